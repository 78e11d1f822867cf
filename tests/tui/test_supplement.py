"""A supplement on the screens: told on the shelf, listed in a room of its own, marked until it was looked at."""

from __future__ import annotations

from pathlib import Path

import pytest

from scrutiny_tui.edition.changes import Sort
from scrutiny_tui.session import Session
from scrutiny_tui.tui.rooms import list_room
from tests.session.test_supplement import MONDAY, ROUND, reopened
from tests.tiny import write_tiny
from tests.tui.driving import running

EXTRA = "  - id: finding-lorry\n    title: The lorry broke\n    statement: It broke.\n    evidence: [quote-round]\n"


@pytest.fixture(autouse=True)
def reading_takes_its_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing counts as read by itself, so that marks stand still unless a test says otherwise."""
    monkeypatch.setattr(list_room, "READ_AFTER", 1000.0)


@pytest.fixture
def supplement(session: Session, shelf: Path) -> Session:
    """Edition 2 on the shelf: a question changed and one withdrawn, both chosen; a finding added; a notice changed."""
    before = reopened(session, shelf, 1)
    before.choose_all(["question-friday", "question-round"])
    before.note("question-round", "slowly")
    before.mark_read("question-friday")
    folder = write_tiny(shelf, edition=2, replace=MONDAY)
    told = (folder / "pack.yaml").read_text(encoding="utf-8")
    for old, new in (
        (ROUND, ""),
        ("This council is invented.", "All invented."),
        ("questions:\n", EXTRA + "questions:\n"),
    ):
        assert old in told
        told = told.replace(old, new)
    (folder / "pack.yaml").write_text(told, encoding="utf-8")
    return session


async def test_nothing_is_told_where_nothing_changed(session: Session, shelf: Path) -> None:
    reopened(session, shelf, 1)
    async with running(session, "tiny", (120, 40)) as driver:
        assert "What is new" not in driver.text
        assert "Since you last read" not in driver.text
        assert driver.told == []
        await driver.press("v")
        assert "Nothing changed since you last read this pack." in driver.text


async def test_the_shelf_tells_of_a_supplement(supplement: Session, size: tuple[int, int]) -> None:
    async with running(supplement, size=size) as driver:
        assert "Supplement: 1 added, 2 changed, 1 withdrawn" in " ".join(driver.text.split())


async def test_the_overview_leads_to_all_that_is_new(supplement: Session, size: tuple[int, int]) -> None:
    async with running(supplement, "tiny", size) as driver:
        assert "Since you last read (edition 1 → 2)" in driver.text
        assert driver.told == ["Supplement: 1 added, 2 changed, 1 withdrawn. v shows what is new, j goes through it."]
        await driver.press("home", "enter")
        assert driver.place == ("changes", "*pack")
        assert "Was: This council is invented." in " ".join(driver.text.split())


async def test_each_change_is_told_in_words_and_followed(supplement: Session) -> None:
    async with running(supplement, "tiny", (120, 40)) as driver:
        await driver.press("v", "down")
        assert driver.room.current == "finding-lorry"
        assert "New in this edition." in driver.text
        await driver.press("down")
        assert "Changed since you read it." in driver.text
        assert "“Monday?” for “Friday?”" in " ".join(driver.text.split())
        await driver.press("enter")
        assert driver.place == ("questions", "question-friday")
        assert "What changed" in driver.text
        await driver.press("backspace", "end", "enter")
        assert driver.place == ("my-questions", "question-round")


async def test_rows_carry_words_until_the_item_is_read(supplement: Session) -> None:
    async with running(supplement, "tiny", (120, 40)) as driver:
        await driver.press("4")
        assert "changed since you read it" in driver.text
        await driver.press("m")
        assert "changed since you read it" not in driver.text
        assert "What changed" in driver.text
        assert supplement.open("tiny").news().sort("question-friday") is None


async def test_looking_at_an_item_takes_its_mark_away(supplement: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(list_room, "READ_AFTER", 0)
    async with running(supplement, "tiny", (120, 40)) as driver:
        await driver.press("2", "end")
        await driver.settle()
        assert supplement.open("tiny").news().sort("finding-lorry") is None
        assert driver.room.current == "finding-lorry"


async def test_a_key_goes_from_change_to_change(supplement: Session) -> None:
    async with running(supplement, "tiny") as driver:
        seen = []
        for _ in range(4):
            await driver.press("j")
            seen.append(driver.place)
        assert seen == [
            ("changes", "*pack"),
            ("findings", "finding-lorry"),
            ("questions", "question-friday"),
            ("changes", "question-round"),
        ]


async def test_the_key_goes_on_from_what_was_looked_at(supplement: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was looked at is new no longer; the way goes on from it all the same, and about the pack is read there."""
    monkeypatch.setattr(list_room, "READ_AFTER", 0)
    async with running(supplement, "tiny") as driver:
        seen = []
        for _ in range(4):
            await driver.press("j")
            await driver.settle()
            seen.append(driver.place[1])
        assert seen == ["*pack", "finding-lorry", "question-friday", "question-round"]
        await driver.press("j")
        assert driver.place == ("changes", "*pack")
        await driver.press("enter", "enter", "escape")
        assert supplement.open("tiny").news().summary == "1 withdrawn"


