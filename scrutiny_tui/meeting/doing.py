"""What can happen in a meeting: each an entry for its log, made here and read by `scrutiny_tui.meeting.replay`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum

from scrutiny_tui.meeting.listed import Listed
from scrutiny_tui.meeting.log import Entry
from scrutiny_tui.meeting.running import State
from scrutiny_tui.tongue import N_, _


class What(StrEnum):
    """The sorts of entries in the log of a meeting."""

    START = "start"
    PAUSE = "pause"
    FINISH = "finish"
    AFRESH = "afresh"
    ADD = "add"
    GO = "go"
    MARK = "mark"
    ANSWER = "answer"
    UNDERTAKE = "undertake"
    FOLLOW = "follow"
    STRIKE = "strike"
    KEPT = "kept"


def start(listed: Sequence[Listed]) -> Entry:
    """Begin the item with this running list, or go on after a pause or an early finish (the list then stays)."""
    return Entry(what=What.START, listed=tuple(listed))


def add(listed: Sequence[Listed]) -> Entry:
    """Put more questions on the running list."""
    return Entry(what=What.ADD, listed=tuple(listed))


def go(question: str) -> Entry:
    """Turn to a question."""
    return Entry(what=What.GO, item=question)


def mark(question: str, state: State) -> Entry:
    """Say what became of a question."""
    return Entry(what=What.MARK, item=question, words=str(state))


def answer(question: str, words: str) -> Entry:
    """A line of the answer."""
    return Entry(what=What.ANSWER, item=question, words=words)


def undertake(question: str, who: str, what: str, by: str) -> Entry:
    """A promise, in answer to a question or to none of the list."""
    return Entry(what=What.UNDERTAKE, item=question, who=who, words=what, by=by)


def follow(question: str, ask: str) -> Entry:
    """A follow-up was asked, in these words."""
    return Entry(what=What.FOLLOW, item=question, words=ask)


def strike(number: int) -> Entry:
    """Take out a line, a follow-up or an undertaking."""
    return Entry(what=What.STRIKE, item=str(number))


def kept(number: int, day: date) -> Entry:
    """An undertaking was kept."""
    return Entry(what=What.KEPT, item=str(number), by=day.isoformat())


def pause() -> Entry:
    """Stop the clock."""
    return Entry(what=What.PAUSE)


def finish() -> Entry:
    """End the item."""
    return Entry(what=What.FINISH)


def afresh() -> Entry:
    """Forget all that came before, as after a rehearsal."""
    return Entry(what=What.AFRESH)


def told(entry: Entry, called: Callable[[str], str] = str) -> str:
    """An entry in a few words, for “undo”, in the language spoken; `called` names a question by its id."""
    question = entry.item or (entry.listed[0].id if entry.listed else "")
    question = called(question) if question else ""
    said = _TOLD.get(entry.what, "")
    return _(said).format(question=question, state=_(entry.words) if entry.what == What.MARK else "", who=entry.who)


_TOLD: dict[str, str] = {
    What.START: N_("the start"),
    What.PAUSE: N_("the pause"),
    What.FINISH: N_("the finish"),
    What.AFRESH: N_("the fresh start"),
    What.ADD: N_("the added question {question}"),
    What.GO: N_("the turn to {question}"),
    What.MARK: N_("the mark “{state}” on {question}"),
    What.ANSWER: N_("a line of the answer to {question}"),
    What.UNDERTAKE: N_("the undertaking of {who}"),
    What.FOLLOW: N_("a follow-up to {question}"),
    What.STRIKE: N_("a striking out"),
    What.KEPT: N_("the mark “kept” on an undertaking"),
}
