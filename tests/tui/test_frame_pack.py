"""One pack open: the masthead, the way between rooms, back and forward, the keys below, the place that is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from scrutiny_tui.session import OpenPack, Session
from scrutiny_tui.tui.commands import COMMANDS
from scrutiny_tui.tui.rooms.registry import BY_NAME
from scrutiny_tui.tui.screens.key_bar import bar
from scrutiny_tui.tui.screens.rail import Door, column, strip
from tests.tiny import write_tiny
from tests.tui.driving import running


async def test_masthead_tells_title_meeting_and_notice(session: Session, tiny: OpenPack, size: tuple[int, int]) -> None:
    async with running(session, "tiny", size) as driver:
        assert "Bins" in driver.lines[0]
        assert driver.lines[0].rstrip().endswith("1 April 2026")
        assert "This council is invented." in driver.lines[1]


async def test_masthead_tells_the_edition_of_a_pack_that_came_again(session: Session, shelf: Path) -> None:
    write_tiny(shelf, edition=2)
    async with running(session, "tiny") as driver:
        assert "1 April 2026 · edition 2" in driver.lines[0]


async def test_a_pack_with_problems_says_how_many_and_who_can_list_them(session: Session, shelf: Path) -> None:
    write_tiny(shelf, replace=("words: We will empty every bin by Friday", "words: We will empty no bin by Friday"))
    async with running(session, "tiny") as driver:
        assert "This pack has 1 problem; the clerk can list it with: scrutiny check" in driver.text


async def test_every_room_opens_by_its_key(session: Session, tiny: OpenPack) -> None:
    async with running(session, "tiny") as driver:
        for room in BY_NAME.values():
            await driver.press({"/": "slash"}.get(room.key, room.key))
            assert driver.room.room == room.room
            await driver.press(*(["alt+left"] if room.room == "search" else []))


async def test_wide_terminals_have_a_rail_with_counts_narrow_ones_a_line(session: Session, tiny: OpenPack) -> None:
    async with running(session, "tiny", (120, 40)) as driver:
        await driver.press("2")
        assert any(line.startswith("▸2  Findings") and "2 " in line[16:24] for line in driver.lines)
    async with running(session, "tiny", (80, 24)) as driver:
        await driver.press("3")
        assert " 3 Quotes " in driver.lines[2]


async def test_a_click_on_a_room_opens_it(session: Session, tiny: OpenPack) -> None:
    async with running(session, "tiny", (120, 40)) as driver:
        row = next(number for number, line in enumerate(driver.lines) if "3  Quotes" in line)
        await driver.pilot.click(offset=(6, row))
        await driver.settle()
        assert driver.room.room == "quotes"


async def test_back_and_forward_go_through_items_and_rooms(session: Session, tiny: OpenPack) -> None:
    async with running(session, "tiny") as driver:
        await driver.press("4", "down", "enter")
        assert driver.place == ("quotes", "quote-round")
        await driver.press("2", "down")
        await driver.press("backspace")
        assert driver.place == ("quotes", "quote-round")
        await driver.press("alt+left")
        assert driver.place == ("questions", "question-round")
        await driver.press("alt+right", "alt+right")
        assert driver.place == ("findings", "finding-records")


async def test_one_key_each_from_question_to_finding_to_quote_to_its_words_and_back(
    session: Session, tiny: OpenPack, size: tuple[int, int]
) -> None:
    async with running(session, "tiny", size) as driver:
        await driver.press("4")
        way = [driver.place]
        for _ in range(3):
            await driver.press("enter")
            way.append(driver.place)
        assert [room for room, _ in way] == ["questions", "findings", "quotes", "sources"]
        assert way[1:3] == [("findings", "finding-promise"), ("quotes", "quote-friday")]
        assert "We will empty every bin" in driver.text
        for before in reversed(way[:3]):
            await driver.press("backspace")
            assert driver.place == before


async def test_the_place_is_kept_for_the_next_opening(session: Session, tiny: OpenPack) -> None:
    async with running(session, "tiny") as driver:
        await driver.press("2", "down", "q")
    async with running(session, "tiny") as driver:
        assert driver.place == ("findings", "finding-records")


async def test_the_search_is_not_a_place_to_open_at(session: Session, tiny: OpenPack) -> None:
    async with running(session, "tiny") as driver:
        await driver.press("2", "slash", "ctrl+q")
    async with running(session, "tiny") as driver:
        assert driver.room.room == "findings"


async def test_esc_leaves_the_field_and_the_search(session: Session, tiny: OpenPack) -> None:
    async with running(session, "tiny") as driver:
        await driver.press("2", "slash", "escape")
        assert driver.room.room == "findings"


async def test_the_screen_follows_a_change_of_the_terminals_size(session: Session, tiny: OpenPack) -> None:
    async with running(session, "tiny", (80, 24)) as driver:
        await driver.press("2", "down")
        for width, height in ((200, 60), (40, 12), (120, 40), (80, 24)):
            await driver.pilot.resize_terminal(width, height)
            await driver.settle()
            assert "Nothing was written" in driver.text
            assert "? Help" in driver.lines[-1]


async def test_a_kept_place_that_this_edition_does_not_hold_does_no_harm(session: Session, tiny: OpenPack) -> None:
    tiny.keep_place("findings", "finding-gone")
    async with running(session, "tiny") as driver:
        assert driver.place == ("findings", "finding-promise")
    tiny.keep_place("no-such-room", "")
    async with running(session, "tiny") as driver:
        assert driver.room.room == "overview"


async def test_what_another_window_chose_is_seen_on_coming_back(session: Session, tiny: OpenPack) -> None:
    async with running(session, "tiny") as driver:
        await driver.press("4")
        tiny.choose("question-friday")
        await driver.press("question_mark", "escape")
        assert "your list: 1" in driver.text


@pytest.mark.parametrize("width", [40, 78, 118, 198])
def test_the_footer_is_never_clipped_and_always_offers_help(width: int) -> None:
    commands = sorted(((each, each.keys[0]) for each in COMMANDS if each.rank), key=lambda each: each[0].rank)
    drawn = bar(commands, width)
    assert drawn.cell_length <= width
    assert drawn.plain.endswith("? Help") or "? Help  " in drawn.plain


@pytest.mark.parametrize("width", [30, 78, 98])
def test_the_line_of_rooms_fits_and_shows_the_open_one(width: int) -> None:
    doors = tuple(Door(room.room, room.key, room.label, "12") for room in BY_NAME.values())
    for door in doors:
        drawn = strip(doors, door.room, width)
        assert drawn.cell_length <= width
        assert door.label in drawn.plain


def test_the_rail_marks_the_open_room_with_more_than_colour() -> None:
    doors = (Door("overview", "1", "Overview", ""), Door("findings", "2", "Findings", "14"))
    assert column(doors, "findings", 24).plain == " 1  Overview            \n▸2  Findings         14 "
