"""A running meeting as the screens and commands see it: what was asked, answered and promised, and the time it took.

Worked out from the log by `scrutiny_tui.meeting.replay`.
"""

from __future__ import annotations

from dataclasses import field
from datetime import date, datetime
from enum import StrEnum

from scrutiny_tui.frozen import dataclass
from scrutiny_tui.meeting.listed import Listed, Priority
from scrutiny_tui.meeting.log import Entry
from scrutiny_tui.tongue import N_


class State(StrEnum):
    """What became of a question. `_(state)` says it in the language spoken."""

    UNASKED = N_("not asked")
    ASKED = N_("asked")
    PART = N_("part-answered")
    ANSWERED = N_("answered")
    NOT_ANSWERED = N_("not answered")
    DEFERRED = N_("deferred")

    @property
    def open(self) -> bool:
        """True where the question comes back: everything but answered."""
        return self is not State.ANSWERED


class Stage(StrEnum):
    """How far the meeting is."""

    BEFORE = N_("not begun")
    RUNNING = N_("running")
    PAUSED = N_("paused")
    FINISHED = N_("finished")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an answer, as it was typed while the witness spoke."""

    number: int
    """Number of its entry in the log."""
    at: datetime
    words: str


@dataclass(frozen=True, slots=True)
class FollowedUp:
    """A follow-up that was used."""

    number: int
    at: datetime
    ask: str
    """Its words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Undertaking:
    """What a witness promised in the meeting."""

    number: int
    """Number of its entry in the log; the name to mark it as kept by."""
    at: datetime
    question: str
    """Id of the question that it was promised in answer to; nothing where it was none of the list's."""
    who: str
    """Who promised, as it was typed."""
    what: str
    """What was promised, in the words that were typed."""
    by: str = ""
    """By when, as it was typed; nothing where no day was given."""
    due: date | None = None
    """The last day of `by`; None where that is no date."""
    kept: date | None = None
    """The day it was marked as kept; None while it is open."""
    exempt: bool = False

    def age(self, today: date) -> int:
        """Days since it was promised."""
        return max(0, (today - self.at.date()).days)

    def overdue(self, today: date) -> int:
        """Days since it was due; 0 where it is kept, not yet due or without a day."""
        return max(0, (today - self.due).days) if self.due and not self.kept else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """One question of the running list and what became of it."""

    question: Listed
    number: int
    """Its place in the running list, from 1."""
    state: State = State.UNASKED
    marked: datetime | None = None
    """When the state was set."""
    lines: tuple[Line, ...] = ()
    """The answer, oldest line first."""
    undertakings: tuple[Undertaking, ...] = ()
    followed: tuple[FollowedUp, ...] = ()
    seconds: int = 0
    """How long the meeting has been at it."""

    @property
    def id(self) -> str:
        """The question's id."""
        return self.question.id

    @property
    def said(self) -> tuple[Line | FollowedUp, ...]:
        """The answer and the follow-ups in the order they came."""
        return tuple(sorted((*self.lines, *self.followed), key=lambda each: each.number))

    @property
    def touched(self) -> bool:
        """True where anything was written of it."""
        return self.state is not State.UNASKED or bool(self.lines or self.undertakings or self.followed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """The meeting as it stands at one moment."""

    stage: Stage
    questions: tuple[Taken, ...]
    """The running list. Questions in writing stand last; they are never current unless gone to."""
    current: Taken | None
    """The question before the committee; None before the start and where the list is empty."""
    next: Taken | None
    """The first question behind the current one that is still to come, else the first before it."""
    seconds: int
    """How long this item has run, without the pauses."""
    question_seconds: int
    """How long the current question has run."""
    budget: int
    """Minutes for the item."""
    started: datetime | None = None
    finished: datetime | None = None
    undertakings: tuple[Undertaking, ...] = ()
    """All of them, in the order they were promised."""
    leap: int = 0
    """Seconds of the longest change of the computer's clock, or silence, that was not counted as time of the item."""
    can_undo: str = ""
    """What `undo` would take back, in a few words; nothing where there is nothing."""
    undoes: Entry | None = field(default=None, compare=False)
    """The entry that `undo` would take back."""

    @property
    def left(self) -> tuple[Taken, ...]:
        """The questions still to come: not asked, and taking time."""
        return tuple(each for each in self.questions if each.state is State.UNASKED and each.question.priority.spoken)

    @property
    def must_left(self) -> tuple[Taken, ...]:
        """Those of them that must be asked."""
        return tuple(each for each in self.left if each.question.priority is Priority.MUST)

    @property
    def seconds_left(self) -> int:
        """Seconds until the item's time is up; negative where it has run over."""
        return self.budget * 60 - self.seconds

    @property
    def must_fit(self) -> bool:
        """True while the questions that must be asked still fit into the time that is left."""
        return sum(each.question.minutes for each in self.must_left) * 60 <= self.seconds_left or not self.must_left

    def of(self, question: str) -> Taken | None:
        """The question of that id; None where it is not on the list."""
        return next((each for each in self.questions if each.id == question), None)
