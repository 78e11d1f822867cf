"""The words that dates are made of, in English and Welsh."""

from __future__ import annotations

_ENGLISH = "january february march april may june july august september october november december".split()  # noqa: SIM905
_WELSH = "ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr".split()  # noqa: SIM905
MONTHS = {
    **{name: number for number, name in enumerate(_ENGLISH, 1)},
    **{name[:3]: number for number, name in enumerate(_ENGLISH, 1)},
    **{name: number for number, name in enumerate(_WELSH, 1)},
    "sept": 9,
}
"""A month's name, in lower case, to its number."""
WEEKDAYS = {
    name: number
    for number, name in enumerate(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
} | {"dydd llun": 0, "dydd mawrth": 1, "dydd mercher": 2, "dydd iau": 3, "dydd gwener": 4}
"""A day of the week to its number, Monday 0."""
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 2)}
"""A season to its first and last month, as the weather service counts them."""
MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December"
MONTH += "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
MONTH += "|Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr"
MONTH += "|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
MONTH += "|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT|SEP|OCT|NOV|DEC)"
"""A month's name, as a pattern."""
WEEKDAY = "(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
WEEKDAY += "|MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY)"
"""A day of the week, as a pattern."""
YEAR = r"(?:1[6-9]\d\d|20\d\d)"
"""A year, as a pattern."""
DAY = r"(?:3[01]|[12]\d|0?[1-9])"
"""A day of the month, as a pattern."""
