"""How good a list of hits is, against judgements; and whether one system is really better than another.

Gains are linear and discounted by log2(1 + rank): Järvelin and Kekäläinen, "Cumulated gain-based evaluation of IR
techniques", ACM TOIS 20 (2002), in the form of trec_eval's `ndcg_cut`, which BEIR reports too.
The test of significance is Fisher's randomisation test over pairs: Smucker, Allan and Carterette, CIKM 2007.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from math import log2
from statistics import fmean

Gains = Mapping[str, int]
"""Document → how well it answers, from 1."""
MEASURES = ("nDCG@10", "MAP", "recall@20", "P@5")


def ndcg(found: Sequence[str], gains: Gains, depth: int = 10) -> float:
    """Discounted gain of the first hits, as a part of the best there could be: 0 to 1."""
    held = sum(gains.get(name, 0) / log2(rank + 1) for rank, name in enumerate(found[:depth], 1))
    best = sorted(gains.values(), reverse=True)[:depth]
    return held / sum(gain / log2(rank + 1) for rank, gain in enumerate(best, 1))


def average_precision(found: Sequence[str], gains: Gains) -> float:
    """Mean, over all documents that answer, of the precision at the rank of each; 0 for one that is not found."""
    seen, total = 0, 0.0
    for rank, name in enumerate(found, 1):
        if gains.get(name, 0):
            seen += 1
            total += seen / rank
    return total / len(gains)


def recall(found: Sequence[str], gains: Gains, depth: int = 20) -> float:
    """The part of the documents that answer which stands among the first hits."""
    return len(set(found[:depth]) & set(gains)) / len(gains)


def precision(found: Sequence[str], gains: Gains, depth: int = 5) -> float:
    """The part of the first hits that answers; missing hits count as wrong."""
    return sum(1 for name in found[:depth] if gains.get(name, 0)) / depth


def measured(found: Sequence[str], gains: Gains) -> tuple[float, ...]:
    """All measures of one list, in the order of `MEASURES`."""
    return ndcg(found, gains), average_precision(found, gains), recall(found, gains), precision(found, gains)


def means(rows: Sequence[tuple[float, ...]]) -> tuple[float, ...]:
    """Mean of each measure over the questions."""
    return tuple(map(fmean, zip(*rows, strict=True)))


def chance(ours: Sequence[float], theirs: Sequence[float], turns: int = 10_000, seed: int = 1) -> float:
    """How likely a difference of means this large is where the two systems are alike (two-sided)."""
    differences = [one - other for one, other in zip(ours, theirs, strict=True) if one != other]
    seen = abs(sum(differences))
    draw = random.Random(seed)
    above = 0
    for _ in range(turns):
        signs = draw.getrandbits(max(1, len(differences)))
        total = sum(each if signs >> at & 1 else -each for at, each in enumerate(differences))
        above += abs(total) >= seen - 1e-12
    return above / turns


def wins(ours: Sequence[float], theirs: Sequence[float]) -> tuple[int, int, int]:
    """(better, alike, worse) of the questions."""
    pairs = list(zip(ours, theirs, strict=True))
    better = sum(one > other + 1e-9 for one, other in pairs)
    worse = sum(one < other - 1e-9 for one, other in pairs)
    return better, len(pairs) - better - worse, worse
