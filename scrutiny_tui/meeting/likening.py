"""Which of many wordings are alike, without comparing every one with every other in full.

What is found is what `scrutiny_tui.meeting.wording.likeness` says of each pair. Most pairs are never asked about: from
how like their words in alphabetical order are, and from the letters of the words they share, a bound follows that no
likeness can be above.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator

from rapidfuzz import fuzz, process

from scrutiny_tui.meeting.wording import ALIKE, likeness

_FLOOR = 0.4
"""Of the sum of both halves of a likeness: below this, the first half is not looked at more closely."""
_REPEATING = 1 / _FLOOR - 1
"""From here on, a wording's length with its repeated words, to that without them, breaks the bound."""
_ROUNDING = 1e-6


class Likenesses:
    """The pairs that are alike among the wordings known; what was found once is kept while the wordings change."""

    def __init__(self, least: int = ALIKE) -> None:
        """`least`: the score (of 100) from which two are alike."""
        self._least = least
        self._sum = 2 * least - 1 - _ROUNDING
        rest = (1 - _FLOOR) * self._sum
        self._held = rest / (200 - rest)
        self._near: dict[str, dict[str, int]] = {}
        self._wordings: list[str] = []
        self._sorted: list[str | None] = []
        self._long: list[int] = []
        self._plain: list[int] = []
        self._lacks: list[float] = []
        self._repeating: set[int] = set()
        self._places: dict[str, int] = {}
        self._holding: dict[str, list[int]] = {}

    def of(self, wordings: Collection[str]) -> dict[str, dict[str, int]]:
        """To each of these `telling` wordings those of them that it is like, with the score; itself is not named."""
        wanted = set(wordings)
        for each in [each for each in self._places if each not in wanted]:
            self._sorted[self._places.pop(each)] = None
            for other in self._near.pop(each):
                self._near[other].pop(each, None)
        for each in dict.fromkeys(wordings):
            if each not in self._places:
                self._add(each)
        return self._near

    def _add(self, wording: str) -> None:
        near: dict[str, int] = {}
        every = sorted(wording.split())
        words = dict.fromkeys(every)
        in_order = " ".join(every)
        long, plain = len(in_order), len(" ".join(words))
        for other in self._candidates(in_order, words, long, plain) if wording else ():
            held = self._wordings[other]
            score = likeness(wording, held)
            if score >= self._least:
                near[held] = score
                self._near[held][wording] = score
        self._near[wording] = near
        number = len(self._wordings)
        self._places[wording] = number
        self._wordings.append(wording)
        self._sorted.append(in_order or None)
        self._long.append(long)
        self._plain.append(plain)
        self._lacks.append(self._lack(long, plain))
        if long > _REPEATING * plain:
            self._repeating.add(number)
        for word in words:
            self._holding.setdefault(word, []).append(number)

    def _candidates(self, in_order: str, words: Collection[str], long: int, plain: int) -> Iterator[int]:
        """The numbers of the wordings whose likeness the bound leaves open."""
        if long > _REPEATING * plain:
            yield from self._places.values()
            return
        floor = _FLOOR * self._sum
        firsts = {
            number: first
            for _, first, number in process.extract(
                in_order, self._sorted, scorer=fuzz.ratio, processor=None, score_cutoff=floor, limit=None
            )
        }
        shared: defaultdict[int, int] = defaultdict(int)
        for word in words:
            letters = len(word) + 1
            for number in self._holding.get(word, ()):
                shared[number] += letters
        # Of the many that share a word but are not in `firsts`, only those that share enough to make up for it.
        lack, plains, lacks = self._lack(long, plain), self._plain, self._lacks
        enough = {
            number
            for number, common in shared.items()
            if 200 * common >= lack + lacks[number] or common > self._held * min(plain, plains[number])
        }
        for number in {*firsts, *enough, *self._repeating}:
            if self._sorted[number] is None:
                continue
            first, common = firsts.get(number, floor), shared[number]
            both = plain + plains[number]
            held = max(0, common - 1)
            # The second half compares the shared words with the shorter wording, or what is not shared with each
            # other; the latter stands within the words in order, so that no more of it can agree than did there.
            within = 200 * held / (held + min(plain, plains[number]))
            beside = (first * (long + self._long[number]) + 200 * common) / both
            if first + min(100, max(within, beside)) >= self._sum:
                yield number

    def _lack(self, long: int, plain: int) -> float:
        """What a wording needs of 200 times the letters of shared words where its first half is at the floor."""
        return self._sum * ((1 - _FLOOR) * plain - _FLOOR * long)
