"""Drafting from the reports of an opened pack."""

from __future__ import annotations

from datetime import date

import pytest

from scrutiny_tui.errors import MisuseError
from scrutiny_tui.pack.dates import PackDate
from scrutiny_tui.session import OpenPack
from scrutiny_tui.session.drafting import day_of, draft_pack


def test_each_report_with_a_text_is_drafted_from(tiny: OpenPack) -> None:
    """In the pack's order, each proposal with an id of its own."""
    drafted = draft_pack(tiny)
    assert [each.source for each in drafted.drafts] == ["bins", "letter"]
    assert (drafted.missing, drafted.undated) == ((), ())
    ids = [key for key, _ in drafted.proposals]
    assert len(set(ids)) == len(ids) > 4


def test_only_the_reports_named(tiny: OpenPack) -> None:
    """And an unknown one is refused."""
    assert [each.source for each in draft_pack(tiny, ["letter"]).drafts] == ["letter"]
    with pytest.raises(MisuseError, match="has no report"):
        draft_pack(tiny, ["nowhere"])


@pytest.mark.parametrize(
    ("said", "day", "known_to"),
    [
        ("2017-10-18", date(2017, 10, 18), "day"),
        ("2017-10-18~", date(2017, 10, 18), "month"),
        ("2018-01~", date(2018, 1, 16), "month"),
        ("2018?", date(2018, 7, 2), "year"),
    ],
)
def test_the_day_that_relative_dates_are_counted_from(said: str, day: date, known_to: str) -> None:
    """The day itself, else the middle of what is known."""
    assert day_of(PackDate.read(said)) == (day, known_to)


def test_a_report_without_a_date_has_none() -> None:
    """Nothing is counted from it."""
    assert day_of(None) == (None, "day")
