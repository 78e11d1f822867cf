"""What stands behind an item: who speaks or acts in it, and the evidence that it names."""

from __future__ import annotations

from collections.abc import Iterator

from scrutiny_tui.pack.model import Account, Commitment, Event, Figure, Finding, Item, Person, Question, Quote


def parties_of(item: Item) -> Iterator[str]:
    """Who speaks, acts, promises, is asked or says otherwise in an item; a person is their own."""
    if isinstance(item, Person):
        yield item.id
    elif isinstance(item, Quote) and item.speaker:
        yield item.speaker
    elif isinstance(item, Question):
        yield from item.witness
    elif isinstance(item, Event):
        yield from item.who
    elif isinstance(item, Commitment):
        yield item.who
    elif isinstance(item, Account):
        yield from (position.by for position in item.positions if position.by)


def rests_on(item: Item) -> Iterator[str]:
    """The evidence that an item names, and a quote's own source."""
    if isinstance(item, Quote):
        yield item.source
    elif isinstance(item, Account):
        for position in item.positions:
            yield from position.evidence
    elif isinstance(item, Finding | Question | Event | Figure | Commitment | Person):
        yield from item.evidence
