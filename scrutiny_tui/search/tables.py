"""The table of a segment's terms: each field's terms in order, and where the list of each stands. Read where it lies.

A term is found by halving, so opening a table of a hundred thousand terms costs nothing and keeps nothing in memory.
"""

from __future__ import annotations

import json
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate, pairwise
from typing import NamedTuple

_MAGIC = b"tbl1"
_WORD = 4
Numbers = memoryview  # of unsigned 32-bit numbers
Lengths = Iterable[tuple[bytes, int]]
"""Terms in the order of their bytes, each with the length of its list."""


class _Field(NamedTuple):
    ends: Numbers
    """Where each term ends among the terms of its field, behind a first 0."""
    lists: Numbers
    """Where each list begins, and the end of the last."""
    text: int
    """Where the terms begin in the table."""


def table_of(fields: Mapping[str, Lengths]) -> bytes:
    """A table of some fields, whose lists stand one behind the other in the same order."""
    blocks: list[bytes] = []
    told: dict[str, tuple[int, int]] = {}
    size = at = 0
    for name, lengths in fields.items():
        terms, sizes = [], []
        for term, length in lengths:
            terms.append(term)
            sizes.append(length)
        text = b"".join(terms)
        block = (
            array("I", accumulate(map(len, terms), initial=0)).tobytes()
            + array("I", accumulate(sizes, initial=at)).tobytes()
            + text.ljust(-(-len(text) // _WORD) * _WORD, b"\0")
        )
        told[name] = (len(terms), size)
        blocks.append(block)
        size, at = size + len(block), at + sum(sizes)
    head = json.dumps(told).encode("ascii")
    head += b" " * (-len(head) % _WORD)
    return b"".join((_MAGIC, len(head).to_bytes(_WORD, "little"), head, *blocks))


class TermTable:
    """A table as it lies in a file or in memory."""

    def __init__(self, held: memoryview) -> None:
        """`held`: all of it; it is let go of by `close`. Raises ValueError for what is no table."""
        if bytes(held[:_WORD]) != _MAGIC:
            raise ValueError("no table of terms")
        self._held = held
        begin = 2 * _WORD + int.from_bytes(held[_WORD : 2 * _WORD], "little")
        self._fields: dict[str, _Field] = {}
        for name, (count, place) in json.loads(bytes(held[2 * _WORD : begin])).items():
            size, at = _WORD * (count + 1), begin + place
            ends, lists = held[at : at + size].cast("I"), held[at + size : at + 2 * size].cast("I")
            self._fields[name] = _Field(ends, lists, at + 2 * size)

    def close(self) -> None:
        """Let go of the file."""
        for field in self._fields.values():
            field.ends.release()
            field.lists.release()
        self._held.release()

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that it has terms of."""
        return tuple(self._fields)

    def find(self, field: str, term: bytes) -> tuple[int, int] | None:
        """Where the list of a term begins and ends; None for a term that is not there."""
        found = self._fields.get(field)
        if found is None:
            return None
        ends, lists, text = found
        held = self._held
        count = len(ends) - 1
        at = bisect_left(range(count), term, key=lambda n: bytes(held[text + ends[n] : text + ends[n + 1]]))
        if at == count or held[text + ends[at] : text + ends[at + 1]] != term:
            return None
        return lists[at], lists[at + 1]

    def terms(self, field: str) -> Iterator[bytes]:
        """Every term of a field, in order."""
        if field in self._fields:
            ends, _, text = self._fields[field]
            for begin, end in pairwise(ends):
                yield bytes(self._held[text + begin : text + end])
