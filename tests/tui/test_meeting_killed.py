"""Killed at any key press, the meeting has all that its screen had shown as saved. Real processes."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from scrutiny_tui.paths import Paths
from scrutiny_tui.session import Meeting, Session
from tests.cli.process import posix
from tests.tiny import write_tiny
from tests.tui.meeting_driven import ROUND, ROUNDS, told

KEYS = len(ROUND) * ROUNDS


@pytest.fixture
def whole(paths: Paths, shelf: Path) -> list[dict[str, Any]]:
    """What the screen shows after each key of a meeting that nobody kills; its notebook is taken away again."""
    write_tiny(shelf)
    with Session(paths) as session:
        session.open("tiny").choose_all(["question-friday", "question-round"])
    kept = {path: path.read_bytes() for path in paths.home.iterdir() if path.is_file()}
    done = subprocess.run(
        [sys.executable, "-m", "tests.tui.meeting_driven"], capture_output=True, text=True, check=True, timeout=300
    )
    for path in paths.home.iterdir():
        if path.is_file():
            path.unlink()
    for path, content in kept.items():
        path.write_bytes(content)
    steps = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(steps) == KEYS
    return steps


@posix
def test_killed_at_any_key_the_meeting_has_what_was_shown_as_saved(paths: Paths, whole: list[dict[str, Any]]) -> None:
    """One meeting is killed again and again, each time some keys further on, and goes on from what it kept."""
    before = {path: path.read_bytes() for path in paths.home.iterdir() if path.is_file()}
    for lines in range(1, KEYS, 12):
        for path in paths.home.iterdir():
            if path.is_file():
                path.unlink()
        for path, content in before.items():
            path.write_bytes(content)
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.tui.meeting_driven"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        assert process.stdout is not None
        shown = [process.stdout.readline() for _ in range(lines)]
        process.kill()
        shown += process.stdout.read().splitlines(keepends=True)
        process.wait(60)
        process.stdout.close()
        complete = [json.loads(line) for line in shown if line.endswith(b"\n")]
        assert len(complete) >= lines
        at = len(complete)
        with Session(paths) as session:
            kept = told(Meeting(session, session.open("tiny")).running())
        # The key after the last that was told may have been kept, too: it was on its way to the screen.
        assert kept in whole[at - 1 : at + 1], f"killed after key {at}: {(ROUND * ROUNDS)[at - 1]}"
