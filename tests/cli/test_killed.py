"""Killed at any moment, a command loses nothing that it acknowledged. Real processes."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.process import finish, posix, scrutiny
from tests.tiny import write_tiny

NOTING = """
import sys
from scrutiny_tui.cli.main import main
for number in range(1, 10_000):
    try:
        main(["note", "tiny", "question-round", f"Note {number}"])
    except SystemExit as done:
        assert not done.code
"""
"""Writes one note after the other and says of each that it is kept."""


@posix
@pytest.mark.parametrize("lines", [1, 2, 3, 5, 8, 13])
def test_acknowledged_changes_survive_a_kill_at_any_moment(run: Run, tiny: Path, lines: int) -> None:
    assert tiny.is_dir()
    process = subprocess.Popen([sys.executable, "-c", NOTING], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    assert process.stdout is not None
    told = [process.stdout.readline() for _ in range(lines)]
    process.kill()
    told += process.stdout.read().splitlines(keepends=True)
    process.wait(60)
    process.stdout.close()
    acknowledged = [line for line in told if line.endswith(b"\n")]
    last = int(acknowledged[-1].split()[-1])
    kept = int(run("show", "tiny", "question-round", "--json").data["note"].split()[-1])
    assert last >= lines
    assert kept in (last, last + 1)


@posix
def test_every_sort_of_change_is_kept_before_it_is_acknowledged(run: Run, tiny: Path) -> None:
    """Each command is killed as soon as it has printed its first line."""
    assert tiny.is_dir()
    stop = "import os, signal\nfrom scrutiny_tui.cli import main, output\nsay = output.line\n"
    stop += "def line(*words, **more):\n    say(*words, **more)\n    os.kill(os.getpid(), signal.SIGKILL)\n"
    stop += "output.line = line\nimport sys\nmain.main(sys.argv[1:])\n"
    for words in (
        ("choose", "tiny", "question-friday"),
        ("reword", "tiny", "question-round", "Whose list?"),
        ("note", "tiny", "question-round", "Ask gently."),
        ("ask", "tiny", "Why?"),
        ("order", "tiny", "my-1"),
        ("read", "tiny", "finding-promise"),
    ):
        killed = subprocess.run([sys.executable, "-c", stop, *words], capture_output=True, check=False)
        assert killed.returncode == -signal.SIGKILL
    held = run("mine", "tiny", "--json").data["questions"]
    assert [(each["id"], each["words"], each["note"]) for each in held] == [
        ("my-1", "Why?", ""),
        ("question-friday", "Which bins were emptied by that Friday?", ""),
        ("question-round", "Whose list?", "Ask gently."),
    ]
    assert run("list", "--json").data[0]["read"] == 1


@posix
def test_a_killed_index_leaves_one_that_opens(shelf: Path) -> None:
    """Killed at many moments of a build, the index always answers the next search."""
    write_tiny(shelf)
    assert finish(scrutiny("index"))[0] == 0
    for number, delay in enumerate((0.15, 0.25, 0.3, 0.35, 0.4, 0.5)):
        write_tiny(shelf, title=f"Bins, the {number}th time")
        process = scrutiny("index")
        deadline = time.monotonic() + delay
        while process.poll() is None and time.monotonic() < deadline:
            time.sleep(0.005)
        process.send_signal(signal.SIGKILL)
        process.communicate(timeout=60)
        code, out, err = finish(scrutiny("search", "tonnes"))
        assert (code, err) == (0, "")
        assert "figure-tonnes" in out
