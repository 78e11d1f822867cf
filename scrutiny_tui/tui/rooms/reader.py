"""The reports themselves: a list of them, and the text of one with the pack's quotes marked in their place."""

from __future__ import annotations

from contextlib import suppress
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical
from textual.widgets import Static

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.pack.model import Quote, Source
from scrutiny_tui.pack.whole import Passage
from scrutiny_tui.session import OpenPack, Session
from scrutiny_tui.tongue import N_, _
from scrutiny_tui.tui import safe, unseen
from scrutiny_tui.tui.commands import bindings
from scrutiny_tui.tui.rooms.base import Room
from scrutiny_tui.tui.rooms.telling import Teller
from scrutiny_tui.tui.rooms.verdicts import passage_place
from scrutiny_tui.tui.widgets.drawn import Drawn
from scrutiny_tui.tui.widgets.evidence import one_line
from scrutiny_tui.tui.widgets.report_view import ReportView
from scrutiny_tui.tui.widgets.rows import Row, paragraph, shorten
from scrutiny_tui.tui.widgets.source_rows import absent_rows, marks_of, source_rows

WIDE = 110
"""Cells of the room from which the list stands beside the text."""


class ReaderRoom(Room):
    """Reports, read in full."""

    room = "sources"
    key = "0"
    label = N_("Sources")
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("sources"),
        *(each for each in bindings("items") if isinstance(each, Binding) and each.action == "copy"),
    ]
    DEFAULT_CSS = """
    ReaderRoom {
        & > #reports { height: 1fr; }
        & #reading { height: 1fr; display: none; }
        &.-reading #reading { display: block; }
        &.-reading #list { display: none; }
        & #where {
            height: auto; max-height: 3; padding: 0 2; color: $text-muted; border-bottom: solid $border-blurred;
        }
        & #absent { display: none; }
        &.-absent #absent { display: block; }
        &.-absent #text, &.-absent #where { display: none; }
        &.-wide > #reports { layout: horizontal; }
        &.-wide #list { display: block; width: 38; border-right: solid $border-blurred; }
        &.-wide #reading { display: block; width: 1fr; }
    }
    """

    def __init__(self, opened: OpenPack, session: Session) -> None:
        super().__init__(opened, session)
        self.source = ""
        """Id of the report that is open; empty while none is."""
        self._reads = False

    def compose(self) -> ComposeResult:
        """The list, and the text with a line above that says where one is."""
        with Container(id="reports"):
            yield Drawn(self.list_rows, id="list")
            with Vertical(id="reading"):
                yield Static(id="where", markup=False)
                yield ReportView(id="text")
                yield Drawn(id="absent")

    @property
    def pane(self) -> Drawn:
        """The list of reports."""
        return self.query_one("#list", Drawn)

    @property
    def text(self) -> ReportView:
        """The text."""
        return self.query_one("#text", ReportView)

    @property
    def absent(self) -> Drawn:
        """What stands in the text's place where there is none."""
        return self.query_one("#absent", Drawn)

    def list_rows(self, width: int) -> list[Row]:
        """The reports."""
        return source_rows(self.opened, width) or paragraph(_("This pack names no reports."), width, look="dim")

    def show(self, target: str) -> None:
        """Open a report: from its beginning, at a passage (`source#12`) or at a quote."""
        passage, item = Passage.read(target), self.opened.said.by_id.get(target)
        if passage:
            self.open(passage.source, passage=passage.number)
        elif isinstance(item, Quote):
            self.open(item.source, quote=item.id)
        elif isinstance(item, Source):
            self.open(item.id)
        if target:
            self._reads = True
            self.enter()

    def open(self, source: str, *, quote: str = "", passage: int = 0) -> None:
        """Show a report's text, or what is known of it where the text is not here."""
        found = self.opened.said.by_id.get(source)
        if not isinstance(found, Source):
            return
        self.source = source
        self.pane.select(source)
        self.add_class("-reading")
        document = self.opened.documents.get(source)
        self.set_class(document is None, "-absent")
        if document is None:
            self.absent.draw(lambda width: absent_rows(self.opened, found, width, passage))
            self.absent.select(quote)
            self.current = quote or source
        else:
            self.text.read(document, marks_of(self.opened, source), quote=quote, passage=passage)
            self.current = quote or (f"{source}#{passage}" if passage else source)
        self._see(source)
        # The line above the text is cut to its width, which is known only once it is on the screen.
        self.call_after_refresh(self._where)

    def _see(self, source: str) -> None:
        """Who opens a report has seen what a supplement changed of it."""
        found = unseen.of(self.opened)
        if found and source in found.by_id:
            with suppress(ScrutinyError):
                self.opened.mark_seen([source])
            self.post_message(self.Changed())

    def enter(self) -> None:
        """The text takes the keys where one was asked for, else the list."""
        if not self._reads or not self.has_class("-reading"):
            self.screen.set_focus(self.pane, scroll_visible=False)
        elif self.has_class("-absent"):
            self.screen.set_focus(self.absent, scroll_visible=False)
        else:
            self.screen.set_focus(self.text, scroll_visible=False)

    def on_resize(self, event: events.Resize) -> None:
        """The list beside the text where there is room."""
        self.set_class(event.size.width >= WIDE, "-wide")

    @on(Drawn.Selected, "#list")
    def _look(self, event: Drawn.Selected) -> None:
        event.stop()
        # On a wide screen the text follows the list; on a narrow one Enter opens it.
        if not self.has_class("-reading"):
            self.current = event.target
        if event.target != self.source and self.has_class("-wide"):
            self.open(event.target)

    @on(Drawn.Chosen, "#list")
    def _open(self, event: Drawn.Chosen) -> None:
        event.stop()
        self.action_read()

    @on(Drawn.Chosen, "#absent")
    def _quote(self, event: Drawn.Chosen) -> None:
        event.stop()
        self.post_message(self.Follow(event.target))

    @on(Drawn.Selected, "#absent")
    def _recorded(self, event: Drawn.Selected) -> None:
        event.stop()
        self.current = event.target or self.source

    @on(ReportView.Moved)
    def _where(self) -> None:
        source = self.opened.said.by_id.get(self.source)
        if not isinstance(source, Source):
            return
        parts: list[str] = []
        if not self.has_class("-absent"):
            number, page = self.text.looked_at
            parts.append(passage_place(number, safe.shown(page)))
            report = self.text.report
            if report is not None and report.quotes:
                quotes = report.quotes
                place, count = _("quote {number} of {count}"), len(quotes)
                if self.text.quote in quotes:
                    parts.append(place.format(number=quotes.index(self.text.quote) + 1, count=count))
                else:
                    parts.append(_("quotes marked: {count}").format(count=count))
        where = self.query_one("#where", Static)
        cells = max(20, where.content_size.width)
        title = shorten(f"{one_line(source.title)} ({one_line(source.publisher)})", cells)
        place = shorten(" · ".join(filter(None, parts)), cells)
        where.update(safe.content(f"{title}\n{place}" if place else title))

    # Commands

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """In the list of reports, Esc is left to the way back; without a text there are no quotes to step through."""
        steps = action in {"next_quote", "previous_quote"}
        if (steps or action == "reports") and self.pane.has_focus:
            return False
        if steps and self.has_class("-absent"):
            return False
        return super().check_action(action, parameters)

    def action_reports(self) -> None:
        """Back to the list of reports."""
        self._reads = False
        if not self.has_class("-wide"):
            self.remove_class("-reading")
        self.screen.set_focus(self.pane, scroll_visible=False)

    def action_read(self) -> None:
        """Go to the quote that is marked in the text; in the list, open the report."""
        if self.pane.has_focus:
            if self.pane.chosen != self.source or not self.has_class("-reading"):
                self.open(self.pane.chosen)
            self._reads = True
            self.enter()
        elif self.has_class("-absent"):
            self.absent.action_choose()
        elif quote := self.text.in_view:
            self.post_message(self.Follow(quote))

    def _step(self, by: int) -> None:
        if self.has_class("-absent") or not self.source:
            return
        self.text.step_quote(by)
        self.current = self.text.quote or self.source
        self._where()

    def action_next_quote(self) -> None:
        """To the next quote in the text."""
        self._step(1)

    def action_previous_quote(self) -> None:
        """To the quote before in the text."""
        self._step(-1)

    def action_copy(self) -> None:
        """Copy the quote in view with its speaker and place, else the paragraph at the top of the screen."""
        said = self._copied()
        if said:
            self.app.copy_to_clipboard(said)
            self.app.notify(_("Copied."), timeout=3, markup=False)

    def _copied(self) -> str:
        quote = self.opened.said.by_id.get(self.text.in_view)
        if isinstance(quote, Quote):
            return Teller(self.opened).copied(quote)
        document = self.opened.documents.get(self.source)
        found = document.paragraph(self.text.place[0]) if document else None
        return document.text[found.start : found.end] if document and found else ""
