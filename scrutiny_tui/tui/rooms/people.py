"""The room of people: who speaks, acts or can be called, and all that the pack holds of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from scrutiny_tui.pack.model import Item, Person
from scrutiny_tui.pack.whole import Pack
from scrutiny_tui.tongue import N_, Nn_, _
from scrutiny_tui.tui import safe
from scrutiny_tui.tui.rooms.detail import Block, Shown, labelled
from scrutiny_tui.tui.rooms.list_room import ListRoom
from scrutiny_tui.tui.rooms.telling import groups


class PeopleRoom(ListRoom):
    """People first, then bodies."""

    room = "people"
    key = "9"
    label = N_("People")
    noun: ClassVar = Nn_("{count} person or body", "{count} people and bodies")
    counts_reading = False
    empty = N_("This pack names nobody.")

    @classmethod
    def all(cls, pack: Pack) -> Sequence[Person]:
        """All people and bodies."""
        return pack.people

    def grouped(self, items: Sequence[Item]) -> Iterable[tuple[str, Sequence[Item]]]:
        """People, then councils, inspectorates and firms."""
        people = [item for item in items if isinstance(item, Person) and item.sort == "person"]
        yield _("People"), people
        yield _("Councils, inspectorates, firms"), [item for item in items if item not in people]

    def marks(self, item: Item) -> Iterable[str]:
        """The office held."""
        assert isinstance(item, Person)
        if item.role:
            yield str(item.role)

    def tell_item(self, item: Item) -> Shown:
        """Name and office, what the reports say of them; their quotes, acts, promises, and the questions to them."""
        assert isinstance(item, Person)
        also = _("Also called: {names}").format(names=", ".join(item.also)) if item.also else ""
        blocks = [
            *self.tell.exempt(item),
            Block("title", safe.content(item.name)),
            *([Block("meta", safe.content(item.role))] if item.role else []),
            *labelled(_("What the reports say"), item.about),
            *([Block("meta", safe.content(also))] if also else []),
        ]
        used = self.tell.used(
            item.id,
            quote=_("Their words"),
            question=_("Questions to them"),
            commitment=_("What they promised"),
            event=_("What they did"),
            account=_("Their account, where accounts differ"),
            finding=_("Findings"),
        )
        return Shown(tuple(blocks), groups(*used, (_("Rests on"), self.tell.links(item.evidence))))

    def copied(self, item: Item) -> str:
        """Name, office, and what the reports say."""
        assert isinstance(item, Person)
        return "\n".join(filter(None, (str(item.name), str(item.role), str(item.about))))
