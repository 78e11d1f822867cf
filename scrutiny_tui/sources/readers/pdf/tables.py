"""Tables that stand in a grid of rules, told as one line a row, cells parted by “ | ”."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from scrutiny_tui.sources.readers.pdf.hyphens import joined
from scrutiny_tui.sources.readers.pdf.rows import rows_of, without_leaders
from scrutiny_tui.sources.readers.pdf.runs import Run

Rule = tuple[float, float, float, float]
_NEAR = 3.0
"""Points within which two rules meet or are one."""


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


def told_grid(grid: Grid, runs: Sequence[Run]) -> list[str | list[Run]]:
    """What the runs inside a grid make: tables, and the runs of each row that is running text; [] for neither."""
    cells: dict[tuple[int, int], list[Run]] = {}
    for run in runs:
        column = min(max(bisect_right(grid.xs, run.x0 + min(3.0, (run.x1 - run.x0) / 2)) - 1, 0), len(grid.xs) - 2)
        level = min(max(bisect_right(grid.ys, run.base - run.size * 0.3) - 1, 0), len(grid.ys) - 2)
        cells.setdefault((level, column), []).append(run)
    columns = range(len(grid.xs) - 1)
    every = ([cells.get((row, column), []) for column in columns] for row in range(len(grid.ys) - 1))
    rows = [row for row in every if any(row)]
    if len(rows) < 2 or sum(sum(map(bool, row)) >= 2 for row in rows) * 2 < len(rows):
        return []
    used = [number for number in columns if any(row[number] for row in rows)]
    found: list[str | list[Run]] = []
    lines: list[str] = []
    for row in rows:
        if _running(row, grid):
            found += ["\n".join(lines)] if lines else []
            found.append(next(cell for cell in row if cell))
            lines = []
        else:
            lines.append(line([told_cell(row[number]) for number in used]))
    return [*found, "\n".join(lines)] if lines else found


def _running(row: Sequence[list[Run]], grid: Grid) -> bool:
    """Whether a row of a grid is one cell of running text across it."""
    full = [(number, cell) for number, cell in enumerate(row) if cell]
    if len(full) != 1:
        return False
    number, cell = full[0]
    across = max(run.x1 for run in cell) > grid.xs[number + 1] + 8
    return across and sum(len(run.text) for run in cell) > 80


def line(cells: Sequence[str]) -> str:
    """One row of a table."""
    kept = list(cells)
    while kept and not kept[-1]:
        kept.pop()
    return " | ".join(kept)


def told_cell(runs: Sequence[Run]) -> str:
    """The words of one cell, its lines joined."""
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
