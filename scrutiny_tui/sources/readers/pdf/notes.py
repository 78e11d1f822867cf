"""Footnotes told from the text above them, so that none stands in the middle of a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scrutiny_tui.sources.readers.pdf.paragraphs import Paragraph

_SMALL = 0.93
"""Times the size of most letters from which letters are a note's."""
_MARK = re.compile(r"[⁰¹²³⁴-⁹]+ |\d{1,3}[.)]?\s+\S|[*†‡§]+\s*\S")
_NUMBER = re.compile(r"\d{1,3}")
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def with_notes_told(paragraphs: Sequence[Paragraph], body: float) -> list[Paragraph]:
    """The paragraphs of one column; those at its foot that are footnotes are marked as such.

    Footnotes are smaller than the text and the last of the column, and one at least bears the mark of one.
    """
    first = len(paragraphs)
    while first and paragraphs[first - 1].rows and not paragraphs[first - 1].table:
        if paragraphs[first - 1].size > body * _SMALL:
            break
        first -= 1
    small = _numbered(paragraphs[first:])
    marked = next((number for number, note in enumerate(small) if _MARK.match(note.text)), None)
    if marked is None or (not first and small[marked].text[0].isdecimal() and small[marked].text[0].isascii()):
        return [*paragraphs[:first], *small]  # nothing marked, or a column of small print with numbered points
    if marked and _rest(small[marked - 1], small[marked]):
        marked -= 1
    return [*paragraphs[:first], *small[:marked], *(note.as_note() for note in small[marked:])]


def _numbered(small: Sequence[Paragraph]) -> list[Paragraph]:
    """Small paragraphs, a number that stands alone above a note being that note's."""
    found: list[Paragraph] = []
    for each in small:
        if found and _NUMBER.fullmatch(found[-1].text) and not _NUMBER.fullmatch(each.text):
            number = found.pop().text.translate(_SUPERSCRIPTS)
            found.append(each.saying(f"{number} {each.text}"))
        else:
            found.append(each)
    return found


def _rest(before: Paragraph, note: Paragraph) -> bool:
    """Whether a small paragraph is the rest of a note from the page before: set like the note below it."""
    last, first = before.rows[-1], note.rows[0]
    close = first.base - last.base < 1.7 * first.size
    return close and abs(before.size - note.size) < 0.3 and abs(before.rows[0].x0 - first.x0) < first.size
