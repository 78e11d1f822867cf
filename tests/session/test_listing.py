"""The chair's running sheet follows the board that a pre-meeting settled; without one it follows the own list."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from scrutiny_tui.meeting.listed import Priority
from scrutiny_tui.paths import Paths
from scrutiny_tui.session import BoardRoom, OpenPack, Session
from scrutiny_tui.session.gathering import gather
from scrutiny_tui.session.sharing import share
from tests.session.meeting_people import People
from tests.tiny import write_tiny


@pytest.fixture
def people(paths: Paths, shelf: Path, tmp_path: Path) -> People:
    """Everybody has the tiny pack, in which one line is exempt."""
    write_tiny(shelf, replace=("title: Records\n", "title: Records\n    access: exempt\n    paragraph: 14\n"))
    return People(paths, tmp_path)


def sent(people: People, name: str, chosen: Sequence[str], own: str, line: str) -> Path:
    """A member's file with a question of their own, exempt ones among them."""
    path = people.top / f"{name}.questions"
    with people.session(name) as session:
        opened = session.open("tiny")
        opened.choose_all(chosen)
        opened.add_own(own, "ann-lee", line)
        share(session, opened, out=path, name=name, exempt=True)
    return path


def gathered(people: People, session: Session) -> OpenPack:
    """The chair's pack with the lists of two members."""
    one = sent(people, "Cllr A", ["question-friday"], "Why were bins missed?", "promise")
    other = sent(people, "Cllr B", ["question-friday", "question-round"], "Who hid the list?", "records")
    opened = session.open("tiny")
    gather(opened, [one, other], write=True)
    return opened


def test_the_sheet_has_the_boards_order_words_and_members(people: People) -> None:
    with people.session("chair") as session:
        opened = gathered(people, session)
        opened.add_own("The chair's own thought", "ann-lee", "promise")
        board = BoardRoom(opened)
        board.order(["cllr-a/my-1", "question-friday"])
        board.word("question-friday", "Which bins, exactly?")
        board.sort(["question-friday"], Priority.MUST)
        board.sort(["cllr-a/my-1"], Priority.WRITING)
        board.lead("question-friday", "Cllr B")
        board.reserve("question-friday", "Cllr A")
        text = session.export(opened, kind="chair").text
    assert "Which bins, exactly? (The promise; must be asked)" in text.replace("**1.** ", "")
    assert "Cllr B; in reserve: Cllr A" in text
    assert "Why were bins missed?" in text.split("To be put in writing")[1]
    assert "The chair's own thought" not in text


def test_what_is_exempt_on_the_board_stays_out_of_the_sheet_unless_asked_for(people: People) -> None:
    with people.session("chair") as session:
        opened = gathered(people, session)
        exported = session.export(opened, kind="chair")
        assert exported.left_out == 2
        assert [words for words in ("hid the list", "list of rounds") if words in exported.text] == []
        whole = session.export(opened, kind="chair", exempt=True).text
        assert [words for words in ("hid the list", "list of rounds", "EXEMPT") if words not in whole] == []


def test_what_was_left_out_on_the_board_is_not_on_the_sheet(people: People) -> None:
    with people.session("chair") as session:
        opened = gathered(people, session)
        BoardRoom(opened).sort(["cllr-a/my-1"], Priority.OUT)
        assert "Why were bins missed?" not in session.export(opened, kind="chair").text


def test_without_a_board_the_sheet_is_of_the_own_list(people: People) -> None:
    with people.session("member") as session:
        opened = session.open("tiny")
        opened.add_own("My own thought", "ann-lee", "promise")
        assert "My own thought" in session.export(opened, kind="chair").text


def test_the_member_who_gathered_keeps_their_own_list_in_other_documents(people: People) -> None:
    with people.session("chair") as session:
        opened = gathered(people, session)
        opened.add_own("The chair's own thought", "ann-lee", "promise")
        text = session.export(opened, kind="questions").text
    assert "The chair's own thought" in text
    assert "Why were bins missed?" not in text


@pytest.mark.parametrize("exempt", [False, True])
def test_a_withdrawn_question_keeps_its_line_and_those_it_was_put_to(
    session: Session, shelf: Path, exempt: bool
) -> None:
    """But not somebody who was exempt and is no longer in the pack either."""
    clerk = "  - id: clerk\n    name: The Clerk of Works\n" + "    access: exempt\n    paragraph: 14\n" * exempt
    folder = write_tiny(shelf, replace=("lines:\n", f"{clerk}lines:\n"))
    opened = session.open("tiny")
    opened.keep_opened()
    opened.choose_all(["question-round", "question-friday"])
    yaml = folder / "pack.yaml"
    told = yaml.read_text(encoding="utf-8").replace(clerk, "").replace("edition: 1", "edition: 2")
    yaml.write_text(told[: told.index("  - id: question-round")] + told[told.index("events:") :], encoding="utf-8")
    opened = session.open("tiny")
    opened.keep_opened()
    before, after = session.export(opened).text.split("Who keeps the list of rounds?")
    assert [line for line in before.splitlines() if line.startswith("## ")] == ["## Records"]
    assert "Ann Lee (Leader, Little Example Council)" in after
    assert ("The Clerk of Works" in after) is not exempt
    assert "no longer holds the question" in after
