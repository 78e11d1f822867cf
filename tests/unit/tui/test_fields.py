"""What fields paint for characters that a terminal would act on."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from scrutiny_tui.text.visible import visible
from scrutiny_tui.tui.widgets.fields import signed


@given(st.text())
def test_each_character_has_one_sign_and_none_is_hidden(text: str) -> None:
    painted = signed(text)
    assert len(painted) == len(text)
    assert visible(painted) == painted


def test_ordinary_words_stay_as_they_are() -> None:
    assert signed("Pa fodd? “Sut” [b]…[/b]") == "Pa fodd? “Sut” [b]…[/b]"


def test_orders_to_the_terminal_are_seen() -> None:
    assert signed("a\x1b[0m\u202eb") == "a␛[0m▯b"
