"""How Whoosh keeps our postings: its own codec, with posting lists in our form.

Whoosh itself reads the same index through `Held`, which a test holds us to: its searcher gives our answers.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any

from scrutiny_tui.search.postlist import Numbers, PostList, unpack
from scrutiny_tui.search.whoosh_door import Codec, ListMatcher, PostingsWriter


class Lists(Codec):  # type: ignore[misc]
    """Whoosh's third codec; terms, lengths and stored fields are as it keeps them."""

    length_stats = False  # only Whoosh's own searcher asks for them

    def postings_writer(self, dbfile: Any, byteids: bool = False) -> ListWriter:
        """Writes into the segment's file of postings."""
        return ListWriter(dbfile)

    def postings_reader(self, dbfile: Any, terminfo: Any, format_: Any, term: Any = None, scorer: Any = None) -> Held:
        """The list of one term. Raises ValueError on damage."""
        start, length = terminfo.extent()
        held = dbfile.get(
            start, length[0] if isinstance(length, tuple) else length
        )  # Whoosh 2.7.4 forgets to unpack it
        return Held(unpack(held), format_, scorer, term, terminfo)


class ListWriter(PostingsWriter):  # type: ignore[misc]
    """Writes each term's list in one go: one `add_posting` a term."""

    def __init__(self, file: Any) -> None:
        self._file = file
        self._info: Any = None
        self._start = 0

    def start_postings(self, format_: Any, terminfo: Any) -> None:
        """A new term begins."""
        self._info = terminfo
        self._start = self._file.tell()

    def add_posting(self, id_: Summary, weight: bytes, vbytes: bytes, length: int | None = None) -> None:
        """All postings of the term: what Whoosh's term table wants to know of them, and the list."""
        self._info.add_block(id_)
        self._file.write(weight)

    def finish_postings(self) -> Any:
        """Where the list stands."""
        self._info.set_extent(self._start, self._file.tell() - self._start)
        return self._info

    def written(self) -> bool:
        """True, as there is no list without a record."""
        return True


class Summary:
    """What Whoosh keeps of a list in its table of terms."""

    def __init__(self, count: int, first: int, last: int, weight: int, most: int) -> None:
        """`weight`: of all records together; `most`: the greatest of one."""
        self._weights = (weight,)
        self._count = count
        self._ends = first, last
        self._most = most

    def __len__(self) -> int:
        return self._count

    def min_id(self) -> int:
        """The first record."""
        return self._ends[0]

    def max_id(self) -> int:
        """The last record."""
        return self._ends[1]

    def max_weight(self) -> float:
        """The greatest weight of a record."""
        return float(self._most)

    def min_length(self) -> int:
        """No record is shorter."""
        return 1

    def max_length(self) -> int:
        """Nobody asks."""
        return 1


class Held(ListMatcher):  # type: ignore[misc]
    """One term's records as Whoosh walks them; `postings` is what we read."""

    def __init__(self, postings: PostList, format_: Any, scorer: Any, term: Any, terminfo: Any) -> None:
        super().__init__(_Ids(postings.numbers), None, None, format_, scorer, term=term, terminfo=terminfo)
        self.postings = postings

    def weight(self) -> float:
        """How often the record holds the term."""
        return float(self.postings.weights[self._i])

    def block_max_weight(self) -> float:
        """The greatest weight of a record."""
        return float(self.postings.weights.max())

    def value(self) -> bytes:
        """The places, as the format of the field writes them."""
        end = int(self._ends[self._i])
        places = self.postings.places[end - int(self.postings.weights[self._i]) : end]
        encoded: bytes = self._format.encode(places.tolist())
        return encoded

    @cached_property
    def _ends(self) -> Numbers:
        return self.postings.weights.cumsum()


class _Ids:
    """Record numbers as the plain numbers that Whoosh expects."""

    def __init__(self, numbers: Numbers) -> None:
        self._numbers = numbers

    def __len__(self) -> int:
        return len(self._numbers)

    def __getitem__(self, at: int) -> int:
        return int(self._numbers[at])
