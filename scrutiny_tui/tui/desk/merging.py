"""What a proposal can be taken into: items that the pack has, and other proposals that say the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from difflib import SequenceMatcher

from scrutiny_tui.pack.model import Account, Finding, Item, Person, Question, Quote
from scrutiny_tui.pack.whole import Pack
from scrutiny_tui.pack.write import Value
from scrutiny_tui.session.desk import Desk
from scrutiny_tui.session.desk_cards import Card, Done
from scrutiny_tui.tongue import _
from scrutiny_tui.tui.desk.words import KINDS, words_of

Work = Callable[[Mapping[str, Value]], Done | None]
"""Saves fields, and says what was done."""
_PROPOSAL = "proposal:"
_NEAREST = 6
"""Other proposals that are offered."""


def choices(card: Card, cards: Iterable[Card], pack: Pack) -> list[tuple[str, str]]:
    """Key and words of all that the proposal can go into: the likest proposals first, then the pack's items."""
    found = [
        (_PROPOSAL + other.id, _("with the proposal {words}").format(words=words_of(other.proposal)[:90]))
        for other in _likest(card, cards)
    ]
    found += [(item.id, f"{_(KINDS[item.kind])} {item.id}: {item.heading}") for item in _items(card, pack)]
    return found or [("", _("The pack has nothing yet that it could go into."))]


def merge(desk: Desk, name: str, picked: str) -> Done:
    """Take the proposal into what was picked; another proposal is accepted first. ScrutinyError as the desk's own."""
    if picked.startswith(_PROPOSAL):
        other = desk.card(picked.removeprefix(_PROPOSAL))
        picked = other.item or desk.accept(other.id).item
    return desk.merge(name, picked)


def _likest(card: Card, cards: Iterable[Card]) -> list[Card]:
    if card.kind not in ("person", "quote"):
        return []
    mine = words_of(card.proposal).casefold()
    others = [other for other in cards if other.kind == card.kind and other.id != card.id and not other.decided]
    alike = {other.id: SequenceMatcher(None, mine, words_of(other.proposal).casefold()).ratio() for other in others}
    near = [other for other in others if alike[other.id] > 0.4]
    return sorted(near, key=lambda other: -alike[other.id])[:_NEAREST]


def _items(card: Card, pack: Pack) -> list[Item]:
    """In the order in which they are most often meant."""
    if card.kind == "person":
        return [item for item in pack.people if isinstance(item, Person)]
    kinds: tuple[type[Item], ...] = (Finding, Question, Account)
    held = [item for kind in kinds for item in pack.items() if isinstance(item, kind)]
    same = [item for item in pack.items() if item.kind == card.kind and item.id != card.item]
    return [*held, *(item for item in same if isinstance(item, Quote) or hasattr(item, "evidence"))]
