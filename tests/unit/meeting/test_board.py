"""The board: each question with its authors, whatever the order of the lists; merging keeps every word."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutiny_tui.meeting import deciding
from scrutiny_tui.meeting.board import Board
from scrutiny_tui.meeting.laying import board
from scrutiny_tui.meeting.listed import Priority
from scrutiny_tui.meeting.log import Entry, undoing
from scrutiny_tui.meeting.offering import Offering
from scrutiny_tui.meeting.overlap import Alikes, by_finding, by_witness, gaps
from tests.unit.meeting.made import AUTHORS, kept, offering, offerings, own, pack, suggested

A = offering("Cllr A", suggested("ask-letter"), suggested("ask-note-opened", "What became of the note?"))
B = offering("Cllr B", suggested("ask-letter", "Who read that letter?", note="Gently."), own(1, "Who counts homes?"))


def laid(*entries: Entry, lists: tuple[Offering, ...] = (A, B), budget: int = 30) -> Board:
    return board(pack(), lists, kept(entries), budget)


def test_a_question_that_two_members_bring_stands_once_with_both() -> None:
    found = laid()
    assert [each.id for each in found.questions] == ["ask-note-opened", "ask-letter", "cllr-b/my-1"]
    letter = found.of("ask-letter")
    assert letter
    assert letter.authors == ("Cllr A", "Cllr B")
    assert [(each.author, each.origin, each.note) for each in letter.wordings] == [
        ("Cllr A", "officer", ""),
        ("Cllr B", "reworded", "Gently."),
    ]
    assert letter.words == letter.officer


def test_who_leads_a_question_asks_it_in_their_own_words() -> None:
    found = laid(deciding.lead("ask-letter", "cllr b")).of("ask-letter")
    assert found
    assert (found.lead, found.words) == ("Cllr B", "Who read that letter?")
    worded = laid(deciding.lead("ask-letter", "Cllr B"), deciding.word("ask-letter", "Who opened it?")).of("ask-letter")
    assert worded
    assert worded.words == "Who opened it?"


def test_merging_keeps_all_authors_and_wordings_and_can_be_parted() -> None:
    merge = deciding.merge("ask-note-opened", ["ask-letter", "cllr-b/my-1"])
    one = laid(merge)
    (only,) = one.questions
    assert (only.id, only.merged) == ("ask-note-opened", ("ask-letter", "cllr-b/my-1"))
    assert only.authors == ("Cllr A", "Cllr B")
    assert {each.words for each in only.wordings} == {each.words for list_ in (A, B) for each in list_.questions}
    assert one.of("cllr-b/my-1") == only
    parted = laid(merge, deciding.unmerge("cllr-b/my-1"))
    assert [each.id for each in parted.questions] == ["ask-note-opened", "cllr-b/my-1"]


def test_a_merge_outlives_the_question_that_it_went_into() -> None:
    """A member sends a newer list without it: the others of the group stay together."""
    merge = deciding.merge("cllr-b/my-1", ["ask-letter", "ask-note-opened"])
    (only,) = laid(merge, lists=(A,)).questions
    assert {only.id, *only.merged} == {"ask-letter", "ask-note-opened"}


def test_merges_in_a_circle_are_one_question() -> None:
    both = deciding.merge("ask-letter", ["ask-note-opened"]), deciding.merge("ask-note-opened", ["ask-letter"])
    assert [each.id for each in laid(*both).questions] == ["ask-letter", "cllr-b/my-1"]


def test_order_marks_and_minutes_are_the_chairs() -> None:
    found = laid(
        deciding.order(["cllr-b/my-1", "gone", "ask-letter"]),
        deciding.sort(["ask-letter", "cllr-b/my-1"], Priority.MUST),
        deciding.sort(["cllr-b/my-1"], Priority.WRITING),
        deciding.minutes("ask-letter", 20),
    )
    assert [(each.id, each.priority) for each in found.questions] == [
        ("cllr-b/my-1", Priority.WRITING),
        ("ask-letter", Priority.MUST),
        ("ask-note-opened", Priority.UNSORTED),
    ]
    assert (found.must_minutes, found.minutes) == (20, 25)


def test_the_board_warns_when_the_questions_outgrow_the_time() -> None:
    found = laid(deciding.minutes("ask-letter", 40))
    assert len(found.warnings) == 1
    assert "45 minutes" not in found.warnings[0]
    assert "50 minutes, and there are 30" in found.warnings[0]
    must = laid(deciding.minutes("ask-letter", 40), deciding.sort(["ask-letter"], Priority.MUST))
    assert len(must.warnings) == 2
    assert not laid(deciding.minutes("ask-letter", 20)).warnings


def test_a_question_left_out_is_not_taken_into_the_meeting() -> None:
    found = laid(deciding.sort(["ask-letter"], Priority.OUT), deciding.sort(["cllr-b/my-1"], Priority.WRITING))
    assert [each.id for each in found.running_list()] == ["ask-note-opened", "cllr-b/my-1"]
    assert [each.id for each in found.spoken] == ["ask-note-opened"]


def test_an_absent_member_who_leads_is_told_of() -> None:
    found = laid(deciding.lead("ask-letter", "Cllr A"), deciding.absent("Cllr A"), deciding.present("Cllr New"))
    assert [(each.name, each.present) for each in found.members] == [
        ("Cllr A", False),
        ("Cllr B", True),
        ("Cllr New", True),
    ]
    assert "Cllr A is absent" in found.warnings[0]


def test_questions_much_the_same_stand_side_by_side() -> None:
    lists = (
        offering("Cllr A", suggested("ask-note-opened"), own(1, "How much did the pumps cost?")),
        offering("Cllr B", own(1, "After it was opened, what happened to the inspection note of October 2023?")),
        offering("Cllr C", own(1, "What did the pumps cost in all?"), own(2, "Who chairs the flood group?")),
    )
    found = Alikes().of(laid(lists=lists).questions)
    assert [[each.id for each in group.questions] for group in found] == [
        ["ask-note-opened", "cllr-b/my-1"],
        ["cllr-a/my-1", "cllr-c/my-1"],
    ]
    assert all(68 <= group.score <= 100 for group in found)


def test_the_map_tells_who_asks_about_what_and_what_nobody_asks() -> None:
    questions = laid().questions
    findings = {each.about: each.authors for each in by_finding(pack(), questions)}
    assert findings["find-known"] == ("Cllr A",)
    assert findings["find-written-warnings"] == ("Cllr A", "Cllr B")
    assert by_witness(questions)[0].about == "Angharad Swale"
    missing = gaps(pack(), questions)
    assert "find-known" not in [each.id for each in missing.findings]
    assert "line-knew" not in [each.id for each in missing.lines]
    assert [each.weight for each in missing.findings] == sorted(
        (each.weight for each in missing.findings), key=["high", "normal", "low"].index
    )
    left_out = laid(deciding.sort(["ask-note-opened", "ask-letter"], Priority.OUT)).questions
    assert {"find-known", "find-written-warnings"} <= {each.id for each in gaps(pack(), left_out).findings}


decisions: st.SearchStrategy[Callable[[list[str]], Entry]] = st.one_of(
    st.tuples(st.integers(0, 20), st.integers(0, 20)).map(
        lambda at: lambda ids: deciding.merge(ids[at[0] % len(ids)], [ids[at[1] % len(ids)]])
    ),
    st.integers(0, 20).map(lambda at: lambda ids: deciding.unmerge(ids[at % len(ids)])),
    st.tuples(st.integers(0, 20), st.sampled_from(Priority)).map(
        lambda at: lambda ids: deciding.sort([ids[at[0] % len(ids)]], at[1])
    ),
    st.lists(st.integers(0, 20), max_size=3).map(
        lambda at: lambda ids: deciding.order([ids[x % len(ids)] for x in at])
    ),
    st.tuples(st.integers(0, 20), st.sampled_from(AUTHORS)).map(
        lambda at: lambda ids: deciding.lead(ids[at[0] % len(ids)], at[1])
    ),
    st.sampled_from(AUTHORS).map(lambda name: lambda ids: deciding.absent(name)),
)


@given(offerings(), st.lists(decisions, max_size=8), st.randoms())
def test_the_order_in_which_lists_come_changes_nothing_and_no_wording_is_ever_lost(
    lists: list[Offering], made: list[Callable[[list[str]], Entry]], chance: object
) -> None:
    ids = [each.id for each in board(pack(), lists, (), 45).questions] or ["none"]
    entries = kept(make(ids) for make in made)
    first = board(pack(), lists, entries, 45)
    chance.shuffle(lists)  # type: ignore[attr-defined]
    assert board(pack(), lists, entries, 45) == first
    brought = sorted((each.author, one.words) for each in lists for one in each.questions)
    assert sorted((said.author, said.words) for each in first.questions for said in each.wordings) == brought
    assert len({each.id for each in first.questions}) == len(first.questions)


@given(offerings(), st.lists(decisions, min_size=1, max_size=6))
def test_undoing_everything_gives_the_board_as_it_was_gathered(
    lists: list[Offering], made: list[Callable[[list[str]], Entry]]
) -> None:
    plain = board(pack(), lists, (), 45)
    ids = [each.id for each in plain.questions] or ["none"]
    entries = list(kept(make(ids) for make in made))
    before = board(pack(), lists, entries[:-1], 45)
    entries = list(kept([*entries, undoing(entries) or entries[0]]))
    assert board(pack(), lists, entries, 45) == before
    while (back := undoing(entries)) is not None:
        entries = list(kept([*entries, back]))
    assert board(pack(), lists, entries, 45) == plain
    assert replace(plain, can_undo="") == plain


@given(offerings(), st.integers(0, 20), st.integers(0, 20))
def test_merging_twice_is_the_same_as_once_and_parting_gives_both_back(
    lists: list[Offering], one: int, other: int
) -> None:
    plain = board(pack(), lists, (), 45)
    ids = [each.id for each in plain.questions]
    if not ids:
        return
    into, gone = ids[one % len(ids)], ids[other % len(ids)]
    merge = deciding.merge(into, [gone])
    once = board(pack(), lists, kept([merge]), 45)
    assert board(pack(), lists, kept([merge, merge]), 45) == once
    assert len(once.questions) == len(ids) - (into != gone)
    parted = board(pack(), lists, kept([merge, deciding.unmerge(gone)]), 45)
    assert parted.questions == plain.questions


@pytest.mark.parametrize("size", [0, 1])
def test_an_empty_board_is_one_too(size: int) -> None:
    found = laid(lists=(offering("Cllr A"),)[:size])
    assert (found.questions, found.minutes, len(found.members), found.warnings) == ((), 0, size, ())
