"""What a PDF shows that is not in its text: pages that are pictures, large pictures among text, damaged pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scrutiny_tui.sources.readers.pdf.runs import Sheet

SCANNED = 25
"""Letters below which a page counts as a picture of one."""
_SOME = 0.05
_LARGE = 0.4
"""The share of a page from which a picture may hold what ought to be read; a cover's letters stand on one too."""
_MOST = 20
"""Pages that are named."""


def gaps_of(sheets: Sequence[Sheet], lost: Sequence[int], labels: Sequence[str]) -> Iterator[str]:
    """Sentences on what is missing; `lost` are the pages, from 1, that could not be read, `labels` those printed."""
    if lost:
        yield f"{_pages(lost, labels)}: damaged, and not read."
    pictures = [
        number
        for number, sheet in enumerate(sheets, 1)
        if number not in lost and sheet.letters < SCANNED and sheet.drawn.pictured > _SOME
    ]
    if pictures:
        yield f"{_pages(pictures, labels)}: a picture without text; what stands there is not in the text here."
    among = [
        number
        for number, sheet in enumerate(sheets, 1)
        if number > 1 and sheet.letters >= SCANNED and sheet.drawn.pictured > _LARGE
    ]
    if among and len(among) * 2 < len(sheets):
        yield f"{_pages(among, labels)}: large pictures; words within them are not in the text here."


def _pages(numbers: Sequence[int], labels: Sequence[str]) -> str:
    """“Pages 3, 4 of the file (printed iii, iv)”."""
    named = numbers[:_MOST]
    printed = [labels[number - 1] for number in named if number <= len(labels)]
    differ = any(printed) and printed != [str(number) for number in named]
    more = " and more" if len(numbers) > len(named) else ""
    told = f" (printed {', '.join(label or '-' for label in printed)})" if differ else ""
    return f"Page{'' if len(numbers) == 1 else 's'} {', '.join(map(str, named))}{more} of the file{told}"
