"""Which numbers are figures, what they come to, and which are none."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from scrutiny_tui.draft import Figure, Report, draft
from scrutiny_tui.text.document import Document


def counted(text: str) -> tuple[Figure, ...]:
    return draft(Report("r", Document.of(text), date(2020, 5, 1))).figures


@pytest.mark.parametrize(
    ("text", "value", "unit", "bound"),
    [
        ("It cost almost £10 million to mend.", "10000000", "£", "almost"),
        ("It set aside £1.2bn for roads.", "1200000000", "£", "exactly"),
        ("A copy costs 30p at the counter.", "30", "p", "exactly"),
        ("Work in over 50 per cent of cases was poor.", "50", "%", "over"),
        ("They read eight sample cases in full.", "8", "sample cases", "exactly"),
        ("A plan is due within 20 days.", "20", "days", "up to"),
        ("It is a three-year programme.", "3", "year", "exactly"),
        ("The staffing complement is of 360.", "360", "", "exactly"),
        ("A child aged 12 was missed.", "12", "years old", "exactly"),
        ("The petition has at least a dozen names.", "12", "names", "at least"),
        ("They were told twice.", "2", "times", "exactly"),
        ("A hundred and thirty-three forms were found.", "133", "forms", "exactly"),
    ],
)
def test_a_figure_has_its_value_unit_and_hedge(text: str, value: str, unit: str, bound: str) -> None:
    """Money, shares, counts, durations and ages, in digits or words."""
    (only,) = counted(text)
    assert (only.value, only.unit, only.bound) == (Decimal(value), unit, bound)


@pytest.mark.parametrize(
    ("text", "value", "high", "out_of"),
    [
        ("It costs between £10,000 and £75,000 a year.", "10000", "75000", None),
        ("It will take between 18 and 24 months to clear.", "18", "24", None),
        ("One in five households has no car.", "1", None, "5"),
        ("A third of the homes are empty.", "1", None, "3"),
        ("By then half of the users had left.", "1", None, "2"),
    ],
)
def test_a_range_has_two_ends_and_a_part_its_whole(text: str, value: str, high: str | None, out_of: str | None) -> None:
    """Ranges keep both ends; a part says what it is a part of."""
    (only,) = counted(text)
    assert only.value == Decimal(value)
    assert only.high == (Decimal(high) if high else None)
    assert only.out_of == (Decimal(out_of) if out_of else None)


def test_a_rise_is_two_figures() -> None:
    """From X to Y is no range where something rose or fell."""
    assert [each.value for each in counted("It fell from 91% to 64.5% in all.")] == [Decimal(91), Decimal("64.5")]


@pytest.mark.parametrize(
    "text",
    [
        "It met on 14 May 2018 and in 2019-20.",
        "The panel sat at 10.30am and rose at half past six.",
        "See section 4, paragraph 3.6 and page 14.",
        "Write to Room 2, County Hall, LD1 5LG, or call 01599 555 010.",
        "The Social Services Act 2014 applies.",
        "Ellen Marsh, 81, from Little Tarrow, agreed.",
        "One carer spoke, and another did not.",
        "There were dozens of them.",
        "She is the first, and he the second.",
    ],
)
def test_numbers_that_count_nothing_are_no_figures(text: str) -> None:
    """Dates, times, sections, pages, rooms, telephones, ages beside a name, ordinals."""
    assert counted(text) == ()


def test_a_figure_says_what_it_measures_and_when() -> None:
    """The clause and the nearest date come along."""
    (only,) = counted("In February, 15 staff were absent because of sickness; the council was told.")
    assert only.measures == "In February, 15 staff were absent because of sickness"
    assert only.period == "February"
