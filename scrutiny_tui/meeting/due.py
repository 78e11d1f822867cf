"""By when: the day that typed words mean."""

from __future__ import annotations

import re
from datetime import date

from scrutiny_tui.pack.dates import DateError, PackDate

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SAID = re.compile(r"(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?(?:of\s+)?([a-z]+)\.?,?\s+(\d{4})", re.ASCII | re.IGNORECASE)
_DIGITS = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})", re.ASCII)


def edtf(words: str) -> str:
    """The date as a pack writes it: `2027-03-31` for “31 March 2027” and “31/03/2027”; "" where it is no date.

    Days stand before months, as councils here write them.
    """
    text = words.strip()
    found = _SAID.fullmatch(text)
    if found and found[2][:3].lower() in _MONTHS and len(found[2]) >= 3:
        month = _MONTHS.index(found[2][:3].lower()) + 1
        text = f"{found[3]}-{month:02}" + (f"-{int(found[1]):02}" if found[1] else "")
    elif found := _DIGITS.fullmatch(text):
        text = f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}"
    try:
        PackDate.read(text)
    except DateError:
        return ""
    return text


def last_day(words: str) -> date | None:
    """The last day that “by then” allows; None where the words are no date."""
    text = edtf(words)
    return PackDate.read(text).last if text else None
