"""The member's list: grouped by line, moved, counted against the minutes."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from scrutiny_tui.tui.widgets.mine_layout import Entry, budget_words, mine_rows, moved


def entry(id: str, line: str = "Money", minutes: int = 5) -> Entry:
    return Entry(id, f"What of {id}?", "officer suggested", line, "The Leader", minutes, noted=False)


SOME = [entry("a"), entry("b", "Staff"), entry("c"), entry("d", "Staff")]


def test_a_question_moves_within_its_line() -> None:
    assert moved(SOME, "c", -1) == (["c", "a", "b", "d"], False)
    assert moved(SOME, "b", 1) == (["a", "c", "d", "b"], False)


def test_the_first_of_a_line_takes_its_line_up() -> None:
    assert moved(SOME, "b", -1) == (["b", "d", "a", "c"], True)


def test_the_last_of_a_line_takes_its_line_down() -> None:
    assert moved(SOME, "c", 1) == (["b", "d", "a", "c"], True)


def test_at_the_ends_nothing_moves() -> None:
    assert moved(SOME, "a", -1) == (["a", "c", "b", "d"], False)
    assert moved(SOME, "d", 1) == (["a", "c", "b", "d"], False)


def test_the_minutes_are_counted_against_the_budget() -> None:
    said, hint = budget_words([entry(str(at)) for at in range(9)], 45)
    assert said == "9 questions · 45 of 45 minutes"
    assert hint == ""


def test_too_many_minutes_are_told_in_words() -> None:
    _, hint = budget_words([entry("a", minutes=48)], 45)
    assert hint.startswith("3 minutes over")
    _, hint = budget_words([entry("a", minutes=46)], 45)
    assert hint.startswith("1 minute over")


@pytest.mark.parametrize(("count", "said"), [(3, "room for more"), (13, "8 to 12 questions")])
def test_how_many_questions_usually_fit(count: int, said: str) -> None:
    assert said in budget_words([entry(str(at), minutes=1) for at in range(count)], 45)[1]


def test_the_list_says_origin_witness_and_minutes_in_words() -> None:
    text = "\n".join(row.text for row in mine_rows(SOME, [], 78))
    assert "officer suggested · put to The Leader · 5 minutes" in text


def test_questions_are_numbered_through_all_lines() -> None:
    starts = [row.text.split()[0] for row in mine_rows(SOME, [], 78) if "What of" in row.text]
    assert starts == ["1", "2", "3", "4"]


def test_what_was_taken_off_stands_below_with_the_way_back() -> None:
    text = [row.text for row in mine_rows(SOME[:1], SOME[1:2], 78)]
    at = next(at for at, said in enumerate(text) if "c puts" in said)
    assert "What of b?" in text[at + 1]


@pytest.mark.parametrize("width", [40, 78, 196])
def test_no_row_is_wider_than_the_screen(width: int) -> None:
    long = Entry("x", "word " * 60, "reworded", "line " * 40, "name " * 30, 5, noted=True, warning="EXEMPT")
    assert all(cell_len(row.text) <= width for row in mine_rows([long], [long], width))
