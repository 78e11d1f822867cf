"""Dates as packs write them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutiny_tui.pack.dates import DateError, PackDate


@pytest.mark.parametrize(
    ("text", "first", "last", "said"),
    [
        ("2016", date(2016, 1, 1), date(2016, 12, 31), "2016"),
        ("2016-07", date(2016, 7, 1), date(2016, 7, 31), "July 2016"),
        ("2017-10-18", date(2017, 10, 18), date(2017, 10, 18), "18 October 2017"),
        ("2018-09~", date(2018, 9, 1), date(2018, 9, 30), "about September 2018"),
        ("2018?", date(2018, 1, 1), date(2018, 12, 31), "perhaps 2018"),
        ("2016/2019", date(2016, 1, 1), date(2019, 12, 31), "2016 to 2019"),
        ("2020-02-29", date(2020, 2, 29), date(2020, 2, 29), "29 February 2020"),
    ],
)
def test_a_date_covers_the_days_that_it_names(text: str, first: date, last: date, said: str) -> None:
    found = PackDate.read(text)
    assert (found.first, found.last, str(found)) == (first, last, said)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2017-13", "no month 13"),
        ("2019-02-29", "February 2019 has 28 days"),
        ("18/10/2017", "more than one"),
        ("October 2017", "is not a date"),
        ("2019/2016", "ends before it begins"),
        ("0000", "no year 0"),
        ("", "is not a date"),
        ("2017-1-5", "is not a date"),
        ("٢٠١٧", "is not a date"),
    ],
)
def test_an_impossible_date_says_why(text: str, reason: str) -> None:
    with pytest.raises(DateError, match=reason):
        PackDate.read(text)


@given(st.dates())
def test_every_day_is_read_back_as_itself(day: date) -> None:
    found = PackDate.read(day.isoformat())
    assert found.first == found.last == day


@given(st.dates(), st.dates())
def test_dates_sort_by_their_first_day(one: date, other: date) -> None:
    dates = sorted([PackDate.read(one.isoformat()), PackDate.read(other.isoformat())])
    assert [found.first for found in dates] == sorted([one, other])


@given(st.text(max_size=20))
def test_anything_typed_is_a_date_or_a_reason(text: str) -> None:
    try:
        PackDate.read(text)
    except DateError as reason:
        assert str(reason)
