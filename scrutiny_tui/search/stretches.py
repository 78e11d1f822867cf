"""Texts as numbers: each stretch between spaces is read once and is a number from then on.

A text is then a row of numbers, and whole archives become postings by sorting, without looking at a word again.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable
from itertools import chain
from operator import attrgetter

import numpy as np

from scrutiny_tui.search.mutations import MARK, kept_under
from scrutiny_tui.search.postlist import Numbers
from scrutiny_tui.search.words import LONGEST, Said, is_small, stem, stretch, stretches

Codes = array  # of int, a number for each stretch


_BESIDE = '.,;:!?()[]"“”'
"""What may stand around a plain word, and makes no other word of it."""


class Stretches(dict[str, int]):
    """Stretch → its number, and what each number stands for."""

    def __init__(self) -> None:
        super().__init__()
        self.stems: dict[str, int] = {}
        """Stem → its number."""
        self.small: list[bool] = []
        """For each stem whether it says little alone; a Welsh radical too, as it stands beside its word."""
        self.steps: list[int] = []
        """For each stretch how many places it takes."""
        self.telling: list[int] = []
        """For each stretch how many of its words count towards the length of a text."""
        self._words: list[tuple[str, ...]] = []
        self._plain: dict[str, int] = {}
        self._in_welsh: dict[str, int] = {}
        self._firsts = array("i", [0])
        self._roots = array("i")
        self._offsets = array("i")

    def __missing__(self, text: str) -> int:
        word = _plain(text)
        if word:
            number = self._plain.get(word)
            if number is None:
                number = self._plain[word] = self._new_word(word)
        else:
            number = self._new(stretch(text))
        self[text] = number
        return number

    def _new_word(self, word: str) -> int:
        """As `_new` for a plain word alone."""
        number = len(self.steps)
        term = stem(word)
        root = self.stems.setdefault(term, len(self.stems))
        small = is_small(term)
        if root == len(self.small):
            self.small.append(small or term.startswith(MARK))
        self._roots.append(root)
        self._offsets.append(0)
        self._firsts.append(len(self._roots))
        self.steps.append(1)
        self.telling.append(int(not small))
        self._words.append(() if is_small(word) else (word[:LONGEST],))
        return number

    def _new(self, words: tuple[Said, ...], *, welsh: bool = False) -> int:
        number = len(self.steps)
        for each in sorted(words, key=attrgetter("place")):  # places of a term must rise, and a compound stands last
            for term in (each.stem, *(kept_under(each.word) if welsh else ())):
                root = self.stems.setdefault(term, len(self.stems))
                if root == len(self.small):
                    self.small.append(is_small(term) or term.startswith(MARK))
                self._roots.append(root)
                self._offsets.append(each.place)
        self._firsts.append(len(self._roots))
        self.steps.append(sum(not each.compound for each in words))
        self.telling.append(sum(not is_small(each.stem) for each in words))
        self._words.append(tuple(each.word[:LONGEST] for each in words if not is_small(each.word)))
        return number

    def read(self, text: str, *, welsh: bool = False) -> list[int]:
        """A text as its stretches; a Welsh one with the radicals of its words."""
        return list(map(self._welsh if welsh else self.__getitem__, stretches(text)))

    def _welsh(self, text: str) -> int:
        number = self._in_welsh.get(text)
        if number is None:
            number = self._in_welsh[text] = self._new(stretch(text), welsh=True)
        return number

    def count(self, codes: Numbers, into: Counter[str]) -> None:
        """Count how often each word that is not small stands in some stretches."""
        often = np.bincount(codes, minlength=len(self.steps)) if len(codes) else np.zeros(0, np.int64)
        (seen,) = np.nonzero(often)
        for code, times in zip(seen.tolist(), often[seen].tolist(), strict=True):
            for word in self._words[code]:
                into[word] += times

    def tokens(self, codes: Numbers, lengths: Numbers, firsts: Numbers) -> tuple[Numbers, Numbers, Numbers]:
        """(text, stem, place) of every word of some texts, text by text.

        `codes`: the stretches of all texts; `lengths`: how many each text has; `firsts`: the place of its first word.
        """
        steps, starts = np.asarray(self.steps, np.int32)[codes], np.frombuffer(self._firsts, np.int32)
        text = np.repeat(np.arange(len(lengths), dtype=np.int32), lengths)
        before = np.cumsum(steps, dtype=np.int32) - steps
        begins = np.cumsum(lengths) - lengths
        base = np.where(lengths > 0, before[np.minimum(begins, max(0, len(codes) - 1))], 0) if len(codes) else begins
        place = before - base.astype(np.int32)[text] + firsts[text]
        del steps, before
        counts = starts[codes + 1] - starts[codes]
        of = np.repeat(np.arange(len(codes), dtype=np.int32), counts)
        word = np.arange(len(of), dtype=np.int32)
        word -= np.repeat(np.cumsum(counts, dtype=np.int32) - counts - starts[codes], counts)
        return (
            text[of],
            np.frombuffer(self._roots, np.int32)[word],
            place[of] + np.frombuffer(self._offsets, np.int32)[word],
        )


def _plain(text: str) -> str:
    """The word that a stretch is, folded, where it is one of plain letters; else ""."""
    plain = text.strip(_BESIDE)
    return plain.lower() if plain.isascii() and plain.isalpha() and len(plain) > 1 else ""


def words_in(texts: Iterable[str]) -> Counter[str]:
    """How often each word that is not small stands in some texts, as `Stretches.count` counts them."""
    often = Counter(chain.from_iterable(map(stretches, texts)))
    found = Counter[str]()
    for text, times in often.items():
        word = _plain(text)
        for each in (word,) if word else [one.word for one in stretch(text)]:
            if not is_small(each):
                found[each[:LONGEST]] += times
    return found
