"""What can be looked at over the question: its evidence, any quote, the whole list, what was asked before."""

from __future__ import annotations

from typing import NamedTuple

from scrutiny_tui.meeting.running import Running, Taken
from scrutiny_tui.session import OpenPack, Session
from scrutiny_tui.tongue import N_
from scrutiny_tui.tui.meeting import evidence_rows
from scrutiny_tui.tui.meeting.before_rows import AskedBefore, before_rows
from scrutiny_tui.tui.meeting.finding_quotes import QuoteFinder
from scrutiny_tui.tui.meeting.jump_rows import jump_rows
from scrutiny_tui.tui.widgets.rows import Row

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


class Beside:
    """What is looked up beside the question, and how it is laid out."""

    def __init__(self, session: Session, opened: OpenPack) -> None:
        """`opened` is the pack whose questions are asked."""
        self._opened = opened
        self._before = AskedBefore(session, opened)
        self.finder = QuoteFinder(opened)

    def before(self, taken: Taken) -> list[str]:
        """The last time that something like it was asked, in one line; nothing where it was not."""
        return self._before.brief((taken.id, *taken.question.merged))

    def rows(self, view: View, state: Running, typed: str, width: int) -> list[Row]:
        """A view but the question's own; `typed`: what stands in the field for finding."""
        if view.name == FIND:
            return self.finder.rows(typed, width)
        if view.name == FULL:
            return evidence_rows.full_rows(self._opened, view.about, width)
        if view.name == JUMP:
            return jump_rows(state, width)
        taken = state.current
        if taken is None:
            return []
        if view.name == BEFORE:
            return before_rows(self._before.of((taken.id, *taken.question.merged)), width)
        return evidence_rows.rows(self._opened, taken, width)
