"""A room of items of one kind: the list, the item under the cursor in full, and what a reader does with it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult
from textual.containers import Container
from textual.content import Content
from textual.timer import Timer
from textual.widgets import OptionList, Static

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.pack.model import Item
from scrutiny_tui.tongue import _, ngettext
from scrutiny_tui.tui import fallback, news, safe, unseen
from scrutiny_tui.tui.commands import bindings
from scrutiny_tui.tui.dialogs.pick import PickDialog
from scrutiny_tui.tui.rooms import asking
from scrutiny_tui.tui.rooms.detail import Detail, Shown
from scrutiny_tui.tui.rooms.items import ItemList
from scrutiny_tui.tui.rooms.kind import KindRoom
from scrutiny_tui.tui.rooms.rows import Heading, Row
from scrutiny_tui.tui.rooms.telling import Teller
from scrutiny_tui.tui.widgets.rows import UNREAD

if TYPE_CHECKING:
    from scrutiny_tui.session import OpenPack, Session
    from scrutiny_tui.session.supplement import News

ALL = "*"
"""The choice of every line of enquiry."""
READ_AFTER = 1.0
"""Seconds that an item must be shown before it counts as read: long enough not to count what is scrolled past.

0 counts at once.
"""


class ListRoom(KindRoom):
    """A list beside (or above) the detail of the item under its cursor."""

    BINDINGS = bindings("items")

    def __init__(self, opened: OpenPack, session: Session) -> None:
        """A room of the pack that is open."""
        super().__init__(opened, session)
        self.tell = Teller(opened)
        self.line = ""
        """Id of the only line of enquiry that is shown, "" for all."""
        self._read: frozenset[str] = frozenset()
        self._news: News | None = None
        self._as_shown = news.AsShown(opened)
        self._timer: Timer | None = None
        self._heading = Static(classes="room-heading", markup=False)
        self.pane = ItemList(id=f"{self.room}-list")
        self.detail = Detail()

    # The frame

    def compose(self) -> ComposeResult:
        """Heading line, list and detail; one sentence instead where there is nothing."""
        if not self.items():
            yield Static(_(self.empty), classes="nothing", markup=False)
            return
        yield self._heading
        with Container(classes="panes"):
            yield self.pane
            yield self.detail

    def on_mount(self) -> None:
        """Fill the list."""
        if self.items():
            self.fill()

    def enter(self) -> None:
        """The keys go to the list; what it shows begins to count as read."""
        if self.items():
            self.screen.set_focus(self.pane, scroll_visible=False)
            self.count_as_read()

    def shown_items(self) -> Sequence[Item]:
        """The items of the line of enquiry that is shown."""
        return [item for item in self.items() if not self.line or self.line in self.lines_of(item)]

    def fill(self, chosen: str = "") -> None:
        """Draw the list anew, with the cursor on `chosen`."""
        self._read, self._news = self._kept_read(), unseen.of(self.opened)
        rows: list[Row | Heading] = []
        for words, items in self.grouped(self.shown_items()):
            if words and items:
                rows.append(Heading(safe.line(words)))
            rows.extend(map(self._row, items))
        self.pane.set_rows(rows, chosen or self.current)
        self._take(self.pane.chosen)
        self._draw_heading()
        if not rows:
            self.current = ""
            self.detail.show(Shown(()))

    def show(self, target: str) -> None:
        """Put the cursor on an item; a line of enquiry that hides it is lifted."""
        if not target or target not in self.opened.said.by_id:
            return
        if self.line and target not in {item.id for item in self.shown_items()}:
            self.line = ""
            self.fill(target)
        self.pane.put_cursor(target)
        self._take(self.pane.chosen)

    def show_line(self, line: str) -> None:
        """Narrow the list to one line of enquiry; "" shows all."""
        self.line = line
        self.fill()

    def chosen_here(self) -> object:
        """The only line of enquiry that is shown."""
        return self.line

    def choose_again(self, chosen: object) -> None:
        """Show that line alone."""
        self.show_line(str(chosen))

    def notebook_changed(self) -> None:
        """Draw the rows anew where they stand."""
        if self.items():
            self._read, self._news = self._kept_read(), unseen.of(self.opened)
            self.pane.change_rows(map(self._row, self.shown_items()))
            self._draw_heading()
            if (shown := self.item) is not None and (told := self._told(shown)) != self.detail.item:
                self.detail.show(told)

    @property
    def item(self) -> Item | None:
        """The item under the cursor, also where keys come faster than the messages of the list."""
        if self.pane.chosen != self.current:
            self._take(self.pane.chosen)
        return self.opened.said.by_id.get(self.current)

    # Showing and reading

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Show the item under the cursor in full; after a while it counts as read."""
        event.stop()
        if event.option_list is self.pane and event.option_id == self.pane.chosen:
            self._take(self.pane.chosen)
            self.count_as_read()

    def _take(self, id: str) -> None:
        item = self.opened.said.by_id.get(id)
        if item is not None and id != self.current:
            self.current = id
            self.detail.show(self._told(item))
            self.refresh_bindings()

    def _told(self, item: Item) -> Shown:
        """The item in full, with the member's note on it."""
        told = self.tell_item(item)
        below = (*self.tell.noted(item), *self.tell.foreign(item))
        return Shown((*news.blocks(self._as_shown.change(item.id)), *told.blocks, *below), told.links)

    def count_as_read(self) -> None:
        """Start the time after which the item that is shown counts as read."""
        if self._timer is not None:
            self._timer.stop()
        if READ_AFTER > 0:
            self._timer = self.set_timer(READ_AFTER, self._has_read)
        else:
            self.call_after_refresh(self._has_read)

    def _has_read(self) -> None:
        item = self.item
        unread = item is not None and self.counts_reading and item.id not in self._read
        if item is not None and self.has_looked_at(item.id, unread=unread):
            self._read |= {item.id}
            self.pane.change_rows([self._row(item)])
            self._draw_heading()

    def _kept_read(self) -> frozenset[str]:
        try:
            return self.opened.read()
        except ScrutinyError:
            return frozenset()

    def _row(self, item: Item) -> Row:
        unread = self.counts_reading and item.id not in self._read
        new = news.mark(self._news, item.id)
        marks = [*([new] if new else []), *([_("exempt")] if item.exempt else []), *self.marks(item)]
        if foreign := fallback.mark(self.opened, item.id, item.headed_by):
            marks.append(foreign)
        return Row(item.id, safe.line(self.title(item)), tuple(map(safe.shown, marks)), strong=unread)

    def _draw_heading(self) -> None:
        shown = self.shown_items()
        unread = sum(item.id not in self._read for item in shown)
        parts = [Content(ngettext(*self.noun, len(shown)).format(count=len(shown))).stylize("bold")]
        if self.counts_reading:
            left = _("{count} unread ({mark})").format(count=unread, mark=UNREAD)
            parts.append(Content(left if unread else _("all read")))
        if self.line:
            line = self.opened.said.by_id.get(self.line)
            parts.append(safe.join(_("only on:"), " ", safe.line(line.heading if line else self.line)))
        self._heading.update(Content(" · ").join(parts))

    # What a reader does

    def action_follow(self) -> None:
        """Go to the link under the cursor, at first the first of them."""
        link = self.detail.chosen if self.item else None
        if link is None:
            self.app.notify(_("There is nothing behind this one to go to."), timeout=3, markup=False)
            return
        self.post_message(self.Follow(link.target, link.room))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A click on a link, or a second click on a row, follows as Enter does."""
        event.stop()
        self.action_follow()

    def action_copy(self) -> None:
        """Copy the item's words with their attribution, and say so."""
        if item := self.item:
            self.app.copy_to_clipboard(self.copied(item))
            self.app.notify(_("Copied, with who said it and where."), timeout=3, markup=False)

    def action_mark(self) -> None:
        """Mark the item as read, or as unread again."""
        item = self.item
        if item is None:
            return
        if self._timer is not None:
            self._timer.stop()
        if item.id in self._kept_read():
            self.save(lambda: self.opened.unmark_read(item.id), _("Marked as unread."))
        else:
            self.save(lambda: self.opened.mark_read(item.id), _("Marked as read."))

    @work(group="asking")
    async def action_note(self) -> None:
        """Write a private note on the item."""
        if item := self.item:
            await asking.note(self, item.id, self.title(item), self.tell.note(item))

    @work(group="asking")
    async def action_filter(self) -> None:
        """Choose the line of enquiry to show, or all."""
        lines = [(line.id, str(line.title)) for line in self.opened.said.lines]
        every = [(ALL, _("All lines of enquiry")), *lines]
        picked = await self.app.push_screen_wait(PickDialog(_("Which line of enquiry?"), every, self.line or ALL))
        if picked is not None:
            self.show_line("" if picked == ALL else picked)
