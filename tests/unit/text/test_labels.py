"""Printed page numbers: written short, read back, and carried by a document."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutiny_tui.text.document import Document
from scrutiny_tui.text.labels import compress, expand, from_roman, plain, roman


@pytest.mark.parametrize(
    ("written", "labels"),
    [
        ("i-iv, 1-3", ("i", "ii", "iii", "iv", "1", "2", "3")),
        ("[1], 1-2", ("[1]", "1", "2")),
        ("[1-2], 5", ("[1]", "[2]", "5")),
        ("A-1, A-2", ("A-1", "A-2")),
        ("7–9", ("7", "8", "9")),
        ("9-7", ()),
        ("", ()),
    ],
)
def test_labels_are_read_in_the_order_of_the_pages(written: str, labels: tuple[str, ...]) -> None:
    assert expand(written, 100) == labels


def test_labels_that_are_simply_counted_are_not_written() -> None:
    assert compress(["1", "2", "3"]) == ""
    assert compress(["[1]", "[2]", "i", "ii", "1", "2", "5"]) == "[1-2], i-ii, 1-2, 5"


def test_a_range_without_end_costs_no_more_than_the_pages_that_there_are() -> None:
    assert expand("1-999999, 1-999999", 3) == ("1", "2", "3")


_LABEL = st.one_of(
    st.integers(1, 3000).map(str), st.integers(1, 200).map(roman), st.integers(1, 90).map(lambda n: f"[{n}]"),
    st.sampled_from(["A1", "Annex B", "B-2", "cover"]),
)  # fmt: skip


@given(st.lists(_LABEL, max_size=30))
def test_what_was_written_short_is_read_back(labels: list[str]) -> None:
    """Nothing is lost on the way; where nothing is written, pages are counted."""
    short = compress(labels)
    counted = tuple(str(number) for number in range(1, len(labels) + 1))
    assert (expand(short, len(labels)) or counted) == tuple(labels)


@given(st.text(max_size=60), st.integers(0, 50))
def test_any_words_are_read_without_a_fault(written: str, pages: int) -> None:
    assert len(expand(written, pages)) <= pages


def test_roman_numbers_are_well_formed() -> None:
    assert [from_roman(roman(number)) for number in range(1, 1200)] == list(range(1, 1200))
    assert [from_roman(wrong) for wrong in ("iiii", "vx", "x1", "", "hello")] == [0] * 5


def test_a_label_holds_nothing_that_ends_it() -> None:
    assert plain(" Annex A,\n 3 ") == "Annex A 3"


def test_a_document_says_the_printed_number() -> None:
    """Pages beyond the labels are counted from the beginning of the file."""
    document = Document.of("one\ftwo\fthree").labelled("i, 1")
    assert [paragraph.page for paragraph in document.paragraphs] == ["i", "1", "3"]
    assert document.fingerprint == Document.of("one\ftwo\fthree").fingerprint


def test_a_text_without_pages_takes_no_labels() -> None:
    assert Document.of("one\n\ntwo").labelled("i-ii").page_at(0) == ""


def test_numbers_that_are_only_about_right_have_ranges_too() -> None:
    assert compress(["~1", "~2", "~3"]) == "~1-3"
    assert expand("~1-3", 9) == ("~1", "~2", "~3")
