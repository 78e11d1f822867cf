"""The clock over the question: the item's time and the question's, in large digits where there is room."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Digits, Static

from scrutiny_tui.meeting.running import Running, Stage
from scrutiny_tui.tui import safe
from scrutiny_tui.tui.meeting import times

TALL = 32
"""Rows of the screen from which there can be room for large digits."""
MORE = 3
"""Rows that the clock takes more in large digits than in words."""


class ClockBar(Vertical):
    """Told anew each second; only the words that change are painted."""

    DEFAULT_CSS = """
    ClockBar {
        height: auto; padding: 0 1; background: $background;
        & #times { height: auto; max-height: 2; text-style: bold; }
        & #pressing { height: auto; color: $text-warning; text-style: bold; }
        & #digits { height: 4; display: none; }
        & .clock { width: 1fr; height: 4; }
        & Digits { width: 1fr; height: 3; text-style: bold; }
        & .clock Static { height: 1; text-style: bold; }
        & .-over, & .-over Digits { color: $text-warning; }
        &.-tall #digits { display: block; }
        &.-tall #times { display: none; }
    }
    """

    def compose(self) -> ComposeResult:
        """Words for a small screen, digits for a tall one, and a warning below either."""
        yield Static(id="times", markup=False)
        with Horizontal(id="digits"):
            with Vertical(classes="clock", id="item-clock"):
                yield Digits(id="item-digits")
                yield Static(id="item-words", markup=False)
            with Vertical(classes="clock", id="question-clock"):
                yield Digits(id="question-digits")
                yield Static(id="question-words", markup=False)
        yield Static(id="pressing", markup=False)

    @property
    def large(self) -> bool:
        """Whether the times stand in large digits."""
        return self.has_class("-tall")

    def enlarge(self, large: bool) -> None:
        """Show the times in large digits, or in words alone."""
        self.set_class(large, "-tall")

    def tell(self, state: Running) -> None:
        """Show the times of this moment."""
        item, question = times.item_time(state), times.question_time(state)
        self._say("#times", "  ".join(filter(None, (item, question))) if state.stage is not Stage.BEFORE else item)
        self._say("#item-words", item)
        self._say("#question-words", question)
        self._count("#item", state.seconds, state.seconds_left < 0)
        allowed = state.current.question.minutes * 60 if state.current else 0
        self._count("#question", state.question_seconds, bool(allowed) and state.question_seconds > allowed)
        self._say("#pressing", times.warnings(state))
        self.query_one("#pressing").display = bool(times.warnings(state))

    def _say(self, where: str, words: str) -> None:
        told = self.query_one(where, Static)
        if str(told.content) != words:
            told.update(safe.content(words), layout=where == "#pressing" or len(words) != len(str(told.content)))

    def _count(self, where: str, seconds: int, over: bool) -> None:
        self.query_one(f"{where}-digits", Digits).update(times.clock(seconds))
        self.query_one(f"{where}-clock").set_class(over, "-over")
