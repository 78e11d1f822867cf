"""From the log of a meeting to its state at one moment. The same entries always give the same state."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from scrutiny_tui.meeting.doing import What, told
from scrutiny_tui.meeting.due import last_day
from scrutiny_tui.meeting.listed import Listed
from scrutiny_tui.meeting.log import Entry, standing
from scrutiny_tui.meeting.running import FollowedUp, Line, Running, Stage, State, Taken, Undertaking
from scrutiny_tui.meeting.timing import Timing


def running(entries: Iterable[Entry], now: datetime, budget: int, planned: Sequence[Listed] = ()) -> Running:
    """The meeting at `now`.

    `budget`: minutes for the item; `planned`: the running list to show while the meeting has not begun. What a
    newer program may have written and this one does not know is passed over.
    """
    counted = standing(entries)
    held = _Held()
    for entry in counted:
        held.take(entry)
    held.pass_time(now)
    return held.told(budget, planned, counted[-1] if counted else None)


@dataclass(slots=True)
class _Held:
    """The state while the entries are read."""

    stage: Stage = Stage.BEFORE
    listed: dict[str, Listed] = field(default_factory=dict)
    current: str = ""
    states: dict[str, tuple[State, datetime]] = field(default_factory=dict)
    lines: dict[int, tuple[str, Line]] = field(default_factory=dict)
    followed: dict[int, tuple[str, FollowedUp]] = field(default_factory=dict)
    undertakings: dict[int, Undertaking] = field(default_factory=dict)
    kept: dict[int, date] = field(default_factory=dict)
    timing: Timing = field(default_factory=Timing)
    seconds: float = 0
    spent: dict[str, float] = field(default_factory=dict)
    started: datetime | None = None
    finished: datetime | None = None

    def take(self, entry: Entry) -> None:
        """Read one entry."""
        at = entry.when
        self.pass_time(at)
        match entry.what:
            case What.START | What.PAUSE | What.FINISH | What.AFRESH:
                self._turn(entry, at)
            case What.ADD:
                self._list(entry.listed)
                self._turn_to_first()
            case What.GO if entry.item in self.listed:
                self.current = entry.item
            case What.MARK if entry.item in self.listed and entry.words in _STATES:
                self.states[entry.item] = (State(entry.words), at)
            case What.ANSWER:
                self.lines[entry.number] = (entry.item, Line(entry.number, at, entry.words))
            case What.FOLLOW:
                self.followed[entry.number] = (entry.item, FollowedUp(entry.number, at, entry.words))
            case What.UNDERTAKE:
                self.undertakings[entry.number] = self._undertaking(entry, at)
            case What.STRIKE:
                for written in (self.lines, self.followed, self.undertakings):
                    written.pop(int(entry.item), None)
            case What.KEPT:
                self.kept[int(entry.item)] = date.fromisoformat(entry.by)

    def pass_time(self, now: datetime) -> None:
        """Let the clock run on to `now`."""
        leap = self.timing.leap
        gone = self.timing.step(now)
        if self.stage is Stage.RUNNING:
            self.seconds += gone
            self.spent[self.current] = self.spent.get(self.current, 0) + gone
        else:
            self.timing.leap = leap

    def _turn(self, entry: Entry, at: datetime) -> None:
        match entry.what:
            case What.START:
                self._list(entry.listed)
                self.stage, self.finished = Stage.RUNNING, None
                self.started = self.started or at
                self._turn_to_first()
            case What.PAUSE if self.stage is Stage.RUNNING:
                self.stage = Stage.PAUSED
            case What.FINISH if self.stage in (Stage.RUNNING, Stage.PAUSED):
                self.stage, self.finished = Stage.FINISHED, at
            case What.AFRESH:
                fresh = _Held()
                for name in self.__slots__:
                    setattr(self, name, getattr(fresh, name))

    def _turn_to_first(self) -> None:
        spoken = (each.id for each in self.listed.values() if each.priority.spoken)
        self.current = self.current or next(spoken, "")

    def _list(self, listed: Iterable[Listed]) -> None:
        for each in listed:
            self.listed.setdefault(each.id, each)

    def _undertaking(self, entry: Entry, at: datetime) -> Undertaking:
        question = self.listed.get(entry.item)
        return Undertaking(
            number=entry.number,
            at=at,
            question=entry.item,
            who=entry.who,
            what=entry.words,
            by=entry.by,
            due=last_day(entry.by),
            exempt=question is not None and question.exempt,
        )

    def told(self, budget: int, planned: Sequence[Listed], undoes: Entry | None) -> Running:
        """The state as it is given out."""
        promised = tuple(replace(each, kept=self.kept.get(number)) for number, each in self.undertakings.items())
        listed = self.listed.values() if self.stage is not Stage.BEFORE else planned
        ordered = sorted(listed, key=lambda each: not each.priority.spoken)
        taken = tuple(self._taken(number, each, promised) for number, each in enumerate(ordered, 1))
        place = next((each for each in taken if each.id == self.current), None)
        return Running(
            stage=self.stage,
            questions=taken,
            current=place,
            next=_next(taken, place),
            seconds=int(self.seconds),
            question_seconds=place.seconds if place else 0,
            budget=budget,
            started=self.started,
            finished=self.finished,
            undertakings=promised,
            leap=int(self.timing.leap),
            can_undo=told(undoes) if undoes else "",
            undoes=undoes,
        )

    def _taken(self, number: int, listed: Listed, promised: Sequence[Undertaking]) -> Taken:
        state, marked = self.states.get(listed.id, (State.UNASKED, None))
        return Taken(
            question=listed,
            number=number,
            state=state,
            marked=marked,
            lines=tuple(line for question, line in self.lines.values() if question == listed.id),
            undertakings=tuple(each for each in promised if each.question == listed.id),
            followed=tuple(used for question, used in self.followed.values() if question == listed.id),
            seconds=int(self.spent.get(listed.id, 0)),
        )


_STATES = frozenset(State)


def _next(taken: Sequence[Taken], place: Taken | None) -> Taken | None:
    """The first question behind the current one that is still to come, else the first before it."""
    here = place.number if place else 0
    left = [each for each in taken if each.state is State.UNASKED and each.question.priority.spoken and each != place]
    return next((each for each in left if each.number > here), left[0] if left else None)
