"""The shelf: packs by meeting, what is new, how far read and how many chosen, and packs that cannot be opened."""

from __future__ import annotations

from pathlib import Path
from threading import Event, current_thread, main_thread

import pytest

from scrutiny_tui.pack.loaded import Loaded
from scrutiny_tui.paths import Paths
from scrutiny_tui.session import OpenPack, Session
from scrutiny_tui.tui.app import ScrutinyApp
from scrutiny_tui.tui.screens.pack import PackScreen
from scrutiny_tui.tui.screens.shelf import ShelfScreen
from tests.tiny import write_tiny
from tests.tui.driving import Driver, running


async def test_shelf_lists_packs_by_meeting_and_says_what_they_are(
    session: Session, shelf: Path, size: tuple[int, int]
) -> None:
    write_tiny(shelf, "later", title="Drains", meeting="2026-05-01")
    write_tiny(shelf, "sooner", title="Bins", meeting="2026-04-01")
    async with running(session, size=size) as driver:
        assert driver.text.index("Bins") < driver.text.index("Drains")
        assert "new · 1 April 2026" in driver.text
        assert "The bins were promised and were not emptied." in driver.text
        assert "This council is invented." in driver.text
        assert "Enter Open" in driver.text


async def test_enter_opens_the_pack_under_the_cursor_and_s_comes_back_to_it(session: Session, shelf: Path) -> None:
    write_tiny(shelf, "first", title="Bins")
    write_tiny(shelf, "second", title="Drains", meeting="2026-05-01")
    async with running(session) as driver:
        await driver.press("down", "enter")
        assert driver.screen.opened.id == "second"
        await driver.press("s")
        assert isinstance(driver.app.screen, ShelfScreen)
        assert driver.app.screen.current == "second"


async def test_shelf_tells_how_far_a_pack_was_read_and_how_many_questions_were_chosen(
    session: Session, tiny: OpenPack
) -> None:
    async with running(session) as driver:
        assert "You have not opened it yet." in driver.text
        await driver.press("enter", "4", "c", "m", "s")
        assert "read 1 of 10 · 1 on your list" in driver.text
        assert "new" not in driver.lines[1]


async def test_a_new_edition_is_called_new(session: Session, shelf: Path) -> None:
    write_tiny(shelf)
    session.open("tiny").keep_opened()
    write_tiny(shelf, edition=2)
    async with running(session) as driver:
        assert "new edition" in driver.text


async def test_a_broken_pack_says_why_and_cannot_be_opened(
    session: Session, shelf: Path, size: tuple[int, int]
) -> None:
    (shelf / "torn").mkdir()
    (shelf / "torn" / "pack.yaml").write_text("pack: [\n", encoding="utf-8")
    async with running(session, size=size) as driver:
        assert "cannot be opened" in driver.text
        assert "scrutiny check" in driver.text
        assert "Enter Open" not in driver.text
        await driver.press("enter")
        assert isinstance(driver.app.screen, ShelfScreen)


async def test_an_empty_shelf_says_how_a_pack_comes_onto_it(session: Session) -> None:
    async with running(session) as driver:
        assert "There are no packs here yet." in driver.text


async def test_a_pack_named_on_the_command_line_opens_at_once_with_the_shelf_behind_it(
    session: Session, tiny: OpenPack
) -> None:
    async with running(session, "tiny") as driver:
        assert isinstance(driver.app.screen, PackScreen)
        await driver.press("s")
        assert isinstance(driver.app.screen, ShelfScreen)


async def test_without_a_notebook_the_shelf_says_so_and_packs_can_still_be_read(
    session: Session, tiny: OpenPack, paths: Paths
) -> None:
    paths.notebook.mkdir(parents=True)
    async with running(session) as driver:
        assert "Your notebook cannot be used." in driver.text
        await driver.press("enter")
        assert any("nothing that you choose or write can be kept" in told for told in driver.told)
        await driver.press("4", "c")
        assert driver.place == ("questions", "question-friday")
        assert not any("Saved" in told for told in driver.told)
        assert "your list: 1" not in driver.text


async def test_packs_that_take_long_to_read_are_read_beside_the_app_which_tells_how_far_it_is(
    session: Session, shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first time, nothing of a pack is kept; and nobody should sit before an empty screen."""
    write_tiny(shelf, "first", title="Bins")
    write_tiny(shelf, "second", title="Drains")
    monkeypatch.setattr("scrutiny_tui.tui.screens.shelf.PATIENCE", 0.0)
    go_on, load = Event(), session.packs.load

    def slowly(folder: Path) -> Loaded:
        if current_thread() is not main_thread():
            go_on.wait(10)
        return load(folder)

    monkeypatch.setattr(session.packs, "load", slowly)
    app = ScrutinyApp(session)
    async with app.run_test() as pilot:
        driver = Driver(app, pilot)
        await pilot.pause()
        try:
            assert "Your packs are being read, for the first time or because they changed: 0 of 2." in " ".join(
                driver.text.split()
            )
            assert "Bins" not in driver.text
        finally:
            go_on.set()
        await driver.settle()
        assert "being read" not in driver.text
        assert driver.text.index("Bins") < driver.text.index("Drains")
        await driver.press("down", "enter")
        assert driver.screen.opened.id == "second"
