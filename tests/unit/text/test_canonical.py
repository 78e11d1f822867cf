"""The normal form: what may differ between two settings of the same words, what may not, and the way back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutiny_tui.text.canonical import canonical

SIGNS = st.text(alphabet=st.sampled_from("aZé1.,:-–—'’“” \n\f\u00a0\u00ad\u200bﬁ…\x02£%[]S\ud800"), max_size=60)
"""Texts of the signs that the normal form cares for, and a few that it does not."""

SAME = [
    ("“told”", '"told"'),
    ("told", "‘told’"),
    ("boys' home", "boys home"),
    ("it’s", "it's"),
    ("a – b", "a—b"),
    ("2016–19", "2016 - 19"),
    ("a  b\u00a0c\nd", "a b c d"),
    ("end.\n\n“Next", "end. Next"),
    ("said , he", "said, he"),
    ("every\u200bday", "everyday"),
    ("safe\u00adguard", "safeguard"),
    ("safe-\nguard", "safeguard"),
    ("safe\x02guard", "safeguard"),
    ("safe\ufffe\nguard", "safeguard"),
    ("ﬁnd oﬃce ﬆaﬀ ﬂow", "find office staff flow"),
    ("cafe\u0301", "café"),
    ("so… on", "so... on"),
    ("so . . . on", "so … on"),
    ("50 %", "50%"),
    ("152-\n161", "152–161"),
    ("children′s", "children's"),
]
DIFFERENT = [
    ("were", "we're"),
    ("its", "it's"),
    ("every day", "everyday"),
    ("re-form", "reform"),
    ("re-form", "re form"),
    ("3. 5", "3.5"),
    ("3 .5", "3.5"),
    ("3 . 5", "3.5"),
    ("3.“5", "3.5"),
    ("1, 000", "1,000"),
    ("10: 30", "10:30"),
    ("by .5", "by. 5"),
    ("152\x02161", "152161"),
    ("15\u00ad2", "152"),
    ("5′", "5″"),
    ("5′", "5"),
    ("every\"day", "everyday"),
    ("The", "the"),
    ("a, b", "a b"),
    ("cafe", "café"),
    ("10²", "102"),
    ("£5", "5"),
    ("council—\nwhich", "councilwhich"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_words(one: str, other: str) -> None:
    """Texts that differ in their setting only have one normal form."""
    assert canonical(one).text == canonical(other).text


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_other_words(one: str, other: str) -> None:
    """Texts that differ in anything else do not."""
    assert canonical(one).text != canonical(other).text


def test_words_broken_at_line_ends_are_remembered() -> None:
    """A hyphen at a line end is dropped, and its place and word are known."""
    form = canonical("Our safe-\nguarding and well-\nbeing – not re-\n10 –\nnor that")
    assert form.text == "Our safeguarding and wellbeing-not re-10-nor that"
    assert form.broken == {"safeguarding", "wellbeing"}
    assert [form.text[at : at + 5] for at in form.breaks] == ["guard", "being"]


@given(SIGNS)
def test_every_character_leads_back(text: str) -> None:
    """Each character of the normal form leads back to a stretch of the original that reads the same, in order."""
    form = canonical(text)
    last = 0
    for at, sign in enumerate(form.text):
        start, end = form.origin(at, at + 1)
        assert 0 <= start < end <= len(text)
        assert end >= last
        last = end
        if sign.isalnum() and sign not in "ifé":
            assert text[start:end] == sign


@given(SIGNS)
def test_letters_and_digits_are_kept(text: str) -> None:
    """No letter or digit comes or goes, but for ligatures and accents."""
    plain = [sign for sign in text if sign in "aZ1S£%[],"]
    assert [sign for sign in canonical(text).text if sign in "aZ1S£%[],"] == plain


@given(SIGNS)
def test_normal_form_is_stable(text: str) -> None:
    """A normal form is its own normal form."""
    once = canonical(text).text
    assert canonical(once).text == once


@given(SIGNS, SIGNS)
def test_spans_join(one: str, other: str) -> None:
    """A longer stretch leads back to where its first and last characters do."""
    form = canonical(one + other)
    if form.text:
        start, end = form.origin(0, len(form.text))
        assert (start, end) == (form.origin(0, 1)[0], form.origin(len(form.text) - 1, len(form.text))[1])
