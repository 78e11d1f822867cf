"""Export by keys: the kinds of documents, their options, and a preview that reads as they will."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import NoReturn

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.export.documents import KINDS
from scrutiny_tui.export.writers import FORMATS
from scrutiny_tui.session import OpenPack, Session
from scrutiny_tui.tui.rooms.export_room import ExportRoom
from tests.tui.host import Host, plain, screen_text


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the program was started in."""
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    return here


@pytest.fixture
def chosen(tiny: OpenPack) -> OpenPack:
    """The tiny pack with one question chosen, with a note."""
    tiny.choose("question-friday")
    tiny.note("question-friday", "ask her gently")
    return tiny


async def choose(pilot: Pilot[None], *targets: str) -> None:
    """Go to each row by the arrow keys and press Enter there."""
    room = pilot.app.query_one(ExportRoom)
    for target in targets:
        await pilot.press("home")
        for _ in room.pane.targets:
            if room.pane.selected == target:
                break
            await pilot.press("down")
        assert room.pane.selected == target
        await pilot.press("enter")
        await pilot.pause()


async def test_the_preview_reads_as_the_document_will(
    chosen: OpenPack, session: Session, folder: Path, size: tuple[int, int]
) -> None:
    """Headings and lists, and none of the signs that a format has for them."""
    app = Host(ExportRoom, chosen, session)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        text = plain(app)
        assert "Which bins were emptied by that Friday?" in text
        assert "1 question." in text
        assert "ask her gently" not in text
        assert "**" not in text
        assert "# " not in text


async def test_options_are_toggled_by_keys_and_change_the_preview(
    chosen: OpenPack, session: Session, folder: Path, size: tuple[int, int]
) -> None:
    app = Host(ExportRoom, chosen, session)
    async with app.run_test(size=size) as pilot:
        await choose(pilot, "option:notes")
        assert "[x] My private notes" in plain(app)
        assert "ask her gently" in plain(app)
        await choose(pilot, "option:notes", "option:everything")
        assert "ask her gently" not in plain(app)
        assert "2 questions." in plain(app)
        await choose(pilot, "option:bare")
        assert "The promise had a date." not in plain(app)


PAIRS = [(kind, form) for kind, form in zip(KINDS, itertools.cycle(FORMATS), strict=False)]
"""Each kind of document, in one format each, so that every format has its turn; the writers are tried in unit tests."""


@pytest.mark.parametrize(("kind", "form"), PAIRS)
async def test_every_kind_of_document_is_shown_and_saved_as_it_is_exported(
    chosen: OpenPack, session: Session, folder: Path, kind: str, form: str
) -> None:
    assert {each for _, each in PAIRS} == set(FORMATS)
    app = Host(ExportRoom, chosen, session)
    async with app.run_test(size=(80, 24)) as pilot:
        await choose(pilot, f"kind:{kind}", f"form:{form}")
        assert "Bins" in plain(app)
        await pilot.press("ctrl+s", "enter")
        await pilot.pause()
        held = (folder / f"tiny-{kind}{FORMATS[form].suffix}").read_bytes()
        assert held == session.export(chosen, kind=kind, to=form).data


async def test_only_options_that_mean_something_are_offered(chosen: OpenPack, session: Session, folder: Path) -> None:
    """A note for witnesses offers no notes of the member; only what can grow offers large print."""
    app = Host(ExportRoom, chosen, session)
    async with app.run_test(size=(80, 24)) as pilot:
        await choose(pilot, "option:notes", "kind:witness")
        assert "My private notes" not in plain(app)
        assert "Large print" not in plain(app)
        assert "ask her gently" not in plain(app)
        await choose(pilot, "form:web", "option:large")
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert app.screen.query_one(Input).value == str(folder / "tiny-witness-large.html")


async def test_the_whole_list_goes_to_the_clipboard(chosen: OpenPack, session: Session, folder: Path) -> None:
    app = Host(ExportRoom, chosen, session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("y")
        assert app.clipboard == session.export(chosen).text


async def test_an_empty_list_says_how_to_fill_it(tiny: OpenPack, session: Session, folder: Path) -> None:
    app = Host(ExportRoom, tiny, session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "Your list is empty" in plain(app)


async def test_what_is_chosen_elsewhere_shows_in_the_preview(chosen: OpenPack, session: Session, folder: Path) -> None:
    app = Host(ExportRoom, chosen, session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        chosen.choose("question-round")
        app.room.notebook_changed()
        await pilot.pause()
        assert "2 questions." in plain(app)


async def test_where_the_list_cannot_be_read_the_room_says_why(
    chosen: OpenPack, session: Session, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> NoReturn:
        raise ScrutinyError("The notebook is damaged.", "Put back a backup.")

    monkeypatch.setattr(Session, "export", broken)
    app = Host(ExportRoom, chosen, session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "The notebook is damaged." in plain(app)
        await pilot.press("y")
        assert app.is_running


async def test_hostile_words_show_as_themselves(
    hostile: OpenPack, session: Session, folder: Path, size: tuple[int, int]
) -> None:
    hostile.choose("question-friday")
    app = Host(ExportRoom, hostile, session)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert "sic" in plain(app)
        await pilot.press("tab", "end", "home")
        assert not {"\x1b", "\x07", "\u202e", "\u200f"} & set(screen_text(app))
