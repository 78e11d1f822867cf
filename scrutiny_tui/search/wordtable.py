"""Every word of the library as it is written, and how often: what completes a word in the making and mends a slip."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, lru_cache
from heapq import nlargest
from pathlib import Path
from string import ascii_lowercase

WORDS = "all.words"
"""File of the word counts of all packs; each pack's own lie beside it."""
MANY, FEW = 8, 3
"""How many completions are tried for a beginning of three letters or more, and for a shorter one."""
_SHORTEST_SLIP = 4
_TWO_SLIPS = 8


class WordTable:
    """Words, folded but not stemmed, with their number in all texts."""

    def __init__(self, load: Callable[[], Mapping[str, int]]) -> None:
        """`load` gives word → how often it stands in the library; it is called when first needed, and may raise."""
        self._load = load
        self.completions = lru_cache(maxsize=4096)(self._completions)
        self.mend = lru_cache(maxsize=4096)(self._mend)
        self.mend_beginning = lru_cache(maxsize=4096)(self._mend_beginning)

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """Word → how often it stands in the library."""
        return self._load()

    @cached_property
    def _words(self) -> list[str]:
        return sorted(self.counts)

    def _range(self, beginning: str) -> tuple[int, int]:
        words = self._words
        first = bisect_left(words, beginning)
        return first, bisect_left(words, beginning + "\U0010ffff", first)

    def _completions(self, beginning: str) -> tuple[str, ...]:
        """The likeliest words that begin so: 8, or 3 for fewer than three letters; the word itself stands first."""
        first, end = self._range(beginning)
        wanted = MANY if len(beginning) > 2 else FEW
        best = nlargest(wanted, self._words[first:end], key=self.counts.__getitem__)
        if beginning in self.counts:
            return beginning, *[word for word in best if word != beginning][: wanted - 1]
        return tuple(best)

    def _mend(self, word: str) -> str:
        """The likeliest word that a slip was meant for, "" where there is none; numbers are never mended."""
        if len(word) < _SHORTEST_SLIP or not word.isalpha():
            return ""
        near = [each for each in _one_slip_away(word) if each in self.counts]
        if near:
            return max(near, key=lambda each: (each[0] == word[0], self.counts[each], each))
        return self._two_slips_away(word) if len(word) >= _TWO_SLIPS else ""

    def _two_slips_away(self, word: str) -> str:
        from rapidfuzz.distance import DamerauLevenshtein  # noqa: PLC0415 - rarely needed
        from rapidfuzz.process import extract  # noqa: PLC0415

        found = extract(word, self._words, scorer=DamerauLevenshtein.distance, score_cutoff=2, limit=20)
        near = [each for each, _, _ in found]
        return max(near, key=lambda each: (each[0] == word[0], self.counts[each], each), default="")

    def _mend_beginning(self, beginning: str) -> str:
        """The likeliest word that begins almost as typed, "" where there is none."""
        if len(beginning) < _SHORTEST_SLIP or not beginning.isalpha():
            return ""
        best = ""
        for near in _one_slip_away(beginning):
            first, end = self._range(near)
            for word in self._words[first:end]:
                if (word[0] == beginning[0], self.counts[word], word) > _rank(best, beginning, self.counts):
                    best = word
        return best


def _rank(word: str, typed: str, counts: Mapping[str, int]) -> tuple[bool, int, str]:
    return (word[0] == typed[0], counts[word], word) if word else (False, 0, "")


def _one_slip_away(word: str) -> Iterator[str]:
    """Every text one left-out, added, wrong or swapped letter away: as fast as a table of them, without its memory."""
    for at in range(len(word) + 1):
        head, tail = word[:at], word[at:]
        if tail:
            yield head + tail[1:]
            for letter in ascii_lowercase:
                yield head + letter + tail[1:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        for letter in ascii_lowercase:
            yield head + letter + tail


def read_counts(path: Path) -> Counter[str]:
    """The counts in a file. Raises OSError and ValueError."""
    parts = path.read_text(encoding="utf-8").split()
    return Counter(dict(zip(parts[::2], map(int, parts[1::2]), strict=True)))


def write_counts(path: Path, counts: Counter[str]) -> None:
    """Write counts to a new file: `word count`, a line each. Raises OSError."""
    beside = path.with_name(f"{path.name}.new")
    beside.write_text("".join(f"{word} {counts[word]}\n" for word in sorted(counts)), encoding="utf-8", newline="\n")
    beside.replace(path)
