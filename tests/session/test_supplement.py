"""A supplement on the member's side: what they wrote stays, what changed is marked until they have seen it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from scrutiny_tui.edition.changes import Sort
from scrutiny_tui.edition.changes_told import Told, ToldPack
from scrutiny_tui.errors import MisuseError
from scrutiny_tui.notebook.seen import ABOUT
from scrutiny_tui.session import OpenPack, Session
from scrutiny_tui.session.supplement import as_seen
from tests.tiny import PACK, write_tiny

MONDAY = ("by that Friday?", "by that Monday?")
ROUND = PACK[PACK.index("  - id: question-round") : PACK.index("events:")]
"""The question that a supplement withdraws."""


def reopened(session: Session, shelf: Path, edition: int, *replace: tuple[str, str]) -> OpenPack:
    """The tiny pack, replaced on the shelf by another edition, and opened."""
    folder = write_tiny(shelf, edition=edition)
    told = (folder / "pack.yaml").read_text(encoding="utf-8")
    for old, new in replace:
        assert old in told
        told = told.replace(old, new)
    (folder / "pack.yaml").write_text(told, encoding="utf-8")
    opened = session.open("tiny")
    opened.keep_opened()
    return opened


def news(opened: OpenPack) -> dict[str, Sort]:
    """What is new, by item."""
    return {id: change.sort for id, change in opened.news().by_id.items()}


def test_the_first_edition_that_is_opened_is_no_news(session: Session, shelf: Path) -> None:
    opened = reopened(session, shelf, 1)
    assert not opened.news()
    assert session.shelf()[0].news == ""


def test_a_pack_of_any_size_is_remembered_in_a_few_looks() -> None:
    """Not in as many looks through the whole pack as it has items."""
    looks: list[int] = []

    class Counted(dict[str, Told]):
        def __iter__(self) -> Iterator[str]:
            looks.append(1)
            return super().__iter__()

    items = Counted({f"q-{number}": Told(f"q-{number}", "question") for number in range(300)})
    told = ToldPack("tiny", 1, Told("", "pack"), items)
    assert [each.number for each in as_seen(told, 1)] == list(range(301))
    assert len(looks) < 5


def test_a_supplement_is_told_on_the_shelf_before_it_is_opened(session: Session, shelf: Path) -> None:
    reopened(session, shelf, 1)
    write_tiny(shelf, edition=2, replace=MONDAY)
    entry = session.shelf()[0]
    assert (entry.news, entry.new_edition) == ("1 changed", True)


def test_what_changed_stays_new_until_it_is_read(session: Session, shelf: Path) -> None:
    reopened(session, shelf, 1)
    for _ in range(2):
        opened = reopened(session, shelf, 2, MONDAY, (ROUND, ""))
        assert news(opened) == {"question-friday": Sort.CHANGED, "question-round": Sort.WITHDRAWN}
        assert (opened.news().since, opened.news().edition) == (1, 2)
    opened.mark_read("question-friday")
    assert news(opened) == {"question-round": Sort.WITHDRAWN}
    opened.mark_seen(["question-round"])
    assert not opened.news()
    assert opened.news().since == 2


def test_an_item_that_changed_after_it_was_read_is_no_longer_read(session: Session, shelf: Path) -> None:
    opened = reopened(session, shelf, 1)
    opened.mark_read("question-friday")
    opened.mark_read("question-round")
    opened = reopened(session, shelf, 2, MONDAY)
    assert opened.read() == {"question-round"}
    assert opened.news().read_before == {"question-friday"}
    opened.mark_read("question-friday")
    assert opened.read() == {"question-round", "question-friday"}


def test_all_can_be_marked_as_seen_at_once(session: Session, shelf: Path) -> None:
    reopened(session, shelf, 1)
    opened = reopened(session, shelf, 2, MONDAY, (ROUND, ""), ("This council is invented.", "All invented."))
    assert ABOUT in news(opened)
    opened.mark_all_seen()
    assert not reopened(session, shelf, 2, MONDAY, (ROUND, ""), ("This council is invented.", "All invented.")).news()


def test_several_supplements_are_held_against_what_was_last_seen(session: Session, shelf: Path) -> None:
    reopened(session, shelf, 1)
    write_tiny(shelf, edition=2, replace=MONDAY)
    opened = reopened(session, shelf, 3)
    assert not opened.news()
    opened = reopened(session, shelf, 4, ("by that Friday?", "by that Sunday?"))
    change = opened.news().by_id["question-friday"]
    assert change.old is not None
    assert change.old.heading == "Which bins were emptied by that Friday?"


def test_an_older_edition_put_back_is_told_as_well(session: Session, shelf: Path) -> None:
    reopened(session, shelf, 2, MONDAY, (ROUND, ""))
    opened = reopened(session, shelf, 1)
    assert news(opened) == {"question-friday": Sort.CHANGED, "question-round": Sort.ADDED}
    assert (opened.news().since, opened.news().edition) == (2, 1)


def test_a_withdrawn_question_stays_on_the_list_with_its_last_words(session: Session, shelf: Path) -> None:
    opened = reopened(session, shelf, 1)
    opened.choose_all(["question-round", "question-friday"])
    opened.note("question-round", "ask slowly")
    opened = reopened(session, shelf, 2, (ROUND, ""))
    opened = reopened(session, shelf, 3, (ROUND, ""))
    gone, kept = opened.mine()
    assert (gone.id, gone.gone, gone.withdrawn) == ("question-round", True, 2)
    assert (gone.words, gone.line, gone.choice.note) == ("Who keeps the list of rounds?", "records", "ask slowly")
    assert gone.witness == ("Ann Lee", "The Clerk of Works")
    assert not kept.gone
    assert [(lost.id, lost.edition, lost.note) for lost in opened.lost()] == [("question-round", 2, "ask slowly")]


def test_a_note_on_a_withdrawn_item_is_listed_and_can_be_changed(session: Session, shelf: Path) -> None:
    opened = reopened(session, shelf, 1)
    opened.note("finding-records", "strange")
    opened.note("bins#3", "see page 2")
    finding = PACK[PACK.index("  - id: finding-records") : PACK.index("questions:")]
    opened = reopened(session, shelf, 2, (finding, ""))
    (lost,) = opened.lost()
    assert (lost.id, lost.heading, lost.note) == ("finding-records", "Nothing was written down", "strange")
    opened.note("finding-records", "very strange")
    assert opened.notes()["finding-records"] == "very strange"
    opened.note("finding-records", "")
    assert opened.lost() == ()


def test_an_item_that_comes_back_is_no_longer_lost(session: Session, shelf: Path) -> None:
    reopened(session, shelf, 1).choose("question-round")
    assert reopened(session, shelf, 2, (ROUND, "")).lost()
    opened = reopened(session, shelf, 3)
    assert opened.lost() == ()
    assert not opened.news()


def test_one_that_comes_back_after_it_was_seen_gone_is_new(session: Session, shelf: Path) -> None:
    reopened(session, shelf, 1)
    reopened(session, shelf, 2, (ROUND, "")).mark_all_seen()
    opened = reopened(session, shelf, 3)
    assert news(opened) == {"question-round": Sort.ADDED}
    opened.mark_read("question-round")
    assert not opened.news()


def test_both_wordings_of_a_chosen_question_are_there(session: Session, shelf: Path) -> None:
    reopened(session, shelf, 1).choose("question-friday")
    (mine,) = reopened(session, shelf, 2, MONDAY).mine()
    assert mine.reworded_by_officer == (
        "Which bins were emptied by that Friday?",
        "Which bins were emptied by that Monday?",
    )


def test_the_old_words_can_be_kept_as_the_members_own(session: Session, shelf: Path) -> None:
    reopened(session, shelf, 1).choose("question-friday")
    opened = reopened(session, shelf, 2, MONDAY)
    opened.keep_old_words("question-friday")
    (mine,) = opened.mine()
    assert mine.words == "Which bins were emptied by that Friday?"
    assert (mine.choice.wording, mine.reworded_by_officer) == (mine.words, None)
    assert not opened.news()


def test_the_new_words_can_be_taken_and_the_members_own_are_kept_aside(session: Session, shelf: Path) -> None:
    reopened(session, shelf, 1).reword("question-friday", "Mine?")
    opened = reopened(session, shelf, 2, MONDAY)
    opened.take_new_words("question-friday")
    (mine,) = opened.mine()
    assert mine.words == "Which bins were emptied by that Monday?"
    assert (mine.choice.wording, mine.reworded_by_officer) == (None, None)
    assert [each.words for each in opened.earlier("question-friday")] == ["Mine?"]


def test_the_members_own_wording_outlives_the_officers_new_words(session: Session, shelf: Path) -> None:
    reopened(session, shelf, 1).reword("question-friday", "Mine?")
    opened = reopened(session, shelf, 2, MONDAY)
    assert opened.mine()[0].words == "Mine?"
    opened.keep_old_words("question-friday")
    assert opened.mine()[0].words == "Mine?"
    assert opened.mine()[0].reworded_by_officer is None


def test_words_can_only_be_settled_for_a_chosen_question(session: Session, shelf: Path) -> None:
    opened = reopened(session, shelf, 1)
    for settle in (opened.keep_old_words, opened.take_new_words):
        with pytest.raises(MisuseError, match="is no question of this edition that is on your list"):
            settle("question-friday")


def test_the_place_that_was_left_moves_to_the_nearest_item_of_its_kind(session: Session, shelf: Path) -> None:
    reopened(session, shelf, 1).keep_place("questions", "question-round")
    place = reopened(session, shelf, 2, (ROUND, "")).place()
    assert place is not None
    assert (place.room, place.item) == ("questions", "question-friday")


def test_a_question_that_was_exempt_is_still_held_back_once_it_is_withdrawn(session: Session, shelf: Path) -> None:
    """Also where its line of enquiry alone was exempt, and though it was open when it was chosen."""
    reopened(session, shelf, 1).choose("question-round")
    shut = ("title: Records", "title: Records\n    access: exempt\n    paragraph: 14")
    reopened(session, shelf, 2, shut)
    opened = reopened(session, shelf, 3, (ROUND, ""))
    assert [(lost.id, lost.exempt) for lost in opened.lost()] == [("question-round", True)]
    assert "list of rounds" not in session.export(opened, all_questions=True).text
    assert "list of rounds" in session.export(opened, exempt=True).text


def test_words_kept_from_an_exempt_question_do_not_follow_it_into_the_open(session: Session, shelf: Path) -> None:
    shut = ("words: Which bins", "access: exempt\n    paragraph: 14\n    words: Which bins")
    reopened(session, shelf, 1, shut).choose("question-friday")
    opened = reopened(session, shelf, 2, MONDAY)
    opened.keep_old_words("question-friday")
    assert "Friday" not in session.export(opened, bare=True).text


def test_a_notebook_from_before_remembers_from_now_on(session: Session, shelf: Path) -> None:
    """Where nothing was kept of what was seen, nothing can be told, and nothing is lost."""
    write_tiny(shelf)
    session.notebook.choose("tiny", "question-nowhere", "Where?", exempt=False)
    opened = reopened(session, shelf, 2)
    assert not opened.news()
    assert [(lost.id, lost.heading) for lost in opened.lost()] == [("question-nowhere", "Where?")]
