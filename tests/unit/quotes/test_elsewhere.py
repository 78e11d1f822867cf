"""Quotes that name the wrong source."""

from __future__ import annotations

import pytest

from scrutiny_tui.quotes import elsewhere as room
from scrutiny_tui.quotes.elsewhere import elsewhere
from scrutiny_tui.text.document import Document

TEXTS = {
    "one": Document.of(
        "The board met in May and the com-\nmittee was told of it by the head of service.\n\nIt rained."
    ),
    "two": Document.of("Nobody was told. The re-\nshaped service of the town is well-\nbeing itself, they said."),
    "three": Document.of("Nobody was told. The head of the ﬁne service ﬂed, they said. 3. 5 were left by the town."),
}
STANDS = {
    "The board met in May": "one",
    "in May and the committee was told of it": "one",
    "in May and the com-mittee was told of it": "one",
    "the committee … by the head of service": "one",
    "the [whole] committee was told": "one",
    "Nobody was told.": "two",
    "The reshaped service of the town": "two",
    "The re-shaped service of the town": "two",
    "is wellbeing itself": "two",
    "[t]he fine service fled": "three",
    "head of the fine service fled, they said": "three",
    "5 were left by the town": "three",
    "the committee was told of nothing": "",
    "rained": "one",
}


@pytest.mark.parametrize("few", [0, 50])
def test_the_first_other_source(few: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first other source that has the words is told, whether texts are narrowed by their words or searched."""
    monkeypatch.setattr(room, "_FEW", few)
    found = elsewhere({words: (words, "none") for words in STANDS}, TEXTS)
    assert {words: found[words][0] if words in found else "" for words in STANDS} == STANDS
    assert all(verdict.proven for _, verdict in found.values())


def test_never_its_own() -> None:
    """The source that a quote names is none other; words that stand there and in another are told of the other."""
    assert elsewhere({"rain": ("It rained.", "one")}, TEXTS) == {}
    assert elsewhere({"told": ("Nobody was told.", "two")}, TEXTS)["told"][0] == "three"
