"""Deeds at the desk, done one after another beside the screen, so that no key waits for a disk."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.session.desk_cards import Done


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing to do."""

    work: Callable[[], Done | None]
    """Does it, in a thread of its own."""
    then: Callable[[Done | None], None]
    """Called with what was done, on the screen's thread."""
    otherwise: Callable[[ScrutinyError], None]
    """Called with why it could not be done, on the screen's thread."""
    card: str = ""
    """Id of the proposal that it is about."""


class Deeds:
    """A queue of deeds."""

    def __init__(self) -> None:
        """Nothing is waiting."""
        self._queue: asyncio.Queue[Deed] = asyncio.Queue()
        self._waiting: list[Deed] = []

    @property
    def cards(self) -> frozenset[str]:
        """Ids of the proposals that wait to be saved."""
        return frozenset(deed.card for deed in self._waiting if deed.card)

    def put(self, deed: Deed) -> None:
        """Do this when what came before is done."""
        self._waiting.append(deed)
        self._queue.put_nowait(deed)

    async def serve(self) -> None:
        """Do what comes, for as long as the desk is open."""
        while True:
            deed = await self._queue.get()
            try:
                await self._do(deed)
            finally:
                self._queue.task_done()

    async def drained(self) -> None:
        """Wait until all that was asked for is done."""
        await self._queue.join()

    async def _do(self, deed: Deed) -> None:
        try:
            done = await asyncio.to_thread(deed.work)
        except ScrutinyError as trouble:
            self._waiting.remove(deed)
            deed.otherwise(trouble)
        else:
            self._waiting.remove(deed)
            deed.then(done)
