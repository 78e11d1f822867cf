"""The room of commitments: who promised what, by when, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from scrutiny_tui.pack.model import Commitment, Item
from scrutiny_tui.pack.whole import Pack
from scrutiny_tui.tongue import N_, Nn_, _
from scrutiny_tui.tui import safe
from scrutiny_tui.tui.rooms.detail import Block, Shown, labelled
from scrutiny_tui.tui.rooms.list_room import ListRoom
from scrutiny_tui.tui.rooms.telling import groups

STATUS: dict[str, str] = {
    "broken": N_("Not kept"),
    "part kept": N_("Kept in part"),
    "open": N_("Still open"),
    "unknown": N_("It is not known what became of it"),
    "kept": N_("Kept"),
}
"""A commitment's status in words, those that need asking about first."""


class CommitmentsRoom(ListRoom):
    """Commitments, by what became of them."""

    room = "commitments"
    key = "8"
    label = N_("Commitments")
    noun: ClassVar = Nn_("{count} commitment", "{count} commitments")
    empty = N_("This pack has no commitments.")

    @classmethod
    def all(cls, pack: Pack) -> Sequence[Commitment]:
        """All commitments."""
        return pack.commitments

    def grouped(self, items: Sequence[Item]) -> Iterable[tuple[str, Sequence[Item]]]:
        """By what became of them."""
        for status, heading in STATUS.items():
            yield _(heading), [item for item in items if isinstance(item, Commitment) and item.status == status]

    def marks(self, item: Item) -> Iterable[str]:
        """By when, and who promised."""
        assert isinstance(item, Commitment)
        if item.due:
            yield _("due {day}").format(day=item.due)
        yield str(self.opened.said.name(item.who))

    def tell_item(self, item: Item) -> Shown:
        """The promise, its dates, what became of it; what it rests on."""
        assert isinstance(item, Commitment)
        person = self.opened.said.person(item.who)
        blocks = [
            *self.tell.exempt(item),
            Block("title", safe.content(item.title)),
            Block("meta", safe.content(self._facts(item))),
            *labelled(_("What was promised"), item.about),
            Block("label", safe.content(_("What became of it"))),
            Block("text", safe.content(_became(item))),
        ]
        links = groups(
            (_("Rests on"), self.tell.links(item.evidence)),
            *self.tell.used(item.id),
            (_("Promised by"), self.tell.links([person.id] if person else [])),
        )
        return Shown(tuple(blocks), links)

    def _facts(self, item: Commitment) -> str:
        facts = [str(self.opened.said.name(item.who))]
        made = _("made {day}").format(day=item.made)
        facts.append(made if item.made else _("the reports do not say when it was made"))
        facts.append(_("due {day}").format(day=item.due) if item.due else _("no date to keep it by"))
        return " · ".join(facts)

    def copied(self, item: Item) -> str:
        """The promise with who made it, when, and what became of it."""
        assert isinstance(item, Commitment)
        return "\n".join([str(item.about or item.title), f"({self._facts(item)})", _became(item)])


def _became(item: Commitment) -> str:
    said = f"{_(STATUS[item.status])}."
    return f"{said} {item.outcome}" if item.outcome else said
