"""One segment of the index as we read it: its lists, rows and lengths where they lie, without Whoosh or NumPy.

Whoosh reads the same files through `scrutiny_tui.search.codec`.
"""

from __future__ import annotations

import json
import mmap
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from itertools import accumulate
from pathlib import Path
from struct import Struct
from typing import Protocol

from scrutiny_tui.search.engine import Row, unpacked
from scrutiny_tui.search.tables import Lengths, TermTable, table_of

LEAVES = "all.leaves"
"""File that tells the segments of an index."""
LISTS, TERMS, ROWS, LENGTHS = ".pst", ".tbl", ".row", ".len"
"""What the names of a segment's files end in."""
COUNTED = ("body", "title")
"""The fields whose lengths are kept, in this order."""
HEAD, MAGIC = Struct("<4sIIBBB"), b"pst1"
"""How a list begins: its mark, how many records, the first, and the bytes of each step, weight and place."""
_WORD = 4

Held = mmap.mmap | bytes
Files = Callable[[str], Held]
"""What a file of an index holds, by its name. May raise OSError and KeyError."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is told of a segment."""

    name: str
    """What the names of its files begin with."""
    size: int
    """Records, those removed included."""
    words: Mapping[str, int]
    """Field → the lengths of all records together."""
    gone: tuple[int, ...] = ()
    """The records that were removed."""


def files_in(folder: Path) -> Files:
    """The files of a folder, mapped: they stay readable where another process takes them away."""

    def held(name: str) -> Held:
        with (folder / name).open("rb") as file:
            try:
                return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            except ValueError:  # nothing in it
                return b""

    return held


def told(leaves: Iterable[Known]) -> bytes:
    """Segments as their file tells them."""
    return json.dumps([asdict(each) for each in leaves]).encode("ascii")


def leaves_of(files: Files) -> list[Leaf]:
    """Every segment of an index that has records, opened. Raises OSError, ValueError, KeyError and TypeError."""
    held = files(LEAVES)
    known = [Known(**{**each, "gone": tuple(each["gone"])}) for each in json.loads(held[:])]
    if isinstance(held, mmap.mmap):
        held.close()
    return [Leaf(each, files) for each in known if each.size]


class Leaf:
    """One opened segment. Numbers of records are counted from its first."""

    def __init__(self, known: Known, files: Files) -> None:
        """`files`: of its index. Raises as `leaves_of`."""
        self.size = known.size
        self.words = known.words
        self.gone = known.gone
        self._files = [files(known.name + ending) for ending in (LISTS, TERMS, ROWS, LENGTHS)]
        self._lists, terms, self._rows, lengths = self._files
        self._table = TermTable(memoryview(terms))
        self._lengths = lengths
        self._starts = len(self._rows) - _WORD * (self.size + 1)
        if self._starts < 0 or len(lengths) != _WORD * self.size * len(COUNTED):
            raise ValueError("a segment was cut short")

    def close(self) -> None:
        """Let go of the files."""
        self._table.close()
        for file in self._files:
            if isinstance(file, mmap.mmap):
                file.close()

    def list(self, field: str, term: str) -> bytes | None:
        """The packed list of a term, None where there is none. Removed records are in it."""
        found = self._table.find(field, term.encode())
        return self._lists[found[0] : found[1]] if found else None

    def often(self, field: str, term: str) -> int:
        """In how many records a term stands, removed ones included."""
        found = self._table.find(field, term.encode())
        return int.from_bytes(self._lists[found[0] + _WORD : found[0] + 2 * _WORD], "little") if found else 0

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that some record has a term of."""
        return self._table.fields

    def lexicon(self, field: str) -> Iterator[str]:
        """Every term of a field, in order."""
        return (term.decode() for term in self._table.terms(field))

    def row(self, number: int) -> Row:
        """What is stored of a record."""
        at = self._starts + _WORD * number
        begin, end = memoryview(self._rows[at : at + 2 * _WORD]).cast("I")
        return unpacked(self._rows[begin:end])

    def lengths(self, field: str) -> bytes:
        """How many words that count each record has in a field, 1 at least, as 32-bit numbers."""
        at = _WORD * self.size * COUNTED.index(field)
        return self._lengths[at : at + _WORD * self.size]


class LeafWriter:
    """Writes the files of a segment as its records and lists come."""

    def __init__(self, create: Callable[[str], _File]) -> None:
        """`create`: makes the file of an ending. Raises OSError."""
        self._create = create
        self._rows, self._lists = create(ROWS), create(LISTS)
        self._sizes = array("I", [0])
        self._lengths = {field: array("I") for field in COUNTED}
        self._fields: dict[str, Lengths] = {}

    def row(self, held: bytes, lengths: Mapping[str, int]) -> None:
        """The next record: what is stored of it, and the lengths of its fields. Raises OSError."""
        self._rows.write(held)
        self._sizes.append(len(held))
        for field, counted in self._lengths.items():
            counted.append(lengths[field] or 1)

    def field(self, name: str, lists: Iterable[tuple[bytes, bytes]]) -> None:
        """The terms of the next field, in the order of their bytes, and their lists. Raises OSError."""
        sizes: list[tuple[bytes, int]] = []
        packed: list[bytes] = []
        for term, held in lists:
            packed.append(held)
            sizes.append((term, len(held)))
        self._lists.write(b"".join(packed))
        self._fields[name] = sizes

    def finish(self) -> None:
        """All is written. Raises OSError."""
        self._rows.write(array("I", accumulate(self._sizes)).tobytes())
        lengths, terms = self._create(LENGTHS), self._create(TERMS)
        lengths.write(b"".join(counted.tobytes() for counted in self._lengths.values()))
        terms.write(table_of(self._fields))
        for file in (lengths, terms):
            file.close()
        self.close()

    def close(self) -> None:
        """Let go of the files. Raises OSError."""
        self._rows.close()
        self._lists.close()


class _File(Protocol):
    """A file that is written to."""

    def write(self, held: bytes) -> object:
        """Write some bytes."""

    def close(self) -> object:
        """No more of them."""
