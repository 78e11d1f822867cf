"""The one table of commands: bindings, footer, help and palette are made from it, and nothing else binds a key."""

from __future__ import annotations

from textual.command import CommandPalette
from textual.events import Key
from textual.widgets import Input, TextArea

from scrutiny_tui.session import OpenPack, Session
from scrutiny_tui.tui.app import ScrutinyApp
from scrutiny_tui.tui.commands import BY_ID, COMMANDS
from scrutiny_tui.tui.desk.source_view import SourceView
from scrutiny_tui.tui.keys import key_words
from scrutiny_tui.tui.rooms.base import Room
from scrutiny_tui.tui.rooms.detail import Scroll
from scrutiny_tui.tui.rooms.items import ItemList
from scrutiny_tui.tui.rooms.registry import BY_NAME
from scrutiny_tui.tui.screens.board import BoardScreen
from scrutiny_tui.tui.screens.desk import DeskScreen
from scrutiny_tui.tui.screens.help import help_screen
from scrutiny_tui.tui.screens.meeting import MeetingScreen
from scrutiny_tui.tui.screens.meeting_record import RecordScreen
from scrutiny_tui.tui.screens.pack import PackScreen
from scrutiny_tui.tui.screens.reading import ReadingScreen
from scrutiny_tui.tui.screens.shelf import ShelfScreen
from scrutiny_tui.tui.themes import CHOICES
from tests.tui.driving import Driver, running

ACTORS = (
    ScrutinyApp,
    ShelfScreen,
    PackScreen,
    ReadingScreen,
    ItemList,
    Scroll,
    DeskScreen,
    SourceView,
    BoardScreen,
    MeetingScreen,
    RecordScreen,
    *BY_NAME.values(),
)
"""Classes that carry out commands."""


def test_every_command_has_words_help_keys_and_someone_to_do_it() -> None:
    for command in COMMANDS:
        assert command.words
        assert command.help.endswith(".")
        assert command.keys
        name = f"action_{command.does.partition('(')[0]}"
        assert any(hasattr(actor, name) for actor in ACTORS), command.id
    assert len(BY_ID) == len(COMMANDS)


def test_no_two_commands_of_one_scope_share_a_key() -> None:
    for scope in {scope for command in COMMANDS for scope in command.scopes}:
        keys = [key for command in COMMANDS if scope in command.scopes for key in command.keys]
        assert len(keys) == len(set(keys)), scope


async def test_no_key_is_bound_outside_the_table_and_each_has_its_line_in_the_help(
    session: Session, tiny: OpenPack
) -> None:
    """Fields to type in keep the editing keys that everybody knows; no line of the help is wider than 75 columns."""
    async with running(session, "tiny", (120, 40)) as driver:
        for room in BY_NAME.values():
            await driver.screen.action_go(room.room)
            await driver.settle()
            lines = "\n".join(part.plain for part in help_screen(driver.screen, room.label).page).split("\n")
            assert max(map(len, lines)) <= 75
            for node in driver.app.screen.query("*"):
                if not isinstance(node, Input):
                    _only_from_the_table(node)
        _only_from_the_table(driver.app)
        _only_from_the_table(driver.screen)


def _only_from_the_table(node: object) -> None:
    found = getattr(node, "_bindings").key_to_bindings  # noqa: B009
    for key, bindings in found.items():
        for binding in bindings:
            assert binding.id in BY_ID, f"{type(node).__name__} binds {key} to {binding.action}"
            assert any(key in command.keys or command.keys == (key,) for command in COMMANDS), key


async def test_help_shows_every_key_that_works_here_and_what_the_marks_mean(session: Session, tiny: OpenPack) -> None:
    async with running(session, "tiny") as driver:
        await driver.press("4")
        said = "\n".join(paragraph.plain for paragraph in help_screen(driver.screen, "Questions").page)
        active = {binding.id for _, binding, enabled, _ in driver.screen.active_bindings.values() if enabled}
        assert {"choose", "reword", "add", "go-findings", "quit", "cursor_down"} <= active
        for id in active:
            command = BY_ID[id or ""]
            assert "list" in command.scopes or command.help in said
            assert key_words(command.keys[0]) in said
        assert "verbatim" in said


async def test_help_opens_by_both_keys_scrolls_and_closes(session: Session, tiny: OpenPack) -> None:
    async with running(session, "tiny") as driver:
        for key in ("question_mark", "f1"):
            await driver.press(key)
            assert "Help: Overview" in driver.text
            assert "Anywhere" not in driver.text
            await driver.press("end", "up", "down", "pageup", "pagedown", "home", "end")
            assert "Find a command by typing" in driver.text
            await driver.press("escape")
            assert isinstance(driver.app.screen, PackScreen)


