"""Running heads and feet, and the page numbers in them: found because they come again on neighbouring pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from scrutiny_tui.sources.readers.pdf.rows import Row
from scrutiny_tui.text.labels import from_roman, roman

WINDOW = 5
"""Pages to either side in which a running head must come again: chapters change it."""
_SHORT = 8
"""Pages from which a head must come again twice: in a long report, one line may end two pages by chance."""
_EDGE = 0.125
"""The part of the page's height, above and below, in which heads and feet stand."""
_LINES = 4
"""Lines from the edge that are looked at."""
_NUMBER = re.compile(r"\d+")
_PAGE_OF = re.compile(r"\b(?:page|tudalen|p\.?)\s*(\d{1,4}|[ivxlc]{1,7})\b(?:\s*(?:of|o|/)\s*\d+)?", re.I)
_ALONE = re.compile(r"[\-–—|\s]*(\d{1,4}|[ivxlc]{1,7})[\-–—|\s]*(?:(?:of|/)\s*\d+)?", re.I)
_AT_END = re.compile(r"(?:^(\d{1,4}|[ivxlc]{1,7})\s+(?=\D))|(?:(?<=\s)(\d{1,4}|[ivxlc]{1,7})$)")
_HEADING = re.compile(
    r"(?:part|chapter|section|appendix|annex|schedule|recommendation|table|figure|item|question|theme|objective|box"
    r"|case study|rhan|pennod|adran|atodiad|argymhelliad|tabl|ffigur|cwestiwn)\s+\d",
    re.I,
)
"""How headings begin that count; a running head of them repeats their number too."""


@dataclass(frozen=True, slots=True)
class Edge:
    """A line near the upper or lower edge of a page."""

    page: int
    """From 0."""
    row: Row
    key: str
    """Its words with all numbers as one sign."""
    place: float
    """How far down the page it stands, from 0 to 1."""


def heads_and_feet(pages: Sequence[Sequence[Row]], heights: Sequence[float]) -> list[list[Row]]:
    """For each page, the rows that are running heads or feet, from above to below."""
    edges = [_edges(number, rows, height) for number, (rows, height) in enumerate(zip(pages, heights, strict=True))]
    found: list[list[Row]] = []
    for number, here in enumerate(edges):
        near = [edge for each in edges[max(0, number - WINDOW) : number + WINDOW + 1] for edge in each]
        found.append([edge.row for edge in here if _again(edge, near, 1 if len(edges) < _SHORT else 2)])
    return found


def labels(dropped: Sequence[Sequence[Row]], given: Sequence[str]) -> list[str]:
    """The number printed on each page, "" where none is known; `given` are the PDF's own labels, for those pages.

    A number counts where it rises with the pages; pages between and around such pages are counted on.
    """
    count = len(given)
    printed = [[number for row in rows for number in _numbers(row)] for rows in dropped]
    offsets = Counter((sort, value - page) for page, here in enumerate(printed) for sort, value in set(here))
    found = [""] * count
    for page, here in enumerate(printed):
        best = max(here, key=lambda each: offsets[each[0], each[1] - page], default=None)
        if best is not None and offsets[best[0], best[1] - page] >= min(2, count):
            found[page] = _written(*best)
    _count_on(found)
    own = any(label and label != str(page + 1) for page, label in enumerate(given))
    if own and (not any(found) or all(a == b for a, b in zip(found, given, strict=True) if a)):
        return list(given)
    if own:
        return [printed_label or (f"[{page + 1}]") for page, printed_label in enumerate(found)]
    return found


def _edges(number: int, rows: Sequence[Row], height: float) -> list[Edge]:
    upper = [row for row in _set_off(rows[: _LINES + 1]) if row.base < height * _EDGE]
    lower = [row for row in _set_off(rows[: -_LINES - 2 : -1]) if row.base > height * (1 - _EDGE)]
    near = {id(row): row for row in (*upper, *lower)}
    return [Edge(number, row, _key(row.text), row.base / height) for row in near.values()]


def _set_off(edge: Sequence[Row]) -> list[Row]:
    """The rows at an edge, from it inwards, as far as white or another size of letters parts them from the text.

    A bare number may stand closer.
    """
    last = 0
    for number, (row, inner) in enumerate(pairwise(edge), 1):
        size = max(row.size, inner.size)
        if abs(inner.base - row.base) > 1.5 * size or abs(row.size - inner.size) > 0.08 * size:
            last = number
    if len(edge) == 1:
        last = 1
    return [row for number, row in enumerate(edge) if number < min(last, _LINES) or _key(row.text) == "#"]


def _key(text: str) -> str:
    """A line's words, its numbers folded; one at either end does not count, for left and right pages differ in that."""
    folded = _NUMBER.sub("#", " ".join(text.split()))
    return "#" if from_roman(folded) else folded.strip("# ").casefold() or "#"


def _again(edge: Edge, near: Sequence[Edge], times: int) -> bool:
    """Whether the same words stand in the same place on other pages near by; of bare numbers, only ones that count."""
    alike = [
        other
        for other in near
        if other.page != edge.page and other.key == edge.key and abs(other.place - edge.place) < 0.02
    ]
    if _HEADING.match(edge.row.text):
        alike = [other for other in alike if other.row.text == edge.row.text]
    if edge.key != "#":
        return len(alike) >= times
    mine = _numbers(edge.row)
    return any(
        sort == other_sort and value - edge.page == other_value - other.page
        for sort, value in mine
        for other in near
        if other.page != edge.page and other.key == "#" and abs(other.place - edge.place) < 0.05
        for other_sort, other_value in _numbers(other.row)
    )


def _numbers(row: Row) -> list[tuple[str, int]]:
    """The numbers in a head or foot that may be the page's: (sort, value)."""
    words = [found[1] for found in _PAGE_OF.finditer(row.text)]
    for run in (row.runs[0], row.runs[-1]):
        if whole := _ALONE.fullmatch(run.text):
            words.append(whole[1])
    words += [one or two for one, two in _AT_END.findall(row.text)]
    found: list[tuple[str, int]] = []
    for word in words:
        if word.isdecimal():
            found.append(("arabic", int(word)))
        elif value := from_roman(word.lower()):
            found.append(("roman", value))
    return found


def _written(sort: str, value: int) -> str:
    return str(value) if sort == "arabic" else roman(value)


def _count_on(found: list[str]) -> None:
    """Number the pages beside numbered ones, as far as no other number stands there and none falls below 1."""
    for page in range(1, len(found)):
        if not found[page] and (after := _step(found[page - 1], 1)):
            found[page] = after
    for page in range(len(found) - 2, -1, -1):
        if not found[page] and (before := _step(found[page + 1], -1)):
            found[page] = before


def _step(label: str, by: int) -> str:
    if label.isdecimal():
        return str(int(label) + by) if int(label) + by > 0 else ""
    value = from_roman(label)
    return roman(value + by) if value and value + by > 0 else ""
