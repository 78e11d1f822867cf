"""Documents: line ends, fingerprints, paragraphs and pages."""

from __future__ import annotations

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from scrutiny_tui.text.document import Document

TEXT = "Title\n\nFirst of it.\nSecond line.\n \t\nOn it goes\f\nA new page.\n\n\fThird\n\nLast.\n"


def test_line_ends_and_byte_order_mark_do_not_count() -> None:
    """The same text has one fingerprint, however its file was written."""
    assert Document.of("\ufeffa\r\nb\rc\n") == Document.of("a\nb\nc\n")
    assert Document.of("é\r\n").fingerprint == hashlib.sha256("é\n".encode()).hexdigest()


def test_paragraphs_are_parted_by_blank_lines_and_pages() -> None:
    """Paragraphs carry their number, their words and the page they begin on."""
    document = Document.of(TEXT)
    assert [(p.number, document.text[p.start : p.end], p.page) for p in document.paragraphs] == [
        (1, "Title", "1"),
        (2, "First of it.\nSecond line.", "1"),
        (3, "On it goes", "1"),
        (4, "A new page.", "2"),
        (5, "Third", "3"),
        (6, "Last.", "3"),
    ]
    assert document.pages == 3


def test_a_paragraph_may_go_on_over_a_page() -> None:
    """A form feed behind a space within a line turns the page and parts nothing; its halves keep their pages."""
    document = Document.of("One.\n\nIt goes \fon and \fon.\n\n\fLast \f\nnew")
    assert [(document.text[p.start : p.end], p.page) for p in document.paragraphs] == [
        ("One.", "1"),
        ("It goes \fon and \fon.", "1"),
        ("Last", "4"),
        ("new", "5"),
    ]
    assert [document.page_at(document.text.index(words)) for words in ("goes", "on and", "on.")] == ["1", "2", "3"]


def test_text_without_page_breaks_has_no_pages() -> None:
    """No page is made up."""
    document = Document.of("One.\n\nTwo.")
    assert (document.pages, document.page_at(3), document.paragraphs[0].page) == (0, "", "")


def test_page_break_at_the_end_begins_no_page() -> None:
    """Many converters put a form feed after each page, the last one too."""
    assert Document.of("One.\fTwo.\f").pages == 2


def test_paragraph_by_number_and_place() -> None:
    """Numbers count from 1; a place between two paragraphs belongs to the one before."""
    document = Document.of(TEXT)
    third = document.paragraph(3)
    assert third is not None
    assert document.paragraph_at(third.start) == third
    assert document.paragraph_at(third.end) == third
    assert document.paragraph(0) is None
    assert document.paragraph(7) is None
    assert Document.of("  \n").paragraph_at(0) is None


@given(st.text(alphabet=st.sampled_from("ab \n\f\t\r.“"), max_size=80))
def test_paragraphs_hold_every_word_once(text: str) -> None:
    """Paragraphs follow one another, hold no blank edges, and nothing but white space lies between them."""
    document = Document.of(text)
    last = 0
    for paragraph in document.paragraphs:
        words = document.text[paragraph.start : paragraph.end]
        assert words == words.strip() != ""
        assert not document.text[last : paragraph.start].strip()
        assert paragraph.page == document.page_at(paragraph.start)
        last = paragraph.end
    assert not document.text[last:].strip()