async def test_the_palette_offers_the_commands_of_the_table_and_does_them(session: Session, tiny: OpenPack) -> None:
    async with running(session, "tiny") as driver:
        await driver.press("ctrl+p")
        assert isinstance(driver.app.screen, CommandPalette)
        await driver.press(*"commitm")
        await _found(driver, "Commitments (8)")
        await driver.press("down", "enter")
        await driver.settle()
        assert driver.room.room == "commitments"


async def _found(driver: Driver, words: str) -> None:
    """Wait for the palette's own search, which runs beside the app."""
    for _ in range(100):
        await driver.app.workers.wait_for_complete()
        await driver.pilot.pause()
        if words in driver.text:
            return
    raise AssertionError(f"{words} is not offered:\n{driver.text}")


async def test_letters_do_not_fire_while_typing(session: Session, tiny: OpenPack) -> None:
    async with running(session, "tiny") as driver:
        await driver.press("slash", *"qsto")
        assert driver.app.is_running
        assert driver.room.room == "search"
        assert driver.room.query_one(Input).value == "qsto"


async def test_each_theme_can_be_picked(session: Session, tiny: OpenPack) -> None:
    async with running(session, "tiny") as driver:
        for step, name in enumerate(CHOICES):
            await driver.press("t", *["down"] * min(step, 1), "enter")
            assert driver.app.theme == name
    async with running(session) as driver:
        assert driver.app.theme == name


async def test_news_takes_the_place_of_the_news_before_but_not_of_a_warning(session: Session, tiny: OpenPack) -> None:
    async with running(session, "tiny") as driver:
        await driver.press("4", "c", "c")
        assert driver.told == ["Taken off your list."]
        driver.app.notify("The disk is full.", severity="error", timeout=30)
        await driver.press("c")
        assert driver.told == ["Taken off your list.", "The disk is full.", "On your list. Saved."]


async def test_ctrl_c_does_not_end_the_app(session: Session, tiny: OpenPack) -> None:
    async with running(session, "tiny") as driver:
        await driver.press("ctrl+c")
        assert driver.told[-1] == "Nothing is selected. q leaves."


async def test_q_leaves(session: Session, tiny: OpenPack) -> None:
    async with running(session, "tiny") as driver:
        await driver.press("q")
        assert not driver.app.is_running or driver.app._exit


async def test_nothing_typed_is_lost_by_leaving(session: Session, tiny: OpenPack) -> None:
    async with running(session, "tiny") as driver:
        await driver.press("4", "w", *"And", "ctrl+q")
        assert driver.app.is_running
        assert driver.app.screen.query(TextArea).first().text.endswith("And")
        await driver.press("escape", "tab", "enter", "question_mark", "q")
        assert isinstance(driver.app.screen, PackScreen)


async def test_nothing_typed_is_lost_by_typing_on_before_the_search_is_there(session: Session, tiny: OpenPack) -> None:
    async with running(session, "tiny") as driver:
        for key, letter in (("slash", "/"), *((each, each) for each in "quarter")):
            driver.app.post_message(Key(key, letter))
        await driver.settle()
        await driver.settle()
        assert driver.app.screen.query_one("#query", Input).value == "quarter"
        await driver.press("home")
        driver.app.post_message(Key("slash", "/"))
        await driver.settle()
        assert driver.app.screen.query_one("#query", Input).value == "/quarter"


async def test_a_letter_that_reaches_the_app_goes_into_the_field_that_has_the_keys(
    session: Session, tiny: OpenPack
) -> None:
    async with running(session, "tiny") as driver:
        await driver.press("4", "w")
        field = driver.app.screen.query(TextArea).first()
        before = field.text
        driver.app.screen.post_message(Key("q", "q"))
        await driver.settle()
        assert field.text == before + "q"


async def test_a_click_on_the_footer_does_what_it_says(session: Session, tiny: OpenPack) -> None:
    async with running(session, "tiny") as driver:
        at = driver.lines[-1].index("? Help")
        await driver.pilot.click(offset=(at + 2, 23))
        await driver.settle()
        assert "Help: Overview" in driver.text


def test_rooms_know_their_commands() -> None:
    for room in BY_NAME.values():
        assert issubclass(room, Room)
        assert BY_ID[f"go-{room.room}"].words == room.label
        assert BY_ID[f"go-{room.room}"].keys[0] in {room.key, {"/": "slash"}.get(room.key)}


def test_keys_are_called_as_they_stand_on_the_keyboard() -> None:
    said = [key_words(key) for key in ("alt+left", "ctrl+q", "f1", "question_mark", "N", "shift+tab", "pagedown")]
    assert said == ["Alt+←", "Ctrl+Q", "F1", "?", "N", "Shift+Tab", "PgDn"]
