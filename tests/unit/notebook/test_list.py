"""The member's list: choosing, wording, order; and that nothing typed is ever lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from scrutiny_tui.errors import MisuseError
from scrutiny_tui.notebook import Notebook, Origin
from tests.unit.notebook.helpers import PACK, notebook_in


@pytest.fixture
def notebook(tmp_path: Path) -> Iterator[Notebook]:
    with notebook_in(tmp_path) as opened:
        yield opened


def ids(notebook: Notebook) -> list[str]:
    choices = notebook.choices(PACK)
    assert [choice.position for choice in choices] == list(range(1, len(choices) + 1))
    return [choice.id for choice in choices]


def test_chosen_questions_stand_in_the_order_they_were_chosen_in(notebook: Notebook) -> None:
    for question in ("q3", "q1", "q2", "q1"):
        notebook.choose(PACK, question)
    assert ids(notebook) == ["q3", "q1", "q2"]
    assert notebook.choices("another") == ()


def test_the_officers_words_are_kept_as_they_were_when_chosen(notebook: Notebook) -> None:
    notebook.choose(PACK, "q1", "What was known?", exempt=True)
    again = notebook.choose(PACK, "q1", "What was known in 2016?", exempt=False)
    assert (again.officer, again.exempt, again.origin) == ("What was known?", True, Origin.OFFICER)


def test_choosing_again_after_taking_off_brings_everything_back(notebook: Notebook) -> None:
    notebook.choose(PACK, "q1", "What was known?")
    notebook.choose(PACK, "q2")
    notebook.reword(PACK, "q1", "Who knew?")
    notebook.note(PACK, "q1", "Ask early.")
    notebook.set_minutes(PACK, "q1", 7)
    assert notebook.unchoose(PACK, "q1")
    assert not notebook.unchoose(PACK, "q1")
    assert ids(notebook) == ["q2"]
    assert [choice.wording for choice in notebook.set_aside(PACK)] == ["Who knew?"]
    back = notebook.choose(PACK, "q1")
    assert (back.wording, back.note, back.minutes, back.officer) == ("Who knew?", "Ask early.", 7, "What was known?")
    assert ids(notebook) == ["q2", "q1"]


def test_rewording_chooses_and_going_back_keeps_the_words(notebook: Notebook) -> None:
    assert notebook.reword(PACK, "q1", "Who knew?", "What was known?").origin is Origin.REWORDED
    notebook.reword(PACK, "q1", "Who knew first?", "What was known then?")
    back = notebook.unreword(PACK, "q1")
    assert (back.wording, back.officer, back.origin) == (None, "What was known then?", Origin.OFFICER)
    assert [(old.what, old.words) for old in notebook.earlier(PACK, "q1")] == [
        ("wording", "Who knew?"),
        ("wording", "Who knew first?"),
    ]


def test_own_questions_are_numbered_and_numbers_never_come_back(notebook: Notebook) -> None:
    first = notebook.add_own(PACK, "Why so late?", witness="The Leader", line="delay")
    assert (first.id, first.own, first.origin) == ("my-1", True, Origin.MINE)
    notebook.unchoose(PACK, "my-1")
    assert notebook.add_own(PACK, "And who paid?").id == "my-2"
    edited = notebook.edit_own(PACK, "my-2", wording="Who paid?", witness="The auditor", line="cost")
    assert (edited.wording, edited.witness, edited.line) == ("Who paid?", "The auditor", "cost")
    assert [old.words for old in notebook.earlier(PACK, "my-2")] == ["And who paid?"]
    assert notebook.choose(PACK, "my-1").wording == "Why so late?"


def test_order_puts_the_named_first_and_keeps_the_rest(notebook: Notebook) -> None:
    for question in "abcde":
        notebook.choose(PACK, question)
    notebook.order(PACK, ["d", "b", "d"])
    assert ids(notebook) == ["d", "b", "a", "c", "e"]


@pytest.mark.parametrize(("by", "order"), [(1, "acbd"), (-1, "bacd"), (9, "acdb"), (-9, "bacd"), (0, "abcd")])
def test_a_question_moves_as_far_as_the_list_goes(notebook: Notebook, by: int, order: str) -> None:
    for question in "abcd":
        notebook.choose(PACK, question)
    notebook.move(PACK, "b", by)
    assert "".join(ids(notebook)) == order


def test_an_unknown_id_is_refused_with_the_near_ones_and_changes_nothing(notebook: Notebook) -> None:
    notebook.choose(PACK, "q-cost")
    notebook.choose(PACK, "q-delay")
    with pytest.raises(MisuseError, match="q-dealy") as refused:
        notebook.order(PACK, ["q-delay", "q-dealy"])
    assert "q-delay" in refused.value.do
    assert ids(notebook) == ["q-cost", "q-delay"]
    with pytest.raises(MisuseError) as elsewhere:
        notebook.move("empty", "q-delay", 1)
    assert "empty" in elsewhere.value.do


def test_what_does_not_fit_the_question_is_refused(notebook: Notebook) -> None:
    notebook.choose(PACK, "q1")
    own = notebook.add_own(PACK, "Why?").id
    for refused in (
        lambda: notebook.unreword(PACK, own),
        lambda: notebook.edit_own(PACK, "q1", wording="x"),
        lambda: notebook.reword(PACK, "q1", " \n"),
        lambda: notebook.add_own(PACK, ""),
        lambda: notebook.set_minutes(PACK, "q1", 0),
        lambda: notebook.set_budget(PACK, 601),
        lambda: notebook.note(PACK, "q1", "x" * 1_000_001),
    ):
        with pytest.raises(MisuseError):
            refused()
    assert ids(notebook) == ["q1", own]
    assert notebook.choices(PACK)[0].wording is None


def test_a_note_can_stand_on_any_item_and_its_old_words_are_kept(notebook: Notebook) -> None:
    notebook.note(PACK, "finding-1", "Weak.")
    notebook.note(PACK, "q1", "Early.")
    notebook.note(PACK, "finding-1", "Weak: one source.")
    assert notebook.notes(PACK) == {"q1": "Early.", "finding-1": "Weak: one source."}
    notebook.note(PACK, "finding-1", "  ")
    assert notebook.notes(PACK) == {"q1": "Early."}
    assert [old.words for old in notebook.earlier(PACK, "finding-1")] == ["Weak.", "Weak: one source."]
