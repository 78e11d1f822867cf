"""Two editions compared: what was added, changed, withdrawn and moved is told, and nothing else."""

from __future__ import annotations

import dataclasses
from functools import reduce

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrutiny_tui.edition.changes import Change, Changes, Perhaps, Sort, compare, compare_told
from scrutiny_tui.edition.changes_told import Told, tell
from scrutiny_tui.edition.changes_words import details, differing, heading, sentence, summary
from scrutiny_tui.pack.model import FollowUp
from scrutiny_tui.pack.parts import Accepted, Derived
from scrutiny_tui.pack.whole import Pack
from scrutiny_tui.pack.words import Words
from tests.unit.edition.changing import EDITS, Edit, apply, edited, tiny_pack, with_edition, with_items, without

TINY = tiny_pack()


def only(changes: Changes) -> Change:
    """The one change there is."""
    (change,) = changes.items
    return change


def said(changes: Changes) -> list[str]:
    """What is said of the one change there is."""
    return [detail.says for detail in details(only(changes), changes)]


def test_the_same_pack_under_another_number_has_not_changed() -> None:
    changes = compare(TINY, with_edition(TINY, 2))
    assert not changes
    assert summary(changes) == ""
    assert (changes.old.edition, changes.new.edition) == (1, 2)


def test_an_added_and_a_withdrawn_item_are_told_once_each() -> None:
    less = without(TINY, "question-round")
    gone, come = only(compare(TINY, less)), only(compare(less, TINY))
    assert (gone.sort, gone.id, come.sort) == (Sort.WITHDRAWN, "question-round", Sort.ADDED)
    assert sentence(gone, compare(TINY, less)) == "Question “Who keeps the list of rounds?” is withdrawn"


def test_another_witness_is_told_by_name() -> None:
    changes = compare(TINY, edited(TINY, "question-friday", witness=("The Clerk of Works",)))
    assert said(changes) == ["now put to The Clerk of Works instead of Ann Lee"]


def test_a_person_written_by_name_or_by_id_is_the_same_person() -> None:
    assert not compare(TINY, edited(TINY, "question-friday", witness=("Ann Lee",)))


def test_other_words_are_told_with_both_wordings() -> None:
    changes = compare(TINY, edited(TINY, "question-friday", words=Words.of("Which bins were emptied by that Monday?")))
    (detail,) = details(only(changes), changes)
    assert detail.was == "Which bins were emptied by that Friday?"
    assert detail.now == "Which bins were emptied by that Monday?"
    gone, come = differing(detail.was, detail.now)
    assert [detail.was[start:end] for start, end in gone] == ["Friday?"]
    assert [detail.now[start:end] for start, end in come] == ["Monday?"]


def test_lists_tell_what_they_gained_and_lost() -> None:
    changes = compare(TINY, edited(TINY, "finding-records", evidence=("quote-round", "quote-friday", "letter#2")))
    assert said(changes) == [
        "evidence, added: “We will empty every bin by Friday”; paragraph 2 of “A letter to the paper”",
        "evidence, taken away: paragraph 3 of “Report on the bins”",
    ]


def test_evidence_in_another_order_is_told_as_that() -> None:
    changes = compare(TINY, edited(TINY, "finding-records", evidence=("bins#3", "quote-round")))
    assert said(changes) == ["evidence: in another order"]


def test_follow_ups_are_compared_as_wholes() -> None:
    other = FollowUp(answer=Words.of("All of them."), ask=Words.of("Who checked?"))
    changes = compare(TINY, edited(TINY, "question-friday", follow_ups=(other,)))
    (detail,) = details(only(changes), changes)
    assert (detail.was, detail.now) == ("All of them. · How was that checked?", "All of them. · Who checked?")


def test_words_in_a_second_language_are_a_change_of_their_own() -> None:
    words = Words((("en", "Which bins were emptied by that Friday?"), ("cy", "Pa finiau?")))
    assert said(compare(TINY, edited(TINY, "question-friday", words=words))) == [
        "words in Welsh is now given: Pa finiau?"
    ]


def test_an_item_that_becomes_exempt_is_marked_in_both_directions() -> None:
    shut = edited(TINY, "finding-records", access="exempt", paragraph="14")
    for changes, words in ((compare(TINY, shut), "now exempt"), (compare(shut, TINY), "no longer exempt")):
        assert only(changes).exempt
        assert heading(only(changes)).startswith("EXEMPT: Finding “Nothing")
        assert any(each.startswith(words) for each in said(changes))


def test_another_text_of_a_report_is_told() -> None:
    changes = compare(TINY, edited(TINY, "bins", fingerprint="0" * 64))
    assert said(changes) == ["its text is another one; paragraphs may have other numbers"]


