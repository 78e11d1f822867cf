"""Plain text and Markdown."""

from __future__ import annotations

from scrutiny_tui.sources.readers import markdown, plain
from tests.unit.sources.made import paragraphs, read


def test_a_text_with_blank_lines_is_kept_letter_by_letter() -> None:
    text = "Walls\n\nThe first\nline.\n\n\n  The second.\n"
    assert read(plain, b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()).text == text


def test_form_feeds_part_pages() -> None:
    report = read(plain, b"One.\n\nTwo.\n\x0cThree.\n")
    assert (report.paged, len(report.pages)) == (True, 2)


def test_lines_without_blank_ones_are_paragraphs() -> None:
    assert paragraphs(read(plain, b"A first line.\nA second one.\nA third.\n")) == [
        "A first line.",
        "A second one.",
        "A third.",
    ]


def test_a_folded_text_without_blank_lines_is_not_torn_apart() -> None:
    text = "The council keeps a list of every bridge and wall,\nand an engineer walks along them once every year\n"
    text += "and writes it down.\nResidents who see a crack can report it by post\nor can come to the office for it.\n"
    found = paragraphs(read(plain, text.encode()))
    assert [paragraph[:10] for paragraph in found] == ["The counci", "Residents "]


def test_the_words_stand_without_the_signs() -> None:
    text = (
        "# Walls\n\nThe **old** walls, see [the list](x.md).\n\n- one\n- two\n\n1. first\n2. second\n\n"
        "| Wall | Cost |\n|---|---|\n| Mill Row | £5 |\n"
    )
    assert paragraphs(read(markdown, text.encode())) == [
        "Walls", "The old walls, see the list.", "• one", "• two", "1. first", "2. second",
        "Wall | Cost\nMill Row | £5",
    ]  # fmt: skip


def test_the_main_heading_is_the_title() -> None:
    assert read(markdown, b"Some words.\n\n# The walls\n").guesses["title"].value == "The walls"
