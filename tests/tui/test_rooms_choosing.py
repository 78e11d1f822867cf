"""What a member does in the list rooms: choose, reword, add, note. Nothing is called saved before it is."""

from __future__ import annotations

import pytest
from textual.events import Key
from textual.widgets import Input, TextArea

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.session import OpenPack, Session
from scrutiny_tui.tui.rooms.questions import QuestionsRoom
from scrutiny_tui.tui.screens.pack import PackScreen
from tests.tui.driving import Driver, running

FULL = ScrutinyError("The disk is full.", "Make room and try again.")


async def test_c_puts_a_question_on_the_list_and_takes_it_off(
    session: Session, tiny: OpenPack, size: tuple[int, int]
) -> None:
    async with running(session, "tiny", size) as driver:
        await driver.press("4", "c")
        assert tiny.chosen() == {"question-friday"}
        assert "your list: 1" in driver.text
        assert driver.told[-1] == "On your list. Saved."
        await driver.press("c")
        assert not tiny.chosen()
        assert "your list: 1" not in driver.text
        assert driver.told[-1] == "Taken off your list."


async def test_w_takes_the_members_words_and_shows_the_officers_beside_them(
    session: Session, tiny: OpenPack, size: tuple[int, int]
) -> None:
    async with running(session, "tiny", size) as driver:
        await driver.press("4", "w", "f7", "backspace")
        await driver.press(*"Which bins?", "ctrl+s")
        assert [choice.wording for choice in tiny.choices()] == ["Which bins?"]
        assert "reworded" in driver.text
        assert "Which bins were emptied by that Friday?" in driver.text
        assert driver.told[-1] == "Saved in your words, on your list."


async def test_a_rewording_made_empty_goes_back_to_the_officers_words(session: Session, tiny: OpenPack) -> None:
    tiny.reword("question-friday", "Which bins?")
    async with running(session, "tiny") as driver:
        await driver.press("4", "w", "f7", "backspace", "ctrl+s")
        assert [choice.wording for choice in tiny.choices()] == [None]


async def test_a_adds_a_question_of_the_members_own_on_the_line_that_is_shown(session: Session, tiny: OpenPack) -> None:
    async with running(session, "tiny") as driver:
        await driver.press("4", "a", *"Why?", "ctrl+s")
        (own,) = tiny.choices()
        assert (own.own, own.wording, own.line) == (True, "Why?", "promise")


async def test_n_writes_a_note_that_the_detail_shows(session: Session, tiny: OpenPack) -> None:
    async with running(session, "tiny", (120, 40)) as driver:
        await driver.press("2", "n", *"Ask Ann", "ctrl+s")
        assert tiny.notes() == {"finding-promise": "Ask Ann"}
        assert "Your note, which only you see" in driver.text
        assert "Ask Ann" in driver.text
        assert driver.told[-1] == "Note saved."


async def test_esc_in_a_dialog_changes_nothing(session: Session, tiny: OpenPack) -> None:
    async with running(session, "tiny") as driver:
        await driver.press("4", "w", "escape", "n", "escape", "a", "escape", "f", "escape")
        assert isinstance(driver.app.screen, PackScreen)
        assert not tiny.choices()
        assert not tiny.notes()


def _editor(driver: Driver) -> str:
    return driver.app.screen.query(TextArea).first().text


@pytest.mark.parametrize(("key", "verb"), [("w", "reword"), ("n", "note"), ("a", "add_own")])
async def test_what_was_typed_comes_back_with_the_reason_when_it_cannot_be_saved(
    session: Session, tiny: OpenPack, monkeypatch: pytest.MonkeyPatch, key: str, verb: str
) -> None:
    def full(*_: object, **__: object) -> None:
        raise FULL

    async with running(session, "tiny") as driver:
        with monkeypatch.context() as patched:
            patched.setattr(OpenPack, verb, full)
            await driver.press("4", key, "f7", *"Mine", "ctrl+s")
            assert _editor(driver) == "Mine"
            assert "The disk is full." in driver.text
            assert not any("aved" in told and "disk" not in told for told in driver.told)
        await driver.press("ctrl+s")
        assert isinstance(driver.app.screen, PackScreen)
        assert "Mine" in {*tiny.notes().values(), *(choice.wording for choice in tiny.choices())}


async def test_keys_faster_than_the_screen_choose_what_is_under_the_cursor(session: Session, tiny: OpenPack) -> None:
    async with running(session, "tiny") as driver:
        await driver.press("4")
        room = driver.room
        assert isinstance(room, QuestionsRoom)
        room.pane.action_cursor_down()
        room.action_choose()
        assert tiny.chosen() == {"question-round"}


@pytest.mark.parametrize("key", ["w", "n", "a"])
async def test_letters_as_fast_as_the_key_that_opens_a_field_are_for_the_field(
    session: Session, tiny: OpenPack, key: str
) -> None:
    """None is taken for a command of the room, whatever it would do there."""
    async with running(session, "tiny") as driver:
        await driver.press("4")
        pack, place = driver.screen, driver.screen.here
        for letter in (key, "x", "c", "o", "q"):
            driver.app.post_message(Key(letter, letter))
        await driver.settle()
        assert pack.here == place
        assert not tiny.chosen()
        field = driver.app.focused
        assert isinstance(field, TextArea)
        assert sorted(field.text[-4:]) == ["c", "o", "q", "x"]


async def test_saving_waits_for_the_letters_that_were_typed_before_it(session: Session, tiny: OpenPack) -> None:
    async with running(session, "tiny") as driver:
        await driver.press("4", "n")
        for letter in "remember":
            driver.app.post_message(Key(letter, letter))
        driver.app.post_message(Key("ctrl+s", None))
        await driver.settle()
        assert list(tiny.notes().values()) == ["remember"]


async def test_choosing_that_fails_says_so_and_shows_no_choice(
    session: Session, tiny: OpenPack, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise FULL

    async with running(session, "tiny") as driver:
        monkeypatch.setattr(OpenPack, "choose", full)
        await driver.press("4", "c")
        assert driver.told[-1] == "The disk is full.\nMake room and try again."
        assert "your list: 1" not in driver.text


async def test_the_whole_list_is_seen_from_the_shelf_and_the_rail(session: Session, tiny: OpenPack) -> None:
    async with running(session, "tiny", (120, 40)) as driver:
        await driver.press("4", "c", "down", "c")
        assert any("o  My questions" in line and line[:23].rstrip().endswith("2") for line in driver.lines)
        assert not driver.app.screen.query(Input)
