"""Killed at any key press, the meeting has all that its screen had shown as saved. Real processes.

One meeting is held by keys. Whenever it tells what its screen shows it is stopped where it stands, and what is on the
disk at that moment, which is what a kill there would leave, is kept aside; at the last key it is killed.
"""

from __future__ import annotations

import json
import os
import select
import shutil
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from scrutiny_tui.paths import Paths
from scrutiny_tui.session import Meeting, Session
from tests.cli.process import posix
from tests.tiny import write_tiny
from tests.tui.meeting_driven import ROUND, ROUNDS, told

KEYS = ROUND * ROUNDS
PATIENCE = 300
"""Seconds without a word from the meeting after which the test gives up."""


def stopped_at_every_key(home: Path, aside: Path) -> tuple[list[dict[str, Any]], list[tuple[int, Path]]]:
    """(what the screen showed after each key, (keys told, the home as it was then) for each time it was stopped)."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.tui.meeting_driven"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    assert process.stdout is not None
    pipe, heard = process.stdout.fileno(), b""
    kept: list[tuple[int, Path]] = []
    os.set_blocking(pipe, False)
    try:
        while heard.count(b"\n") < len(KEYS):
            assert select.select([pipe], [], [], PATIENCE)[0], "the meeting says nothing"
            process.send_signal(signal.SIGSTOP)
            os.waitpid(process.pid, os.WUNTRACED)
            while said := _read(pipe):
                heard += said
            assert process.returncode is None, "the meeting ended by itself"
            kept.append((heard.count(b"\n"), Path(shutil.copytree(home, aside / f"{len(kept)}"))))
            last = heard.count(b"\n") == len(KEYS)
            process.send_signal(signal.SIGKILL if last else signal.SIGCONT)
    finally:
        process.kill()
        process.wait(60)
        process.stdout.close()
    return [json.loads(line) for line in heard.splitlines()[: len(KEYS)]], [*kept, (len(KEYS), home)]


def _read(pipe: int) -> bytes:
    try:
        return os.read(pipe, 65536)
    except BlockingIOError:
        return b""


@posix
def test_killed_at_any_key_the_meeting_has_what_was_shown_as_saved(paths: Paths, shelf: Path, tmp_path: Path) -> None:
    write_tiny(shelf)
    with Session(paths) as session:
        session.open("tiny").choose_all(["question-friday", "question-round"])
    shown, kept = stopped_at_every_key(paths.home, tmp_path / "aside")
    assert len({at for at, _ in kept}) > len(KEYS) // 2
    for at, home in kept:
        with Session(replace(paths, home=home)) as session:
            found = told(Meeting(session, session.open("tiny")).running())
        # The key after the last that was told may have been kept, too: it was on its way to the screen.
        assert found in shown[max(0, at - 1) : at + 1], f"killed after key {at}: {KEYS[at - 1]}"
