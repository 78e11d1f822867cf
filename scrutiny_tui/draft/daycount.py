"""Counting days, months and years, and writing spans of them as a pack does."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from scrutiny_tui.draft.daywords import SEASONS


@dataclass(frozen=True, slots=True)
class Span:
    """A day, a month, a year, or a stretch of days."""

    first: date
    """Its first day."""
    last: date
    """Its last day."""
    text: str
    """As a pack writes it."""

    @property
    def to_day(self) -> bool:
        """True where it is one day."""
        return self.first == self.last

    @property
    def to_month(self) -> bool:
        """True where it is one month or less."""
        return (self.first.year, self.first.month) == (self.last.year, self.last.month)


def day(year: int, month: int, number: int) -> Span | None:
    """One day; None where the month has no such day."""
    try:
        found = date(year, month, number)
    except ValueError:
        return None
    return Span(found, found, found.isoformat())


@lru_cache(maxsize=4096)
def month(year: int, number: int) -> Span:
    """One month; `number` may run below 1 and above 12."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    last = calendar.monthrange(year, number)[1]
    return Span(date(year, number, 1), date(year, number, last), f"{year:04}-{number:02}")


def year(number: int) -> Span:
    """One calendar year."""
    return Span(date(number, 1, 1), date(number, 12, 31), f"{number:04}")


def stretch(first: Span, last: Span) -> Span | None:
    """From the beginning of one to the end of another; None where that would end before it begins."""
    if last.last < first.first:
        return None
    return Span(first.first, last.last, first.text if first == last else f"{first.text}/{last.text}")


def financial(first: int) -> Span:
    """The financial year that begins in April of that year."""
    return Span(date(first, 4, 1), date(first + 1, 3, 31), f"{first:04}-04/{first + 1:04}-03")


def academic(first: int) -> Span:
    """The school year that begins in September of that year."""
    return Span(date(first, 9, 1), date(first + 1, 8, 31), f"{first:04}-09/{first + 1:04}-08")


def season(name: str, number: int) -> Span:
    """A season; winter is that which begins in December of the year."""
    begins, ends = SEASONS[name]
    found = stretch(month(number, begins), month(number + (ends < begins), ends))
    return found or year(number)


def week(of: date, ahead: int = 0) -> Span:
    """The week, Monday to Sunday, that holds a day, or the one so many weeks ahead."""
    monday = of - timedelta(days=of.weekday()) + timedelta(weeks=ahead)
    sunday = monday + timedelta(days=6)
    return Span(monday, sunday, f"{monday.isoformat()}/{sunday.isoformat()}")


def one_day(of: date) -> Span:
    """That day."""
    return Span(of, of, of.isoformat())


def moved(of: date, count: int, unit: str) -> date:
    """The day so many days, weeks, months or years on; the last of the month where it has no such day."""
    if unit.startswith("day"):
        return of + timedelta(days=count)
    if unit.startswith(("week", "fortnight")):
        return of + timedelta(weeks=count * (2 if unit.startswith("fortnight") else 1))
    months = of.year * 12 + of.month - 1 + count * {"m": 1, "y": 12, "d": 120}[unit[0]]
    at, number = divmod(months, 12)
    return date(at, number + 1, min(of.day, calendar.monthrange(at, number + 1)[1]))
