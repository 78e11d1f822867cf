"""Writing one segment of a Whoosh index: its records one by one, its postings sorted and written at the end."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np

from scrutiny_tui.search import engine
from scrutiny_tui.search.codec import Lists, Summary
from scrutiny_tui.search.postlist import LAST_PLACE, Numbers, Packer, pack
from scrutiny_tui.search.stretches import Stretches

MOST_WORDS = 2_500_000
"""Stretches after which a segment is full: sorting more at once takes more memory than a small laptop has to spare."""
_INDEX_NAME = "MAIN"


List = tuple[bytes, Summary, bytes]
"""A term, what Whoosh keeps of its list, and the list."""


class SegmentWriter:
    """Writes one segment. `counts` grows by the words of its records."""

    def __init__(self, storage: Any, read: Stretches) -> None:
        """`storage`: Whoosh's, of the index; `read` may have served other segments before. Raises OSError."""
        self._read = read
        codec = Lists()
        self._segment = codec.new_segment(storage, _INDEX_NAME)
        self._records = codec.per_document_writer(storage, self._segment)
        self._terms = codec.field_writer(storage, self._segment)
        self._schema = engine.schema()
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
        records, schema = self._records, self._schema
        records.start_doc(number)
        records.add_field(
            engine.BODY, schema[engine.BODY], None, title + sum(map(telling, text)) + sum(map(telling, unseen))
        )
        if title:
            records.add_field(engine.TITLE, schema[engine.TITLE], None, title)
        records.add_column_value(engine.ROW, engine.ROWS, engine.packed(row))
        records.finish_doc()

    def finish(self, counts: Counter[str]) -> Any:
        """Write the postings, and count the words. Gives Whoosh's segment. Raises OSError."""
        codes = np.frombuffer(self._codes, np.int32)
        self._read.count(codes, counts)
        self._records.close()
        for field, lists in self._fields(codes):
            self._terms.start_field(field, self._schema[field])
            for term, summary, held in lists:
                self._terms.start_term(term)
                self._terms.add(summary, held, b"", None)
                self._terms.finish_term()
            self._terms.finish_field()
        self._terms.close()
        self._segment.set_doc_count(self.size)
        return self._segment

    def cancel(self) -> None:
        """Let go of the files, which are of no use. Raises OSError."""
        self._records.close()
        self._terms.close()

    def _fields(self, codes: Numbers) -> Iterator[tuple[str, Iterable[List]]]:
        """Each field with its terms in order and their lists."""
        text, stem, place = self._read.tokens(
            codes, np.frombuffer(self._lengths, np.int32), np.frombuffer(self._firsts, np.int32)
        )
        number = np.frombuffer(self._numbers, np.int32)[text]
        names = list(self._read.stems)
        yield engine.BODY, _lists(names, stem, number, np.minimum(place, LAST_PLACE))
        titled = np.frombuffer(self._headings, np.int8)[text].astype(bool) & ~np.asarray(self._read.small, bool)[stem]
        yield engine.TITLE, _lists(names, stem[titled], number[titled], None)
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
    order = np.argsort(narrow, kind="stable")
    stem, number = stem[order], number[order]
    place = place[order].astype(np.uint16) if place is not None else None
    begins = np.flatnonzero(np.r_[True, (stem[1:] != stem[:-1]) | (number[1:] != number[:-1])])
    numbers, of = number[begins], stem[begins]
    ends = np.r_[begins, len(stem)]
    weights = np.diff(ends)
    firsts = np.flatnonzero(np.r_[True, of[1:] != of[:-1]])
    lasts = np.r_[firsts[1:], len(of)]
    packer = Packer(numbers, weights, firsts, place, ends)
    told = sorted(
        (names[root].encode(), at, first, last)
        for at, (root, first, last) in enumerate(zip(of[firsts].tolist(), firsts.tolist(), lasts.tolist(), strict=True))
    )
    sums, greatest = np.add.reduceat(weights, firsts).tolist(), np.maximum.reduceat(weights, firsts).tolist()
    plain = numbers.tolist()
    for term, at, first, last in told:
        summary = Summary(last - first, plain[first], plain[last - 1], sums[at], greatest[at])
        yield term, summary, packer.pack(at, first, last)


def _facets(terms: list[tuple[str, array[int]]]) -> Iterator[List]:
    for term, held in sorted((term.encode(), held) for term, held in terms):
        numbers = np.frombuffer(held, np.int32)
        summary = Summary(len(numbers), int(numbers[0]), int(numbers[-1]), len(numbers), 1)
        yield term, summary, pack(numbers, np.ones(len(numbers), np.int64), np.empty(0, np.uint8))
