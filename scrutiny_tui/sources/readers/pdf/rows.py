"""Runs that stand on one line of the page, and the cells that wide gaps part such a line into."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from scrutiny_tui.sources.readers.pdf.runs import Run

WIDE = 1.0
"""Parts of a letter's size from which a gap parts two cells; the widest word spaces of justified lines are less."""
LABEL = re.compile(
    r"(?:[•●▪■◼◦○‣⁃–—\-*·▶➢❖✓□†‡\uf000-\uf0ff]|o|\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-zA-Z]|[ivxIVX]{1,5})[.)]?"
    r"|\d{1,3}(?:\.\d{1,3}){0,4}\.?|(?:R|Q|C|Rec)\d{1,3}[.:)]?)"
)
"""The mark or number that begins a point of a list."""
_OFTEN = 12
"""Neighbouring lines of one size from which their distance is that size's own."""
_LEADERS = re.compile(r"(?:\s*[.…·_]){5,}\s*")


@dataclass(eq=False)
class Row:
    """What stands on one line, from left to right. Its runs are not changed once anything else was asked of it."""

    runs: list[Run]

    @cached_property
    def x0(self) -> float:
        """Where it begins."""
        return self.runs[0].x0

    @cached_property
    def x1(self) -> float:
        """Where it ends."""
        return max(run.x1 for run in self.runs)

    @cached_property
    def base(self) -> float:
        """The line that its largest letters stand on."""
        return max(self.runs, key=lambda run: (run.size, len(run.text))).base

    @cached_property
    def size(self) -> float:
        """The size of most of its letters."""
        sizes: Counter[float] = Counter()
        for run in self.runs:
            sizes[round(run.size, 1)] += len(run.text)
        return sizes.most_common(1)[0][0]

    @cached_property
    def bold(self) -> bool:
        """True where nearly all of it is bold."""
        letters = sum(len(run.text) - run.text.count(" ") for run in self.runs)
        return sum(run.heavy for run in self.runs) > 0.85 * letters

    @cached_property
    def top(self) -> float:
        """About where its letters end above."""
        return self.base - self.size * 0.8

    @cached_property
    def bottom(self) -> float:
        """About where its letters end below."""
        return self.base + self.size * 0.22

    @cached_property
    def text(self) -> str:
        """Its words, with leaders of dots as one sign."""
        return without_leaders(" ".join(run.text for run in self.runs))

    @cached_property
    def labelled(self) -> bool:
        """Whether it begins with the mark or number of a point, with a gap behind it."""
        return len(self.runs) > 1 and LABEL.fullmatch(self.runs[0].text) is not None

    def cells(self) -> list[Run]:
        """Its runs, joined where the gap between them is only that of a justified line."""
        found: list[Run] = []
        for run in self.runs:
            before = found[-1] if found else None
            if before is not None and run.x0 - before.x1 < WIDE * min(run.size, before.size):
                text = f"{before.text} {run.text}"
                heavy = before.heavy + run.heavy
                found[-1] = Run(text, before.x0, run.x1, before.base, max(before.size, run.size), heavy)
            else:
                found.append(run)
        return found


def without_leaders(text: str) -> str:
    """A line of a table of contents with the dots before its page number as one sign."""
    return _LEADERS.sub(" … ", text).strip()


def rows_of(runs: Iterable[Run]) -> list[Row]:
    """The lines that runs make, from the top of the page to its bottom."""
    rows: list[Row] = []
    for run in sorted(runs, key=lambda each: (each.base, each.x0)):
        row = next((row for row in reversed(rows[-4:]) if _on(row, run)), None)
        if row is None:
            rows.append(Row([run]))
        else:
            row.runs.append(run)
    for row in rows:
        row.runs.sort(key=lambda run: run.x0)
    return _raised_taken_in(sorted(rows, key=lambda row: (row.base, row.x0)))


def _raised_taken_in(rows: Sequence[Row]) -> list[Row]:
    """The rows, with those of small raised or lowered signs alone taken into the row that they belong to."""
    found = list(rows)
    for row in rows:
        at = next((number for number, other in enumerate(found) if other is row), None)
        if at is None:
            continue  # it has taken in another row and stands there anew
        for other in (*found[max(0, at - 1) : at], *found[at + 1 : at + 2]):
            if row.size < 0.85 * other.size and abs(row.base - other.base) < 0.55 * other.size and _beside(row, other):
                found[found.index(other)] = Row(sorted((*other.runs, *row.runs), key=lambda run: run.x0))
                del found[at]
                break
    return found


def _beside(small: Row, row: Row) -> bool:
    """Whether signs stand within a row or right beside it."""
    return small.x0 > row.x0 - row.size and small.x1 < row.x1 + row.size and len(small.text) < len(row.text)


def pitch_of(stretches: Iterable[Sequence[Row]]) -> dict[int, float]:
    """For each size of letters (rounded), the commonest distance between two lines below one another."""
    counted: dict[int, Counter[float]] = {}
    for rows in stretches:
        for above, below in pairwise(rows):
            distance, size = below.base - above.base, below.size
            if abs(above.size - size) < 0.6 and size * 0.9 < distance < size * 2.6:
                counted.setdefault(round(size), Counter())[round(distance * 2) / 2] += 1
    pitches = {size: _least_common_enough(distances) for size, distances in counted.items()}
    if not pitches:
        return {}
    body = max(counted, key=lambda size: counted[size].total())
    usual = pitches[body] / body
    # Of a size that is seldom met, lines that stand far apart are more likely titles than one text.
    return {
        size: pitch
        for size, pitch in pitches.items()
        if counted[size].total() >= _OFTEN or pitch / size <= usual * 1.25
    }


def _least_common_enough(distances: Counter[float]) -> float:
    """The smallest distance that is about as frequent as the commonest: lines within paragraphs stand closest."""
    most = max(distances.values())
    return min(distance for distance, times in distances.items() if times * 2.5 >= most)


def _on(row: Row, run: Run) -> bool:
    """Whether a run stands on a row's line, beside all that is there."""
    base = row.runs[0].base
    if abs(run.base - base) > 0.25 * max(run.size, row.runs[0].size) + 0.3:
        return False
    return all(run.x0 >= other.x1 - 1.5 or run.x1 <= other.x0 + 1.5 for other in row.runs)
