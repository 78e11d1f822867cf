"""The packs of this checkout: their quotes stand in their reports, and no seeded fault in them passes."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from scrutiny_tui.pack.load import load_pack
from scrutiny_tui.quotes.pack_check import verify_pack
from scrutiny_tui.quotes.record import Record, words_of
from scrutiny_tui.quotes.verdict import Outcome
from scrutiny_tui.quotes.verify import verify
from scrutiny_tui.sources.texts import gather
from scrutiny_tui.text.document import Document
from tests.unit.quotes.faults import FAULTS
from tests.unit.quotes.variants import VARIANTS

TOP = Path(__file__).resolve().parents[3]
REPORTS = TOP.parent / "shared" / "sources"
PACKS = ("powys-childrens-services", "example-valley")


def _quotes(name: str) -> list[tuple[str, Document]]:
    """The words and the text of each quote of a pack that is checked out here, with its reports."""
    folder = TOP / "packs" / name
    pack = load_pack(folder).pack if folder.is_dir() else None
    if pack is None:
        pytest.skip(f"the pack {name} is not here")
    wanted = {source.fingerprint for source in pack.sources}
    found = gather(wanted, [folder / "sources", REPORTS]).found
    if wanted - set(found):
        pytest.skip(f"the reports of {name} are not here")
    documents = {source.id: found[source.fingerprint] for source in pack.sources}
    verdicts = verify_pack(pack, documents, Record())
    assert {quote: verdict for quote, verdict in verdicts.items() if not verdict.proven} == {}
    return [(words_of(pack, quote), documents[quote.source]) for quote in pack.quotes]


@pytest.mark.parametrize("name", PACKS)
def test_every_quote_is_proven_and_no_fault_passes(name: str) -> None:
    """Each quote is proven, proven in every other setting, and altered by every fault."""
    chance = random.Random(18)
    quotes = [(words, text) for words, text in _quotes(name) if len(words.split()) > 4 and not set("…[") & set(words)]
    assert quotes
    for words, text in quotes:
        for variant in VARIANTS:
            assert verify(variant(words, chance), text).proven, (variant, words)
        for fault in FAULTS:
            quote = fault(words, chance)
            if quote is not None and quote.strip() not in words and quote not in text.text:
                assert verify(quote, text).outcome is Outcome.ALTERED, (fault, quote)
