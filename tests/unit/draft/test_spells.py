"""Dates by feasts, terms, weeks and years of account, and dates that others near them explain."""

from __future__ import annotations

import pytest

from scrutiny_tui.draft.feasts import easter
from tests.unit.draft.test_dates import dated


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("on Good Friday 2016", "2016-03-25"),
        ("at Easter 2016", "2016-03"),
        ("on Boxing Day 2016", "2016-12-26"),
        ("in the autumn term of 2016", "2016-09/2016-12"),
        ("in the week ending 6 May 2016", "2016-04-30/2016-05-06"),
        ("in the week commencing 2 May 2016", "2016-05-02/2016-05-08"),
        ("by the end of 2016", "2016-12"),
        ("in the academic year 2015/16", "2015-09/2016-08"),
        ("by the end of 2015-16", "2016-03"),
    ],
)
def test_feasts_terms_weeks_and_ends_of_years(said: str, value: str) -> None:
    """Each comes to its days, with the year printed."""
    assert dated(f"The roof fell {said}.", None) == [value]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("It fell during the current financial year.", "2017-04/2018-03"),
        ("It will be done before the end of the financial year.", "2018-03"),
        ("It began last academic year.", "2016-09/2017-08"),
        ("It continues on Monday.", "2017-10-23"),
        ("By Friday, 74 forms had been lodged.", "2017-10-13"),
        ("It should have been answered by 11 August.", "2017-08-11"),
        ("Thank you for your e-mail of Monday.", "2017-10-16"),
    ],
)
def test_the_verb_says_which_way_to_count(sentence: str, value: str) -> None:
    """Forward for what is arranged, back for what had been done or should have been."""
    assert dated(sentence) == [value]


def test_a_day_belongs_to_the_weeks_of_the_days_in_full_near_it() -> None:
    """Not to the last year merely because that is nearer to the report."""
    text = "An inquest was opened on 24 January 2015.\n\nThe report is long.\n\nOn the evening of 17 January she rang."
    assert dated(text) == ["2015-01-24", "2015-01-17"]


def test_a_day_without_its_month_is_of_the_month_before_it() -> None:
    """On the 14th, of the month named last."""
    assert dated("She rang on 3 May 2016. On the 14th, he wrote.") == ["2016-05-03", "2016-05-14"]


def test_had_goes_back_before_the_date_before_it() -> None:
    """The letter had been seen in the November before the visit of February."""
    assert dated("She wrote on 14 February 2016. He had seen the letter in November.")[1] == "2015-11"


def test_a_year_earlier_is_the_same_month() -> None:
    """Numbers are compared from month to month."""
    assert dated("At the end of February 2016 there were 241, against 198 a year earlier.")[1] == "2015-02"


@pytest.mark.parametrize(("year", "day"), [(2016, "2016-03-27"), (2018, "2018-04-01"), (2038, "2038-04-25")])
def test_easter(year: int, day: str) -> None:
    """By the church's table: early, on the first of April, and as late as it can be."""
    assert easter(year).isoformat() == day
