"""The meeting, its record and the board speak through the catalogues alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from scrutiny_tui.session import Session
from scrutiny_tui.tui.app import ScrutinyApp
from tests.tongue.pseudo import spoken, write_wordless
from tests.tui.hall import Hall
from tests.tui.test_language_everywhere import bare


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_nothing_in_the_meeting_bypasses_the_catalogues(
    session: Session, shelf: Path, size: tuple[int, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_wordless(shelf)
    monkeypatch.chdir(tmp_path)
    opened = session.open("bare")
    opened.choose_all([each.id for each in opened.pack.questions])
    found: list[str] = []
    with spoken():
        for then, keys in (
            ("meeting", ("s", "v", "y", "e", "e", "j", "j", "slash", "7", "escape", "u", "escape", "r", "escape", "f")),
            ("board", ("2", "3", "4", "5", "1", "o", "escape", "n", "escape")),
        ):
            app = ScrutinyApp(session, "bare", then)
            async with app.run_test(size=size) as pilot:
                room = Hall(app, pilot)
                await room.settle()
                found += [f"{then}: {each}" for each in bare(room)]
                for key in keys:
                    await room.press(key)
                    found += [f"{then} {key}: {each}" for each in bare(room)]
    assert not found, "\n".join(dict.fromkeys(found))
