"""One opened index: answers searches until a newer one takes its place."""

from __future__ import annotations

from collections.abc import Iterable
from heapq import nlargest
from typing import Any

from scrutiny_tui.search.evaluate import ALL_WORDS, Evaluator, Scores
from scrutiny_tui.search.facets import Facets
from scrutiny_tui.search.meaning import Meaning
from scrutiny_tui.search.postings import Index
from scrutiny_tui.search.query import parse
from scrutiny_tui.search.results import Filters, Hit, Results
from scrutiny_tui.search.snippets import Marker, snippet
from scrutiny_tui.search.wordtable import WordTable

LONGEST = 1000
"""Characters of a query that are read; nobody types more, but something may be pasted."""
_SAID_IN_FULL = ("quote", "question")


class Opened:
    """A searchable index at one moment. For one thread at a time."""

    def __init__(self, whoosh_index: Any, table: WordTable) -> None:
        """`whoosh_index` is closed with this; `table` holds the words of the same moment."""
        self._whoosh = whoosh_index
        self._index = Index(whoosh_index.reader())
        self._facets = Facets(self._index)
        self._evaluator = Evaluator(self._index, self._facets)
        self._table = table

    def close(self) -> None:
        """Let go of the files."""
        self._index.close()
        self._whoosh.close()

    def search(self, query: str, filters: Filters, limit: int, *, as_typed: bool, exempt: bool) -> Results:
        """The best `limit` records, with snippets."""
        query = query[:LONGEST]
        asked = parse(query, begun=as_typed)
        hidden = frozenset() if exempt else self._facets.exempt()
        meaning = Meaning(self._index, self._table, hidden)
        within = self._facets.passing(filters)
        if not asked.parts:
            scores: Scores = dict.fromkeys(within, 0.0) if within is not None and not query.strip() else {}
        else:
            scores = self._evaluator.answer(asked, meaning, within, limit)
        if hidden:
            scores = {number: score for number, score in scores.items() if number not in hidden}
        marker = Marker(*meaning.to_mark(asked))
        hits = tuple(self._hit(number, score, marker) for number, score in self._best(scores, limit))
        searched, corrected = meaning.corrected(query)
        return Results(hits, searched, corrected, len(scores))

    def _best(self, scores: Scores, limit: int) -> Iterable[tuple[int, float]]:
        """The best records: by score, then by kind, then in the pack's own order."""
        if limit < 1 or not scores:
            return ()
        least = nlargest(limit, scores.values())[-1]
        kinds = self._facets.kinds
        best = sorted((-score, kinds[number], number) for number, score in scores.items() if score >= least)
        return [(number, -score) for score, _, number in best[:limit]]

    def _hit(self, number: int, score: float, marker: Marker) -> Hit:
        pack, kind, name, title, text, source, page, exempt = self._index.row(number)
        shown, marks = snippet(
            " · ".join(filter(None, (title, text))) if kind in _SAID_IN_FULL else text or title, marker
        )
        return Hit(
            pack=pack,
            kind=kind,
            id=name,
            title=title,
            snippet=shown,
            marks=marks,
            score=round(score % ALL_WORDS, 4),
            source=source,
            page=page,
            title_marks=tuple((start, end) for start, end, _ in marker.marked(title)),
            exempt=exempt,
        )
