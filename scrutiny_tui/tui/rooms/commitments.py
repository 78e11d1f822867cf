"""The room of commitments: who promised what, by when, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from scrutiny_tui.pack.model import Commitment, Item
from scrutiny_tui.pack.whole import Pack
from scrutiny_tui.tui import safe
from scrutiny_tui.tui.rooms.detail import Block, Shown, labelled
from scrutiny_tui.tui.rooms.list_room import ListRoom
from scrutiny_tui.tui.rooms.telling import groups

STATUS: dict[str, str] = {
    "broken": "Not kept",
    "part kept": "Kept in part",
    "open": "Still open",
    "unknown": "It is not known what became of it",
    "kept": "Kept",
}
"""A commitment's status in words, those that need asking about first."""


class CommitmentsRoom(ListRoom):
    """Commitments, by what became of them."""

    room = "commitments"
    key = "8"
    label = "Commitments"
    noun: ClassVar = ("commitment", "commitments")
    empty = "This pack has no commitments."

    @classmethod
    def all(cls, pack: Pack) -> Sequence[Commitment]:
        """All commitments."""
        return pack.commitments

    def grouped(self, items: Sequence[Item]) -> Iterable[tuple[str, Sequence[Item]]]:
        """By what became of them."""
        for status, heading in STATUS.items():
            yield heading, [item for item in items if isinstance(item, Commitment) and item.status == status]

    def marks(self, item: Item) -> Iterable[str]:
        """By when, and who promised."""
        assert isinstance(item, Commitment)
        if item.due:
            yield f"due {item.due}"
        yield str(self.opened.pack.name(item.who))

    def tell_item(self, item: Item) -> Shown:
        """The promise, its dates, what became of it; what it rests on."""
        assert isinstance(item, Commitment)
        person = self.opened.pack.person(item.who)
        blocks = [
            *self.tell.exempt(item),
            Block("title", safe.content(item.title)),
            Block("meta", safe.content(self._facts(item))),
            *labelled("What was promised", item.about),
            Block("label", safe.content("What became of it")),
            Block("text", safe.content(_became(item))),
        ]
        links = groups(
            ("Rests on", self.tell.links(item.evidence)),
            *self.tell.used(item.id),
            ("Promised by", self.tell.links([person.id] if person else [])),
        )
        return Shown(tuple(blocks), links)

    def _facts(self, item: Commitment) -> str:
        facts = [str(self.opened.pack.name(item.who))]
        facts.append(f"made {item.made}" if item.made else "the reports do not say when it was made")
        facts.append(f"due {item.due}" if item.due else "no date to keep it by")
        return " · ".join(facts)

    def copied(self, item: Item) -> str:
        """The promise with who made it, when, and what became of it."""
        assert isinstance(item, Commitment)
        return "\n".join([str(item.about or item.title), f"({self._facts(item)})", _became(item)])


def _became(item: Commitment) -> str:
    return f"{STATUS[item.status]}. {item.outcome}" if item.outcome else f"{STATUS[item.status]}."
