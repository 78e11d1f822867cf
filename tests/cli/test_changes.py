"""`scrutiny changes` tells a member what a supplement changed, and what became of their own work."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.session.test_supplement import MONDAY, ROUND
from tests.tiny import write_tiny


@pytest.fixture
def supplement(run: Run, tiny: Path, shelf: Path) -> Path:
    """Edition 2 of the tiny pack, after the member chose both questions of edition 1; one of them is gone."""
    run("show", tiny)
    run("choose", "tiny", "question-friday", "question-round")
    run("note", "tiny", "question-round", "slowly")
    run("read", "tiny", "question-friday")
    folder = write_tiny(shelf, edition=2, replace=MONDAY)
    told = (folder / "pack.yaml").read_text(encoding="utf-8")
    (folder / "pack.yaml").write_text(told.replace(ROUND, ""), encoding="utf-8")
    return folder


def test_nothing_is_told_where_nothing_changed(run: Run, tiny: Path) -> None:
    assert tiny.is_dir()
    assert run("changes", "tiny").out == "Nothing changed since you last read this pack.\n"


def test_all_that_changed_is_told_and_nothing_of_the_members_is_lost(run: Run, supplement: Path) -> None:
    assert supplement.is_dir()
    told = run("changes", "tiny").out
    assert "Since you last read edition 1; this is edition 2.\n1 changed, 1 withdrawn." in told
    assert "What differs: “Monday?” for “Friday?”." in told
    assert "scrutiny reword tiny question-friday --keep-old" in told
    assert "question-round (question, on your list), withdrawn in edition 2: Who keeps the list of rounds?" in told
    assert "Your note: slowly" in told


def test_the_shelf_and_the_lists_say_so(run: Run, supplement: Path) -> None:
    assert supplement.is_dir()
    assert "Supplement: 1 changed, 1 withdrawn." in run("list").out
    assert run("list", "--json").data[0]["news"] == "1 changed, 1 withdrawn"
    assert "changed since you read it" in run("show", "tiny", "--kind", "question").out
    assert run("show", "tiny", "question-friday", "--json").data["news"] == "changed"
    mine = run("mine", "tiny").out
    assert "withdrawn in edition 2" in mine
    assert "the officer's words changed" in mine


def test_what_was_seen_is_not_told_again(run: Run, supplement: Path) -> None:
    assert supplement.is_dir()
    assert run("changes", "tiny", "--seen", "question-friday").out == "Not seen yet: 1 withdrawn.\n"
    assert run("changes", "tiny", "--seen").out == "You have seen all of this edition.\n"
    assert "Nothing changed since you last read this pack." in run("changes", "tiny").out
    assert run("list", "--json").data[0]["news"] is None


def test_only_what_changed_can_be_seen(run: Run, supplement: Path) -> None:
    assert supplement.is_dir()
    assert run("changes", "tiny", "--seen", "finding-promise").code == 2
    assert run("changes", "tiny", "question-friday").code == 2


def test_the_changes_are_there_as_json(run: Run, supplement: Path) -> None:
    assert supplement.is_dir()
    data = run("changes", "tiny", "--json").data
    assert [each["id"] for each in data["changed"]] == ["question-friday"]
    assert data["read_before"] == ["question-friday"]
    assert [(each["id"], each["withdrawn_in"], each["note"]) for each in data["lost"]] == [
        ("question-round", 2, "slowly")
    ]
    assert data["reworded"][0]["was"] == "Which bins were emptied by that Friday?"


@pytest.mark.parametrize(("how", "day"), [("--keep-old", "Friday"), ("--take-new", "Monday")])
def test_either_wording_can_be_had(run: Run, supplement: Path, how: str, day: str) -> None:
    assert supplement.is_dir()
    done = run("reword", "tiny", "question-friday", how)
    assert done.out.startswith(f"question-friday: Which bins were emptied by that {day}?")
    assert "words changed" not in run("mine", "tiny").out


def test_words_and_a_way_back_are_not_given_together(run: Run, supplement: Path) -> None:
    assert supplement.is_dir()
    assert run("reword", "tiny", "question-friday", "Mine?", "--take-new").code == 2
