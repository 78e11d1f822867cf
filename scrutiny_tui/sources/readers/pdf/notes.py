"""Footnotes told from the text above them, so that none stands in the middle of a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scrutiny_tui.sources.readers.pdf.paragraphs import Paragraph

_SMALL = 0.93
"""Times the size of most letters from which letters are a note's."""
_MARK = re.compile(r"[⁰¹²³⁴-⁹]+ |\d{1,3}[.)]?\s+\S|[*†‡§]+\s*\S")


def with_notes_told(paragraphs: Sequence[Paragraph], body: float) -> list[Paragraph]:
    """The paragraphs of one column; those at its foot that are footnotes are marked as such.

    Footnotes are smaller than the text and the last of the column, and one at least bears the mark of one. A small
    paragraph above the first mark is the rest of a note from the page before.
    """
    first = len(paragraphs)
    while first and paragraphs[first - 1].rows and not paragraphs[first - 1].table:
        if paragraphs[first - 1].size > body * _SMALL:
            break
        first -= 1
    notes = paragraphs[first:]
    if not first and not any(note.text[0] in "⁰¹²³⁴⁵⁶⁷⁸⁹*†‡" for note in notes):
        return list(paragraphs)  # a column of small print is no footnote
    marked = next((number for number, note in enumerate(notes) if _MARK.match(note.text)), None)
    if marked is None:
        return list(paragraphs)
    if marked > 1:
        first += marked  # a caption and the like, not one note's rest
    return [*paragraphs[:first], *(note.as_note() for note in paragraphs[first:])]
