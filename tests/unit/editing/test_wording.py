"""The wording of questions: closed, leading and manifold ones are seen, and hard but fair ones are not called so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutiny_tui.editing.wording import asks_several, is_closed, leading

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
