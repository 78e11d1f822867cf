"""Whatever happens around a command: no traceback, a plain sentence, the right exit code. Real processes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from scrutiny_tui.cli import guard
from scrutiny_tui.session import Session
from tests.cli.conftest import Run
from tests.cli.process import finish, posix, scrutiny
from tests.tiny import write_tiny


def test_the_module_is_the_command(tiny: Path) -> None:
    assert tiny.is_dir()
    code, out, err = finish(scrutiny())
    assert (code, err) == (0, "")
    assert out.startswith("tiny: Bins")
    assert finish(scrutiny("mine", "tinny"))[0] == 2


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_an_output_that_lacks_characters_shows_plain_ones(shelf: Path, encoding: str) -> None:
    write_tiny(shelf, replace=("Who keeps the list of rounds?", "Pwy sy’n cadw’r rhestr – “ŵ” neu 🗑?"))
    process = scrutiny("show", "tiny", "--kind", "question", env={"PYTHONIOENCODING": encoding})
    out, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (0, b"")
    if encoding == "ascii":
        assert b"Pwy sy'n cadw'r rhestr - \"\\u0175\" neu \\U0001f5d1?" in out
    else:
        assert "Pwy sy’n cadw’r rhestr – “\\u0175” neu \\U0001f5d1?".encode("cp1252") in out
    asked = scrutiny("show", "tiny", "question-round", "--json", env={"PYTHONIOENCODING": encoding})
    held = asked.communicate(timeout=60)[0].decode("ascii" if encoding == "ascii" else "cp1252")
    assert json.loads(held)["words"] == "Pwy sy’n cadw’r rhestr – “ŵ” neu 🗑?"


def test_an_export_into_a_pipe_is_utf_8_whatever_the_terminal(tiny: Path) -> None:
    assert tiny.is_dir()
    finish(scrutiny("reword", "tiny", "question-round", "Pwy sy’n cadw’r rhestr?"))
    process = scrutiny("export", "tiny", "--bare", env={"PYTHONIOENCODING": "ascii"})
    assert "Pwy sy’n cadw’r rhestr?".encode() in process.communicate(timeout=60)[0]


@posix
def test_a_reader_that_goes_away_ends_the_command_quietly(tiny: Path) -> None:
    assert tiny.is_dir()
    reading, writing = os.pipe()
    os.close(reading)
    process = scrutiny("show", "tiny", stdout=writing)
    os.close(writing)
    _, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (guard.READER_GONE, b"")


@posix
@pytest.mark.parametrize(
    "words", ["list", "list --json", "export tiny --all", "reword tiny question-round -", "--help"]
)
@pytest.mark.parametrize("closed", [">&-", "<&-", "2>&-", "<&- >&- 2>&-"])
def test_a_closed_stream_is_nowhere_and_no_fault(tiny: Path, words: str, closed: str) -> None:
    assert tiny.is_dir()
    command = f'"{sys.executable}" -m scrutiny_tui {words} {closed}'
    done = subprocess.run(["sh", "-c", command], stdin=subprocess.DEVNULL, capture_output=True, check=False)
    assert done.returncode == (2 if words.startswith("reword") else 0), done.stderr
    assert b"Traceback" not in done.stderr
    assert b"foresee" not in done.stderr


STOPPED_WHILE_READING = """
import importlib.abc, sys
class Stop(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name == "scrutiny_tui.cli.main":
            raise KeyboardInterrupt
sys.meta_path.insert(0, Stop())
from scrutiny_tui.__main__ import main
main(["list"])
"""


def test_stopping_while_python_reads_the_program_shows_no_traceback() -> None:
    done = subprocess.run([sys.executable, "-c", STOPPED_WHILE_READING], capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (guard.STOPPED, b"", b"")


def test_a_setting_that_names_the_home_of_nobody_is_misuse() -> None:
    code, out, err = finish(scrutiny("list", env={"SCRUTINY_HOME": "~nobody-of-that-name/x"}))
    assert (code, out) == (2, "")
    assert "SCRUTINY_HOME" in err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("words", [("list",), ("export", "tiny", "--all"), ("list", "--json")])
def test_an_output_that_is_full_is_told(tiny: Path, words: tuple[str, ...]) -> None:
    assert tiny.is_dir()
    with Path("/dev/full").open("wb") as full:
        code, _, err = finish(scrutiny(*words, stdout=full.fileno()))
    assert code == 1
    assert err == f"The output could not be written: {os.strerror(28)}.\n"


def test_stopping_is_told_in_a_word(run: Run, tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(_: Session) -> None:
        raise KeyboardInterrupt

    assert tiny.is_dir()
    monkeypatch.setattr(Session, "shelf", stop)
    assert run("list") == type(run("list"))(guard.STOPPED, "", "\nStopped.\n")


def test_what_nobody_foresaw_is_logged_and_told_without_a_traceback(
    run: Run, tiny: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def fail(_: Session) -> None:
        raise RuntimeError("the shelf fell")

    assert tiny.is_dir()
    monkeypatch.setattr(Session, "shelf", fail)
    done = run("list")
    log = tmp_path / "data" / "scrutiny.log"
    assert (done.code, done.out) == (1, "")
    assert "RuntimeError: the shelf fell" in done.err
    assert str(log) in done.err
    assert "Traceback" not in done.err
    assert "Traceback" in log.read_text(encoding="utf-8")


def test_a_log_that_cannot_be_written_is_told_too(
    run: Run, tiny: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def fail(_: Session) -> None:
        raise RuntimeError("the shelf fell")

    assert tiny.is_dir()
    (tmp_path / "data").write_text("in the way", encoding="utf-8")
    monkeypatch.setattr(Session, "shelf", fail)
    done = run("list")
    assert done.code == 1
    assert "could not be written" in done.err


def test_hostile_text_reaches_people_visibly_and_scripts_untouched(run: Run, shelf: Path) -> None:
    hostile = "\x1b]0;owned\x07 [/red] \u202egnp.exe \x9b2J"
    write_tiny(shelf, replace=("Who keeps the list of rounds?", '"\\e]0;owned\\a [/red] \\u202egnp.exe \\x9b2J"'))
    for words in (("show", "tiny", "question-round"), ("show", "tiny", "--kind", "question"), ("search", "owned")):
        out = run(*words).out
        assert "␛]0;owned␇ [/red] ⟪RLO⟫gnp.exe ⟪CSI⟫2J" in out
    run("choose", "tiny", "question-round")
    for words in (("mine", "tiny"), ("export", "tiny", "--bare")):
        assert not set(run(*words).out) & {"\x1b", "\x07", "\u202e", "\x9b"}
    asked = run("show", "tiny", "question-round", "--json")
    assert not set(asked.out) & {"\x1b", "\x07", "\u202e", "\x9b"}
    assert asked.data["words"] == hostile
