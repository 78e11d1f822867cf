"""Dialogs: each returns a value and saves nothing; what was typed is never thrown away without asking."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual.app import App
from textual.pilot import Pilot
from textual.screen import ModalScreen
from textual.widgets import Input, TextArea

from scrutiny_tui.tui.dialogs.confirm import ConfirmDialog
from scrutiny_tui.tui.dialogs.dates import DatesDialog
from scrutiny_tui.tui.dialogs.file_path import FilePathDialog
from scrutiny_tui.tui.dialogs.note import NoteDialog
from scrutiny_tui.tui.dialogs.own_question import OwnQuestion, OwnQuestionDialog
from scrutiny_tui.tui.dialogs.pick import PickDialog
from scrutiny_tui.tui.dialogs.reword import RewordDialog
from tests.tui.host import plain, screen_text
from tests.tui.hostile import HOSTILE, LONG, MARKUP

UNSAFE = {"\x1b", "\x07", "\u202e", "\u200f"}


class Asking(App[None]):
    """An app that asks one question; letters that reach it are written down."""

    BINDINGS = [("q", "letter", "")]  # noqa: RUF012

    def __init__(self, dialog: ModalScreen[Any]) -> None:
        super().__init__()
        self.dialog = dialog
        self.answers: list[Any] = []
        self.letters = 0

    def on_mount(self) -> None:
        """Ask."""
        self.push_screen(self.dialog, self.answers.append)

    def action_letter(self) -> None:
        """A letter was pressed that a field should have taken."""
        self.letters += 1


def typing() -> list[ModalScreen[Any]]:
    """The dialogs in which words are typed."""
    return [
        NoteDialog("A finding"),
        RewordDialog("The officer's words"),
        OwnQuestionDialog(OwnQuestion(), lines=[("a", "A line")], witnesses=["Ann"]),
    ]


async def pressed(pilot: Pilot[None], *keys: str) -> None:
    """Press keys and let them take effect."""
    await pilot.press(*keys)
    await pilot.pause()


async def test_a_note_is_returned_with_ctrl_s(size: tuple[int, int]) -> None:
    app = Asking(NoteDialog("A finding", "so far"))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert "A finding" in screen_text(app)
        await pressed(pilot, *" quite", "enter", *"new", "ctrl+s")
        assert app.answers == ["so far quite\nnew"]


async def test_the_officers_words_stand_above_the_editor_and_come_back(size: tuple[int, int]) -> None:
    app = Asking(RewordDialog("What happened?", "What went wrong?"))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        text = screen_text(app)
        assert text.index("What happened?") < text.index("What went wrong?")
        await pressed(pilot, "ctrl+r")
        assert app.screen.query_one(TextArea).text == "What happened?"
        await pressed(pilot, "ctrl+z", "enter")
        assert app.answers == ["What went wrong?"]


async def test_enter_goes_through_an_own_question_and_saves_it() -> None:
    app = Asking(OwnQuestionDialog(OwnQuestion(), lines=[("a", "A line")], witnesses=["Ann Lee"]))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pressed(pilot, *"Why?", "enter", *"Bob", "enter")
        assert app.answers == [OwnQuestion("Why?", "Bob", "")]


async def test_a_click_on_a_key_does_what_the_key_does() -> None:
    app = Asking(RewordDialog("What happened?", "What went wrong?"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        lines = screen_text(app).split("\n")
        row = next(number for number, line in enumerate(lines) if "Enter saves" in line)
        await pilot.click(offset=(lines[row].index("saves"), row))
        await pilot.pause()
        assert app.answers == ["What went wrong?"]


@pytest.mark.parametrize("which", [0, 1, 2])
async def test_leaving_unchanged_asks_nothing(which: int) -> None:
    app = Asking(typing()[which])
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pressed(pilot, "escape")
        assert app.answers == [None]


@pytest.mark.parametrize("which", [0, 1, 2])
async def test_leaving_with_words_typed_asks_first(which: int, size: tuple[int, int]) -> None:
    app = Asking(typing()[which])
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pressed(pilot, *"typed", "escape")
        assert isinstance(app.screen, ConfirmDialog)
        await pressed(pilot, "enter")
        assert app.screen is app.dialog
        assert app.screen.query_one(TextArea).text.endswith("typed")
        await pressed(pilot, "escape", "tab", "enter")
        assert app.answers == [None]


@pytest.mark.parametrize("which", [0, 1, 2])
async def test_letters_go_into_the_words(which: int) -> None:
    app = Asking(typing()[which])
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pressed(pilot, *"qqq")
        assert app.letters == 0
        assert app.screen.query_one(TextArea).text.endswith("qqq")


@pytest.mark.parametrize("which", [0, 1, 2])
async def test_words_that_could_not_be_saved_ask_before_they_go(which: int) -> None:
    """Reopened after a failure, even unchanged words are not thrown away silently."""
    dialogs: list[ModalScreen[Any]] = [
        NoteDialog("A finding", "typed", trouble="The disk is full."),
        RewordDialog("Officer", "typed", trouble="The disk is full."),
        OwnQuestionDialog(OwnQuestion("typed"), lines=[], witnesses=[], trouble="The disk is full."),
    ]
    app = Asking(dialogs[which])
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "The disk is full." in screen_text(app)
        await pressed(pilot, "escape")
        assert isinstance(app.screen, ConfirmDialog)


async def test_an_own_question_needs_words(size: tuple[int, int]) -> None:
    app = Asking(OwnQuestionDialog(OwnQuestion(), lines=[("a", "A line")], witnesses=["Ann Lee"]))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pressed(pilot, "ctrl+s")
        assert app.answers == []
        await pressed(pilot, *"Why?", "tab", *"ann", "right", "tab", "enter", "up", "enter", "ctrl+s")
        assert app.answers == [OwnQuestion("Why?", "Ann Lee", "a")]


@pytest.mark.parametrize(("keys", "answer"), [(("enter",), False), (("tab", "enter"), True), (("escape",), None)])
async def test_the_safe_answer_stands_ready(keys: tuple[str, ...], answer: bool | None) -> None:
    app = Asking(ConfirmDialog("Overwrite?", "It would be lost.", yes="Overwrite", no="Keep it"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pressed(pilot, *keys)
        assert app.answers == [answer]


async def test_picking_by_arrows_and_by_typing() -> None:
    choices = [(str(at), f"Choice {'abcdefghij'[at]}") for at in range(10)]
    app = Asking(PickDialog("Which?", choices, "2"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "Choice c  (now)" in screen_text(app)
        await pressed(pilot, "down", "enter")
        assert app.answers == ["3"]
    again = Asking(PickDialog("Which?", choices))
    async with again.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pressed(pilot, *"choice h", "enter")
        assert again.answers == ["7"]


async def test_a_path_is_made_whole(tmp_path: Path) -> None:
    app = Asking(FilePathDialog(tmp_path / "list.md", folder=tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        app.screen.query_one(Input).value = "other.md"
        await pilot.pause()
        assert "It will be kept as:" in plain(app)
        await pressed(pilot, "enter")
        assert app.answers == [tmp_path / "other.md"]


async def test_an_impossible_date_is_told_and_not_returned() -> None:
    app = Asking(DatesDialog())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pressed(pilot, *"2017-02-30", "enter")
        assert app.answers == []
        assert "February 2017 has 28 days" in plain(app)
        app.screen.query_one(Input).value = "2016 to 2017-10"
        await pressed(pilot, "enter")
        assert app.answers == ["2016 to 2017-10"]


@pytest.mark.parametrize(
    "dialog",
    [
        lambda: NoteDialog(HOSTILE, HOSTILE, trouble=MARKUP),
        lambda: RewordDialog(HOSTILE, HOSTILE + LONG, trouble=MARKUP),
        lambda: OwnQuestionDialog(
            OwnQuestion(HOSTILE, MARKUP, "a"), lines=[("a", HOSTILE)], witnesses=[HOSTILE], trouble=MARKUP
        ),
        lambda: ConfirmDialog(HOSTILE, MARKUP, yes=MARKUP, no=HOSTILE),
        lambda: PickDialog(MARKUP, [("a", HOSTILE), ("b", LONG)]),
        lambda: FilePathDialog(Path(MARKUP), folder=Path("there"), trouble=MARKUP),
    ],
)
async def test_hostile_words_show_as_themselves(dialog: Any, size: tuple[int, int]) -> None:
    app = Asking(dialog())
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert "[sic]" in screen_text(app)
        assert "[/NHS]" in screen_text(app)
        assert not UNSAFE & set(screen_text(app))


@pytest.mark.parametrize("which", [0, 1, 2])
async def test_every_dialog_fits_a_small_screen(which: int) -> None:
    app = Asking(typing()[which])
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        box = app.screen.query_one("#box").region
        assert box.bottom <= 24
        assert box.right <= 80
        assert "saves" in screen_text(app)
