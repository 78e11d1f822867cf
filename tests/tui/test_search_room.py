"""Search by keys: results as one types, stale answers dropped, filters, the way to a hit and back."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.search import Hit, Results
from scrutiny_tui.session import OpenPack, Session
from scrutiny_tui.tui.dialogs.pick import PickDialog
from scrutiny_tui.tui.rooms.search import SearchRoom
from scrutiny_tui.tui.rooms.searcher import Answer
from scrutiny_tui.tui.widgets.filter_bar import FilterBar
from tests.tui.host import Host, plain, screen_text
from tests.tui.hostile import MARKUP


def searching(app: Host) -> SearchRoom:
    """The room under test."""
    found = app.room
    assert isinstance(found, SearchRoom)
    return found


async def settle(pilot: Pilot[None]) -> None:
    """Wait until the index is built and the last search has answered."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def test_what_is_found_shows_while_one_types(tiny: OpenPack, session: Session, size: tuple[int, int]) -> None:
    app = Host(SearchRoom, tiny, session)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        assert "What you can type" in plain(app)
        await pilot.press(*"pro")
        await settle(pilot)
        text = plain(app)
        assert "A promise was made" in text
        assert "Findings 1" in text
        assert "found." in text


async def test_slips_are_mended_and_said(tiny: OpenPack, session: Session) -> None:
    app = Host(SearchRoom, tiny, session)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press(*"promize ")
        await settle(pilot)
        assert "Searched for “promise" in plain(app)
        assert "instead of “promize”" in plain(app)


async def test_down_goes_into_the_results_enter_opens_escape_goes_back(
    tiny: OpenPack, session: Session, size: tuple[int, int]
) -> None:
    app = Host(SearchRoom, tiny, session)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await pilot.press(*"friday")
        await settle(pilot)
        room = searching(app)
        first = room.pane.selected
        await pilot.press("down", "down", "up", "enter")
        assert app.followed == [first]
        assert room.check_action("back_to_input", ())
        await pilot.press("escape")
        assert app.focused is room.query_one(Input)
        assert not room.check_action("back_to_input", ())
        await pilot.press("down", "up")
        assert app.focused is room.query_one(Input)


async def test_coming_back_keeps_query_and_selection(tiny: OpenPack, session: Session) -> None:
    app = Host(SearchRoom, tiny, session)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press(*"friday")
        await settle(pilot)
        await pilot.press("down", "end", "enter")
        room = searching(app)
        left = room.current
        room.show(left)
        room.enter()
        await pilot.pause()
        assert room.query_text == "friday"
        assert room.pane.selected == left == app.followed[-1]
        assert room.pane.has_focus
        room.show("")
        room.enter()
        await pilot.pause()
        assert app.focused is room.query_one(Input)


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


async def test_filters_are_asked_by_keys(tiny: OpenPack, session: Session, size: tuple[int, int]) -> None:
    app = Host(SearchRoom, tiny, session)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await pilot.press(*"bin")
        await settle(pilot)
        everything = searching(app).results.total
        await pilot.press("tab", "enter")
        await pilot.pause()
        assert isinstance(app.screen, PickDialog)
        await pilot.press(*"quot", "enter")
        await settle(pilot)
        room = searching(app)
        assert room.query_one(FilterBar).asked == {"kind": "quote"}
        assert {hit.kind for hit in room.results.hits} == {"quote"}
        assert 0 < room.results.total < everything
        assert "Kind: Quotes" in plain(app)


async def test_dates_are_asked_and_slips_in_them_told(tiny: OpenPack, session: Session) -> None:
    app = Host(SearchRoom, tiny, session)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("tab", "tab", "tab", "tab", "tab", "enter")
        await pilot.pause()
        await pilot.press(*"2019-13", "enter")
        await pilot.pause()
        assert "there is no month 13" in plain(app)
        await pilot.press("backspace", "backspace", "backspace", "enter")
        await settle(pilot)
        room = searching(app)
        assert room.query_one(FilterBar).asked == {"date": "2019"}
        assert "event-may" in room.pane.targets


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


async def test_nothing_found_says_what_to_do(tiny: OpenPack, session: Session) -> None:
    app = Host(SearchRoom, tiny, session)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press(*"kind:quote zzzzqqqq")
        await settle(pilot)
        assert "Nothing" in plain(app)
        await pilot.press("down", "enter")
        assert app.followed == []


@pytest.mark.parametrize("typed", ["[red]", "[/NHS]", "((", "-", '"', "date:[", "AND OR NOT", "\u202e"])
async def test_any_query_may_be_typed(hostile: OpenPack, session: Session, typed: str) -> None:
    app = Host(SearchRoom, hostile, session)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        searching(app).query_one(Input).value = typed
        await settle(pilot)
        assert app.is_running


async def test_hostile_words_show_as_themselves(hostile: OpenPack, session: Session, size: tuple[int, int]) -> None:
    app = Host(SearchRoom, hostile, session)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await pilot.press(*"told")
        await settle(pilot)
        text = plain(app)
        assert "[sic]" in text
        assert "[/NHS]" in text
        assert MARKUP.split()[-1] in text
        assert not {"\x1b", "\x07", "\u202e", "\u200f"} & set(screen_text(app))
