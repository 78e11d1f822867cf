"""The way to the notebook: reading never waits twice for one that cannot be opened; writing tries again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.notebook import Notebook
from scrutiny_tui.paths import Paths
from scrutiny_tui.session.door import Door


def test_nothing_is_opened_before_it_is_needed(paths: Paths, clock: Callable[[], datetime]) -> None:
    Door(paths.notebook, clock).close()
    assert not paths.home.exists()


def test_all_share_one_notebook_until_it_is_closed(paths: Paths, clock: Callable[[], datetime]) -> None:
    door = Door(paths.notebook, clock)
    first = door.open()
    assert door.look() is first
    assert door.trouble == ""
    door.close()
    assert door.open() is not first
    door.close()


def test_a_failure_is_remembered_for_looking_and_tried_again_for_writing(
    paths: Paths, clock: Callable[[], datetime], monkeypatch: pytest.MonkeyPatch
) -> None:
    tries: list[int] = []
    opening = Notebook.open

    def fail(*_: object) -> Notebook:
        tries.append(1)
        raise ScrutinyError("It does not come free.")

    door = Door(paths.notebook, clock)
    monkeypatch.setattr(Notebook, "open", fail)
    assert [door.look(), door.look(), door.trouble] == [None, None, "It does not come free."]
    assert len(tries) == 1
    with pytest.raises(ScrutinyError):
        door.open()
    assert len(tries) == 2
    monkeypatch.setattr(Notebook, "open", opening)
    assert door.look() is None
    held = door.open()
    assert door.look() is held
    assert door.trouble == ""
    door.close()
