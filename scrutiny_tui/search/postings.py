"""Which records hold a word, and how well: postings as arrays, scored once and kept while they are used.

Scores are those of Whoosh's BM25F once it is told how much a word weighs (see `bm25`); a test holds us to that.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from scrutiny_tui.search import engine
from scrutiny_tui.search.bm25 import K1, TITLE_WEIGHT, B, top
from scrutiny_tui.search.leaves import Leaf
from scrutiny_tui.search.postlist import Numbers, PostList, unpack

_KEPT = 2_000_000
_KEPT_PLACES = 1_500_000
_KEPT_ROWS, _KEPT_WORDS = 2_000, 20_000

Mask = NDArray[np.bool_]
"""For each record of an index whether it counts."""


class Postings(NamedTuple):
    """Records with their scores."""

    numbers: Numbers
    """Ascending."""
    scores: NDArray[np.float64]
    """As long as `numbers`."""

    def within(self, mask: Mask | None) -> Postings:
        """Those that count."""
        if mask is None:
            return self
        kept = mask[self.numbers]
        return Postings(self.numbers[kept], self.scores[kept])


NONE = Postings(np.empty(0, np.int64), np.empty(0))


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

    def __init__(self, leaves: Iterable[Leaf]) -> None:
        """`leaves`: the segments of one index at one moment, closed with this."""
        self._leaves: list[tuple[Leaf, int]] = []
        self.size = 0
        """Records, those removed included."""
        for leaf in leaves:
            self._leaves.append((leaf, self.size))
            self.size += leaf.size
        self._norms: dict[str, NDArray[np.float64]] = {}
        self._kept = Kept()
        self._places = Kept(_KEPT_PLACES)
        self._rows, self._often = Kept(_KEPT_ROWS * 9), Kept(_KEPT_WORDS * 9)

    def close(self) -> None:
        """Let go of the files."""
        for leaf, _ in self._leaves:
            leaf.close()

    def __enter__(self) -> Index:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @cached_property
    def there(self) -> Mask | None:
        """Which records are not removed, None where none is."""
        gone = [base + number for leaf, base in self._leaves for number in leaf.gone]
        if not gone:
            return None
        mask = np.ones(self.size, bool)
        mask[gone] = False
        return mask

    @cached_property
    def everything(self) -> Numbers:
        """All records that there are."""
        return np.arange(self.size) if self.there is None else np.flatnonzero(self.there)

    def row(self, number: int) -> engine.Row:
        """What is stored of a record."""
        found: engine.Row = self._rows.get(number, lambda: self._row(number), lambda _: 1)
        return found

    def _row(self, number: int) -> engine.Row:
        for leaf, base in reversed(self._leaves):
            if base <= number:
                return leaf.row(number - base)
        raise IndexError(number)

    def lexicon(self, field: str) -> list[str]:
        """Every term of a field, each once."""
        return sorted({term for leaf, _ in self._leaves for term in leaf.lexicon(field)})

    def has(self, word: str) -> bool:
        """True where the text of some record holds a stem."""
        return self.often(word) > 0

    def often(self, word: str) -> int:
        """In how many records a stem stands, removed ones included: what it costs to look it up."""
        return int(self._often.get(word, lambda: self._counted(word), lambda _: 1))

    def _counted(self, word: str) -> int:
        return sum(leaf.often(engine.BODY, word) for leaf, _ in self._leaves)

    @cached_property
    def in_welsh(self) -> bool:
        """True where some record is in Welsh."""
        return len(self.numbers(*engine.IN_WELSH)) > 0

    def numbers(self, field: str, term: str) -> Numbers:
        """The records with a term, ascending."""
        found = [held.numbers + base for held, base in self._holding(field, term)]
        numbers = np.concatenate(found) if found else NONE.numbers
        return numbers if self.there is None else numbers[self.there[numbers]]

    def postings(self, word: str) -> Postings:
        """The records that hold a stem, scored over body and title."""
        found: Postings = self._kept.get(word, lambda: self._scored(word), lambda one: 2 * len(one.numbers))
        return found

    def places(self, word: str) -> list[tuple[PostList, int]]:
        """(list, number of its first record) of each segment that holds a stem in its body."""
        found: list[tuple[PostList, int]] = self._places.get(
            word,
            lambda: list(self._holding(engine.BODY, word)),
            lambda made: sum(3 * len(one.numbers) for one, _ in made),
        )
        return found

    def _holding(self, field: str, term: str) -> Iterator[tuple[PostList, int]]:
        """(list, number of the segment's first record) for each segment that holds a term."""
        for leaf, base in self._leaves:
            held = leaf.list(field, term)
            if held is not None:
                yield unpack(held), base

    def _scored(self, word: str) -> Postings:
        body, title = self._bm25(engine.BODY, word), self._bm25(engine.TITLE, word)
        if not len(title.numbers):
            return body
        scores = np.zeros(self.size)
        scores[body.numbers] = body.scores
        scores[title.numbers] += TITLE_WEIGHT * title.scores
        numbers = np.flatnonzero(scores)
        return Postings(numbers, scores[numbers])

    def _bm25(self, field: str, word: str) -> Postings:
        held = list(self._holding(field, word))
        if not held:
            return NONE
        numbers = np.concatenate([one.numbers + base for one, base in held])
        weights = np.concatenate([one.weights for one, _ in held])
        scores = top(self.size, len(numbers)) * weights / (weights + self._norms_of(field)[numbers])
        return Postings(numbers, scores).within(self.there)

    def _norms_of(self, field: str) -> NDArray[np.float64]:
        """BM25's length part of each record, worked out once."""
        if field not in self._norms:
            mean = sum(leaf.words[field] for leaf, _ in self._leaves) / self.size or 1.0
            words = np.concatenate([np.frombuffer(leaf.lengths(field), np.uint32) for leaf, _ in self._leaves])
            self._norms[field] = K1 * ((1 - B) + B * words / mean)
        return self._norms[field]
