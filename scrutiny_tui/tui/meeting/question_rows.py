"""The question before the committee, laid out: whose it is, its words large, follow-ups, and what was said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from scrutiny_tui.meeting.listed import Priority
from scrutiny_tui.meeting.running import Line, Running, Stage, State, Taken, Undertaking
from scrutiny_tui.pack.model import FollowUp
from scrutiny_tui.tongue import N_, _
from scrutiny_tui.tui.meeting import times
from scrutiny_tui.tui.meeting.type_size import fitting
from scrutiny_tui.tui.said import minutes_said
from scrutiny_tui.tui.widgets.evidence import one_line, words
from scrutiny_tui.tui.widgets.rows import Row, paragraph, row

STATES = {
    State.UNASKED: N_("NOT ASKED YET"),
    State.ASKED: N_("ASKED"),
    State.PART: N_("PART-ANSWERED"),
    State.ANSWERED: N_("ANSWERED"),
    State.NOT_ANSWERED: N_("NOT ANSWERED"),
    State.DEFERRED: N_("DEFERRED"),
}
"""What became of a question, so that it is seen from a seat."""


def facts(taken: Taken, count: int) -> str:
    """“Question 2 of 9 · must ask · to Ann Lee · lead Cllr A, reserve Cllr B”."""
    asked = taken.question
    told = [_("Question {number} of {count}").format(number=taken.number, count=count)]
    if asked.priority is not Priority.UNSORTED:
        told.append(_(asked.priority))
    if asked.witness:
        told.append(_("To {names}").format(names=", ".join(asked.witness)))
    if asked.lead:
        told.append(_("lead: {name}").format(name=asked.lead))
    if asked.reserve:
        told.append(_("reserve: {name}").format(name=asked.reserve))
    return one_line(" · ".join(told))


Parts = tuple[list[Row], list[Row], list[Row]]
"""What stands over the words of the question, the words, and what follows them."""


@dataclass(frozen=True, slots=True)
class QuestionRows:
    """The whole view of one question."""

    taken: Taken
    count: int
    """Questions on the running list."""
    follow_ups: Sequence[FollowUp]
    more: Sequence[str] = ()
    """Lines to stand below the follow-ups."""
    drawn: bool = True
    """Whether the words may be drawn in letters of blocks."""

    def rows(self, width: int, height: int) -> list[Row]:
        """All of it, so that the question and its follow-ups stand on a screen of `height` rows where they can."""
        head, said, tail = self._parts(width, height)
        return [*head, *said, *tail, *_said(self.taken, width)]

    def spares(self, width: int, height: int, rows: int) -> bool:
        """Whether so many rows can be taken from `height` and it still stands as it did, and whole."""
        less = self._parts(width, height - rows)
        return sum(map(len, less)) <= height - rows and less == self._parts(width, height)

    def _parts(self, width: int, height: int) -> Parts:
        for close in (False, True):
            head, tail = self._head(width, close), self._tail(width, close)
            said = fitting(self.taken.question.words, width, height - len(head) - len(tail), drawn=self.drawn)
            if len(head) + len(said) + len(tail) <= height:
                break
        return head, said, tail

    def _head(self, width: int, close: bool) -> list[Row]:
        exempt = f"  {_('EXEMPT: not for the public.')}" if self.taken.question.exempt else ""
        told = row((_(STATES[self.taken.state]), "heading"), (exempt, "warning"))
        told_of = paragraph(facts(self.taken, self.count), width, look="dim", most=1 if close else 2)
        return [*told_of, told, *([] if close else [Row()])]

    def _tail(self, width: int, close: bool) -> list[Row]:
        """The follow-ups and what was asked before; `close`: without space between, answers on one line each."""
        rows: list[Row] = []
        asked = {used.ask: used.at for used in self.taken.followed}
        for number, each in enumerate(self.follow_ups, 1):
            at = asked.get(str(each.ask))
            mark = f"  ({_('asked {time}').format(time=times.hour(at))})" if at else ""
            answer = _("If: {answer}").format(answer=one_line(each.answer))
            rows += paragraph(answer, width, look="dim", indent="   ", most=1 if close else 2)
            rows += paragraph(f"{one_line(each.ask)}{mark}", width, look="strong", indent="   ", first=f"{number}  ")
        for said in self.more:
            rows += paragraph(said, width, look="note", most=1 if close else 0)
        return [Row(), *rows] if rows and not close else rows


def _said(taken: Taken, width: int) -> list[Row]:
    if not taken.said and not taken.undertakings:
        return []
    rows = [Row(), row((_("What was said"), "heading"))]
    for each in taken.said:
        what = each.words if isinstance(each, Line) else _("Then asked: {words}").format(words=each.ask)
        rows += paragraph(one_line(what), width, indent="       ", first=f"{times.hour(each.at)}  ")
    for promise in taken.undertakings:
        rows += promise_rows(promise, width)
    return rows


def promise_rows(promise: Undertaking, width: int, target: str = "") -> list[Row]:
    """An undertaking: when, who, what and by when."""
    by = promise.by or _("no day named")
    said = _("UNDERTAKING of {who}, by {day}: {what}").format(who=promise.who, day=by, what=promise.what)
    first = f"{times.hour(promise.at)}  "
    return paragraph(one_line(said), width, look="strong", indent="       ", first=first, target=target)


def next_rows(state: Running, width: int) -> list[Row]:
    """The question that follows, in two rows at most; what to do where none does."""
    if state.stage is Stage.BEFORE:
        return []
    if state.next is None:
        return paragraph(_("Next: no question is left. f finishes the item, r shows the record."), width, most=2)
    asked = state.next.question
    told = [minutes_said(asked.minutes)]
    if asked.lead:
        told.append(_("lead: {name}").format(name=asked.lead))
    said = _("Next, {number}: {words}").format(number=state.next.number, words=one_line(asked.words))
    return paragraph(f"{said} ({one_line(', '.join(told))})", width, most=2)


def planned_rows(state: Running, from_board: bool, width: int) -> list[Row]:
    """Before the meeting: the running list, and how to begin."""
    if not state.questions:
        return words(
            _(
                "The running list is empty.\n\n"
                "Choose questions first: 4 goes to Questions, c chooses one. "
                "A chair brings the members' lists together on the board (B)."
            ),
            width,
        )
    source = _("This is the list of the board.") if from_board else _("This is your own list.")
    minutes = sum(each.question.minutes for each in state.questions if each.question.priority.spoken)
    time = _("Time allowed: {minutes}; time there is: {budget}.").format(
        minutes=minutes_said(minutes), budget=minutes_said(state.budget)
    )
    rows = [*paragraph(_("s starts the item, and the clock."), width, look="strong"), Row()]
    rows += paragraph(f"{source} {time}", width, look="" if minutes <= state.budget else "warning")
    for each in state.questions:
        rows.append(Row())
        rows += paragraph(
            one_line(each.question.words), width, look="strong", indent="    ", first=f"{each.number:>2}  "
        )
        rows += paragraph(facts(each, len(state.questions)), width, look="dim", indent="    ", most=2)
    return rows
