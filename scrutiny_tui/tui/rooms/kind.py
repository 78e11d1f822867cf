"""What a list-and-detail room says of the items of its kind: how a list calls them, and what is told of each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from scrutiny_tui.pack.model import Item
from scrutiny_tui.pack.whole import Pack
from scrutiny_tui.tongue import N_, Nn_
from scrutiny_tui.tui.rooms.base import Room
from scrutiny_tui.tui.rooms.detail import Shown


class KindRoom(Room):
    """The part of a list room that each kind of item fills in for itself."""

    noun: ClassVar[tuple[str, str]] = Nn_("{count} item", "{count} items")
    """How many of them there are: for one, for several."""
    by_line: ClassVar[bool] = False
    """Whether its items can be narrowed to one line of enquiry."""
    counts_reading: ClassVar[bool] = True
    """Whether its items can be read or unread."""
    empty: ClassVar[str] = N_("This pack has none.")
    """What to say where the room has no items."""

    @classmethod
    def all(cls, pack: Pack) -> Sequence[Item]:
        """All items of the room, in the pack's order."""
        raise NotImplementedError

    def items(self) -> Sequence[Item]:
        """All items of the room, in the pack's order."""
        return self.all(self.opened.said)

    def grouped(self, items: Sequence[Item]) -> Iterable[tuple[str, Sequence[Item]]]:
        """The items under headings, in the order of the list; "" for no heading."""
        yield "", items

    def title(self, item: Item) -> str:
        """What the list calls an item."""
        return str(item.heading) or item.id

    def marks(self, item: Item) -> Iterable[str]:
        """Words that the list puts behind an item, besides “exempt”."""
        return ()

    def lines_of(self, item: Item) -> Iterable[str]:
        """Ids of the lines of enquiry that an item bears on."""
        return ()

    def tell_item(self, item: Item) -> Shown:
        """The item in full."""
        raise NotImplementedError

    def copied(self, item: Item) -> str:
        """The item as it goes to the clipboard."""
        raise NotImplementedError
