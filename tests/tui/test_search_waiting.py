"""A search or an index that takes its time, or fails: no stale answer shows, no key waits, and the room says so."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from typing import Any

import pytest
from textual.widgets import Input

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.search import Hit, Results
from scrutiny_tui.session import OpenPack, Session
from scrutiny_tui.tui.rooms.search import SearchRoom
from scrutiny_tui.tui.rooms.searcher import Answer
from tests.tui.host import Host, plain, screen_text
from tests.tui.test_search_room import searching, settle


async def test_a_stale_answer_is_dropped(tiny: OpenPack, session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    """An answer that comes after another question was asked never shows."""
    hold, begun = Event(), Event()

    def slow(_: Session, query: str, **__: Any) -> Results:
        if query == "k":
            begun.set()
            assert hold.wait(20)
        return Results((Hit("tiny", "finding", query, f"found {query}", ""),), query, (), 1)

    monkeypatch.setattr(Session, "search", slow)
    app = Host(SearchRoom, tiny, session)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("k")
        assert begun.wait(20)
        await pilot.press("b")
        hold.set()
        await settle(pilot)
        assert "found kb" in plain(app)
        room = searching(app)
        late = Answer(room._searcher.number - 1, Results((Hit("tiny", "finding", "x", "found late", ""),)))
        room._take(late)
        await pilot.pause()
        assert "found late" not in plain(app)


async def test_keys_are_not_kept_waiting_by_a_search(
    tiny: OpenPack, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While a search is under way, letters show as they are typed, and other keys do what they do."""
    hold, begun = Event(), Event()

    def slow(_: Session, query: str, **__: Any) -> Results:
        begun.set()
        assert hold.wait(20)
        return Results((Hit("tiny", "finding", query, f"found {query}", ""),), query, (), 1)

    app = Host(SearchRoom, tiny, session)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        monkeypatch.setattr(Session, "search", slow)
        try:
            await pilot.press("k")
            assert begun.wait(20)
            await pilot.press(*"erb", "backspace")
            await pilot.pause()
            assert searching(app).query_text == "ker"
            assert "ker" in plain(app)
            await pilot.press("tab")
            await pilot.pause()
            assert app.focused is not searching(app).query_one(Input)
            assert "found k" not in plain(app)
        finally:
            hold.set()
        await settle(pilot)
        assert "found ker" in plain(app)


async def test_the_index_shows_how_far_it_is_and_stays_usable(
    tiny: OpenPack, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    hold, told = Event(), Event()

    def build(_: Session, progress: Callable[[int, int], None], __: Callable[[], bool]) -> str:
        progress(30, 100)
        told.set()
        assert hold.wait(20)
        return ""

    monkeypatch.setattr(Session, "refresh_index", build)
    monkeypatch.setattr(Session, "search", lambda *_, **__: Results())
    app = Host(SearchRoom, tiny, session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert told.wait(20)
        await pilot.pause()
        assert "Reading the packs for the search:" in screen_text(app)
        assert "30%" in screen_text(app)
        await pilot.press("x")
        await pilot.pause()
        assert searching(app).query_text == "x"
        hold.set()
        await settle(pilot)
        assert "Reading the packs" not in screen_text(app)


@pytest.mark.parametrize("trouble", [ScrutinyError("The disk is full.", "Make room."), RuntimeError("odd")])
async def test_where_the_index_fails_the_room_says_so_and_goes_on(
    tiny: OpenPack, session: Session, monkeypatch: pytest.MonkeyPatch, trouble: Exception
) -> None:
    def fail(*_: Any, **__: Any) -> str:
        raise trouble

    monkeypatch.setattr(Session, "refresh_index", fail)
    monkeypatch.setattr(Session, "search", fail)
    app = Host(SearchRoom, tiny, session)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("x")
        await settle(pilot)
        assert str(trouble).splitlines()[0] in plain(app)
        assert app.is_running
