"""Large letters: every dot in its place, whole words on a line, and none where a letter cannot be drawn."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutiny_tui.tui.meeting.letters import drawn
from scrutiny_tui.tui.meeting.type_size import fitting


def test_a_letter_is_drawn_dot_by_dot() -> None:
    assert [row.text for row in drawn("T", 80, halves=True)] == ["▀▀█▀▀", "  █  ", "  █  ", "  ▀  "]
    assert [row.text for row in drawn("T", 80, halves=False)] == ["▀▛▘", " ▌ ", " ▌ ", " ▘ "]


@pytest.mark.parametrize("words", ["Siân", "東京", "a\tb"])
def test_what_cannot_be_drawn_stays_in_the_terminals_letters(words: str) -> None:
    assert drawn(words, 80, halves=True) == []
    assert "".join(row.text for row in fitting(words, 80, 20)).strip()


@given(st.text("abcXYZ 019?,.'", min_size=1, max_size=120), st.integers(20, 200), st.booleans())
def test_no_line_is_wider_than_the_screen(words: str, cells: int, halves: bool) -> None:
    rows = drawn(words, cells, halves=halves)
    assert all(len(row.text) <= cells for row in rows)
    assert len(rows) % 4 == 0


@given(st.text("abc XYZ", min_size=1, max_size=300), st.integers(20, 200), st.integers(1, 60))
def test_the_size_that_is_taken_fits_wherever_one_does(words: str, cells: int, height: int) -> None:
    smallest = fitting(words, cells, 0, drawn=False)
    assert len(fitting(words, cells, height)) <= max(height, len(smallest))
