"""What was acknowledged is there after any death of the program."""

from __future__ import annotations

import random
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from scrutiny_tui.notebook import Notebook
from tests.unit.notebook.helpers import FIRST, PACK

WRITER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from scrutiny_tui.notebook import Notebook

notebook = Notebook.open(Path(sys.argv[1]), lambda: datetime(2026, 3, 2, tzinfo=UTC))
for number in range(int(sys.argv[2]), 100_000):
    words = f"Question {number}?"
    match number % 4:
        case 0: notebook.add_own("powys", words)
        case 1: notebook.reword("powys", f"q{number}", words, "Officer's words")
        case 2: notebook.note("powys", f"q{number}", words)
        case 3: notebook.move("powys", notebook.choices("powys")[-1].id, -2)
    print(number, flush=True)
"""
"""Makes one numbered edit after another and says so when each call has returned."""


@pytest.mark.parametrize("seed", range(8))
def test_no_acknowledged_edit_is_lost_when_the_program_is_killed(tmp_path: Path, seed: int) -> None:
    """Killed three times in a row, each time after another number of edits and mostly in the middle of one."""
    path = tmp_path / "notebook.sqlite3"
    chance = random.Random(seed)
    done = -1
    for _ in range(3):
        said = heard_before_killed(path, done + 1, chance.randrange(25))
        done = said[-1] if said else done
        with Notebook.open(path, lambda: FIRST) as notebook:
            check(notebook, done)


def heard_before_killed(path: Path, first: int, edits: int) -> list[int]:
    """Kill the writer after so many edits; the numbers of all edits that it acknowledged before it died."""
    command = [sys.executable, "-c", WRITER, str(path), str(first)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8") as writer:
        assert writer.stdout is not None
        heard = [writer.stdout.readline() for _ in range(edits)]
        writer.kill()
        # What it said before it died is still in the pipe, and counts.
        heard += writer.stdout.read().splitlines(keepends=True)
    return [int(line) for line in heard if line.endswith("\n")]


def check(notebook: Notebook, done: int) -> None:
    """Every edit up to `done` is there, and the list is whole."""
    choices, notes = notebook.choices(PACK), notebook.notes(PACK)
    wordings = {choice.wording for choice in choices}
    for number in range(done + 1):
        words = f"Question {number}?"
        if number % 4 == 2:
            assert notes[f"q{number}"] == words
        elif number % 4 != 3:
            assert words in wordings
    assert [choice.position for choice in choices] == list(range(1, len(choices) + 1))


def test_the_file_is_whole_after_every_single_statement(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The files are copied before each SQL statement, as a crash would leave them; each copy opens with every edit."""
    home, copies = tmp_path / "mine", tmp_path / "copies"
    acknowledged: list[str] = []
    taken: list[list[str]] = []

    def copy(_: str) -> None:
        place = copies / str(len(taken))
        place.mkdir(parents=True)
        for name in ("notebook.sqlite3", "notebook.sqlite3-wal", "notebook.sqlite3-journal"):
            if (home / name).exists():
                shutil.copy(home / name, place / name)
        taken.append(list(acknowledged))

    def watched(*args: Any, **options: Any) -> sqlite3.Connection:
        db: sqlite3.Connection = sqlite3_connect(*args, **options)
        db.set_trace_callback(copy)
        return db

    sqlite3_connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", watched)
    with Notebook.open(home / "notebook.sqlite3", lambda: FIRST) as notebook:
        for number in range(4):
            notebook.choose(PACK, f"q{number}", "Officer's words")
            acknowledged.append(f"q{number}")
        notebook.reword(PACK, "q0", "Why?")
        acknowledged.append("Why?")
        notebook.order(PACK, ["q3"])
        notebook.unchoose(PACK, "q1")
        notebook.note(PACK, "q0", "Ask early.")
        acknowledged.append("Ask early.")
    monkeypatch.undo()
    assert len(taken) > 60
    for number, edits in enumerate(taken):
        with Notebook.open(copies / str(number) / "notebook.sqlite3", lambda: FIRST) as notebook:
            held = {choice.id for choice in (*notebook.choices(PACK), *notebook.set_aside(PACK))}
            held |= {choice.wording or "" for choice in notebook.choices(PACK)} | set(notebook.notes(PACK).values())
            positions = [choice.position for choice in notebook.choices(PACK)]
        assert set(edits) <= held
        assert positions == list(range(1, len(positions) + 1))
