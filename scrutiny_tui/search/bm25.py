"""How well a record answers a word: Whoosh's BM25F, over the body and, at half its weight, the title."""

from __future__ import annotations

from math import log

B, K1 = 0.75, 1.6
"""BM25F's two numbers, and the weight of the title beside the body: measured best on Cranfield."""
TITLE_WEIGHT = 0.5


def top(size: int, often: int) -> float:
    """What a word that stands in `often` of `size` records counts at most."""
    return (log(size / (often + 1)) + 1) * (K1 + 1)
