"""Dates as packs write them: the part of EDTF (ISO 8601-2, levels 0 and 1) that council papers need.

`2016`, `2016-07`, `2017-10-18`, each with `~` (about) or `?` (doubtful) behind it, and spans `2016/2019`.
Source: Library of Congress, Extended Date/Time Format specification, 2019.
"""

from __future__ import annotations

import calendar
import re
from datetime import date

from scrutiny_tui.frozen import dataclass
from scrutiny_tui.tongue import N_, _

_ONE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)", re.ASCII)
_HINT = N_("Write a date as 2017-10-18, 2017-10 or 2017; add ~ for about; write a span as 2016/2019.")
MONTHS = (
    N_("January"),
    N_("February"),
    N_("March"),
    N_("April"),
    N_("May"),
    N_("June"),
    N_("July"),
    N_("August"),
    N_("September"),
    N_("October"),
    N_("November"),
    N_("December"),
)
_MARKS = {"~": N_("about {date}"), "?": N_("perhaps {date}"), "%": N_("perhaps about {date}")}


class DateError(ValueError):
    """The text is no date, or no such day exists; the message says which, in a clerk's words."""

    def __init__(self, what: str, do: str = _HINT) -> None:
        """`what` is wrong with the date, and what to `do`."""
        self.what = what
        self.do = _(do)
        super().__init__(f"{what} {self.do}")


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
            raise DateError(_("“{text}” has more than one “/”.").format(text=text))
        first, last = _span(parts[0]), _span(parts[-1])
        if last[1] < first[0]:
            raise DateError(_("“{text}” ends before it begins.").format(text=text), _("Put the earlier date first."))
        return cls(first[0], last[1], text)

    @property
    def approximate(self) -> bool:
        """True where the pack says about (`~`) or doubtful (`?`)."""
        return any(mark in self.text for mark in "~?%")

    def __str__(self) -> str:
        """In words of the language spoken: 18 October 2017, July 2016, about 2018, 2016 to 2019."""
        return self.words()

    def words(self, without: int = 0) -> str:
        """The same; a year that stands beside it anyway can be left out where the month says enough."""
        first, *last = (_words(part, without) for part in self.text.split("/"))
        return _("{first} to {last}").format(first=first, last=last[0]) if last else first


def _span(part: str) -> tuple[date, date]:
    found = _ONE.fullmatch(part.strip())
    if not found:
        raise DateError(_("“{text}” is not a date.").format(text=part))
    year, month, day = (int(group) if group else None for group in found.groups()[:3])
    if not year:
        raise DateError(_("“{text}” is not a date: there is no year 0.").format(text=part))
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if not 1 <= month <= 12:
        raise DateError(_("“{text}” is not a date: there is no month {month}.").format(text=part, month=f"{month:02}"))
    length = calendar.monthrange(year, month)[1]
    if day is None:
        return date(year, month, 1), date(year, month, length)
    if not 1 <= day <= length:
        raise DateError(
            _("“{text}” is not a date: {month} {year} has {count} days.").format(
                text=part, month=_(MONTHS[month - 1]), year=year, count=length
            ),
            _("See the report for the day, or leave the day out."),
        )
    return date(year, month, day), date(year, month, day)


def _words(part: str, without: int) -> str:
    found = _ONE.fullmatch(part.strip())
    if not found:
        return part
    year, month, day, mark = found.groups()
    named = _(MONTHS[int(month) - 1]) if month else ""
    shown = year if not month or int(year) != without else ""
    said = " ".join(filter(None, (str(int(day)) if day else "", named, shown)))
    return _(_MARKS[mark]).format(date=said) if mark else said
