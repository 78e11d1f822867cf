"""Every command is documented, in words and with an example that names it."""

from __future__ import annotations

import shlex
import shutil
from pathlib import Path

import click
import pytest

from scrutiny_tui import __version__
from scrutiny_tui.cli import guard
from scrutiny_tui.cli.main import main
from scrutiny_tui.errors import Exit
from scrutiny_tui.paths import checkout
from tests.cli.conftest import Run

COMMANDS = sorted(name for name, command in main.commands.items() if not command.hidden)


def test_the_commands_are_the_promised_ones() -> None:
    reading = ["list", "show", "check", "search", "mine", "export", "attach", "schema", "index"]
    changing = ["choose", "unchoose", "reword", "ask", "note", "order", "read"]
    making = ["new", "add", "draft", "desk", "accept", "reject"]
    meeting = ["share", "gather", "board", "meeting", "record", "before"]
    around = ["serve", "keys", "diff", "changes", "issue", "keygen", "open"]
    assert sorted(reading + changing + making + meeting + around) == COMMANDS


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_has_help_with_an_example(run: Run, name: str) -> None:
    shown = run(name, "--help")
    assert (shown.code, shown.err) == (0, "")
    assert f"Example: scrutiny {name}" in " ".join(shown.out.split())


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_is_explained(name: str) -> None:
    options = [each for each in main.commands[name].params if isinstance(each, click.Option)]
    assert [option.name for option in options if not option.help] == []


def test_the_help_lists_every_command(run: Run) -> None:
    for flag in ("--help", "-h"):
        shown = run(flag)
        assert shown.code == 0
        for name in COMMANDS:
            assert f"\n  {name} " in shown.out


def test_the_help_explains_every_exit_code(run: Run) -> None:
    explained = run("--help").out.partition("tells the shell")[2]
    for code in (*Exit, guard.STOPPED, guard.READER_GONE):
        assert f"\n    {int(code):<3}  " in explained


def test_the_version(run: Run) -> None:
    assert run("--version").out == f"scrutiny, version {__version__}\n"


@pytest.mark.parametrize("words", [("--nonsense",), ("list", "--nonsense"), ("list", "extra"), ("show",)])
def test_misuse_leaves_with_2_and_prints_nothing(run: Run, words: tuple[str, ...]) -> None:
    shown = run(*words)
    assert (shown.code, shown.out) == (2, "")
    assert shown.err


def test_no_line_of_the_list_of_commands_is_cut(run: Run) -> None:
    listed = run("--help").out.partition("Commands:")[2]
    assert "…" not in listed
    assert "..." not in listed


@pytest.mark.skipif(checkout() is None, reason="the packs that the examples name come with the checkout")
def test_every_example_works_as_it_is_written(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shelf: Path
) -> None:
    """Each example of the help, in an order in which a member would type them, is done without a word of complaint."""
    top = checkout()
    assert top is not None
    shutil.copytree(top / "packs" / "example-valley", shelf / "example-valley")
    monkeypatch.chdir(tmp_path)
    first = ["list", "show", "search", "read", "choose", "ask", "reword", "note", "order", "unchoose", "mine", "export"]
    for name in (*first, "share", "board", "meeting", "record", "before", "check", "schema", "index"):
        told = " ".join((main.commands[name].help or "").split()).rpartition("Example: scrutiny ")[2]
        done = run(*shlex.split(told.partition(" > ")[0]))
        assert (name, done.code, done.err) == (name, 0, "")
        assert done.out
