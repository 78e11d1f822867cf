"""From what was asked to the records that answer it, with their scores.

Side by side, words are alternatives: records with any of them count, those with all of them stand before the rest, and
those with all of them in a row before these. Phrases, AND and filters must hold; what stands behind a minus must not.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass

from scrutiny_tui.search.facets import Facets
from scrutiny_tui.search.meaning import Meaning, Meant, flat
from scrutiny_tui.search.postings import Index, Kept, Postings
from scrutiny_tui.search.query import Both, Either, Having, Line, Node, Phrase, Term, Without

ALL_WORDS, IN_A_ROW = 1.0e6, 2.0e6
"""Added to the score of a record with all the words typed, or with all in a row."""
_ONE = 4096.0
"""Counts words within a score while they are summed up; no score of one word comes near it."""

_FIRST_LOOK, _LAST_LOOK = 256, 4_096
"""Among how many of the records with all words those with the words in a row are looked for: at first, and at most."""

Scores = dict[int, float]


@dataclass(frozen=True, slots=True)
class _Clauses:
    """The parts of one line by what they ask for."""

    words: list[Term]
    choices: list[Node]
    needed: list[Node]
    filters: list[Having]
    barred: list[Without]


class Evaluator:
    """Answers queries over one open index. Keeps what it worked out, so one serves many searches."""

    def __init__(self, index: Index, facets: Facets) -> None:
        """`facets`: of the same index."""
        self._index = index
        self._facets = facets
        self._merged = Kept(400_000)
        self._rows = Kept(200_000)

    def answer(self, node: Line | Either, meaning: Meaning, within: frozenset[int] | None, limit: int) -> Scores:
        """Record → score for all that answer.

        `within` holds the only records that count, None for all. The best `limit` are in their right order; further
        down, words in a row may go unnoticed.
        """
        if isinstance(node, Line):
            return self._line(node, meaning, within, limit)
        return _within(self._scores(node, meaning), within)

    def _scores(self, node: Node, meaning: Meaning) -> Scores:
        if isinstance(node, Term):
            terms = meaning.apart(node)
            if len(terms) > 1:
                return self._phrase(Phrase(terms), meaning)
            found = self._any(meaning.of(node))
            return dict(zip(found.numbers, found.scores, strict=True))
        if isinstance(node, Phrase):
            return self._phrase(node, meaning)
        if isinstance(node, Having):
            return dict.fromkeys(self._facets.having(node.field, node.value), 0.0)
        if isinstance(node, Without):
            barred = self._scores(node.what, meaning.as_typed())
            return dict.fromkeys(self._index.everything.difference(barred), 0.0)
        if isinstance(node, Both):
            return _all_of([self._scores(part, meaning) for part in node.parts])
        if isinstance(node, Either):
            return _any_of([self._scores(part, meaning) for part in node.parts])
        return self._line(node, meaning)

    def _line(self, line: Line, meaning: Meaning, within: frozenset[int] | None = None, limit: int = 0) -> Scores:
        """What answers words side by side; with a `limit`, in tiers."""
        parts = _sort(line)
        for having in parts.filters:
            now = self._facets.having(having.field, having.value)
            within = now if within is None else within & now
        words = [meaning.of(part) for term in parts.words for part in meaning.apart(term)]
        telling = [meant for meant in words if not meant.small]
        if not telling and not parts.needed and not parts.choices:
            telling = words
        optional = [self._any(meant) for meant in telling]
        optional += [_arrays(self._scores(node, meaning)) for node in parts.choices]
        scores, whole = _sum(optional, within)
        if limit and len(words) > 1:
            row = tuple(meaning.of(term) for term in flat(tuple(parts.words)))
            in_a_row = self._best_in_a_row(row, sorted(whole, key=scores.__getitem__, reverse=True), limit)
            for number in whole if len(optional) > 1 else ():
                scores[number] += ALL_WORDS
            for number in in_a_row:
                scores[number] = scores[number] % ALL_WORDS + IN_A_ROW
        if parts.needed:
            needed = _all_of([self._scores(node, meaning) for node in parts.needed])
            scores = {number: score + scores.get(number, 0.0) for number, score in needed.items()}
        elif not optional:
            if not parts.filters and not parts.barred:
                return {}
            scores = dict.fromkeys(self._index.everything if within is None else within, 0.0)
        scores = _within(scores, within)
        for barred in parts.barred:
            for number in self._scores(barred.what, meaning.as_typed()):
                scores.pop(number, None)
        return scores

    def _any(self, meant: Meant) -> Postings:
        """The records with any of a word's stems, each with its best score."""
        if len(meant.stems) == 1:
            return self._index.postings(meant.stems[0])
        found: Postings = self._merged.get(meant.stems, lambda: self._merge(meant.stems), lambda one: len(one.numbers))
        return found

    def _merge(self, stems: tuple[str, ...]) -> Postings:
        scores: Scores = {}
        get = scores.get
        for stem in stems:
            for number, score in zip(*self._index.postings(stem), strict=True):
                if score > get(number, 0.0):
                    scores[number] = score
        return _arrays(scores)

    def _phrase(self, phrase: Phrase, meaning: Meaning) -> Scores:
        words = tuple(meaning.of(term) for term in flat(phrase.terms))
        telling = [self._any(meant) for meant in words if not meant.small] or [self._any(meant) for meant in words]
        scores = _all_of([dict(zip(found.numbers, found.scores, strict=True)) for found in telling])
        held = self._in_a_row(words, sorted(scores)) if len(words) > 1 else scores
        if not held and not phrase.closed:
            return _any_of([dict(zip(found.numbers, found.scores, strict=True)) for found in telling])
        return {number: scores[number] for number in held}

    def _best_in_a_row(self, words: tuple[Meant, ...], best_first: list[int], limit: int) -> list[int]:
        """Those of some records in whose text the words stand in a row; only until there are `limit` of them."""
        found: list[int] = []
        at, step = 0, _FIRST_LOOK
        while at < min(len(best_first), _LAST_LOOK) and len(found) < limit:
            found += self._in_a_row(words, best_first[at : at + step])
            at, step = at + step, _LAST_LOOK
        return found

    def _in_a_row(self, words: tuple[Meant, ...], among: Iterable[int]) -> frozenset[int]:
        """Those of some records in whose text the words stand one after the other."""
        left = sorted(among)
        if len(words) < 2 or not left:
            return frozenset()
        key = (words, len(left), hash(tuple(left)))
        found: frozenset[int] = self._rows.get(key, lambda: self._row_of(words, left))
        return found

    def _row_of(self, words: tuple[Meant, ...], left: list[int]) -> frozenset[int]:
        """Looks the rarest word up first, so that there is less and less to look up."""
        starts: dict[int, set[int]] | None = None
        for at in sorted(range(len(words)), key=lambda at: sum(map(self._index.often, words[at].stems))):
            here: dict[int, set[int]] = {}
            for stem in words[at].stems:
                for number, places in self._index.places(stem, left):
                    begun = {place - at for place in places} if at else set(places)
                    if starts is not None:
                        begun &= starts[number]
                    if begun:
                        here[number] = here[number] | begun if number in here else begun
            starts = here
            left = sorted(starts)
        return frozenset(left)


