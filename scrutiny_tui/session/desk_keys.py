"""What decisions are kept under, and what an item looked like when it was written."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable

from scrutiny_tui.draft import Alike
from scrutiny_tui.pack.write import Writing
from scrutiny_tui.session.desk_cards import Card
from scrutiny_tui.session.desk_decisions import Key
from scrutiny_tui.session.desk_view import View


def key_of(card: Card, view: View) -> Key:
    """What a proposal's decision is kept under: it stays while the report's text is the same."""
    place = card.id.removeprefix(f"{card.source}-")
    if isinstance(card.proposal, Alike):
        other = view.documents.get(card.proposal.other)
        place = place.replace(f"-{card.proposal.other}-", f"-{other.fingerprint[:16]}-" if other else "-", 1)
    return view.documents[card.source].fingerprint, place


def digest(writing: Writing, item: str) -> str:
    """What tells whether an item stands as it was written."""
    told = json.dumps(writing.said(item), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(" ".join(told.split()).encode("utf-8")).hexdigest()[:32]


def reports_of(names: Iterable[str], sources: Collection[str]) -> tuple[str, ...]:
    """The reports that proposals of these ids can come from; none where that cannot be told, or all are needed."""
    found: set[str] = set()
    for name in names:
        fitting = [source for source in sources if name.startswith(f"{source}-")]
        if not fitting or "-account-" in name:
            return ()
        found.update(fitting)
    return tuple(found)
