"""Figures drawn side by side: only what measures the same thing, to one scale."""

from __future__ import annotations

from decimal import Decimal

import pytest
from rich.cells import cell_len

from scrutiny_tui.tui.widgets.bars_layout import ALONE, Bar, drawn, figure_rows, grouped
from scrutiny_tui.tui.widgets.rows import targets


def bar(id: str, value: str, group: str = "cost", unit: str = "£", measures: str = "Cost of agency staff") -> Bar:
    return Bar(
        id, Decimal(value), unit, f"about {unit}{value}", measures, "2017", "Example Audit, 18 October 2017", group
    )


SOME = [bar("a", "10"), bar("b", "2.5"), bar("alone", "45", "", "%", "Sample"), bar("one", "3", "lonely")]


def test_only_figures_of_one_group_share_a_scale() -> None:
    groups = grouped(SOME)
    assert [(group.scaled, [each.id for each in group.bars]) for group in groups] == [
        (True, ["a", "b"]),
        (False, ["alone", "one"]),
    ]
    assert groups[1].title == ALONE


def test_units_are_never_drawn_to_one_scale() -> None:
    groups = grouped([bar("a", "10"), bar("b", "2"), bar("c", "5", unit="%"), bar("d", "6", unit="%")])
    assert [group.title for group in groups] == ["Cost of agency staff (in £)", "Cost of agency staff (in %)"]


@pytest.mark.parametrize(
    ("value", "text"),
    [("8", "████████"), ("4", "████"), ("0.5", "▌"), ("0.001", "▏"), ("0", ""), ("-4", "████")],
)
def test_a_bar_is_as_long_as_its_share(value: str, text: str) -> None:
    assert drawn(Decimal(value), Decimal(8), 8) == text


def test_nothing_is_drawn_where_all_are_nought() -> None:
    assert drawn(Decimal(0), Decimal(0), 8) == ""


def test_a_group_whose_figures_measure_different_things_says_what_each_is() -> None:
    rows = figure_rows(
        [bar("a", "1", "staff", measures="Social workers"), bar("b", "2", "staff", measures="Vacancies")], 78
    )
    text = "\n".join(row.text for row in rows)
    assert text.startswith("Staff\n")
    assert "Social workers, 2017" in text
    assert "Vacancies, 2017" in text


@pytest.mark.parametrize("width", [30, 58, 78, 118, 196])
def test_every_figure_shows_its_value_and_fits(width: int) -> None:
    rows = figure_rows([*SOME, bar("long", "7", measures="word " * 40)], width)
    assert all(cell_len(row.text) <= width for row in rows)
    assert sorted(targets(rows)) == ["a", "alone", "b", "long", "one"]


@pytest.mark.parametrize("width", [58, 118])
def test_value_hedge_period_and_source_stand_beside_the_bar(width: int) -> None:
    text = "\n".join(row.text for row in figure_rows(SOME, width) if row.target == "a")
    for said in ("about £10", "2017", "Example Audit"):
        assert said in text


def test_an_exempt_figure_says_so() -> None:
    exempt = Bar("x", Decimal(1), "£", "£1", "Cost", "2017", "Audit", "", exempt=True)
    assert any("EXEMPT" in row.text for row in figure_rows([exempt], 78))
