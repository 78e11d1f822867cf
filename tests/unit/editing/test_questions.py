"""Questions by themselves and together: what is told, and what is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from scrutiny_tui.editing.question_set import BARE_LINE, DOUBLES, GROUNDLESS, MANY, SHORT, UNTESTED
from scrutiny_tui.editing.questions import ANSWERED, CLOSED, LEADING, LONG, SEVERAL
from tests.unit.editing.packs import manuscript, told


def asked(*texts: str, more: str = "    evidence: report#1\n") -> str:
    items = "".join(
        f'  - id: k{at}\n    words: "{text}"\n    witness: ann-lee\n    line: promise\n{more}'
        for at, text in enumerate(texts)
    )
    return f"questions:\n{items}"


def test_each_fault_is_told_at_the_words(tmp_path: Path) -> None:
    faulty = asked(
        "Did it work?",
        "You knew, didn't you?",
        "What was spent? Who knew?",
        "How " + "very " * 40 + "late was it?",
    )
    sheet = manuscript(tmp_path, faulty)
    for rule, item in ((CLOSED, "k0"), (LEADING, "k1"), (SEVERAL, "k2"), (LONG, "k3")):
        (problem,) = told(sheet, rule)
        assert problem.item == item
        assert problem.place == sheet.loaded.places[f"{item}.words"]


def test_a_leading_follow_up_is_told_and_a_closed_one_is_not(tmp_path: Path) -> None:
    more = (
        "    evidence: report#1\n    follow_ups:\n      - answer: Yes.\n        ask: Will you write to us?\n"
        "      - answer: No.\n        ask: Surely you will?\n"
    )
    sheet = manuscript(tmp_path, asked("What is next?", more=more))
    assert not told(sheet, CLOSED)
    (problem,) = told(sheet, LEADING)
    assert problem.place == sheet.loaded.places["k0.follow_ups.2.ask"]


def test_questions_in_welsh_alone_are_not_judged_by_english_rules(tmp_path: Path) -> None:
    welsh = 'questions:\n  - id: k\n    words:\n      cy: "A oes cynllun? Pwy sydd biau fe?"\n'
    sheet = manuscript(tmp_path, f"{welsh}    witness: ann-lee\n    line: promise\n")
    assert not told(sheet, SEVERAL)
    assert not told(sheet, CLOSED)


FACTS = """\
figures:
  - id: fig-fee
    value: 86000
    unit: £
    measures: Cost of the independent review
    evidence: report#1
  - id: fig-homes
    value: 118
    unit: homes
    measures: Homes flooded inside, as the review counts them
    evidence: report#1
events:
  - id: ev-opened
    date: 2019-02
    title: The inspection note is opened
    evidence: report#1
"""


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("How much did the independent review cost?", "fig-fee"),
        ("What was the cost of the independent review?", "fig-fee"),
        ("How much money did the independent review cost?", "fig-fee"),
        ("How many homes were flooded inside?", "fig-homes"),
        ("When was the inspection note opened?", "ev-opened"),
    ],
)
def test_what_the_pack_answers_is_told(tmp_path: Path, text: str, answer: str) -> None:
    (problem,) = told(manuscript(tmp_path, FACTS, asked(text)), ANSWERED)
    assert f"“{answer}”" in problem.what


@pytest.mark.parametrize(
    "text",
    [
        "How many homes flooded inside are still empty?",
        "How much will the next independent review cost?",
        "What has the independent review cost up to today?",
        "How many homes have been visited by the housing team?",
        "When will the inspection note be opened to the public?",
        "What did the council get for the cost of the independent review?",
        "How was the independent review chosen?",
        "When did you first hear of it?",
    ],
)
def test_what_goes_beyond_the_pack_is_not(tmp_path: Path, text: str) -> None:
    assert not told(manuscript(tmp_path, FACTS, asked(text)), ANSWERED)


def test_near_doubles_are_told_once_and_others_are_not(tmp_path: Path) -> None:
    sheet = manuscript(
        tmp_path,
        asked(
            "What happened to the inspection note after it was opened?",
            "What happened to the note of the inspection after it was opened?",
            "Who opened the emergency centre on the night?",
            "What happened to the letter after the clerk read it out?",
        ),
    )
    assert [one.item for one in told(sheet, DOUBLES)] == ["k1"]


def test_lines_without_a_question_and_questions_without_ground_are_told(tmp_path: Path) -> None:
    sheet = manuscript(tmp_path)
    assert [one.item for one in told(sheet, BARE_LINE)] == ["promise"]
    sheet = manuscript(tmp_path, asked("What is next?", more=""))
    assert not told(sheet, BARE_LINE)
    assert [one.item for one in told(sheet, GROUNDLESS)] == ["k0"]


def test_time_is_told_where_choice_becomes_a_burden(tmp_path: Path) -> None:
    numbered = [f"What happened in ward {at} of the town, and who saw it?" for at in range(18)]
    assert not told(manuscript(tmp_path, asked(*numbered)), MANY)
    (problem,) = told(manuscript(tmp_path, asked(*numbered, "What else is there?")), MANY)
    assert "19 questions take 95 minutes; the meeting has 45" in problem.what


def test_time_is_short_where_what_matters_most_does_not_fit(tmp_path: Path) -> None:
    more = "    evidence: report#1\n    minutes: 9\n"
    meeting = "pack:\n  meeting:\n    minutes: 8\n"
    (problem,) = told(manuscript(tmp_path, asked("What is next?", more=more), meeting), SHORT)
    assert "takes 9 minutes; there are 8" in problem.what
    assert not told(manuscript(tmp_path, asked("What is next?"), meeting), SHORT)


@pytest.mark.parametrize(
    ("weight", "tests", "wrong"), [("high", "", True), ("high", "f", False), ("normal", "", False)]
)
def test_a_finding_of_high_weight_needs_a_question(tmp_path: Path, weight: str, tests: str, wrong: bool) -> None:
    finding = "findings:\n  - id: f\n    title: T\n    statement: S\n    lines: promise\n    evidence: report#1\n"
    asks = asked("What is next?", more=f"    evidence: report#1\n    findings: [{tests}]\n")
    assert bool(told(manuscript(tmp_path, f"{finding}    weight: {weight}\n", asks), UNTESTED)) is wrong
