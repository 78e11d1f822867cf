"""Quotes that do not stand in the source they name, looked for in all others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice

from scrutiny_tui.quotes.readings import Fragments, readings
from scrutiny_tui.quotes.verdict import Verdict
from scrutiny_tui.quotes.verify import proof
from scrutiny_tui.text.canonical import canonical
from scrutiny_tui.text.document import Document
from scrutiny_tui.text.marks import WORD

Quoted = tuple[str, str]
"""The words of a quote, and the id of the source that it names."""
_FEW = 50
"""Quotes up to which searching a text for each is quicker than knowing all of its words first."""
_READINGS = 12
"""Ways to read a quote that are told apart; one that has more is searched for everywhere."""
_WORDS = re.compile(rf"{WORD}+")
_SURE = re.compile(rf"(?<![^\W_])(?<!-){WORD}+(?![^\W_])(?!-)")
"""Words that stand by themselves, so that no line broken within them can have made them another word."""


def elsewhere(quotes: Mapping[str, Quoted], documents: Mapping[str, Document]) -> dict[str, tuple[str, Verdict]]:
    """By quote: the first other source (in the order of `documents`) in which its words stand, and where.

    Goes through the texts once for all quotes, and compares none with a text that lacks one of its words.
    """
    found: dict[str, tuple[str, Verdict]] = {}
    sure = {name: _sure_words(words) for name, (words, _) in quotes.items()} if len(quotes) > _FEW else {}
    for source, document in documents.items():
        there = set(_WORDS.findall(document.canonical.text)) if sure else set()
        for name, (words, own) in quotes.items():
            if name in found or source == own:
                continue
            if sure and not any(each <= there for each in sure[name]):
                continue
            if verdict := proof(words, document):
                found[name] = source, verdict
    return found


def _sure_words(words: str) -> list[frozenset[str]]:
    """For each way to read a quote, the words that a text must have for it to stand there."""
    ways = list(islice(readings(words.strip()), _READINGS + 1))
    return [frozenset(_inner(way)) for way in ways] if len(ways) <= _READINGS else [frozenset()]


def _inner(way: Fragments) -> Iterator[str]:
    """The words of all fragments but those at the ends of each and those that a line end may have broken."""
    for fragment in way:
        form = canonical(fragment)
        for match in list(_SURE.finditer(form.text))[1:-1]:
            if not any(match.start() <= at <= match.end() for at in form.breaks):
                yield match[0]
