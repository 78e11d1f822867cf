"""Seeded faults: no quote that differs from its source in words, digits, signs or order may ever pass."""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import islice, pairwise

import pytest

from scrutiny_tui.quotes.verdict import Outcome
from scrutiny_tui.quotes.verify import verify
from tests.unit.quotes import faults
from tests.unit.quotes.faults import FAULTS
from tests.unit.quotes.reports import HOW_MANY, REPORTS, changed, stretches
from tests.unit.quotes.variants import VARIANTS, broken_words

Change = Callable[[str, random.Random], str | None]


def test_control() -> None:
    """Every stretch that the faults are put into is verbatim to begin with, and found at its own words."""
    for words, report in islice(stretches(1), 500):
        verdict = verify(words, report)
        assert verdict.outcome is Outcome.VERBATIM, words
        assert report.text[verdict.start : verdict.end] == words


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: str(fault.__name__))
def test_fault_is_altered(fault: Change) -> None:
    """One fault in an otherwise present quote of three words or more is `altered`, and what differs is named."""
    count = 0
    for quote, words, report in changed(2, fault):
        verdict = verify(quote, report)
        assert verdict.outcome is Outcome.ALTERED, (quote, words)
        assert verdict.differs, quote
        assert all(difference.quote != difference.source for difference in verdict.differs), (quote, verdict.differs)
        assert verdict.nearest
        count += 1
    assert count == HOW_MANY


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: str(fault.__name__))
def test_fault_under_other_typography_is_altered(fault: Change) -> None:
    """A fault is not forgiven because the quote's typography differs too."""
    # A hyphen put in or taken out at a line end is no fault but a variant, so those two are not put together.
    hyphens = fault in (faults.joined, faults.hyphen)
    others = [variant for variant in VARIANTS if not (hyphens and variant is broken_words)]

    def both(words: str, chance: random.Random) -> str | None:
        faulty = fault(words, chance)
        return chance.choice(others)(faulty, chance) if faulty and faulty.strip() not in words else None

    for quote, words, report in changed(3, both):
        assert verify(quote, report).outcome is Outcome.ALTERED, (quote, words)


def test_merged_fragments_are_altered() -> None:
    """Two fragments run together without … are `altered`: the words of neither place are these."""
    seen = 0
    for (first, report), (second, other) in pairwise(stretches(4, least=4, most=20)):
        if report is not other or " ".join(f"{first} {second}".split()) in " ".join(report.text.split()):
            continue
        verdict = verify(f"{first} {second}", report)
        assert verdict.outcome is Outcome.ALTERED, (first, second)
        seen += 1
        if seen == HOW_MANY:
            return


def test_merged_fragments_with_their_mark_pass_in_order() -> None:
    """The same two fragments joined by … pass where they follow one another, and only then."""
    seen = 0
    for (first, report), (second, other) in pairwise(stretches(5, least=6, most=20)):
        if report is not other:
            continue
        follows = report.text.find(second, report.text.find(first) + len(first)) >= 0
        verdict = verify(f"{first} … {second}", report)
        assert verdict.outcome is (Outcome.VERBATIM if follows else Outcome.ALTERED), (first, second)
        seen += 1
        if seen == HOW_MANY:
            return


def test_wrong_source_never_passes() -> None:
    """Words of one report are not proven by another."""
    seen = 0
    for words, report in stretches(6, least=5):
        for other in REPORTS:
            if other is not report:
                assert not verify(words, other).proven, words
                seen += 1
        if seen >= HOW_MANY:
            return
