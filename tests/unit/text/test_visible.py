"""Nothing that cannot be seen reaches a screen or a page."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutiny_tui.text.visible import visible

ANYTHING = st.text(st.characters(codec=None))


@pytest.mark.parametrize(
    ("hidden", "shown"),
    [
        ("\x1b[31mred\x1b[0m", "␛[31mred␛[0m"),
        ("abc\u202edef\u202c", "abc⟪RLO⟫def⟪PDF⟫"),
        ("a\u200fb\u200e", "a⟪RLM⟫b⟪LRM⟫"),
        ("\x00\x07\r\x7f", "␀␇␍␡"),
        ("\x9b2J\x85", "⟪CSI⟫2J⟪NEL⟫"),
        ("\ud83d", "⟪U+D83D⟫"),
        ("a\U000e0041b", "a⟪U+E0041⟫b"),
        ("over \fthe page\f", "over the page␌"),
    ],
)
def test_hidden_characters_show(hidden: str, shown: str) -> None:
    """Each hidden character has its own sign."""
    assert visible(hidden) == shown


@pytest.mark.parametrize(
    "plain",
    [
        "Llandrindod\tŵ ŷ\n“£2.7m” – [red] <b>",
        "👩\u200d👧",
        "\U0001f3f4\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f",
        "co\u00adoperate 5\u00a0%",
    ],
)
def test_ordinary_words_stay(plain: str) -> None:
    """What is seen anyway, and the joiners that writing needs, are left alone."""
    assert visible(plain) == plain


@given(ANYTHING)
def test_result_is_safe_and_stable(text: str) -> None:
    """No control, surrogate or direction mark is left; doing it twice changes nothing; it can be written."""
    shown = visible(text)
    assert not [c for c in shown if unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"} and c not in "\n\t"]
    assert not [c for c in shown if unicodedata.bidirectional(c) in {"LRO", "RLO", "LRE", "RLE", "LRI", "RLI", "PDI"}]
    assert visible(shown) == shown
    shown.encode("utf-8")
