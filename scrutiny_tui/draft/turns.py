"""Whose turn to speak it is, paragraph by paragraph of a transcript."""

from __future__ import annotations

from functools import lru_cache

from scrutiny_tui.draft.layout import Layout, Token
from scrutiny_tui.draft.lexicon import AUXILIARY, JUDGING, PASSIVE, SAYING
from scrutiny_tui.draft.names import Names
from scrutiny_tui.draft.people import Person
from scrutiny_tui.draft.verbs import IRREGULAR


def verbal(token: Token) -> bool:
    """True for a word that is most likely a verb."""
    return _verbal(token.low, capital=token.capital)


@lru_cache(maxsize=20_000)
def _verbal(low: str, *, capital: bool) -> bool:
    if low in SAYING or low in JUDGING or low in AUXILIARY or low in PASSIVE:
        return True
    return not capital and (low.endswith("ed") or low in IRREGULAR)


def labels(layout: Layout, names: Names) -> dict[int, Person]:
    """Whose turn each block of a transcript is, by the name and colon that it begins with."""
    found: dict[int, Person] = {}
    for number, block in enumerate(layout.blocks):
        first = next(iter(names.of(number)), None)
        if first and first.first < 9:
            colon = next((at for at in range(first.last + 1, min(first.last + 4, len(block.tokens)))
                          if block.tokens[at].text == ":"), None)  # fmt: skip
            if colon is not None and not any(verbal(token) for token in block.tokens[:colon]):
                found[number] = first.person
    return found
