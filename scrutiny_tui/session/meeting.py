"""A running meeting in the member's notebook: every key press an entry, on the disk before its call returns.

    meeting = Meeting(session, session.open("example-valley"))
    state = meeting.start()                        # takes the running list: the board's, else the member's own
    state = meeting.mark("ask-letter", State.PART)
    state = meeting.undo()

Each verb gives the state as it stands then; `running()` gives it at any moment, for a clock on the screen. A verb that
cannot be done raises MisuseError, one that cannot be kept ScrutinyError, and then nothing has changed.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import cached_property

from scrutiny_tui.errors import MisuseError
from scrutiny_tui.meeting import doing, replay
from scrutiny_tui.meeting.listed import Listed
from scrutiny_tui.meeting.log import Entry, undoing
from scrutiny_tui.meeting.running import Running, Stage, State, Undertaking
from scrutiny_tui.pack.model import FollowUp, Question
from scrutiny_tui.session.held_back import HeldBack
from scrutiny_tui.session.lookup import check_line
from scrutiny_tui.session.meeting_board import BoardRoom
from scrutiny_tui.session.meeting_list import own_list
from scrutiny_tui.session.near import clipped, did_you_mean
from scrutiny_tui.session.opened import OpenPack
from scrutiny_tui.session.session import Session

BOOK = "meeting"
"""The log that a meeting is kept in."""


class Meeting:
    """One pack's meeting."""

    def __init__(self, session: Session, opened: OpenPack) -> None:
        """`session` gives the clock."""
        self._clock = session.clock
        self._opened = opened

    @cached_property
    def _back(self) -> HeldBack:
        return HeldBack(self._opened.pack)

    # Seeing

    def entries(self) -> tuple[Entry, ...]:
        """The log, oldest entry first. ScrutinyError where the notebook cannot be opened."""
        return self._opened.notebook.logged(self._opened.id, BOOK)

    def running(self, now: datetime | None = None) -> Running:
        """The meeting at `now` (by the session's clock where left out). Cheap enough to ask each second."""
        return self._state(self.entries(), now)

    def planned(self) -> tuple[Listed, ...]:
        """The running list that a start takes: the board's where lists were gathered, else the member's own."""
        room = BoardRoom(self._opened)
        return own_list(self._opened, self._back) if room.empty else room.board().running_list()

    @property
    def from_board(self) -> bool:
        """True where the running list is the board's."""
        return not BoardRoom(self._opened).empty

    def follow_ups(self, question: str) -> tuple[FollowUp, ...]:
        """The follow-ups that the pack gives for a question, keyed to likely answers; none for a member's own."""
        found = self._opened.pack.by_id.get(question)
        return found.follow_ups if isinstance(found, Question) else ()

    def undertakings(self) -> tuple[Undertaking, ...]:
        """What was promised, in order."""
        return self.running().undertakings

    # The course of the meeting

    def start(self, *, own: bool = False) -> Running:
        """Begin the item, or go on after a pause or a finish. `own` takes the member's own list, board or no board."""
        planned = own_list(self._opened, self._back) if own else self.planned()

        def begin(state: Running) -> Entry:
            if state.stage is Stage.RUNNING:
                raise MisuseError("The meeting is running already.")
            return doing.start(planned if state.stage is Stage.BEFORE else ())

        return self._do(begin)

    def pause(self) -> Running:
        """Stop the clock until `start`."""
        return self._do(lambda state: doing.pause(), Stage.RUNNING)

    def finish(self) -> Running:
        """End the item. Answers can still be written up; `start` goes on with it."""
        return self._do(lambda state: doing.finish(), Stage.RUNNING, Stage.PAUSED)

    def afresh(self) -> Running:
        """Begin again from nothing, as after a rehearsal; `undo` brings all of it back."""
        return self._do(lambda state: doing.afresh(), Stage.RUNNING, Stage.PAUSED, Stage.FINISHED)

    def go(self, question: str) -> Running:
        """Turn to a question."""
        return self._do(lambda state: doing.go(_known(state, question)), *_BEGUN)

    def go_next(self) -> Running:
        """Turn to the next question that is still to come. MisuseError where none is."""

        def onward(state: Running) -> Entry:
            if state.next is None:
                raise MisuseError("No question is left.", "“finish” ends the item.")
            return doing.go(state.next.id)

        return self._do(onward, *_BEGUN)

    # What became of a question. Where `question` is empty, the current one is meant.

    def mark(self, question: str, state: State) -> Running:
        """Say what became of a question; the last word counts."""
        return self._do(lambda held: doing.mark(_known(held, question), state), *_BEGUN)

    def answer(self, question: str, words: str) -> Running:
        """Add a line to the answer. MisuseError for no words."""
        said = _said(words, "The answer")
        return self._do(lambda state: doing.answer(_known(state, question), said), *_BEGUN)

    def undertake(self, question: str, who: str, what: str, by: str = "") -> Running:
        """Write down a promise.

        `who`: the first witness of the question where empty; `by`: a date (`2027-03-31`, “31 March 2027”, “31/03/2027”)
        or any words.
        """
        promised = _said(what, "The undertaking")

        def promise(state: Running) -> Entry:
            name = _known(state, question)
            taken = state.of(name)
            witness = taken.question.witness[:1] if taken else ()
            return doing.undertake(name, _said(who or "".join(witness), "Who promised it"), promised, by.strip())

        return self._do(promise, *_BEGUN)

    def follow_up(self, question: str, ask: int | str) -> Running:
        """A follow-up was used: its number from 1 in `follow_ups`, or its words where it was another."""

        def used(state: Running) -> Entry:
            name = _known(state, question)
            if isinstance(ask, str):
                return doing.follow(name, _said(ask, "The follow-up"))
            known = self.follow_ups(name)
            if not 1 <= ask <= len(known):
                raise MisuseError(f"“{name}” has no follow-up {ask}.", f"It has {len(known)}.")
            return doing.follow(name, str(known[ask - 1].ask))

        return self._do(used, *_BEGUN)

    def add(self, words: str, witness: str = "", line: str = "") -> Running:
        """Put a question on the running list that came up in the meeting, and turn to nothing. Its id is `floor-1`…

        What comes up while an exempt question is before the committee is exempt, too: the public is out of the room.
        """
        said = _said(words, "The question")
        check_line(self._opened.pack, line)
        name = str(self._opened.pack.name(witness)) if witness else ""

        def more(state: Running) -> Entry:
            number = sum(1 for each in state.questions if each.id.startswith("floor-")) + 1
            exempt = self._back.own(line, witness) or (state.current is not None and state.current.question.exempt)
            put_to = (name,) if name else ()
            return doing.add([Listed(id=f"floor-{number}", words=said, witness=put_to, line=line, exempt=exempt)])

        return self._do(more, *_BEGUN)

    def strike(self, number: int) -> Running:
        """Take out a line of an answer, a follow-up or an undertaking by its number."""

        def out(state: Running) -> Entry:
            taken = state.questions
            written = {each.number for each in state.undertakings}
            written |= {line.number for each in taken for line in each.lines}
            written |= {used.number for each in taken for used in each.followed}
            if number not in written:
                raise MisuseError(f"Nothing that was written has the number {number}.")
            return doing.strike(number)

        return self._do(out)

    def kept(self, number: int, day: date | None = None) -> Running:
        """An undertaking was kept, on `day` or today. MisuseError where none has that number."""

        def done(state: Running) -> Entry:
            if number not in [each.number for each in state.undertakings]:
                raise MisuseError(f"There is no undertaking {number}.", "“scrutiny meeting PACK show” numbers them.")
            return doing.kept(number, day or self._clock().date())

        return self._do(done)

    def undo(self) -> Running:
        """Take the last entry back, and the one before it when done again. MisuseError where none is left."""
        if self._opened.notebook.log(self._opened.id, BOOK, undoing) is None:
            raise MisuseError("There is nothing left to undo.")
        return self.running()

    # Behind all of them

    def _do(self, make: Callable[[Running], Entry], *stages: Stage) -> Running:
        """Keep the entry that `make` makes of the state as it stands on the disk; `stages`: where that can be done."""

        def decide(entries: tuple[Entry, ...]) -> Entry:
            state = self._state(entries)
            if stages and state.stage not in stages:
                begin = f"To begin: scrutiny meeting {self._opened.id} start"
                raise MisuseError(f"The meeting is {state.stage}.", begin if state.stage is Stage.BEFORE else "")
            return make(state)

        self._opened.notebook.log(self._opened.id, BOOK, decide)
        return self.running()

    def _state(self, entries: tuple[Entry, ...], now: datetime | None = None) -> Running:
        at, budget = now or self._clock(), self._opened.budget
        state = replay.running(entries, at, budget)
        return replay.running(entries, at, budget, self.planned()) if state.stage is Stage.BEFORE else state


_BEGUN = (Stage.RUNNING, Stage.PAUSED, Stage.FINISHED)


def _known(state: Running, question: str) -> str:
    """The id of a question on the running list; of the current one where none is named."""
    if not question:
        if state.current is None:
            raise MisuseError("There is no question before the committee.", "Name one.")
        return state.current.id
    if state.of(question) is None:
        known = [each.id for each in state.questions]
        raise MisuseError(f"“{clipped(question)}” is not on the running list.", did_you_mean(question, known))
    return question


def _said(words: str, what: str) -> str:
    said = words.strip()
    if not said:
        raise MisuseError(f"{what} has no words.")
    return said
