"""What the typed words stand for in this library: stems, completions of the word in the making, mended slips."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scrutiny_tui.search.mutations import MARK, forms, kept_under, radicals
from scrutiny_tui.search.query import Both, Either, Line, Node, Phrase, Term
from scrutiny_tui.search.words import is_small, stem

if TYPE_CHECKING:
    from scrutiny_tui.search.postings import Index, Mask
    from scrutiny_tui.search.wordtable import WordTable

_CUT_SHORT = 4
"""Letters that a word needs to be taken for the beginning of another, once it is finished."""


@dataclass(frozen=True, slots=True)
class Meant:
    """What one typed word is searched as."""

    stems: tuple[str, ...]
    """Any of these; the first is the likeliest."""
    small: bool = False
    """True for the, of, not…: counts in phrases only, unless nothing else was typed."""
    guessed: bool = False
    """True where what was typed stands nowhere, and may have been meant for this."""


class Meaning:
    """Looks typed words up, and remembers which were mended."""

    def __init__(self, index: Index, table: WordTable, hidden: Mask | None = None, *, exact: bool = False) -> None:
        """`table`: the words of the same index; no slip is mended to a word that stands in `hidden` records only.

        `exact`: every word is taken as it was typed.
        """
        self._hidden = hidden
        self._exact = exact
        self._index = index
        self._table = table
        self._mended: dict[tuple[int, int], tuple[str, str]] = {}

    def as_typed(self) -> Meaning:
        """The same words as they were typed: for what must not be there, where a guess would hide too much."""
        return Meaning(self._index, self._table, exact=True)

    def apart(self, term: Term) -> tuple[Term, ...]:
        """A word with hyphens that stands nowhere in one piece as its parts; any other as it is."""
        known = not term.parts or term.begun or self._index.has(stem(term.word))
        return (term,) if known else term.parts

    def of(self, term: Term) -> Meant:
        """What one term stands for. A word that stands anywhere is never taken for another."""
        if self._exact:
            return Meant((stem(term.word),), small=is_small(term.word))
        if term.begun and not is_small(term.word):
            return self._begun(term)
        known = stem(term.word)
        if is_small(term.word):
            return Meant((known, *self._mutated(term.word)), small=True)
        mutated = self._mutated(term.word)
        if mutated or self._index.has(known):
            return Meant((known, *mutated))
        longer = self._table.completions(term.word) if len(term.word) >= _CUT_SHORT else ()
        longer = tuple(filter(self._may_show, longer))
        used = longer[0] if longer else self._table.mend(term.word)
        if not self._may_show(used):
            return Meant((known,))
        self._mended[term.start, term.end] = term.word, used
        return Meant(tuple(dict.fromkeys(map(stem, longer or (used,)))), guessed=True)

    def _begun(self, term: Term) -> Meant:
        words = self._table.completions(term.word)
        if not words and self._index.in_welsh:
            words = tuple(word for each in radicals(term.word)[1:] for word in self._table.completions(each))
        if not words and not self._index.has(stem(term.word)):
            used = self._table.mend(term.word) or self._table.mend_beginning(term.word)
            if self._may_show(used):
                self._mended[term.start, term.end] = term.word, used
                words = (used,)
        mutated = (each for word in (term.word, *words) for each in self._mutated(word))
        return Meant(tuple(dict.fromkeys((*map(stem, words), *mutated))) or (stem(term.word),))

    def _mutated(self, word: str) -> tuple[str, ...]:
        """The Welsh radicals of a word under which something is kept."""
        return tuple(filter(self._index.has, kept_under(word))) if self._index.in_welsh else ()

    def _may_show(self, used: str) -> bool:
        """True for a word that stands in a record which is not hidden."""
        if not used or self._hidden is None:
            return bool(used)
        return not self._hidden[self._index.postings(stem(used)).numbers].all()

    def corrected(self, typed: str) -> tuple[str, tuple[tuple[str, str], ...]]:
        """What was searched, and (typed, used) for each word mended, in the order typed."""
        searched, end = [], 0
        for (start, stop), (_, used) in sorted(self._mended.items()):
            searched += [typed[end:start], used]
            end = stop
        searched.append(typed[end:])
        pairs = [(typed[start:stop], used) for (start, stop), (_, used) in sorted(self._mended.items())]
        return " ".join("".join(searched).split()), tuple(dict.fromkeys(pairs))

    def to_mark(self, node: Node) -> tuple[frozenset[str], tuple[tuple[Meant, ...], ...]]:
        """What to highlight: stems anywhere, and phrases as a whole."""
        stems: set[str] = set()
        phrases: list[tuple[Meant, ...]] = []

        def walk(node: Node) -> None:
            if isinstance(node, Term):
                for term in self.apart(node):
                    meant = self.of(term)
                    stems.update(() if meant.small else _as_written(meant).stems)
            elif isinstance(node, Phrase):
                phrases.append(tuple(_as_written(self.of(term)) for term in flat(node.terms)))
            elif isinstance(node, Both | Either | Line):
                for part in node.parts:
                    walk(part)

        walk(node)
        return frozenset(stems), tuple(phrases)


def _as_written(meant: Meant) -> Meant:
    """The same with all mutations of a radical in its place."""
    stems = [
        form
        for each in meant.stems
        for form in (map(stem, forms(each.removeprefix(MARK))) if each.startswith(MARK) else (each,))
    ]
    return Meant(tuple(dict.fromkeys(stems)), meant.small)


def flat(terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """Terms in order, a word with hyphens as its parts."""
    return tuple(part for term in terms for part in (term.parts or (term,)))
