"""What a member can do with an opened pack, and what is refused."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from scrutiny_tui.errors import MisuseError
from scrutiny_tui.paths import Paths
from scrutiny_tui.session import OpenPack, Session
from tests.tiny import write_tiny

QUESTION = "Who keeps the list of rounds?"
"""The officer's words of `question-round`."""


def ids(opened: OpenPack) -> list[str]:
    return [each.id for each in opened.mine()]


def test_chosen_questions_stand_in_the_order_of_choosing(tiny: OpenPack) -> None:
    tiny.choose_all(["question-round", "question-friday"])
    assert ids(tiny) == ["question-round", "question-friday"]
    assert tiny.chosen() == {"question-round", "question-friday"}


def test_choosing_twice_is_choosing_once(tiny: OpenPack) -> None:
    tiny.choose_all(["question-round", "question-round"])
    assert ids(tiny) == ["question-round"]


def test_one_unknown_question_among_several_chooses_none(tiny: OpenPack) -> None:
    with pytest.raises(MisuseError, match="no question “question-fryday”") as caught:
        tiny.choose_all(["question-round", "question-fryday"])
    assert "“question-friday”" in caught.value.do
    assert ids(tiny) == []


def test_only_questions_can_be_chosen(tiny: OpenPack) -> None:
    with pytest.raises(MisuseError, match="is of the kind finding, not a question"):
        tiny.choose("finding-promise")


def test_a_question_that_is_not_listed_cannot_be_taken_off(tiny: OpenPack) -> None:
    with pytest.raises(MisuseError, match="not on your list"):
        tiny.unchoose("question-round")
    with pytest.raises(MisuseError, match="not on your list"):
        tiny.unchoose("question-nowhere")


def test_unchoosing_takes_the_question_off(tiny: OpenPack) -> None:
    tiny.choose_all(["question-round", "question-friday"])
    tiny.unchoose_all(["question-round"])
    assert ids(tiny) == ["question-friday"]


def test_an_own_question_taken_off_comes_back_with_its_words(tiny: OpenPack) -> None:
    own = tiny.add_own("Why?", witness="ann-lee")
    tiny.unchoose(own)
    assert [choice.id for choice in tiny.set_aside()] == [own]
    tiny.choose_all([own, "question-round"])
    assert [(each.id, each.words) for each in tiny.mine()] == [(own, "Why?"), ("question-round", QUESTION)]


def test_a_rewording_comes_back_and_what_it_replaced_is_kept(tiny: OpenPack) -> None:
    tiny.reword("question-round", "Whose list?")
    tiny.unchoose("question-round")
    tiny.choose("question-round")
    assert tiny.words("question-round") == "Whose list?"
    tiny.reword("question-round", "Whose rounds?")
    assert [earlier.words for earlier in tiny.earlier("question-round")] == ["Whose list?"]


def test_rewording_chooses_too_and_can_be_undone(tiny: OpenPack) -> None:
    tiny.reword("question-round", "  Whose list is it?\n")
    (mine,) = tiny.mine()
    assert (mine.words, mine.choice.origin) == ("Whose list is it?", "reworded")
    tiny.unreword("question-round")
    (mine,) = tiny.mine()
    assert (mine.words, mine.choice.origin) == ("Who keeps the list of rounds?", "officer")


def test_words_that_say_nothing_are_refused(tiny: OpenPack) -> None:
    for refused in (lambda: tiny.reword("question-round", " \n"), lambda: tiny.add_own("  ")):
        with pytest.raises(MisuseError):
            refused()
    assert ids(tiny) == []


def test_an_own_question_joins_the_list(tiny: OpenPack) -> None:
    name = tiny.add_own("Why was nothing written down?", witness="ann-lee", line="records")
    (mine,) = tiny.mine()
    assert (mine.id, mine.question, mine.gone) == (name, None, False)
    assert (mine.words, mine.witness, mine.line) == ("Why was nothing written down?", ("Ann Lee",), "records")
    assert mine.choice.origin == "mine"
    tiny.edit_own(name, "Why not?", witness="The Clerk")
    (mine,) = tiny.mine()
    assert (mine.words, mine.witness, mine.line) == ("Why not?", ("The Clerk",), "")


def test_an_own_question_can_be_reworded_by_the_same_verb(tiny: OpenPack) -> None:
    name = tiny.add_own("Why?", witness="ann-lee", line="records")
    tiny.reword(name, "Why not?")
    (mine,) = tiny.mine()
    assert (mine.words, mine.witness, mine.line, mine.choice.origin) == ("Why not?", ("Ann Lee",), "records", "mine")


