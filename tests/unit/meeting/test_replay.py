"""The state of a meeting is worked out from its log: replay gives the same, undo takes exactly one entry back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from scrutiny_tui.meeting import doing
from scrutiny_tui.meeting.log import Entry, standing, undoing
from scrutiny_tui.meeting.replay import running
from scrutiny_tui.meeting.running import Running, Stage, State
from tests.unit.meeting.made import LISTED, after, kept

IDS = [each.id for each in LISTED]
START = doing.start(LISTED)


def at(minutes: float, *entries: Entry) -> Running:
    """The meeting so many minutes after its first entry; entries are a minute apart."""
    return running(kept(entries), after(minutes), 45, LISTED)


def test_before_the_start_the_plan_is_shown_and_nothing_runs() -> None:
    state = at(90)
    assert (state.stage, state.seconds, state.current) == (Stage.BEFORE, 0, None)
    assert [each.id for each in state.questions] == ["q1", "q2", "q4", "q3"]
    assert state.next
    assert state.next.id == "q1"


def test_the_start_turns_to_the_first_question_that_is_spoken() -> None:
    state = at(3, START)
    assert state.current
    assert (state.current.id, state.seconds, state.question_seconds) == ("q1", 180, 180)
    assert state.next
    assert state.next.id == "q2"
    assert [each.id for each in state.left] == ["q1", "q2", "q4"]
    assert [each.id for each in state.must_left] == ["q1"]


def test_the_list_of_the_start_stays_whatever_is_planned_afterwards() -> None:
    assert [each.id for each in running(kept([START]), after(1), 45, ()).questions] == ["q1", "q2", "q4", "q3"]


def test_each_question_has_its_own_clock_and_a_pause_counts_for_none() -> None:
    entries = (START, doing.go("q2"), doing.pause(), doing.mark("q2", State.ASKED), doing.start(()), doing.go("q1"))
    state = at(7, *entries)
    seconds = {each.id: each.seconds for each in state.questions}
    assert seconds == {"q1": 60 + 120, "q2": 60 + 60, "q3": 0, "q4": 0}
    assert (state.seconds, state.question_seconds, state.seconds_left) == (300, 180, 45 * 60 - 300)


def test_the_finish_stops_the_clock_and_answers_can_still_be_written_up() -> None:
    state = at(60, START, doing.finish(), doing.answer("q1", "Nothing."))
    assert (state.stage, state.seconds, state.finished) == (Stage.FINISHED, 60, after(1))
    assert [line.words for line in state.questions[0].lines] == ["Nothing."]
    again = at(10, START, doing.finish(), doing.start(()))
    assert (again.stage, again.seconds, again.started) == (Stage.RUNNING, 60 + 8 * 60, after(0))


def test_all_that_is_written_of_a_question_stands_with_it() -> None:
    state = at(
        9,
        START,
        doing.mark("q1", State.ASKED),
        doing.answer("q1", "It was the pump."),
        doing.follow("q1", "Which pump?"),
        doing.answer("q1", "The old one."),
        doing.undertake("q1", "Ann Lee", "A list of pumps", "31 March 2026"),
        doing.mark("q1", State.PART),
        doing.undertake("", "Bo Hill", "A visit", "when it is dry"),
    )
    taken = state.of("q1")
    assert taken
    assert (taken.state, taken.marked) == (State.PART, after(6))
    assert [(line.at, line.words) for line in taken.lines] == [
        (after(2), "It was the pump."),
        (after(4), "The old one."),
    ]
    assert [used.ask for used in taken.followed] == ["Which pump?"]
    assert [(each.who, each.due) for each in taken.undertakings] == [("Ann Lee", date(2026, 3, 31))]
    assert [(each.what, each.by, each.due) for each in state.undertakings] == [
        ("A list of pumps", "31 March 2026", date(2026, 3, 31)),
        ("A visit", "when it is dry", None),
    ]


def test_what_was_said_on_an_exempt_question_is_exempt() -> None:
    (promised,) = at(3, START, doing.undertake("q4", "Ann Lee", "A letter", "")).undertakings
    assert promised.exempt


def test_a_line_can_be_struck_out_and_an_undertaking_marked_as_kept() -> None:
    entries = (START, doing.answer("q1", "Wrong."), doing.undertake("q1", "Ann", "A list", "2026-03-31"))
    state = at(9, *entries, doing.strike(2), doing.kept(3, date(2026, 4, 2)))
    assert state.questions[0].lines == ()
    (promised,) = state.undertakings
    assert promised.kept == date(2026, 4, 2)
    assert promised.overdue(date(2026, 5, 1)) == 0


def test_an_undertaking_ages_and_grows_overdue_by_the_day() -> None:
    (promised,) = at(9, START, doing.undertake("q1", "Ann", "A list", "2026-03-31")).undertakings
    told = [
        (promised.age(day), promised.overdue(day)) for day in (date(2026, 3, 2), date(2026, 3, 31), date(2026, 5, 11))
    ]
    assert told == [(0, 0), (29, 0), (70, 41)]


def test_a_fresh_start_forgets_a_rehearsal_and_undo_brings_it_back() -> None:
    entries = [START, doing.mark("q1", State.ANSWERED), doing.afresh()]
    state = at(5, *entries)
    assert (state.stage, state.seconds) == (Stage.BEFORE, 0)
    assert state.questions[0].state is State.UNASKED
    back = undoing(kept(entries))
    assert back
    assert at(5, *entries, back).questions[0].state is State.ANSWERED


def test_what_must_be_asked_is_watched_against_the_time_that_is_left() -> None:
    assert at(34, START).must_fit
    assert not at(36, START).must_fit
    assert at(36, START, doing.mark("q1", State.ASKED)).must_fit


def test_next_goes_on_from_the_current_question_and_then_back_to_those_passed_over() -> None:
    state = at(3, START, doing.go("q4"))
    assert state.next
    assert state.next.id == "q1"
    done = at(9, START, *(doing.mark(each, State.ASKED) for each in ("q2", "q4")))
    assert done.next is None


def test_a_clock_that_is_set_back_takes_no_time_away() -> None:
    entries = list(kept([START, doing.go("q2"), doing.go("q1")]))
    entries[1] = Entry(what="go", item="q2", number=2, at=after(-120))
    assert running(entries, after(5), 45).seconds >= 0


NEWER = (
    Entry(what="vote", item="q1"),
    Entry(what="go", item="gone"),
    Entry(what="mark", item="q1", words="half asked"),
)


def test_what_a_newer_program_wrote_is_passed_over() -> None:
    plain, more = at(5, START), at(5, START, *NEWER)
    assert more.questions == plain.questions
    assert more.stage is Stage.RUNNING


things: st.SearchStrategy[Entry] = st.one_of(
    st.sampled_from([START, doing.start(()), doing.pause(), doing.finish()]),
    st.sampled_from(IDS).map(doing.go),
    st.tuples(st.sampled_from(IDS), st.sampled_from(State)).map(lambda each: doing.mark(*each)),
    st.sampled_from(IDS).map(lambda each: doing.answer(each, "Yes.")),
    st.sampled_from(IDS).map(lambda each: doing.follow(each, "Why?")),
    st.sampled_from(IDS).map(lambda each: doing.undertake(each, "Ann", "A list", "2026-04-01")),
    st.integers(1, 10).map(doing.strike),
    st.integers(1, 10).map(lambda number: doing.kept(number, date(2026, 4, 1))),
    st.just(doing.afresh()),
)


@given(st.lists(things, max_size=15), st.integers(1, 500))
def test_replay_is_the_state_and_time_is_never_lost_or_made(made: list[Entry], seconds: int) -> None:
    rehearsed = doing.afresh() in made
    entries = kept([START, *made], seconds)
    now = after(0) + timedelta(seconds=seconds * 20)
    state = running(entries, now, 45, LISTED)
    assert running(reversed(entries), now, 45, LISTED) == state
    assert state.seconds <= seconds * 20
    assert sum(each.seconds for each in state.questions) == state.seconds or rehearsed
    assert state.current is None or state.current in state.questions
    assert state.next is None or state.next in state.left


@given(st.lists(things, max_size=12), things)
def test_undo_takes_back_the_last_thing_alone(made: list[Entry], last: Entry) -> None:
    before = running(kept(made), after(60), 45, LISTED)
    done = kept([*made, last])
    back = undoing(done)
    assert back
    assert running(kept([*done, back]), after(60), 45, LISTED) == before


@given(st.lists(things, max_size=10))
def test_undo_ends_at_the_beginning(made: list[Entry]) -> None:
    entries: Iterable[Entry] = kept(made)
    for _ in made:
        back = undoing(tuple(entries))
        assert back
        entries = kept([*entries, back])
    assert undoing(tuple(entries)) is None
    assert standing(entries) == ()
    assert running(entries, after(60), 45, LISTED) == at(60)
