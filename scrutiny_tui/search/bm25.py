"""How well a record answers a word: BM25F, over the body and, at half its weight, the title."""

from __future__ import annotations

from math import log

B, K1 = 0.75, 1.6
"""BM25F's two numbers, and the weight of the title beside the body: measured best on Cranfield."""
TITLE_WEIGHT = 0.5


def top(size: int, often: int) -> float:
    """What a word that stands in `often` of `size` records counts at most: Robertson's weight, kept above 0.

    Whoosh's own adds 1 for every word, by which common ones count too much: worse on every collection measured.
    """
    return log(1 + (size - often + 0.5) / (often + 0.5)) * (K1 + 1)