def test_what_the_pack_says_of_itself_is_told() -> None:
    changes = compare(TINY, with_edition(TINY, 2, notice=Words.of("A draft.")))
    assert changes.items == ()
    assert changes.about is not None
    assert [(each.was, each.now) for each in details(changes.about, changes)] == [
        ("This council is invented.", "A draft.")
    ]


def test_items_in_another_order_have_moved_and_no_others() -> None:
    order = with_items(TINY, "questions", TINY.questions[::-1])
    assert {change.sort for change in compare(TINY, order).items} == {Sort.MOVED}
    assert len(compare(TINY, order).items) == 1
    assert not compare_told(tell(TINY), tell(order), places=False)


def test_a_new_id_with_nearly_the_same_words_is_offered_and_not_assumed() -> None:
    renamed = edited(TINY, "question-round", id="question-rounds", words=Words.of("Who keeps the list of the rounds?"))
    changes = compare(TINY, renamed)
    assert changes.perhaps == (Perhaps("question-round", "question-rounds"),)
    assert [change.sort for change in changes.items] == [Sort.ADDED, Sort.WITHDRAWN]


def test_unlike_items_are_not_offered_as_one() -> None:
    other = edited(TINY, "question-round", id="question-other", words=Words.of("What does a lorry cost?"))
    assert compare(TINY, other).perhaps == ()


def test_an_id_that_became_another_kind_is_changed_not_lost() -> None:
    less = without(TINY, "question-round", "quote-friday")
    other = with_items(less, "quotes", (*less.quotes, edited(TINY, "quote-friday", id="question-round").quotes[0]))
    changes = compare(TINY, other)
    change = next(each for each in changes.items if each.id == "question-round")
    assert change.sort is Sort.CHANGED
    assert details(change, changes)[0].says == "kind is now Quote; it was Question"


def test_what_was_kept_as_text_is_read_back_whole() -> None:
    for id, told in tell(TINY).items.items():
        assert Told.read(id, told.text) == told


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"kind": 1, "fields": []}', "null", '{"kind":"x","fields":{"a":1}}'])
def test_text_that_was_never_kept_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        Told.read("a", text)


@settings(max_examples=60, deadline=None)
@given(st.lists(EDITS, max_size=6))
def test_the_changes_are_exactly_the_differences(edits: list[Edit]) -> None:
    """By the items themselves, not by what was made of them."""
    new: Pack = reduce(apply, edits, TINY)
    changes = compare(TINY, new)
    told = {change.id: change.sort for change in changes.items}
    assert len(told) == len(changes.items)
    before, after = TINY.by_id, new.by_id
    assert {id for id, sort in told.items() if sort is Sort.ADDED} == after.keys() - before.keys()
    assert {id for id, sort in told.items() if sort is Sort.WITHDRAWN} == before.keys() - after.keys()
    differ = {id for id in before.keys() & after.keys() if before[id] != after[id]}
    assert {id for id, sort in told.items() if sort is Sort.CHANGED} == differ
    assert all(details(change, changes) for change in changes.of(Sort.CHANGED))
    assert {change.id for change in changes.items if change.exempt} == {
        id for id in told if any(id in each and each[id].exempt for each in (before, after))
    }


@given(st.lists(st.sampled_from(["ab", "cd", "ef", "gh"])), st.lists(st.sampled_from(["ab", "cd", "ef", "gh"])))
def test_what_differs_is_what_must_go_and_come(one: list[str], other: list[str]) -> None:
    """Taking the marked words out of both leaves the same words."""
    was, now = " ".join(one), " ".join(other)
    gone, come = differing(was, now)

    def rest(text: str, spans: tuple[tuple[int, int], ...]) -> list[str]:
        for start, end in reversed(spans):
            text = text[:start] + text[end:]
        return text.split()

    assert rest(was, gone) == rest(now, come)


def test_advice_that_the_clerk_accepted_is_no_change_for_a_member() -> None:
    accepted = (Accepted(check="question-long", reason="The chair asked for it."),)
    assert not compare(TINY, edited(TINY, "question-friday", accepted=accepted))
    about = dataclasses.replace(TINY.about, accepted=accepted)
    assert not compare(TINY, dataclasses.replace(TINY, about=about))


def test_arithmetic_changes_only_where_what_is_shown_of_it_does() -> None:
    """Neither another id of the same figure nor another spacing is news; another sign is."""

    def worked(sum_: str) -> Pack:
        return edited(TINY, "finding-promise", derived=(Derived(figure="1,100 tonnes", sum=sum_),))

    before = worked("figure-tonnes - 100")
    renamed = edited(worked("fig-all - 100"), "figure-tonnes", id="fig-all")
    assert "finding-promise" not in {change.id for change in compare(before, renamed).items}
    assert not compare(before, worked("figure-tonnes   - 100"))
    assert said(compare(before, worked("figure-tonnes - 99"))) == ["our arithmetic: changed"]
    assert said(compare(TINY, before)) == ["our arithmetic, added: 1,100 tonnes · 1,200 tonnes - 100"]
