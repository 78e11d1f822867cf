"""Words come out of a Markdown reader as they went in, wherever they stand."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from scrutiny_tui.export import plain
from scrutiny_tui.export.escape import inline
from tests.unit.export.hostile import NAMED, READER, TEXT, seen, shape, words

PLACES = ("{}", "# {}", "### 1. {}", "- {}", "1. {}", "> {}", "**Why:** {}", "said\\\n{}", "- a\n- {}", "> a\n>\n> {}")


@pytest.mark.parametrize("place", PLACES)
def test_named_traps_come_out_as_themselves(place: str) -> None:
    for text in NAMED:
        same_as_plain(text, place)


@settings(max_examples=300, deadline=None)
@given(TEXT, st.sampled_from(PLACES))
@example("1\n2. a", "{}")
def test_any_text_comes_out_as_itself(text: str, place: str) -> None:
    """The reader sees the same words in the same structure as with a plain word in their place."""
    same_as_plain(text, place)


def paragraphs(text: str) -> list[str]:
    return [inline(part) for part in plain.paragraphs(text)]


def verses(text: str) -> list[str]:
    return ["\\\n".join(map(inline, lines)) for lines in plain.verses(text)]


def same_as_plain(text: str, place: str) -> None:
    plain = READER.parse(place.format("plain"))
    hostile = READER.parse(place.format(inline(text)))
    if seen(text).strip():
        assert shape(hostile) == shape(plain)
        assert words(hostile)[-1].strip() == words(plain)[-1].replace("plain", seen(text)).strip()


@settings(max_examples=200, deadline=None)
@given(TEXT)
@example("\xa0")
@example("a\n\n\xa0\n\nb")
@example("a\n\u2003\nb")
def test_paragraphs_stay_apart_and_whole(text: str) -> None:
    """Blank lines part paragraphs and nothing else does; a note keeps its line breaks besides."""
    for written in (paragraphs(text), verses(text)):
        read = READER.parse("\n\n".join(written))
        assert {token.type for token in read} <= {"paragraph_open", "inline", "paragraph_close"}
        inner = {child.type for token in read for child in token.children or []}
        assert inner <= ({"text"} if written == paragraphs(text) else {"text", "hardbreak"})
        assert len(words(read)) == len([block for block in written if seen(block).strip()])
        assert seen(" ".join(words(read))).split() == seen(text).split()


@pytest.mark.parametrize("note", ["a | b\n|---|---|", "a | b\n--- | ---", "a\n===", "a\n- b\n  1. c", "a\n:--"])
def test_the_lines_of_a_note_never_join_into_a_table_list_or_heading(note: str) -> None:
    """GitHub makes a table of one column where a line begins with a colon; the reader used here does not."""
    (written,) = verses(note)
    assert {token.type for token in READER.parse(written)} == {"paragraph_open", "inline", "paragraph_close"}
    assert not any(line.startswith((":", "|", "-", "=")) for line in written.split("\n"))


@settings(deadline=None)
@given(TEXT)
def test_bare_links_stay_words(text: str) -> None:
    """A reader that makes links of addresses finds none, whatever follows http, www or an at sign."""
    reader = MarkdownIt("gfm-like")
    assert reader.linkify is not None
    reader.linkify.set({"fuzzy_link": False})
    assert "link_open" not in shape(reader.parse(inline(text)))


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("R&D cost £2.7m (5%), said Mr O'Neill – twice!", "R\\&D cost £2.7m (5%), said Mr O'Neill – twice!"),
        ("Why was nobody told?", "Why was nobody told?"),
        ("Jones & Co; no. 5: a/b - c", "Jones & Co; no. 5: a/b - c"),
    ],
)
def test_ordinary_words_are_left_readable(typed: str, written: str) -> None:
    """Who reads the file in a plain editor is not made to read backslashes."""
    assert inline(typed) == written
