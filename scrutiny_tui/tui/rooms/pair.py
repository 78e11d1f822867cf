"""A room of two panes: a drawn list, and the detail of what is selected in it with what that rests on.

Side by side where there is room, else one above the other. A child says what to draw and what an item rests on.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.timer import Timer
from textual.widget import Widget

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.session import OpenPack, Session
from scrutiny_tui.tongue import _
from scrutiny_tui.tui import fallback, news
from scrutiny_tui.tui.commands import bindings
from scrutiny_tui.tui.dialogs.note import NoteDialog
from scrutiny_tui.tui.rooms.base import Room
from scrutiny_tui.tui.rooms.list_room import READ_AFTER
from scrutiny_tui.tui.widgets.drawn import Drawn
from scrutiny_tui.tui.widgets.evidence import absent_words, evidence_rows, one_line, section, words
from scrutiny_tui.tui.widgets.rows import Row, paragraph

WIDE = 100
"""Cells of a room from which its panes stand side by side."""
TALL = 30
"""Rows of a room from which there is room for more than the list and the detail."""


class PairRoom(Room):
    """A drawn list and the detail of what is selected."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("items")]
    DEFAULT_CSS = """
    PairRoom {
        & > #panes { height: 1fr; }
        & > #panes > #list { height: 3fr; }
        & > #panes > #detail { height: 2fr; border-top: solid $border-blurred; }
        & > #panes > #detail:focus { border-top: heavy $border; }
        &.-wide > #panes { layout: horizontal; }
        &.-wide > #panes > #list { width: 3fr; height: 1fr; }
        &.-wide > #panes > #detail {
            width: 2fr; height: 1fr; border-top: none; border-left: solid $border-blurred; padding: 0 1;
        }
        &.-wide > #panes > #detail:focus { border-top: none; border-left: heavy $border; }
    }
    """

    def __init__(self, opened: OpenPack, session: Session) -> None:
        super().__init__(opened, session)
        self._timer: Timer | None = None
        self._as_shown = news.AsShown(opened)

    def compose(self) -> ComposeResult:
        """What stands above the panes, then the panes."""
        yield from self.above()
        with Container(id="panes"):
            yield Drawn(self.list_rows, id="list")
            yield Drawn(self.detail_rows, id="detail", still=True)

    def above(self) -> Iterable[Widget]:
        """Hook: widgets above the panes."""
        return ()

    def list_rows(self, width: int) -> Sequence[Row]:
        """The list for `width` cells; its rows' targets are item ids."""
        raise NotImplementedError

    def item_rows(self, item: str, width: int) -> list[Row]:
        """The detail of an item, above what it rests on."""
        raise NotImplementedError

    def rests_on(self, item: str) -> tuple[str, ...]:
        """What an item rests on: ids and passages, the nearest first."""
        raise NotImplementedError

    def empty_words(self) -> str:
        """What to say where the list holds nothing."""
        raise NotImplementedError

    @property
    def pane(self) -> Drawn:
        """The list."""
        return self.query_one("#list", Drawn)

    @property
    def detail(self) -> Drawn:
        """The detail."""
        return self.query_one("#detail", Drawn)

    def detail_rows(self, width: int) -> list[Row]:
        """What is selected, with the member's note, its evidence, and what in turn refers to it."""
        if not self.current:
            return []
        rests = self.rests_on(self.current)
        users = self.opened.links.into(self.current) if self.current in self.opened.said.by_id else ()
        into = [ref for ref in users if ref not in rests]
        absent, foreign = absent_words(self.opened, (*rests, *into)), fallback.sentence(self.opened, self.current)
        return [
            *self.item_rows(self.current, width),
            *news.rows(self._as_shown.change(self.current), width),
            *section(_("Your note"), words(self.opened.notes().get(self.current, ""), width, look="note")),
            *section(_("Rests on"), evidence_rows(self.opened, rests, width)),
            *section(_("Used in"), evidence_rows(self.opened, into, width)),
            *(row for said in (absent, foreign) if said for row in (Row(), *paragraph(said, width, look="dim"))),
        ]

    def show(self, target: str) -> None:
        """Select an item in the list."""
        if target and self.holds(target):
            self.current = target
            self.pane.select(target)
            self.detail.draw(self.detail_rows)

    def holds(self, target: str) -> bool:
        """True where the list has this item."""
        return target in self.opened.said.by_id

    def enter(self) -> None:
        """The list takes the keys."""
        self.screen.set_focus(self.pane, scroll_visible=False)

    def notebook_changed(self) -> None:
        """Repaint notes and marks."""
        self.pane.draw(self.list_rows)
        self.detail.draw(self.detail_rows)

    def on_resize(self, event: events.Resize) -> None:
        """Side by side where there is room."""
        self.set_class(event.size.width >= WIDE, "-wide")

    @on(Drawn.Selected, "#list")
    def _selected(self, event: Drawn.Selected) -> None:
        event.stop()
        self.take()

    def take(self) -> str:
        """Id of what is selected, shown in full; right also where keys come faster than the list's messages."""
        if self.pane.chosen != self.current:
            self.current = self.pane.chosen
            self.detail.draw(self.detail_rows)
            self.detail.action_first()
            self.count_as_read()
            self.moved()
            self.refresh_bindings()
        return self.current

    def unread(self) -> frozenset[str]:
        """Ids of the items that the member has not read; none where the notebook cannot be opened."""
        try:
            return frozenset(self.opened.readable()) - self.opened.read()
        except ScrutinyError:
            return frozenset()

    def count_as_read(self) -> None:
        """Start the time after which what is selected counts as read."""
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(READ_AFTER, self.has_read)

    def has_read(self) -> None:
        """What is selected was in view long enough: keep that, without a word."""
        if self.has_looked_at(self.current, unread=self.current in self.unread()):
            self.pane.draw(self.list_rows)

    def moved(self) -> None:
        """Hook: something else is selected in the list."""

    @on(Drawn.Selected, "#detail")
    def _in_detail(self, event: Drawn.Selected) -> None:
        event.stop()

    @on(Drawn.Chosen, "#list")
    def _chosen(self, event: Drawn.Chosen) -> None:
        event.stop()
        self.action_follow()

    @on(Drawn.Chosen, "#detail")
    def _evidence(self, event: Drawn.Chosen) -> None:
        event.stop()
        self.post_message(self.Follow(event.target))

    def action_follow(self) -> None:
        """Go to what the item rests on; to the piece of evidence that is selected, in the detail."""
        if self.detail.has_focus and self.detail.selected:
            self.post_message(self.Follow(self.detail.selected))
        elif rests := self.rests_on(self.take()):
            self.post_message(self.Follow(rests[0]))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing here is filtered by line of enquiry, and only what the pack holds can be marked as read."""
        if action == "filter" or (action == "mark" and self.current not in self.opened.said.by_id):
            return False
        return super().check_action(action, parameters)

    def copied(self, item: str) -> str:
        """The words of an item for the clipboard."""
        return "\n".join(row.text for row in self.item_rows(item, 10_000))

    def action_copy(self) -> None:
        """Put the item's words on the clipboard."""
        if item := self.take():
            self.app.copy_to_clipboard(self.copied(item))
            self.app.notify(_("Copied."), timeout=3, markup=False)

    def action_mark(self) -> None:
        """Mark the item as read, or as unread again."""
        item = self.take()
        if not item:
            return
        if self._timer is not None:
            self._timer.stop()
        if item in self.opened.read():
            self.save(lambda: self.opened.unmark_read(item), _("Marked as unread."))
        else:
            self.save(lambda: self.opened.mark_read(item), _("Marked as read."))
        self.notebook_changed()

    def action_note(self) -> None:
        """Write a private note on the item."""
        if item := self.take():
            self.ask_note(item, self.named(item), self.opened.notes().get(item, ""))

    def named(self, item: str) -> str:
        """An item in one line, for dialogs."""
        found = self.opened.said.by_id.get(item)
        return one_line(found.heading) if found else ""

    def ask_note(self, item: str, heading: str, text: str, trouble: str = "") -> None:
        """Ask for the note; where it cannot be saved, ask again with what was typed and the reason."""

        def keep(typed: str | None) -> None:
            if typed is None:
                return
            said = _("Note saved.") if typed.strip() else _("Note removed.")
            error = self.save(lambda: self.opened.note(item, typed), said)
            if error:
                self.ask_note(item, heading, typed, str(error))
            else:
                self.notebook_changed()

        self.app.push_screen(NoteDialog(heading, text, trouble=trouble), keep)
