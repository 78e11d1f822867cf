"""What is new: all that a supplement changed since the member last read, and what they wrote on what is gone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.content import Content
from textual.widgets import OptionList, Static

from scrutiny_tui.edition.changes import Change, Sort
from scrutiny_tui.edition.changes_fields import KINDS
from scrutiny_tui.edition.changes_told import Told
from scrutiny_tui.edition.changes_words import label as field_label
from scrutiny_tui.notebook.seen import ABOUT
from scrutiny_tui.search import PACK
from scrutiny_tui.session import OpenPack, Session
from scrutiny_tui.session.supplement import Lost, News
from scrutiny_tui.tongue import N_, _
from scrutiny_tui.tui import news, safe, unseen
from scrutiny_tui.tui.commands import bindings
from scrutiny_tui.tui.rooms.base import Room
from scrutiny_tui.tui.rooms.detail import Block, Detail, Shown, label, text
from scrutiny_tui.tui.rooms.items import ItemList
from scrutiny_tui.tui.rooms.rows import Heading, Row

HEADS = {Sort.ADDED: N_("Added"), Sort.CHANGED: N_("Changed"), Sort.WITHDRAWN: N_("Withdrawn")}
"""What happened to items, to the heading over them."""


class ChangesRoom(Room):
    """The changes on one side, the one under the cursor in words on the other."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("changes")

    room = "changes"
    key = "v"
    label = N_("What is new")

    def __init__(self, opened: OpenPack, session: Session) -> None:
        """A room of the pack that is open."""
        super().__init__(opened, session)
        self._heading = Static(classes="room-heading", markup=False)
        self._nothing = Static(_("Nothing changed since you last read this pack."), classes="nothing", markup=False)
        self.pane = ItemList(id="changes-list")
        self.detail = Detail()
        self._news: News | None = None
        self._lost: dict[str, Lost] = {}

    def compose(self) -> ComposeResult:
        """Heading line, list and detail; one sentence instead where nothing is new."""
        yield self._heading
        yield self._nothing
        with Container(classes="panes"):
            yield self.pane
            yield self.detail

    def on_mount(self) -> None:
        """Fill the list."""
        self.fill()

    def enter(self) -> None:
        """The keys go to the list."""
        self.screen.set_focus(self.pane, scroll_visible=False)

    def show(self, target: str) -> None:
        """Put the cursor on a change, where it is one."""
        self.pane.put_cursor(target)
        self._take()

    def notebook_changed(self) -> None:
        """What was read meanwhile is new no longer."""
        self.fill()

    def fill(self) -> None:
        """Draw the list anew; where the change under the cursor is gone, the cursor goes to the one that follows."""
        before = self._ids()
        self._news = unseen.of(self.opened)
        self._lost = {each.id: each for each in self.opened.lost()}
        now = self._ids()
        at = before.index(self.current) if self.current in before else 0
        kept = next((id for id in [*before[at:], *before[:at][::-1]] if id in now), "")
        anything = bool(now)
        self.query_one(".panes").display = self._heading.display = anything
        self._nothing.display = not anything
        self.pane.set_rows(self._rows(), kept)
        self.current = ""
        self._take()
        if self._news:
            self._heading.update(
                safe.join(Content(unseen.since(self._news)).stylize("bold"), " · ", self._news.summary)
            )
        else:
            self._heading.update(Content(_("You have seen all of this edition.")))

    def _ids(self) -> list[str]:
        """Everything that is listed, in order, each once."""
        changed = [change.id or unseen.PACK_ROW for change in self._news.by_id.values()] if self._news else []
        return list(dict.fromkeys((*changed, *self._lost)))

    def _rows(self) -> Iterable[Row | Heading]:
        listed = self._news.by_id if self._news else {}
        if ABOUT in listed:
            yield Heading(Content(_("What the pack says of itself")))
            yield Row(unseen.PACK_ROW, safe.line(self.opened.said.about.title), (_("changed"),))
        for sort, head in HEADS.items():
            found = [change for change in listed.values() if change.id and change.sort is sort]
            if found:
                yield Heading(Content(_(head)))
            yield from (self._row(change.told, self._marks(change)) for change in found)
        gone = [each for each in self._lost.values() if each.id not in listed]
        if gone:
            yield Heading(Content(_("Yours, on what this edition no longer holds")))
        for each in gone:
            yield self._row(each.told or Told(each.id, ""), _yours(each), words=each.heading, exempt=each.exempt)

    def _row(self, told: Told, marks: Iterable[str], words: str = "", *, exempt: bool = False) -> Row:
        kind = [_(KINDS[told.kind]).lower()] if told.kind in KINDS else []
        shut = [_("exempt")] if told.exempt or exempt else []
        item = self.opened.said.by_id.get(told.id)
        title = words or (str(item.heading) if item else told.heading)
        return Row(told.id, safe.line(title), tuple(map(safe.shown, (*kind, *shut, *marks))))

    def _marks(self, change: Change) -> Iterable[str]:
        if self._news and change.id in self._news.read_before:
            yield _("you had read it")
        if change.id in self._lost:
            yield from _yours(self._lost[change.id])
        elif change.id in self.opened.chosen():
            yield _("on your list")

    # Showing

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Tell what changed in the item under the cursor."""
        event.stop()
        self._take()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A second click follows."""
        event.stop()
        self.action_follow()

    def _take(self) -> None:
        if self.pane.chosen == self.current:
            return
        self.current = self.pane.chosen
        self.detail.show(Shown(tuple(self._told())) if self.current else Shown(()))
        self.refresh_bindings()

    def _change(self) -> Change | None:
        id = ABOUT if self.current == unseen.PACK_ROW else self.current
        return self._news.by_id.get(id) if self._news else None

    def _told(self) -> Iterable[Block]:
        change, lost = self._change(), self._lost.get(self.current)
        told = change.told if change else lost.told if lost else None
        if (change and change.exempt) or (lost and lost.exempt):
            yield Block("exempt", Content(_("EXEMPT: not for the public.")))
        words = lost.heading if lost else told.heading if told else ""
        yield Block("title", safe.content(words))
        if change and self._news:
            yield from self._happened(change, self._news)
        elif lost:
            yield Block("doubtful", Content(_("Withdrawn in edition {number}.").format(number=lost.edition)))
        if told and (lost or (change and change.sort is Sort.WITHDRAWN)):
            yield from _last_words(told)
        note = lost.note if lost else self.opened.notes().get(self.current, "")
        if note:
            yield label(_("Your note, which only you see"))
            yield Block("note", safe.content(note))

    def _happened(self, change: Change, found: News) -> Iterable[Block]:
        if change.sort is Sort.ADDED:
            yield Block("meta", Content(_("New in this edition. Enter goes to it.")))
        elif change.sort is Sort.WITHDRAWN:
            number = (found.gone_in or {}).get(change.id, found.edition)
            yield Block("doubtful", Content(_("Withdrawn in edition {number}.").format(number=number)))
        elif change.id in found.read_before:
            yield Block("meta", Content(_("Changed since you read it. Enter goes to it.")))
        else:
            yield Block("meta", Content(_("Changed in this edition. Enter goes to it.")))
        yield from news.blocks((change, found.changes))
        for pair in found.changes.perhaps:
            if change.id in (pair.old, pair.new):
                other = found.changes.new.name(pair.new) if change.id == pair.old else found.changes.old.name(pair.old)
                said = _("It may be the same as this one, under another id: “{words}”").format(words=other)
                yield Block("meta", safe.content(said))

    # What a member does

    def action_follow(self) -> None:
        """Go to the item; a withdrawn question of the member's list stands there still."""
        self._take()
        if self.current == unseen.PACK_ROW:
            self.post_message(self.Follow(PACK))
        elif self.current in self.opened.said.by_id:
            self.post_message(self.Follow(self.current))
        elif self.current in self.opened.chosen():
            self.post_message(self.Follow(self.current, "my-questions"))
        elif self.current:
            self.app.notify(_("It is withdrawn; what it last said stands here."), timeout=3, markup=False)

    def action_see(self) -> None:
        """Take the change under the cursor as seen."""
        self._take()
        if (change := self._change()) is not None:
            self.save(lambda: self.opened.mark_seen([change.id]), _("Seen."))

    def action_see_all(self) -> None:
        """Take everything as seen."""
        if self._news:
            self.save(self.opened.mark_all_seen, _("All of this edition is marked as seen."))


def _yours(lost: Lost) -> Iterable[str]:
    """What of the member's stands on something that is gone."""
    if lost.choice:
        yield _("on your list") if lost.choice.position else _("taken off your list")
    if lost.note:
        yield _("with your note")


def _last_words(told: Told) -> Iterable[Block]:
    """What a withdrawn item last said, as far as it says more than its heading."""
    for name in ("statement", "question", "why", "about", "matters"):
        if said := told.one(name):
            yield label(field_label(name)[:1].upper() + field_label(name)[1:])
            yield text(said)
