"""What every room of a pack shares: its place in the rail, how it asks to go elsewhere, how it saves.

Each room is one class in one file (`timeline.TimelineRoom`, `figures.FiguresRoom`, `reader.ReaderRoom`,
`search.SearchRoom`, `my_questions.MyQuestionsRoom`, `export_room.ExportRoom`, …). The pack screen mounts a room on
the first visit, calls `show` to bring an item into view and `enter` to give it the keys.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual.containers import Vertical
from textual.message import Message

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.pack.words import Words
from scrutiny_tui.tongue import _
from scrutiny_tui.tui import safe, unseen
from scrutiny_tui.tui.commands import possible

if TYPE_CHECKING:
    from scrutiny_tui.session import OpenPack, Session


class Room(Vertical):
    """One room of a pack: a list of items of one kind with their detail, or a drawn view."""

    room: ClassVar[str] = ""
    """Its name in the command table (`go-<room>`) and in the kept place."""
    key: ClassVar[str] = ""
    """The key that goes there."""
    label: ClassVar[str] = ""
    """What the rail calls it."""

    class Follow(Message):
        """Please go to an item: the pack screen finds the room and keeps the way back."""

        def __init__(self, target: str, room: str = "") -> None:
            """`target` is an item's id or a passage (`source#12`); `room` where it is not the item's usual one."""
            super().__init__()
            self.target = target
            self.room = room

    class Changed(Message):
        """The notebook was changed here; the other rooms repaint what they show of it."""

    def __init__(self, opened: OpenPack, session: Session) -> None:
        """A room of the pack that is open."""
        super().__init__(id=f"room-{self.room}", classes="room")
        self.opened = opened
        self.session = session
        self.current = ""
        """The id of what is shown, "" for none."""

    def show(self, target: str) -> None:
        """Select and show an item (for the reader also a passage or a quote); "" leaves things as they are."""

    def enter(self) -> None:
        """Take the keys: focus what a reader would use first."""
        for widget in self.query("*"):
            if widget.focusable:
                widget.focus(scroll_visible=False)
                return

    def chosen_here(self) -> object:
        """What the reader typed or chose here and would miss if the room were made anew; what is false is nothing."""
        return ""

    def choose_again(self, chosen: object) -> None:
        """Put back what `chosen_here` gave."""

    def notebook_changed(self) -> None:
        """Repaint what is shown of the notebook: choices, notes, what was read."""

    def say(self, words: Words) -> str:
        """What a pack says, in the pack's language; not yet safe to show: pass it to `safe.content`."""
        return str(words)

    def save(self, do: Callable[[], object], said: str) -> ScrutinyError | None:
        """Do something to the notebook and say `said` once it is safely kept; else tell why not, and return it."""
        try:
            do()
        except ScrutinyError as error:
            self.app.notify(safe.shown(error), title=_("Not saved"), severity="error", timeout=12, markup=False)
            return error
        self.post_message(self.Changed())
        if said:
            self.app.notify(safe.shown(said), timeout=3, markup=False)
        return None

    def has_looked_at(self, item: str, *, unread: bool) -> bool:
        """The item was in view long enough: keep, without a word, that it was seen, and read where it was `unread`.

        False where it had been before, where it is not in view, and where that cannot be kept.
        """
        found = unseen.of(self.opened)
        new = found is not None and item in found.by_id and item in self.opened.said.by_id
        if not (new or unread) or not self.display or self.screen is not self.app.screen:
            return False
        try:
            if unread:
                self.opened.mark_read(item)
            else:
                self.opened.mark_seen([item])
        except ScrutinyError:
            return False
        if new:
            self.post_message(self.Changed())
        return True

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A command that cannot be done now is hidden from the footer and the palette, and its key does nothing."""
        return possible(self, action)
