"""Odd and hostile texts: nothing raises, places are true, and twice the text costs about twice the work."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrutiny_tui.draft import Report, compare, draft
from scrutiny_tui.text.document import Document

PIECES = st.sampled_from(
    ["“", "”", '"', "'", "‘", "’", " said ", "Mr Rees ", "she ", ": ", ", ", ". ", "\n\n", "\n", "\f", "£4m ",
     "12 ", "May ", "last ", "in ", "2017 ", "the council ", "who ", "(", ")", "half ", "one ", "of ", "per cent ",
     "à", "🏴", "-", "will pay "]
)  # fmt: skip


@settings(max_examples=100, deadline=None)
@given(st.lists(PIECES, max_size=60).map("".join))
def test_any_text_is_drafted_and_every_place_is_true(text: str) -> None:
    """No error; each proposal lies within the text, and a quotation's words are those at its place."""
    document = Document.of(text)
    found = draft(Report("r", document, date(2018, 3, 1)))
    for proposal in found.proposals:
        assert 0 <= proposal.where.start < proposal.where.end <= len(document.text)
        assert document.paragraph(proposal.where.paragraph)
    for quotation in found.quotations:
        assert document.text[quotation.where.start : quotation.where.end] == quotation.words
    assert compare([found, found]) is not None


def steps(work: Callable[[], object]) -> int:
    """How many lines of Python some work runs: a measure of its cost that no busy machine can change."""
    count = 0

    def trace(frame: object, event: str, value: object) -> object:
        nonlocal count
        count += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)  # type: ignore[arg-type]
    try:
        work()
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize(
    "piece",
    ["“", "'a ", '"a" ', "‘s’ s' ", "said ", "Mr Rees ", "he said ", "1 to ", "one hundred and ", "May ", "the ", "£1-",
     "(", ",", "Ann Lee, who ", "“a” said ", "“a” and ", "x\n\n“", "every x, ", "12 May and ", "half of ",
     "who said that ", "She had said. ", "the 14th, ", "Ann Lee: ",
     "week ending 2 May ", "and that “a b c” ", "the chair (", "- a b c d e f g h\n\n",
     "Witness C, who ", "her adviser, she said, ", "in the words of ", "the nurse told his mother ", "Asked by X, he ",
     "Mother's ", "with the nurse saying “a b” ", "It was 5 days. "],
)  # fmt: skip
def test_twice_the_text_costs_about_twice_the_work(piece: str) -> None:
    """One mark, word or number repeated 300 times in one paragraph, and 600 times."""
    small, large = Document.of(piece * 300), Document.of(piece * 600)
    one = steps(lambda: draft(Report("r", small, date(2018, 3, 1))))
    two = steps(lambda: draft(Report("r", large, date(2018, 3, 1))))
    assert two < 2.5 * one + 3000