def _sort(line: Line) -> _Clauses:
    parts = _Clauses([], [], [], [], [])
    for node in line.parts:
        if isinstance(node, Term):
            parts.words.append(node)
        elif isinstance(node, Having):
            parts.filters.append(node)
        elif isinstance(node, Without):
            parts.barred.append(node)
        elif isinstance(node, Phrase | Both):
            parts.needed.append(node)
        else:
            parts.choices.append(node)
    return parts


def _sum(optional: list[Postings], within: frozenset[int] | None) -> tuple[Scores, list[int]]:
    """Record → sum of its scores, and the records that all postings hold."""
    if not optional:
        return {}, []
    first, *others = sorted(optional, key=lambda one: -len(one.numbers))
    if not others:
        scores = _within(dict(zip(first.numbers, first.scores, strict=True)), within)
        return scores, list(scores)
    scores = dict(zip(first.numbers, [score + _ONE for score in first.scores], strict=True))
    get = scores.get
    for numbers, values in others:
        for number, value in zip(numbers, values, strict=True):
            scores[number] = get(number, 0.0) + value + _ONE
    scores = _within(scores, within)
    everything = len(optional) * _ONE
    whole = [number for number, score in scores.items() if score >= everything]
    return {number: score % _ONE for number, score in scores.items()}, whole


def _within(scores: Scores, within: frozenset[int] | None) -> Scores:
    return scores if within is None else {number: score for number, score in scores.items() if number in within}


def _arrays(scores: Scores) -> Postings:
    numbers = sorted(scores)
    return Postings(array("I", numbers), array("f", map(scores.__getitem__, numbers)))


def _all_of(parts: list[Scores]) -> Scores:
    found, *others = sorted(parts, key=len)
    for other in others:
        found = {number: score + other[number] for number, score in found.items() if number in other}
    return found


def _any_of(parts: list[Scores]) -> Scores:
    found: Scores = {}
    for part in parts:
        for number, score in part.items():
            found[number] = found.get(number, 0.0) + score
    return found
