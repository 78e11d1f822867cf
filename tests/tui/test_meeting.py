"""The meeting by keys alone, at both sizes: each key is on the disk when the screen says saved."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from scrutiny_tui.meeting.running import Stage, State
from scrutiny_tui.paths import Paths
from scrutiny_tui.session import Meeting, Session
from scrutiny_tui.tui.screens.meeting import MeetingScreen
from scrutiny_tui.tui.screens.pack import PackScreen
from tests.session.meeting_people import People, one_member
from tests.tui.hall import hall


@pytest.fixture
def people(paths: Paths, shelf: Path, tmp_path: Path) -> People:
    """One member with the tiny pack and two questions on their list."""
    return one_member(paths, shelf, tmp_path, ["question-friday", "question-round"])


@pytest.fixture
def member(people: People) -> Iterator[Session]:
    """The member's program."""
    with people.session("member") as opened:
        yield opened


async def test_a_meeting_from_the_first_question_to_the_last(member: Session, size: tuple[int, int]) -> None:
    async with hall(member, size) as room:
        assert "s starts the item" in room.flat
        await room.press("s")
        assert "Saved" in room.saved
        assert "RUNNING" in room.flat
        assert "NOT ASKED YET" in room.flat
        assert "y Answered n Not answered d Deferred u Undertaking" in room.flat
        await room.press("a", "enter")
        await room.write("Most of them.")
        await room.press("enter")
        assert "Most of them." in room.saved
        await room.press("escape", "1", "p")
        assert "PART-ANSWERED" in room.flat
        await room.press("u")
        await room.write("A list by street")
        await room.press("enter", "enter")
        await room.write("end of March")
        assert "Understood as March 2026" in room.flat
        await room.press("enter")
        assert "undertaking" in room.saved
        await room.press("space", "y", "f")
        assert "FINISHED" in room.flat
        kept = room.kept()
        friday, round_ = kept.questions
        assert kept.stage is Stage.FINISHED
        assert (friday.state, [line.words for line in friday.lines]) == (State.PART, ["Most of them."])
        assert [used.ask for used in friday.followed] == ["How was that checked?"]
        promised = [(each.who, each.what, each.by, each.due) for each in friday.undertakings]
        assert promised == [("Ann Lee", "A list by street", "March 2026", date(2026, 3, 31))]
        assert round_.state is State.ANSWERED


@pytest.mark.parametrize(
    ("key", "state"),
    [("a", "asked"), ("p", "part-answered"), ("y", "answered"), ("n", "not answered"), ("d", "deferred")],
)
async def test_one_key_says_what_became_of_a_question_and_one_takes_it_back(
    member: Session, key: str, state: str
) -> None:
    async with hall(member) as room:
        await room.press("s", key)
        assert room.kept().questions[0].state == state
        assert state.upper() in room.text
        await room.press(key)
        assert "marked so already" in room.saved
        await room.press("z")
        assert room.kept().questions[0].state is State.UNASKED
        assert "taken back" in room.saved
        assert "question 1" in room.saved


async def test_a_key_that_changes_nothing_here_says_so(member: Session) -> None:
    async with hall(member) as room:
        await room.press("s", "9")
        assert "no follow-up 9" in room.saved
        assert "question-friday" not in room.saved
        await room.press("v")
        assert "terminal's own letters" in room.saved


async def test_the_footer_leads_with_what_can_be_done_now(member: Session) -> None:
    async with hall(member) as room:
        upper, lower = room.text.rstrip().split("\n")[-2:]
        assert upper.split() == ["s", "Start"]
        assert "Write" not in lower
        assert "Undo" not in lower
        await room.press("s")
        upper, lower = room.text.rstrip().split("\n")[-2:]
        assert upper.startswith(" a Asked") or upper.startswith("a Asked")
        assert lower.split()[:2] == ["Enter", "Write"]
        assert "z Undo" in lower
        await room.press("enter")
        upper, lower = room.text.rstrip().split("\n")[-2:]
        assert "Enter saves the line" in upper
        assert "Find" not in lower
        await room.press("escape", "j")
        upper, lower = room.text.rstrip().split("\n")[-2:]
        assert upper.split() == ["s", "Stop", "clock"]
        assert lower.split()[:2] == ["Enter", "Open"]


