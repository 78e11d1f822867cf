"""What the member writes in the meeting: kept as a draft, kept when the disk fails, and never taken for a key."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.meeting.running import State
from scrutiny_tui.session import Meeting, Session
from scrutiny_tui.tui.dialogs.confirm import ConfirmDialog
from scrutiny_tui.tui.meeting.undertaking import UndertakingDialog
from tests.session.meeting_people import People
from tests.tui.hall import hall
from tests.tui.test_meeting import member, people

__all__ = ["member", "people"]


async def test_a_line_that_is_left_is_a_draft_on_its_own_question(people: People, member: Session) -> None:
    async with hall(member) as room:
        await room.press("s", "enter")
        await room.write("They said th")
        await room.press("escape")
        assert "Draft kept" in room.saved
        await room.press("right", "enter")
        assert room.app.screen.query_one("#answer").value == ""  # type: ignore[attr-defined]
        await room.press("escape")
    with people.session("member") as again:
        async with hall(again) as room:
            await room.press("left", "enter")
            assert "They said th" in room.flat
            await room.press("a", "t", "enter")
            assert [line.words for line in room.kept().questions[0].lines] == ["They said that"]
            await room.press("escape", "enter")
            assert room.app.screen.query_one("#answer").value == ""  # type: ignore[attr-defined]


async def test_letters_typed_into_a_line_do_nothing_else(member: Session) -> None:
    async with hall(member) as room:
        await room.press("s", "enter")
        await room.write("apyndufzsjecrqlt123/")
        assert room.kept().questions[0].state is State.UNASKED
        await room.press("enter")
        assert [line.words for line in room.kept().questions[0].lines] == ["apyndufzsjecrqlt123/"]


async def test_a_write_that_fails_is_told_and_what_was_typed_stays(
    member: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise ScrutinyError("The disk is full.", "Make room on it.")

    async with hall(member) as room:
        await room.press("s", "enter")
        await room.write("Yes.")
        with monkeypatch.context() as broken:
            broken.setattr(Meeting, "answer", full)
            broken.setattr(Meeting, "mark", full)
            broken.setattr(Meeting, "undertake", full)
            await room.press("enter")
            assert "NOT SAVED. The disk is full." in room.saved
            assert room.app.screen.query_one("#answer").value == "Yes."  # type: ignore[attr-defined]
            await room.press("escape", "y")
            assert "NOT SAVED" in room.saved
            assert "NOT ASKED YET" in room.flat
            await room.press("u")
            await room.write("A list")
            await room.press("ctrl+s")
            assert isinstance(room.app.screen, UndertakingDialog)
            assert "The disk is full." in room.flat
            assert "A list" in room.flat
        await room.press("ctrl+s")
        assert [each.what for each in room.kept().undertakings] == ["A list"]
        await room.press("enter", "enter")
        assert [line.words for line in room.kept().questions[0].lines] == ["Yes."]


async def test_an_undertaking_with_words_is_not_left_without_asking(member: Session) -> None:
    async with hall(member) as room:
        await room.press("s", "u")
        await room.write("A list")
        await room.press("escape")
        assert isinstance(room.app.screen, ConfirmDialog)
        await room.press("escape", "ctrl+s")
        assert [each.what for each in room.kept().undertakings] == ["A list"]


async def test_a_question_from_the_floor_joins_the_list(member: Session) -> None:
    async with hall(member) as room:
        await room.press("s", "plus")
        await room.write("Whose bins are they?")
        await room.press("ctrl+s", "j", "end", "enter")
        assert room.place_on_list == 3
        assert "Question 3 of 3" in room.flat


async def test_the_record_is_read_put_right_and_saved(
    member: Session, size: tuple[int, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with hall(member, size) as room:
        await room.press("s", "enter")
        await room.write("Most.")
        await room.press("enter", "escape", "u")
        await room.write("A list")
        await room.press("ctrl+s", "y", "r")
        assert "Answered: 1" in room.flat
        assert "1 undertaking" in room.flat
        await room.press("k")
        assert [each.kept for each in room.kept().undertakings] == [date(2026, 3, 2)]
        assert "kept on 2/3/2026" in room.flat
        await room.press("down", "down", "x")
        assert room.kept().questions[0].lines == ()
        await room.press("z")
        assert [line.words for line in room.kept().questions[0].lines] == ["Most."]
        await room.press("ctrl+s", "enter")
        await room.press("enter")
        assert "Saved" in room.saved
        assert "A list" in (tmp_path / "tiny-record.md").read_text(encoding="utf-8")
        await room.press("end", "enter")
        assert room.place_on_list == 2
        assert "Question 2 of 2" in room.flat
