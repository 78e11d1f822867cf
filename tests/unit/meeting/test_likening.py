"""Likenesses found without comparing all with all are those that comparing all with all finds, also after changes."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from scrutiny_tui.meeting.board import Alike, BoardQuestion, Wording
from scrutiny_tui.meeting.likening import Likenesses
from scrutiny_tui.meeting.overlap import Alikes, _groups
from scrutiny_tui.meeting.wording import likeness, telling

words = st.text("abcde", min_size=1, max_size=7)
said = st.lists(words, max_size=9).map(" ".join)


@st.composite
def near(draw: st.DrawFn) -> list[str]:
    """Wordings of which many are made of others by a few changed, doubled, added or lost words."""
    found = draw(st.lists(said, min_size=1, max_size=5))
    for _ in range(draw(st.integers(0, 12))):
        kept = draw(st.sampled_from(found)).split()
        at = draw(st.integers(0, len(kept)))
        put = draw(st.lists(st.one_of(words, st.sampled_from(kept or ["a"])), max_size=3))
        found.append(" ".join([*kept[:at], *put, *kept[at + draw(st.integers(0, 2)) :]]))
    return draw(st.permutations(found))


def pairs(wordings: list[str], least: int) -> dict[tuple[str, str], int]:
    """Each pair that is alike, in alphabetical order, found by comparing all with all."""
    compared = {(one, other): likeness(one, other) for one, other in combinations(sorted(set(wordings)), 2)}
    return {pair: score for pair, score in compared.items() if score >= least}


@settings(max_examples=40)
@given(near(), near(), st.sampled_from([50, 68, 68, 68, 90]))
def test_the_same_pairs_as_by_comparing_all_with_all(first: list[str], then: list[str], least: int) -> None:
    found = Likenesses(least)
    for wordings in (first, [*then, *first[::2]], first):
        told = found.of(wordings)
        assert told.keys() == set(wordings)
        assert {(one, two): s for one, held in told.items() for two, s in held.items() if one < two} == pairs(
            wordings, least
        )
        assert all(told[two][one] == score for one, held in told.items() for two, score in held.items())


def compared(questions: list[BoardQuestion]) -> tuple[Alike, ...]:
    """The groups, found by comparing every wording of each question with every wording of each other."""
    told = [
        {telling(each) for each in (asked.words, asked.officer, *(w.words for w in asked.wordings)) if each}
        for asked in questions
    ]
    nearest = {
        (one, other): score
        for one, other in combinations(range(len(questions)), 2)
        if (score := max((likeness(mine, yours) for mine in told[one] for yours in told[other]), default=0)) >= 68
    }
    return tuple(
        Alike(tuple(questions[each] for each in group), score) for group, score in _groups(len(questions), nearest)
    )


@settings(max_examples=40)
@given(near(), st.data())
def test_questions_are_grouped_by_any_wording_of_theirs(wordings: list[str], data: st.DataObject) -> None:
    questions = []
    for number, words in enumerate(wordings):
        more = data.draw(st.lists(st.sampled_from(wordings), max_size=2))
        said = tuple(Wording(f"Cllr {at}", each, "mine", f"q{number}") for at, each in enumerate(more))
        questions.append(BoardQuestion(id=f"q{number}", words=words, wordings=said))
    found = Alikes()
    assert found.of(questions) == compared(questions)
    turned = questions[::-1][1:]
    assert found.of(turned) == compared(turned)


def test_a_wording_without_words_is_like_none() -> None:
    assert Likenesses().of(["", "pump", "pump"]) == {"": {}, "pump": {}}
