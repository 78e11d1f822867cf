"""The rows of a list: what is said of their heights without drawing them is what drawing them gives."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from textual.content import Content

from scrutiny_tui.tui import safe
from scrutiny_tui.tui.rooms.rows import Heading, Row, drawn, height

WORDS = st.text(st.sampled_from("ab cd 宽-.…\u200d"), max_size=120).map(safe.content)
ROWS = st.builds(
    Row,
    id=st.just("a"),
    title=WORDS,
    marks=st.lists(st.sampled_from(("exempt", "on your list", "disputed by many")), max_size=3).map(tuple),
    below=st.none() | WORDS,
    lead=st.sampled_from(("", "quote")),
)


@given(
    ROWS | st.builds(Heading, words=WORDS), st.integers(16, 70), st.booleans(), st.sampled_from((2, 4)), st.booleans()
)
def test_a_row_is_as_high_as_is_said_before_it_is_drawn(
    row: Row | Heading, width: int, tall: bool, most: int, apart: bool
) -> None:
    whole = drawn(row, width, tall=tall, most=most, apart=apart)
    assert height(row, width, tall=tall, most=most, apart=apart) == len(whole.plain.split("\n"))


def test_line_ends_in_a_title_are_lines_of_it() -> None:
    row = Row("a", Content("one\ntwo three"))
    assert height(row, 5, tall=True, most=4, apart=False) == 3
