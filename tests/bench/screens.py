"""The real app on a terminal that only takes the time: how long until what a key asked for stands on it, to the end.

A key is timed from when the terminal gives it to the app to the last byte that it makes the app write; then the app is
left alone for a moment, as people leave it between keys. The floor is measured in the same way.
"""

from __future__ import annotations

import asyncio
import gc
import time
from collections.abc import AsyncIterator, Callable, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager
from functools import partial
from typing import Any, NamedTuple

from textual import events
from textual.app import App
from textual.drivers.headless_driver import HeadlessDriver
from textual.geometry import Size

WIDE, NARROW = (120, 40), (80, 24)
ROOMS = "2345678901"
"""The keys of the rooms with a digit."""
QUIET = 0.2
"""Seconds without a byte after which all that a key brought about is taken to stand."""
_PATIENCE = 30.0

Figures = dict[str, Any]


class Took(NamedTuple):
    """What a key took, in milliseconds."""

    wall: float
    cpu: float
    """Of all threads of the process; the same however many others use the machine."""


class Terminal(HeadlessDriver):
    """Takes the bytes, and remembers when the last of them came."""

    last = Took(0.0, 0.0)
    """By the clocks, in seconds."""

    @property
    def is_headless(self) -> bool:
        """The app is to write all that it would write to a real one."""
        return False

    def write(self, data: str) -> None:
        """Take some bytes."""
        if data:
            Terminal.last = _now()


class Timed:
    """An app that runs, and the keys that it is given."""

    def __init__(self, app: App[Any]) -> None:
        self.app = app

    @property
    def screen(self) -> Any:
        """What is on the terminal."""
        return self.app.screen

    async def key(self, key: str, done: Callable[[], bool] = lambda: True) -> Took:
        """Milliseconds from a key to the last byte that follows it; `done` tells when to begin to wait for quiet."""
        return await self.event(events.Key(key, " " if key == "space" else key if len(key) == 1 else None), done)

    async def event(self, event: events.Event, done: Callable[[], bool] = lambda: True) -> Took:
        """The same for anything that a terminal can say."""
        Terminal.last = began = _now()
        event.set_sender(self.app)
        driver = self.app._driver
        assert driver is not None
        driver.send_message(event)
        while not done() or _now().wall - Terminal.last.wall < QUIET:
            if _now().wall - began.wall > _PATIENCE:
                raise TimeoutError(event)
            await asyncio.sleep(0.02)
        return Took((Terminal.last.wall - began.wall) * 1000, (Terminal.last.cpu - began.cpu) * 1000)

    async def keys(self, keys: Iterable[str]) -> list[Took]:
        """Each of these keys on its own."""
        return [await self.key(key) for key in keys]

    async def resize(self, size: tuple[int, int]) -> Took:
        """Milliseconds from another size of the terminal to the last byte."""
        width, height = size
        return await self.event(events.Resize(Size(width, height), Size(width, height)))


def _now() -> Took:
    return Took(time.perf_counter(), time.process_time())


def _told(found: Mapping[str, Sequence[Took]]) -> Figures:
    """Wall and CPU apart, for JSON."""
    wall = {name: [took.wall for took in all_took] for name, all_took in found.items()}
    return wall | {f"{name}, CPU": [took.cpu for took in all_took] for name, all_took in found.items()}


@asynccontextmanager
async def shown(app: App[Any], size: tuple[int, int] = WIDE) -> AsyncIterator[Timed]:
    """The app on the terminal, once its first screen stands."""
    app.driver_class = Terminal
    async with app.run_test(headless=False, size=size) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause(QUIET)
        yield Timed(app)


async def painting(session: Any, pack: str, typed: Sequence[str]) -> Figures:
    """Milliseconds of each key typed into the search to its results on the screen."""
    with session:
        session.refresh_index()
        async with shown(_app(session, pack)) as timed:
            room = await _search_room(timed)
            return _told({"keys": await _typed(timed, typed, room.query_one("#query"), lambda: _answered(room))})