async def test_the_question_stands_whole_with_the_next_below_it(member: Session, size: tuple[int, int]) -> None:
    async with hall(member, size) as room:
        await room.press("s")
        assert set("█▌") & set(room.text)
        await room.press("v")
        letters = "".join(room.text.split())
        assert "WhichbinswereemptiedbythatFriday?" in letters
        assert "Next, 2: Who keeps the list of rounds?" in room.flat
        assert "If: All of them." in room.flat
        assert "How was that checked?" in room.flat
        await room.press("right")
        assert "Question 2 of 2" in room.flat
        await room.press("right")
        assert "no question further on" in room.saved
        await room.press("left", "j", "down", "enter")
        assert room.place_on_list == 2


async def test_the_exact_quote_is_one_key_away_and_one_back(member: Session, size: tuple[int, int]) -> None:
    async with hall(member, size) as room:
        await room.press("s", "e")
        assert "“We will empty every bin by Friday”" in room.flat
        assert "Ann Lee, Leader" in room.flat
        assert "Report on the bins" in room.flat
        await room.press("enter")
        assert "In the report" in room.flat
        await room.press("escape", "escape")
        assert "Question 1 of 2" in room.flat
        await room.press("e", "e")
        assert "Question 1 of 2" in room.flat


async def test_any_quote_is_found_while_a_witness_speaks(member: Session, size: tuple[int, int]) -> None:
    async with hall(member, size) as room:
        await room.press("s", "slash")
        await room.write("nev writ")
        assert "1 quote." in room.flat
        assert "the round was never written down" in room.flat
        await room.press("enter")
        assert "IN FULL" in room.flat
        assert "paragraph 3" in room.flat
        await room.press("escape")
        assert "nev writ" in room.flat
        assert "1 quote." in room.flat
        await room.press("escape")
        assert "Question 1 of 2" in room.flat
        await room.press("slash", "x", "q")
        assert "No quote holds these words" in room.flat


async def test_the_clock_runs_over_in_words_and_stops(people: People, member: Session, size: tuple[int, int]) -> None:
    async with hall(member, size) as room:
        await room.press("s")
        people.clock.pass_minutes(12)
        screen = room.app.screen
        assert isinstance(screen, MeetingScreen)
        screen.tick()
        await room.settle()
        assert "of 10:00, OVER by 2:" in room.flat
        assert "of 20:00, 7:" in room.flat
        await room.press("s")
        assert "PAUSED" in room.flat
        people.clock.pass_minutes(60)
        await room.press("s")
        assert "of 20:00, 7:" in room.flat
        people.clock.pass_minutes(10)
        screen.tick()
        await room.settle()
        assert "of 20:00, OVER by 2:" in room.flat


async def test_what_another_window_writes_is_shown_within_a_second(people: People, member: Session) -> None:
    async with hall(member) as room:
        await room.press("s")
        with people.session("member") as other:
            Meeting(other, other.open("tiny")).mark("", State.DEFERRED)
        screen = room.app.screen
        assert isinstance(screen, MeetingScreen)
        screen.tick()
        await room.settle()
        assert "DEFERRED" in room.flat


async def test_one_key_makes_it_plain_for_a_dim_room_and_back(member: Session) -> None:
    async with hall(member) as room:
        before = room.app.theme
        await room.press("c")
        assert room.app.theme == "scrutiny-contrast"
        await room.press("c")
        assert room.app.theme == before


async def test_back_leads_to_the_pack_and_the_meeting_goes_on(member: Session) -> None:
    async with hall(member) as room:
        await room.press("s", "escape")
        assert isinstance(room.app.screen, PackScreen)
        assert room.kept().stage is Stage.RUNNING
        await room.press("M")
        assert "RUNNING" in room.flat


async def test_without_questions_it_says_how_to_come_by_some(people: People) -> None:
    with people.session("nobody") as empty:
        async with hall(empty) as room:
            assert "The running list is empty." in room.flat
            await room.press("s")
            assert "no questions" in room.saved
            assert room.kept().stage is Stage.BEFORE


async def test_the_help_names_every_key(member: Session) -> None:
    async with hall(member) as room:
        await room.press("s", "question_mark")
        assert "Help: the meeting" in room.flat
        assert "It was answered in part." in room.flat
