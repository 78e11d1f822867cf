"""The five real reports, where they lie beside the checkout."""

from __future__ import annotations

from pathlib import Path

import pytest

from scrutiny_tui.draft import Report, draft
from scrutiny_tui.pack.load import load_pack
from scrutiny_tui.sources.texts import gather
from scrutiny_tui.text.canonical import canonical
from tests.gold.real import SHARED

PACK = Path(__file__).parents[3] / "packs" / "powys-childrens-services"


@pytest.mark.skipif(not SHARED.is_dir(), reason="the five reports are not on this machine")
def test_every_quotation_that_the_pack_holds_is_proposed() -> None:
    """Each quote of the Powys pack is among those drafted from its report, from its first word to its last."""
    pack = load_pack(PACK).pack
    assert pack is not None
    texts = gather([source.fingerprint for source in pack.sources], [SHARED]).found
    drafted = {
        source.id: {
            canonical(quotation.words).text
            for quotation in draft(Report(source.id, texts[source.fingerprint])).quotations
        }
        for source in pack.sources
    }
    missing = [quote.id for quote in pack.quotes if canonical(str(quote.words)).text not in drafted[quote.source]]
    assert missing == []
