"""The meeting's screen as it is drawn: clock, question, what follows, the line of answer, and what was saved last."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.screen import Screen
from textual.widgets import Input, Static

from scrutiny_tui.errors import MisuseError, ScrutinyError
from scrutiny_tui.meeting.running import Running, Stage
from scrutiny_tui.session import Meeting, OpenPack, Session
from scrutiny_tui.tongue import N_, _
from scrutiny_tui.tui import safe
from scrutiny_tui.tui.commands import bindings
from scrutiny_tui.tui.meeting import evidence_rows, question_rows, times
from scrutiny_tui.tui.meeting.before_rows import AskedBefore, before_rows, in_brief
from scrutiny_tui.tui.meeting.clock_bar import ClockBar
from scrutiny_tui.tui.meeting.finding_quotes import QuoteFinder
from scrutiny_tui.tui.meeting.jump_rows import jump_rows
from scrutiny_tui.tui.meeting.key_rows import KeyRows
from scrutiny_tui.tui.meeting.saved_line import SavedLine
from scrutiny_tui.tui.widgets.canvas import Canvas
from scrutiny_tui.tui.widgets.drawn import Drawn
from scrutiny_tui.tui.widgets.fields import Field
from scrutiny_tui.tui.widgets.rows import Row

TICK = 1.0
"""Seconds between two looks at the clock, and at what another window wrote."""
LETTERS, PLAIN = "meeting-letters", "plain"
"""The setting that remembers how large the question stands, and its value for the terminal's own letters."""
QUESTION, EVIDENCE, FIND, JUMP, BEFORE, FULL = "question", "evidence", "find", "jump", "before", "full"


class View(NamedTuple):
    """What the middle of the screen shows."""

    name: str
    about: str = ""
    """The id of what is shown in full."""
    selected: str = ""
    """What was selected in it when it was left."""


HEADINGS = {
    EVIDENCE: N_("EVIDENCE. Esc goes back to the question."),
    FIND: N_("FIND A QUOTE. Esc goes back to the question."),
    JUMP: N_("ALL QUESTIONS. Esc goes back."),
    BEFORE: N_("ASKED BEFORE. Esc goes back to the question."),
    FULL: N_("IN FULL. Esc goes back."),
}
"""What stands over each view but the question's own."""


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
        self.before = AskedBefore(session, opened)
        self.finder = QuoteFinder(opened)
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
    def answer(self) -> Input:
        """The line of answer."""
        return self.query_one("#answer", Input)

    def compose(self) -> ComposeResult:
        """From the top: what is open, the clock, the question or a view over it, what follows, what was saved."""
        yield Static(id="meet-head", markup=False)
        yield ClockBar()
        yield Static(id="view", markup=False)
        yield Field(placeholder=_("Type the beginnings of words"), id="find")
        yield Canvas(self._question_rows, id="question")
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
        following = question_rows.next_rows(self.state, width) if self.state and self.view.name == QUESTION else []
        self.query_one("#next", Static).update(safe.content("\n".join(row.text for row in following)))
        self.query_one("#next").display = bool(following)
        self.query_one("#question", Canvas).draw(self._question_rows)
        self.set_class(self.view.name != QUESTION, "-listing")
        self.set_class(self.view.name == FIND, "-finding")
        self.query_one("#view", Static).update(safe.content(_(HEADINGS.get(self.view.name, ""))))
        self.listing.draw(self._list_rows)
        self.refresh_bindings()

    def _question_rows(self, width: int) -> list[Row]:
        state = self.state
        if state is None:
            return []
        if state.stage is Stage.BEFORE or state.current is None:
            return question_rows.planned_rows(state, self.meeting.from_board, width)
        taken = state.current
        found = self.before.of((taken.id, *taken.question.merged))
        more = [_("Asked before: {told}. b shows it.").format(told=in_brief(found[0]))] if found else []
        height = max(4, self.query_one("#question").size.height)
        follow_ups = self.meeting.follow_ups(taken.id)
        return question_rows.current_rows(
            taken, len(state.questions), follow_ups, width, height, more=more, drawn=self.drawn
        )

    def _list_rows(self, width: int) -> list[Row]:
        state, view = self.state, self.view
        if state is None or view.name == QUESTION:
            return []
        if view.name == FIND:
            return self.finder.rows(self.query_one("#find", Input).value, width)
        if view.name == FULL:
            return evidence_rows.full_rows(self.opened, view.about, width)
        if view.name == JUMP:
            return jump_rows(state, width)
        if state.current is None:
            return []
        if view.name == BEFORE:
            return before_rows(self.before.of((state.current.id, *state.current.question.merged)), width)
        return evidence_rows.rows(self.opened, state.current, width)

    # The views over the question

    def open_view(self, view: View) -> None:
        """Show something over the question; Esc goes back to what is shown now."""
        self.views[-1] = self.view._replace(selected=self.listing.selected)
        self.views.append(view)
        self.draw()
        self.listing.action_first()
        if view.selected:
            self.listing.select(view.selected)
        self.query_one("#find" if view.name == FIND else "#list").focus()

    def close_view(self) -> None:
        """Go back by one view; everything there is as it was left."""
        in_list = self.view.name == FULL
        self.views.pop()
        self.draw()
        if self.view.name == QUESTION:
            self.query_one("#question").focus()
            return
        self.listing.select(self.view.selected)
        self.query_one("#list" if in_list or self.view.name != FIND else "#find").focus()

    @on(Input.Changed, "#find")
    def _narrowed(self) -> None:
        if self.view.name == FIND:
            self.listing.draw(self._list_rows)
            self.listing.action_first()

    @on(Drawn.Selected, "#list")
    def _selected(self, event: Drawn.Selected) -> None:
        event.stop()

    async def speak(self) -> None:
        """The language was changed: every word anew; what was typed stays."""
        self.finder.speak()
        self.query_one("#find", Input).placeholder = _("Type the beginnings of words")
        self.answer.placeholder = _("Enter saves the line; Esc keeps it for later")
        self.tell("")
        self.draw()
