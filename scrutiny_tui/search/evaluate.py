"""From what was asked to the records that answer it, with their scores.

Side by side, words are alternatives: records with any of them count. Those with all of them in a row stand before the
rest, and behind these, where a few words were typed, those with all of them; a question in many words is answered by
score alone, since nothing holds all of those but by chance. Phrases, AND and filters must hold, what stands behind a
minus must not; among the words of a question, a phrase goes first and need not hold.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from scrutiny_tui.search.combine import add_up, all_of, among, any_of, best_of, distinct, lifted, plain, without
from scrutiny_tui.search.facets import Facets
from scrutiny_tui.search.meaning import Meaning, Meant, flat
from scrutiny_tui.search.mutations import MARK
from scrutiny_tui.search.postings import NONE, Index, Kept, Mask, Postings
from scrutiny_tui.search.postlist import Numbers
from scrutiny_tui.search.query import Both, Either, Having, Line, Node, Phrase, Term, Without
from scrutiny_tui.search.tiers import FEW, FIRST_LOOK, LAST_LOOK

_GUESSED = 0.5
"""What a word of a question counts that was taken for another, since it stands nowhere."""
_MUTATED = 0.8
"""What a mutation counts beside the word as it was typed."""
_PLACES = 1 << 17
"""More than there are places in a record: a place in the whole index is its record times this, and the place."""
_SHIFT = _PLACES // 2
"""A phrase may seem to begin before its record, by a word that stands early."""


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
        self._merged = Kept(1_500_000)
        self._rows = Kept(1_000_000)

    def answer(self, node: Line | Either, meaning: Meaning, within: Mask | None, limit: int) -> Postings:
        """All records that answer, with their scores.

        `within` tells the only records that count, None for all. The best `limit` are in their right order; further
        down, words in a row may go unnoticed.
        """
        if isinstance(node, Line):
            return self._line(node, meaning, within, limit)
        return self._scores(node, meaning).within(within)

    def _scores(self, node: Node, meaning: Meaning) -> Postings:
        if isinstance(node, Term):
            terms = meaning.apart(node)
            return self._phrase(Phrase(terms), meaning) if len(terms) > 1 else self._word(node, meaning)
        if isinstance(node, Phrase):
            return self._phrase(node, meaning)
        if isinstance(node, Having):
            return plain(np.flatnonzero(self._facets.having(node.field, node.value)))
        if isinstance(node, Without):
            return without(plain(self._index.everything), self._barred(node, meaning), self._index.size)
        if isinstance(node, Both):
            return all_of([self._scores(part, meaning) for part in node.parts])
        if isinstance(node, Either):
            return any_of([self._scores(part, meaning) for part in node.parts], self._index.size)
        return self._line(node, meaning)

    def _barred(self, node: Without, meaning: Meaning) -> Numbers:
        return self._scores(node.what, meaning.as_typed()).numbers

    def _line(self, line: Line, meaning: Meaning, within: Mask | None = None, limit: int = 0) -> Postings:
        """What answers words side by side; with a `limit`, in tiers."""
        parts, size = _sort(line), self._index.size
        for having in parts.filters:
            now = self._facets.having(having.field, having.value)
            within = now if within is None else within & now
        words = [term for typed in parts.words for term in meaning.apart(typed)]
        telling = [term for term in words if not meaning.of(term).small]
        question = len(telling) > FEW
        if not telling and not parts.needed and not parts.choices:
            telling = words
        wished = [node for node in parts.needed if question and isinstance(node, Phrase)]
        needed_parts = [node for node in parts.needed if node not in wished]
        optional = [self._word(term, meaning, question=question).within(within) for term in telling]
        phrases = [self._scores(node, meaning).within(within) for node in wished]
        choices = [node for node in parts.choices if not telling or _says(node, meaning)]
        optional += [self._scores(node, meaning).within(within) for node in choices] + phrases
        found, whole = add_up(optional, size)
        if limit and len(words) > 1:
            row = tuple(meaning.of(term) for term in flat(tuple(parts.words)))
            found = self._in_tiers(found, whole if len(optional) > 1 else None, row, limit, few=not question)
        for phrase in phrases:
            found = lifted(found, np.searchsorted(found.numbers, phrase.numbers))
        if needed_parts:
            needed = all_of([self._scores(node, meaning) for node in needed_parts])
            sums = np.zeros(size)
            sums[found.numbers] = found.scores
            found = Postings(needed.numbers, needed.scores + sums[needed.numbers])
        elif not optional:
            if not parts.filters and not parts.barred:
                return NONE
            found = plain(self._index.everything)
        found = found.within(within)
        for barred in parts.barred:
            found = without(found, self._barred(barred, meaning), size)
        return found

    def _in_tiers(
        self, found: Postings, whole: Numbers | None, row: tuple[Meant, ...], limit: int, *, few: bool
    ) -> Postings:
        """The same records: first those with the words in a row, then, of a few words, those of `whole`, then the rest.

        `whole` are the records with all words, None where a single word asks for any.
        """
        if whole is not None and not len(whole):
            return found
        at = np.searchsorted(found.numbers, whole) if whole is not None else np.arange(len(found.numbers))
        best_first = at[np.argsort(-found.scores[at], kind="stable")] if len(at) else at
        in_a_row = self._best_in_a_row(row, found.numbers[best_first], limit)
        if whole is not None and few:
            found = lifted(found, at)
        return lifted(found, np.searchsorted(found.numbers, in_a_row))

    def _word(self, term: Term, meaning: Meaning, *, question: bool = False) -> Postings:
        """The records with a typed word; one with hyphens may stand in one piece, or in its parts one by one."""
        meant = meaning.of(term)
        found = self._any(meant)
        if term.parts and not term.begun:
            found = self._merged.get(
                (meant.stems, *(meaning.of(part).stems for part in term.parts)),
                lambda: best_of([self._any(meant), self._phrase(Phrase(term.parts), meaning)], self._index.size),
                lambda one: 2 * len(one.numbers),
            )
        return Postings(found.numbers, found.scores * _GUESSED) if question and meant.guessed else found

    def _any(self, meant: Meant) -> Postings:
        """The records with any of a word's stems, each with its best score."""
        if len(meant.stems) == 1:
            return self._index.postings(meant.stems[0])
        found: Postings = self._merged.get(
            meant.stems,
            lambda: best_of([self._postings(stem) for stem in meant.stems], self._index.size),
            lambda one: 2 * len(one.numbers),
        )
        return found

    def _postings(self, stem: str) -> Postings:
        """The records with a stem; a word that is only a mutation of what was typed answers less well."""
        found = self._index.postings(stem)
        return Postings(found.numbers, found.scores * _MUTATED) if stem.startswith(MARK) else found

    def _phrase(self, phrase: Phrase, meaning: Meaning) -> Postings:
        words = tuple(meaning.of(term) for term in flat(phrase.terms))
        telling = [self._any(meant) for meant in words if not meant.small] or [self._any(meant) for meant in words]
        found = all_of(telling)
        if len(words) == 1:
            return found
        held = self._in_a_row(words, found.numbers)
        if not len(held) and not phrase.closed:
            return any_of(telling, self._index.size)
        at = np.searchsorted(found.numbers, held)
        return Postings(held, found.scores[at])

    def _best_in_a_row(self, words: tuple[Meant, ...], best_first: Numbers, limit: int) -> Numbers:
        """Those of some records in whose text the words stand in a row; only until there are `limit` of them."""
        found: list[Numbers] = []
        at, step = 0, FIRST_LOOK
        while at < min(len(best_first), LAST_LOOK) and sum(map(len, found)) < limit:
            found.append(self._in_a_row(words, np.sort(best_first[at : at + step])))
            at, step = at + step, LAST_LOOK
        return np.concatenate(found) if found else NONE.numbers

    def _in_a_row(self, words: tuple[Meant, ...], held: Numbers) -> Numbers:
        """Those of some records, ascending, in whose text the words stand one after the other."""
        if len(words) < 2 or not len(held):
            return NONE.numbers
        key = (words, len(held), hash(held.tobytes()))
        found: Numbers = self._rows.get(key, lambda: self._row_of(words, held))
        return found

    def _row_of(self, words: tuple[Meant, ...], left: Numbers) -> Numbers:
        """Looks the rarest word up first, so that there is less and less to look up."""
        starts: Numbers | None = None
        for at in sorted(range(len(words)), key=lambda at: sum(map(self._index.often, words[at].stems))):
            spots = [self._spots(stem, left) for stem in words[at].stems]
            here = (spots[0] if len(spots) == 1 else distinct(np.sort(np.concatenate(spots)))) - at
            starts = here if starts is None else starts[among(starts, here)]
            left = distinct((starts + _SHIFT) // _PLACES)
        return left

    def _spots(self, stem: str, wanted: Numbers) -> Numbers:
        """Every place of a stem in some records, as one number over the whole index."""
        found = []
        for held, base in self._index.places(stem):
            first, last = np.searchsorted(wanted, (base, base + int(held.numbers[-1]) + 1))
            numbers, places, often = held.places_of(wanted[first:last] - base)
            found.append(np.repeat(numbers + base, often) * _PLACES + places)
        return np.concatenate(found) if found else NONE.numbers


def _says(node: Node, meaning: Meaning) -> bool:
    """False for brackets with nothing in them but small words."""
    parts = node.parts if isinstance(node, Line) else (node,)
    return not all(isinstance(part, Term) and meaning.of(part).small for part in parts)


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
