"""Writing one segment of the index: its records one by one, its postings sorted and written at the end."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np

from scrutiny_tui.search import engine
from scrutiny_tui.search.codec import Lists
from scrutiny_tui.search.leaves import LeafWriter
from scrutiny_tui.search.postlist import LAST_PLACE, Numbers, Packer, pack
from scrutiny_tui.search.stretches import Stretches
from scrutiny_tui.search.whoosh_door import rounded

MOST_WORDS = 2_500_000
"""Stretches after which a segment is full: sorting more at once takes more memory than a small laptop has to spare."""
_INDEX_NAME = "MAIN"


List = tuple[bytes, bytes]
"""A term and its list."""


class SegmentWriter:
    """Writes one segment. `counts` grows by the words of its records."""

    def __init__(self, storage: Any, read: Stretches) -> None:
        """`storage`: Whoosh's, of the index; `read` may have served other segments before. Raises OSError."""
        self._read = read
        self._segment = Lists().new_segment(storage, _INDEX_NAME)
        self._leaf = LeafWriter(lambda ending: self._segment.create_file(storage, ending))
        self._counted = {engine.BODY: 0, engine.TITLE: 0}
        self._facets: dict[tuple[str, str], array[int]] = {}
        self._codes = array("i")
        self._lengths, self._firsts, self._numbers = array("i"), array("i"), array("i")
        self._headings = array("b")
        self.size = 0
        """Records so far."""

    @property
    def full(self) -> bool:
        """True where another segment should take what follows."""
        return len(self._codes) >= MOST_WORDS

    def add(self, row: engine.Row, facets: Iterable[tuple[str, str]]) -> None:
        """Add a record: what is stored of it, and its (field, term) pairs. Raises OSError."""
        number, self.size = self.size, self.size + 1
        facets, read = tuple(facets), self._read
        welsh = engine.IN_WELSH in facets
        heading, text, unseen = (read.read(each, welsh=welsh) for each in (row.heading, row.text, row.unseen))
        place = 0
        for words, titled in ((heading, True), (text, False), (unseen, False)):
            if words:
                self._codes.extend(words)
                self._lengths.append(len(words))
                self._firsts.append(place)
                self._numbers.append(number)
                self._headings.append(titled)
                place += sum(map(read.steps.__getitem__, words))
            place += engine.GAP
        for facet in facets:
            if facet in self._facets:
                self._facets[facet].append(number)
            else:
                self._facets[facet] = array("i", [number])
        telling = read.telling.__getitem__
        title = sum(map(telling, heading))
        counted = {engine.BODY: title + sum(map(telling, text)) + sum(map(telling, unseen)), engine.TITLE: title}
        for field, count in counted.items():
            self._counted[field] += count
        self._leaf.row(engine.packed(row), {field: rounded(count) for field, count in counted.items()})

    def finish(self, counts: Counter[str]) -> Any:
        """Write the postings, and count the words. Gives Whoosh's segment. Raises OSError."""
        codes = np.frombuffer(self._codes, np.int32)
        self._read.count(codes, counts)
        for field, lists in self._fields(codes):
            self._leaf.field(field, lists)
        self._leaf.finish()
        self._segment._fieldlengths = self._counted
        self._segment.set_doc_count(self.size)
        return self._segment

    def cancel(self) -> None:
        """Let go of the files, which are of no use. Raises OSError."""
        self._leaf.close()

    def _fields(self, codes: Numbers) -> Iterator[tuple[str, Iterable[List]]]:
        """Each field with its terms in order and their lists."""
        text, stem, place = self._read.tokens(
            codes, np.frombuffer(self._lengths, np.int32), np.frombuffer(self._firsts, np.int32)
        )
        number = np.frombuffer(self._numbers, np.int32)[text]
        names = list(self._read.stems)
        titled = np.frombuffer(self._headings, np.int8)[text].astype(bool) & ~np.asarray(self._read.small, bool)[stem]
        yield engine.TITLE, _lists(names, stem[titled], number[titled], None)
        body = _lists(names, stem, number, np.minimum(place, LAST_PLACE).astype(np.uint16))
        del text, stem, place, number, titled  # some hundred megabytes that `body` lets go of as it goes on
        yield engine.BODY, body
        by_field: dict[str, list[tuple[str, array[int]]]] = {}
        for (field, term), numbers in self._facets.items():
            by_field.setdefault(field, []).append((term, numbers))
        for field, terms in by_field.items():
            yield field, _facets(terms)


def _lists(names: list[str], stem: Numbers, number: Numbers, place: Numbers | None) -> Iterator[List]:
    """The lists of all stems, in the order of their bytes."""
    if not len(stem):
        return
    narrow = stem.astype(np.uint16) if len(names) <= 1 << 16 else stem.astype(np.uint32)
    order = np.argsort(narrow, kind="stable").astype(np.uint32)
    stem, number = narrow[order], number[order]
    place = place[order] if place is not None else None
    del narrow, order
    begins = np.flatnonzero(np.r_[True, (stem[1:] != stem[:-1]) | (number[1:] != number[:-1])]).astype(np.uint32)
    numbers, of = number[begins], stem[begins]
    ends = np.append(begins, np.uint32(len(stem)))
    weights = np.diff(ends)
    del stem, number, begins
    firsts = np.flatnonzero(np.r_[True, of[1:] != of[:-1]])
    packer = Packer(numbers, weights, firsts, place, ends)
    told = sorted((names[root].encode(), at) for at, root in enumerate(of[firsts].tolist()))
    for term, at in told:
        yield term, packer.pack(at)


def _facets(terms: list[tuple[str, array[int]]]) -> Iterator[List]:
    for term, held in sorted((term.encode(), held) for term, held in terms):
        numbers = np.frombuffer(held, np.int32)
        yield term, pack(numbers, np.ones(len(numbers), np.int64), np.empty(0, np.uint8))
