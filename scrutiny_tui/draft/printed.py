"""Dates that are printed with a day, a month or a year: what each form comes to."""

from __future__ import annotations

import re

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
from scrutiny_tui.draft.daywords import MONTHS, WEEKDAY, WEEKDAYS

ENACTED = re.compile(
    r"\b(?:Acts?|Regulations?|Order|Measure|Rules|Bill|Code|Directive|Instrument|Decree|section|sections|schedule"
    r"|paragraphs?|page|room|no\.?|number|ref\.?|version|of the year)\s*(?:\([^)]{1,20}\)\s*)?\(?$",
    re.IGNORECASE,
)


PERSONAL = frozenset("April May June August March".split())  # noqa: SIM905


def read_iso(context: Context) -> Reading | None:
    """2017-10-18."""
    return plain(daycount.day(*(int(part) for part in context.said.split("-"))))


def read_slashed(context: Context) -> Reading | None:
    """18/10/2017: the day comes first."""
    number, month, year = (int(part) for part in re.split(r"[/.]", context.said))
    return plain(daycount.day(year + (2000 if year < 100 else 0), month, number))


def read_day(context: Context) -> Reading | None:
    """18 October 2017, Tuesday 17 October, February 7."""
    month = MONTHS[last_of(A_MONTH, context.said).casefold()]
    number = int(A_NUMBER.findall(A_YEAR.sub("", context.said))[0])
    year = year_of(context.said)
    if year:
        return plain(daycount.day(year, month, number))
    told = told_year(context)
    if told:
        return relative(daycount.day(told, month, number), "The year is counted from the date of the report.")
    weekday = re.search(WEEKDAY, context.said)
    if weekday and context.dated:
        near = [span for at in (0, -1, 1) if (span := daycount.day(context.dated.year + at, month, number))]
        fits = [span for span in near if span.first.weekday() == WEEKDAYS[weekday[0].casefold()]]
        if fits:
            return relative(fits[0], "No year is printed: the nearest in which the day of the week fits.")
    if not context.ahead:
        for span in reversed(context.told):
            if span.to_day and span.first.month == month and abs(span.first.day - number) < 4:
                again = daycount.day(span.first.year, month, number)
                return relative(again, "No year is printed: that of the same days, named in full before.")
    return nearest(context, lambda year: daycount.day(year, month, number))


def read_days(context: Context) -> Reading | None:
    """6 to 17 June 2022."""
    month = MONTHS[last_of(A_MONTH, context.said).casefold()]
    first, last = (int(number) for number in A_NUMBER.findall(A_YEAR.sub("", context.said))[:2])

    def make(year: int) -> Span | None:
        begins, ends = daycount.day(year, month, first), daycount.day(year, month, last)
        return daycount.stretch(begins, ends) if begins and ends else None

    year = year_of(context.said)
    return plain(make(year)) if year else nearest(context, make)


def read_day_to_day(context: Context) -> Reading | None:
    """28 May to 3 June 2022."""
    months = [MONTHS[name.casefold()] for name in A_MONTH.findall(context.said)]
    numbers = [int(number) for number in A_NUMBER.findall(A_YEAR.sub("", context.said))]
    years = [int(year) for year in A_YEAR.findall(context.said)]

    def make(year: int) -> Span | None:
        begins_in = years[0] if len(years) > 1 else year - (months[0] > months[1])
        begins, ends = daycount.day(begins_in, months[0], numbers[0]), daycount.day(year, months[1], numbers[1])
        return daycount.stretch(begins, ends) if begins and ends else None

    return plain(make(years[-1])) if years else nearest(context, make)


def read_months(context: Context) -> Reading | None:
    """October to December 2017."""
    first, last = (MONTHS[name.casefold()] for name in A_MONTH.findall(context.said)[:2])
    years = [int(year) for year in A_YEAR.findall(context.said)]
    told = told_year(context)
    if told:
        years = [told]

    def make(year: int) -> Span | None:
        begins = daycount.month(years[0] if len(years) > 1 else year - (first > last), first)
        return daycount.stretch(begins, daycount.month(year, last))

    return plain(make(years[-1])) if years else nearest(context, make)


