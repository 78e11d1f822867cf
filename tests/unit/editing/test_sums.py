"""Sums as clerks write them: worked out exactly, refused with a reason, never executed."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutiny_tui.editing.sums import SumError, work_out
from scrutiny_tui.pack.dates import PackDate

VALUES = {"fig-a": Decimal("9900000"), "fig-b": Decimal("6172000"), "share": Decimal(88), "88": Decimal(3)}
DAYS = {"ev-warned": PackDate.read("2016-07"), "ev-day": PackDate.read("2017-10-18")}


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("fig-a - fig-b", 3728000),
        ("fig-a – fig-b", 3728000),
        ("£9.9 million - £6.172m", 3728000),
        ("9,900,000 − 6,172,000", 3728000),
        ("2 + 3 * 4", 14),
        ("(2 + 3) * 4", 20),
        ("2 × 3 ÷ 4", Fraction(3, 2)),
        ("12% * 350", 42),
        ("350 * (100 - share) / 100", 42),
        ("-2 + 5", 3),
        ("0.1 + 0.2", Fraction(3, 10)),
    ],
)
def test_a_sum_is_worked_out_exactly(text: str, result: Fraction) -> None:
    assert work_out(text, VALUES, DAYS) == (result, result)


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("months from 2016-07 to 2017-10", 14, 15),
        ("months from ev-warned to ev-day", 14, 15),
        ("days from 2017-10-01 to ev-day", 17, 17),
        ("weeks from 2017-10-04 to 2017-10-18", 2, 2),
        ("years from 2016-07-01 to 2018-07-01", 2, 2),
    ],
)
def test_time_between_dates_is_counted_as_far_as_they_are_known(text: str, least: Fraction, most: Fraction) -> None:
    assert work_out(text, VALUES, DAYS) == (least, most)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("fig-c - fig-b", "no figure “fig-c”"),
        ("2 +", "ends where"),
        ("", "ends where"),
        ("3 3", "stands where a sign"),
        ("(2 + 3", "bracket"),
        ("2 ) 3", "stands where a sign"),
        ("1 / (2 - 2)", "divides by nothing"),
        ("2 ** 9", "stands where a figure"),
        ("__import__('os')", "no figure, number or sign"),
        ("(" * 30 + "1" + ")" * 30, "brackets"),
        ("1 + " * 100 + "1", "longer than"),
        ("months from then to now", "neither a date"),
    ],
)
def test_what_is_no_sum_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(SumError, match=reason.replace("(", r"\(").replace(")", r"\)")):
        work_out(text, VALUES, DAYS)


@given(st.text(alphabet="fig-ab 0123456789.,+*/()%£mdaysfrot", max_size=320))
def test_any_text_is_worked_out_or_refused(text: str) -> None:
    try:
        least, most = work_out(text, VALUES, DAYS)
    except SumError:
        return
    assert least <= most
