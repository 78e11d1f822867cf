"""The meeting by keys alone, at both sizes: each key is on the disk when the screen says saved."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from scrutiny_tui.meeting.running import Running, Stage, State
from scrutiny_tui.paths import Paths
from scrutiny_tui.session import Meeting, Session
from scrutiny_tui.tui.app import ScrutinyApp
from scrutiny_tui.tui.screens.meeting import MeetingScreen
from tests.session.meeting_people import People
from tests.tiny import write_tiny
from tests.tui.driving import Driver


@pytest.fixture
def people(paths: Paths, shelf: Path, tmp_path: Path) -> People:
    """One member with the tiny pack and two questions on their list."""
    write_tiny(shelf)
    found = People(paths, tmp_path)
    with found.session("member") as session:
        session.open("tiny").choose_all(["question-friday", "question-round"])
    return found


@pytest.fixture
def member(people: People) -> Iterator[Session]:
    """The member's program."""
    with people.session("member") as opened:
        yield opened


@dataclass
class Hall(Driver):
    """The app in a meeting."""

    @property
    def meeting(self) -> MeetingScreen:
        """The meeting's screen."""
        found = next(each for each in self.app.screen_stack if isinstance(each, MeetingScreen))
        assert isinstance(found, MeetingScreen)
        return found

    @property
    def flat(self) -> str:
        """What stands on the screen, on one line, with letters that stand apart put together."""
        return " ".join(self.text.split())

    async def write(self, words: str) -> None:
        """Type words."""
        await self.press(*["space" if each == " " else each for each in words])

    def kept(self) -> Running:
        """The meeting as another window finds it on the disk."""
        session = self.app.session
        with Session(session.paths, session.clock) as other:
            return Meeting(other, other.open("tiny")).running()


@asynccontextmanager
async def hall(session: Session, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Hall]:
    """The app on the meeting of the tiny pack."""
    app = ScrutinyApp(session, "tiny")
    async with app.run_test(size=size) as pilot:
        found = Hall(app, pilot)
        await found.settle()
        await found.press("M")
        yield found


async def test_a_meeting_from_the_first_question_to_the_last(member: Session, size: tuple[int, int]) -> None:
    async with hall(member, size) as room:
        assert "s starts the item" in room.flat
        await room.press("s")
        assert "Saved" in room.flat
        assert "RUNNING" in room.flat
        await room.press("a", "enter")
        await room.write("Most of them.")
        await room.press("enter")
        assert "Most of them." in room.flat
        await room.press("escape", "1", "p")
        assert "PART-ANSWERED" in room.flat
        await room.press("space", "y")
        await room.press("f")
        assert "FINISHED" in room.flat
        kept = room.kept()
        friday, round_ = kept.questions
        assert kept.stage is Stage.FINISHED
        assert (friday.state, [line.words for line in friday.lines]) == (State.PART, ["Most of them."])
        assert [used.ask for used in friday.followed] == ["How was that checked?"]
        assert round_.state is State.ANSWERED
