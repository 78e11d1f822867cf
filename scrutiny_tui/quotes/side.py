"""One side of a comparison: a text's words and signs, and how the original says them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from scrutiny_tui.text.canonical import Canonical
from scrutiny_tui.text.marks import COMBINING, WORD
from scrutiny_tui.text.whole import whole_at

_LETTERS = rf"(?:{WORD}|[{COMBINING}])+"
_TOKENS = re.compile(rf"{_LETTERS}(?:(?:'|(?<=\d)[.,:](?=\d)){_LETTERS})*|\S")


class Token(NamedTuple):
    """A word, a number or a sign of a text in its normal form."""

    text: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """True for a word or number, False for a sign."""
        return self.text[0].isalnum()


@dataclass(frozen=True)
class Side:
    """A stretch of a text, cut into words and signs."""

    original: str
    form: Canonical
    """The normal form of `original`."""
    tokens: list[Token]
    """Its words and signs, with offsets in the normal form."""

    @classmethod
    def of(cls, original: str, form: Canonical, low: int, high: int) -> Side:
        """The side that is `form.text[low:high]`."""
        found = [Token(match[0], *match.span()) for match in _TOKENS.finditer(form.text, low, high)]
        return cls(original, form, found)

    def part(self, first: int, end: int) -> Side:
        """The tokens from `first` up to, not including, `end`; beyond either end there are none."""
        return Side(self.original, self.form, self.tokens[max(0, first) : end])

    @cached_property
    def folded(self) -> list[str]:
        """Its words and signs without letter case."""
        return [token.text.casefold() for token in self.tokens]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Where the tokens `first` to `last` (inclusive) stand in the original, without white space at the end."""
        start, end = self.form.origin(self.tokens[first].start, self.tokens[last].end)
        while end > start + 1 and self.original[end - 1].isspace():
            end -= 1
        return start, end

    def said(self, places: Sequence[int]) -> str:
        """The tokens from the first to the last of `places` as the original has them, on one line."""
        if not places:
            return ""
        start, end = self.span(places[0], places[-1])
        return " ".join(self.original[start:end].split())

    def joined(self, at: int) -> bool:
        """True where the tokens `at` and `at + 1` are parts of one word or number: `re` and `-`, `£` and `2.7`."""
        if not 0 <= at < len(self.tokens) - 1:
            return False
        _, end = self.span(at, at)
        cut = whole_at(self.original, end)
        return cut is not None and self.span(at + 1, at + 1)[0] < cut[1]
