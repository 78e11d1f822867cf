"""Allocation: fair to within one, authors first, always the same; absent members lead nothing."""

from __future__ import annotations

from collections import Counter
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from scrutiny_tui.meeting.allocating import Allocated, allocate
from scrutiny_tui.meeting.board import BoardQuestion, Wording
from scrutiny_tui.meeting.listed import Priority

NAMES = ("Cllr A", "Cllr B", "Cllr C", "Cllr D", "Cllr E", "Cllr F")


def question(number: int, authors: tuple[str, ...] = (), minutes: int = 5, **more: object) -> BoardQuestion:
    said = tuple(Wording(each, "Why?", "mine", f"q{number}") for each in authors)
    return BoardQuestion(id=f"q{number}", words="Why?", wordings=said, minutes=minutes, **more)  # type: ignore[arg-type]


def by_hand(number: int) -> BoardQuestion:
    return question(number, lead="Cllr A", lead_by_hand=True)


@st.composite
def boards(draw: st.DrawFn) -> tuple[list[BoardQuestion], list[str]]:
    members = draw(st.lists(st.sampled_from(NAMES), unique=True, min_size=1))
    count = draw(st.integers(0, 20))
    authors = st.lists(st.sampled_from(NAMES), unique=True, max_size=3).map(tuple)
    found = [question(number, draw(authors), draw(st.integers(1, 15))) for number in range(count)]
    return found, members


def leads(found: tuple[Allocated, ...]) -> list[str]:
    return [each.lead for each in found]


@given(boards())
def test_nobody_leads_or_holds_in_reserve_two_more_than_another(made: tuple[list[BoardQuestion], list[str]]) -> None:
    questions, members = made
    found = allocate(questions, members)
    assert [each.question for each in found] == [each.id for each in questions]
    for taken in ([each.lead for each in found], [each.reserve for each in found]):
        if len(members) == 1 and taken == [""] * len(questions):
            continue
        counts = Counter(taken)
        numbers = [counts[each] for each in members]
        assert sum(numbers) == len(questions)
        assert max(numbers) - min(numbers) <= 1
    assert all(each.lead != each.reserve for each in found)
    assert allocate(questions, members) == found


@given(boards())
def test_no_other_fair_sharing_gives_more_questions_to_their_authors(
    made: tuple[list[BoardQuestion], list[str]],
) -> None:
    """Compared with every sharing of a small board."""
    questions, members = made[0][:6], made[1][:3]

    def liked(taken: tuple[str, ...] | list[str]) -> int:
        return sum(1 for each, name in zip(questions, taken, strict=True) if name in each.authors)

    def fair(taken: tuple[str, ...]) -> bool:
        numbers = [taken.count(each) for each in members]
        return max(numbers) - min(numbers) <= 1

    best = max(liked(taken) for taken in product(members, repeat=len(questions)) if fair(taken))
    assert liked(leads(allocate(questions, members))) == best


def test_minutes_are_evened_out_where_no_author_loses() -> None:
    questions = [question(number, (), minutes) for number, minutes in enumerate((12, 12, 3, 3))]
    found = allocate(questions, ["Cllr A", "Cllr B"])
    minutes: Counter[str] = Counter()
    for each, taken in zip(questions, found, strict=True):
        minutes[taken.lead] += each.minutes
    assert set(minutes.values()) == {15}


def test_a_lead_named_by_hand_stays_and_the_others_make_up_for_it() -> None:
    questions = [*(by_hand(number) for number in range(3)), *(question(number) for number in range(3, 6))]
    found = leads(allocate(questions, ["Cllr A", "Cllr B"]))
    assert found == ["Cllr A"] * 3 + ["Cllr B"] * 3
    assert sorted(Counter(leads(allocate(questions, ["Cllr A", "Cllr B"], afresh=True))).values()) == [3, 3]


def test_more_by_hand_than_is_fair_leaves_the_rest_to_the_others() -> None:
    questions = [*(by_hand(number) for number in range(5)), question(5, ("Cllr A",)), question(6)]
    found = leads(allocate(questions, ["Cllr A", "Cllr B", "Cllr C"]))
    assert found[:5] == ["Cllr A"] * 5
    assert sorted(found[5:]) == ["Cllr B", "Cllr C"]


def test_who_is_absent_leads_nothing_even_by_hand() -> None:
    questions = [question(1, ("Cllr A",), lead="Cllr A", lead_by_hand=True)]
    assert leads(allocate(questions, ["Cllr B"])) == ["Cllr B"]


def test_what_is_not_spoken_needs_no_lead_and_nobody_there_leads_nothing() -> None:
    questions = [question(1, priority=Priority.WRITING), question(2, priority=Priority.OUT), question(3)]
    assert [each.question for each in allocate(questions, ["Cllr A"])] == ["q3"]
    assert allocate(questions, []) == (Allocated("q3", "", ""),)
    assert allocate(questions, ["Cllr A"]) == (Allocated("q3", "Cllr A", ""),)
