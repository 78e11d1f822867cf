"""By when: the day that typed words mean, in English and in Welsh."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from scrutiny_tui.pack.dates import DateError, PackDate

_ENGLISH = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_WELSH = (
    "ionawr", "chwefror", "mawrth", "ebrill", "mai", "mehefin",
    "gorffennaf", "awst", "medi", "hydref", "tachwedd", "rhagfyr",
)  # fmt: skip
_DAYS = (
    ("monday", "mon", "llun"), ("tuesday", "tue", "tues", "mawrth"), ("wednesday", "wed", "mercher"),
    ("thursday", "thu", "thurs", "iau"), ("friday", "fri", "gwener"), ("saturday", "sat", "sadwrn"),
    ("sunday", "sun", "sul"),
)  # fmt: skip
_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "eight": 8, "ten": 10,
    "twelve": 12, "dau": 2, "dwy": 2, "tri": 3, "tair": 3, "pedwar": 4, "pedair": 4, "pump": 5, "chwe": 6,
}  # fmt: skip
_SPANS = {
    "day": 1, "days": 1, "diwrnod": 1, "week": 7, "weeks": 7, "wythnos": 7, "fortnight": 14, "pythefnos": 14,
    "month": 0, "months": 0, "mis": 0,
}  # fmt: skip
"""Days in each; 0 for months, which are counted by the calendar."""
_SAID = re.compile(r"(?:(\d{1,2})(?:st|nd|rd|th|af|ain|eg|fed)?\s+)?(?:of\s+)?([a-z]+)\.?,?\s+(\d{4})", re.ASCII)
_YEARLESS = re.compile(r"(?:(\d{1,2})(?:st|nd|rd|th|af|ain|eg|fed)?\s+)?(?:of\s+)?([a-z]+)", re.ASCII)
_DIGITS = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})", re.ASCII)
_LEAD = re.compile(
    r"^(?:by|before|on|within|in|the|erbyn|cyn|ar|mewn|ymhen|ddydd|dydd)\s+|(?:'s?)?\s+(?:time|from now)$"
)


def edtf(words: str) -> str:
    """The date as a pack writes it: `2027-03-31` for “31 March 2027” and “31/03/2027”; "" where it is no date.

    Days stand before months, as councils here write them. Nothing is counted from today: see `understood`.
    """
    text = words.strip()
    found = _SAID.fullmatch(text.lower())
    if found and (month := _month(found[2])):
        text = f"{found[3]}-{month:02}" + (f"-{int(found[1]):02}" if found[1] else "")
    elif found := _DIGITS.fullmatch(text):
        text = f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}"
    return _read(text)


def last_day(words: str) -> date | None:
    """The last day that “by then” allows; None where the words are no date."""
    text = edtf(words)
    return PackDate.read(text).last if text else None


def understood(words: str, today: date) -> str:
    """The date that words mean when they are said on `today`, as a pack writes it; "" where they are no date.

    “Friday”, “next Friday”, “in two weeks”, “end of the month”, “31 March” (the next one), and all that `edtf` reads.
    """
    said = " ".join(words.casefold().replace("’", "'").split()).rstrip(".")
    while (shorter := _LEAD.sub("", said)) != said:
        said = shorter
    return edtf(words) or edtf(said) or _counted(said, today) or _weekday(said, today) or _yearless(said, today)


def _read(text: str) -> str:
    try:
        PackDate.read(text)
    except DateError:
        return ""
    return text


def _month(name: str) -> int:
    """1 to 12, also for “Sep” and “Sept”; 0 for what is no month."""
    if name in _WELSH:
        return _WELSH.index(name) + 1
    return next((at for at, full in enumerate(_ENGLISH, 1) if len(name) >= 3 and full.startswith(name)), 0)


def _counted(said: str, today: date) -> str:
    friday = today + timedelta(days=4 - today.weekday())
    if said in ("today", "heddiw"):
        return today.isoformat()
    if said in ("tomorrow", "yfory"):
        return (today + timedelta(days=1)).isoformat()
    if said in ("this week", "end of the week", "end of this week", "yr wythnos hon", "diwedd yr wythnos"):
        return (friday if friday >= today else today).isoformat()
    if said in ("next week", "end of next week", "yr wythnos nesaf", "wythnos nesaf"):
        return (friday + timedelta(days=7)).isoformat()
    if said in ("this month", "end of the month", "end of this month", "diwedd y mis", "y mis hwn"):
        return f"{today.year}-{today.month:02}"
    if said in ("next month", "end of next month", "mis nesaf", "y mis nesaf", "diwedd y mis nesaf"):
        return _months_on(today, 1)[:7]
    if said in ("this year", "end of the year", "end of this year", "diwedd y flwyddyn"):
        return f"{today.year}"
    if said in ("next year", "y flwyddyn nesaf"):
        return f"{today.year + 1}"
    number, _space, span = said.rpartition(" ")
    count = _NUMBERS.get(number or "a", int(number) if number.isascii() and number.isdecimal() and number else 0)
    if span not in _SPANS or not 0 < count < 1000:
        return ""
    return (today + timedelta(days=count * _SPANS[span])).isoformat() if _SPANS[span] else _months_on(today, count)


def _months_on(today: date, count: int) -> str:
    years, month = divmod(today.month - 1 + count, 12)
    year, month = today.year + years, month + 1
    return f"{year}-{month:02}-{min(today.day, calendar.monthrange(year, month)[1]):02}"


def _weekday(said: str, today: date) -> str:
    next_week = said.startswith("next ") or said.endswith(" nesaf")
    name = said.removeprefix("next ").removeprefix("this ").removesuffix(" nesaf")
    at = next((number for number, held in enumerate(_DAYS) if name in held), None)
    if at is None or (name == "mawrth" and not next_week):
        return ""
    if next_week:
        return (today + timedelta(days=7 - today.weekday() + at)).isoformat()
    return (today + timedelta(days=(at - today.weekday() - 1) % 7 + 1)).isoformat()


def _yearless(said: str, today: date) -> str:
    """“31 March”, “March”, “end of March”: the next that is to come."""
    bare = re.sub(r"^(?:the )?end of |^diwedd ", "", said)
    found = _YEARLESS.fullmatch(bare)
    month = _month(found[2]) if found else 0
    if not found or not month:
        return ""
    for year in range(today.year, today.year + 9):
        text = _read(f"{year}-{month:02}" + (f"-{int(found[1]):02}" if found[1] else ""))
        if text and PackDate.read(text).last >= today:
            return text
    return ""
