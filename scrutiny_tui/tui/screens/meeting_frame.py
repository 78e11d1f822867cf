"""The meeting's screen as it is drawn: clock, question, what follows, the line of answer, and what was saved last."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.screen import Screen
from textual.widgets import Input, Static

from scrutiny_tui.errors import MisuseError, ScrutinyError
from scrutiny_tui.meeting.running import Running, Stage, Taken
from scrutiny_tui.session import Meeting, OpenPack, Session
from scrutiny_tui.tongue import _
from scrutiny_tui.tui import safe
from scrutiny_tui.tui.commands import bindings
from scrutiny_tui.tui.meeting import question_rows, times
from scrutiny_tui.tui.meeting.clock_bar import MORE, TALL, ClockBar
from scrutiny_tui.tui.meeting.key_rows import KeyRows
from scrutiny_tui.tui.meeting.question_pane import QuestionPane
from scrutiny_tui.tui.meeting.question_rows import QuestionRows
from scrutiny_tui.tui.meeting.saved_line import SavedLine
from scrutiny_tui.tui.meeting.views import FIND, HEADINGS, QUESTION, Beside, View
from scrutiny_tui.tui.widgets.drawn import Drawn
from scrutiny_tui.tui.widgets.fields import Field
from scrutiny_tui.tui.widgets.rows import Row

TICK = 1.0
"""Seconds between two looks at the clock, and at what another window wrote."""
LETTERS, PLAIN = "meeting-letters", "plain"
"""The setting that remembers how large the question stands, and its value for the terminal's own letters."""


