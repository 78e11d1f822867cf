"""The record of a meeting: what was asked, answered, promised and left open. No format is known here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from scrutiny_tui.meeting.listed import Priority
from scrutiny_tui.meeting.running import Running, State, Taken, Undertaking
from scrutiny_tui.pack.whole import Pack


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One meeting on one pack."""

    pack: str
    """The pack's id."""
    edition: int
    title: str
    council: str
    committee: str
    meeting: date | None
    """The day that the pack names; the day the meeting began where it names none; None before either."""
    notice: str
    """The pack's own warning, for every page."""
    language: str
    """`en` or `cy`."""
    made: date
    """The day of this record; ages are counted to it."""
    started: datetime | None
    finished: datetime | None
    seconds: int
    """How long the item ran, without pauses."""
    budget: int
    """Minutes that there were."""
    questions: tuple[Taken, ...]
    """In the order of the running list."""
    undertakings: tuple[Undertaking, ...]
    """In the order they were promised."""
    leap: int = 0
    """Seconds of the longest change of the computer's clock, or silence, that is not in `seconds`."""
    left_out: int = 0
    """Questions and undertakings that were left out because they are exempt."""

    @property
    def asked(self) -> tuple[Taken, ...]:
        """The questions that were put, or of which anything was written."""
        return tuple(each for each in self.questions if each.touched)

    @property
    def left_open(self) -> tuple[Taken, ...]:
        """The questions that come back: all but those that were answered."""
        return tuple(each for each in self.questions if each.state.open and each.question.priority is not Priority.OUT)

    @property
    def exempt(self) -> tuple[Taken, ...]:
        """The questions that must be kept from the public."""
        return tuple(each for each in self.questions if each.question.exempt)

    def count(self, state: State) -> int:
        """How many questions are in that state."""
        return sum(1 for each in self.questions if each.state is state)


def record(pack: Pack, edition: int, running: Running, today: date, *, exempt: bool = False) -> Record:
    """The record of a meeting as it stands; `exempt` takes exempt questions and what was said to them, too."""
    about = pack.about
    shown = running.questions if exempt else tuple(_open(pack, running.questions))
    promised = running.undertakings if exempt else _promised_openly(pack, running.undertakings)
    day = about.meeting.date.first if about.meeting and about.meeting.date else None
    return Record(
        pack=pack.id,
        edition=edition,
        title=str(about.title),
        council=str(about.council),
        committee=str(about.committee),
        meeting=day or (running.started.date() if running.started else None),
        notice=str(about.notice),
        language=about.language,
        made=today,
        started=running.started,
        finished=running.finished,
        seconds=running.seconds,
        budget=running.budget,
        leap=running.leap,
        questions=shown,
        undertakings=promised,
        left_out=len(running.questions) - len(shown) + len(running.undertakings) - len(promised),
    )


def _open(pack: Pack, questions: Iterable[Taken]) -> Iterator[Taken]:
    """The questions that are open, without the names of exempt people and what those promised."""
    for each in questions:
        if not each.question.exempt:
            witness = tuple(name for name in each.question.witness if not _kept_back(pack, name))
            promised = _promised_openly(pack, each.undertakings)
            yield replace(each, question=replace(each.question, witness=witness), undertakings=promised)


def _promised_openly(pack: Pack, undertakings: Iterable[Undertaking]) -> tuple[Undertaking, ...]:
    return tuple(each for each in undertakings if not each.exempt and not _kept_back(pack, each.who))


def _kept_back(pack: Pack, name: str) -> bool:
    person = pack.person(name)
    return person is not None and person.exempt
