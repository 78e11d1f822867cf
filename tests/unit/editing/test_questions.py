"""Questions by themselves and together: what is told, and what is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutiny_tui.editing.question_set import BARE_LINE, DOUBLES, GROUNDLESS, MANY, SHORT, UNTESTED
from scrutiny_tui.editing.questions import ANSWERED, CLOSED, LEADING, LONG, SEVERAL
from scrutiny_tui.editing.wording import asks_several, is_closed, leading
from tests.unit.editing.packs import manuscript, told

OPEN = [
    "When did the council know?",
    "Who would open the centre if a warning came tonight?",
    "If a flood warning came tonight, who would open the emergency centre?",
    "To what extent is the guidance followed?",
    "By when will it be done?",
    "On whose advice was it stopped?",
    "In your view, how well did it go?",
    "Given the inspectors' report, what has changed?",
    "Can you explain how the cases were chosen?",
    "Could the director tell us what was spent?",
    "Tell us what happened next.",
    "Please describe the process?",
    "The review found eight cases. How were they chosen?",
    "What was handed over about the consultants' report when the earlier holders of your posts left?",
    "When was the list of residents who need help last checked, name by name?",
]
SHUT = [
    "Did the council know?",
    "Is the service safe?",
    "Will you publish it?",
    "Have you read the report?",
    "Do you agree that it failed?",
    "Isn't it true that you knew?",
    "When a family has waited three months, do you ring them?",
    "Given the report, will you resign?",
    "The review found eight cases. Were they all?",
    "You have a plan?",
    "Has it been done or not?",
]


@pytest.mark.parametrize("text", OPEN)
def test_open_questions_are_not_called_closed(text: str) -> None:
    assert not is_closed(text)
    assert not leading(text)
    assert not asks_several(text)


@pytest.mark.parametrize("text", SHUT)
def test_closed_questions_are_seen(text: str) -> None:
    assert is_closed(text)


@pytest.mark.parametrize(
    "text",
    [
        "Isn't it the case that nobody read it?",
        "Don’t you think that was late?",
        "You knew, didn't you?",
        "It was late, was it not?",
        "Would you agree that the council failed?",
        "Could you not have acted sooner?",
        "Am I right in thinking that nothing was done?",
        "Would it be fair to say that officers hid it?",
        "Is it right that the council did not act?",
        "Do you accept that members were misled?",
        "Surely somebody saw it?",
        "How can you justify the delay?",
        "Why did officers fail to tell members?",
        "Why has the council ignored the warnings?",
        "What do you say to this shameful record?",
    ],
)
def test_leading_questions_are_seen(text: str) -> None:
    assert leading(text)


@pytest.mark.parametrize(
    "text",
    [
        "What did you do when the pump failed?",
        "What happens where a plan fails to arrive?",
        "What would you need to see before you were satisfied?",
        "Why was the report not published until it was asked for?",
        "What stopped the council from publishing the report?",
        "Why hasn't the plan been published?",
        "Who hasn't the council told?",
    ],
)
def test_hard_but_fair_questions_do_not_lead(text: str) -> None:
    assert not leading(text)


@pytest.mark.parametrize(
    "text",
    [
        "How did this happen and why was nobody told?",
        "What was spent? Who approved it?",
        "Who was responsible and what has happened to them?",
        "Which staff left, and what reasons did they give?",
        "How was the money spent and why did nobody check it?",
        "What happened, who knew and why was it hidden?",
        "How were the cases chosen, and why was the council not told what they showed?",
        "Whom did you interview, and what evidence were you unable to get?",
        "How do the sums fit together, and what is the recovery expected to cost in all?",
    ],
)
def test_more_than_one_question_is_seen(text: str) -> None:
    assert asks_several(text)


@pytest.mark.parametrize(
    "text",
    [
        "Which actions are still to be completed, and by when?",
        "Which of these do you use, and why?",
        "How many cases did you look at, and how were they chosen?",
        "What do families say of the service, and how do you hear it?",
        "What rule now decides which audit findings come to members?",
        "How do you know what to do and when to do it?",
        "Who decides what is published and what is not?",
        "What help do families have who lost their homes and their cars?",
        "What became of the people and places named in the plan?",
    ],
)
def test_one_question_with_a_detail_is_one(text: str) -> None:
    assert not asks_several(text)


@given(st.text(max_size=200))
def test_any_words_can_be_judged(text: str) -> None:
    assert isinstance(is_closed(text), bool)
    assert isinstance(asks_several(text), bool)
    assert isinstance(leading(text), str)


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
