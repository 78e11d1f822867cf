"""Text to measure on: made from a seed, with words as often as words are in English.

A natural text has a few words that stand everywhere, many that stand once, and words that come in bursts where a
report is about them. Search, completion and spelling cost what they cost because of that, so the corpus has it too:
ranks follow Zipf's law as Mandelbrot bent it, and each report favours some words of its own.
"""

from __future__ import annotations

import random
from itertools import accumulate

SMALL = (  # noqa: SIM905
    "the of and to a in that is was for it with as on be at by had not are but from or have an they which one were "
    "all we their has would when there been who will no more if out so said what up its about than into them can only "
    "other time new some these two may first then do any like now such over our after also did many must before "
    "through years where much should well people how because between under last each most"
).split()
"""The words at the head of the ranks, as they follow each other in English, near enough."""
FIELD = (  # noqa: SIM905
    "council report committee service children review inspection audit finding question evidence member officer leader "
    "director budget contract highway school library housing tenant repair planning flood drainage waste recycling "
    "transport care social worker visit plan risk register warning letter meeting minute record response complaint "
    "resident village town county board cabinet scrutiny performance target delay cost saving overspend reserve grant "
    "funding procurement supplier consultant project bridge road footpath licence appeal policy strategy safeguarding "
    "referral assessment placement fostering adoption agency staff vacancy training sickness manager governance "
    "assurance control failure improvement recommendation action deadline progress decision consultation survey"
).split()
"""Words of the field, which stand next: queries are made of them."""
_HEADS = "b c d f g h l m n p r s t v w br cl cr dr fl gr pl pr sc sh sl sp st str th tr".split()  # noqa: SIM905
_HEARTS = "a e i o u ai ea ee oa ou".split()  # noqa: SIM905
_TAILS = "b d g l m n p r s t ck ld mp nd nt rd rm rn st".split()  # noqa: SIM905
_ENDINGS = ("", "", "", "s", "ed", "ing", "er", "ment", "ation", "ly", "al", "ness")
SIZE = 60_000
"""Words of the language, endings counted."""


class Language:
    """A made-up English: its words by rank, and texts in it."""

    def __init__(self, seed: int = 7) -> None:
        """The same seed gives the same words and, asked in the same order, the same texts."""
        self._chance = random.Random(seed)
        self.words = self._vocabulary()
        """Every word, the commonest first."""
        self._cumulated = list(accumulate(1 / (rank + 2.7) ** 1.07 for rank in range(len(self.words))))

    def _vocabulary(self) -> list[str]:
        chance = self._chance
        held = dict.fromkeys((*SMALL, *FIELD))
        while len(held) < SIZE:
            syllables = chance.choices((1, 2, 3), (3, 5, 1))[0]
            stem = "".join(
                chance.choice(_HEADS) + chance.choice(_HEARTS) + (chance.choice(_TAILS) if at == 1 else "")
                for at in range(syllables, 0, -1)
            )
            for ending in chance.sample(_ENDINGS, 3):
                held.setdefault(stem + ending)
        return list(held)[:SIZE]

    def about(self) -> list[str]:
        """Words that one report favours."""
        return self._chance.sample(self.words[len(SMALL) : 20_000], 150)

    def passage(self, favoured: list[str], length: int = 100) -> str:
        """About `length` words in sentences, a sixth of the words from those favoured."""
        chance = self._chance
        words = chance.choices(self.words, cum_weights=self._cumulated, k=length)
        for at in range(0, length, 6):
            words[at] = chance.choice(favoured)
        told, start = [], 0
        while start < length:
            end = start + chance.randint(8, 28)
            sentence = words[start:end]
            if chance.random() < 0.2:
                sentence.insert(len(sentence) // 2, f"{chance.randint(2, 9_999):,}")
            told.append(" ".join(sentence).capitalize() + ".")
            start = end
        return " ".join(told)

    def phrase(self, length: int) -> str:
        """A few words in a row."""
        return " ".join(self._chance.choices(self.words, cum_weights=self._cumulated, k=length))
