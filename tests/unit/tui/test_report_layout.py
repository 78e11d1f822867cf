"""A report laid out for reading, with quotes marked in their place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from scrutiny_tui.text.document import Document
from scrutiny_tui.tui.widgets.report_layout import Mark, Report

TEXT = (
    "A report on bins.\n\n"
    "The council said “we will empty every bin by Friday” and then it did not, which the resident\n"
    "of Example Street had foreseen.\n\f"
    "Nobody counted the bins."
)


def mark(document: Document, id: str, *words: str) -> Mark:
    starts = [document.text.index(part) for part in words]
    return Mark(id, tuple((at, at + len(part)) for at, part in zip(starts, words, strict=True)), "Ann Lee · checked")


def looks(report: Report, look: str) -> str:
    """All words that are shown in a look."""
    return " ".join(piece.text.strip() for row in report for piece in row.pieces if look in piece.look.split())


DOCUMENT = Document.of(TEXT)
FRIDAY = mark(DOCUMENT, "friday", "we will empty every bin by Friday")
COUNT = mark(DOCUMENT, "count", "Nobody counted")


def test_paragraphs_are_numbered_and_pages_parted() -> None:
    rows = [row.text for row in Report(DOCUMENT, [], 60)]
    assert [int(text.split()[0]) for text in rows if text[:5].strip().isdigit()] == [1, 2, 3]
    assert sum("page 1" in text for text in rows) == 1
    assert sum("page 2" in text for text in rows) == 1


def test_hard_line_ends_within_a_paragraph_run_on() -> None:
    assert any("resident of Example" in row.text for row in Report(DOCUMENT, [], 120))


def test_a_quote_is_marked_in_its_place_and_announced_above_its_paragraph() -> None:
    report = Report(DOCUMENT, [FRIDAY], 60)
    assert "we will empty every bin by Friday" in " ".join(looks(report, "quote").replace("▌", "").split())
    first, last = report.rows_of_quote("friday") or (0, 0)
    assert "Ann Lee · checked" in report[first].text
    assert all("▌" in report[at].text for at in range(first + 1, last + 1))


def test_the_marked_words_are_exactly_the_quote() -> None:
    report = Report(DOCUMENT, [FRIDAY], 200)
    marked = [piece.text for row in report for piece in row.pieces if piece.look == "quote"]
    assert "".join(marked) == "we will empty every bin by Friday"


def test_the_present_quote_looks_different_without_colour() -> None:
    report = Report(DOCUMENT, [FRIDAY, COUNT], 60, quote="count")
    assert "Nobody counted" in looks(report, "current")
    assert "Friday" not in looks(report, "current")
    first, _ = report.rows_of_quote("count") or (0, 0)
    assert "▶" in report[first].text


def test_quotes_are_told_in_the_order_of_the_text() -> None:
    assert Report(DOCUMENT, [COUNT, FRIDAY], 60).quotes == ("friday", "count")


def test_both_fragments_of_a_joined_quote_are_marked() -> None:
    joined = mark(DOCUMENT, "joined", "we will empty", "it did not")
    report = Report(DOCUMENT, [joined], 200)
    assert [piece.text for row in report for piece in row.pieces if piece.look == "quote"] == [
        "we will empty",
        "it did not",
    ]


def test_overlapping_quotes_are_both_found() -> None:
    inner = mark(DOCUMENT, "inner", "every bin")
    report = Report(DOCUMENT, [FRIDAY, inner], 200, quote="inner")
    assert looks(report, "current").split()[-2:] == ["every", "bin"]
    marked = [piece.text for row in report for piece in row.pieces if piece.look in {"quote", "quote current"}]
    assert "".join(marked) == "we will empty every bin by Friday"


def test_a_passage_is_found_by_its_number() -> None:
    report = Report(DOCUMENT, [FRIDAY], 60, passage=2)
    first, last = report.rows_of_passage(2)
    assert "Ann Lee" in report[first].text
    assert "foreseen" in report[last].text
    assert report.place_at(last) == (2, "1")


def test_a_passage_beyond_the_end_is_the_last() -> None:
    report = Report(DOCUMENT, [], 60)
    assert report.rows_of_passage(99) == report.rows_of_passage(3)


def test_hidden_characters_are_visible_and_marks_still_fit() -> None:
    document = Document.of("before \x1b[31m\u202e we said so\tthere after")
    report = Report(document, [mark(document, "q", "we said so")], 120)
    shown = "".join(row.text for row in report)
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert [piece.text for row in report for piece in row.pieces if piece.look == "quote"] == ["we said so"]


def test_a_layout_serves_again_where_nothing_but_the_present_place_changed() -> None:
    report = Report(DOCUMENT, [FRIDAY, COUNT], 60)
    assert report.lays_out(DOCUMENT, [COUNT, FRIDAY], 60)
    assert not report.lays_out(DOCUMENT, [FRIDAY], 60)
    assert not report.lays_out(DOCUMENT, [FRIDAY, COUNT], 61)
    report.quote = "count"
    assert "Nobody counted" in looks(report, "current")


def test_an_empty_document_has_no_rows() -> None:
    report = Report(Document.of(""), [], 60)
    assert len(report) == 0
    assert report.place_at(0) == (0, "")
    assert report.rows_of_passage(1) == (0, 0)


@given(
    st.text(alphabet=st.sampled_from("ab \n\f\t\u200f日é"), max_size=200),
    st.integers(min_value=24, max_value=100),
    st.data(),
)
def test_any_text_with_any_quote_can_be_drawn(text: str, width: int, data: st.DataObject) -> None:
    """No row is wider than asked, and the quote is always found again."""
    document = Document.of(text)
    marks = []
    if document.paragraphs:
        held = data.draw(st.sampled_from(document.paragraphs))
        start = data.draw(st.integers(min_value=held.start, max_value=held.end - 1))
        end = data.draw(st.integers(min_value=start + 1, max_value=held.end))
        marks.append(Mark("q", ((start, end),), "said"))
    report = Report(document, marks, width)
    assert all(cell_len(row.text) <= width for row in report)
    for each in marks:
        first, last = report.rows_of_quote(each.id) or (-1, -1)
        assert 0 <= first <= last < len(report)
