"""What a date is read by, and the rules that all forms of date share."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from scrutiny_tui.draft.daycount import Span
from scrutiny_tui.draft.daywords import MONTH, YEAR
from scrutiny_tui.draft.outlook import looks_ahead

A_YEAR = re.compile(rf"\b{YEAR}\b")


A_MONTH = re.compile(rf"\b{MONTH}\b")


A_NUMBER = re.compile(r"(?<![\d])\d{1,2}(?=st|nd|rd|th|\b)(?!\d)")


_HAD = re.compile(
    r"\bhad (?:\w+ ){0,2}(?:\w{2,}ed|\w{2,}en|\w+wn|sent|told|made|said|met|found|kept|paid|held|gone|left)\b"
    r"[^.;]{0,60}$"
)
LEADS = re.compile(
    r"\b(?:in|by|since|from|until|till|before|after|during|of|to|and|for|last|next|this|between|ending|ended|begins?"
    r"|every|throughout|late|early|mid|around|about|on|yn|ym|ers|erbyn|mis)\s*(?:the\s+)?[(\[]?$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Context:
    """A date's words and what they are read by."""

    said: str
    """The date's own words, with single spaces."""
    before: str
    """What stands before it in the sentence."""
    after: str
    """What stands behind it."""
    dated: date | None
    """The day of the report."""
    anchor: Span | None
    """The date before it in the text, where that is near."""
    fresh: bool
    """True where that date stands in the same few sentences."""
    close: bool = True
    """True where that date stands in the same paragraph, or this one begins the next."""
    told: tuple[Span, ...] = ()
    """The days printed in full so far, the latest last."""

    @cached_property
    def ahead(self) -> bool:
        """True where the sentence looks forward."""
        return looks_ahead(self.before, self.after)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a date comes to."""

    span: Span | None
    """The days; None where that cannot be told."""
    rule: str
    """How it was worked out."""
    relative: bool = False
    """True where it was counted from another date."""


PLAIN = "The date is printed in full."


UNKNOWN = Reading(None, "The date of the report is not known, so this one cannot be worked out.", True)


def plain(span: Span | None) -> Reading | None:
    """The reading of a date printed in full; None for None."""
    return Reading(span, PLAIN) if span else None


def relative(span: Span | None, rule: str) -> Reading | None:
    """The reading of a date counted by `rule`; None for None."""
    return Reading(span, rule, True) if span else None


def year_of(said: str) -> int | None:
    """The year printed in a date, or None."""
    found = A_YEAR.search(said)
    return int(found[0]) if found else None


def told_year(context: Context) -> int | None:
    """The year that “last year”, “this year”, “that year” behind a date comes to."""
    found = re.search(r"(last|this|next|that|following|same|previous) year$", context.said)
    if not found:
        return None
    if found[1] in ("last", "this", "next"):
        return context.dated.year + {"last": -1, "this": 0, "next": 1}[found[1]] if context.dated else None
    if not context.anchor:
        return None
    return context.anchor.last.year + {"following": 1, "previous": -1}.get(found[1], 0)


def nearest(context: Context, make: Callable[[int], Span | None]) -> Reading | None:
    """A date without a year: by the full date before it, else the nearest before or after the report."""
    dated, anchor = context.dated, context.anchor
    if anchor and context.close and anchor.to_month and not context.ahead and _HAD.search(context.before):
        before = [span for at in (-1, 0) if (span := make(anchor.first.year + at)) and span.last < anchor.first]
        if before:
            return relative(before[-1], "No year is printed: the last one before the date before it, as “had” says.")
    if anchor and context.fresh and context.close and anchor.to_month and not context.ahead:
        for year in (anchor.first.year, anchor.first.year + 1):
            span = make(year)
            if span and span.last >= anchor.first and (dated is None or span.first <= dated):
                return relative(span, "No year is printed: it goes on from the date before it.")
    for span in reversed(context.told):
        within = [found for year in (span.first.year - 1, span.first.year) if (found := make(year))]
        fits = [found for found in within if found.first <= span.first <= span.last <= found.last]
        if fits and not context.ahead and not fits[0].to_month and (dated is None or fits[0].first <= dated):
            return relative(fits[0], "No year is printed: that of a date in full that lies within it.")
    if dated is None:
        return Reading(None, "No year is printed, and the date of the report is not known.", True)
    clustered = _clustered(context, make)
    if clustered:
        return relative(clustered, "No year is printed: that of the days printed in full nearest to it.")
    options = [span for year in (dated.year - 1, dated.year, dated.year + 1) if (span := make(year))]
    if context.ahead:
        later = [span for span in options if span.last >= dated]
        return relative(later[0], "No year is printed: the next one after the report.") if later else None
    earlier = [span for span in options if span.first <= dated - timedelta(days=0 if span.to_day else 6)]
    return relative(earlier[-1], "No year is printed: the last one before the report.") if earlier else None


_CLUSTER = timedelta(days=45)
"""How far from a day printed in full another of the same story may lie."""


def _clustered(context: Context, make: Callable[[int], Span | None]) -> Span | None:
    """A day of the same weeks as one that was printed in full before; None where the report itself is as near."""
    if context.ahead or context.dated is None:
        return None
    for told in reversed(context.told):
        for year in (told.first.year, told.first.year - 1, told.first.year + 1):
            span = make(year)
            if span and told.to_day and span.to_day and abs(span.first - told.first) <= _CLUSTER:
                return span if span.first <= context.dated else None
    return None


def last_of(pattern: re.Pattern[str], said: str) -> str:
    """The last match of a pattern that is known to be there."""
    found: str = str(pattern.findall(said)[-1])
    return found
