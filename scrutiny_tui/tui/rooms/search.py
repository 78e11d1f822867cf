"""Search: what is found shows while one types, grouped by kind; Enter opens it, Backspace comes back."""

from __future__ import annotations

from asyncio import wrap_future
from concurrent.futures import Future
from time import monotonic
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Input, Static

from scrutiny_tui.search import Results
from scrutiny_tui.session import OpenPack, Session
from scrutiny_tui.tongue import N_, _
from scrutiny_tui.tui import safe
from scrutiny_tui.tui.commands import bindings
from scrutiny_tui.tui.rooms.base import Room
from scrutiny_tui.tui.rooms.searcher import Answer, Searcher
from scrutiny_tui.tui.widgets.drawn import Drawn
from scrutiny_tui.tui.widgets.evidence import about_hit
from scrutiny_tui.tui.widgets.fields import Field
from scrutiny_tui.tui.widgets.filter_bar import Chip, FilterBar
from scrutiny_tui.tui.widgets.index_bar import IndexBar
from scrutiny_tui.tui.widgets.results_layout import HELP_LINE, help_rows, result_rows, status
from scrutiny_tui.tui.widgets.rows import Row, wrap

SOON = 0.008
"""Seconds, half of those between two frames, that a key waits for its answer, so that one frame shows them both.

Most answers are there by then. A frame for the letter and one for the answer take twice the work and longer.
"""
BURST = 0.03
"""Seconds within which a second letter is not typed but was waiting: those behind it must not wait for answers."""


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

    def __init__(self, opened: OpenPack, session: Session) -> None:
        super().__init__(opened, session)
        self.results = Results()
        """What was found last."""
        self._searcher = Searcher(session)
        self._typed_at = 0.0
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
        """Say how to ask, and listen to the field.

        Its letters are heard as they are put in, not by its message, which comes after it is painted: so what they
        find is painted with them.
        """
        self._show_results("")
        self.watch(self.query_one("#query", Input), "value", self._typed, init=False)

    def on_unmount(self) -> None:
        """Nobody waits for an answer any more."""
        self._searcher.close()

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

    def chosen_here(self) -> object:
        """What was searched for."""
        return self.query_one("#query", Input).value

    def choose_again(self, chosen: object) -> None:
        """Search for it again."""
        self.query_one("#query", Input).value = str(chosen)

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

    def _typed(self) -> None:
        now, before = monotonic(), self._typed_at
        self._typed_at = now
        self._ask(SOON if now - before > BURST else 0.0)

    @on(FilterBar.Changed)
    def _filtered(self, event: FilterBar.Changed) -> None:
        event.stop()
        self._ask()

    def _ask(self, soon: float = SOON) -> None:
        if self.idle:
            self._searcher.forget()
            self.results = Results()
            self._show_results("")
            return
        asked = self._searcher.ask(self.query_text, self.query_one(FilterBar).filters())
        try:
            self._take(asked.result(soon))
        except TimeoutError:
            self._wait_for(asked)

    @work(exclusive=True, group="search")
    async def _wait_for(self, asked: Future[Answer]) -> None:
        """The answer takes longer: the letters show at once, and it shows when it comes."""
        self._take(await wrap_future(asked))

    def _take(self, answer: Answer) -> None:
        """Show an answer, unless something else was asked since."""
        if answer.number == self._searcher.number:
            self.results = answer.results
            self._show_results(answer.trouble or status(answer.results, self.query_text))

    def _show_results(self, said: str) -> None:
        self._tell(said)
        self.query_one("#language").display = not self.idle
        self.pane.draw(self.rows)
        self.pane.action_first()
        self.current = self.pane.selected

    def _tell(self, said: str) -> None:
        """What was found, in words. The screen is laid out anew only where they take more lines or fewer."""
        line = self.query_one("#status", Static)
        before = line.size.height if line.display else 0
        line.update(safe.content(said), layout=False)
        line.display = bool(said)
        if len(wrap(safe.shown(said), line.content_size.width)) != before:
            line.refresh(layout=True)

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
