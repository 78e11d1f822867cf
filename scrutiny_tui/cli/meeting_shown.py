"""A meeting as lines for people and as data for scripts."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from scrutiny_tui.cli import output
from scrutiny_tui.meeting import record_data
from scrutiny_tui.meeting.running import Line, Running, Stage, Taken, Undertaking

if TYPE_CHECKING:
    from scrutiny_tui.session.meeting import Meeting


def whole(pack: str, meeting: Meeting, state: Running, today: date) -> None:
    """Print the whole running list with what became of each question."""
    if not state.questions:
        output.line("The running list is empty.")
        output.line(f"Choose questions first (scrutiny choose {pack} ID), or gather the members' lists.")
        return
    for each in state.questions:
        _question(each, today)
    loose = [each for each in state.undertakings if not any(each.question == taken.id for taken in state.questions)]
    for promise in loose:
        output.line(_promise(promise, today))
    totals(state)
    if state.stage is Stage.BEFORE:
        source = "The list is the board's" if meeting.from_board else "The list is your own"
        output.line(f"{source}. To begin: scrutiny meeting {pack} start")


def now(meeting: Meeting, state: Running) -> None:
    """Print the question before the committee, its follow-ups, the one behind it, and the time."""
    if state.current is None:
        output.line("The running list is empty.")
        return
    asked = state.current.question
    output.line(f"Now: {_exempt(state.current)}{asked.words}", style="head")
    told = [asked.id, str(state.current.state), *_who(state.current), f"{asked.minutes} minutes"]
    output.line("; ".join(told), indent=2)
    for number, follow in enumerate(meeting.follow_ups(asked.id), 1):
        output.line(f"Follow-up {number}. If they say: {follow.answer} Ask: {follow.ask}", indent=2)
    if state.next:
        output.line(f"Next: {state.next.question.words} ({state.next.id})")
    totals(state)


def one(state: Running, question: str, today: date) -> None:
    """Print one question (the current one where none is named), and the time."""
    found = state.of(question) if question else state.current
    if found:
        _question(found, today)
    totals(state)


def undertakings(state: Running, today: date) -> None:
    """Print all that was promised."""
    for each in state.undertakings:
        output.line(_promise(each, today))


def totals(state: Running) -> None:
    """Print how far the meeting is and what time is left."""
    if state.stage is Stage.BEFORE:
        output.line("The meeting has not begun.")
        return
    left = state.seconds_left
    time = f"{_clock(abs(left))} {'left' if left >= 0 else 'over'} of {output.count(state.budget, 'minute')}"
    told = f"The meeting is {state.stage}: {_clock(state.seconds)} gone, {time}"
    output.line(f"{told}; {output.count(len(state.left), 'question')} still to ask.")
    if state.leap:
        told = f"This computer's clock leapt by {_clock(state.leap)}, or nothing was written for so long"
        output.line(f"Warning: {told}; that is not counted.", style="bad")
    if not state.must_fit and state.stage is not Stage.FINISHED:
        minutes = sum(each.question.minutes for each in state.must_left)
        output.line(f"Warning: the questions that must be asked still take {minutes} minutes.", style="bad")


def data(state: Running, today: date) -> dict[str, Any]:
    """The state as plain data."""
    return {
        "stage": str(state.stage),
        "current": state.current.id if state.current else None,
        "next": state.next.id if state.next else None,
        "seconds": state.seconds,
        "seconds_not_counted": state.leap,
        "question_seconds": state.question_seconds,
        "seconds_left": state.seconds_left,
        "minutes_allowed": state.budget,
        "started": state.started.isoformat() if state.started else None,
        "finished": state.finished.isoformat() if state.finished else None,
        "must_fit": state.must_fit,
        "questions": [record_data.taken(each) for each in state.questions],
        "undertakings": [record_data.undertaking(each, today) for each in state.undertakings],
        "can_undo": state.can_undo or None,
    }


def _question(taken: Taken, today: date) -> None:
    output.line(f"{taken.number}. {_exempt(taken)}{taken.question.words}")
    told = [taken.id, str(taken.state), *_who(taken), f"{_clock(taken.seconds)} of {taken.question.minutes}:00"]
    output.line("; ".join(told), indent=3)
    for each in taken.said:
        words = each.words if isinstance(each, Line) else f"Then asked: {each.ask}"
        output.line(f"[{each.number}] {each.at:%H:%M} {words}", indent=3)
    for promise in taken.undertakings:
        output.line(_promise(promise, today), indent=3)


def _promise(promised: Undertaking, today: date) -> str:
    by = f", by {promised.by}" if promised.by else ""
    late = promised.overdue(today)
    stands = (
        f"kept on {promised.kept}" if promised.kept else f"overdue by {output.count(late, 'day')}" if late else "open"
    )
    return f"[{promised.number}] Undertaking of {promised.who}{by}: {promised.what} ({stands})"


def _who(taken: Taken) -> list[str]:
    asked = taken.question
    return [
        *(["to " + ", ".join(asked.witness)] if asked.witness else []),
        *([f"lead {asked.lead}"] if asked.lead else []),
        *([f"reserve {asked.reserve}"] if asked.reserve else []),
        *([str(asked.priority)] if asked.priority != "not sorted" else []),
    ]


def _exempt(taken: Taken) -> str:
    return "EXEMPT. " if taken.question.exempt else ""


def _clock(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02}"
