"""Every writer: the words come out as they went in, the structure is ours, and the bytes are the same each time."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings

from scrutiny_tui.errors import MisuseError
from scrutiny_tui.export import tree, writers
from scrutiny_tui.export.tree import (
    Bullets,
    Document,
    Facts,
    Heading,
    Notice,
    Numbered,
    Paragraph,
    Part,
    Quotation,
    Said,
    Table,
    Weight,
    line,
    strong,
)
from tests.unit.export import reading
from tests.unit.export.hostile import NAMED, TEXT, seen


def with_everything(word: str = "plain") -> Document:
    """A document with every part there is, and `word` in each of them."""
    said = line("before ", strong("heavy:"), " ", word, " ", Said("Cymraeg", "cy"))
    return Document(
        title=f"Title {word}",
        subtitle=f"Kind {word}",
        language="en",
        made=date(2026, 3, 2),
        banner=(Notice(Weight.EXEMPT, line(strong("EXEMPT"), " ", word)),),
        head=(Facts((("Name", said), (f"Odd {word}", said))),),
        contents=True,
        parts=(
            Part(
                f"Part {word}",
                (
                    Heading(3, said, 1),
                    Heading(4, line("Label")),
                    Paragraph(lines=(said, said), label=f"Why {word}"),
                    Bullets((said, said)),
                    Numbered((said, said), start=7),
                    Notice(Weight.WARNING, said),
                ),
            ),
            Part(
                "Second",
                (
                    Quotation(
                        blocks=(Paragraph(lines=(said,)),) * 2, cite=said, notices=(Notice(Weight.EXEMPT, said),)
                    ),
                    Quotation(blocks=(), cite=said),
                    Table(caption=f"Table {word}", columns=("One", f"Two {word}"), rows=((said, said), (said, ()))),
                ),
            ),
        ),
    )


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("form", list(writers.FORMATS))
def test_the_same_document_gives_the_same_bytes(form: str, large: bool) -> None:
    written = writers.write(with_everything(), form, large=large)
    assert written == writers.write(with_everything(), form, large=large)


@pytest.mark.parametrize("form", ["web", "word", "markdown", "text"])
def test_named_traps_leave_the_structure_alone(form: str) -> None:
    for trap in NAMED:
        same_as_plain(form, trap)


@settings(max_examples=40, deadline=None)
@given(TEXT)
def test_any_text_leaves_a_web_page_alone(text: str) -> None:
    same_as_plain("web", text)


@settings(max_examples=20, deadline=None)
@given(TEXT)
def test_any_text_leaves_a_word_file_alone(text: str) -> None:
    same_as_plain("word", text)


@settings(max_examples=40, deadline=None)
@given(TEXT)
def test_any_text_leaves_markdown_alone(text: str) -> None:
    same_as_plain("markdown", text)


def same_as_plain(form: str, text: str) -> None:
    """A reader of the format sees the same structure, and the text in the word's place."""
    text = f"{text} end"
    shown = seen(text)
    plain = reading.read(form, writers.write(with_everything("plain"), form))
    hostile = reading.read(form, writers.write(with_everything(text), form))
    assert [kind for kind, _words in hostile] == [kind for kind, _words in plain]
    assert [seen(words) for _kind, words in hostile] == [seen(words.replace("plain", shown)) for _kind, words in plain]


def test_formats_are_known_by_their_other_names_and_unknown_ones_are_misuse() -> None:
    assert [writers.format_named(name).name for name in ("md", "html", ".docx", "TXT")] == list(writers.FORMATS)
    with pytest.raises(MisuseError, match="no format “pdf”"):
        writers.format_named("pdf")


def test_words_keep_their_language_in_lines() -> None:
    assert [span.language for span in line("a", Said("b", "cy"), strong(Said("c", "cy")))] == ["", "cy", "cy"]
    (block,) = tree.paragraphs(Said("un\ndau", "cy"))
    assert isinstance(block, Paragraph)
    assert block.lines == (line(Said("un dau", "cy")),)


def test_a_table_told_row_by_row_leaves_empty_cells_out() -> None:
    table = Table(caption="C", columns=("A", "B"), rows=((line("1"), ()), ((), ())))
    caption, row = tree.row_by_row(table)
    assert isinstance(caption, Paragraph)
    assert row == Facts((("A", line("1")),))
