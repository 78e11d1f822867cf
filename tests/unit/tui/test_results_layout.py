"""What a search found, laid out."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from scrutiny_tui.search import Hit, Results
from scrutiny_tui.tui.widgets.results_layout import help_rows, result_rows, status
from scrutiny_tui.tui.widgets.rows import targets


def hit(id: str, kind: str = "finding", title: str = "A title", snippet: str = "", **more: object) -> Hit:
    return Hit("p", kind, id, title, snippet, **more)  # type: ignore[arg-type]


def test_hits_stand_by_kind_the_best_kind_first() -> None:
    rows = result_rows(Results((hit("q", "quote"), hit("f"), hit("q2", "quote")), total=3), 78)
    assert [row.text for row in rows if row.text and not row.target] == ["Quotes  2", "Findings  1"]
    assert targets(rows) == ["q", "q2", "f"]


def test_the_words_found_are_marked() -> None:
    rows = result_rows(
        Results((hit("f", title="No plan", snippet="There was no plan.", marks=((10, 17),), title_marks=((3, 7),)),)),
        78,
    )
    marked = [piece.text for row in rows for piece in row.pieces if piece.look == "mark"]
    assert marked == ["plan"]
    rows = result_rows(Results((hit("f", title="Neglect", snippet="There was no plan.", marks=((10, 17),)),)), 78)
    assert [piece.text for row in rows for piece in row.pieces if piece.look == "mark"] == ["no plan"]


def test_a_snippet_that_only_repeats_the_title_is_left_out() -> None:
    rows = result_rows(Results((hit("q", "quote", "“No plan at all.”", "No plan at all"),)), 78)
    assert len([row for row in rows if row.target]) == 1


def test_a_passage_shows_its_words_first_and_then_its_place() -> None:
    rows = result_rows(Results((hit("r#3", "passage", "The report", "words of it", page="12"),)), 78)
    assert [row.text.strip() for row in rows if row.target] == ["words of it", "The report, page 12"]


def test_what_there_is_to_say_stands_beneath_a_hit() -> None:
    rows = result_rows(Results((hit("q", "quote", "“No plan.”"),)), 78, about=lambda _: "Ann Lee, Leader")
    assert [row.text.strip() for row in rows if row.target] == ["“No plan.”", "Ann Lee, Leader"]


def test_an_exempt_hit_says_so() -> None:
    rows = result_rows(Results((hit("f", exempt=True),)), 78)
    assert any(row.text.startswith("EXEMPT") for row in rows)


def test_marks_stay_right_where_hidden_characters_are_made_visible() -> None:
    rows = result_rows(Results((hit("f", snippet="\u202e before plan", marks=((9, 13),)),)), 78)
    assert [piece.text for row in rows for piece in row.pieces if piece.look == "mark"] == ["plan"]


@pytest.mark.parametrize("width", [30, 78, 196])
def test_no_row_is_wider_than_the_screen(width: int) -> None:
    results = Results(
        (hit("a", "passage", "title " * 30, "snippet " * 40), hit("b", title="x" * 300, snippet="y " * 90))
    )
    assert all(cell_len(row.text) <= width for row in [*result_rows(results, width), *help_rows(width)])


@pytest.mark.parametrize(
    ("results", "query", "said"),
    [
        (Results((hit("a"),), total=1), "xy", "1 found. ↓ goes to them."),
        (Results((hit("a"),), total=9), "xy", "9 found, the best 1 shown. ↓ goes to them."),
        (
            Results(),
            "xy",
            "Nothing found for “xy”. Try fewer words or only their beginnings, or lift a filter.",
        ),
        (Results(), "x", "Type one more letter."),
        (
            Results((hit("a"),), corrected=(("promize", "promise"),), total=1),
            "xy",
            "Searched for “promise” instead of “promize”. 1 found. ↓ goes to them.",
        ),
    ],
)
def test_how_many_were_found_is_told(results: Results, query: str, said: str) -> None:
    assert status(results, query) == said


def test_a_snippet_does_not_say_again_what_stands_above_it() -> None:
    found = hit("q", "question", "Who knew?", "Who knew? · Ann Lee · The clerk asked.", marks=((22, 31),))
    rows = result_rows(Results((found,)), 78, lambda _: "To Ann Lee")
    assert [row.text.strip() for row in rows[1:]] == ["Who knew?", "To Ann Lee", "The clerk asked."]
    assert [piece.text for row in rows for piece in row.pieces if piece.look == "mark"] == ["The clerk"]
