"""Passages of different reports that speak of the same thing: candidates for differing accounts.

Two passages are alike where they share words that few passages hold, and count or date something of the same sort.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from scrutiny_tui.draft.layout import Layout
from scrutiny_tui.draft.lexicon import NOT_NAMES
from scrutiny_tui.draft.proposals import Alike, Dated, Figure, Where

_WORD = re.compile(r"[^\W\d_]{4,}")
_COMMON = 60
"""Passages that may hold a word before it is too common to tie any two."""
_MOST = 60
"""Pairs proposed at most."""


@dataclass(frozen=True)
class Material:
    """What is compared of one report."""

    source: str
    """Id of the report."""
    layout: Layout
    """The report, taken apart."""
    figures: tuple[Figure, ...]
    """Its figures."""
    dates: tuple[Dated, ...]
    """Its dates."""


@dataclass(frozen=True)
class _Passage:
    material: Material
    start: int
    end: int
    words: frozenset[str]
    figures: tuple[Figure, ...]
    dates: tuple[Dated, ...]


def alike(materials: Sequence[Material]) -> tuple[Alike, ...]:
    """Pairs of passages of different reports that are most alike, the likest first."""
    passages = [passage for material in materials for passage in _passages(material)]
    holding: defaultdict[str, list[int]] = defaultdict(list)
    for number, passage in enumerate(passages):
        for word in passage.words:
            holding[word].append(number)
    weight = {word: log(1 + len(passages) / len(found)) for word, found in holding.items()}
    score: defaultdict[tuple[int, int], float] = defaultdict(float)
    shared: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
    for word, found in holding.items():
        if len(found) > _COMMON:
            continue
        for at, first in enumerate(found):
            for second in found[at + 1 :]:
                if passages[first].material is not passages[second].material:
                    score[first, second] += weight[word]
                    shared[first, second].append(word)
    ranked: list[tuple[float, tuple[int, int], tuple[tuple[str, str], ...]]] = []
    for pair, value in score.items():
        one, other = passages[pair[0]], passages[pair[1]]
        differs = _differing(one, other, set(shared[pair]))
        norm = value / (6 + min(len(one.words), len(other.words))) ** 0.5
        if len(shared[pair]) > 2 or differs:
            ranked.append((norm + 1.2 * bool(differs), pair, differs))
    ranked.sort(key=lambda each: (-each[0], each[1]))
    best = [each for each in ranked if each[0] > 2.0][:_MOST]
    return tuple(
        _proposal(
            passages[pair[0]], passages[pair[1]], sorted(shared[pair], key=lambda word: -weight[word]), differs, value
        )
        for value, pair, differs in best
    )


def _passages(material: Material) -> list[_Passage]:
    found: list[_Passage] = []
    at = day = 0
    figures, dates = material.figures, material.dates
    for block in material.layout.blocks:
        if block.sort not in ("body", "caption"):
            continue
        start, end = block.paragraph.start, block.paragraph.end
        words = frozenset(
            _stem(word) for word in _WORD.findall(material.layout.text[start:end].casefold()) if word not in NOT_NAMES
        )
        while at < len(figures) and figures[at].where.start < start:
            at += 1
        last = at
        while last < len(figures) and figures[last].where.start < end:
            last += 1
        while day < len(dates) and dates[day].where.start < start:
            day += 1
        stop = day
        while stop < len(dates) and dates[stop].where.start < end:
            stop += 1
        found.append(_Passage(material, start, end, words, figures[at:last], dates[day:stop]))
    return found


def _stem(word: str) -> str:
    for ending in ("ings", "ing", "ies", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) > 3:
            return word[: -len(ending)]
    return word


def _differing(one: _Passage, other: _Passage, shared: set[str]) -> tuple[tuple[str, str], ...]:
    """Pairs of figures of one unit, or of dates, that differ while their own clauses share words."""
    found: list[tuple[str, str]] = []
    for mine in one.figures[:12]:
        same = [theirs for theirs in other.figures[:12] if _unit(mine) == _unit(theirs)]
        if any(theirs.value == mine.value for theirs in same):
            continue
        for theirs in same:
            if len(_of(mine.measures) & _of(theirs.measures) & shared) > 1:
                found.append((mine.words, theirs.words))
    for first in one.dates[:6]:
        if any(first.date == second.date for second in other.dates[:6]):
            continue
        for second in other.dates[:6]:
            if first.date and second.date and len(_of(first.happened) & _of(second.happened) & shared) > 2:
                found.append((first.printed, second.printed))
    return tuple(found[:4])


def _unit(figure: Figure) -> str:
    words = figure.unit.split()
    return (_stem(words[-1]) if words else "-") + ("/" if figure.out_of else "")


def _of(words: str) -> set[str]:
    return {_stem(word) for word in _WORD.findall(words.casefold())}


def _proposal(
    one: _Passage, other: _Passage, shared: list[str], differs: tuple[tuple[str, str], ...], score: float
) -> Alike:
    why = f"Both speak of {', '.join(shared[:4])}."
    if differs:
        why += " They differ: " + "; ".join(f"{mine} and {theirs}" for mine, theirs in differs) + "."
    return Alike(
        where=Where.of(one.material.layout.document, one.start, one.end),
        words=" ".join(one.material.layout.text[one.start : one.end].split()),
        why=why,
        source=one.material.source,
        other=other.material.source,
        other_where=Where.of(other.material.layout.document, other.start, other.end),
        other_words=" ".join(other.material.layout.text[other.start : other.end].split()),
        shared=tuple(shared[:8]),
        differs=differs,
        score=round(score, 2),
    )