def test_an_unknown_line_of_enquiry_is_refused(tiny: OpenPack) -> None:
    with pytest.raises(MisuseError, match="no line of enquiry “record”") as caught:
        tiny.add_own("Why?", line="record")
    assert "records" in caught.value.do


def test_ordering_some_leaves_the_rest_as_they_stood(tiny: OpenPack) -> None:
    tiny.choose_all(["question-friday", "question-round"])
    own = tiny.add_own("Why?")
    tiny.order([own, "question-round"])
    assert ids(tiny) == [own, "question-round", "question-friday"]


def test_moving_stops_at_the_ends(tiny: OpenPack) -> None:
    tiny.choose_all(["question-friday", "question-round"])
    tiny.move("question-round", -1)
    tiny.move("question-round", -1)
    assert ids(tiny) == ["question-round", "question-friday"]
    tiny.move("question-round", 5)
    assert ids(tiny) == ["question-friday", "question-round"]


def test_minutes_come_from_the_member_then_the_pack_then_five(tiny: OpenPack) -> None:
    tiny.choose_all(["question-friday", "question-round"])
    assert [each.minutes for each in tiny.mine()] == [10, 5]
    tiny.set_minutes("question-friday", 3)
    assert [each.minutes for each in tiny.mine()] == [3, 5]
    tiny.set_minutes("question-friday", None)
    assert [each.minutes for each in tiny.mine()] == [10, 5]
    assert tiny.budget == 20
    tiny.set_budget(30)
    assert tiny.budget == 30
    tiny.set_budget(None)
    assert tiny.budget == 20


def test_notes_stand_on_items_and_own_questions_and_can_be_taken_away(tiny: OpenPack) -> None:
    own = tiny.add_own("Why?")
    tiny.note("finding-promise", "Ask who heard it.")
    tiny.note(own, "Only if there is time.")
    assert tiny.notes() == {"finding-promise": "Ask who heard it.", own: "Only if there is time."}
    tiny.note(own, "")
    assert tiny.notes() == {"finding-promise": "Ask who heard it."}


def test_a_note_on_nothing_is_refused_with_the_nearest(tiny: OpenPack) -> None:
    with pytest.raises(MisuseError) as caught:
        tiny.note("finding-promisse", "?")
    assert "“finding-promise”" in caught.value.do


def test_reading_marks_count_only_what_is_to_be_read(tiny: OpenPack) -> None:
    tiny.mark_read("finding-promise")
    tiny.mark_read("bins")
    assert tiny.read() == {"finding-promise", "bins"}
    assert tiny.progress() == (1, 10)
    tiny.unmark_read("finding-promise")
    assert tiny.progress() == (0, 10)


def test_the_place_is_remembered(tiny: OpenPack) -> None:
    assert tiny.place() is None
    tiny.keep_place("findings", "finding-promise")
    place = tiny.place()
    assert place is not None
    assert (place.room, place.item) == ("findings", "finding-promise")


def test_everything_outlives_the_session_and_the_edition(
    tiny: OpenPack, session: Session, paths: Paths, clock: Callable[[], datetime], shelf: Path
) -> None:
    tiny.reword("question-round", "Whose list?")
    tiny.note("finding-promise", "Who heard it?")
    session.close()
    write_tiny(shelf, edition=2)
    with Session(paths, clock) as later:
        again = later.open("tiny")
        assert [each.words for each in again.mine()] == ["Whose list?"]
        assert again.notes() == {"finding-promise": "Who heard it?"}


def test_a_question_that_left_the_pack_stays_on_the_list_and_says_so(
    tiny: OpenPack, session: Session, shelf: Path
) -> None:
    tiny.choose("question-round")
    write_tiny(shelf, edition=2, replace=("id: question-round", "id: question-new"))
    (mine,) = session.open("tiny").mine()
    assert (mine.id, mine.gone, mine.words) == ("question-round", True, "Who keeps the list of rounds?")


def test_a_setting_outlives_the_session_and_one_that_cannot_be_read_is_none(
    paths: Paths, clock: Callable[[], datetime], shelf: Path
) -> None:
    with Session(paths, clock) as session:
        assert session.setting("theme") == ""
        session.keep_setting("theme", "paper")
    with Session(paths, clock) as session:
        assert session.setting("theme") == "paper"
    paths.notebook.write_bytes(b"no notebook")
    with Session(paths, clock) as session:
        assert session.setting("theme") == ""
