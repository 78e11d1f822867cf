"""The real app on a headless screen: how long until what was asked for is painted."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from statistics import median
from typing import Any

_SIZE = (120, 40)


async def painting(session: Any, pack: str, typed: Sequence[str]) -> dict[str, Any]:
    """Milliseconds from each change of the field to the results on the screen."""
    from textual.widgets import Input

    with session:
        session.refresh_index()
        async with _app(session, pack).run_test(size=_SIZE) as pilot:
            room = await _search_room(pilot)
            field = room.query_one("#query", Input)
            took = []
            for text in typed:
                took.append(await _painted(room, lambda text=text: setattr(field, "value", text)))
        return {"keys": took}


async def opening(session: Any, pack: str, words: Sequence[str]) -> dict[str, Any]:
    """Milliseconds from Enter on a hit to the room that shows it."""
    from textual.widgets import Input

    with session:
        session.refresh_index()
        async with _app(session, pack).run_test(size=_SIZE) as pilot:
            took = []
            for word in words:
                room = await _search_room(pilot)
                field = room.query_one("#query", Input)
                await _painted(room, lambda word=word, field=field: setattr(field, "value", word))
                began = time.perf_counter()
                room.action_open_hit()
                while pilot.app.screen.room is room:
                    await asyncio.sleep(0)
                await _refreshed(pilot.app.screen.room)
                took.append((time.perf_counter() - began) * 1000)
        return {"ms": median(took)}


def _app(session: Any, pack: str) -> Any:
    from scrutiny_tui.tui.app import ScrutinyApp

    return ScrutinyApp(session, pack)


async def _search_room(pilot: Any) -> Any:
    await pilot.pause()
    await pilot.press("slash")
    await pilot.pause(0.3)
    return pilot.app.screen.room


async def _painted(room: Any, change: Any) -> float:
    """From a change to the painting of its answer."""
    number = room.number
    seen = asyncio.Event()
    shown = room._show_results

    def show(said: str) -> None:
        shown(said)
        room.call_after_refresh(seen.set)

    room._show_results = show
    began = time.perf_counter()
    change()
    await asyncio.wait_for(seen.wait(), 30)
    took = (time.perf_counter() - began) * 1000
    room._show_results = shown
    assert room.number == number + 1
    return took


async def _refreshed(room: Any) -> None:
    seen = asyncio.Event()
    room.call_after_refresh(seen.set)
    await asyncio.wait_for(seen.wait(), 30)
