"""Likeness tells questions that ask the same from questions that share a few words."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutiny_tui.meeting.wording import ALIKE, likeness, telling
from scrutiny_tui.pack.load import load_pack
from tests.unit.meeting.made import PACKS


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("How much did the review cost?", "What was the cost of the review?"),
        ("Who read the letter of March 2024?", "What happened to the letter of March 2024 once somebody read it?"),
        ("How many households still wait for a grant?", "Which households have not been paid the grant yet?"),
        ("How many social workers left last year?", "How many social workers have left in the past year, and why?"),
        ("Pwy sy'n gyfrifol am yr oedi?", "Pwy oedd yn gyfrifol am yr oedi yn y gwaith?"),
        ("WHO COUNTS THE BINS", "Who counts the bins?"),
    ],
)
def test_the_same_question_in_other_words_is_alike(one: str, other: str) -> None:
    assert likeness(telling(one), telling(other)) >= ALIKE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("What is the total cost?", "What is the total number of homes?"),
        ("Why?", "Why was it late?"),
        ("Who was told, and when?", "When was it mended, and by whom?"),
    ],
)
def test_a_few_shared_words_do_not_make_two_questions_alike(one: str, other: str) -> None:
    assert likeness(telling(one), telling(other)) < ALIKE


@pytest.mark.parametrize("name", ["example-valley", "powys-childrens-services"])
def test_no_two_questions_that_an_officer_wrote_for_one_pack_are_taken_for_one(name: str) -> None:
    found = load_pack(PACKS / name).pack
    assert found
    told = [telling(str(each.words)) for each in found.questions]
    assert max(likeness(one, other) for one, other in combinations(told, 2)) < ALIKE


@given(st.text(max_size=60), st.text(max_size=60))
def test_likeness_is_the_same_both_ways_and_whole_for_the_same_words(one: str, other: str) -> None:
    mine, yours = telling(one), telling(other)
    assert likeness(mine, yours) == likeness(yours, mine)
    assert 0 <= likeness(mine, yours) <= 100
    assert likeness(mine, mine) == (100 if mine else 0)
    assert telling(mine) == mine
