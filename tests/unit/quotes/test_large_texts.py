"""Texts of many hundred pages, where places are narrowed by words before anything is compared."""

from __future__ import annotations

import random
from functools import cache

import pytest

from scrutiny_tui.quotes.locate import LARGE
from scrutiny_tui.quotes.verdict import Outcome
from scrutiny_tui.quotes.verify import verify
from scrutiny_tui.text.document import Document
from tests.unit.quotes import faults
from tests.unit.quotes.reports import TEXTS
from tests.unit.quotes.variants import VARIANTS


@cache
def _large() -> Document:
    """Sentences of the reports in any order, each page with words of its own."""
    chance = random.Random(11)
    sentences = [sentence for text in TEXTS for sentence in text.replace("\n", " ").split(". ")]
    pages: list[str] = []
    while sum(len(page) for page in pages) <= LARGE:
        rare = f"Case {len(pages)} of Ward{len(pages) % 97} went to Panel{len(pages) % 89}"
        pages.append(". ".join([*chance.choices(sentences, k=8), rare, *chance.choices(sentences, k=8)]))
    return Document("\f".join(pages))


def _stretches(seed: int, count: int) -> list[str]:
    """Words round the words of its own of some pages, so that each stands in one place only."""
    chance = random.Random(seed)
    text = _large().text
    found = []
    for page in chance.sample(range(_large().pages), count):
        at = text.index(f"Case {page} of ")
        start = text.index(" ", at - chance.randint(20, 120)) + 1
        found.append(text[start : text.index(" ", at + chance.randint(30, 150))].strip(' "“”‘’'))
    return found


def test_exact_words_of_a_large_text() -> None:
    """Verbatim, at their place."""
    for words in _stretches(12, 60):
        verdict = verify(words, _large())
        assert verdict.outcome is Outcome.VERBATIM
        assert _large().text[verdict.start : verdict.end] == words


@pytest.mark.parametrize("variant", VARIANTS, ids=lambda variant: str(variant.__name__))
def test_other_settings_in_a_large_text(variant: object) -> None:
    """Every variant passes there too."""
    chance = random.Random(13)
    assert callable(variant)
    for words in _stretches(14, 10):
        assert verify(variant(words, chance), _large()).proven, words


@pytest.mark.parametrize("fault", faults.FAULTS, ids=lambda fault: str(fault.__name__))
def test_faults_in_a_large_text(fault: object) -> None:
    """Every fault is altered there too, and the right place is shown."""
    chance = random.Random(15)
    assert callable(fault)
    for words in _stretches(16, 10):
        quote = fault(words, chance)
        if quote is None or quote.strip() in words:
            continue
        verdict = verify(quote, _large())
        assert verdict.outcome is Outcome.ALTERED, (quote, words)
        if fault is faults.clause:
            # What is left may have lost the words that stand in this place only.
            continue
        at = _large().text.index(words)
        assert verdict.start is not None
        assert verdict.end is not None
        assert verdict.start < at + len(words), quote
        assert verdict.end > at, quote


def test_fragments_of_a_large_text() -> None:
    """Fragments are joined in order, over the shortest stretch."""
    text = _large().text
    for words in _stretches(17, 20):
        parts = words.split()
        verdict = verify(f"{' '.join(parts[:3])} … {' '.join(parts[-3:])}", _large())
        assert verdict.proven
        assert verdict.start is not None
        assert text[verdict.start :].startswith(parts[0])
