"""By when: the days that words mean, on a Monday, 2 March 2026."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutiny_tui.meeting.due import edtf, last_day, understood

TODAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("31 March 2027", "2027-03-31"),
        ("31 Mawrth 2027", "2027-03-31"),
        ("31/03/2027", "2027-03-31"),
        ("1st of Sept 2026", "2026-09-01"),
        ("March 2027", "2027-03"),
        ("2027", "2027"),
        ("2027-03-31", "2027-03-31"),
        ("31 February 2027", ""),
        ("3 decades 2027", ""),
        ("soon", ""),
        ("", ""),
    ],
)
def test_dates_in_words_are_read(words: str, day: str) -> None:
    assert edtf(words) == day


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Friday", "2026-03-06"),
        ("by Friday", "2026-03-06"),
        ("Monday", "2026-03-09"),
        ("next Friday", "2026-03-13"),
        ("dydd Gwener", "2026-03-06"),
        ("tomorrow", "2026-03-03"),
        ("yfory", "2026-03-03"),
        ("in two weeks", "2026-03-16"),
        ("within 14 days", "2026-03-16"),
        ("a fortnight", "2026-03-16"),
        ("ymhen pythefnos", "2026-03-16"),
        ("in a month's time", "2026-04-02"),
        ("two weeks' time", "2026-03-16"),
        ("in three months", "2026-06-02"),
        ("end of the week", "2026-03-06"),
        ("next week", "2026-03-13"),
        ("by the end of the month", "2026-03"),
        ("by end of the month", "2026-03"),
        ("next month", "2026-04"),
        ("end of March", "2026-03"),
        ("1 March", "2027-03-01"),
        ("31 March", "2026-03-31"),
        ("29 February", "2028-02-29"),
        ("31 Mawrth", "2026-03-31"),
        ("erbyn diwedd Ebrill", "2026-04"),
        ("By 31 March 2027.", "2027-03-31"),
        ("2027-03-31", "2027-03-31"),
        ("when the new system is in", ""),
        ("", ""),
    ],
)
def test_words_are_counted_from_the_day_they_are_said(words: str, day: str) -> None:
    assert understood(words, TODAY) == day


def test_months_end_where_they_end() -> None:
    assert understood("in one month", date(2026, 1, 31)) == "2026-02-28"
    assert last_day("February 2028") == date(2028, 2, 29)


@given(st.text(max_size=40), st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_any_words_are_a_date_or_none(words: str, today: date) -> None:
    found = understood(words, today)
    assert not found or last_day(found) is not None
