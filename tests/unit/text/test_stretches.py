"""Stretches: narrowing a long text by words never loses the place that is looked for."""

from __future__ import annotations

import random

from scrutiny_tui.text.stretches import LENGTH, Stretches, bare_words


def _text(seed: int) -> str:
    chance = random.Random(seed)
    common = ["the", "council", "of", "and", "report", "cases"]
    rare = [f"word{number}" for number in range(900)]
    return " ".join(chance.choice(common) if chance.random() < 0.8 else chance.choice(rare) for _ in range(9000))


def test_no_place_is_lost() -> None:
    """A run of words shorter than a stretch begins in one of the stretches that hold them."""
    text = _text(1)
    stretches = Stretches(text)
    chance = random.Random(2)
    for _ in range(300):
        start = text.index(" ", chance.randrange(len(text) - LENGTH)) + 1
        words = text[start : text.index(" ", start + chance.randint(1, LENGTH - 100))]
        windows = stretches.windows(stretches.holding(bare_words(words)), after=LENGTH + len(words))
        assert any(low <= start and start + len(words) <= high for low, high in windows)


def test_likeliest_holds_the_rare_words() -> None:
    """Words of one place, a few of them lost, still lead there."""
    text = _text(3)
    stretches = Stretches(text)
    start = text.index(" ", len(text) // 2) + 1
    words = bare_words(text[start : start + 300])[1:-1]
    del words[5]
    (first,) = stretches.likeliest(words, 1)
    (window,) = stretches.windows([first, first + 1], 0)
    assert window[0] - 300 <= start <= window[1]


def test_unknown_word_is_nowhere() -> None:
    """A word that the text does not hold leaves nothing to look at; no word at all leaves everything."""
    stretches = Stretches("a text of few words")
    assert stretches.holding(["nowhere"]) == []
    assert stretches.holding([]) == [0]
    assert stretches.likeliest(["nowhere"], 3) == []


def test_empty_text() -> None:
    """An empty text has no stretches."""
    assert Stretches("").windows([0, 1], 5) == []
