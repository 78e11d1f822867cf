"""The desk of the tiny pack in a test: driven by keys, and waited for until nothing more happens by itself."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from textual.pilot import Pilot

from scrutiny_tui.session import Session
from scrutiny_tui.session.desk_cards import State
from scrutiny_tui.tui.desk_app import DeskApp
from scrutiny_tui.tui.screens.desk import DeskScreen
from tests.tiny import REPORT
from tests.tui.host import screen_text
from tests.tui.hostile import MARKUP

WIDE = REPORT + (
    "\nThe crews missed 240 streets. “Nobody told us which streets were ours”, said Bob Reed, the foreman.\n\n"
    f"Notes: {MARKUP} and “[/b] we were told [sic] nothing at all”, said Cllr Joan Tree.\n\n"
    "The council should publish its list of rounds by 30 June 2020. It said so twice.\n\n"
    "One bin in Example Street was not emptied for two weeks in May 2019, by the council's own list.\n"
)
"""The report `bins`, with more to propose."""


@dataclass
class Sitting:
    """The desk under test."""

    app: DeskApp
    pilot: Pilot[None]

    @property
    def screen(self) -> DeskScreen:
        """The desk."""
        return self.app.desk

    async def press(self, *keys: str) -> None:
        """Press keys, and wait until all that follows is done."""
        await self.pilot.press(*keys)
        await self.settle()

    async def settle(self) -> None:
        """Wait until nothing more happens by itself."""
        await self.pilot.pause()
        for _ in range(2):
            await self.screen.deeds.drained()
            waits = [worker for worker in self.app.workers if worker.group in {"checks", "drafting"}]
            if waits:
                await self.app.workers.wait_for_complete(waits)
            await self.pilot.pause()

    async def go(self, kind: str, part: str) -> str:
        """Look at the proposal of that kind whose words hold `part`; gives its id."""
        found = next(card for card in self.screen.desk.cards if card.kind == kind and part in card.proposal.words)
        self.screen.cards.select(found.id)
        await self.settle()
        return found.id

    def state(self, name: str) -> State:
        """What became of a proposal."""
        return self.screen.desk.card(name).state

    @property
    def text(self) -> str:
        """What stands on the screen, on one line."""
        return " ".join(screen_text(self.app).split())


@asynccontextmanager
async def sitting(session: Session, size: tuple[int, int] = (120, 40)) -> AsyncIterator[Sitting]:
    """The desk of the tiny pack, drafted."""
    app = DeskApp(session, "tiny")
    async with app.run_test(size=size) as pilot:
        found = Sitting(app, pilot)
        await found.settle()
        yield found


def yaml(folder: Path) -> str:
    """The pack's file."""
    return (folder / "pack.yaml").read_text(encoding="utf-8")
