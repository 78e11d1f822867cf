"""Plain text and Markdown."""

from __future__ import annotations

import textwrap

import pytest

from scrutiny_tui.sources.readers import markdown, plain
from tests.unit.sources.made import OTHER, PROSE, paragraphs, read


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


def folded(text: str, width: int = 72, indent: str = "") -> str:
    """A text folded as mail programs and typists fold it."""
    return textwrap.fill(text, width, subsequent_indent=indent)


def test_folded_lines_are_joined_and_others_kept() -> None:
    """Addresses keep their lines and lists their points; compounds at a line end keep their hyphen."""
    address = "Example Council\nCounty Hall\nExample"
    points = "\n".join(folded(f"{mark} {text}", indent="   ") for mark, text in (("1.", PROSE), ("2.", OTHER)))
    text = "\n\n".join(["Walls", address, folded(PROSE), folded(OTHER), points, "Name   Cost\nMill   £5"]) + "\n"
    assert paragraphs(read(plain, text.encode())) == [
        "Walls", address, PROSE, OTHER, f"1. {PROSE}", f"2. {OTHER}", "Name   Cost\nMill   £5",
    ]  # fmt: skip
    hyphen = f"{folded(PROSE)}\n\nThe wall that was seen by the engineer of the council was then well-\nknown there.\n"
    assert paragraphs(read(plain, hyphen.encode()))[1].endswith("was then well-known there.")


def test_a_text_that_was_not_folded_is_kept_letter_by_letter() -> None:
    """Its fingerprint stays that of the file."""
    text = f"Walls\n\n{PROSE}\n{OTHER}\n\nYours\nAnn Lee\n"
    assert read(plain, text.encode()).text == text


def test_a_quoted_reply_is_joined_and_marked() -> None:
    quoted = "\n".join(f"> {line}" for line in textwrap.wrap(OTHER, 70))
    text = f"{folded(PROSE)}\n\nOn Monday Ann Lee wrote:\n{quoted}\n>\n> And so on.\n"
    assert paragraphs(read(plain, text.encode())) == [
        PROSE, "On Monday Ann Lee wrote:", f"> {OTHER}", "> And so on.",
    ]  # fmt: skip


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_other_encodings_are_read(encoding: str) -> None:
    """With a byte order mark, or as Windows writes them."""
    assert "£5 – café" in read(plain, "Walls\n\nThey cost £5 – café.\n".encode(encoding)).text


def test_markdown_says_what_it_is_before_its_text() -> None:
    """Lines between two rules at the very top are no words of the report."""
    head = '---\ntitle: "The old walls"\nauthor: Ann Lee\ndate: 2026-05-04\npublisher: Example Audit\n---\n\n'
    report = read(markdown, f"{head}# Review\n\nIt stood.\n".encode())
    assert paragraphs(report) == ["Review", "It stood."]
    assert {field: guess.value for field, guess in report.guesses.items()} == {
        "title": "The old walls", "author": "Ann Lee", "date": "2026-05-04", "publisher": "Example Audit",
    }  # fmt: skip


def test_footnotes_of_markdown_stand_at_its_end_by_number() -> None:
    text = "The wall[^b] stood[^a].\n\n[^a]: Seen in May.\n[^b]: Of stone,\n    and old.\n\nSo it did[^c].\n"
    assert paragraphs(read(markdown, text.encode())) == [
        "The wall¹ stood².", "So it did[^c].", "¹ Of stone, and old.", "² Seen in May.",
    ]  # fmt: skip
