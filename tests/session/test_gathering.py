"""Gathering: a look first; the same twice as once and in any order; newer in place of older; bad files by name."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from scrutiny_tui.errors import MisuseError
from scrutiny_tui.meeting.listed import Priority
from scrutiny_tui.paths import Paths
from scrutiny_tui.session import BoardRoom, OpenPack
from scrutiny_tui.session.gathering import Fate, gather, offerings
from scrutiny_tui.session.sharing import share
from tests.session.meeting_people import People
from tests.tiny import write_tiny


@pytest.fixture
def people(paths: Paths, shelf: Path, tmp_path: Path) -> People:
    """Everybody has the tiny pack."""
    write_tiny(shelf)
    return People(paths, tmp_path)


def sent(people: People, who: str, *words: str, suffix: str = "", name: str = "") -> Path:
    """A member's file with the suggested question and questions of their own; `name` where it is not `who`."""
    path = people.top / f"{who}{suffix}.questions"
    with people.session(who) as session:
        opened = session.open("tiny")
        opened.choose("question-friday")
        for each in words:
            opened.add_own(each, "ann-lee", "records")
        share(session, opened, out=path, name=name or who)
    return path


def of_ann(people: People, who: str, *words: str, suffix: str = "") -> Path:
    """The list of somebody called Ann Jones; `who` tells the notebooks of that name apart."""
    return sent(people, who, *words, suffix=suffix, name="Ann Jones")


def fates(opened: OpenPack, *paths: Path, write: bool = True) -> list[Fate]:
    return [each.fate for each in gather(opened, paths, write=write).files]


def test_a_look_changes_nothing_and_doing_it_twice_is_the_same_as_once(people: People) -> None:
    files = [sent(people, "Cllr A", "Why?"), sent(people, "Cllr B", "When?")]
    with people.session("chair") as session:
        opened = session.open("tiny")
        assert fates(opened, *files, write=False) == [Fate.NEW, Fate.NEW]
        assert offerings(opened) == ()
        assert fates(opened, *files) == [Fate.NEW, Fate.NEW]
        held = offerings(opened)
        assert fates(opened, *files) == [Fate.SAME, Fate.SAME]
        assert offerings(opened) == held
        assert [each.author for each in held] == ["Cllr A", "Cllr B"]


def test_a_newer_list_takes_the_place_of_an_older_one_in_whatever_order_they_come(people: People) -> None:
    old = sent(people, "Cllr A", "Why?", suffix="-old")
    people.clock.pass_minutes(5)
    new = sent(people, "Cllr A", "How?", suffix="-new")
    other = sent(people, "Cllr B")
    boards = []
    for number, files in enumerate(permutations([old, new, other])):
        with people.session(f"chair-{number}") as session:
            opened = session.open("tiny")
            for file in files:
                gather(opened, [file], write=True)
            boards.append(BoardRoom(opened).board())
        with people.session(f"clerk-{number}") as session:
            opened = session.open("tiny")
            gather(opened, files, write=True)
            boards.append(BoardRoom(opened).board())
    assert all(each == boards[0] for each in boards)
    with people.session("last") as session:
        opened = session.open("tiny")
        assert fates(opened, new) == [Fate.NEW]
        assert fates(opened, old) == [Fate.OLDER]
    with people.session("once more") as session:
        opened = session.open("tiny")
        assert fates(opened, old) == [Fate.NEW]
        assert fates(opened, new) == [Fate.REPLACES]


