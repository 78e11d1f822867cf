"""What dates come to, printed in full or counted from the day of the report."""

from __future__ import annotations

from datetime import date

import pytest

from scrutiny_tui.draft import Report, draft
from scrutiny_tui.pack.dates import PackDate
from scrutiny_tui.text.document import Document

WEDNESDAY = date(2017, 10, 18)


def dated(text: str, day: date | None = WEDNESDAY, known_to: str = "day") -> list[str]:
    found = [each.date for each in draft(Report("r", Document.of(text), day, known_to)).events]
    for each in found:
        if each:
            PackDate.read(each)
    return found


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("on 18 October 2017", "2017-10-18"),
        ("on the 3rd of May, 2016", "2016-05-03"),
        ("on Wednesday, October 18, 2017", "2017-10-18"),
        ("on 18/10/2017", "2017-10-18"),
        ("in July 2016", "2016-07"),
        ("in early 2015", "2015"),
        ("between 6 and 17 June 2016", "2016-06-06/2016-06-17"),
        ("from October to December 2016", "2016-10/2016-12"),
        ("between 2016 and 2019", "2016/2019"),
        ("in 2016-17", "2016-04/2017-03"),
        ("in the spring of 2016", "2016-03/2016-05"),
        ("in the 1990s", "1990/1999"),
        ("ar 14 Tachwedd 2016", "2016-11-14"),
    ],
)
def test_dates_printed_in_full(said: str, value: str) -> None:
    """Every form that British reports use."""
    assert dated(f"The roof fell {said}.", None) == [value]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The roof fell on Tuesday.", "2017-10-17"),
        ("The panel will meet on Friday.", "2017-10-20"),
        ("The roof fell last Wednesday.", "2017-10-11"),
        ("The roof fell yesterday.", "2017-10-17"),
        ("The roof fell last December.", "2016-12"),
        ("He left in December last year.", "2016-12"),
        ("Inspectors came in July.", "2017-07"),
        ("Inspectors will come in July.", "2018-07"),
        ("The plan will be sent on February 7.", "2018-02-07"),
        ("It was sent on 7 April.", "2017-04-07"),
        ("Earlier this year the roof fell.", "2017"),
        ("The roof fell two years ago.", "2015"),
        ("It will open next month.", "2017-11"),
        ("It will be seen within the next year.", "2017-10-18/2018-10-18"),
        ("The roof fell over the weekend.", "2017-10-14/2017-10-15"),
    ],
)
def test_relative_dates_are_counted_from_the_report(sentence: str, value: str) -> None:
    """Back for what happened, on for what is to come."""
    assert dated(sentence) == [value]


def test_dates_are_counted_from_the_date_before_them() -> None:
    """Two years later, the following month, the next day."""
    assert dated("It opened in 2013. Two years later it shut.") == ["2013", "2015"]
    assert dated("It opened in May 2013. The following month it shut.") == ["2013-05", "2013-06"]
    assert dated("It opened on 31 May 2013. The next day it shut.") == ["2013-05-31", "2013-06-01"]


def test_without_the_report_s_date_a_relative_one_stays_open() -> None:
    """No guess is made."""
    assert dated("The roof fell on Tuesday.", None) == [""]


def test_a_date_comes_out_no_surer_than_that_of_the_report() -> None:
    """A report of about January gives about January for “on Tuesday”."""
    assert dated("The roof fell on Tuesday.", date(2018, 1, 16), "month") == ["2018-01~"]


@pytest.mark.parametrize(
    "text",
    [
        "The Social Services and Well-being (Wales) Act 2014 applies.",
        "April Jones may march in.",
        "It opens on a Monday, as on Mondays it must.",
        "There is no day like it.",
    ],
)
def test_words_that_are_no_dates(text: str) -> None:
    """Acts, names and verbs."""
    assert dated(text) == []
