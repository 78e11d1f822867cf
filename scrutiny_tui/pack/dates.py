"""Dates as packs write them: the part of EDTF (ISO 8601-2, levels 0 and 1) that council papers need.

`2016`, `2016-07`, `2017-10-18`, each with `~` (about) or `?` (doubtful) behind it, and spans `2016/2019`.
Source: Library of Congress, Extended Date/Time Format specification, 2019.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

_ONE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)", re.ASCII)
_HINT = "Write a date as 2017-10-18, 2017-10 or 2017; add ~ for about; write a span as 2016/2019."


class DateError(ValueError):
    """The text is no date, or no such day exists; the message says which, in a clerk's words."""

    def __init__(self, what: str, do: str = _HINT) -> None:
        """`what` is wrong with the date, and what to `do`."""
        super().__init__(f"{what} {do}")
        self.what = what
        self.do = do


@dataclass(frozen=True, slots=True, order=True)
class PackDate:
    """A day, month, year or span of them. Sorts by its first day, then its last."""

    first: date
    last: date
    text: str
    """As it is written in the pack."""

    @classmethod
    def read(cls, text: str) -> PackDate:
        """Read an EDTF date. Raises DateError with the reason and what to write instead."""
        text = text.strip()
        parts = text.split("/")
        if len(parts) > 2:
            raise DateError(f"“{text}” has more than one “/”.")
        first, last = _span(parts[0]), _span(parts[-1])
        if last[1] < first[0]:
            raise DateError(f"“{text}” ends before it begins.", "Put the earlier date first.")
        return cls(first[0], last[1], text)

    @property
    def approximate(self) -> bool:
        """True where the pack says about (`~`) or doubtful (`?`)."""
        return any(mark in self.text for mark in "~?%")

    def __str__(self) -> str:
        """In words: 18 October 2017, July 2016, about 2018, 2016 to 2019."""
        return " to ".join(_words(part) for part in self.text.split("/"))


def _span(part: str) -> tuple[date, date]:
    found = _ONE.fullmatch(part.strip())
    if not found:
        raise DateError(f"“{part}” is not a date.")
    year, month, day = (int(group) if group else None for group in found.groups()[:3])
    if not year:
        raise DateError(f"“{part}” is not a date: there is no year 0.")
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if not 1 <= month <= 12:
        raise DateError(f"“{part}” is not a date: there is no month {month:02}.")
    length = calendar.monthrange(year, month)[1]
    if day is None:
        return date(year, month, 1), date(year, month, length)
    if not 1 <= day <= length:
        raise DateError(
            f"“{part}” is not a date: {calendar.month_name[month]} {year} has {length} days.",
            "See the report for the day, or leave the day out.",
        )
    return date(year, month, day), date(year, month, day)


def _words(part: str) -> str:
    found = _ONE.fullmatch(part.strip())
    if not found:
        return part
    year, month, day, mark = found.groups()
    said = " ".join(word for word in (day and str(int(day)), month and calendar.month_name[int(month)], year) if word)
    return {"~": "about ", "?": "perhaps ", "%": "perhaps about "}.get(mark, "") + said
