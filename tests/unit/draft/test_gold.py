"""The gold set is sound, and the draft stays as good on it as it was measured to be."""

from __future__ import annotations

import pytest

from tests.bench.scoring import OTHERS, SORTS, Score, score, score_others
from tests.gold.reading import gold_texts, unmark

LATER = tuple(f"fresh{number}" for number in range(14, 21))
"""Sets written after the rules were made general; fresh20 was run once, and nothing was learned from it."""
FLOOR = {"quotations": 0.985, "speakers": 0.965, "figures": 0.98, "dates": 0.975}
"""Precision and recall over the texts before those that no change may fall below."""
LATER_FLOOR = {"quotations": 0.95, "speakers": 0.92, "figures": 0.94, "dates": 0.93}
"""The same over the later ones."""
OTHERS_FLOOR = {"promises": 0.82, "who": 0.94, "people": 0.92, "bodies": 0.87}
"""The same, over all texts that have commitments, people and bodies marked."""


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


@pytest.mark.parametrize(("later", "floor"), [(False, FLOOR), (True, LATER_FLOOR)])
def test_the_draft_is_as_good_as_it_was(later: bool, floor: dict[str, float]) -> None:
    """The floor lies a little below the last measurement."""
    total = {sort: Score() for sort in SORTS}
    for gold in (each for each in gold_texts() if (each.group in LATER) == later):
        for sort, one in score(gold).items():
            total[sort].add(one)
    below = {
        sort: (round(one.precision, 3), round(one.recall, 3), one.faults)
        for sort, one in total.items()
        if min(one.precision, one.recall) < floor[sort]
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
