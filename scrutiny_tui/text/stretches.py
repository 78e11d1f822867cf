"""Which stretches of a text hold a word: what narrows a search before any two texts are compared letter by letter."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from heapq import nlargest
from math import log

from scrutiny_tui.text.marks import WORD

LENGTH = 1500
"""Characters in a stretch: about a page's half."""
_FEW = 3
"""Stretches that are quicker searched than told apart."""
_SINGLY = 500
"""Stretches with a word that are gone through one by one; of more, only those that matter are."""
_ENOUGH = 20_000
"""Places of words, the rarest words first, that are counted to find the likeliest stretches."""
_ROUNDING = 1e-6
"""More than sums of floats are off."""
_WORDS = re.compile(rf"{WORD}+")


def bare_words(text: str) -> list[str]:
    """The runs of letters and digits of `text`, in lower case, in order."""
    return _WORDS.findall(text.lower())


class Stretches:
    """A text cut into stretches at its spaces, and for each word the stretches that hold it."""

    def __init__(self, text: str) -> None:
        """Cut up `text`, which is in its normal form."""
        self._starts: list[int] = []
        self._holding: defaultdict[str, list[int]] = defaultdict(list)
        self._kept: dict[str, frozenset[int]] = {}
        start = 0
        while start < len(text):
            end = text.find(" ", start + LENGTH) if start + LENGTH < len(text) else -1
            end = len(text) if end < 0 else end
            for word in set(bare_words(text[start:end])):
                self._holding[word].append(len(self._starts))
            self._starts.append(start)
            start = end
        self._length = len(text)

    def holding(self, words: Iterable[str]) -> list[int]:
        """The stretches, rising, that with the one after each hold all of `words` (lower case).

        Some that do not may be among them. All, where there are no words to go by.
        """
        rarest = sorted(set(words), key=lambda word: len(self._holding.get(word, ())))
        if not rarest:
            return list(range(len(self._starts)))
        found = self._beginning(rarest[0])
        for word in rarest[1:]:
            if len(found) <= _FEW:
                break
            if len(found) <= _SINGLY:
                found = frozenset(at for at in found if self._begins(word, at))
            else:
                found = found & self._beginning(word)
        return sorted(found)

    def _begins(self, word: str, at: int) -> bool:
        """Whether the stretch `at`, or the one after it, holds `word`."""
        stretches = self._holding.get(word, ())
        next_one = bisect_left(stretches, at)
        return next_one < len(stretches) and stretches[next_one] <= at + 1

    def _beginning(self, word: str) -> frozenset[int]:
        """The stretches that hold `word`, or the one after which does; kept, since common words come again."""
        found = self._kept.get(word)
        if found is None:
            stretches = self._holding.get(word, [])
            found = self._kept[word] = frozenset(stretches).union(at - 1 for at in stretches if at)
        return found

    def likeliest(self, words: Iterable[str], limit: int) -> list[int]:
        """At most `limit` stretches that, with the one after each, hold the most and the rarest of `words`."""
        score: defaultdict[int, float] = defaultdict(float)
        counted = self._counted(words)
        rest = sum(weight for _, weight in counted)
        for stretches, weight in counted:
            adding: Iterable[int] = stretches
            if len(stretches) > _SINGLY and len(score) >= limit:
                least = nlargest(limit, score.values())[-1] - _ROUNDING
                if least > rest:  # none that is not among them by now comes among the best
                    score = defaultdict(float, ((at, total) for at, total in score.items() if total + rest > least))
                    adding = [at for at in score if at in stretches]
            for at in adding:
                score[at] += weight
            rest -= weight
        return [at for at, _ in sorted(score.items(), key=lambda pair: (-pair[1], pair[0]))[:limit]]

    def _counted(self, words: Iterable[str]) -> list[tuple[frozenset[int], float]]:
        """Where those of `words` stand that are counted, and what each is worth; the rarest first."""
        found: list[tuple[frozenset[int], float]] = []
        looked_at = 0
        known = [word for word in set(words) if word in self._holding]
        for word in sorted(known, key=lambda word: (len(self._holding[word]), word)):
            stretches = self._beginning(word)
            looked_at += len(stretches)
            if looked_at > _ENOUGH and found:
                break
            found.append((stretches, log(1 + len(self._starts) / len(self._holding[word]))))
        return found

    def windows(self, stretches: Iterable[int], after: int, before: int = 0) -> list[tuple[int, int]]:
        """The spans of `stretches` (rising), each with characters `before` and `after` it, joined where they meet.

        Numbers beyond the last stretch are passed over.
        """
        found: list[tuple[int, int]] = []
        for at in stretches:
            if at >= len(self._starts):
                break
            low = max(0, self._starts[at] - before)
            end = self._starts[at + 1] if at + 1 < len(self._starts) else self._length
            high = min(self._length, end + after)
            if found and low <= found[-1][1]:
                found[-1] = (found[-1][0], high)
            else:
                found.append((low, high))
        return found
