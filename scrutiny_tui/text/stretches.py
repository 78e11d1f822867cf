"""Which stretches of a text hold a word: what narrows a search before any two texts are compared letter by letter."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from math import log

from scrutiny_tui.text.marks import WORD

LENGTH = 1500
"""Characters in a stretch: about a page's half."""
_WORDS = re.compile(rf"{WORD}+")


def bare_words(text: str) -> list[str]:
    """The runs of letters and digits of `text`, in lower case, in order."""
    return _WORDS.findall(text.lower())


class Stretches:
    """A text cut into stretches at its spaces, and for each word the stretches that hold it."""

    def __init__(self, text: str) -> None:
        """Cut up `text`, which is in its normal form."""
        self._starts: list[int] = []
        self._holding: dict[str, list[int]] = {}
        start = 0
        while start < len(text):
            end = text.find(" ", start + LENGTH) if start + LENGTH < len(text) else -1
            end = len(text) if end < 0 else end
            for word in set(bare_words(text[start:end])):
                self._holding.setdefault(word, []).append(len(self._starts))
            self._starts.append(start)
            start = end
        self._length = len(text)

    def holding(self, words: Iterable[str]) -> list[int]:
        """The stretches that hold the rarest of `words` (lower case), rising; none where any word is nowhere."""
        found = [self._holding.get(word, []) for word in words]
        return min(found, key=len) if found else list(range(len(self._starts)))

    def likeliest(self, words: Iterable[str], limit: int) -> list[int]:
        """At most `limit` stretches that, with the one after each, hold the most and the rarest of `words`."""
        score: defaultdict[int, float] = defaultdict(float)
        for word in set(words):
            stretches = self._holding.get(word, [])
            weight = log(1 + len(self._starts) / (1 + len(stretches)))
            for at in {place for stretch in stretches for place in (stretch - 1, stretch) if place >= 0}:
                score[at] += weight
        return [at for at, _ in sorted(score.items(), key=lambda pair: (-pair[1], pair[0]))[:limit]]

    def windows(self, stretches: Iterable[int], after: int, before: int = 0) -> list[tuple[int, int]]:
        """The spans of `stretches` (rising), each with characters `before` and `after` it, joined where they meet."""
        found: list[tuple[int, int]] = []
        for at in stretches:
            low = max(0, self._starts[at] - before)
            end = self._starts[at + 1] if at + 1 < len(self._starts) else self._length
            high = min(self._length, end + after)
            if found and low <= found[-1][1]:
                found[-1] = (found[-1][0], high)
            else:
                found.append((low, high))
        return found
