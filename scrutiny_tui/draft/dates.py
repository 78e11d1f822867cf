"""Dates in running text, and what they come to when counted from the date of the report.

Rules, said with each date that they made: a day or month without a year is the nearest one before the report, or after
it where the sentence looks forward; next to a full date of the same paragraph it goes on from that. “Last June” is the
June before the report's month; “two years later” counts from the date before it in the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from datetime import date

from scrutiny_tui.draft import readings
from scrutiny_tui.draft.context import Context
from scrutiny_tui.draft.daycount import Span
from scrutiny_tui.draft.dayforms import FORMS
from scrutiny_tui.text.document import Document

_SENTENCE = re.compile(r"[.?!][\"”'’)]*\s+(?=[\"“'‘(]?[A-Z])")
_WROTE = re.compile(r"[^\n]{0,80}\bwrote:\s*")
_LOOSE = frozenset(("nearday", "weekday", "weekend", "spanned", "ranged", "period", "hence"))
"""Forms that are counted in days from the report."""
_NEAR = 420
"""Characters back that a full date still gives its year to one without."""


_FAR = 1500
"""Characters back that “two days later” is still counted from a date."""


@dataclass(frozen=True, slots=True)
class Date:
    """One date in a text."""

    start: int
    """Offset of its first character."""
    end: int
    """Offset after its last character."""
    span: Span | None
    """What it comes to; None where that cannot be told."""
    rule: str
    """How it was worked out, as a sentence."""
    relative: bool
    """True where it was counted from another date."""
    loose: bool = False
    """True where it can be no surer than the day of the report is: yesterday, on Tuesday, within the next year."""


def dates(document: Document, dated: date | None) -> tuple[Date, ...]:
    """The dates of a text in order; `dated` is the day of the report, where it is known."""
    found: list[Date] = []
    told: list[Span] = []
    for paragraph in document.paragraphs:
        dated = _forwarded(document.text, paragraph.start, dated, found)
        begins = [paragraph.start]
        begins += [match.end() for match in _SENTENCE.finditer(document.text, paragraph.start, paragraph.end)]
        near: Date | None = None
        at = paragraph.start
        for match in FORMS.finditer(document.text, paragraph.start, paragraph.end):
            if match.start() < at:
                continue
            sentence = begins[bisect_right(begins, match.start()) - 1]
            one = _read(
                document.text, match, sentence, _Known(dated, near or _full(found), tuple(told), paragraph.start)
            )
            if one:
                if one.span and one.span.to_month and len(one.span.text) > 6 and not one.relative:
                    told = [*told[-40:], one.span]
                found.append(one)
                at = one.end
                near = one if one.span else near
    return tuple(found)


def _forwarded(text: str, start: int, dated: date | None, found: list[Date]) -> date | None:
    """The day of the letter from here on: that of the line “On 3 May 2022, somebody wrote:” just before, if any."""
    if found and found[-1].span and found[-1].span.to_day and _WROTE.fullmatch(text[found[-1].end : start]):
        return found[-1].span.first
    return dated


def _full(found: list[Date]) -> Date | None:
    return next((one for one in reversed(found[-4:]) if one.span), None)


@dataclass(frozen=True, slots=True)
class _Known:
    """What a date may be counted from."""

    dated: date | None
    near: Date | None
    told: tuple[Span, ...]
    paragraph: int


def _read(text: str, match: re.Match[str], sentence: int, known: _Known) -> Date | None:
    near = known.near
    form = match.lastgroup or ""
    start, end = match.span(form)
    before = text[max(sentence, start - 160) : start]
    anchor = near.span if near and start - near.end < (_FAR if form == "ago" else _NEAR) else None
    context = Context(
        said=" ".join(text[start:end].split()),
        before=before,
        after=text[end : end + 80],
        dated=known.dated,
        anchor=anchor,
        told=known.told,
        close=(near is not None and near.start >= known.paragraph)
        or not text[known.paragraph : start].strip(" \n0123456789.()"),
        fresh=near is not None and near.start >= sentence - _NEAR,
    )
    reading = readings.read(form, context)
    if reading is None:
        return None
    return Date(start, end, reading.span, reading.rule, reading.relative, reading.relative and form in _LOOSE)
