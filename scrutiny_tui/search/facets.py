"""Which records a filter lets through: looked up among the few names and dates there are, and kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

import numpy as np
from numpy.typing import NDArray

from scrutiny_tui.search import engine
from scrutiny_tui.search.postings import Index, Kept, Mask
from scrutiny_tui.search.query import days, kinds
from scrutiny_tui.search.results import HIT_KINDS, Filters
from scrutiny_tui.search.words import folded

_KEPT = 8_000_000
"""Bytes that kept filters may take, about."""
_FIRST_DAY, _LAST_DAY = date.min.toordinal(), date.max.toordinal()

Span = tuple[date | None, date | None]


class Facets:
    """Filters over one open index."""

    def __init__(self, index: Index) -> None:
        """Nothing is read before it is asked for."""
        self._index = index
        self._kept = Kept(_KEPT)

    @property
    def kinds(self) -> NDArray[np.uint8]:
        """For each record the place of its kind in `HIT_KINDS`."""
        found: NDArray[np.uint8] = self._kept.get("kinds", self._kinds)
        return found

    def exempt(self) -> Mask:
        """The records that must be kept from the public."""
        return self._those(engine.ACCESS, lambda _: True)

    def passing(self, filters: Filters) -> Mask | None:
        """The records that pass every filter, None where there is no filter."""
        passed: Mask | None = None
        for name in (engine.PACK, engine.KIND, engine.SOURCE, engine.SPEAKER, engine.LINE):
            value = getattr(filters, name)
            if value:
                now = self.having(name, value)
                passed = now if passed is None else passed & now
        if filters.date is not None:
            now = self._within(filters.date)
            passed = now if passed is None else passed & now
        return passed

    def having(self, field: str, value: str) -> Mask:
        """The records whose field holds a value, by the rules of that field; none where the value says nothing."""
        if field == engine.DATE:
            span = days(value)
            return self._within(span) if span else np.zeros(self._index.size, bool)
        if field == engine.KIND:
            wanted = kinds(value)
            return self._those(field, lambda term: term in wanted)
        if field == engine.PACK:
            return self._those(field, lambda term: term.casefold() == value.casefold())
        found: Mask = self._kept.get((field, value), lambda: self._named(field, value))
        return found

    def _named(self, field: str, value: str) -> Mask:
        """By id; failing that by name or title; a speaker failing that by office."""
        exact = self._those(field, lambda term: value.casefold() in _ids(field, term))
        words = folded(value).split()
        if exact.any() or not words:
            return exact
        if field != engine.SPEAKER:
            return self._those(field, lambda term: _begins(words, term.split(engine.PART)[-1]))
        named = self._those(field, lambda term: any(_contains(words, name) for name in term.split(engine.PART)[:-1]))
        return named if named.any() else self._those(field, lambda term: _begins(words, term.split(engine.PART)[-1]))

    def _within(self, span: Span) -> Mask:
        first = span[0].toordinal() if span[0] else _FIRST_DAY
        last = span[1].toordinal() if span[1] else _LAST_DAY

        def overlaps(term: str) -> bool:
            begins, ends = map(int, term.split(engine.PART))
            return begins <= last and ends >= first

        found: Mask = self._kept.get((engine.DATE, first, last), lambda: self._those(engine.DATE, overlaps))
        return found

    def _those(self, field: str, wanted: Callable[[str], bool]) -> Mask:
        """The records with a wanted term."""
        found = np.zeros(self._index.size, bool)
        for term in self._kept.get(("terms", field), lambda: self._index.lexicon(field)):
            if wanted(term):
                found[self._kept.get((field, "=", term), partial(self._index.numbers, field, term))] = True
        return found

    def _kinds(self) -> NDArray[np.uint8]:
        found = np.full(self._index.size, len(HIT_KINDS), np.uint8)
        for place, kind in enumerate(HIT_KINDS):
            found[self._index.numbers(engine.KIND, kind)] = place
        return found


def _ids(field: str, term: str) -> tuple[str, ...]:
    """What names a term exactly: a source's or line's id."""
    return () if field == engine.SPEAKER else (term.split(engine.PART, maxsplit=1)[0].casefold(),)


def _contains(words: list[str], name: str) -> bool:
    return all(word in name for word in words)


def _begins(words: list[str], name: str) -> bool:
    return all(any(each.startswith(word) for each in name.split()) for word in words)
