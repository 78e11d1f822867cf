"""Feasts, school terms and weeks named by their last or first day."""

from __future__ import annotations

import re
from datetime import date, timedelta

from scrutiny_tui.draft import daycount
from scrutiny_tui.draft.context import (
    A_MONTH,
    A_NUMBER,
    A_YEAR,
    LEADS,
    Context,
    Reading,
    last_of,
    nearest,
    plain,
    relative,
    told_year,
    year_of,
)
from scrutiny_tui.draft.daycount import Span
from scrutiny_tui.draft.daywords import MONTHS

_DAYS = {
    "boxing": (12, 26), "christmas eve": (12, 24), "christmas day": (12, 25), "day": (1, 1), "year's eve": (12, 31),
    "hogmanay": (12, 31), "bonfire": (11, 5), "hallowe": (10, 31), "david": (3, 1), "valentine": (2, 14),
}  # fmt: skip
"""What a feast's name holds, to its month and day; the first that fits counts."""
_FROM_EASTER = {"good friday": -2, "easter monday": 1, "easter sunday": 0, "whit": 49}
_TERMS = {"autumn": (9, 12), "michaelmas": (9, 12), "spring": (1, 3), "lent": (1, 3), "hilary": (1, 3),
          "summer": (4, 7), "trinity": (4, 7)}  # fmt: skip
"""A school or university term to its first and last month."""


def easter(year: int) -> date:
    """Easter Sunday of a year, by the rule of the Gregorian calendar."""
    golden, century = year % 19, year // 100
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (year % 100 // 4) - moon - year % 100 % 4) % 7
    shift = (golden + 11 * moon + 22 * week) // 451
    month, number = divmod(moon + week - 7 * shift + 114, 31)
    return date(year, month, number + 1)


def read_feast(context: Context) -> Reading | None:
    """Christmas, Boxing Day, New Year’s Eve, Easter, Good Friday."""
    low = re.sub(r"\s+", " ", context.said.casefold().replace("’", "'"))
    if re.match(r"\s+(?:Fund|Appeal|Park|Hall|Road|Street|Island|Award|[A-Z]\w+ (?:Fund|Appeal|Award))", context.after):
        return None
    moves = next((days for name, days in _FROM_EASTER.items() if name in low), None)
    exact = next((when for name, when in _DAYS.items() if name in low), None)

    def make(year: int) -> Span | None:
        if moves is not None:
            return daycount.one_day(easter(year) + timedelta(days=moves))
        if low.startswith("easter"):
            return daycount.month(year, easter(year).month)
        return daycount.day(year, *exact) if exact else daycount.month(year, 12)

    year = year_of(low) or told_year(context)
    if year:
        return plain(make(year))
    return nearest(context, make) if exact or moves is not None or LEADS.search(context.before) else None


def read_term(context: Context) -> Reading | None:
    """The autumn term, the summer term of 2019, Michaelmas term 2017."""
    low = context.said.casefold()
    first, last = next(months for name, months in _TERMS.items() if name in low)

    def make(year: int) -> Span | None:
        return daycount.stretch(daycount.month(year, first), daycount.month(year, last))

    year = year_of(low) or told_year(context)
    if year:
        return plain(make(year))
    if not low.startswith(("the ", "this ", "last ", "next ")) or context.dated is None:
        return None
    return nearest(context, make)


def read_week_of(context: Context) -> Reading | None:
    """The week ending 5 May, the week commencing 14 June 2021."""
    month = MONTHS[last_of(A_MONTH, context.said).casefold()]
    number = int(A_NUMBER.findall(A_YEAR.sub("", context.said))[0])
    ends = re.search(r"\bend", context.said) is not None

    def make(year: int) -> Span | None:
        found = daycount.day(year, month, number)
        if found is None:
            return None
        first = found.first - timedelta(days=6) if ends else found.first
        last = first + timedelta(days=6)
        return Span(first, last, f"{first}/{last}")

    year = year_of(context.said)
    return plain(make(year)) if year else nearest(context, make)


def read_ordinal(context: Context) -> Reading | None:
    """On the 14th: of the month of the date before it."""
    number = int(re.findall(r"\d+", context.said)[0])
    anchor = context.anchor
    if anchor is None or not anchor.to_month or not context.close:
        return None
    return relative(daycount.day(anchor.last.year, anchor.last.month, number), "Of the month of the date before it.")
