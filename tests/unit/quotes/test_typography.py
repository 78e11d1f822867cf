"""Seeded variants: a quote that differs from its source in its setting only always passes."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from scrutiny_tui.quotes.verdict import Outcome
from scrutiny_tui.quotes.verify import verify
from scrutiny_tui.text.document import Document
from tests.unit.quotes.reports import HOW_MANY, changed
from tests.unit.quotes.variants import VARIANTS

Variant = Callable[[str, random.Random], str]


@pytest.mark.parametrize("variant", VARIANTS, ids=lambda variant: str(variant.__name__))
def test_quote_set_otherwise_passes(variant: Variant) -> None:
    """The quote is set otherwise than its source: `typographic` (or `verbatim`, where its edges only differ)."""
    count = 0
    for quote, words, report in changed(7, variant, least=4):
        verdict = verify(quote, report)
        assert verdict.proven, (quote, words, verdict)
        assert verdict.end is not None
        assert report.text[verdict.start : verdict.end].strip("\"“”‘’'") == words.strip("\"“”‘’'")
        count += 1
    assert count == HOW_MANY


@pytest.mark.parametrize("variant", VARIANTS, ids=lambda variant: str(variant.__name__))
def test_source_set_otherwise_passes(variant: Variant) -> None:
    """The source is set otherwise than the quote: the same."""
    chance = random.Random(8)
    for quote, words, _ in changed(9, variant, least=4):
        source = Document.of(f"Before it. {quote} – and after it. {variant('Other words, to end on.', chance)}")
        verdict = verify(words, source)
        assert verdict.proven, (quote, words, verdict)


def test_every_variant_at_once_passes() -> None:
    """All of them together are still the same words."""

    def every(words: str, chance: random.Random) -> str:
        for variant in VARIANTS:
            words = variant(words, chance)
        return words

    for quote, words, report in changed(10, every, least=4):
        assert verify(quote, report).outcome is Outcome.TYPOGRAPHIC, (quote, words)
