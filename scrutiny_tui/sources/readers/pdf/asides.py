"""What stands beside the text and would tear its sentences: boxes set into it, and notes in the margin."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from scrutiny_tui.sources.readers.pdf.runs import Run

Box = tuple[float, float, float, float]
"""x0, top, x1, bottom."""
_SMALL = 0.92
"""Times the size of the text from which letters in the margin are a note's."""
_LONG = 40
"""Letters of a run that shows where the lines of the text begin and end."""
_FEWEST = 4
"""Such runs that a page must have before anything stands beside them."""
_BOXES = 3
"""Boxes of one page; more of them are a table or a drawing."""


def apart(runs: Sequence[Run], boxes: Sequence[Box]) -> tuple[list[Run], list[list[Run]]]:
    """The runs of the text, and those of each box and margin beside it."""
    rest = list(runs)
    found: list[list[Run]] = []
    for box in _set_in(rest, boxes):
        inside = [run for run in rest if _within(run, box)]
        gone = {id(run) for run in inside}
        rest = [run for run in rest if id(run) not in gone]
        found.append(inside)
    notes = _margins(rest)
    gone = {id(run) for margin in notes for run in margin}
    return [run for run in rest if id(run) not in gone], found + notes


def _set_in(runs: Sequence[Run], boxes: Sequence[Box]) -> list[Box]:
    """The boxes that hold some lines and have text on a level with them outside."""
    good = [box for box in boxes if box[2] - box[0] > 60 and box[3] - box[1] > 30 and _holds_lines(runs, box)]
    outer: list[Box] = []
    for box in sorted(good, key=lambda box: (box[0] - box[2]) * (box[3] - box[1])):
        if not any(_around(other, box) for other in outer):
            outer.append(box)
    return outer if len(outer) <= _BOXES else []


def _holds_lines(runs: Sequence[Run], box: Box) -> bool:
    x0, top, x1, bottom = box
    level = [run for run in runs if top < run.base - run.size * 0.3 < bottom]
    inside = [run for run in level if _within(run, box)]
    outside = [run for run in level if run.x1 <= x0 + 1 or run.x0 >= x1 - 1]
    lines = {round(run.base) for run in inside}
    if len(inside) + len(outside) < len(level) or len(lines) < 2:
        return False
    return sum(len(run.text) for run in outside) > 60 and len({round(run.base) for run in outside}) >= 2


def _within(run: Run, box: Box) -> bool:
    return box[0] - 1 <= run.x0 and run.x1 <= box[2] + 1 and box[1] < run.base - run.size * 0.3 < box[3]


def _around(outer: Box, inner: Box) -> bool:
    return all(outer[at] <= inner[at] + 1 for at in (0, 1)) and all(outer[at] >= inner[at] - 1 for at in (2, 3))


def _margins(runs: Sequence[Run]) -> list[list[Run]]:
    """The notes in the left and in the right margin: small letters wholly outside all lines of the text."""
    sizes: Counter[float] = Counter()
    for run in runs:
        sizes[round(run.size, 1)] += len(run.text)
    body = sizes.most_common(1)[0][0] if sizes else 0
    lines = [run for run in runs if body * _SMALL < run.size < body / _SMALL]
    if sum(len(run.text) > _LONG for run in lines) < _FEWEST:
        return []
    left, right = min(run.x0 for run in lines), max(run.x1 for run in lines)
    small = [run for run in runs if run.size <= body * _SMALL and any(sign.isalpha() for sign in run.text)]
    found = [[run for run in small if run.x1 < left - 2], [run for run in small if run.x0 > right + 2]]
    return [margin for margin in found if margin]
