"""When the app opens, and what plain commands must not load."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from scrutiny_tui.__main__ import main, open_app
from scrutiny_tui.cli import main as commands
from scrutiny_tui.cli import output
from scrutiny_tui.session import Session
from tests.cli.conftest import Run

Opened = list[str | None]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Opened:
    """What the app was opened on, in a terminal."""
    found: Opened = []

    def app(session: Session, ref: str | None) -> None:
        assert isinstance(session, Session)
        found.append(ref)

    monkeypatch.setattr(commands.main, "app", app)
    monkeypatch.setattr(commands, "in_terminal", lambda: True)
    return found


def test_the_command_comes_with_the_app(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands.main, "app", None)
    assert main(["--version"], standalone_mode=False) == 0
    assert commands.main.app is open_app


def test_in_a_terminal_the_app_opens_on_the_shelf(run: Run, opened: Opened) -> None:
    assert run().code == 0
    assert opened == [None]


def test_a_terminal_that_cannot_be_drawn_on_is_none(run: Run, tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert tiny.is_dir()
    monkeypatch.setattr(commands.main, "app", None)
    monkeypatch.setattr(output, "terminal", lambda _: True)
    monkeypatch.setenv("TERM", "xterm")
    assert commands.in_terminal()
    monkeypatch.setenv("TERM", "dumb")
    assert not commands.in_terminal()
    assert "tiny: Bins" in run().out


def test_in_a_terminal_a_pack_opens_by_id_and_by_folder(run: Run, opened: Opened, tiny: Path) -> None:
    assert run("tiny").code == run(tiny).code == 0
    assert opened == ["tiny", str(tiny)]


def test_an_unknown_pack_never_opens_the_app(run: Run, opened: Opened, tiny: Path) -> None:
    assert tiny.is_dir()
    assert run("tinny").code == 2
    assert opened == []


@pytest.mark.parametrize("words", [["list"], ["show", "tiny"], ["check", "tiny"], ["choose", "tiny", "question-round"]])
def test_plain_commands_load_neither_the_screen_nor_the_search_engine(tiny: Path, words: list[str]) -> None:
    assert tiny.is_dir()
    code = (
        "import sys\nfrom scrutiny_tui.__main__ import main\n"
        "try:\n    main(sys.argv[1:])\nexcept SystemExit as done:\n    assert not done.code, done.code\n"
        "heavy = {'textual', 'rich', 'whoosh', 'markdown_it'} & set(sys.modules)\nassert not heavy, heavy\n"
    )
    done = subprocess.run([sys.executable, "-c", code, *words], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
