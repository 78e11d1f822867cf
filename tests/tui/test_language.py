"""One key changes the language of the program and of a pack that has both; nothing of the reader's place is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from scrutiny_tui import tongue
from scrutiny_tui.session import Session, language
from scrutiny_tui.session.language import chosen
from scrutiny_tui.tui.commands import COMMANDS
from scrutiny_tui.tui.rooms.list_room import ListRoom
from scrutiny_tui.tui.screens.rail import Rail
from scrutiny_tui.tui.screens.shelf import ShelfScreen
from tests.tiny import write_tiny
from tests.tui.driving import running

BOTH = ("    title: A promise was made\n", "    title:\n      en: A promise was made\n      cy: Gwnaed addewid\n")
"""The tiny pack's first finding, with its title in both languages."""


async def test_the_shelf_changes_its_language_by_a_key_and_back(session: Session, shelf: Path) -> None:
    write_tiny(shelf)
    async with running(session) as driver:
        assert "Open" in driver.lines[-1]
        await driver.press("l")
        assert "Agor" in driver.lines[-1]
        assert "Craffu" in driver.lines[0]
        assert "1 Ebrill 2026" in driver.text
        assert "Cymraeg." in driver.told
        await driver.press("l")
        assert "Open" in driver.lines[-1]
        assert "1 April 2026" in driver.text


async def test_a_pack_changes_under_the_reader_who_stays_where_they_are(session: Session, shelf: Path) -> None:
    write_tiny(shelf, replace=BOTH)
    async with running(session, "tiny", (120, 40)) as driver:
        await driver.press("3", "2", "down")
        place = driver.place
        await driver.press("l")
        assert driver.place == place
        assert "Gwnaed addewid" in driver.text
        assert "Nothing was written down" in driver.text
        assert "· Saesneg" in driver.text
        await driver.press("backspace")
        assert driver.room.room == "quotes"
        await driver.press("l", "2")
        assert "A promise was made" in driver.text
        assert "Gwnaed addewid" not in driver.text
        assert "Welsh" not in driver.text


async def test_what_a_pack_does_not_say_in_a_language_is_listed(session: Session, shelf: Path) -> None:
    write_tiny(shelf, replace=BOTH)
    async with running(session, "tiny", (120, 40)) as driver:
        assert "does not say" not in driver.text
        await driver.press("l", "1", "end", "enter")
        assert driver.app.screen.is_modal
        assert "canfyddiad finding-records" in driver.text
        assert "(teitl, datganiad)" in driver.text
        assert "canfyddiad finding-promise" in driver.text


async def test_a_pack_in_one_language_alone_says_so_once(session: Session, shelf: Path) -> None:
    write_tiny(shelf)
    async with running(session, "tiny", (120, 40)) as driver:
        await driver.press("2", "l")
        assert driver.text.count("yn Saesneg") == 1
        assert any("Saesneg yw iaith y pecyn hwn" in each for each in driver.told)


async def test_what_was_typed_into_the_search_is_still_there(session: Session, shelf: Path) -> None:
    write_tiny(shelf)
    async with running(session, "tiny") as driver:
        await driver.press("slash", *"bins", "down")
        await driver.app.workers.wait_for_complete()
        await driver.press("escape")
        driver.app.set_focus(None)
        await driver.app.run_action("language")
        await driver.settle()
        assert "bins" in driver.text
        assert "Teipiwch" not in driver.text.replace("teipiwch", "")


async def test_every_room_is_found_as_it_was_left_in_the_other_language(session: Session, shelf: Path) -> None:
    write_tiny(shelf)
    async with running(session, "tiny") as driver:
        await driver.press("2", "f", "down", "enter", "4", "down")
        narrowed, asked = driver.screen.rooms["findings"], driver.place
        assert isinstance(narrowed, ListRoom)
        await driver.press("x", "down", "space", "l")
        assert "(•) Nodyn i dystion" in driver.text
        await driver.press("4")
        assert driver.place == asked
        await driver.press("2")
        again = driver.room
        assert isinstance(again, ListRoom)
        assert again is not narrowed
        assert again.line == narrowed.line
        assert again.line


async def test_the_choice_holds_at_the_next_start(session: Session, shelf: Path) -> None:
    write_tiny(shelf)
    assert chosen(session.paths, {}) == "en"
    async with running(session) as driver:
        await driver.press("l")
    assert chosen(session.paths, {}) == "cy"
    assert session.paths.language.read_text(encoding="utf-8") == "cy\n"


async def test_a_choice_that_cannot_be_kept_is_told_and_holds_for_now(session: Session, shelf: Path) -> None:
    write_tiny(shelf)
    session.paths.language.mkdir(parents=True)
    async with running(session) as driver:
        await driver.press("l")
        assert tongue.spoken() == "cy"
        assert isinstance(driver.app.screen, ShelfScreen)
        assert driver.told
        assert not any(each.startswith("Cymraeg") for each in driver.told)


def test_what_the_file_says_is_taken_only_where_it_is_a_language(session: Session) -> None:
    session.paths.home.mkdir(parents=True, exist_ok=True)
    for words in ("fr\n", "", "\x00\xff", "cy" * 1000):
        session.paths.language.write_text(words, encoding="latin-1")
        assert chosen(session.paths, {"LANG": "cy_GB.UTF-8"}) == "cy"
        assert chosen(session.paths, {"LANG": "de_DE"}) == "en"
    language.keep(session.paths, "en")
    assert chosen(session.paths, {"LANG": "cy_GB.UTF-8"}) == "en"


@pytest.mark.parametrize("spoken", list(tongue.LANGUAGES))
def test_the_words_of_every_command_fit_their_place(spoken: str) -> None:
    """A help of one line each in eighty columns, and a footer that holds more than a key or two."""
    tongue.use(spoken)
    long = [command.told for command in COMMANDS if len(command.told) > 52]
    long += [command.said for command in COMMANDS if len(command.said) > 16]
    assert not long


async def test_the_rooms_of_a_pack_fit_the_rail_in_welsh(session: Session, shelf: Path) -> None:
    write_tiny(shelf)
    async with running(session, "tiny", (120, 40)) as driver:
        await driver.press("l", "2")
        for door in driver.screen.query_one(Rail).doors:
            assert any(door.label in line[:24] for line in driver.lines), door.label
