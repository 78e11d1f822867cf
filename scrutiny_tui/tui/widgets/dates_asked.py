"""Dates as a member types them to narrow a search. Pure."""

from __future__ import annotations

import re
from datetime import date

from scrutiny_tui.pack.dates import PackDate

Asked = tuple[date | None, date | None]
"""First and last day, None for open."""
_TO = re.compile(r"\s*(?:\b(?:to|hyd|i)\b|/|–)\s*", re.IGNORECASE)
"""Parts the first from the last, in English, in Welsh and as a sign."""


def read_dates(text: str) -> Asked | None:
    """`2016`, `2016 to 2017-10`, `2016 to`, `to 2017`; None for nothing. DateError says what to write instead."""
    said = re.sub(r"^\s*(?:from|o)\b\s*", "", text.strip().strip("[]"), flags=re.IGNORECASE)
    if not said:
        return None
    if not _TO.search(said):
        day = PackDate.read(said)
        return day.first, day.last
    first, last = _TO.split(said, maxsplit=1)
    begin = PackDate.read(first).first if first.strip() else None
    end = PackDate.read(last).last if last.strip() else None
    return begin, end
