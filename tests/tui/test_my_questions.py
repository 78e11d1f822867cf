"""My questions by keys: order, wording, notes, minutes, taking off and putting back; all saved, nothing lost."""

from __future__ import annotations

from typing import NoReturn

import pytest
from textual.widgets import Static, TextArea

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.notebook import Notebook
from scrutiny_tui.session import OpenPack, Session
from scrutiny_tui.tui.dialogs.own_question import OwnQuestionDialog
from scrutiny_tui.tui.dialogs.reword import RewordDialog
from scrutiny_tui.tui.rooms.my_questions import MyQuestionsRoom
from tests.tui.host import Host, plain, screen_text


@pytest.fixture
def chosen(tiny: OpenPack) -> OpenPack:
    """The tiny pack with both questions chosen and one of the member's own."""
    tiny.choose("question-friday")
    tiny.choose("question-round")
    tiny.add_own("Who empties mine?", "Ann Lee", "promise")
    return tiny


def ids(opened: OpenPack) -> list[str]:
    """The list, as the notebook has it."""
    return [mine.id for mine in opened.mine()]


def broken(*_: object, **__: object) -> NoReturn:
    """A notebook on a full disk."""
    raise ScrutinyError("The disk is full.", "Make room, then save again.")


async def test_the_list_says_line_origin_witness_minutes_and_budget(
    chosen: OpenPack, session: Session, size: tuple[int, int]
) -> None:
    app = Host(MyQuestionsRoom, chosen, session)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        text = plain(app)
        for said in (
            "3 questions · 20 of 20 minutes",
            "officer suggested · put to Ann Lee · 10 minutes",
            "mine · put to Ann Lee · 5 minutes",
            "put to Ann Lee, The Clerk of Works",
            "The promise",
            "Listen for",
            "If the answer is: All of them.",
        ):
            assert said in text


async def test_an_empty_list_says_how_to_begin(tiny: OpenPack, session: Session, size: tuple[int, int]) -> None:
    app = Host(MyQuestionsRoom, tiny, session)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert "press c on each question" in plain(app)
        await pilot.press("u", "d", "c", "w", "plus", "enter")
        assert ids(tiny) == []


async def test_questions_move_up_and_down(chosen: OpenPack, session: Session, size: tuple[int, int]) -> None:
    app = Host(MyQuestionsRoom, chosen, session)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press("d")
        await pilot.pause()
        assert ids(chosen) == ["my-1", "question-friday", "question-round"]
        assert app.room.current == "question-friday"
        await pilot.press("shift+down")
        await pilot.pause()
        assert ids(chosen) == ["question-round", "my-1", "question-friday"]
        await pilot.press("shift+up", "u")
        await pilot.pause()
        assert ids(chosen) == ["question-friday", "my-1", "question-round"]


async def test_rewording_shows_the_officers_words_and_saves(
    chosen: OpenPack, session: Session, size: tuple[int, int]
) -> None:
    app = Host(MyQuestionsRoom, chosen, session)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press("w")
        await pilot.pause()
        assert isinstance(app.screen, RewordDialog)
        assert "Which bins were emptied by that Friday?" in screen_text(app)
        await pilot.press("home", "shift+end", "delete", *"When?", "ctrl+s")
        await pilot.pause()
        assert chosen.mine()[0].words == "When?"
        assert "reworded · " in plain(app)
        assert "As the officer suggested it" in plain(app)
        await pilot.press("w", "ctrl+r", "ctrl+s")
        await pilot.pause()
        assert chosen.mine()[0].words == "Which bins were emptied by that Friday?"


