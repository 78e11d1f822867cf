"""The meeting's verbs: each durable, each undone by one undo, each refused in plain words where it cannot be done."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from scrutiny_tui.errors import MisuseError
from scrutiny_tui.meeting.running import Stage, State
from scrutiny_tui.paths import Paths
from scrutiny_tui.session import Meeting, Session
from scrutiny_tui.session.meeting_record import formats, record_of, write_record
from tests.session.meeting_people import People, one_member


@pytest.fixture
def people(paths: Paths, shelf: Path, tmp_path: Path) -> People:
    """One member with the tiny pack and two questions on their list."""
    return one_member(paths, shelf, tmp_path, ["question-round", "question-friday"])


@pytest.fixture
def session(people: People) -> Iterator[Session]:
    """The member's program."""
    with people.session("member") as opened:
        yield opened


@pytest.fixture
def meeting(session: Session) -> Meeting:
    """The meeting, not begun."""
    return Meeting(session, session.open("tiny"))


def test_without_a_board_the_list_is_the_members_own(meeting: Meeting) -> None:
    assert not meeting.from_board
    state = meeting.start()
    assert [each.id for each in state.questions] == ["question-round", "question-friday"]
    assert (state.budget, state.stage) == (20, Stage.RUNNING)


def test_every_verb_is_kept_and_seen_by_another_window(people: People, meeting: Meeting) -> None:
    meeting.start()
    meeting.mark("", State.PART)
    meeting.answer("", "Somebody does.")
    meeting.follow_up("question-friday", 1)
    meeting.follow_up("", "Who?")
    meeting.undertake("question-friday", "", "The list of bins", "1 May 2026")
    meeting.go_next()
    state = meeting.add("Whose bins are they?", "ann-lee", "records")
    with people.session("member") as other:
        seen = Meeting(other, other.open("tiny")).running(people.clock.now)
    assert seen.questions == state.questions
    assert seen.current
    assert seen.current.id == "question-friday"
    first, friday, floor = seen.questions
    assert (first.state, [line.words for line in first.lines]) == (State.PART, ["Somebody does."])
    assert [used.ask for used in first.followed] == ["Who?"]
    assert [used.ask for used in friday.followed] == ["How was that checked?"]
    assert [(each.who, each.due) for each in friday.undertakings] == [("Ann Lee", date(2026, 5, 1))]
    assert (floor.id, floor.question.witness, floor.question.line) == ("floor-1", ("Ann Lee",), "records")


def test_what_comes_up_while_the_public_is_out_is_exempt(session: Session, shelf: Path) -> None:
    """Until the committee turns to an open question again; the open record holds no word of it."""
    file = shelf / "tiny" / "pack.yaml"
    told = file.read_text(encoding="utf-8")
    shut = "  - id: question-round\n    access: exempt\n    paragraph: '14'\n    reason: A person.\n"
    file.write_text(told.replace("  - id: question-round\n", shut), encoding="utf-8")
    meeting = Meeting(session, session.open("tiny"))
    state = meeting.start()
    assert state.current
    assert state.current.question.exempt
    meeting.add("What did it cost in secret?")
    meeting.go_next()
    state = meeting.add("What did it cost?")
    assert [(each.id, each.question.exempt) for each in state.questions[-2:]] == [("floor-1", True), ("floor-2", False)]
    written = str(record_of(session, session.open("tiny")))
    assert "What did it cost?" in written
    assert "in secret" not in written


def test_undo_takes_back_one_verb_at_a_time(meeting: Meeting) -> None:
    states = [meeting.running()]
    states.append(meeting.start())
    states.append(meeting.mark("question-round", State.ASKED))
    states.append(meeting.answer("", "Yes."))
    for before in reversed(states[:-1]):
        now = meeting.undo()
        assert [(each.id, each.state, each.lines) for each in now.questions] == [
            (each.id, each.state, each.lines) for each in before.questions
        ]
        assert now.stage is before.stage
    with pytest.raises(MisuseError, match="nothing left"):
        meeting.undo()


def test_the_list_of_the_start_outlives_changes_to_the_members_list(session: Session, meeting: Meeting) -> None:
    meeting.start()
    opened = session.open("tiny")
    opened.unchoose("question-round")
    opened.reword("question-friday", "Which ones?")
    assert [each.question.words for each in meeting.running().questions] == [
        "Who keeps the list of rounds?",
        "Which bins were emptied by that Friday?",
    ]


