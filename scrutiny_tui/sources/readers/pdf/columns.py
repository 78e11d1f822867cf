"""The order in which a page is read: columns one after the other, what runs across them in its place."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from scrutiny_tui.sources.readers.pdf.rows import Row, rows_of
from scrutiny_tui.sources.readers.pdf.runs import Run

_FEWEST = 4
"""Lines that each of two columns must have."""
_DEEPEST = 6
"""Columns within columns that are looked for."""
_WORDS = 2.6
"""Words that a line of a column of prose holds on average, at least."""

Rule = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class _Split:
    """A gutter, and the rows that it parts."""

    x: float
    first: int
    last: int
    """Half-open."""
    score: float


def regions(rows: Sequence[Row], rules: Sequence[Rule], depth: int = 0) -> list[list[Row]]:
    """The rows of a page in stretches of one column each, in reading order."""
    split = _best(rows, rules) if depth < _DEEPEST and len(rows) >= _FEWEST else None
    if split is None:
        return [list(rows)] if rows else []
    inside = [run for row in rows[split.first : split.last] for run in row.cells()]
    parts = (
        rows[: split.first],
        rows_of(run for run in inside if run.x0 < split.x),
        rows_of(run for run in inside if run.x0 >= split.x),
        rows[split.last :],
    )
    return [region for part in parts for region in regions(part, rules, depth + 1)]


def _best(rows: Sequence[Row], rules: Sequence[Rule]) -> _Split | None:
    cells = [row.cells() for row in rows]
    starts = Counter(round(cell.x0 / 3) for row in cells for cell in row)
    left = min(cell.x0 for row in cells for cell in row)
    found: list[_Split] = []
    for start, times in starts.items():
        x = start * 3 - 3.5
        if times + starts[start - 1] + starts[start + 1] >= _FEWEST and x > left + 20:
            found += _splits(cells, x, rules)
    return max(found, key=lambda split: split.score, default=None)


def _splits(cells: Sequence[Sequence[Run]], x: float, rules: Sequence[Rule]) -> list[_Split]:
    """Each stretch of rows that no cell crosses at `x` and that is two columns of prose."""
    found: list[_Split] = []
    first = 0
    for number in range(len(cells) + 1):
        if number < len(cells) and not any(cell.x0 < x - 2 and cell.x1 > x + 2 for cell in cells[number]):
            continue
        start, last = _trimmed(cells, x, first, number)
        if last - start >= _FEWEST and (score := _prose(cells[start:last], x, rules)):
            found.append(_Split(x, start, last, score))
        first = number + 1
    return found


def _trimmed(cells: Sequence[Sequence[Run]], x: float, first: int, last: int) -> tuple[int, int]:
    """The stretch without leading and trailing rows that stand off from it on one side alone: heads, captions."""
    while last - first > _FEWEST and _stands_off(cells[first], cells[first + 1], x):
        first += 1
    while last - first > _FEWEST and _stands_off(cells[last - 1], cells[last - 2], x):
        last -= 1
    return first, last


def _stands_off(row: Sequence[Run], following: Sequence[Run], x: float) -> bool:
    one_sided = all(cell.x0 < x for cell in row) or all(cell.x0 >= x for cell in row)
    size = max(cell.size for cell in row)
    return one_sided and abs(following[0].base - row[0].base) > 2.2 * size


def _prose(cells: Sequence[Sequence[Run]], x: float, rules: Sequence[Rule]) -> float:
    """How good two columns the rows make, 0 where they make none."""
    left = [side for row in cells if (side := [cell for cell in row if cell.x0 < x])]
    right = [side for row in cells if (side := [cell for cell in row if cell.x0 >= x])]
    if min(len(left), len(right)) < _FEWEST:
        return 0
    gutter = min(cell.x0 for row in right for cell in row) - max(cell.x1 for row in left for cell in row)
    size = median(cell.size for row in cells for cell in row)
    if gutter < 0.7 * size or not (_filled(left) and _filled(right)):
        return 0
    top, bottom = max(left[0][0].base, right[0][0].base), min(left[-1][0].base, right[-1][0].base)
    shorter = min(left[-1][0].base - left[0][0].base, right[-1][0].base - right[0][0].base)
    if bottom - top < 0.5 * shorter or _is_table(left, right, x, rules, size):
        return 0
    return min(len(left), len(right)) + 0.1 * (len(left) + len(right))


def _filled(side: Sequence[Sequence[Run]]) -> bool:
    """Whether the lines of one side are prose: words enough, and most lines nearly as wide as the column."""
    words = sum(len(cell.text.split()) for row in side for cell in row) / len(side)
    x0, x1 = min(row[0].x0 for row in side), max(row[-1].x1 for row in side)
    widths = sorted((row[-1].x1 - row[0].x0) / max(1.0, x1 - x0) for row in side)
    gaps = sum(len(row) - 1 for row in side) / len(side)
    return words >= _WORDS and widths[len(widths) // 2] > 0.6 and (gaps < 0.5 or words >= 8)


def _is_table(
    left: Sequence[Sequence[Run]], right: Sequence[Sequence[Run]], x: float, rules: Sequence[Rule], size: float
) -> bool:
    """Whether the two sides are the cells of one table: rules cross between them, or their gaps are level."""
    top, bottom = min(left[0][0].base, right[0][0].base), max(left[-1][0].base, right[-1][0].base)
    crossing = {
        round(y0 / 4) for x0, y0, x1, y1 in rules if y1 - y0 <= 3 and x0 < x - 8 and x1 > x + 8 and top < y0 < bottom
    }
    if len(crossing) >= 2:
        return True
    ours, theirs = _gaps(left, size), _gaps(right, size)
    level = sum(any(start < end and begin < stop for begin, end in theirs) for start, stop in ours)
    return level >= 3 and level >= 0.7 * max(len(ours), len(theirs))


def _gaps(side: Sequence[Sequence[Run]], size: float) -> list[tuple[float, float]]:
    """The bands of white between the paragraphs of one side, from above to below."""
    bases = [row[0].base for row in side]
    distances = [after - before for before, after in itertools.pairwise(bases)]
    usual = median(distances)
    return [
        (before + 0.2 * size, after - 0.8 * size)
        for before, after in itertools.pairwise(bases)
        if after - before > 1.35 * usual
    ]
