"""Dates as members type them."""

from __future__ import annotations

from datetime import date

import pytest

from scrutiny_tui.pack.dates import DateError
from scrutiny_tui.tui.widgets.dates_asked import read_dates


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("", None),
        ("  ", None),
        ("2016", (date(2016, 1, 1), date(2016, 12, 31))),
        ("2016 to 2017-10", (date(2016, 1, 1), date(2017, 10, 31))),
        ("[2016 TO 2017-10]", (date(2016, 1, 1), date(2017, 10, 31))),
        ("2016/2017", (date(2016, 1, 1), date(2017, 12, 31))),
        ("from 2016-07", (date(2016, 7, 1), date(2016, 7, 31))),
        ("2016 to", (date(2016, 1, 1), None)),
        ("to 2017", (None, date(2017, 12, 31))),
    ],
)
def test_spans_and_single_dates(typed: str, asked: object) -> None:
    assert read_dates(typed) == asked


@pytest.mark.parametrize("typed", ["soon", "2017-13", "2016 to soon", "32 October"])
def test_what_is_no_date_says_so(typed: str) -> None:
    with pytest.raises(DateError):
        read_dates(typed)
