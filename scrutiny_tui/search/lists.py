"""The lists of an index as plain Python sees them: for a search that is over before NumPy would be loaded."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cached_property
from itertools import accumulate

from scrutiny_tui.search.engine import BODY, Row
from scrutiny_tui.search.leaves import HEAD, MAGIC, Leaf

_CODES = {0: "B", 1: "B", 2: "H", 4: "I"}


class PlainList:
    """The records of one segment that hold a term."""

    def __init__(self, held: bytes, base: int) -> None:
        """`held`: the packed list; `base`: the number of the segment's first record. ValueError for no list."""
        magic, count, first, step, weight, place = HEAD.unpack_from(held)
        if magic != MAGIC:
            raise ValueError("no posting list")
        steps, weights, self._places = array(_CODES[step]), array(_CODES[weight]), array(_CODES[place])
        at = HEAD.size
        steps.frombytes(held[at : (at := at + step * (count - 1))])
        weights.frombytes(held[at : (at := at + weight * count)])
        self._places.frombytes(held[at:])
        self.base = base
        self.numbers = list(accumulate(steps, initial=first))
        """Ascending, counted from the segment's first."""
        self.weights = weights.tolist() or [1] * count
        """How often each holds it."""

    @cached_property
    def _ends(self) -> list[int]:
        return list(accumulate(self.weights, initial=0))

    def places(self, number: int) -> Iterable[int]:
        """Where a record holds it, nothing where it does not."""
        at = bisect_left(self.numbers, number)
        if at == len(self.numbers) or self.numbers[at] != number:
            return ()
        return self._places[self._ends[at] : self._ends[at + 1]]


class Lists:
    """All segments of an index, closed on leaving."""

    def __init__(self, leaves: list[Leaf]) -> None:
        self._leaves = leaves
        self._bases = list(accumulate((leaf.size for leaf in leaves), initial=0))
        self.size = self._bases[-1]
        """Records, those removed included."""
        self.gone = [base + number for base, leaf in zip(self._bases, leaves, strict=False) for number in leaf.gone]
        """Records that were removed."""
        self._kept: dict[str, dict[int, PlainList]] = {}
        self._rows: dict[int, Row] = {}

    def __enter__(self) -> Lists:
        return self

    def __exit__(self, *_: object) -> None:
        for leaf in self._leaves:
            leaf.close()

    def often(self, field: str, term: str) -> int:
        """In how many records a term stands, removed ones included."""
        return sum(leaf.often(field, term) for leaf in self._leaves)

    def words(self, field: str) -> int:
        """The lengths of all records together."""
        return sum(leaf.words[field] for leaf in self._leaves)

    def lengths(self, field: str, base: int) -> memoryview:
        """The length of each record of the segment that begins at `base`."""
        return memoryview(self._leaves[self._bases.index(base)].lengths(field)).cast("I")

    def of(self, field: str, term: str) -> list[PlainList]:
        """The lists of a term, segment by segment."""
        found = []
        for base, leaf in zip(self._bases, self._leaves, strict=False):
            if (held := leaf.list(field, term)) is not None:
                found.append(PlainList(held, base))
        return found

    def row(self, number: int) -> Row:
        """What is stored of a record."""
        if number not in self._rows:
            at = bisect_right(self._bases, number) - 1
            self._rows[number] = self._leaves[at].row(number - self._bases[at])
        return self._rows[number]

    def in_a_row(self, roots: list[str], number: int) -> bool:
        """True where the text of a record holds some stems one behind the other."""
        base = self._bases[bisect_right(self._bases, number) - 1]
        starts: set[int] = set()
        for at, root in enumerate(roots):
            if root not in self._kept:
                self._kept[root] = {one.base: one for one in self.of(BODY, root)}
            held = self._kept[root].get(base)
            here = {place - at for place in held.places(number - base)} if held else set()
            starts = here if at == 0 else starts & here
            if not starts:
                return False
        return True
