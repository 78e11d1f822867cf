"""A posting list as bytes: which records hold a term, how often, and where, in a form that is read in one go.

Record numbers are kept as the steps between them, each part in the smallest number that holds all of it. Whoosh's own
lists are pickled tuples in blocks; reading these arrays takes a hundredth of the time.
"""

from __future__ import annotations

from collections.abc import Sequence
from struct import Struct
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

_HEAD = Struct("<4sIIBBB")
_MAGIC = b"pst1"
_WIDTHS = {0: "", 1: "<u1", 2: "<u2", 4: "<u4"}
LAST_PLACE = 65_535
"""A word that stands beyond it counts as standing there."""

Numbers = NDArray[np.int64]


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


def pack_one(number: int, place: Sequence[int]) -> bytes:
    """A list of one record that holds the term once, at `place` or nowhere in particular; most lists are no longer."""
    wide = 0 if not place else 1 if place[0] < 1 << 8 else 2
    return _HEAD.pack(_MAGIC, 1, number, 0, 0, wide) + b"".join(each.to_bytes(wide, "little") for each in place)


def pack(numbers: Numbers, weights: Numbers, places: NDArray[np.integer]) -> bytes:
    """A list as bytes; places may be empty."""
    steps = np.diff(numbers)
    step, weight = _wide(steps), 0 if int(weights.max()) == 1 else _wide(weights)
    place = _wide(places)
    return b"".join(
        (
            _HEAD.pack(_MAGIC, len(numbers), int(numbers[0]), step, weight, place),
            *(
                part.astype(_WIDTHS[wide]).tobytes()
                for part, wide in ((steps, step), (weights, weight), (places, place))
                if wide
            ),
        )
    )


def unpack(held: bytes) -> PostList:
    """The list again. ValueError for bytes that are none."""
    magic, count, first, step, weight, place = _HEAD.unpack_from(held)
    if magic != _MAGIC:
        raise ValueError("no posting list")
    at = _HEAD.size
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
