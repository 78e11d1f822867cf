"""Running the app in a meeting or at the board, by keys, and looking at what is on the disk from another window."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from scrutiny_tui.meeting.board import Board
from scrutiny_tui.meeting.running import Running
from scrutiny_tui.session import BoardRoom, Meeting, Session
from scrutiny_tui.tui.app import ScrutinyApp
from scrutiny_tui.tui.meeting.saved_line import SavedLine
from tests.tui.driving import Driver


@dataclass
class Hall(Driver):
    """The app under test."""

    @property
    def flat(self) -> str:
        """What stands on the screen, on one line."""
        return " ".join(self.text.split())

    @property
    def saved(self) -> str:
        """The line above the keys."""
        return str(self.app.screen.query_one(SavedLine).content)

    async def write(self, words: str) -> None:
        """Type words."""
        await self.press(*["space" if each == " " else each for each in words])

    def kept(self, ref: str = "tiny") -> Running:
        """The meeting as another window finds it on the disk."""
        with Session(self.app.session.paths, self.app.session.clock) as other:
            return Meeting(other, other.open(ref)).running()

    @property
    def place_on_list(self) -> int:
        """Number of the question before the committee, as it is on the disk."""
        current = self.kept().current
        return current.number if current else 0

    def board(self, ref: str = "tiny") -> Board:
        """The board as another window finds it on the disk."""
        with Session(self.app.session.paths, self.app.session.clock) as other:
            return BoardRoom(other.open(ref)).board()


@asynccontextmanager
async def hall(session: Session, size: tuple[int, int] = (80, 24), then: str = "meeting") -> AsyncIterator[Hall]:
    """The app on the tiny pack's meeting or board."""
    app = ScrutinyApp(session, "tiny", then)
    async with app.run_test(size=size) as pilot:
        found = Hall(app, pilot)
        await found.settle()
        yield found
