"""The gold set is sound, and the draft stays as good on it as it was measured to be."""

from __future__ import annotations

import pytest

from tests.bench.scoring import OTHERS, SORTS, Score, score, score_others
from tests.gold.reading import gold_texts, unmark

FLOOR = {"quotations": 0.985, "speakers": 0.955, "figures": 0.98, "dates": 0.975}
"""Precision and recall over all of our own texts that no change may fall below."""


OTHERS_FLOOR = {"promises": 0.82, "who": 0.94, "people": 0.95, "bodies": 0.9}
"""The same, over the texts that have commitments, people and bodies marked."""


def test_marks_give_back_the_plain_words() -> None:
    """Nested marks, each with its span and its answers."""
    text, marked = unmark("Ann: “{q:Ann Lee|Ann;chair}In {d:2017}2017{/} it cost {f:4 £}£4{/}.{/}”")
    assert text == "Ann: “In 2017 it cost £4.”"
    assert [(each.sort, text[each.start : each.end], each.answers) for each in marked] == [
        ("q", "In 2017 it cost £4.", ("Ann Lee", "Ann")),
        ("d", "2017", ("2017",)),
        ("f", "£4", ("4 £",)),
    ]
    assert marked[0].role == ("chair",)


@pytest.mark.parametrize("faulty", ["a {q:x}b", "a{/}"])
def test_marks_that_do_not_pair_are_refused(faulty: str) -> None:
    """An unclosed or unopened mark would shift everything after it."""
    with pytest.raises(ValueError, match="mark is"):
        unmark(faulty)


def test_the_gold_set_is_large_and_a_third_was_held_out() -> None:
    """At least fifteen texts beside the five real ones, all marked."""
    first = [gold for gold in gold_texts() if gold.group in ("tuned", "held")]
    assert len(first) >= 15
    assert len(gold_texts("held")) * 3 >= len(first) - 1
    for gold in gold_texts():
        assert all(gold.of(sort) for sort in "qfd"), gold.name
        assert not any(gold.text[each.start : each.end].strip() == "" for each in gold.marked)


def test_the_draft_is_as_good_as_it_was() -> None:
    """The floor lies a little below the last measurement."""
    total = {sort: Score() for sort in SORTS}
    for gold in gold_texts():
        for sort, one in score(gold).items():
            total[sort].add(one)
    below = {
        sort: (round(one.precision, 3), round(one.recall, 3), one.faults)
        for sort, one in total.items()
        if min(one.precision, one.recall) < FLOOR[sort]
    }
    assert below == {}


def test_commitments_people_and_bodies_are_as_good_as_they_were() -> None:
    """At least six texts have them marked; the floor lies a little below the last measurement."""
    texts = [gold for gold in gold_texts() if gold.people]
    total = {sort: Score() for sort in OTHERS}
    for gold in texts:
        for sort, one in score_others(gold).items():
            total[sort].add(one)
    below = {
        sort: (round(one.precision, 3), round(one.recall, 3), one.faults)
        for sort, one in total.items()
        if min(one.precision, one.recall) < OTHERS_FLOOR[sort]
    }
    assert len(texts) > 5
    assert below == {}
