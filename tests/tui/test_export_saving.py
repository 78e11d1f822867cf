"""A document saved or opened by keys: where it goes, what is asked first, and what is told where it cannot be."""

from __future__ import annotations

from pathlib import Path
from typing import NoReturn

import pytest
from textual.widgets import Input, Static

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.session import OpenPack, Session
from scrutiny_tui.tui.dialogs.confirm import ConfirmDialog
from scrutiny_tui.tui.dialogs.file_path import FilePathDialog
from scrutiny_tui.tui.rooms import export_room
from scrutiny_tui.tui.rooms.export_room import ExportRoom
from tests.tui.host import Host, screen_text
from tests.tui.test_export_room import choose, chosen, folder

__all__ = ["chosen", "folder"]


async def test_opening_saves_first_and_hands_the_file_over(
    chosen: OpenPack, session: Session, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(export_room, "show_file", opened.append)
    app = Host(ExportRoom, chosen, session)
    async with app.run_test(size=(80, 24)) as pilot:
        await choose(pilot, "form:web")
        await pilot.press("ctrl+s", "enter")
        await pilot.pause()
        assert opened == []
        await pilot.press("ctrl+o", "enter")
        await pilot.pause()
        assert opened == [folder / "tiny-questions.html"]


async def test_a_machine_that_opens_no_files_says_where_the_file_is(
    chosen: OpenPack, session: Session, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nothing(place: Path) -> NoReturn:
        raise ScrutinyError("This machine names no program that opens files.", f"Open it yourself: {place}")

    monkeypatch.setattr(export_room, "show_file", nothing)
    app = Host(ExportRoom, chosen, session)
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+o", "enter")
        await pilot.pause()
        assert (folder / "tiny-questions.md").is_file()
        assert "Open it yourself" in screen_text(app)


async def test_saving_proposes_a_name_and_says_the_full_path(
    chosen: OpenPack, session: Session, folder: Path, size: tuple[int, int]
) -> None:
    app = Host(ExportRoom, chosen, session)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert isinstance(app.screen, FilePathDialog)
        assert app.screen.query_one(Input).value == str(folder / "tiny-questions.md")
        await pilot.press("enter")
        await pilot.pause()
        assert (folder / "tiny-questions.md").read_text(encoding="utf-8") == session.export(chosen).text
        assert f"Saved: {folder / 'tiny-questions.md'}" in str(app.room.query_one("#saved", Static).render())


async def test_our_own_file_is_replaced_without_asking(chosen: OpenPack, session: Session, folder: Path) -> None:
    app = Host(ExportRoom, chosen, session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+s", "enter")
        await pilot.pause()
        chosen.choose("question-round")
        await pilot.press("ctrl+s", "enter")
        await pilot.pause()
        assert "Who keeps the list of rounds?" in (folder / "tiny-questions.md").read_text(encoding="utf-8")


async def test_a_file_that_is_not_ours_is_never_overwritten_without_a_yes(
    chosen: OpenPack, session: Session, folder: Path, size: tuple[int, int]
) -> None:
    theirs = folder / "tiny-questions.md"
    theirs.write_text("my own minutes", encoding="utf-8")
    app = Host(ExportRoom, chosen, session)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+s", "enter")
        await pilot.pause()
        assert isinstance(app.screen, ConfirmDialog)
        await pilot.press("enter")
        await pilot.pause()
        assert theirs.read_text(encoding="utf-8") == "my own minutes"
        assert isinstance(app.screen, FilePathDialog)
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("tab", "enter")
        await pilot.pause()
        assert theirs.read_text(encoding="utf-8").startswith("# Bins")


async def test_where_saving_fails_the_path_stays_with_the_reason(
    chosen: OpenPack, session: Session, folder: Path
) -> None:
    app = Host(ExportRoom, chosen, session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+s")
        await pilot.pause()
        app.screen.query_one(Input).value = str(folder / "missing" / "list.md")
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, FilePathDialog)
        assert "There is no folder" in str(app.screen.query_one("#trouble", Static).render())
        assert app.screen.query_one(Input).value == str(folder / "missing" / "list.md")
