"""From the pre-meeting to the next pack: what three members brought, what became of it, and what comes back."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from scrutiny_tui.meeting.listed import Priority
from scrutiny_tui.meeting.running import Stage, State
from scrutiny_tui.pack.load import load_pack
from scrutiny_tui.paths import Paths
from scrutiny_tui.session import BoardRoom, Meeting, Session
from scrutiny_tui.session.asked_before import asked_before
from scrutiny_tui.session.gathering import gather
from scrutiny_tui.session.making import make_pack
from scrutiny_tui.session.meeting_record import record_of, write_record
from scrutiny_tui.session.sharing import file_name, share
from tests.session.meeting_people import People
from tests.tiny import write_tiny

BEFORE = datetime(2026, 3, 30, 18, 0, tzinfo=UTC)
MEETING = datetime(2026, 4, 1, 14, 0, tzinfo=UTC)
NEXT_YEAR = datetime(2027, 5, 11, 9, 0, tzinfo=UTC)
"""41 days after the undertaking of the meeting was due."""


@pytest.fixture
def people(paths: Paths, shelf: Path, tmp_path: Path) -> People:
    """Everybody has the tiny pack for the meeting of 1 April 2026, with an exempt question on it."""
    write_tiny(shelf)
    return People(paths, tmp_path)


def lists_of_three_members(people: People) -> list[Path]:
    """What the members send: one suggested question of two, one reworded, one much like another's."""
    people.clock.now = BEFORE
    wanted = {
        "Cllr A": (["question-friday"], "How many bins are there in all?"),
        "Cllr B": (["question-friday", "question-round"], ""),
        "Cllr C": ([], "How many bins are there now, in all?"),
    }
    files = []
    for name, (chosen, own) in wanted.items():
        with people.session(name) as session:
            opened = session.open("tiny")
            opened.choose_all(chosen)
            if name == "Cllr B":
                opened.reword("question-friday", "Which bins did you empty by that Friday, and who counted them?")
                opened.note("question-round", "He keeps it at home.")
            if own:
                opened.add_own(own, "ann-lee", "records")
            path = people.top / file_name(opened, name)
            share(session, opened, out=path, name=name)
            files.append(path)
    return files


def the_meeting(people: People, session: Session) -> Meeting:
    """The chair's board, made ready; then the meeting, in which each question meets another fate."""
    opened = session.open("tiny")
    gather(opened, lists_of_three_members(people), write=True)
    room = BoardRoom(opened)
    (group,) = room.alike()
    first, *others = (each.id for each in group.questions)
    room.merge(first, others)
    room.sort(["question-friday"], Priority.MUST)
    room.allocate()
    people.clock.now = MEETING
    meeting = Meeting(session, opened)
    meeting.start()
    meeting.mark("", State.ASKED)
    meeting.answer("", "Most of them.")
    meeting.follow_up("", 1)
    meeting.answer("", "I would have to look.")
    meeting.mark("", State.PART)
    meeting.undertake("", "", "A list of every bin emptied that week, by street", "31 March 2027")
    people.clock.pass_minutes(8)
    meeting.go("question-round")
    meeting.mark("", State.ANSWERED)
    meeting.answer("", "The depot does.")
    people.clock.pass_minutes(4)
    meeting.go_next()
    meeting.mark("", State.DEFERRED)
    meeting.add("Why was the depot moved?", "Bo Hill")
    meeting.mark("floor-1", State.NOT_ANSWERED)
    meeting.finish()
    return meeting


def test_three_lists_become_a_meeting_a_record_and_a_part_of_the_next_pack(people: People, shelf: Path) -> None:
    with people.session("chair") as session:
        meeting = the_meeting(people, session)
        opened = session.open("tiny")

        board = BoardRoom(opened).board()
        assert [(each.id, each.authors) for each in board.questions] == [
            ("question-friday", ("Cllr A", "Cllr B")),
            ("question-round", ("Cllr B",)),
            ("cllr-a/my-1", ("Cllr A", "Cllr C")),
        ]
        assert sorted(each.leads for each in board.members) == [1, 1, 1]
        assert board.questions[1].lead == "Cllr B"
        assert all(each.lead in each.authors for each in board.questions)
        assert not any("keeps it at home" in said.note for each in board.questions for said in each.wordings)

    # Another window, later: everything is there.
    with people.session("chair") as session:
        opened = session.open("tiny")
        held = record_of(session, opened)
        assert [(each.id, each.state) for each in held.questions] == [
            ("question-friday", State.PART),
            ("question-round", State.ANSWERED),
            ("cllr-a/my-1", State.DEFERRED),
            ("floor-1", State.NOT_ANSWERED),
        ]
        assert held.questions[0].seconds >= 8 * 60
        assert meeting.running().stage is Stage.FINISHED
        text = write_record(session, opened).content.decode("utf-8")
        for words in ("Most of them.", "How was that checked?", "by street", "deferred", "Why was the depot moved?"):
            assert words in text

        people.clock.now = NEXT_YEAR
        (entry,) = session.shelf()
        assert (entry.undertakings, entry.overdue, entry.overdue_days) == (1, 1, 41)
        made = make_pack(session, "next-year", older="tiny")
    loaded = load_pack(made.folder)
    pack = loaded.pack
    assert pack
    assert not loaded.problems
    assert [each.id for each in pack.questions] == ["question-friday", "asked-1", "asked-2"]
    friday, bins, depot = pack.questions
    assert "405 days ago, by" in str(friday.why)
    assert "part-answered. The answer was: “Most of them. I would have to look.”" in str(friday.why)
    assert str(bins.words).startswith("How many bins are there")
    assert bins.line == "records"
    assert (str(depot.words), depot.line, depot.witness) == ("Why was the depot moved?", "line-carried", ("Bo Hill",))
    promise = next(each for each in pack.commitments if each.id == "undertaking-1")
    assert (promise.who, str(promise.made), str(promise.due), promise.status) == (
        "ann-lee",
        "1 April 2026",
        "31 March 2027",
        "open",
    )
    assert "in the words “A list of every bin emptied that week, by street”" in str(promise.about)
    assert "overdue by 41 days" in str(promise.about)
    with people.session("chair") as session:
        opened = session.open("next-year")
        assert not [each for each in opened.problems if each.severity == "error"]
        _, paragraph = opened.passage(promise.evidence[0])
        record = opened.documents[promise.evidence[0].partition("#")[0]]
        assert "by street" in record.text[paragraph.start : paragraph.end]
        assert [entry.overdue_days for entry in session.shelf() if entry.id == "next-year"] == [41]