class MeetingFrame(Screen[None], inherit_bindings=False):
    """What the meeting shows."""

    BINDINGS: ClassVar = bindings("meeting")
    DEFAULT_CSS = """
    MeetingFrame {
        background: $background; color: $foreground;
        & #meet-head {
            height: 1; padding: 0 1; background: $panel; text-style: bold; text-wrap: nowrap; text-overflow: ellipsis;
        }
        & #view { height: auto; padding: 0 1; color: $text-accent; text-style: bold; display: none; }
        & #question { height: 1fr; }
        & #list { height: 1fr; display: none; }
        & #find { display: none; margin: 0 1; }
        & #next { height: auto; max-height: 2; padding: 0 2; border: none; color: $foreground; }
        & #answering { height: 3; display: none; }
        & #answering Static { width: auto; height: 3; padding: 1 0 0 1; text-style: bold; }
        & #answer { width: 1fr; }
        &.-answering #answering { display: block; }
        &.-listing #question { display: none; }
        &.-listing #list, &.-listing #view { display: block; }
        &.-finding #find { display: block; }
    }
    """

    def __init__(self, opened: OpenPack, session: Session) -> None:
        """`opened` is the pack whose questions are asked."""
        super().__init__()
        self.opened = opened
        self.session = session
        self.meeting = Meeting(session, opened)
        self.beside = Beside(session, opened)
        self.state: Running | None = None
        """The meeting as it was shown last; None where the notebook cannot be read."""
        self.views: list[View] = [View(QUESTION)]
        """What is shown, and below it what Esc goes back to."""
        self.drawn = session.setting(LETTERS) != PLAIN
        """Whether the question may be drawn in letters of blocks."""
        self._log = -1

    @property
    def called(self) -> str:
        """What the help calls this screen."""
        return _("the meeting")

    @property
    def view(self) -> View:
        """What the middle shows."""
        return self.views[-1]

    @property
    def listing(self) -> Drawn:
        """The view of everything but the question itself."""
        return self.query_one("#list", Drawn)

    @property
    def pane(self) -> QuestionPane:
        """The question before the committee."""
        return self.query_one("#question", QuestionPane)

    @property
    def answer(self) -> Input:
        """The line of answer."""
        return self.query_one("#answer", Input)

    def compose(self) -> ComposeResult:
        """From the top: what is open, the clock, the question or a view over it, what follows, what was saved."""
        yield Static(id="meet-head", markup=False)
        yield ClockBar()
        yield Static(id="view", markup=False)
        yield Field(placeholder=_("Type the beginnings of words"), id="find")
        yield QuestionPane(self._question_rows, id="question")
        yield Drawn(self._list_rows, id="list")
        yield Static(id="next", markup=False)
        yield SavedLine(id="said")
        with Horizontal(id="answering"):
            yield Static(id="answer-label", markup=False)
            line = Field(id="answer", placeholder=_("Enter saves the line; Esc keeps it for later"))
            line.select_on_focus = False
            yield line
        yield KeyRows(markup=False)

    def on_mount(self) -> None:
        """Show how the meeting stands."""
        self.look()
        self.query_one("#question").focus()
        self.set_interval(TICK, self.tick)

    def on_screen_resume(self) -> None:
        """Something may have been done meanwhile, on another screen or in another window."""
        self.look()

    def on_resize(self) -> None:
        """Another size, other type."""
        self.draw()

    # The state

    def look(self) -> None:
        """Read the meeting as it is kept, and show it."""
        try:
            self._take(self.meeting.running())
        except ScrutinyError as error:
            self.state = None
            self.query_one(SavedLine).fault(error, _("Your notebook cannot be used"))
            self.draw()

    def _take(self, state: Running) -> None:
        entries = self.meeting.entries()
        self._log = entries[-1].number if entries else 0
        self.state = state
        self.draw()

    def tick(self) -> None:
        """A second has passed: the clock goes on; what another window wrote is shown."""
        if not self.is_current:
            return
        try:
            entries = self.meeting.entries()
            if (entries[-1].number if entries else 0) != self._log:
                self.look()
            elif self.state is not None and self.state.stage is Stage.RUNNING:
                self.state = self.meeting.running()
                self.query_one(ClockBar).tell(self.state)
        except ScrutinyError:
            # What is shown stays; whoever writes next is told.
            return

    def keep(self, work: Callable[[], Running], said: Callable[[Running], str]) -> ScrutinyError | None:
        """Do something to the meeting; show it as saved once it is on the disk, else tell why not and return that."""
        try:
            state = work()
        except MisuseError as refused:
            self.tell(safe.shown(refused), trouble=True)
            return refused
        except ScrutinyError as error:
            self.query_one(SavedLine).fault(error)
            return error
        self._take(state)
        entries = self.meeting.entries()
        at = times.hour(entries[-1].when) if entries else ""
        self.tell(_("Saved {time}: {what}").format(time=at, what=said(state)))
        return None

    def tell(self, words: str, *, trouble: bool = False) -> None:
        """What happened last, in the line above the keys."""
        self.query_one(SavedLine).tell(words, trouble=trouble)

    # Drawing

    def draw(self) -> None:
        """Everything, as it is now."""
        if not self.is_mounted:
            return
        about = self.opened.said.about
        stage = f"{_(times.STAGES[self.state.stage])} · " if self.state else ""
        self.query_one("#meet-head", Static).update(safe.line(f"{stage}{_('Meeting')} · {about.title}"))
        if self.state is not None:
            self.query_one(ClockBar).tell(self.state)
        width = max(20, self.size.width - 6)
        crowded = self.has_class("-answering") and self.size.height < TALL
        told = self.state is not None and self.view.name == QUESTION and not crowded
        following = question_rows.next_rows(self.state, width) if self.state and told else []
        self.query_one("#next", Static).update(safe.content("\n".join(row.text for row in following)))
        self.query_one("#next").display = bool(following)
        self._fit_clock()
        self.pane.lay_out()
        self.set_class(self.view.name != QUESTION, "-listing")
        self.set_class(self.view.name == FIND, "-finding")
        self.query_one("#view", Static).update(safe.content(_(HEADINGS.get(self.view.name, ""))))
        self.listing.draw(self._list_rows)
        self.refresh_bindings()

    @on(QuestionPane.Resized)
    def _fit_clock(self) -> None:
        """Large digits only where they take nothing from the question and what follows it."""
        clock, state = self.query_one(ClockBar), self.state
        if self.size.height < TALL or state is None:
            clock.enlarge(False)
        elif self.view.name == QUESTION and self.pane.cells:
            room = self.pane.size.height + (MORE if clock.large else 0)
            asked = state.current if state.stage is not Stage.BEFORE else None
            clock.enlarge(
                asked is None or self._laid_out(asked, len(state.questions)).spares(self.pane.cells, room, MORE)
            )

    def _question_rows(self, width: int, height: int) -> list[Row]:
        state = self.state
        if state is None:
            return []
        if state.stage is Stage.BEFORE or state.current is None:
            return question_rows.planned_rows(state, self.meeting.from_board, width)
        return self._laid_out(state.current, len(state.questions)).rows(width, height)

    def _laid_out(self, taken: Taken, count: int) -> QuestionRows:
        follow_ups, more = self.meeting.follow_ups(taken.id), self.beside.before(taken)
        return QuestionRows(taken, count, follow_ups, more=more, drawn=self.drawn)

    def _list_rows(self, width: int) -> list[Row]:
        if self.state is None or self.view.name == QUESTION:
            return []
        return self.beside.rows(self.view, self.state, self.query_one("#find", Input).value, width)

    async def speak(self) -> None:
        """The language was changed: every word anew; what was typed stays."""
        self.beside.finder.speak()
        self.query_one("#find", Input).placeholder = _("Type the beginnings of words")
        self.answer.placeholder = _("Enter saves the line; Esc keeps it for later")
        self.tell("")
        self.draw()
