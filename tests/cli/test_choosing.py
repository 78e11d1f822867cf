"""Commands that change the notebook, and what they refuse."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run

pytestmark = pytest.mark.usefixtures("tiny")


def ids(run: Run) -> list[str]:
    return [each["id"] for each in run("mine", "tiny", "--json").data["questions"]]


def test_choose_and_unchoose(run: Run) -> None:
    done = run("choose", "tiny", "question-round", "question-friday")
    assert (done.code, done.out) == (0, "On your list: 2 questions, 15 of 20 minutes.\n")
    assert ids(run) == ["question-round", "question-friday"]
    assert run("unchoose", "tiny", "question-round").code == 0
    assert ids(run) == ["question-friday"]
    assert run("unchoose", "tiny", "question-friday").out == "There is nothing on your list.\n"


def test_too_many_minutes_are_told(run: Run) -> None:
    run("choose", "tiny", "question-round", "question-friday")
    run("ask", "tiny", "One?")
    assert run("ask", "tiny", "Two?").out.endswith("25 of 20 minutes, 5 too many.\n")


def test_an_exempt_question_on_the_list_says_so(run: Run, shelf: Path) -> None:
    run("choose", "tiny", "question-round", "question-friday")
    file = shelf / "tiny" / "pack.yaml"
    shut = "  - id: question-round\n    access: exempt\n    paragraph: '14'\n    reason: A person.\n"
    told = file.read_text(encoding="utf-8").replace("  - id: question-round\n", shut)
    file.write_text(told, encoding="utf-8")
    assert "question-round; EXEMPT; the officer's words" in run("mine", "tiny").out
    assert run("mine", "tiny").out.count("EXEMPT") == 1
    listed = run("mine", "tiny", "--json").data["questions"]
    assert [(each["id"], each["exempt"]) for each in listed] == [("question-round", True), ("question-friday", False)]


def test_reword_from_arguments_from_standard_input_and_back(run: Run) -> None:
    assert run("reword", "tiny", "question-round", "Whose", "list?").out.startswith("question-round: Whose list?\n")
    assert run("reword", "tiny", "question-round", "-", typed="Whose rounds, Mr Wílliams?\n").code == 0
    (mine,) = run("mine", "tiny", "--json").data["questions"]
    assert (mine["words"], mine["origin"]) == ("Whose rounds, Mr Wílliams?", "reworded")
    assert mine["officers_words"] == "Who keeps the list of rounds?"
    assert run("reword", "tiny", "question-round", "--restore").code == 0
    assert run("mine", "tiny", "--json").data["questions"][0]["origin"] == "officer"


@pytest.mark.parametrize(
    "words",
    [
        ("reword", "tiny", "question-round"),
        ("reword", "tiny", "question-round", ""),
        ("reword", "tiny", "question-round", "--restore", "More"),
        ("reword", "tiny", "question-rond", "Words"),
        ("reword", "tiny", "finding-promise", "Words"),
        ("choose", "tiny"),
        ("choose", "tiny", "question-fridy"),
        ("choose", "tiny", "finding-promise"),
        ("unchoose", "tiny", "question-round"),
        ("order", "tiny", "question-round"),
        ("ask", "tiny"),
        ("ask", "tiny", " "),
        ("ask", "tiny", "Why?", "--line", "promis"),
        ("note", "tiny", "finding-promis", "Words"),
        ("note", "tiny", "finding-promise"),
        ("read", "tiny", "finding-promis"),
        ("export", "tinny"),
        ("mine", "tinny"),
        ("mine",),
    ],
)
def test_misuse_is_told_and_changes_nothing(run: Run, words: tuple[str, ...]) -> None:
    done = run(*words)
    assert (done.code, done.out) == (2, "")
    assert done.err
    assert ids(run) == []


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (("choose", "tiny", "question-fridy"), "question-friday"),
        (("unchoose", "tiny", "question-rond"), "question-round"),
        (("reword", "tiny", "question-rond", "Words"), "question-round"),
        (("order", "tiny", "question-rond"), "question-round"),
        (("note", "tiny", "finding-promis", "Words"), "finding-promise"),
        (("read", "tiny", "figure-tons"), "figure-tonnes"),
        (("show", "tiny", "event-mai"), "event-may"),
        (("show", "tiny", "bin#1"), "bins"),
        (("ask", "tiny", "Why?", "--line", "promis"), "promise"),
    ],
)
def test_an_unknown_item_offers_the_nearest(run: Run, words: tuple[str, ...], meant: str) -> None:
    done = run(*words)
    assert done.code == 2
    assert f"Did you mean “{meant}”" in done.err


def test_own_questions_and_the_order(run: Run) -> None:
    run("choose", "tiny", "question-round")
    asked = run("ask", "tiny", "Who checks", "this now?", "--witness", "The Clerk", "--line", "records")
    assert asked.out.startswith("my-1: Who checks this now?\n")
    done = run("order", "tiny", "my-1")
    assert done.code == 0
    assert ids(run) == ["my-1", "question-round"]
    assert done.out == run("mine", "tiny").out
    assert done.out.splitlines() == [
        "1. Who checks this now?",
        "   my-1; your own; to The Clerk; line records; 5 minutes",
        "2. Who keeps the list of rounds?",
        "   question-round; the officer's words; to Ann Lee, The Clerk of Works; line records; 5 minutes",
        "On your list: 2 questions, 10 of 20 minutes.",
    ]


def test_mine_as_json_holds_minutes_and_budget(run: Run) -> None:
    run("choose", "tiny", "question-friday")
    held = run("mine", "tiny", "--json").data
    assert (held["pack"], held["minutes"], held["budget"]) == ("tiny", 10, 20)
    assert held["questions"][0]["witness"] == ["Ann Lee"]


def test_a_note_is_kept_replaced_and_taken_away(run: Run) -> None:
    assert run("note", "tiny", "bins", "Ask", "for it").out == "Your note on bins: Ask for it\n"
    assert run("note", "tiny", "bins", "-", typed="Two\nlines\n").out == "Your note on bins: Two\nlines\n"
    assert run("note", "tiny", "bins", "").out == "There is no note on bins now.\n"


def test_read_counts_and_can_be_undone(run: Run) -> None:
    assert run("read", "tiny", "finding-promise", "quote-friday").out == "2 of 10 items read.\n"
    assert run("read", "tiny", "--undo", "quote-friday").out == "1 of 10 items read.\n"


def test_what_is_not_text_is_refused(run: Run) -> None:
    done = run("note", "tiny", "bins", "-", typed=b"\x00\x01\xff")
    assert (done.code, done.out) == (2, "")
    assert "not text" in done.err


def test_a_notebook_that_cannot_be_opened_is_told_plainly(run: Run, tmp_path: Path) -> None:
    (tmp_path / "data" / "notebook.sqlite3").mkdir(parents=True)
    done = run("choose", "tiny", "question-round")
    assert (done.code, done.out) == (1, "")
    assert "notebook" in done.err
    assert "Traceback" not in done.err
    for refused in (("mine", "tiny"), ("export", "tiny")):
        assert (run(*refused).code, run(*refused).out) == (1, "")
    shown = run("show", "tiny", "question-round")
    assert (shown.code, shown.err) == (0, done.err)
    assert "Who keeps the list of rounds?" in shown.out
    assert "tiny: Bins" in run("list").out
