"""Every word that a screen shows goes through the catalogues: rooms, dialogs and pages walked in a strange language."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from scrutiny_tui.session import Session
from scrutiny_tui.tongue import _
from scrutiny_tui.tui.dialogs.base import Dialog
from scrutiny_tui.tui.dialogs.confirm import ConfirmDialog
from scrutiny_tui.tui.dialogs.dates import DatesDialog
from scrutiny_tui.tui.dialogs.file_path import FilePathDialog
from scrutiny_tui.tui.rooms.registry import BY_NAME
from tests.tongue.pseudo import LATIN, spoken, write_wordless
from tests.tui.driving import Driver, running

NAMES = {"scrutiny", "attach", "bare", "Ctrl"}
"""What has one name in every language: the command and what is typed behind it, and what stands on a key."""
PATH = re.compile(r"\S*[/\\]\S*")
"""Part of a line that is a path of this machine."""
DIALOGS = {
    "findings": ("n", "f", "t", "question_mark", "g"),
    "quotes": ("enter",),
    "questions": ("c", "w", "a", "f"),
    "my-questions": ("w", "a", "n"),
    "overview": ("ctrl+p", "end"),
    "sources": ("enter",),
}
"""Keys that open something over a room, by the room's name."""


def bare(driver: Driver) -> list[str]:
    """The lines on the screen that hold words of no catalogue."""
    found = []
    for line in driver.lines:
        words = set(LATIN.findall(PATH.sub(" ", line))) - NAMES
        if words:
            found.append(f"{sorted(words)} in {line.strip()}")
    return found


@pytest.mark.parametrize("size", [(80, 24), (180, 50)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_nothing_on_any_screen_bypasses_the_catalogues(
    session: Session, shelf: Path, size: tuple[int, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_wordless(shelf)
    monkeypatch.chdir(tmp_path)
    told: list[str] = []
    with spoken():
        async with running(session, None, size) as driver:
            told += [f"shelf: {each}" for each in bare(driver)]
            await driver.press("enter")
            for kind in BY_NAME.values():
                await driver.screen.go(kind.room)
                await driver.settle()
                told += [f"{kind.room}: {each}" for each in bare(driver)]
                for key in DIALOGS.get(kind.room, ()):
                    await driver.press(key)
                    told += [f"{kind.room} {key}: {each}" for each in bare(driver)]
                    while driver.app.screen.is_modal:
                        await driver.press("escape")
    assert not told, "\n".join(dict.fromkeys(told))


async def test_a_search_and_its_filters_speak_the_language(session: Session, shelf: Path) -> None:
    write_wordless(shelf)
    with spoken():
        async with running(session, "bare") as driver:
            await driver.press("slash", "7", "7", "7")
            await driver.app.workers.wait_for_complete()
            await driver.settle()
            assert not bare(driver)
            for name in ("kind", "source", "speaker", "line", "date"):
                driver.app.screen.query_one(f"#filter-{name}").focus()
                await driver.press("enter")
                assert driver.app.screen.is_modal
                assert not bare(driver)
                await driver.press("escape")


async def test_the_dialogs_that_ask_for_a_file_speak_the_language(session: Session, shelf: Path) -> None:
    write_wordless(shelf)
    with spoken():
        asked: list[Dialog[Any]] = [
            FilePathDialog(Path("7.7"), folder=Path("7")),
            ConfirmDialog(_("Leave without saving?"), "7", yes="7", no="7"),
            DatesDialog("7"),
        ]
        async with running(session, "bare") as driver:
            for dialog in asked:
                driver.app.push_screen(dialog)
                await driver.settle()
                assert driver.app.screen is dialog
                await driver.press("enter")
                assert not bare(driver)
                if driver.app.screen is dialog:
                    await driver.press("escape")
