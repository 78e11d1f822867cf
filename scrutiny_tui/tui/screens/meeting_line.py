"""The line of answer: what is typed and not yet saved is kept as a draft, for each question its own."""

from __future__ import annotations

from textual import on
from textual.timer import Timer
from textual.widgets import Input, Static

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.tongue import _
from scrutiny_tui.tui import safe
from scrutiny_tui.tui.meeting.drafts import Drafts
from scrutiny_tui.tui.meeting.saved_line import SavedLine
from scrutiny_tui.tui.screens.meeting_views import MeetingViews

DRAFT_AFTER = 0.5
"""Seconds after the last letter until what stands in the line of answer is kept as a draft."""


class MeetingLine(MeetingViews):
    """The line in which an answer is typed."""

    _timer: Timer | None = None
    answering = ""
    """Id of the question that the line of answer belongs to, "" while it is closed."""

    @property
    def drafts(self) -> Drafts:
        """What was typed and not saved."""
        return Drafts(self.session, self.opened.id)

    def open_line(self) -> None:
        """Open it on the question before the committee, with what was typed before."""
        self.answering = self.question
        self.answer.value = self.drafts.of(self.answering)
        self.query_one("#answer-label", Static).update(safe.content(_("Answer:")))
        self.add_class("-answering")
        self.answer.focus()
        self.answer.cursor_position = len(self.answer.value)
        self.draw()

    def _close_line(self) -> None:
        self.answering = ""
        self.remove_class("-answering")
        self.query_one("#question").focus()
        self.draw()

    @on(Input.Changed, "#answer")
    def _typed(self) -> None:
        if self._timer is not None:
            self._timer.stop()
        if self.answering:
            self._timer = self.set_timer(DRAFT_AFTER, self._keep_draft)

    def _keep_draft(self) -> ScrutinyError | None:
        if not self.answering:
            return None
        try:
            self.drafts.keep(self.answering, self.answer.value)
        except ScrutinyError as error:
            self.query_one(SavedLine).fault(error)
            return error
        return None

    @on(Input.Submitted, "#answer")
    def _save_line(self, event: Input.Submitted) -> None:
        event.stop()
        words, question = event.value, self.answering
        if not words.strip():
            self._keep_draft()
            self._close_line()
            return
        if self.keep(lambda: self.meeting.answer(question, words), lambda _state: f"“{words.strip()}”") is None:
            self.answer.value = ""
            self._keep_draft()

    def leave_line(self) -> None:
        """Close the line and keep what stands in it as a draft; where that cannot be kept, it stays open."""
        kept = bool(self.answer.value.strip())
        if self._keep_draft() is None:
            self._close_line()
            if kept:
                self.tell(_("Draft kept; Enter goes on with it."))