def test_what_cannot_be_done_is_told_and_nothing_is_kept(meeting: Meeting) -> None:
    verbs: tuple[Callable[[], object], ...] = (meeting.pause, meeting.finish, meeting.go_next, meeting.afresh)
    for early in verbs:
        with pytest.raises(MisuseError, match="not begun"):
            early()
    meeting.start()
    kept = meeting.entries()
    refused: tuple[tuple[Callable[[], object], str], ...] = (
        (meeting.start, "running already"),
        (lambda: meeting.go("question-frday"), "not on the running list"),
        (lambda: meeting.answer("", "  "), "no words"),
        (lambda: meeting.undertake("", "", " "), "no words"),
        (lambda: meeting.follow_up("question-friday", 2), "no follow-up 2"),
        (lambda: meeting.strike(99), "number 99"),
        (lambda: meeting.kept(99), "no undertaking 99"),
        (lambda: meeting.add(""), "no words"),
        (lambda: meeting.add("Why?", line="nowhere"), "no line of enquiry"),
    )
    for verb, told in refused:
        with pytest.raises(MisuseError, match=told):
            verb()
    assert meeting.entries() == kept
    meeting.mark("question-round", State.ASKED)
    meeting.go("question-friday")
    with pytest.raises(MisuseError, match="No question is left"):
        meeting.go_next()


def test_the_clock_runs_by_the_sessions_clock_and_stops_in_a_pause(people: People, meeting: Meeting) -> None:
    meeting.start()
    people.clock.pass_minutes(5)
    assert 300 <= meeting.running().seconds <= 320
    meeting.pause()
    people.clock.pass_minutes(60)
    assert 300 <= meeting.start().seconds <= 330
    people.clock.pass_minutes(15)
    assert meeting.running().seconds_left < 0
    meeting.finish()
    people.clock.pass_minutes(600)
    assert 1200 <= meeting.running().seconds <= 1240


def test_a_record_of_a_meeting_that_nobody_ended_does_not_run_on(
    people: People, meeting: Meeting, session: Session
) -> None:
    meeting.start()
    people.clock.pass_minutes(10)
    meeting.mark("", State.ANSWERED)
    people.clock.pass_minutes(60 * 24 * 7)
    held = record_of(session, session.open("tiny"))
    assert 600 <= held.seconds <= 620
    assert held.made == date(2026, 3, 9)


def test_a_rehearsal_can_be_forgotten(meeting: Meeting) -> None:
    meeting.start()
    meeting.mark("", State.ANSWERED)
    state = meeting.afresh()
    assert (state.stage, len(state.questions)) == (Stage.BEFORE, 2)
    assert meeting.start().questions[0].state is State.UNASKED


def test_an_undertaking_is_kept_on_the_day_that_is_told(meeting: Meeting) -> None:
    meeting.start()
    (promise,) = meeting.undertake("", "Ann Lee", "A list").undertakings
    meeting.finish()
    assert [each.kept for each in meeting.kept(promise.number, date(2026, 4, 1)).undertakings] == [date(2026, 4, 1)]
    assert [each.kept for each in meeting.undertakings()] == [date(2026, 4, 1)]


@pytest.mark.parametrize("name", formats())
def test_the_record_can_be_had_in_every_format(meeting: Meeting, session: Session, tmp_path: Path, name: str) -> None:
    meeting.start()
    meeting.answer("", "Somebody does.")
    opened = session.open("tiny")
    written = write_record(session, opened, name, out=tmp_path / "record")
    assert (tmp_path / "record").read_bytes() == written.content
    assert b"Somebody does." in written.content or not written.text
    assert write_record(session, opened, name).content == written.content
    if name == "json":
        assert json.loads(written.content)["pack"] == "tiny"


def test_a_record_before_the_meeting_and_in_an_unknown_format_is_refused(meeting: Meeting, session: Session) -> None:
    opened = session.open("tiny")
    with pytest.raises(MisuseError, match="not begun"):
        write_record(session, opened)
    meeting.start()
    with pytest.raises(MisuseError, match="no format"):
        write_record(session, opened, "stone")


def test_the_shelf_counts_what_is_open_and_overdue(people: People, meeting: Meeting, session: Session) -> None:
    meeting.start()
    meeting.undertake("", "Ann Lee", "A list", "2026-03-31")
    meeting.undertake("", "Ann Lee", "A visit", "2026-04-10")
    meeting.undertake("", "Ann Lee", "A letter")
    (entry,) = session.shelf()
    assert (entry.undertakings, entry.overdue, entry.overdue_days) == (3, 0, 0)
    people.clock.now = people.clock.now.replace(month=5, day=11)
    (entry,) = session.shelf()
    assert (entry.undertakings, entry.overdue, entry.overdue_days) == (3, 2, 41)
    meeting.kept(meeting.undertakings()[0].number)
    (entry,) = session.shelf()
    assert (entry.undertakings, entry.overdue, entry.overdue_days) == (2, 1, 31)