def test_bad_files_are_told_by_name_and_the_others_go_in(people: People, shelf: Path) -> None:
    good = sent(people, "Cllr A")
    text = good.read_text(encoding="utf-8")
    bad = {
        "other-pack": text.replace('"pack": "tiny"', '"pack": "large"'),
        "other-edition": text.replace('"edition": 1', '"edition": 2'),
        "newer": text.replace('"form": 1', '"form": 2'),
        "damaged": text[:-40],
        "letter": "Dear colleagues",
        "large": " " * 2_000_001,
    }
    paths = [people.top / f"{name}.questions" for name in bad]
    for path, words in zip(paths, bad.values(), strict=True):
        path.write_text(words, encoding="utf-8")
    with people.session("chair") as session:
        opened = session.open("tiny")
        found = gather(opened, [*paths, people.top / "gone", shelf, good], write=True)
        assert [each.fate for each in found.files] == [Fate.BAD] * 8 + [Fate.NEW]
        reasons = [each.reason for each in found.bad]
        wanted = ("another pack, large", "edition 2", "newer version", "damaged", "not a list", "too large")
        for reason, part in zip(reasons, (*wanted, "not there", "folder"), strict=True):
            assert part in reason
        assert [each.author for each in offerings(opened)] == ["Cllr A"]


def test_another_edition_can_be_taken_where_that_is_asked_for(people: People, shelf: Path) -> None:
    file = sent(people, "Cllr A")
    write_tiny(shelf, edition=2)
    with people.session("chair") as session:
        opened = session.open("tiny")
        assert fates(opened, file) == [Fate.BAD]
        assert [each.fate for each in gather(opened, [file], write=True, any_edition=True).files] == [Fate.NEW]


def test_decisions_outlive_the_window_and_a_newer_list(people: People) -> None:
    files = [sent(people, "Cllr A", "Who counts the bins?"), sent(people, "Cllr B", "Who counts all the bins?")]
    with people.session("chair") as session:
        opened = session.open("tiny")
        gather(opened, files, write=True)
        room = BoardRoom(opened)
        (group,) = room.alike()
        assert [each.id for each in group.questions] == ["cllr-a/my-1", "cllr-b/my-1"]
        room.merge("cllr-a/my-1", ["cllr-b/my-1"])
        room.sort(["cllr-a/my-1"], Priority.MUST)
        room.allocate()
    people.clock.pass_minutes(1)
    newer = sent(people, "Cllr B", "And where?")
    with people.session("chair") as session:
        opened = session.open("tiny")
        gather(opened, [newer], write=True)
        board = BoardRoom(opened).board()
        assert [each.id for each in board.questions] == ["question-friday", "cllr-a/my-1", "cllr-b/my-2"]
        merged = board.of("cllr-b/my-1")
        assert merged
        assert (merged.id, merged.authors, merged.priority) == ("cllr-a/my-1", ("Cllr A", "Cllr B"), Priority.MUST)
        assert merged.lead


def test_what_is_not_there_is_told_with_what_is_near(people: People) -> None:
    with people.session("chair") as session:
        opened = session.open("tiny")
        room = BoardRoom(opened)
        with pytest.raises(MisuseError, match="no member to allocate"):
            room.allocate()
        gather(opened, [sent(people, "Cllr A")], write=True)
        with pytest.raises(MisuseError) as misuse:
            room.merge("question-fridy", ["question-friday"])
        assert "question-friday" in misuse.value.do
        with pytest.raises(MisuseError, match="with itself"):
            room.merge("question-friday", ["question-friday"])
        with pytest.raises(MisuseError, match="not merged"):
            room.unmerge("question-friday")
        with pytest.raises(MisuseError, match="no member “Cllr Z”"):
            room.lead("question-friday", "Cllr Z")
        room.lead("question-friday", "cllr a")
        with pytest.raises(MisuseError, match="leads “question-friday” already"):
            room.reserve("question-friday", "Cllr A")
        assert room.undo().questions[0].lead == ""
        with pytest.raises(MisuseError, match="nothing left"):
            room.undo()


def test_moving_goes_as_far_as_the_board_does(people: People) -> None:
    with people.session("chair") as session:
        opened = session.open("tiny")
        gather(opened, [sent(people, "Cllr A", "Why?", "How?")], write=True)
        room = BoardRoom(opened)
        assert room.move("cllr-a/my-2", -1).questions[1].id == "cllr-a/my-2"
        assert room.move("cllr-a/my-2", -9).questions[0].id == "cllr-a/my-2"
        assert room.move("cllr-a/my-2", 9).questions[-1].id == "cllr-a/my-2"


