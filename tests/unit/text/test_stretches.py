"""Stretches: narrowing a long text by words never loses the place that is looked for."""

from __future__ import annotations

import random
from math import log

import pytest

from scrutiny_tui.text import stretches as room
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


@pytest.mark.parametrize("singly", [0, 5, 10_000])
def test_counting_less_changes_nothing(singly: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Leaving out what cannot come among the best, and looking stretches up one by one, find what counting all does."""
    monkeypatch.setattr(room, "_SINGLY", singly)
    text = _text(4)
    stretches = Stretches(text)
    edges = [stretches.windows([at], 0)[0] for at in stretches.holding([])]
    cut = [set(bare_words(text[low:high])) for low, high in edges]
    both = [words | (cut[at + 1] if at + 1 < len(cut) else set()) for at, words in enumerate(cut)]
    chance = random.Random(5)
    for _ in range(100):
        wanted = set(chance.choices(bare_words(text), k=chance.randint(1, 25)))
        worth = {word: log(1 + len(cut) / sum(word in words for words in cut)) for word in wanted}
        total = [sum(worth[word] for word in wanted & words) for words in both]
        best = sorted(total, reverse=True)[:4]
        assert [total[at] for at in stretches.likeliest(wanted, 4)] == pytest.approx([each for each in best if each])
        assert set(stretches.holding(wanted)) >= {at for at, words in enumerate(both) if wanted <= words}


def test_unknown_word_is_nowhere() -> None:
    """A word that the text does not hold leaves nothing to look at; no word at all leaves everything."""
    stretches = Stretches("a text of few words")
    assert stretches.holding(["nowhere"]) == []
    assert stretches.holding([]) == [0]
    assert stretches.likeliest(["nowhere"], 3) == []


def test_empty_text() -> None:
    """An empty text has no stretches."""
    assert Stretches("").windows([0, 1], 5) == []
