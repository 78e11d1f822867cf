"""Figures: money, shares, counts, durations and ages, with what they measure.

Not figures: dates, times of day, section, page, room and telephone numbers, numbers of a list, ages beside a name.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable

from scrutiny_tui.draft.amounts import (
    ages,
    compounds,
    dozens,
    lengths,
    money,
    parts,
    ratios,
    shares,
    times,
    votes,
    wholes,
)
from scrutiny_tui.draft.counting import BOUNDS, HEDGE
from scrutiny_tui.draft.counts import bare
from scrutiny_tui.draft.dates import Date
from scrutiny_tui.draft.found import Found
from scrutiny_tui.draft.layout import Layout
from scrutiny_tui.draft.proposals import Figure, Where
from scrutiny_tui.draft.sentences import Sentences

_BEHIND = re.compile(
    r"^[\w%£.,]*\s(?:or (?P<more>more|over|above|longer)|or (?P<fewer>fewer|less|under)|or so\b|(?P<max>maximum))"
)


_LISTED = re.compile(r"\s*(?:\(?[ivxlc\d]{1,4}[.)]\s{0,3}|\d{1,2}(?:\.\d{1,2}){1,3}\.?\s|\d{1,2}\s{1,4}(?=[A-Z]))")


def figures(layout: Layout, dates: Iterable[Date], sentences: Sentences) -> tuple[Figure, ...]:
    """The figures of a report, in order."""
    known = tuple(dates)
    proposals: list[Figure] = []
    for paragraph, sort in layout.paragraphs:
        if sort == "furniture":
            continue
        start, end = paragraph.start, paragraph.end
        near = _between(known, start, end)
        proposals += [_proposal(layout, one, known, sentences) for one in _block(layout.text, start, end, near)]
    return tuple(proposals)


def _between(known: tuple[Date, ...], start: int, end: int) -> list[Date]:
    first = bisect_right(known, start - 1, key=lambda one: one.start)
    last = bisect_right(known, end, key=lambda one: one.start)
    return list(known[first:last])


def _block(text: str, start: int, end: int, dates: list[Date]) -> list[Found]:
    taken: list[tuple[int, int]] = []
    loose = {
        (one.start, one.end)
        for one in dates
        if re.match(r"(?:with)?in\s|over\s|during\s|for\s|the\s", text[one.start : one.start + 8])
    }
    taken += [(one.start, one.end) for one in dates if (one.start, one.end) not in loose]
    listed = _LISTED.match(text, start, end)
    if listed:
        taken.append((start, listed.end()))
    kept: list[Found] = []
    for find in (money, shares, ages, ratios, parts, dozens, times, votes, lengths, compounds):
        clear = _Clear(taken)
        for one in find(text, start, end):
            if clear.of(one.start, one.end):
                kept.append(one)
                taken.append((one.start, one.end))
    clear = _Clear(taken)
    kept += [one for one in bare(text, start, end, clear.of) if clear.of(one.start, one.end)]
    kept += [each for one in kept if one.sort == "ratio" for each in wholes(text, one, end)]
    return sorted(kept, key=lambda one: (one.start, -one.end))


class _Clear:
    """Tells whether a stretch is free of those already taken."""

    def __init__(self, taken: list[tuple[int, int]]) -> None:
        self._spans = sorted(taken)
        self._starts = [start for start, _ in self._spans]

    def of(self, start: int, end: int) -> bool:
        at = bisect_right(self._starts, start)
        before = self._spans[max(0, at - 3) : at]
        return all(stop <= start for _, stop in before) and (at == len(self._spans) or self._starts[at] >= end)


def _proposal(layout: Layout, one: Found, known: tuple[Date, ...], sentences: Sentences) -> Figure:
    text = layout.text
    line = max(one.start - 30, 0)
    before = text[line : one.start]
    hedge = HEDGE.search(before)
    bound = next((name for at, (name, _) in enumerate(BOUNDS) if hedge and hedge[f"b{at}"]), "exactly")
    start = line + hedge.start() + len(hedge[0]) - len(hedge[0].lstrip(" \n(“\"‘'—–-")) if hedge else one.start
    behind = _BEHIND.match("x " + text[one.end : one.end + 24].lstrip())
    if bound == "exactly" and behind:
        bound = "at least" if behind["more"] else "up to" if behind["fewer"] or behind["max"] else "about"
    first, last = sentences.around(one.start)
    period = next(
        (
            text[each.start : each.end]
            for each in _between(known, first, last - 1)
            if not one.start <= each.start < one.end
        ),
        "",
    )
    return Figure(
        where=Where.of(layout.document, start, one.end),
        words=" ".join(text[start : one.end].split()),
        why=_WHY[one.sort],
        value=one.value,
        high=one.high,
        out_of=one.out_of,
        unit=" ".join(one.unit.split()),
        bound=bound,
        measures=sentences.clause(one.start),
        period=" ".join(period.split()),
    )


_WHY = {
    "money": "A sum of money.",
    "share": "A share in per cent.",
    "age": "An age that the report states.",
    "ratio": "A part of a counted whole.",
    "part": "A part of a whole.",
    "count": "A number of something.",
    "length": "A length of time.",
}
