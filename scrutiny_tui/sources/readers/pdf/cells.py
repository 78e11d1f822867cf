"""Tables without a grid: cells that stand below one another, told as one line a row, cells parted by “ | ”."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from scrutiny_tui.sources.readers.pdf.rows import LABEL, Row
from scrutiny_tui.sources.readers.pdf.runs import Run
from scrutiny_tui.sources.readers.pdf.tables import line, told_cell

Rule = tuple[float, float, float, float]
Cells = list[list[Run]]
"""The runs of one row by column."""

_FEWEST = 3
"""Rows of such a table, at least."""
_POINT = re.compile(r"\d{1,3}(?:\.\d{1,3})*[.)]|\(?[a-zA-Z]{1,4}[.)]|[^\w\s]")
"""What stands before a point of a list and nowhere in a table."""
_FIGURE = re.compile(r"[-–+(£$€]*\d[\d,.:%)]*(?:\s*(?:%|m|bn|k|million|billion))?")


def unruled(rows: Sequence[Row], pitch: float, rules: Sequence[Rule] = ()) -> list[tuple[int, int, str]]:
    """The tables among the rows of a region: (first row, row behind the last, text)."""
    found: list[tuple[int, int, str]] = []
    cells = [_told_apart(row.cells()) for row in rows]
    first = 0
    while first < len(rows):
        last = first
        while last < len(rows) and _may_belong(cells, rows, first, last, pitch):
            last += 1
        while last > first and len(cells[last - 1]) < 2 and not _continues(cells, first, last - 1):
            last -= 1
        several = sum(len(row) >= 2 for row in cells[first:last])
        if several >= _FEWEST and (columns := _columns(cells[first:last])):
            found.append((first, last, _told(rows[first:last], cells[first:last], columns, rules)))
            first = last
        else:
            first = max(first + 1, last if several < _FEWEST else first + 1)
    return found


def _told_apart(cells: list[Run]) -> list[Run]:
    """The cells of a row, the number or mark of a point and its words being one."""
    if len(cells) != 2 or not _POINT.fullmatch(cells[0].text):
        return cells
    mark, words = cells
    text = f"{mark.text} {words.text}"
    return [Run(text, mark.x0, words.x1, words.base, words.size, mark.heavy + words.heavy)]


def _may_belong(cells: Sequence[list[Run]], rows: Sequence[Row], first: int, at: int, pitch: float) -> bool:
    """Whether the row `at` can be part of a table that begins in row `first`."""
    if at == first:
        return len(cells[at]) >= 2
    distance = rows[at].base - rows[at - 1].base
    if distance > 3.2 * pitch:
        return False
    return len(cells[at]) >= 2 or (_continues(cells, first, at) and distance < 2.2 * pitch)


def _continues(cells: Sequence[list[Run]], first: int, at: int) -> bool:
    """Whether a row of one cell stands below a column of the rows before and is no wider than that may be."""
    only = cells[at][0]
    above = [cell for row in cells[first:at] if len(row) >= 2 for cell in row]
    begins = [cell.x0 for cell in above if abs(cell.x0 - only.x0) < 0.8 * only.size]
    beyond = [cell.x0 for cell in above if cell.x0 > only.x0 + 0.8 * only.size]
    if not begins or only.x1 > min(beyond, default=float("inf")):
        return False
    left = min(cell.x0 for cell in above)
    # In the first column, a line that fills it could as well be text that goes on behind the table.
    return only.x0 > left + only.size or only.x1 < left + 0.9 * (min(beyond, default=only.x1) - left)


def _columns(cells: Sequence[list[Run]]) -> list[tuple[float, float]]:
    """The columns that cells stand in; none where they are no table: a list with its numbers, or lines torn apart."""
    spans: list[list[float]] = []
    for x0, x1 in sorted((cell.x0, cell.x1) for row in cells if len(row) >= 2 for cell in row):
        if spans and x0 < spans[-1][1] + 2:
            spans[-1][1] = max(spans[-1][1], x1)
        else:
            spans.append([x0, x1])
    if len(spans) < 2:
        return []
    if _justified(cells):
        return []
    firsts = [row[0].text for row in cells if len(row) >= 2]
    if len(spans) == 2 and sum(LABEL.fullmatch(text) is not None for text in firsts) > 0.7 * len(firsts):
        seconds = [row[1].text for row in cells if len(row) >= 2]
        if sum(len(text) for text in seconds) / len(seconds) > 12:
            return []
    return [(x0, x1) for x0, x1 in spans]


def _justified(cells: Sequence[list[Run]]) -> bool:
    """Whether rows are lines of a narrow column with few long words, drawn apart to fill it."""
    parted = [row for row in cells if len(row) >= 2]
    lefts, rights = [row[0].x0 for row in parted], [row[-1].x1 for row in parted]
    size = parted[0][0].size
    level = max(lefts) - min(lefts) < 0.2 * size and max(rights) - min(rights) < 0.2 * size
    inner = [row[1].x0 for row in parted]
    words = [cell.text for row in parted for cell in row[1:]]
    figures = sum(any(sign.isdigit() for sign in text) for text in words)
    wide = max(row[1].x0 - row[0].x1 for row in parted) > 6 * size
    return level and not wide and max(inner) - min(inner) > size and figures * 4 < len(words)


def _told(
    rows: Sequence[Row], cells: Sequence[list[Run]], columns: Sequence[tuple[float, float]], rules: Sequence[Rule]
) -> str:
    """The table as text: lines that belong to one row of it are joined."""
    starts = [x0 for x0, _ in columns]
    parted: list[Cells] = []
    for row in cells:
        parts: Cells = [[] for _ in columns]
        for cell in row:
            parts[max(0, bisect_right(starts, cell.x0 + 2) - 1)].append(cell)
        parted.append(parts)
    bases = [row.base for row in rows]
    distances = [below - above for above, below in pairwise(bases)]
    close = min(distances, default=0.0) * 1.25
    ruled = [any(_between(rule, above, below, columns) for rule in rules) for above, below in pairwise(bases)]
    ends = [far > close or rule for far, rule in zip(distances, ruled, strict=True)]
    spaced = sum(ends) >= 0.3 * len(ends)
    told: list[Cells] = []
    start = 0
    for at in range(1, len(rows) + 1):
        if at == len(rows) or ends[at - 1]:
            told += _whole(parted[start:at], bases[start:at], spaced, bool(told))
            start = at
    return "\n".join(line([told_cell(cell) for cell in row]) for row in told)


def _whole(rows: Sequence[Cells], bases: Sequence[float], spaced: bool, more: bool) -> list[Cells]:
    """The rows of the table that some close lines make; `spaced`: white or rules part the rows of this table."""
    begins = [number for number, row in enumerate(rows) if row[0] or _whole_row(row)] or [0]
    if spaced:
        begins = [0, *(number for number in range(1, len(rows)) if _counts_anew(rows[number - 1], rows[number]))]
    middle = begins[0] > 0  # lines above the first cell of a row: its cells are centred
    found: dict[int, Cells] = {number: [[] for _ in rows[0]] for number in begins}
    for number, row in enumerate(rows):
        before = max((begin for begin in begins if begin <= number), default=begins[0])
        nearest = min(begins, key=lambda begin: (abs(bases[begin] - bases[number]), begin))
        for whole, part in zip(found[nearest if middle else before], row, strict=True):
            whole.extend(part)
    return list(found.values())


def _whole_row(row: Cells) -> bool:
    """Whether a row without a first cell is no rest of the one above: several cells, none going on in small letters."""
    filled = [cell[0].text for cell in row if cell]
    return len(filled) >= 2 and not any(text[0].islower() for text in filled)


def _between(rule: Rule, above: float, below: float, columns: Sequence[tuple[float, float]]) -> bool:
    """Whether a rule runs under most of the table between two of its lines."""
    x0, top, x1, bottom = rule
    width = columns[-1][1] - columns[0][0]
    return (
        bottom - top <= 3 and above - 1 < top < below and min(x1, columns[-1][1]) - max(x0, columns[0][0]) > width / 2
    )


def _counts_anew(above: Cells, parts: Cells) -> bool:
    """Whether a row has a number below another one: then it is a row of its own, however close it stands."""
    return any(
        old and new and _FIGURE.fullmatch(old[-1].text) and _FIGURE.fullmatch(new[0].text)
        for old, new in zip(above, parts, strict=True)
    )
