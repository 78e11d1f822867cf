"""The room of differing accounts: what each report says of one matter, side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.content import Content

from scrutiny_tui.pack.model import Account, Item, Position
from scrutiny_tui.pack.whole import Pack
from scrutiny_tui.tongue import N_, Nn_, _, ngettext
from scrutiny_tui.tui import safe
from scrutiny_tui.tui.rooms.detail import Beside, Block, Shown, labelled
from scrutiny_tui.tui.rooms.list_room import ListRoom
from scrutiny_tui.tui.rooms.telling import groups
from scrutiny_tui.tui.said import both


class AccountsRoom(ListRoom):
    """Matters on which the reports do not agree."""

    room = "accounts"
    key = "7"
    label = N_("Accounts")
    noun: ClassVar = Nn_("{count} matter on which accounts differ", "{count} matters on which accounts differ")
    by_line = True
    empty = N_("In this pack no accounts differ.")

    @classmethod
    def all(cls, pack: Pack) -> Sequence[Account]:
        """All differing accounts."""
        return pack.accounts

    def marks(self, item: Item) -> Iterable[str]:
        """How many sides there are."""
        assert isinstance(item, Account)
        yield _accounts(item)

    def lines_of(self, item: Item) -> Iterable[str]:
        """The lines that it bears on."""
        assert isinstance(item, Account)
        return item.lines

    def tell_item(self, item: Item) -> Shown:
        """How they differ, each side beside the other, and what would settle it."""
        assert isinstance(item, Account)
        blocks: tuple[Block | Beside, ...] = (
            *self.tell.exempt(item),
            Block("title", safe.content(item.title)),
            Block("meta", Content(_accounts(item))),
            *labelled(_("How they differ"), item.differ),
            *self.tell.arithmetic(item),
            Beside(tuple(map(self._side, item.positions))),
            *labelled(_("What would settle it"), item.settle),
        )
        sides = (
            (_("Account of {who}").format(who=self._who(side)), self.tell.links(side.evidence))
            for side in item.positions
        )
        links = groups(*sides, *self.tell.used(item.id), (_("Lines of enquiry"), self.tell.links(item.lines)))
        return Shown(blocks, links)

    def _side(self, side: Position) -> tuple[Block, ...]:
        return Block("label", safe.content(self._who(side))), Block("text", safe.content(side.says))

    def _who(self, side: Position) -> str:
        """Who says so: the one named, else the reports that its evidence stands in."""
        if side.by:
            return str(self.opened.said.name(side.by))
        sources = (self.opened.said.source_of(each) for each in side.evidence)
        titles = dict.fromkeys(str(source.title) for source in sources if source)
        return both(list(titles)) or _("A report")

    def copied(self, item: Item) -> str:
        """How they differ, and each side with its evidence."""
        assert isinstance(item, Account)
        lines = [str(item.differ)]
        for side in item.positions:
            lines += [f"{self._who(side)}: {side.says}", *self.tell.evidence_copied(side.evidence)]
        return "\n".join(lines)


def _accounts(item: Account) -> str:
    count = len(item.positions)
    return ngettext("{count} account", "{count} accounts", count).format(count=count)