def test_an_exempt_question_is_exempt_on_the_board_whatever_the_file_says(people: People, shelf: Path) -> None:
    file = sent(people, "Cllr A")
    write_tiny(shelf, replace=("  - id: question-friday\n", "  - id: question-friday\n    access: exempt\n"))
    with people.session("chair") as session:
        opened = session.open("tiny")
        gather(opened, [file], write=True)
        assert [each.exempt for each in BoardRoom(opened).board().questions] == [True]


def test_a_list_of_a_clock_that_was_wrong_can_be_replaced(people: People) -> None:
    """A computer that believed in another century does not shut its owner's later lists out for ever."""
    people.clock.pass_minutes(60 * 24 * 365 * 20)
    wrong = sent(people, "Cllr A", "Why?", suffix="-wrong")
    people.clock.pass_minutes(-60 * 24 * 365 * 20)
    right = sent(people, "Cllr A", "How?", suffix="-right")
    with people.session("chair") as session:
        opened = session.open("tiny")
        assert fates(opened, wrong) == [Fate.NEW]
        assert fates(opened, right) == [Fate.OLDER]
        assert [each.fate for each in gather(opened, [right], write=True, older=True).files] == [Fate.REPLACES]
        assert [each.words for each in offerings(opened)[0].questions][-1:] == ["How?"]


def test_two_members_of_one_name_are_kept_apart_and_told(people: People) -> None:
    one = of_ann(people, "one", "Why?")
    other = of_ann(people, "other", "How?")
    for number, files in enumerate(([one, other], [other, one])):
        with people.session(f"chair-{number}") as session:
            opened = session.open("tiny")
            assert sorted(fates(opened, *files)) == [Fate.APART, Fate.NEW]
            assert fates(opened, *files) == [Fate.SAME, Fate.SAME]
            board = BoardRoom(opened).board()
            assert [member.name for member in board.members] == ["Ann Jones", "Ann Jones (2)"]
            brought = {wording.words: wording.author for each in board.questions for wording in each.wordings}
            assert (brought["Why?"], brought["How?"]) == ("Ann Jones", "Ann Jones (2)")


def test_a_newer_list_of_one_notebook_takes_its_own_place_and_says_what_changes(people: People) -> None:
    with people.session("chair") as session:
        opened = session.open("tiny")
        assert fates(opened, of_ann(people, "one", "Why?")) == [Fate.NEW]
        assert fates(opened, of_ann(people, "other", "How?")) == [Fate.APART]
        people.clock.pass_minutes(5)
        with people.session("other") as theirs:
            mine = theirs.open("tiny")
            mine.reword("question-friday", "And the bins?")
            mine.unchoose("my-1")
        (looked,) = gather(opened, [of_ann(people, "other", "When?", "Where?", suffix="-new")], write=True).files
        assert (looked.fate, looked.offering and looked.offering.author) == (Fate.REPLACES, "Ann Jones (2)")
        assert looked.changes
        assert (looked.changes.new, looked.changes.gone, looked.changes.other) == (2, 1, 1)
        assert [each.author for each in offerings(opened)] == ["Ann Jones", "Ann Jones (2)"]


def test_a_list_of_an_older_program_goes_by_its_name_alone(people: People) -> None:
    file = of_ann(people, "one", "Why?")
    older = people.top / "older.questions"
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    older.write_text("".join(line for line in lines if '"notebook"' not in line), encoding="utf-8")
    people.clock.pass_minutes(5)
    with people.session("chair") as session:
        opened = session.open("tiny")
        assert fates(opened, older) == [Fate.NEW]
        assert fates(opened, of_ann(people, "one", "How?", suffix="-new")) == [Fate.REPLACES]
        assert fates(opened, of_ann(people, "other", "When?")) == [Fate.APART]
