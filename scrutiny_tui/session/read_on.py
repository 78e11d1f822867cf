"""An opened pack that the member reads on in: what they have read, and where they left off.

Where the notebook cannot be opened there is no place to go back to, and only changes raise.
"""
# ruff: noqa: PLC0415

from __future__ import annotations

from scrutiny_tui.notebook import Place as Position
from scrutiny_tui.session.supplement_held import Held


class ReadOn(Held):
    """One pack, opened by one member, and how far they have come in it."""

    def mark_read(self, item: str) -> None:
        """Mark an item as read, as it is now."""
        self._known(item)
        self.mark_seen([item])
        self.notebook.mark_read(self.id, item)

    def unmark_read(self, item: str) -> None:
        """Mark an item as not read."""
        self._known(item)
        self.notebook.unmark_read(self.id, item)

    def place(self) -> Position | None:
        """Where the member left off: the room and the item; None before the first time.

        Where this edition does not hold that item, the one that stood nearest among its kind.
        """
        held = self._held
        place = held.place(self.id) if held else None
        if place is None or not place.item or place.item.partition("#")[0] in self._told_words:
            return place
        from scrutiny_tui.session import supplement

        return Position(place.room, supplement.nearest(self.pack, self.told, self.seen(), place.item))

    def keep_place(self, room: str, item: str) -> None:
        """Remember where the member is."""
        self.notebook.keep_place(self.id, Position(room, item))

    def _known(self, ref: str) -> None:
        """See that the pack holds an item or passage. MisuseError where it does not."""
        if "#" in ref:
            self.passage(ref)
        else:
            self.item(ref)
