"""Sharing: the questions and the ticked notes, nothing else that is private, nothing exempt unasked."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from scrutiny_tui.errors import MisuseError, ScrutinyError
from scrutiny_tui.meeting.offering_file import read
from scrutiny_tui.paths import Paths
from scrutiny_tui.session import OpenPack, Session
from scrutiny_tui.session.sharing import file_name, member_name, share
from tests.tiny import write_tiny

EXEMPT = (
    "  - id: question-round\n",
    "  - id: question-round\n    access: exempt\n    paragraph: '14'\n    reason: A person.\n",
)


@pytest.fixture
def listed(tiny: OpenPack) -> OpenPack:
    """A list with one question of each sort, each with a note, and notes on other things."""
    tiny.choose("question-friday")
    tiny.reword("question-round", "Whose list is it?")
    own = tiny.add_own("Who counts?", "ann-lee", "records")
    for item in ("question-friday", "question-round", own):
        tiny.note(item, f"Secret of {item}")
    tiny.note("finding-promise", "Secret of a finding")
    tiny.set_minutes(own, 7)
    return tiny


def test_the_list_goes_along_in_order_and_no_note_unasked(session: Session, listed: OpenPack) -> None:
    shared = share(session, listed, name="Cllr A")
    told = json.loads(shared.text)
    assert [(each["id"], each["origin"], each["words"], each["minutes"]) for each in told["questions"]] == [
        ("question-friday", "officer", "Which bins were emptied by that Friday?", 10),
        ("question-round", "reworded", "Whose list is it?", 5),
        ("my-1", "mine", "Who counts?", 7),
    ]
    assert "Secret" not in shared.text
    assert (shared.questions, shared.notes, shared.left_out, shared.path) == (3, 0, 0, None)


def test_only_ticked_notes_go_along(session: Session, listed: OpenPack) -> None:
    text = share(session, listed, name="Cllr A", notes=["my-1"]).text
    assert text.count("Secret") == 1
    assert "Secret of my-1" in text


def test_the_same_list_gives_the_same_file(session: Session, listed: OpenPack) -> None:
    assert share(session, listed, name="Cllr A").text == share(session, listed).text


@pytest.mark.parametrize("note", ["finding-promise", "nowhere"])
def test_a_note_that_is_not_on_a_listed_question_cannot_be_ticked(
    session: Session, listed: OpenPack, note: str
) -> None:
    with pytest.raises(MisuseError, match="not on your list"):
        share(session, listed, name="Cllr A", notes=[note])


def test_the_name_is_asked_for_once(
    session: Session, listed: OpenPack, paths: Paths, clock: Callable[[], datetime]
) -> None:
    with pytest.raises(MisuseError, match="whose questions"):
        share(session, listed)
    share(session, listed, name="  Cllr   A ")
    assert member_name(session) == "Cllr A"
    with Session(paths, clock) as again:
        assert member_name(again) == "Cllr A"
    with pytest.raises(MisuseError, match="no letter"):
        member_name(session, "!!")


def test_an_empty_list_is_not_shared(session: Session, tiny: OpenPack) -> None:
    with pytest.raises(MisuseError, match="nothing to share"):
        share(session, tiny, name="Cllr A")


def test_exempt_questions_stay_back_unless_asked_for_and_are_marked(session: Session, shelf: Path) -> None:
    write_tiny(shelf, replace=EXEMPT)
    opened = session.open("tiny")
    opened.choose_all(["question-friday", "question-round"])
    shared = share(session, opened, name="Cllr A")
    assert shared.left_out == 1
    assert "Who keeps the list" not in shared.text
    with_them = json.loads(share(session, opened, exempt=True).text)
    assert [each.get("exempt") for each in with_them["questions"]] == [None, True]
    opened.unchoose("question-friday")
    with pytest.raises(MisuseError, match="exempt"):
        share(session, opened)


def test_the_file_is_written_whole_and_another_is_never_overwritten(
    session: Session, listed: OpenPack, tmp_path: Path
) -> None:
    path = tmp_path / file_name(listed, "Cllr A")
    assert path.name == "tiny-cllr-a.questions"
    first = share(session, listed, name="Cllr A", out=path)
    assert path.read_text(encoding="utf-8") == first.text
    share(session, listed, out=path)
    path.write_text("Mine.", encoding="utf-8")
    with pytest.raises(ScrutinyError, match="file of that name"):
        share(session, listed, out=path)
    assert path.read_text(encoding="utf-8") == "Mine."


@pytest.mark.parametrize("where", ["words", "note"])
def test_what_the_chair_could_not_take_is_not_shared(session: Session, listed: OpenPack, where: str) -> None:
    if where == "words":
        listed.reword("question-round", "Why? " * 5_000)
    else:
        listed.note("question-round", "So. " * 6_000)
    with pytest.raises(MisuseError, match="question-round is too long to share"):
        share(session, listed, name="Cllr A", notes=["question-round"])


def test_half_a_letter_from_a_keyboard_does_not_stop_a_list(session: Session, listed: OpenPack) -> None:
    listed.reword("question-round", "Why \ud83d?")
    found = read(share(session, listed, name="Cllr A").text.encode())
    assert [each.words for each in found.questions if each.id == "question-round"] == ["Why ??"]


@pytest.mark.parametrize("name", ["Cllr \u202eA", "A" * 121])
def test_a_name_that_cannot_be_shown_is_refused(session: Session, listed: OpenPack, name: str) -> None:
    with pytest.raises(MisuseError, match="cannot be a name"):
        share(session, listed, name=name)
