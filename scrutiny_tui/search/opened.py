"""One opened index: answers searches until a newer one takes its place."""

from __future__ import annotations

import numpy as np

from scrutiny_tui.search.combine import plain
from scrutiny_tui.search.engine import LONGEST_QUERY
from scrutiny_tui.search.evaluate import Evaluator
from scrutiny_tui.search.facets import Facets
from scrutiny_tui.search.meaning import Meaning
from scrutiny_tui.search.postings import NONE, Index, Kept, Postings
from scrutiny_tui.search.query import parse
from scrutiny_tui.search.results import Filters, Hit, Results
from scrutiny_tui.search.shown import hit
from scrutiny_tui.search.snippets import Marker
from scrutiny_tui.search.wordtable import WordTable

_ANSWERS = 64
"""How many answers are kept: those of a word being typed, back to its beginning."""


class Opened:
    """A searchable index at one moment. For one thread at a time."""

    def __init__(self, index: Index, table: WordTable) -> None:
        """`index` is closed with this; `table` holds the words of the same moment."""
        self._index = index
        self._facets = Facets(self._index)
        self._evaluator = Evaluator(self._index, self._facets)
        self._table = table
        self._answers = Kept(_ANSWERS * 9)

    def close(self) -> None:
        """Let go of the files."""
        self._index.close()

    def search(self, query: str, filters: Filters, limit: int, *, as_typed: bool, exempt: bool) -> Results:
        """The best `limit` records, with snippets. What was asked lately is not worked out again."""
        asked = query[:LONGEST_QUERY], filters, limit, as_typed, exempt
        answer: Results = self._answers.get(asked, lambda: self._answer(*asked), lambda _: 1)
        return answer

    def _answer(self, query: str, filters: Filters, limit: int, as_typed: bool, exempt: bool) -> Results:
        asked = parse(query, begun=as_typed)
        hidden = None if exempt else self._facets.exempt()
        meaning = Meaning(self._index, self._table, hidden)
        within = self._facets.passing(filters)
        if hidden is not None:
            within = ~hidden if within is None else within & ~hidden
        if asked.parts:
            found = self._evaluator.answer(asked, meaning, within, limit)
        elif filters.any and not query.strip():
            found = plain(self._index.everything).within(within)
        else:
            found = NONE
        marker = Marker(*meaning.to_mark(asked))
        hits = tuple(self._hit(number, score, marker) for number, score in self._best(found, limit))
        searched, corrected = meaning.corrected(query)
        return Results(hits, searched, corrected, len(found.numbers))

    def _best(self, found: Postings, limit: int) -> list[tuple[int, float]]:
        """The best records: by score, then by kind, then in the pack's own order."""
        numbers, scores = found
        if limit < 1 or not len(numbers):
            return []
        if len(numbers) > limit:
            least = np.partition(scores, len(scores) - limit)[len(scores) - limit]
            numbers, scores = numbers[scores >= least], scores[scores >= least]
        order = np.lexsort((numbers, self._facets.kinds[numbers], -scores))[:limit]
        return list(zip(numbers[order].tolist(), scores[order].tolist(), strict=True))

    def _hit(self, number: int, score: float, marker: Marker) -> Hit:
        return hit(self._index.row(number), score, marker)
