"""Running the whole app in a test, by keys, and reading what stands on its screen."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from textual.events import Key
from textual.pilot import Pilot
from textual.screen import ModalScreen
from textual.widgets import Input, TextArea

from scrutiny_tui.session import Session
from scrutiny_tui.tui.app import ScrutinyApp
from scrutiny_tui.tui.rooms.base import Room
from scrutiny_tui.tui.screens.pack import PackScreen
from tests.tui.host import screen_text


@dataclass
class Driver:
    """The app under test."""

    app: ScrutinyApp
    pilot: Pilot[None]

    async def press(self, *keys: str) -> None:
        """Press keys one by one, and wait until the last has taken effect.

        Letters into a field come as fast as a machine can send them.
        """
        sent = False
        for key in keys:
            if len(key) == 1 and isinstance(self.app.focused, Input | TextArea):
                sent = bool(self.app.post_message(Key(key, key)))
                continue
            if sent:
                await self.pilot.pause()
                sent = False
            await self.pilot.press(key)
        await self.settle()

    async def settle(self) -> None:
        """Wait until nothing more happens by itself; what asks the member waits for as long as its dialog is open."""
        await self.pilot.pause()
        groups = {"problems", "shelf"} | (set() if isinstance(self.app.screen, ModalScreen) else {"asking"})
        workers = [worker for worker in self.app.workers if worker.group in groups]
        if workers:
            await self.app.workers.wait_for_complete(workers)
            await self.pilot.pause()

    @property
    def text(self) -> str:
        """What stands on the screen, line by line."""
        return screen_text(self.app)

    @property
    def lines(self) -> list[str]:
        """The lines on the screen."""
        return self.text.split("\n")

    @property
    def screen(self) -> PackScreen:
        """The screen of the pack that is open."""
        found = self.app.screen
        assert isinstance(found, PackScreen)
        return found

    @property
    def room(self) -> Room:
        """The room that is open."""
        found = self.screen.room
        assert found is not None
        return found

    @property
    def place(self) -> tuple[str, str]:
        """The room that is open and the item that it shows."""
        return self.room.room, self.room.current

    @property
    def told(self) -> list[str]:
        """The notices on the screen, oldest first."""
        return [notice.message for notice in self.app._notifications]


@asynccontextmanager
async def running(session: Session, ref: str | None = None, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Driver]:
    """The app, started and settled."""
    app = ScrutinyApp(session, ref)
    async with app.run_test(size=size) as pilot:
        driver = Driver(app, pilot)
        await driver.settle()
        yield driver