def read_month(context: Context) -> Reading | None:
    """October 2017, in July, December last year."""
    found = A_MONTH.search(context.said)
    if found is None:
        return None
    name, number = found[0], MONTHS[found[0].casefold()]
    year = year_of(context.said)
    if year:
        return plain(daycount.month(year, number))
    told = told_year(context)
    if told:
        return relative(daycount.month(told, number), "The year is counted from the date of the report.")
    alone = context.said == name
    capitals = name.isupper()
    name = name.title()
    doubtful = capitals or name in PERSONAL or len(name) < 5 or re.match(r"\s+[A-Z]", context.after)
    if alone and doubtful and not LEADS.search(context.before):
        return None
    if alone and name in PERSONAL and re.match(r"\s+(?:[A-Z][a-z]|be\b|have\b|not\b|well\b)", context.after):
        return None
    return nearest(context, lambda year: daycount.month(year, number))


def read_quarter(context: Context) -> Reading | None:
    """The third quarter of 2019."""
    year = year_of(context.said)
    if year is None:
        return None
    words = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4}
    number = next((at for word, at in words.items() if word in context.said), 0) or int(
        context.said[context.said.find("Q") + 1]
    )
    shift = 3 if re.search(r"[-/–]\d\d$", context.said) else 0
    first = (number - 1) * 3 + 1 + shift
    return plain(daycount.stretch(daycount.month(year, first), daycount.month(year, first + 2)))


def read_years(context: Context) -> Reading | None:
    """2016-17 is a financial year; 2016-19 and 2016 to 2019 are years."""
    parts = re.findall(r"\d+", context.said)
    first = int(parts[0])
    last = int(parts[1]) if len(parts[1]) == 4 else first // 100 * 100 + int(parts[1])
    if last <= first or last - first > 60 or ENACTED.search(context.before):
        return None
    if "and" in context.said and not re.search(r"\bbetween\s+$", context.before):
        return None
    worded = re.search(r"to|and|until", context.said)
    if last == first + 1 and not worded:
        if re.search(r"academic year|school year", context.before + context.after, re.IGNORECASE):
            return plain(daycount.academic(first))
        if re.search(r"\bend of (?:the )?(?:financial (?:year )?)?$", context.before):
            return plain(daycount.month(last, 3))
        return Reading(daycount.financial(first), "A financial year, from April to March.")
    return plain(daycount.stretch(daycount.year(first), daycount.year(last)))


def read_decade(context: Context) -> Reading | None:
    """The 1990s."""
    found = re.search(r"\d{4}", context.said)
    first = int(found[0]) if found else 0
    return plain(daycount.stretch(daycount.year(first), daycount.year(first + 9)))


def read_bare_year(context: Context) -> Reading | None:
    """In 2016; no Act, price or number of things."""
    year = int(re.findall(r"\d{4}", context.said)[-1])
    if ENACTED.search(context.before) or re.search(r"[£$€#]\s*$", context.before):
        return None
    if re.match(r"\s+(?:Act|Regulations|Order|Measure)\b", context.after):
        return None
    if re.search(r"[A-Z]{2,}[ /-]$", context.before) and not re.match(r"\s+[a-z]", context.after):
        return None
    if (
        year % 50 == 0
        and year != 2000
        and re.match(r"\s+[a-z]+s\b", context.after)
        and not LEADS.search(context.before)
    ):
        return None
    if re.match(r"\s*(?:hours|hrs|people|homes|houses|pupils|residents|m\b|km|miles|GMT)", context.after):
        return None
    if re.search(r"\bend of", context.said):
        return plain(daycount.month(year, 12))
    if re.search(r"\b(?:start|beginning) of", context.said):
        return plain(daycount.month(year, 1))
    return plain(daycount.year(year))
