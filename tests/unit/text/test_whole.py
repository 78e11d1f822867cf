"""Where words and numbers may be parted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutiny_tui.text.whole import stands_whole, whole_at

CUT = [
    "every|day", "child|'s", "child’|s", "re|-shape", "re-|shape", "re-\n|shape", "well|-\nbeing", "£|2.7", "£2|.7",
    "£2.|7", "£2.7| million", "3| bn", "10|,000", "1|52", "15|2", "152|-161", "2016–|19", "2015|/16", "50|%", "50| %",
    "-|5", "(−|5)", "10\u00a0|000", "10|:30", "safe\u00ad|guard", "e|\u0301", "10|²", ".|5",
]  # fmt: skip
WHOLE = [
    "every| day", "boys|' home", "‘|home", "council|—which", "council—|which", "in 2016|. 15 staff", "(|50%)",
    "and|/or", "2016| - 17", "a|, b", "£2.7 million|.", "47| per cent", "a |- b", "£2.7 million| x", "said|:2",
    "no|…yes",
]  # fmt: skip


@pytest.mark.parametrize("text", CUT)
def test_cut(text: str) -> None:
    """A place inside a word or number parts it."""
    at = text.index("|")
    assert whole_at(text.replace("|", ""), at) is not None


@pytest.mark.parametrize("text", WHOLE)
def test_whole(text: str) -> None:
    """A place beside a word or number parts nothing."""
    at = text.index("|")
    assert whole_at(text.replace("|", ""), at) is None


def test_sign_belongs_to_its_number() -> None:
    """A minus sign is part of a number, a dash between words is not."""
    assert whole_at("fell by −5 today", 9) == (8, 10)
    assert whole_at("the rise – 5 in all", 11) is None


@given(st.text(max_size=40), st.integers(0, 40))
def test_span_holds_the_place(text: str, at: int) -> None:
    """What is cut is a span round the place, whose own ends cut nothing."""
    span = whole_at(text, at)
    if span is not None:
        assert span[0] < at < span[1]
        assert stands_whole(text, *span)
