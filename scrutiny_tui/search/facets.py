"""Which records a filter lets through: looked up among the few names and dates there are, and kept."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from datetime import date
from functools import partial

from scrutiny_tui.search import engine
from scrutiny_tui.search.postings import Index, Kept
from scrutiny_tui.search.query import days, kinds
from scrutiny_tui.search.results import HIT_KINDS, Filters
from scrutiny_tui.search.words import folded

_KEPT = 1_000_000
_FIRST_DAY, _LAST_DAY = date.min.toordinal(), date.max.toordinal()

Span = tuple[date | None, date | None]


class Facets:
    """Filters over one open index."""

    def __init__(self, index: Index) -> None:
        """Nothing is read before it is asked for."""
        self._index = index
        self._kept = Kept(_KEPT)

    @property
    def kinds(self) -> array[int]:
        """For each record the place of its kind in `HIT_KINDS`."""
        found: array[int] = self._kept.get("kinds", self._kinds)
        return found

    def exempt(self) -> frozenset[int]:
        """The records that must be kept from the public."""
        return self._those(engine.ACCESS, lambda _: True)

    def passing(self, filters: Filters) -> frozenset[int] | None:
        """The records that pass every filter, None where there is no filter."""
        passed: frozenset[int] | None = None
        for name in (engine.PACK, engine.KIND, engine.SOURCE, engine.SPEAKER, engine.LINE):
            value = getattr(filters, name)
            if value:
                now = self.having(name, value)
                passed = now if passed is None else passed & now
        if filters.date is not None:
            now = self._within(filters.date)
            passed = now if passed is None else passed & now
        return passed

    def having(self, field: str, value: str) -> frozenset[int]:
        """The records whose field holds a value, by the rules of that field; none where the value says nothing."""
        if field == engine.DATE:
            span = days(value)
            return self._within(span) if span else frozenset()
        if field == engine.KIND:
            wanted = kinds(value)
            return self._those(field, lambda term: term in wanted)
        if field == engine.PACK:
            return self._those(field, lambda term: term.casefold() == value.casefold())
        found: frozenset[int] = self._kept.get((field, value), lambda: self._named(field, value))
        return found

    def _named(self, field: str, value: str) -> frozenset[int]:
        """By id; failing that by name or title; a speaker failing that by office."""
        exact = self._those(field, lambda term: value.casefold() in _ids(field, term))
        words = folded(value).split()
        if exact or not words:
            return exact
        if field != engine.SPEAKER:
            return self._those(field, lambda term: _begins(words, term.split(engine.PART)[-1]))
        named = self._those(field, lambda term: any(_contains(words, name) for name in term.split(engine.PART)[:-1]))
        return named or self._those(field, lambda term: _begins(words, term.split(engine.PART)[-1]))

    def _within(self, span: Span) -> frozenset[int]:
        first = span[0].toordinal() if span[0] else _FIRST_DAY
        last = span[1].toordinal() if span[1] else _LAST_DAY

        def overlaps(term: str) -> bool:
            begins, ends = map(int, term.split(engine.PART))
            return begins <= last and ends >= first

        found: frozenset[int] = self._kept.get((engine.DATE, first, last), lambda: self._those(engine.DATE, overlaps))
        return found

    def _those(self, field: str, wanted: Callable[[str], bool]) -> frozenset[int]:
        """The records with a wanted term."""
        found: set[int] = set()
        for term in self._kept.get(("terms", field), lambda: self._index.lexicon(field)):
            if wanted(term):
                found.update(self._kept.get((field, "=", term), partial(self._index.numbers, field, term)))
        return frozenset(found)

    def _kinds(self) -> array[int]:
        found = array("B", bytes([len(HIT_KINDS)]) * self._index.size)
        for place, kind in enumerate(HIT_KINDS):
            for number in self._index.numbers(engine.KIND, kind):
                found[number] = place
        return found


def _ids(field: str, term: str) -> tuple[str, ...]:
    """What names a term exactly: a source's or line's id."""
    return () if field == engine.SPEAKER else (term.split(engine.PART, maxsplit=1)[0].casefold(),)


def _contains(words: list[str], name: str) -> bool:
    return all(word in name for word in words)


def _begins(words: list[str], name: str) -> bool:
    return all(any(each.startswith(word) for each in name.split()) for word in words)
