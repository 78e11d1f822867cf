"""Records with scores taken together: all of several, any of several, the best of several. Pure arithmetic."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from scrutiny_tui.search.postings import NONE, Mask, Postings
from scrutiny_tui.search.postlist import Numbers


def plain(numbers: Numbers) -> Postings:
    """Records that say nothing of how well they answer."""
    return Postings(numbers, np.zeros(len(numbers)))


def mask_of(numbers: Numbers, size: int) -> Mask:
    """True for some of `size` records."""
    mask = np.zeros(size, bool)
    mask[numbers] = True
    return mask


def distinct(numbers: Numbers) -> Numbers:
    """Ascending numbers, each once. NumPy's own way loads a part of it that nothing else here needs."""
    return numbers[np.concatenate([[True], numbers[1:] != numbers[:-1]])] if len(numbers) else numbers


def among(numbers: Numbers, others: Numbers) -> Mask:
    """Which of some numbers are among others, both ascending."""
    if not len(others):
        return np.zeros(len(numbers), bool)
    at = np.searchsorted(others, numbers)
    at[at == len(others)] = 0
    found: Mask = others[at] == numbers
    return found


def add_up(parts: Sequence[Postings], size: int) -> tuple[Postings, Numbers]:
    """The records in any of the parts, each with the sum of its scores; and those that are in all."""
    if len(parts) < 2:
        found = parts[0] if parts else NONE
        return found, found.numbers
    sums, often = np.zeros(size), np.zeros(size, np.uint16)
    for numbers, scores in parts:
        sums[numbers] += scores
        often[numbers] += 1
    numbers = np.flatnonzero(often)
    return Postings(numbers, sums[numbers]), np.flatnonzero(often == len(parts))


def any_of(parts: Sequence[Postings], size: int) -> Postings:
    """The records in any of the parts, each with the sum of its scores."""
    return add_up(parts, size)[0]


def all_of(parts: Sequence[Postings]) -> Postings:
    """The records in all of the parts, each with the sum of its scores."""
    found, *others = sorted(parts, key=lambda one: len(one.numbers))
    for numbers, scores in others:
        if not len(numbers):
            return NONE
        held = among(found.numbers, numbers)
        at = np.searchsorted(numbers, found.numbers[held])
        found = Postings(found.numbers[held], found.scores[held] + scores[at])
    return found


def best_of(parts: Sequence[Postings], size: int) -> Postings:
    """The records in any of the parts, each with the best of its scores."""
    best = np.full(size, -1.0)
    for numbers, scores in parts:
        best[numbers] = np.maximum(best[numbers], scores)
    numbers = np.flatnonzero(best >= 0)
    return Postings(numbers, best[numbers])


def without(found: Postings, numbers: Numbers, size: int) -> Postings:
    """The records that are not among some others."""
    return found.within(~mask_of(numbers, size))


def lifted(found: Postings, at: Numbers) -> Postings:
    """The same records, those at some places of the list before all others, with scores that say so."""
    if not len(at):
        return found
    scores = found.scores.copy()
    scores[at] += np.ceil(scores.max()) + 1
    return Postings(found.numbers, scores)