async def test_what_cannot_be_saved_stays_on_the_screen_with_the_reason(
    chosen: OpenPack, session: Session, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    app = Host(MyQuestionsRoom, chosen, session)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        monkeypatch.setattr(Notebook, "reword", broken)
        await pilot.press("w", *" And how", "ctrl+s")
        await pilot.pause()
        assert isinstance(app.screen, RewordDialog)
        assert app.screen.query_one(TextArea).text.endswith("And how")
        trouble = str(app.screen.query_one("#trouble", Static).render())
        assert "The disk is full." in trouble
        assert "Make room, then save again." in trouble
        monkeypatch.undo()
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert chosen.mine()[0].words.endswith("And how")


async def test_c_takes_off_and_c_puts_back_where_it_stood(
    chosen: OpenPack, session: Session, size: tuple[int, int]
) -> None:
    app = Host(MyQuestionsRoom, chosen, session)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        app.room.show("my-1")
        before = ids(chosen)
        await pilot.press("c")
        await pilot.pause()
        assert "my-1" not in ids(chosen)
        assert "c puts a question back" in plain(app)
        assert app.room.current == "my-1"
        await pilot.press("c")
        await pilot.pause()
        assert ids(chosen) == before
        assert next(mine for mine in chosen.mine() if mine.id == "my-1").words == "Who empties mine?"


async def test_own_words_taken_off_earlier_can_be_brought_back(chosen: OpenPack, session: Session) -> None:
    chosen.unchoose("my-1")
    app = Host(MyQuestionsRoom, chosen, session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "Who empties mine?" in plain(app)
        await pilot.press("end", "c")
        await pilot.pause()
        assert "my-1" in ids(chosen)


async def test_a_question_of_ones_own_is_added_and_selected(
    tiny: OpenPack, session: Session, size: tuple[int, int]
) -> None:
    app = Host(MyQuestionsRoom, tiny, session)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press("a", *"Why me?", "tab", *"Ann", "tab", "enter", "down", "enter", "ctrl+s")
        await pilot.pause()
        mine = tiny.mine()[0]
        assert (mine.words, mine.witness, mine.choice.own) == ("Why me?", ("Ann",), True)
        assert mine.line == "records"
        assert app.room.current == "my-1"
        assert "mine · put to Ann" in plain(app)


async def test_ones_own_question_is_edited_with_w(chosen: OpenPack, session: Session) -> None:
    app = Host(MyQuestionsRoom, chosen, session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        app.room.show("my-1")
        await pilot.press("w", *" Really?", "ctrl+s")
        await pilot.pause()
        assert not isinstance(app.screen, OwnQuestionDialog)
        assert next(mine for mine in chosen.mine() if mine.id == "my-1").words == "Who empties mine? Really?"


async def test_minutes_are_changed_and_too_many_are_told(
    chosen: OpenPack, session: Session, size: tuple[int, int]
) -> None:
    app = Host(MyQuestionsRoom, chosen, session)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press("plus", "plus", "plus", "minus")
        await pilot.pause()
        assert chosen.mine()[0].minutes == 12
        assert "22 of 20 minutes" in plain(app)
        assert "2 minutes over" in plain(app)


async def test_a_note_is_kept_and_marked(chosen: OpenPack, session: Session, size: tuple[int, int]) -> None:
    app = Host(MyQuestionsRoom, chosen, session)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press("n", *"ask first", "ctrl+s")
        await pilot.pause()
        assert chosen.notes() == {"question-friday": "ask first"}
        assert "with your note" in plain(app)
        assert "ask first" in plain(app)


async def test_enter_follows_to_the_finding(chosen: OpenPack, session: Session, size: tuple[int, int]) -> None:
    app = Host(MyQuestionsRoom, chosen, session)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press("enter")
        assert app.followed == ["finding-promise"]


async def test_without_a_notebook_the_room_says_why(
    tiny: OpenPack, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Notebook, "choices", broken)
    app = Host(MyQuestionsRoom, tiny, session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "The disk is full." in plain(app)


async def test_hostile_words_show_as_themselves(hostile: OpenPack, session: Session, size: tuple[int, int]) -> None:
    hostile.choose("question-friday")
    hostile.add_own("[red]mine[/red] [/x] \x1b[0m", "[b]A[/b]")
    app = Host(MyQuestionsRoom, hostile, session)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        text = plain(app)
        assert "We [sic] were told [red]stop[/red] [/NHS]" in text
        assert "[red]mine[/red] [/x]" in text
        assert "put to [b]A[/b]" in text
        await pilot.press("w")
        await pilot.pause()
        assert "[/NHS]" in screen_text(app)
        assert not {"\x1b", "\x07", "\u202e", "\u200f"} & set(screen_text(app))
        await pilot.press("escape", "a")
        await pilot.pause()
        assert not {"\x1b", "\x07", "\u202e", "\u200f"} & set(screen_text(app))
