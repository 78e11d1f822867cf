"""Numbers as readers say them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from scrutiny_tui.pack.model import Figure
from scrutiny_tui.pack.words import Words
from scrutiny_tui.tui.widgets.amounts import amount, measure


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        ("2700000", "£", "£2.7 million"),
        ("10000000", "£", "£10 million"),
        ("6172000", "£", "£6.172 million"),
        ("1234567", "£", "£1,234,567"),
        ("950", "£", "£950"),
        ("950", "£ a week", "£950 a week"),
        ("45", "%", "45%"),
        ("7.50", "%", "7.5%"),
        ("1234", "cases", "1,234 cases"),
        ("-3", "days", "minus 3 days"),
        ("100", "", "100"),
    ],
)
def test_a_value_with_its_unit(value: str, unit: str, said: str) -> None:
    assert measure(Decimal(value), unit) == said


def test_the_hedge_of_the_report_comes_first() -> None:
    figure = Figure(
        id="x",
        value=Decimal(10_000_000),
        unit=Words.of("£"),
        bound="almost",
        measures=Words.of("cost"),
        evidence=("q",),
    )
    assert amount(figure) == "almost £10 million"
