"""Search: what is found shows while one types, grouped by kind; Enter opens it, Backspace comes back."""

from __future__ import annotations

from threading import Lock
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.message import Message
from textual.widgets import Input, Static
from textual.worker import get_current_worker

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.search import Filters, Results
from scrutiny_tui.session import OpenPack, Session
from scrutiny_tui.tongue import N_, _
from scrutiny_tui.tui import safe
from scrutiny_tui.tui.commands import bindings
from scrutiny_tui.tui.rooms.base import Room
from scrutiny_tui.tui.widgets.drawn import Drawn
from scrutiny_tui.tui.widgets.evidence import about_hit
from scrutiny_tui.tui.widgets.fields import Field
from scrutiny_tui.tui.widgets.filter_bar import Chip, FilterBar
from scrutiny_tui.tui.widgets.index_bar import UNUSABLE, IndexBar
from scrutiny_tui.tui.widgets.results_layout import HELP_LINE, help_rows, result_rows, status
from scrutiny_tui.tui.widgets.rows import Row

LIMIT = 100
"""Hits shown at most."""


class SearchRoom(Room):
    """Search through everything in the pack."""

    room = "search"
    key = "/"
    label = N_("Search")
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("search")]
    DEFAULT_CSS = """
    SearchRoom {
        & > #query { margin: 0 1; }
        & > #status { height: auto; padding: 0 2; text-style: bold; }
        & > #language { height: 1; padding: 0 2; color: $text-muted; }
    }
    """

    class Answered(Message):
        """A search has its answer."""

        def __init__(self, number: int, results: Results, trouble: str = "") -> None:
            super().__init__()
            self.number = number
            """Of the question, counting from 1."""
            self.results = results
            self.trouble = trouble

    def __init__(self, opened: OpenPack, session: Session) -> None:
        super().__init__(opened, session)
        self.results = Results()
        """What was found last."""
        self.number = 0
        """Of the last question asked; answers to earlier ones are dropped."""
        self._one = Lock()
        self._back = False

    def compose(self) -> ComposeResult:
        """Field, filters, what was found."""
        yield Field(placeholder=_("Search this pack: type a word, a name, a number"), id="query")
        yield FilterBar(self.opened.said)
        yield Static(safe.content(_(HELP_LINE)), id="language", markup=False)
        yield IndexBar(self.session)
        yield Static(id="status", markup=False)
        results = Drawn(self.rows, id="results")
        results.ends = self._beyond
        yield results

    def on_mount(self) -> None:
        """Say how to ask."""
        self._show_results("")

    @property
    def query_text(self) -> str:
        """What was typed."""
        return self.query_one("#query", Input).value.strip()

    @property
    def pane(self) -> Drawn:
        """What was found."""
        return self.query_one("#results", Drawn)

    @property
    def idle(self) -> bool:
        """True while nothing is asked."""
        bar = self.query_one(FilterBar)
        return not self.query_text and not any(bar.asked.values())

    def typed(self) -> str:
        """What was searched for."""
        return self.query_one("#query", Input).value

    def retype(self, text: str) -> None:
        """Search for it again."""
        self.query_one("#query", Input).value = text

    def show(self, target: str) -> None:
        """Select a hit again, on the way back; the query is as it was left."""
        self._back = bool(target) and target in self.pane.targets
        if self._back:
            self.pane.select(target)
            self.current = target

    def enter(self) -> None:
        """What was found takes the keys on the way back, else the field."""
        if self._back:
            self.screen.set_focus(self.pane, scroll_visible=False)
        else:
            self.screen.set_focus(self.query_one("#query", Input), scroll_visible=False)
        self._back = False

    def rows(self, width: int) -> list[Row]:
        """What was found, or how to ask."""
        if self.idle:
            return help_rows(width)
        return result_rows(self.results, width, lambda hit: about_hit(self.opened, hit))

    # Asking

    @on(Input.Changed, "#query")
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self._ask()

    @on(FilterBar.Changed)
    def _filtered(self, event: FilterBar.Changed) -> None:
        event.stop()
        self._ask()

    def _ask(self) -> None:
        self.number += 1
        if self.idle:
            self.results = Results()
            self._show_results("")
            return
        self._search(self.number, self.query_text, self.query_one(FilterBar).filters())

    @work(thread=True, exclusive=True, group="search")
    def _search(self, number: int, query: str, filters: Filters) -> None:
        worker = get_current_worker()
        with self._one:
            if worker.is_cancelled or number != self.number:
                return
            try:
                results, trouble = self._found(query, filters), ""
            except ScrutinyError as error:
                results, trouble = Results(), str(error)
            except Exception as error:
                results, trouble = Results(), _(UNUSABLE).format(why=error)
        self.post_message(self.Answered(number, results, trouble))

    def _found(self, query: str, filters: Filters) -> Results:
        return self.session.search(
            query,
            pack=filters.pack,
            kind=filters.kind,
            source=filters.source,
            speaker=filters.speaker,
            line=filters.line,
            date=filters.date,
            limit=LIMIT,
            as_typed=True,
        )

    @on(Answered)
    def _answered(self, event: Answered) -> None:
        event.stop()
        if event.number != self.number:
            return
        self.results = event.results
        self._show_results(event.trouble or status(event.results, self.query_text))

    def _show_results(self, said: str) -> None:
        self.query_one("#status", Static).update(safe.content(said))
        self.query_one("#status").display = bool(said)
        self.query_one("#language").display = not self.idle
        self.pane.draw(self.rows)
        self.pane.action_first()
        self.current = self.pane.selected

    @on(IndexBar.Built)
    def _built(self, event: IndexBar.Built) -> None:
        event.stop()
        if not self.idle:
            self._ask()

    # Going about

    @on(Drawn.Selected, "#results")
    def _selected(self, event: Drawn.Selected) -> None:
        event.stop()
        self.current = event.target

    @on(Drawn.Chosen, "#results")
    def _chosen(self, event: Drawn.Chosen) -> None:
        event.stop()
        self.action_open_hit()

    @on(Input.Submitted, "#query")
    def action_open_hit(self) -> None:
        """Open the hit that is selected; on a filter, ask what it should ask for."""
        if isinstance(self.screen.focused, Chip):
            self.screen.focused.press()
        elif not self.idle and self.pane.selected:
            self.current = self.pane.selected
            self.post_message(self.Follow(self.current))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """In the field, Esc is left to the way back."""
        if action == "back_to_input" and self.query_one("#query").has_focus:
            return False
        return super().check_action(action, parameters)

    def _beyond(self, by: int) -> bool:
        """Up from the first hit goes to the field."""
        if by < 0:
            self.screen.set_focus(self.query_one("#query", Input))
        return by < 0

    def action_into_results(self) -> None:
        """From the field to what was found."""
        if self.pane.targets:
            self.screen.set_focus(self.pane)

    def action_back_to_input(self) -> None:
        """From anywhere back to the field."""
        self.screen.set_focus(self.query_one("#query", Input))