async def floor(typed: Sequence[str]) -> Figures:
    """The same keys in the least app that could show as many results at each."""
    from tests.bench.plain import Plain

    async with shown(Plain()) as timed:
        return _told({"keys": await _typed(timed, typed, timed.app.query_one("#query"), lambda: lambda: True)})


async def ways() -> Figures:
    """The ways through that app: to another screen, down a list, to another size."""
    from tests.bench.plain import Plain

    async with shown(Plain()) as timed:
        await timed.key("f2")
        ways = [await timed.key(key) for _ in range(6) for key in ("f2", "f3")]
        arrows = await timed.keys(["down"] * 30)
        return _told({"ways": ways, "arrows": arrows, "sizes": await _sizes(timed)})


async def opening(session: Any, pack: str, words: Sequence[str]) -> Figures:
    """Milliseconds from Enter on a hit to the room that shows it: at first, and where the room stood already."""
    with session:
        session.refresh_index()
        async with shown(_app(session, pack)) as timed:
            took: dict[str, list[Took]] = {"first": [], "again": []}
            been: set[str] = set()
            for word in words:
                room = await _search_room(timed)
                field = room.query_one("#query")
                await _fill(timed, field, word, _answered(room))
                opened = await timed.key("enter", partial(_left, timed, room))
                name = timed.screen.room.room
                took["again" if name in been else "first"].append(opened)
                been.add(name)
        return _told(took)


async def going(session: Any, pack: str) -> Figures:
    """Milliseconds of the keys to rooms, at first and again; of entering a list of 600; of arrows; of other sizes."""
    with session:
        session.refresh_index()
        async with shown(_app(session, pack)) as timed:
            screen = timed.screen

            async def go(key: str) -> Took:
                """The key of a room, to that room."""
                return await timed.key(key, lambda: bool(screen.room) and screen.room.key == key)

            found = {"first": [await go(key) for key in ROOMS]}
            found["again"] = [await go(key) for _ in range(3) for key in ROOMS]
            found["long list"] = []
            for _ in range(6):
                await go("1")
                await screen.rooms.pop("quotes").remove()
                found["long list"].append(await go("3"))
            found["arrows"] = await timed.keys(["down"] * 30)
            found["sizes"] = await _sizes(timed)
            return _told(found)


async def _sizes(timed: Timed) -> list[Took]:
    return [await timed.resize(size) for _ in range(4) for size in (NARROW, WIDE)]


def _app(session: Any, pack: str) -> Any:
    from scrutiny_tui.tui.app import ScrutinyApp
    from scrutiny_tui.tui.rooms import list_room, pair

    # What is looked at counts as read after a second, which must not fall into what is timed.
    for module in (list_room, pair):
        module.__dict__["READ_AFTER"] = 3600.0
    gc.disable()  # as the command does before it opens the app, which collects again from its first frame on
    return ScrutinyApp(session, pack)


async def _search_room(timed: Timed) -> Any:
    await timed.key("slash", lambda: timed.screen.room.room == "search")
    room = timed.screen.room
    room.query_one("#query").cursor_blink = False
    await timed.app.workers.wait_for_complete()
    return room


def _left(timed: Timed, room: Any) -> bool:
    return timed.screen.room is not room


def _answered(room: Any) -> Callable[[], bool]:
    """Whether what is asked after this was answered."""
    seen, shows = [], type(room)._show_results

    def show(said: str) -> None:
        shows(room, said)
        seen.append(said)

    room._show_results = show
    return lambda: bool(seen)


async def _typed(
    timed: Timed, typed: Sequence[str], field: Any, answered: Callable[[], Callable[[], bool]]
) -> list[Took]:
    """Each text as its last letter typed behind the others; a text of one letter begins anew."""
    took = []
    for text in typed:
        if len(text) == 1:
            await _fill(timed, field, "", answered())
        took.append(await timed.key("space" if text[-1] == " " else text[-1], answered()))
    return took


async def _fill(timed: Timed, field: Any, text: str, done: Callable[[], bool]) -> None:
    if field.value != text:
        field.value = text
        await timed.event(events.Idle(), done)
