"""Rows of text: measured, wrapped and cut in terminal cells."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from scrutiny_tui.tui.widgets.rows import Piece, Row, cut, fit, flow, paragraph, row, shorten, spans, targets, wrap

TEXTS = st.text(alphabet=st.sampled_from("ab cé—日本語 \n"), max_size=120)


@given(TEXTS, st.integers(min_value=2, max_value=40))
def test_no_line_is_wider_than_asked(text: str, cells: int) -> None:
    assert all(cell_len(line) <= cells for line in wrap(text, cells))


@given(TEXTS, st.integers(min_value=2, max_value=40))
def test_wrapping_loses_nothing_but_spaces(text: str, cells: int) -> None:
    said = "".join(text[start:end] for start, end in spans(text, cells))
    assert "".join(said.split()) == "".join(text.split())


@given(TEXTS, st.integers(min_value=2, max_value=40))
def test_lines_follow_each_other_in_the_text(text: str, cells: int) -> None:
    edges = [edge for span in spans(text, cells) for edge in span]
    assert edges == sorted(edges)


def test_a_word_wider_than_the_line_is_cut() -> None:
    assert wrap("a incomprehensibilities", 8) == ["a", "incompre", "hensibil", "ities"]


def test_line_feeds_end_lines_and_an_empty_text_is_one_line() -> None:
    assert wrap("one\n\ntwo", 10) == ["one", "", "two"]
    assert wrap("", 10) == [""]


@given(TEXTS, st.integers(min_value=1, max_value=40))
def test_fit_fills_exactly(text: str, cells: int) -> None:
    assert cell_len(fit(text.replace("\n", " "), cells)) == cells


def test_what_is_cut_ends_with_an_ellipsis() -> None:
    assert shorten("a long title", 7) == "a long…"
    assert shorten("short", 7) == "short"


def test_a_paragraph_of_at_most_so_many_rows_says_that_there_is_more() -> None:
    rows = paragraph("one two three four five six", 9, most=2)
    assert len(rows) == 2
    assert rows[-1].text.endswith("…")
    assert all(cell_len(each.text) <= 9 for each in rows)


def test_pieces_keep_their_looks_when_they_run_on() -> None:
    lines = flow([Piece("Council: ", "dim"), Piece("a thing happened")], 14)
    assert lines == [(Piece("Council: ", "dim"), Piece("a")), (Piece("thing happened"),)]


def test_a_row_too_long_is_cut_within_its_pieces() -> None:
    assert cut([Piece("four"), Piece("teen", "dim")], 6) == (Piece("four"), Piece("t…", "dim"))


def test_targets_are_told_once_and_in_order() -> None:
    assert targets([row("x"), Row((), "b"), row("y", target="a"), row("z", target="b")]) == ["b", "a"]
