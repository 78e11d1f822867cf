"""Which records hold a word, and how well: Whoosh's postings as arrays, scored once and kept while they are used.

Scores are Whoosh's own BM25F. Walking a posting list through Whoosh's matchers costs ten times more than reading its
blocks, so the blocks are read where they are as in Whoosh 2.7.4, and walked where they are not; a test holds both to
the same scores.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from math import log
from typing import Any, NamedTuple

from scrutiny_tui.search import engine
from scrutiny_tui.search.blocks import lengths, open_term, read_all, read_values

B, K1 = 0.75, 1.6
"""BM25F's two numbers, and the weight of the title beside the body: measured best on Cranfield."""
TITLE_WEIGHT = 0.5
_KEPT = 1_500_000


class Postings(NamedTuple):
    """Records that hold a word, by number, ascending."""

    numbers: array[int]
    scores: array[float]
    """As long as `numbers`."""


NONE = Postings(array("I"), array("f"))


class Kept:
    """Results kept by key, the longest unused dropped first once they hold too much."""

    def __init__(self, most: int = _KEPT) -> None:
        """`most`: how many records all results together may name."""
        self._most = most
        self._held = 0
        self._results: OrderedDict[Any, tuple[Any, int]] = OrderedDict()

    def get(self, key: Any, make: Callable[[], Any], size: Callable[[Any], int] = len) -> Any:
        """The result for a key, made where it is not kept."""
        found = self._results.get(key)
        if found is not None:
            self._results.move_to_end(key)
            return found[0]
        made = make()
        cost = size(made) + 8
        self._results[key] = made, cost
        self._held += cost
        while self._held > self._most and len(self._results) > 1:
            _, (_, old) = self._results.popitem(last=False)
            self._held -= old
        return made


class Index:
    """An open index, read only. Not for several threads at once."""

    def __init__(self, reader: Any) -> None:
        """`reader`: Whoosh's, of one index at one moment."""
        self._reader = reader
        self._leaves: list[tuple[Any, int]] = [
            (leaf, base) for leaf, base in reader.leaf_readers() if leaf.doc_count_all()
        ]
        self.size: int = reader.doc_count_all()
        """Records, those removed included."""
        self._gone = frozenset(base + number for leaf, base in self._leaves for number in leaf.segment().deleted_docs())
        self._norms: dict[str, array[float]] = {}
        self._kept = Kept()

    def close(self) -> None:
        """Let go of the files."""
        self._reader.close()

    @cached_property
    def everything(self) -> frozenset[int]:
        """All records that there are."""
        return frozenset(range(self.size)) - self._gone

    def row(self, number: int) -> engine.Row:
        """What is stored of a record."""
        found: engine.Row = self._reader.stored_fields(number)[engine.ROW]
        return found

    def lexicon(self, field: str) -> list[str]:
        """Every term of a field, each once."""
        terms = {
            term.decode()
            for leaf, _ in self._leaves
            if field in leaf.indexed_field_names()
            for term in leaf.lexicon(field)
        }
        return sorted(terms)

    def has(self, word: str) -> bool:
        """True where the text of some record holds a stem."""
        return (engine.BODY, word.encode()) in self._reader

    def often(self, word: str) -> int:
        """In how many records a stem stands, removed ones included: what it costs to look it up."""
        term = engine.BODY, word.encode()
        return sum(leaf.doc_frequency(*term) for leaf, _ in self._leaves if term in leaf)

    def numbers(self, field: str, term: str) -> array[int]:
        """The records with a term, ascending."""
        found = array("I")
        for matcher, base, _ in self._holding(field, term):
            found.extend(self._there(read_all(matcher)[0], base))
        return found

    def postings(self, word: str) -> Postings:
        """The records that hold a stem, scored over body and title."""
        found: Postings = self._kept.get(word, lambda: self._scored(word), lambda one: len(one.numbers))
        return found

    def places(self, word: str, numbers: list[int]) -> Iterator[tuple[int, array[int]]]:
        """(record, places in its body) for those of `numbers` (ascending) that hold a stem."""
        for matcher, base, leaf in self._holding(engine.BODY, word):
            first = bisect_left(numbers, base)
            last = bisect_left(numbers, base + leaf.doc_count_all())
            wanted = [number - base for number in numbers[first:last]] if base else numbers[first:last]
            for number, value in read_values(matcher, wanted):
                yield base + number, array("H", value)

    def _holding(self, field: str, term: str) -> Iterator[tuple[Any, int, Any]]:
        """(matcher, number of its first record, segment) for each segment that holds a term."""
        for leaf, base in self._leaves:
            matcher = open_term(leaf, field, term.encode())
            if matcher is not None:
                yield matcher, base, leaf

    def _there(self, numbers: Iterable[int], base: int) -> list[int]:
        gone = self._gone
        return [base + number for number in numbers if base + number not in gone]

    def _scored(self, word: str) -> Postings:
        body, title = self._bm25(engine.BODY, word), self._bm25(engine.TITLE, word)
        if not title.numbers:
            return body
        scores = dict(zip(body.numbers, body.scores, strict=True))
        for number, score in zip(title.numbers, title.scores, strict=True):
            scores[number] = scores.get(number, 0.0) + TITLE_WEIGHT * score
        numbers = sorted(scores)
        return Postings(array("I", numbers), array("f", map(scores.__getitem__, numbers)))

    def _bm25(self, field: str, word: str) -> Postings:
        held: dict[int, float] = {}
        often = 0
        for matcher, base, leaf in self._holding(field, word):
            often += leaf.doc_frequency(field, word.encode())
            numbers, weights = read_all(matcher)
            held.update(zip([base + number for number in numbers] if base else numbers, weights, strict=True))
        if not held:
            return NONE
        for number in self._gone.intersection(held) if self._gone else ():
            del held[number]
        top = (log(self.size / (often + 1)) + 1) * (K1 + 1)
        norms = self._norms_of(field)
        scores = array("f", [top * weight / (weight + norms[number]) for number, weight in held.items()])
        return Postings(array("I", held), scores)

    def _norms_of(self, field: str) -> array[float]:
        """BM25's length part of each record, worked out once."""
        if field not in self._norms:
            mean = self._reader.field_length(field) / self.size or 1.0
            norms = {
                length: K1 * ((1 - B) + B * length / mean)
                for leaf, _ in self._leaves
                for length in set(lengths(leaf, field))
            }
            self._norms[field] = array(
                "f", [norms[length] for leaf, _ in self._leaves for length in lengths(leaf, field)]
            )
        return self._norms[field]
