"""Tables: a grid of rules, or cells that stand below one another; told as one line a row, cells parted by “ | ”."""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from scrutiny_tui.sources.readers.pdf.hyphens import joined
from scrutiny_tui.sources.readers.pdf.rows import LABEL, Row, rows_of, without_leaders
from scrutiny_tui.sources.readers.pdf.runs import Run

Rule = tuple[float, float, float, float]
_NEAR = 3.0
"""Points within which two rules meet or are one."""
_FEWEST = 3
"""Rows of an unruled table, at least."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table on the page."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]

    def holds(self, run: Run) -> bool:
        """Whether the middle of a run is inside."""
        middle = run.base - run.size * 0.3
        return self.xs[0] - 2 <= (run.x0 + run.x1) / 2 <= self.xs[-1] + 2 and self.ys[0] <= middle <= self.ys[-1]


def grids(rules: Sequence[Rule]) -> list[Grid]:
    """The grids that rules make: at least two columns and two rows."""
    level = _merged([(y0, x0, x1) for x0, y0, x1, y1 in rules if y1 - y0 <= _NEAR and x1 - x0 > 8])
    upright = _merged([(x0, y0, y1) for x0, y0, x1, y1 in rules if x1 - x0 <= _NEAR and y1 - y0 > 4])
    found: list[Grid] = []
    for lines in _together(level, upright):
        ys = _distinct([y for y, _, _ in lines])
        x0, x1 = min(line[1] for line in lines), max(line[2] for line in lines)
        top, bottom = ys[0] - _NEAR, ys[-1] + _NEAR
        inner = [x for x, y0, y1 in upright if x0 - _NEAR <= x <= x1 + _NEAR and y0 < bottom and y1 > top]
        xs = _distinct([x0, x1, *inner])
        if len(ys) >= 3 and len(xs) >= 3:
            found.append(Grid(tuple(xs), tuple(ys)))
    return found


def told_grid(grid: Grid, runs: Sequence[Run]) -> str:
    """The table that the runs inside a grid make, "" where they make none."""
    cells: dict[tuple[int, int], list[Run]] = {}
    for run in runs:
        column = min(max(bisect_right(grid.xs, run.x0 + min(3.0, (run.x1 - run.x0) / 2)) - 1, 0), len(grid.xs) - 2)
        row = min(max(bisect_right(grid.ys, run.base - run.size * 0.3) - 1, 0), len(grid.ys) - 2)
        cells.setdefault((row, column), []).append(run)
    told: list[list[str]] = []
    for row in range(len(grid.ys) - 1):
        words = [_words(cells.get((row, column), ())) for column in range(len(grid.xs) - 1)]
        if any(words):
            told.append(words)
    if len(told) < 2 or sum(sum(map(bool, row)) >= 2 for row in told) * 2 < len(told):
        return ""
    used = [number for number in range(len(grid.xs) - 1) if any(row[number] for row in told)]
    return "\n".join(line([row[number] for number in used]) for row in told)


def line(cells: Sequence[str]) -> str:
    """One row of a table."""
    kept = list(cells)
    while kept and not kept[-1]:
        kept.pop()
    return " | ".join(kept)


def unruled(rows: Sequence[Row], pitch: float) -> list[tuple[int, int, str]]:
    """The tables without a grid among the rows of a region: (first row, row behind the last, text)."""
    found: list[tuple[int, int, str]] = []
    number = 0
    cells = [row.cells() for row in rows]
    while number < len(rows):
        last = number
        while last < len(rows) and _may_belong(cells, rows, number, last, pitch):
            last += 1
        while last > number and len(cells[last - 1]) < 2 and not _continues(cells, number, last - 1):
            last -= 1
        several = sum(len(row) >= 2 for row in cells[number:last])
        if several >= _FEWEST and (columns := _columns(cells[number:last])):
            found.append((number, last, _told(rows[number:last], cells[number:last], columns)))
            number = last
        else:
            number = max(number + 1, last if several < _FEWEST else number + 1)
    return found


def _may_belong(cells: Sequence[list[Run]], rows: Sequence[Row], first: int, at: int, pitch: float) -> bool:
    """Whether the row `at` can be part of a table that begins in row `first`."""
    if at == first:
        return len(cells[at]) >= 2
    if rows[at].base - rows[at - 1].base > 3.2 * pitch:
        return False
    if len(cells[at]) >= 2:
        return True
    return at - first >= 1 and _continues(cells, first, at) and rows[at].base - rows[at - 1].base < 1.6 * pitch


def _continues(cells: Sequence[list[Run]], first: int, at: int) -> bool:
    """Whether a row of one cell stands below a cell of the row before and is no wider than its column may be."""
    only = cells[at][0]
    above = next((row for row in reversed(cells[first:at]) if len(row) >= 2), None)
    if above is None:
        return False
    for number, cell in enumerate(above):
        ends = above[number + 1].x0 if number + 1 < len(above) else float("inf")
        if abs(cell.x0 - only.x0) < 0.8 * only.size and only.x1 < ends:
            return number > 0 or only.x1 < (above[0].x1 + (above[1].x0 - above[0].x1) * 0.95)
    return False


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
    firsts = [row[0].text for row in cells if len(row) >= 2]
    if len(spans) == 2 and sum(LABEL.fullmatch(text) is not None for text in firsts) > 0.7 * len(firsts):
        seconds = [row[1].text for row in cells if len(row) >= 2]
        if sum(len(text) for text in seconds) / len(seconds) > 12:
            return []
    return [(x0, x1) for x0, x1 in spans]


def _told(rows: Sequence[Row], cells: Sequence[list[Run]], columns: Sequence[tuple[float, float]]) -> str:
    starts = [x0 for x0, _ in columns]
    distances = [below.base - above.base for above, below in itertools.pairwise(rows)]
    close = min(distances, default=0.0) * 1.25
    spaced = sum(distance > close for distance in distances) >= 0.3 * len(distances)
    told: list[list[list[Run]]] = []
    for number, row in enumerate(cells):
        parts: list[list[Run]] = [[] for _ in columns]
        for cell in row:
            parts[max(0, bisect_right(starts, cell.x0 + 2) - 1)].append(cell)
        tight = number > 0 and distances[number - 1] <= close
        if told and tight and (not parts[0] or spaced):
            for whole, part in zip(told[-1], parts, strict=True):
                whole.extend(part)
        else:
            told.append(parts)
    return "\n".join(line([_words(cell) for cell in row]) for row in told)


def _words(runs: Sequence[Run]) -> str:
    return without_leaders(joined([row.text for row in rows_of(runs)]))


def _merged(lines: list[tuple[float, float, float]]) -> list[tuple[float, float, float]]:
    """Pieces of one line joined: (place, from, to)."""
    found: list[list[float]] = []
    for place, start, end in sorted(lines, key=lambda each: (round(each[0] / _NEAR), each[1])):
        before = found[-1] if found else None
        if before and abs(before[0] - place) <= _NEAR and start <= before[2] + _NEAR:
            before[2] = max(before[2], end)
        else:
            found.append([place, start, end])
    return [(place, start, end) for place, start, end in found]


def _together(
    level: Sequence[tuple[float, float, float]], upright: Sequence[tuple[float, float, float]]
) -> list[list[tuple[float, float, float]]]:
    """Level lines that upright ones tie together."""
    tied = list(range(len(level)))

    def root(number: int) -> int:
        while tied[number] != number:
            number = tied[number]
        return number

    for x, y0, y1 in upright[:5000]:
        met = [
            number
            for number, (y, x0, x1) in enumerate(level)
            if x0 - _NEAR <= x <= x1 + _NEAR and y0 - _NEAR <= y <= y1 + _NEAR
        ]
        for number in met[1:]:
            tied[root(number)] = root(met[0])
    groups: dict[int, list[tuple[float, float, float]]] = {}
    for number, each in enumerate(level):
        groups.setdefault(root(number), []).append(each)
    return [group for group in groups.values() if len(group) >= 2]


def _distinct(places: Sequence[float]) -> list[float]:
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > 5:
            found.append(place)
    return found
