"""The whole list in Markdown: its structure is ours alone, whatever the words in it."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Sequence
from functools import cache
from itertools import count
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it.token import Token

from tests.unit.export.hostile import NAMED, READER, TEXT, seen, shape, words
from tests.unit.export.packs import CHOICES, PACK, laid_out, write

OURS = {"kind", "origin", "status", "id", "line", "language"}
"""Fields that hold the program's own words, or none that are written."""
EVERYTHING = laid_out(CHOICES, with_exempt=True, with_notes=True, everything=True)


def rewritten(part: Any, word: Callable[[], str]) -> Any:
    """`part` with every text in it replaced."""
    if isinstance(part, str):
        return word() if part else ""
    if isinstance(part, tuple):
        return tuple(rewritten(each, word) for each in part)
    if dataclasses.is_dataclass(part) and not isinstance(part, type):
        fields = (field.name for field in dataclasses.fields(part) if field.name not in OURS)
        return dataclasses.replace(part, **{name: rewritten(getattr(part, name), word) for name in fields})
    return part


@pytest.mark.parametrize("turn", range(4))
def test_named_traps_in_every_field_leave_the_structure_alone(turn: int) -> None:
    """Each field has its turn with another trap."""
    same_as_plain(NAMED[turn * 17 :] + NAMED[: turn * 17])


@settings(max_examples=50, deadline=None)
@given(st.lists(TEXT, min_size=1, max_size=5))
def test_any_text_in_every_field_leaves_the_structure_alone(texts: list[str]) -> None:
    same_as_plain(texts)


@cache
def numbered() -> list[Token]:
    """The document with a number in each field and nothing else, as a reader takes it."""
    numbers = count()
    return READER.parse(write(rewritten(EVERYTHING, lambda: f"word{next(numbers)}z")))


def same_as_plain(texts: Sequence[str]) -> None:
    """The texts go round the fields; each field has a number too, so that words in another's place would show."""
    shown = [seen(text).strip() or "plain" for text in texts]
    again = count()
    plain = numbered()

    def hostile_word() -> str:
        number = next(again)
        return f"{shown[number % len(shown)]} word{number}z"

    hostile = READER.parse(write(rewritten(EVERYTHING, hostile_word)))
    assert shape(hostile) == shape(plain)
    expected = [
        re.sub(r"word(\d+)z", lambda found: f"{shown[int(found[1]) % len(shown)]} {found[0]}", each)
        for each in words(plain)
    ]
    assert words(hostile) == expected


def test_the_structure_is_headings_lists_paragraphs_and_block_quotes_only() -> None:
    kinds = set(shape(READER.parse(write(EVERYTHING))))
    assert kinds == {
        *(
            "heading_openh1",
            "heading_openh2",
            "heading_openh3",
            "heading_closeh1",
            "heading_closeh2",
            "heading_closeh3",
        ),
        *("bullet_list_openul", "bullet_list_closeul", "list_item_openli", "list_item_closeli"),
        *("blockquote_openblockquote", "blockquote_closeblockquote", "paragraph_openp", "paragraph_closep"),
        *("strong_openstrong", "strong_closestrong", "hardbreakbr", "inline", "text"),
    }


def test_a_quote_of_several_paragraphs_is_one_block_quote() -> None:
    told = EVERYTHING.sections[1].asked[0]
    quote = dataclasses.replace(told.evidence[0], words="First.\n\nSecond\nline.")
    section = dataclasses.replace(EVERYTHING.sections[1], asked=(dataclasses.replace(told, evidence=(quote,)),))
    text = write(dataclasses.replace(EVERYTHING, sections=(section,), remarks=(), reports=(), exempt=()))
    assert text.count("> First.\n>\n> Second line.\n>\n> — ") == 1
    assert shape(READER.parse(text)).count("blockquote_openblockquote") == 1


def test_the_bare_list_is_numbered_through_its_lines_of_enquiry() -> None:
    assert write(laid_out(bare=True)) == (
        "# The bridge\n\n**Notice:** Invented.\n\n"
        "Valley Council, Scrutiny Committee\\\n**Meeting:** 10 March 2026, 10:30, County Hall\n\n"
        "4 questions. Edition 2 of the pack. List made on 2 March 2026.\n\n"
        "## What it cost\n\n1. Who paid? **To:** the treasurer\n2. What did it cost? **To:** Ann Smith\n\n"
        "**Notice:** Invented.\n\n"
        "## Who knew\n\n3. When did you first hear? **To:** Ann Smith\n\n**Notice:** Invented.\n\n"
        "## Other questions\n\n4. And now? **To:** Ann Smith\n\n**Notice:** Invented.\n"
    )


def test_a_full_question_reads_as_a_chair_would_want_it() -> None:
    text = write(laid_out(CHOICES[1:2]))
    assert text.split("### ")[1].split("\n\n**Notice")[0] == (
        "1. When did you first hear?\n\n"
        "- **To:** Ann Smith (Leader, Valley Council)\n"
        "- **Origin:** the officer's question, reworded by the member\n"
        "- **Time:** 7 minutes\n\n"
        "**Why:** Nobody has said.\n\n"
        "**What it tests**\n\n- Word came late. (established)\n\n"
        "**Evidence**\n\n"
        "> Nobody told us\n>\n"
        "> — Ann Smith (Leader, Valley Council). “Review of the bridge”, The Inspectorate, June 2025, page 2,"
        " paragraph 3. The closure. Quote checked word for word: verbatim.\n\n"
        "> Cost of the repair: about £2,700,000 (2025)\n>\n"
        "> — “Review of the bridge”, The Inspectorate, June 2025, page 1, paragraph 2.\n\n"
        "> 4 January 2025: The bridge was closed\n>\n"
        "> — “Review of the bridge”, The Inspectorate, June 2025, page 1, paragraph 2.\n\n"
        "> Nobody told us, she said.\n>\n"
        "> — “Review of the bridge”, The Inspectorate, June 2025, page 2, paragraph 3.\n\n"
        "**Listen for**\n\n- A date.\n\n"
        "**Follow up**\n\n- If the answer is: I forget. **Ask:** Who would know?"
    )


def test_passages_whose_text_is_not_here_stand_together_and_say_so() -> None:
    told = dataclasses.replace(PACK.questions[0], evidence=("review#3", "told", "review#1"))
    pack = dataclasses.replace(PACK, questions=(told,))
    evidence = write(laid_out(CHOICES[1:2], pack, documents={})).split("**Evidence**\n\n")[1].split("\n\n**")[0]
    assert evidence.split("\n\n")[1] == (
        "> — “Review of the bridge”, The Inspectorate, June 2025, paragraph 3 and paragraph 1."
        " The report's text is not here."
    )
