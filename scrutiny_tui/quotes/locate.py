"""Where the words of a quote stand in a text, exactly or but for their typography. Pure; never finds other words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from scrutiny_tui.quotes.readings import Fragments
from scrutiny_tui.text.canonical import Canonical, canonical
from scrutiny_tui.text.document import Document
from scrutiny_tui.text.marks import WORD
from scrutiny_tui.text.stretches import LENGTH
from scrutiny_tui.text.whole import stands_whole

LARGE = 400_000
"""Characters above which a text is narrowed by its words before it is searched."""
_MOST = 20_000
"""Places of one fragment that are looked at; only a word or two occur oftener."""
_PARTS = 4
"""Line ends that one word may be broken at."""
_COMPOUND = re.compile(rf"{WORD}+(?:-{WORD}+)+")


class Place(NamedTuple):
    """A stretch of the original text (half-open) that holds a fragment."""

    start: int
    end: int
    exact: bool
    """Character for character."""


def locate(fragments: Fragments, document: Document) -> tuple[Place, ...]:
    """The place of each fragment: the first one of a single fragment, the tightest of several in order; () for none."""
    if len(fragments) == 1:
        fragment = fragments[0]
        if len(document.text) <= LARGE:
            for place in _exact(fragment, document):
                return (place,)
        places = list(_typographic(fragment, document))
        first = next((place for place in places if place.exact), None) or (places[0] if places else None)
        return (first,) if first else ()
    found: list[list[Place]] = []
    for fragment in fragments:
        found.append(list(_typographic(fragment, document)))
        if not found[-1]:
            return ()
    return _tightest(found)


def _tightest(places: list[list[Place]]) -> tuple[Place, ...]:
    """One place of each list, in order and apart, over the shortest stretch of text; () where they never follow so."""
    starts = [[place.start for place in some] for some in places]
    best: tuple[Place, ...] = ()
    for first in places[0]:
        chain = [first]
        for some, begins in zip(places[1:], starts[1:], strict=True):
            at = bisect_left(begins, chain[-1].end)
            if at == len(some):
                return best
            chain.append(some[at])
        if not best or chain[-1].end - first.start < best[-1].end - best[0].start:
            best = tuple(chain)
    return best


def _exact(fragment: str, document: Document) -> Iterator[Place]:
    """Where `fragment` stands character for character, cutting no word."""
    text = document.text
    at = text.find(fragment)
    while at >= 0:
        end = at + len(fragment)
        if stands_whole(text, at, end):
            yield Place(at, end, True)
        at = text.find(fragment, at + 1)


def _typographic(fragment: str, document: Document) -> Iterator[Place]:
    """Where `fragment` stands in the normal form of the text, cutting no word, in order."""
    whole = document.canonical
    wanted = canonical(fragment)
    lead, _ = wanted.origin(0, 1)
    for start, end in _spans(wanted, document):
        begins, ends = whole.origin(start, end)
        # A dash at an edge takes the spaces round it along.
        while document.text[begins].isspace():
            begins += 1
        while document.text[ends - 1].isspace():
            ends -= 1
        if stands_whole(document.text, begins, ends):
            low = begins - lead
            exact = low >= 0 and document.text.startswith(fragment, low)
            yield Place(low, low + len(fragment), True) if exact else Place(begins, ends, False)


def _spans(wanted: Canonical, document: Document) -> Iterator[tuple[int, int]]:
    """The spans of the normal form that read as `wanted`, at most `_MOST`."""
    whole = document.canonical
    pattern, loose = _pattern(wanted, whole)
    count = 0
    for low, high in _windows(wanted.text, loose, document):
        for span in _plain(wanted.text, whole.text, low, high) if pattern is None else pattern.spans(whole, low, high):
            yield span
            count += 1
            if count == _MOST:
                return


def runs(words: str, document: Document) -> Iterator[tuple[int, int]]:
    """Where `words`, in their normal form, stand in that of the text as they are; they may cut words at their ends."""
    for low, high in _windows(words, [], document):
        yield from _plain(words, document.canonical.text, low, high)


def _windows(words: str, loose: list[tuple[int, int]], document: Document) -> list[tuple[int, int]]:
    """The spans of the normal form of the text in which `words` can stand, but for those in the spans `loose`."""
    if len(document.canonical.text) <= LARGE:
        return [(0, len(document.canonical.text))]
    holding = document.stretches.holding(_certain(words, loose))
    return document.stretches.windows(holding, after=LENGTH + 2 * len(words))


def _plain(wanted: str, text: str, low: int, high: int) -> Iterator[tuple[int, int]]:
    at = text.find(wanted, low, high)
    while at >= 0:
        yield at, at + len(wanted)
        at = text.find(wanted, at + 1, high)


class _Optional(NamedTuple):
    """The words with hyphens that may or may not be there, because of a broken line in the text or in the quote."""

    expression: re.Pattern[str]
    needs_break: tuple[bool, ...]
    """For each such hyphen: it may only be missing where the text breaks a line."""

    def spans(self, whole: Canonical, low: int, high: int) -> Iterator[tuple[int, int]]:
        """The spans of `whole.text` that match."""
        for match in self.expression.finditer(whole.text, low, high):
            if all(
                match[at] or not needs or match.start(at) in whole.break_set
                for at, needs in enumerate(self.needs_break, start=1)
            ):
                yield match.span()


def _broken_at(compound: str, broken: frozenset[str]) -> set[int]:
    """Offsets of the hyphens of a compound word that the text may lack, since it breaks the line there."""
    hyphens = [at for at, sign in enumerate(compound) if sign == "-"]
    edges = [-1, *hyphens, len(compound)]
    found: set[int] = set()
    for first in range(len(hyphens)):
        for last in range(first, min(first + _PARTS, len(hyphens))):
            if compound[edges[first] + 1 : edges[last + 2]].replace("-", "") in broken:
                found.update(hyphens[first : last + 1])
    return found


def _pattern(wanted: Canonical, whole: Canonical) -> tuple[_Optional | None, list[tuple[int, int]]]:
    """How to search for words with uncertain hyphens (None where plain search does), and where those words stand."""
    text = wanted.text
    uncertain: dict[int, bool] = dict.fromkeys(wanted.breaks, False)
    loose: list[tuple[int, int]] = [(at, at) for at in wanted.breaks]
    if whole.breaks:
        for match in _COMPOUND.finditer(text):
            hyphens = [match.start() + at for at in _broken_at(match[0], whole.broken)]
            uncertain |= dict.fromkeys(hyphens, True)
            loose += [match.span()] if hyphens else []
    if not uncertain:
        return None, loose
    parts: list[str] = []
    done = 0
    for at, needs in sorted(uncertain.items()):
        parts += [re.escape(text[done:at]), "(-?)"]
        done = at + needs
    parts.append(re.escape(text[done:]))
    return _Optional(re.compile("".join(parts)), tuple(needs for _, needs in sorted(uncertain.items()))), loose


def _certain(text: str, loose: list[tuple[int, int]]) -> list[str]:
    """The words at the beginning of a quote that its place must hold: those that no uncertain hyphen touches."""
    return [
        word[0].lower()
        for word in re.finditer(rf"{WORD}+", text[: LENGTH + 1])
        if word.end() <= LENGTH and not any(start <= word.end() and word.start() <= end for start, end in loose)
    ]