def test_what_was_asked_before_is_shown_with_its_answer_and_what_came_since(people: People, shelf: Path) -> None:
    with people.session("chair") as session:
        the_meeting(people, session)
    people.clock.now = NEXT_YEAR
    later = ("date: 2020-01-15", "date: 2026-12-01")
    folder = write_tiny(shelf, "later", meeting="2027-06-01", replace=later)
    text = (folder / "pack.yaml").read_text(encoding="utf-8")
    (folder / "pack.yaml").write_text(
        text.replace("id: question-round", "id: question-again").replace("the list of rounds?", "the round list?"),
        encoding="utf-8",
    )
    with people.session("chair") as session:
        opened = session.open("later")
        (found,) = asked_before(session, opened, "question-friday")
        assert (found.pack, found.day, found.score, found.state) == ("tiny", date(2026, 4, 1), 100, State.PART)
        assert [line.words for line in found.lines] == ["Most of them.", "I would have to look."]
        assert [each.what for each in found.undertakings] == ["A list of every bin emptied that week, by street"]
        assert len(found.by) == 1
        assert {each.item for each in found.later if each.cited} == {"finding-promise", "quote-friday"}
        (again,) = asked_before(session, opened, "question-again")
        assert (again.question, again.by, again.state) == ("question-round", ("Cllr B",), State.ANSWERED)
        assert again.score >= 68
        own = opened.add_own("How many bins are there, in all?")
        assert [each.question for each in asked_before(session, opened, own)] == ["cllr-a/my-1"]
        by_finding = asked_before(session, opened, "finding-promise")
        assert [each.question for each in by_finding] == ["question-friday"]
        assert asked_before(session, session.open("tiny"), "question-friday") == ()


def test_without_a_meeting_an_earlier_pack_still_tells_what_it_asked(people: People, shelf: Path) -> None:
    write_tiny(shelf, "later", meeting="2027-06-01")
    with people.session("member") as session:
        (found,) = asked_before(session, session.open("later"), "question-round")
    assert (found.pack, found.state, found.lines, found.by) == ("tiny", None, (), ())


def test_exempt_answers_go_into_an_exempt_record(people: People, shelf: Path) -> None:
    marked = "  - id: question-round\n    access: exempt\n    paragraph: '14'\n    reason: It names a person.\n"
    write_tiny(shelf, replace=("  - id: question-round\n", marked))
    with people.session("chair") as session:
        opened = session.open("tiny")
        opened.choose_all(["question-friday", "question-round"])
        meeting = Meeting(session, opened)
        meeting.start()
        meeting.answer("question-friday", "An open answer.")
        meeting.answer("question-round", "A secret answer.")
        meeting.undertake("question-round", "Ann Lee", "A secret letter")
        made = make_pack(session, "next-year", older="tiny")
        pack = load_pack(made.folder).pack
    assert pack
    records = [each for each in pack.sources if each.id.startswith("record-")]
    assert [(each.exempt, each.paragraph) for each in records] == [(False, ""), (True, "14")]
    texts = [(made.folder / "sources" / f"{each.id}.txt").read_text(encoding="utf-8") for each in records]
    assert ["secret" in text for text in texts] == [False, True]
    promise = next(each for each in pack.commitments if each.id == "undertaking-1")
    assert promise.exempt
    assert promise.evidence[0].startswith(records[1].id)
    round_ = next(each for each in pack.questions if each.id == "question-round")
    assert round_.exempt
    with people.session("chair") as session:
        (checked,) = session.check(["next-year"])
    errors = [each for each in checked.problems if each.severity == "error" and each.code != "template-words"]
    assert not errors


def test_a_meeting_that_was_only_begun_brings_everything(people: People, shelf: Path) -> None:
    with people.session("chair") as session:
        opened = session.open("tiny")
        opened.choose("question-friday")
        Meeting(session, opened).start()
        made = make_pack(session, "next-year", older="tiny")
    pack = load_pack(made.folder).pack
    assert pack
    assert [each.id for each in pack.questions] == ["question-friday", "question-round"]
    assert "was not asked" in str(pack.questions[0].why)
    assert "First in the pack" in str(pack.questions[1].why)
    assert not [each for each in pack.sources if each.id.startswith("record-")]
