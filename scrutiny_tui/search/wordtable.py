"""Every word of the library as it is written, and how often: what completes a word in the making and mends a slip."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, lru_cache
from pathlib import Path
from string import ascii_lowercase

import numpy as np
from numpy.typing import NDArray

WORDS = "all.words"
"""File of the word counts of all packs."""
MANY, FEW = 8, 3
"""How many completions are tried for a beginning of three letters or more, and for a shorter one."""
_SHORTEST_SLIP = 4
_TWO_SLIPS = 8
_HEAD, _MOST = 4, 2**32 - 1

Counted = tuple[list[str], NDArray[np.int64]]
"""Words in order, and how often each stands in the library."""


class WordTable:
    """Words, folded but not stemmed, with their number in all texts."""

    def __init__(self, load: Callable[[], Counted]) -> None:
        """`load` gives the words with their numbers; it is called when first needed, and may raise."""
        self._load = load
        self.completions = lru_cache(maxsize=4096)(self._completions)
        self.mend = lru_cache(maxsize=4096)(self._mend)
        self.mend_beginning = lru_cache(maxsize=4096)(self._mend_beginning)

    @cached_property
    def _held(self) -> Counted:
        return self._load()

    @property
    def _words(self) -> list[str]:
        return self._held[0]

    def often(self, word: str) -> int:
        """How often a word stands in the library."""
        words, often = self._held
        at = bisect_left(words, word)
        return int(often[at]) if at < len(words) and words[at] == word else 0

    def _range(self, beginning: str) -> tuple[int, int]:
        words = self._words
        first = bisect_left(words, beginning)
        if first == len(words) or not words[first].startswith(beginning):
            return first, first
        return first, bisect_left(words, beginning + "\U0010ffff", first)

    def _likeliest(self, first: int, end: int, wanted: int) -> list[str]:
        """The commonest words of a range, the first in the alphabet where several are as common."""
        often = self._held[1][first:end]
        at = np.arange(len(often))
        if len(often) > wanted:
            at = np.flatnonzero(often >= np.partition(often, len(often) - wanted)[len(often) - wanted])
        order = np.argsort(-often[at], kind="stable")[:wanted]
        return [self._words[first + place] for place in at[order].tolist()]

    def _completions(self, beginning: str) -> tuple[str, ...]:
        """The likeliest words that begin so: 8, or 3 for fewer than three letters; the word itself stands first."""
        wanted = MANY if len(beginning) > 2 else FEW
        best = self._likeliest(*self._range(beginning), wanted)
        if self.often(beginning):
            return beginning, *[word for word in best if word != beginning][: wanted - 1]
        return tuple(best)

    def _mend(self, word: str) -> str:
        """The likeliest word that a slip was meant for, "" where there is none; numbers are never mended."""
        if len(word) < _SHORTEST_SLIP or not word.isalpha():
            return ""
        near = [each for each in _one_slip_away(word) if self.often(each)]
        return self._best(word, near) or (self._two_slips_away(word) if len(word) >= _TWO_SLIPS else "")

    def _two_slips_away(self, word: str) -> str:
        from rapidfuzz.distance import DamerauLevenshtein  # noqa: PLC0415 - rarely needed
        from rapidfuzz.process import extract  # noqa: PLC0415

        words: list[str] = []
        for first in {word[0], word[1]}:  # nobody waits for all others, of which none is likelier
            words += self._words[slice(*self._range(first))]
        found = extract(word, words, scorer=DamerauLevenshtein.distance, score_cutoff=2, limit=20)
        return self._best(word, [each for each, _, _ in found])

    def _mend_beginning(self, beginning: str) -> str:
        """The likeliest word that begins almost as typed, "" where there is none."""
        if len(beginning) < _SHORTEST_SLIP or not beginning.isalpha():
            return ""
        ranges = (self._range(near) for near in _one_slip_away(beginning))
        return self._best(beginning, [self._likeliest(*each, 1)[0] for each in ranges if each[0] < each[1]])

    def _best(self, typed: str, near: list[str]) -> str:
        """The likeliest of some words: the same first letter counts most, then how often it stands."""
        return max(near, key=lambda word: (word[0] == typed[0], self.often(word), word), default="")


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


def counted(counts: Mapping[str, int]) -> Counted:
    """Word → number as a table takes it."""
    words = sorted(word for word, often in counts.items() if often > 0)
    return words, np.array([counts[word] for word in words], np.int64)


def read_words(held: bytes) -> Counted:
    """The words in the bytes of a file, and how often each stands. Raises ValueError."""
    size = int.from_bytes(held[:_HEAD], "little")
    often = np.frombuffer(held, "<u4", size, _HEAD).astype(np.int64)
    words = held[_HEAD + 4 * size :].decode().split("\n") if size else []
    if len(words) != size:
        raise ValueError("words are missing")
    return words, often


def changed(held: Counted, changes: Mapping[str, int]) -> Counted:
    """Words with some counts changed: those that stand nowhere any more leave, new ones come."""
    words, often = held[0], held[1].copy()
    new: list[str] = []
    for word, more in changes.items():
        at = bisect_left(words, word)
        if at < len(words) and words[at] == word:
            often[at] += more
        elif more > 0:
            new.append(word)
    new.sort()
    often = np.insert(often, [bisect_left(words, word) for word in new], [changes[word] for word in new])
    words = sorted(words + new)
    gone = np.flatnonzero(often <= 0).tolist()
    for at in reversed(gone):
        del words[at]
    return words, np.delete(often, gone)


def write_words(path: Path, held: Counted) -> None:
    """Write words to a new file: how many, the numbers, the words in order, a line each. Raises OSError."""
    words, often = held
    path.write_bytes(
        len(words).to_bytes(_HEAD, "little")
        + np.minimum(often, _MOST).astype("<u4").tobytes()
        + "\n".join(words).encode()
    )
