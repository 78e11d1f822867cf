"""A member's whole path by keys alone: open, search, choose three, reword one, order them, export."""

from __future__ import annotations

from pathlib import Path

import pytest

from scrutiny_tui.session import OpenPack, Session
from tests.tui.driving import running

ORDER = ["my-1", "question-round", "question-friday"]
"""The own question first of its line, and then that line before the other."""


async def test_the_list_that_was_made_by_keys_is_the_list_that_is_exported(
    session: Session, tiny: OpenPack, tmp_path: Path, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with running(session, size=size) as driver:
        await driver.press("enter", "slash", *"friday")
        await driver.app.workers.wait_for_complete()
        await driver.settle()
        assert "Which bins were emptied" in driver.text
        await driver.press("alt+left", "4", "c", "down", "c", "w", "f7", "backspace", *"Who has the list?", "ctrl+s")
        await driver.press("a", *"What did it cost?", "ctrl+s")
        await driver.press("o", "end", "u", "u")
        assert [choice.id for choice in tiny.choices()] == ORDER
        await driver.press("x", "ctrl+s", "end", "ctrl+u", *"mine.md", "enter")
        assert (tmp_path / "mine.md").is_file(), driver.text
    written = (tmp_path / "mine.md").read_text(encoding="utf-8")
    assert written == session.export("tiny").text
    asked = ("What did it cost?", "Who has the list?", "Which bins were emptied by that Friday?")
    assert sorted(map(written.index, asked)) == [written.index(words) for words in asked]
    assert "We will empty every bin by Friday" in written
    assert "verbatim" in written
