"""Opening a file in the machine's own program: handed over once, in silence, and never a reason to fail twice."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.session import viewing

NOT_WINDOWS = pytest.mark.skipif(sys.platform == "win32", reason="Windows opens files by itself")


class Child:
    """A program that was started."""

    def wait(self) -> int:
        """It has ended."""
        return 0


@NOT_WINDOWS
@pytest.mark.parametrize(("platform", "opener"), [("linux", "xdg-open"), ("darwin", "open")])
def test_the_file_is_handed_over_by_its_full_path_and_nothing_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, platform: str, opener: str
) -> None:
    started: list[tuple[list[str], dict[str, Any]]] = []

    def start(words: list[str], **how: Any) -> Child:
        started.append((words, how))
        return Child()

    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(shutil, "which", lambda name: f"/bin/{name}")
    monkeypatch.setattr(subprocess, "Popen", start)
    monkeypatch.chdir(tmp_path)
    viewing.show_file(Path("-odd name.html"))
    ((words, how),) = started
    assert words == [f"/bin/{opener}", str(tmp_path / "-odd name.html")]
    assert how["stdout"] == how["stderr"] == subprocess.DEVNULL


@NOT_WINDOWS
def test_a_machine_without_such_a_program_says_where_the_file_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    with pytest.raises(ScrutinyError) as told:
        viewing.show_file(tmp_path / "list.html")
    assert str(tmp_path / "list.html") in told.value.do


@NOT_WINDOWS
def test_a_program_that_does_not_start_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def start(*_words: object, **_how: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(shutil, "which", lambda name: f"/bin/{name}")
    monkeypatch.setattr(subprocess, "Popen", start)
    with pytest.raises(ScrutinyError, match="Permission denied"):
        viewing.show_file(tmp_path / "list.html")
