"""Statements of different reports that differ on the same fact: candidates for differing accounts.

Two statements are paired where they share words that few others hold, and give another number of the same thing,
another day for the same event, or where one says that what the other tells is not so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import log

from scrutiny_tui.draft.proposals import Alike, Dated, Figure, Where
from scrutiny_tui.draft.statements import Material, Statement, statements, stem, stems

__all__ = ["Material", "alike"]
_COMMON = 60
"""Statements that may hold a word before it is too common to tie any two."""
_MOST = 20
"""Pairs proposed at most."""
_TIED = 4.0
"""What the words that two statements share must weigh."""
_FEWEST = 80
"""Statements from which on a word that two hold counts as rare."""
_DENYING = 2.2
"""How much more they must weigh where only a “not” parts them, as against a number."""
_SPOKEN = frozenset(("over", "at least", "up to", "almost", "about"))
"""Hedges that part two figures of one value."""


def alike(materials: Sequence[Material]) -> tuple[Alike, ...]:
    """Pairs of statements of different reports that differ on the same fact, those that share most first."""
    found = [each for material in materials for each in statements(material)]
    holding: defaultdict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(found):
        for word in one.stems:
            holding[word].append(number)
    weight = {word: log(1 + max(len(found), _FEWEST) / len(numbers)) for word, numbers in holding.items()}
    shared: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
    for word, numbers in sorted(holding.items()):
        if len(numbers) > _COMMON:
            continue
        for at, first in enumerate(numbers):
            for second in numbers[at + 1 :]:
                if found[first].material is not found[second].material:
                    shared[first, second].append(word)
    ranked: list[tuple[float, tuple[int, int], tuple[tuple[str, str], ...]]] = []
    for pair, words in shared.items():
        one, other = found[pair[0]], found[pair[1]]
        tied = sum(weight[word] for word in words)
        if len(words) < 2 or tied < _TIED:
            continue
        differs = _differing(one, other, frozenset(words), weight)
        denies = one.denied != other.denied and len(words) > 4 and tied > _TIED * _DENYING
        if differs or denies:
            norm = tied / (6 + min(len(one.stems), len(other.stems))) ** 0.5
            ranked.append((round(norm + bool(differs), 2), pair, differs))
    ranked.sort(key=lambda each: (-each[0], each[1]))
    return tuple(
        _proposal(found[pair[0]], found[pair[1]], sorted(shared[pair], key=lambda word: -weight[word]), differs, score)
        for score, pair, differs in _once(ranked)[:_MOST]
    )


def _once(
    ranked: list[tuple[float, tuple[int, int], tuple[tuple[str, str], ...]]],
) -> list[tuple[float, tuple[int, int], tuple[tuple[str, str], ...]]]:
    """No statement in more than two pairs: what differs from everything says little."""
    times: defaultdict[int, int] = defaultdict(int)
    kept = []
    for each in ranked:
        if max(times[each[1][0]], times[each[1][1]]) < 2:
            kept.append(each)
            times[each[1][0]] += 1
            times[each[1][1]] += 1
    return kept


def _differing(
    one: Statement, other: Statement, shared: frozenset[str], weight: Mapping[str, float]
) -> tuple[tuple[str, str], ...]:
    """Pairs of figures of one unit, or of dates of one event, that differ."""
    found = [
        (mine.words, theirs.words)
        for mine in one.figures[:12]
        for theirs in other.figures[:12]
        if _unit(mine) == _unit(theirs)
        and _apart(mine, theirs)
        and not any(_agree(mine, each) for each in other.figures[:12])
        and not any(_agree(theirs, each) for each in one.figures[:12])
        and _about(mine.measures, theirs.measures, shared, weight) >= _TIED / 2
        and not _other_time(mine.period, theirs.period)
    ]
    found += [
        (first.printed, second.printed)
        for first in one.dates[:6]
        for second in other.dates[:6]
        if _clash(first, second)
        and not any(not _clash(first, each) for each in other.dates[:6])
        and not any(not _clash(each, second) for each in one.dates[:6])
        and _about(_uncapped(first.happened), _uncapped(second.happened), shared, weight) >= _TIED
    ]
    return tuple(found[:4])


def _about(one: str, other: str, shared: frozenset[str], weight: Mapping[str, float]) -> float:
    """What the words weigh that two clauses share."""
    return sum(weight[word] for word in stems(one) & stems(other) & shared)


def _uncapped(words: str) -> str:
    """The words without those in capitals: that two dates go with one name does not make them one event."""
    return " ".join(word for word in words.split() if not word[:1].isupper())


def _apart(one: Figure, other: Figure) -> bool:
    if one.value != other.value:
        return True
    return one.bound != other.bound and bool({one.bound, other.bound} & _SPOKEN)


def _agree(one: Figure, other: Figure) -> bool:
    return _unit(one) == _unit(other) and one.value == other.value and one.bound == other.bound


def _other_time(one: str, other: str) -> bool:
    """True where both say of what time they speak, and it is not the same."""
    return bool(one and other and one.casefold() != other.casefold())


def _clash(one: Dated, other: Dated) -> bool:
    """True for two dates of which neither holds the other."""
    if not one.date or not other.date or "/" in one.date + other.date:
        return False
    return not (one.date.startswith(other.date) or other.date.startswith(one.date))


def _unit(figure: Figure) -> str:
    words = figure.unit.split()
    return (stem(words[-1]) if words else "-") + ("/" if figure.out_of else "")


def _proposal(
    one: Statement, other: Statement, shared: list[str], differs: tuple[tuple[str, str], ...], score: float
) -> Alike:
    why = f"Both speak of {', '.join(shared[:4])}."
    if differs:
        why += " They differ: " + "; ".join(f"{mine} and {theirs}" for mine, theirs in differs) + "."
    else:
        why += " One says that it is not so."
    start, end = _trimmed(one)
    begin, stop = _trimmed(other)
    return Alike(
        where=Where.of(one.material.layout.document, start, end),
        words=" ".join(one.material.layout.text[start:end].split()),
        why=why,
        source=one.material.source,
        other=other.material.source,
        other_where=Where.of(other.material.layout.document, begin, stop),
        other_words=" ".join(other.material.layout.text[begin:stop].split()),
        shared=tuple(shared[:8]),
        differs=differs,
        score=score,
    )


def _trimmed(one: Statement) -> tuple[int, int]:
    """Where a statement begins and ends without white space."""
    words = one.material.layout.text[one.start : one.end]
    return one.start + len(words) - len(words.lstrip()), one.start + len(words.rstrip())
