"""A PDF's title: its largest words at the beginning, or its own properties where these say the same more fully."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from statistics import median

from scrutiny_tui.sources.readers.guesses import is_masthead
from scrutiny_tui.sources.readers.pdf.hyphens import joined
from scrutiny_tui.sources.readers.pdf.rows import Row
from scrutiny_tui.sources.readers.report import Guess

_LETTERS = re.compile(r"[^\W\d_]")
_SORT = re.compile(
    r"\b(?:report|inspection|review|audit|minutes|response|strategy|plan|investigation|letter|inquiry)\b", re.I
)
_LONGEST = 250
"""Letters of a title."""
_FILE = re.compile(
    r"\.(?:docx?|pdf|indd|pptx?|xlsx?|qxd|rtf)\b|^(?:microsoft word|untitled|document\d*|slide 1)\b", re.I
)


def guess_title(first: Sequence[Row], given: str) -> Guess | None:
    """The title, from the rows of the first page that has any and from the title in the PDF's properties."""
    largest = _largest(first)
    given = " ".join(given.split())
    usable = len(given) > 5 and not _FILE.search(given)
    seen = _folded(" ".join(row.text for row in first))
    if usable and _folded(given) in seen:
        return Guess(given, "the PDF's own properties, and its first page")
    if largest:
        return Guess(largest, "the largest words of its first page")
    return Guess(given, "the PDF's own properties") if usable else None


def _largest(rows: Sequence[Row]) -> str:
    """The largest words that are a title in length, sizes that say too little (a logo, a number) passed over.

    Where they do not say what sort of report it is, as the name of a council does not, the next words that do follow.
    """
    if rows and max(row.size for row in rows) < 1.1 * median(row.size for row in rows):
        return ""
    groups = [
        text
        for text in _groups(rows)
        if len(_LETTERS.findall(text)) >= 8 and len(text.split()) >= 2 and not is_masthead(text)
    ]
    if not groups or len(groups[0]) > _LONGEST:
        return ""
    first = groups[0]
    more = next((text for text in groups[1:4] if _SORT.search(text) and len(text) <= _LONGEST), "")
    return first if _SORT.search(first) or not more else f"{first}: {more}"


def _groups(rows: Sequence[Row]) -> Iterator[str]:
    """The words of the page by size, the largest first: of each, the first lines that stand together."""
    for size in sorted({round(row.size) for row in rows}, reverse=True):
        group: list[Row] = []
        for row in rows:
            if round(row.size) == size:
                if group and (row.base - group[-1].base > 2.2 * size or row.bold != group[-1].bold):
                    break
                group.append(row)
        yield joined([row.text for row in group])


def _folded(text: str) -> str:
    return re.sub(r"\W+", " ", text).casefold().strip()