async def test_one_change_or_all_can_be_marked_as_seen(supplement: Session) -> None:
    async with running(supplement, "tiny") as driver:
        await driver.press("v", "down", "m")
        assert driver.room.current == "question-friday"
        assert supplement.open("tiny").news().summary == "2 changed, 1 withdrawn"
        await driver.press("e")
        assert not supplement.open("tiny").news()
        assert "You have seen all of this edition." in driver.text
        assert driver.room.current == "question-round"
        assert "Your note, which only you see" in driver.text


async def test_my_questions_show_both_wordings_and_the_withdrawn_one(supplement: Session) -> None:
    async with running(supplement, "tiny", (120, 40)) as driver:
        await driver.press("o")
        assert "Withdrawn in edition 2." in driver.text
        assert "Was: Which bins were emptied by that Friday?" in driver.text
        assert "Now: Which bins were emptied by that Monday?" in driver.text


@pytest.mark.parametrize(("key", "day"), [("k", "Friday"), ("r", "Monday")])
async def test_one_key_settles_the_wording(supplement: Session, key: str, day: str) -> None:
    async with running(supplement, "tiny", (120, 40)) as driver:
        await driver.press("o", key)
        assert "words changed" not in driver.text
        assert supplement.open("tiny").mine()[0].words == f"Which bins were emptied by that {day}?"


async def test_hostile_words_of_a_change_are_shown_as_they_are(session: Session, shelf: Path) -> None:
    reopened(session, shelf, 1)
    write_tiny(shelf, edition=2, replace=("title: A promise was made", 'title: "A [sic] [/b] \\e[31m was made"'))
    async with running(session, "tiny", (120, 40)) as driver:
        await driver.press("v")
        assert "Now: A [sic] [/b] ␛[31m was made" in " ".join(driver.text.split())
        await driver.press("o", "4", "2")
        assert "A [sic] [/b] ␛[31m was made" in driver.text


async def test_events_figures_and_reports_carry_marks_too(session: Session, shelf: Path) -> None:
    reopened(session, shelf, 1)
    write_tiny(shelf, edition=2)
    folder = shelf / "tiny" / "pack.yaml"
    told = folder.read_text(encoding="utf-8")
    for old, new in (
        ("title: Bins were missed for three weeks", "title: Bins were missed for weeks"),
        ("value: 1200", "value: 1300"),
        ("publisher: Example Audit", "publisher: Example Auditors"),
    ):
        assert old in told
        told = told.replace(old, new)
    folder.write_text(told, encoding="utf-8")
    async with running(session, "tiny", (120, 40)) as driver:
        for key in ("5", "6", "0"):
            await driver.press(key)
            assert "changed" in driver.text
        assert session.open("tiny").news().count(Sort.CHANGED) == 3
        await driver.press("enter")
        assert session.open("tiny").news().sort("bins") is None


async def test_a_question_of_the_members_own_keeps_its_withdrawn_line(session: Session, shelf: Path) -> None:
    reopened(session, shelf, 1).add_own("Who counts?", line="records")
    edits = (("id: records", "id: papers"), ("lines: [records]", "lines: [papers]"), ("line: records", "line: papers"))
    reopened(session, shelf, 2, *edits)
    async with running(session, "tiny", (120, 40)) as driver:
        await driver.press("o")
        assert "Records (withdrawn)" in driver.text
        assert "Who counts?" in driver.text
