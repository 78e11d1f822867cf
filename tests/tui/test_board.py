"""The board by keys alone, and the way from three members' lists through the meeting into the next pack."""

from __future__ import annotations

from pathlib import Path

import pytest

from scrutiny_tui.meeting.listed import Priority
from scrutiny_tui.meeting.running import Stage, State
from scrutiny_tui.pack.load import load_pack
from scrutiny_tui.paths import Paths
from scrutiny_tui.session.making import make_pack
from tests.session.meeting_people import People
from tests.session.test_carried_on import MEETING, NEXT_YEAR, lists_of_three_members
from tests.tiny import write_tiny
from tests.tui.driving import running
from tests.tui.hall import Hall, hall


@pytest.fixture
def people(paths: Paths, shelf: Path, tmp_path: Path) -> People:
    """Everybody has the tiny pack; three members have sent their lists."""
    write_tiny(shelf)
    found = People(paths, tmp_path)
    lists_of_three_members(found)
    return found


async def gathered(room: Hall, top: Path) -> None:
    """Open the members' files from the app."""
    await room.press("o")
    await room.write(str(top))
    await room.press("enter", "enter")


async def test_files_are_shown_before_they_are_taken(people: People, size: tuple[int, int]) -> None:
    with people.session("chair") as chair:
        async with hall(chair, size, "board") as room:
            assert "The board is empty." in room.flat
            upper, lower = room.text.rstrip("\n").split("\n")[-2:]
            assert upper.strip() == ""
            assert lower.split()[:3] == ["o", "Open", "files"]
            assert "Allocate" not in lower
            await room.press("o")
            await room.write(str(people.top))
            await room.press("enter")
            assert "Enter takes 3 lists over." in room.flat
            assert room.board().questions == ()
            await room.press("enter")
            assert "3 lists taken over." in room.saved
            assert len(room.board().questions) == 4
            await gathered(room, people.top)
            assert "There is nothing to take over." in room.flat
            await room.press("escape")
            await room.press("o")
            await room.write(str(people.top / "nowhere.questions"))
            await room.press("enter")
            assert "cannot be taken" in room.flat


async def test_every_decision_has_its_key_is_on_the_disk_and_can_be_undone(
    people: People, size: tuple[int, int]
) -> None:
    with people.session("chair") as chair:
        async with hall(chair, size, "board") as room:
            await gathered(room, people.top)
            first, second = (each.id for each in room.board().questions[:2])
            for key, priority in (
                ("m", Priority.MUST),
                ("f", Priority.IF_TIME),
                ("i", Priority.WRITING),
                ("x", Priority.OUT),
                ("c", Priority.UNSORTED),
            ):
                await room.press(key)
                assert room.board().questions[0].priority is priority
                assert "Saved: question 1 · " in room.saved
            await room.press("z")
            assert room.board().questions[0].priority is Priority.OUT
            assert "question 1" in room.saved
            await room.press("c", "d")
            assert [each.id for each in room.board().questions[:2]] == [second, first]
            await room.press("u")
            assert [each.id for each in room.board().questions[:2]] == [first, second]
            minutes = room.board().questions[0].minutes
            await room.press("plus", "plus", "minus")
            assert room.board().questions[0].minutes == minutes + 1
            await room.press("k", "enter")
            lead = room.board().questions[0].lead
            assert lead
            assert f"question 1 · lead: {lead}" in room.saved
            await room.press("a")
            assert all(each.lead for each in room.board().spoken)
            assert room.board().questions[0].lead == lead
            await room.press("w")
            await room.write(" Please.")
            await room.press("enter")
            assert room.board().questions[0].words.endswith("Please.")
            await room.press("5", "space")
            assert not room.board().members[0].present
            await room.press("n")
            await room.write("Cllr D")
            await room.press("enter")
            assert [each.name for each in room.board().members if each.brought == 0] == ["Cllr D"]


async def test_what_is_alike_overlaps_or_is_missing_has_its_view(people: People, size: tuple[int, int]) -> None:
    with people.session("chair") as chair:
        async with hall(chair, size, "board") as room:
            await gathered(room, people.top)
            await room.press("2")
            assert "2 questions much the same" in room.flat
            await room.press("tab")
            assert "Cllr A:" in room.flat
            assert "Cllr C:" in room.flat
            await room.press("tab", "g")
            (merged,) = (each for each in room.board().questions if each.merged)
            assert merged.authors == ("Cllr A", "Cllr C")
            await room.press("1", "end", "p")
            assert not any(each.merged for each in room.board().questions)
            await room.press("3")
            assert "Cllr A, Cllr B" in room.flat
            await room.press("4")
            assert "Nothing was written down" in room.flat
            await room.press("tab")
            assert "The pack suggests none." in room.flat


async def test_too_many_minutes_are_told_in_words(people: People) -> None:
    with people.session("chair") as chair:
        async with hall(chair, (80, 24), "board") as room:
            await gathered(room, people.top)
            assert "All questions together take" in room.flat
            await room.press("x", "down", "x", "down", "x")
            assert "All questions together take" not in room.flat


async def test_from_three_lists_by_keys_through_the_meeting_into_the_next_pack(
    people: People, shelf: Path, size: tuple[int, int]
) -> None:
    """Gathered, merged, sorted, allocated; asked, answered, promised; carried into the next pack."""
    with people.session("chair") as chair:
        async with hall(chair, size, "board") as room:
            await gathered(room, people.top)
            await room.press("2", "g", "1", "home", "m", "a")
            people.clock.now = MEETING
            await room.press("M", "s")
            assert "lead: Cllr" in room.flat
            assert room.kept().questions[0].id == "question-friday"
            await room.press("a", "enter")
            await room.write("Most of them.")
            await room.press("enter", "enter", "1", "p", "u")
            await room.write("A list by street")
            await room.press("enter", "enter")
            await room.write("31 March 2027")
            await room.press("enter", "space", "y", "space", "d", "f")
            kept = room.kept()
            assert kept.stage is Stage.FINISHED
            assert [each.state for each in kept.questions] == [State.PART, State.ANSWERED, State.DEFERRED]
            await room.press("r")
            assert "1 undertaking" in room.flat
        people.clock.now = NEXT_YEAR
        async with running(chair, None, size) as driver:
            assert "OVERDUE, by 41 days" in " ".join(driver.text.split())
        made = make_pack(chair, "next-year", older="tiny")
    pack = load_pack(made.folder).pack
    assert pack
    assert [each.id for each in pack.questions] == ["question-friday", "asked-1"]
    (promise,) = (each for each in pack.commitments if each.id == "undertaking-1")
    assert str(promise.due) == "31 March 2027"
