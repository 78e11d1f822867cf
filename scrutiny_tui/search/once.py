"""One search and no more: a plain word looked up and scored without NumPy, whose loading takes longer than the search.

What it answers, the open index answers alike, which a test says; what is more than one word is left to that.
"""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_right
from heapq import nlargest
from itertools import accumulate

from scrutiny_tui.search.bm25 import K1, TITLE_WEIGHT, B, top
from scrutiny_tui.search.engine import BODY, IN_WELSH, LONGEST_QUERY, TITLE, Row
from scrutiny_tui.search.leaves import HEAD, MAGIC, Files, Leaf, leaves_of
from scrutiny_tui.search.mutations import kept_under
from scrutiny_tui.search.query import Term, parse
from scrutiny_tui.search.results import HIT_KINDS, Results
from scrutiny_tui.search.shown import hit
from scrutiny_tui.search.snippets import Marker
from scrutiny_tui.search.words import is_small, stem

_CODES = {0: "B", 1: "B", 2: "H", 4: "I"}
_MOST_ALIKE = 300


def answer(files: Files, query: str, limit: int) -> Results | None:
    """What answers a query of a single word that stands somewhere; None for any other. Raises as `leaves_of`."""
    asked = parse(query).parts if len(query) <= LONGEST_QUERY else ()
    if len(asked) != 1 or not isinstance(term := asked[0], Term) or term.parts or is_small(term.word):
        return None
    if limit < 1 or sys.byteorder != "little":
        return None
    leaves = leaves_of(files)
    try:
        return _answer(leaves, term.word, query, limit)
    finally:
        for leaf in leaves:
            leaf.close()


def _answer(leaves: list[Leaf], word: str, query: str, limit: int) -> Results | None:
    root = stem(word)
    mutated = kept_under(word) if any(leaf.often(*IN_WELSH) for leaf in leaves) else ()
    if not any(leaf.often(BODY, root) for leaf in leaves) or any(
        leaf.often(BODY, each) for leaf in leaves for each in mutated
    ):
        return None
    bases = list(accumulate((leaf.size for leaf in leaves), initial=0))
    scores = _scores(leaves, bases, BODY, root)
    for number, score in _scores(leaves, bases, TITLE, root).items():
        scores[number] = scores.get(number, 0.0) + TITLE_WEIGHT * score
    for leaf, base in zip(leaves, bases, strict=False):
        for number in leaf.gone:
            scores.pop(base + number, None)
    marker = Marker(frozenset({root}))
    best = _best(leaves, bases, scores, limit)
    if best is None:
        return None
    return Results(tuple(hit(row, score, marker) for row, score in best), " ".join(query.split()), total=len(scores))


def _scores(leaves: list[Leaf], bases: list[int], field: str, root: str) -> dict[int, float]:
    """Record → how well it answers in one field."""
    held = [_unpacked(leaf.list(field, root)) for leaf in leaves]
    most = top(bases[-1], sum(len(numbers) for numbers, _ in held))
    mean = sum(leaf.words[field] for leaf in leaves) / bases[-1] or 1.0
    norms: dict[int, float] = {}
    found: dict[int, float] = {}
    for leaf, base, (numbers, weights) in zip(leaves, bases, held, strict=False):
        lengths = memoryview(leaf.lengths(field)).cast("I")
        for number, weight in zip(numbers, weights, strict=True):
            length = lengths[number]
            if length not in norms:
                norms[length] = K1 * ((1 - B) + B * length / mean)
            found[base + number] = most * weight / (weight + norms[length])
    return found


def _unpacked(held: bytes | None) -> tuple[list[int], list[int]]:
    """The records of a list, and how often each holds its term. Raises ValueError for bytes that are no list."""
    if held is None:
        return [], []
    magic, count, first, step, weight, _ = HEAD.unpack_from(held)
    if magic != MAGIC:
        raise ValueError("no posting list")
    at = HEAD.size
    steps, weights = array(_CODES[step]), array(_CODES[weight])
    steps.frombytes(held[at : (at := at + step * (count - 1))])
    weights.frombytes(held[at : at + weight * count])
    return list(accumulate(steps, initial=first)), weights.tolist() or [1] * count


def _best(leaves: list[Leaf], bases: list[int], scores: dict[int, float], limit: int) -> list[tuple[Row, float]] | None:
    """The best records with their scores: by score, then by kind, then in the pack's own order.

    None where so many answer equally well that their kinds are not worth looking up one by one.
    """
    least = min(nlargest(limit, scores.values()), default=0.0)
    near = sorted(number for number, score in scores.items() if score >= least)
    if len(near) > limit + _MOST_ALIKE:
        return None
    rows = []
    for number in near:
        at = bisect_right(bases, number) - 1
        rows.append((leaves[at].row(number - bases[at]), scores[number]))
    rows.sort(key=lambda one: (-one[1], HIT_KINDS.index(one[0].kind)))
    return rows[:limit]
