"""The meeting: one question at a time, and one key for each thing that becomes of it, kept before it is shown."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from textual import on, work

from scrutiny_tui.meeting.doing import told
from scrutiny_tui.meeting.due import edtf, understood
from scrutiny_tui.meeting.running import Running, Stage, State
from scrutiny_tui.pack.dates import PackDate
from scrutiny_tui.tongue import N_, _
from scrutiny_tui.tui.commands import possible
from scrutiny_tui.tui.dialogs.own_question import OwnQuestion, OwnQuestionDialog
from scrutiny_tui.tui.dialogs.until_saved import until_saved
from scrutiny_tui.tui.meeting.question_rows import STATES
from scrutiny_tui.tui.meeting.undertaking import Promise, UndertakingDialog
from scrutiny_tui.tui.meeting.views import FULL, JUMP, QUESTION, View
from scrutiny_tui.tui.screens.meeting_line import MeetingLine
from scrutiny_tui.tui.screens.meeting_record import RecordScreen
from scrutiny_tui.tui.widgets.drawn import Drawn
from scrutiny_tui.tui.widgets.evidence import one_line

_CLOCK = {
    Stage.BEFORE: N_("Start"),
    Stage.RUNNING: N_("Stop clock"),
    Stage.PAUSED: N_("Go on"),
    Stage.FINISHED: N_("Go on"),
}
"""What the key of the clock does at each stage."""


class MeetingScreen(MeetingLine):
    """What can be done in the meeting."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A command that cannot be done now is hidden."""
        return possible(self, action)

    @property
    def begun(self) -> bool:
        """The meeting has begun, and has questions."""
        return self.state is not None and self.state.stage is not Stage.BEFORE and self.state.current is not None

    @property
    def asking(self) -> bool:
        """A question is shown, and no line is being typed."""
        return self.begun and self.view.name == QUESTION and not self.answering

    @property
    def finished(self) -> bool:
        """The item was ended."""
        return self.state is not None and self.state.stage is Stage.FINISHED

    @property
    def enter_opens(self) -> bool:
        """Enter opens what is selected in a list."""
        return self.view.name not in (QUESTION, FULL)

    @property
    def can_undo(self) -> str:
        """What undoing would take back, the questions named by their place on the list."""
        state = self.state
        undoes = state.undoes if state and not self.answering else None
        return told(undoes, self._numbered) if undoes else ""

    def _numbered(self, question: str) -> str:
        found = self.state.of(question) if self.state else None
        return _("question {number}").format(number=found.number) if found else _("a question")

    @property
    def keys_now(self) -> dict[str, str]:
        """What two keys do at the moment; no words for what would only say why it cannot be done."""
        stage = self.state.stage if self.state else Stage.BEFORE
        opens = {"meet_enter": N_("Open")} if self.enter_opens else {}
        empty = self.state is None or not self.state.questions
        return {**opens, "meet_clock": "" if empty else _CLOCK[stage]}

    @property
    def keys_of_field(self) -> str:
        """What the keys of the line of answer do while it is open."""
        return _("Enter saves the line; Esc keeps it for later") if self.answering else ""

    # The course of the meeting

    def action_meet_clock(self) -> None:
        """Start the item, stop the clock, or go on."""
        if self.state is not None and self.state.stage is Stage.RUNNING:
            self.keep(self.meeting.pause, lambda _state: _("the clock stands still; s goes on."))
        elif self.state is not None and not self.state.questions:
            self.tell(_("There are no questions to ask yet."), trouble=True)
        else:
            again = self.state is not None and self.state.stage is not Stage.BEFORE
            self.keep(self.meeting.start, lambda _state: _("the clock goes on.") if again else _("the item has begun."))

    def action_meet_finish(self) -> None:
        """End the item."""
        self.keep(self.meeting.finish, lambda _state: _("the item is finished. r shows the record, s goes on."))

    def action_meet_next(self) -> None:
        """Turn to the next question that is still to come."""
        self._turn(self.meeting.go_next)

    def action_meet_step(self, by: int) -> None:
        """Turn to the question behind or before, whatever became of it."""
        if self.state is None or self.state.current is None:
            return
        at = self.state.current.number - 1 + by
        if 0 <= at < len(self.state.questions):
            name = self.state.questions[at].id
            self._turn(lambda: self.meeting.go(name))
        else:
            self.tell(_("There is no question further on.") if by > 0 else _("This is the first question."))

    def _turn(self, work: Callable[[], Running]) -> None:
        if not self.keep(work, self._turned):
            self.query_one("#question").scroll_home(animate=False)

    @staticmethod
    def _turned(state: Running) -> str:
        number = state.current.number if state.current else 0
        return _("question {number} is before the committee.").format(number=number)

    # What became of the question

    def action_meet_mark(self, state: str) -> None:
        """Say what became of the question."""
        became = State(state)
        if self.state and self.state.current and self.state.current.state is became:
            self.tell(_("It is marked so already. z takes the last thing back."))
            return
        said = _(STATES[became])
        self.keep(lambda: self.meeting.mark(self.question, became), lambda _state: said)

    def action_meet_follow(self, number: int) -> None:
        """A follow-up was asked."""
        if number > len(self.meeting.follow_ups(self.question)):
            self.tell(_("This question has no follow-up {number}.").format(number=number), trouble=True)
            return
        self.keep(
            lambda: self.meeting.follow_up(self.question, number),
            lambda _state: _("follow-up {number} was asked.").format(number=number),
        )

    def action_meet_undo(self) -> None:
        """Take the last thing back."""
        before = self.can_undo
        self.keep(self.meeting.undo, lambda _state: _("taken back: {what}.").format(what=before))

    @work(group="asking")
    async def action_meet_promise(self) -> None:
        """Write down what a witness promised; what cannot be saved is asked again, with all that was typed."""
        question = self.question
        taken = self.state.of(question) if self.state else None
        typed = Promise(who=next(iter(taken.question.witness), "") if taken else "")
        await until_saved(
            self.app,
            typed,
            lambda typed, trouble: UndertakingDialog(typed, today=self.session.today, trouble=trouble),
            lambda typed: self.keep(partial(self._promise, question, typed), lambda _state: _("the undertaking.")),
        )

    def _promise(self, question: str, typed: Promise) -> Running:
        found = "" if edtf(typed.by) else understood(typed.by, self.session.today)
        by = str(PackDate.read(found)) if found else typed.by
        return self.meeting.undertake(question, typed.who, typed.what, by)

    @work(group="asking")
    async def action_meet_add(self) -> None:
        """Put a question on the list that came up in the meeting, and turn to it."""
        lines = [(line.id, str(line.title)) for line in self.opened.said.lines]
        witnesses = [one_line(person.name) for person in self.opened.said.people]
        await until_saved(
            self.app,
            OwnQuestion(),
            lambda typed, trouble: OwnQuestionDialog(typed, lines=lines, witnesses=witnesses, trouble=trouble),
            lambda typed: self.keep(
                partial(self.meeting.add, typed.words, typed.witness, typed.line),
                lambda _state: _("the question is on the list; j goes to it."),
            ),
        )

    def action_meet_enter(self) -> None:
        """Open the line of answer; in a list, what is selected."""
        if self.view.name != QUESTION:
            self.listing.action_choose()
        else:
            self.open_line()

    def action_meet_record(self) -> None:
        """Show the record; a question that is picked there is turned to."""

        def turn(question: str | None) -> None:
            if question and self.state and self.state.of(question):
                self._turn(partial(self.meeting.go, question))

        self.app.push_screen(RecordScreen(self.opened, self.session), turn)

    @on(Drawn.Chosen, "#list")
    def _chosen(self, event: Drawn.Chosen) -> None:
        event.stop()
        if self.view.name == JUMP:
            self.close_view()
            self._turn(lambda: self.meeting.go(event.target))
        elif self.view.name != FULL:
            self.open_view(View(FULL, event.target))

    def action_meet_back(self) -> None:
        """Back by one: from the line, which is kept, or from a view, to the question; from there to the pack."""
        if self.answering:
            self.leave_line()
        elif len(self.views) > 1:
            self.close_view()
        else:
            self.dismiss(None)
