"""Search by keys: results as one types, filters, the way to a hit and back."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from scrutiny_tui.session import OpenPack, Session
from scrutiny_tui.tui.dialogs.pick import PickDialog
from scrutiny_tui.tui.rooms.search import SearchRoom
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
