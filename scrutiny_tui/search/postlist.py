"""A posting list as bytes: which records hold a term, how often, and where, in a form that is read in one go.

Record numbers are kept as the steps between them, each part in the smallest number that holds all of it. Whoosh's own
lists are pickled tuples in blocks; reading these arrays takes a hundredth of the time.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from scrutiny_tui.search.leaves import HEAD, MAGIC

_WIDTHS = {0: "", 1: "<u1", 2: "<u2", 4: "<u4"}
LAST_PLACE = 65_535
"""A word that stands beyond it counts as standing there."""

Numbers = NDArray[np.integer]


class PostList(NamedTuple):
    """The records of one segment that hold a term."""

    numbers: Numbers
    """Ascending, counted from the segment's first."""
    weights: Numbers
    """How often each holds it, 1 at least."""
    places: NDArray[np.integer]
    """Where, record by record, ascending in each; as many as the weights together, or none at all."""

    def places_of(self, wanted: Numbers) -> tuple[Numbers, NDArray[np.integer], Numbers]:
        """For those of `wanted` (ascending) that hold the term: (which, all their places, how many each has)."""
        at = np.searchsorted(self.numbers, wanted)
        at[at == len(self.numbers)] = 0
        found = self.numbers[at] == wanted
        at = at[found]
        often = self.weights[at]
        ends = np.cumsum(self.weights)[at]
        starts = np.repeat(ends - np.cumsum(often), often)
        return wanted[found], self.places[starts + np.arange(len(starts))], often


def pack(numbers: Numbers, weights: Numbers, places: NDArray[np.integer]) -> bytes:
    """A list as bytes; places may be empty."""
    steps = np.diff(numbers)
    step, weight = _wide(steps), 0 if int(weights.max()) == 1 else _wide(weights)
    place = _wide(places)
    return b"".join(
        (
            HEAD.pack(MAGIC, len(numbers), int(numbers[0]), step, weight, place),
            *(
                part.astype(_WIDTHS[wide]).tobytes()
                for part, wide in ((steps, step), (weights, weight), (places, place))
                if wide
            ),
        )
    )


class Packer:
    """Packs many lists that stand one behind the other in the same arrays, as `pack` would each of them."""

    def __init__(
        self, numbers: Numbers, weights: Numbers, firsts: Numbers, places: NDArray[np.integer] | None, ends: Numbers
    ) -> None:
        """`firsts`: where each list begins; `ends`: where the places of each record begin, and the end of all."""
        steps = np.diff(numbers, prepend=numbers[:1])
        steps[firsts] = 0
        lasts = np.append(firsts[1:], len(numbers))
        one = np.maximum.reduceat(weights, firsts) == 1
        self._steps = _Column(steps, firsts, lasts - firsts == 1)
        self._weights = _Column(weights, firsts, one)
        self._places = None if places is None else _Column(places, ends[firsts], np.zeros(len(firsts), bool))
        self._numbers: list[int] = numbers[firsts].tolist()
        self._spans: list[tuple[int, int]] = list(zip(firsts.tolist(), lasts.tolist(), strict=True))
        self._places_of: list[tuple[int, int]] = list(zip(ends[firsts].tolist(), ends[lasts].tolist(), strict=True))

    def pack(self, at: int) -> bytes:
        """The list of that number."""
        first, last = self._spans[at]
        step, steps = self._steps.cut(at, first + 1, last)
        weight, weights = self._weights.cut(at, first, last)
        place, places = self._places.cut(at, *self._places_of[at]) if self._places else (0, b"")
        return HEAD.pack(MAGIC, last - first, self._numbers[at], step, weight, place) + steps + weights + places


class _Column:
    """One part of many lists, in each width that some list needs."""

    def __init__(self, values: NDArray[np.integer], firsts: Numbers, left_out: NDArray[np.bool_]) -> None:
        greatest = np.maximum.reduceat(values, firsts)
        wide = np.select([left_out, greatest < 1 << 8, greatest < 1 << 16], [0, 1, 2], 4)
        self._wide: list[int] = wide.tolist()
        self._held = {each: values.astype(_WIDTHS[each]).tobytes() for each in set(self._wide) - {0}}

    def cut(self, at: int, first: int, last: int) -> tuple[int, bytes]:
        """The width of list number `at`, and its values from `first` up to `last` in it."""
        wide = self._wide[at]
        return wide, self._held[wide][first * wide : last * wide] if wide else b""


def unpack(held: bytes) -> PostList:
    """The list again. ValueError for bytes that are none."""
    magic, count, first, step, weight, place = HEAD.unpack_from(held)
    if magic != MAGIC:
        raise ValueError("no posting list")
    at = HEAD.size
    numbers = np.empty(count, np.int64)
    numbers[0] = first
    if step:
        np.cumsum(np.frombuffer(held, _WIDTHS[step], count - 1, at), out=numbers[1:])
        numbers[1:] += first
        at += step * (count - 1)
    if weight:
        weights = np.frombuffer(held, _WIDTHS[weight], count, at).astype(np.int64)
        at += weight * count
    else:
        weights = np.ones(count, np.int64)
    places = np.frombuffer(held, _WIDTHS[place], -1, at) if place else np.empty(0, np.uint8)
    return PostList(numbers, weights, places)


def _wide(numbers: NDArray[np.integer]) -> int:
    """How many bytes the greatest of some numbers needs; 0 where there are none."""
    if not len(numbers):
        return 0
    greatest = int(numbers.max())
    return 1 if greatest < 1 << 8 else 2 if greatest < 1 << 16 else 4
