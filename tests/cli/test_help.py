"""Every command is documented, in words and with an example that names it."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import click
import pytest

from scrutiny_tui import __version__
from scrutiny_tui.__main__ import key_table
from scrutiny_tui.cli import guard
from scrutiny_tui.cli.main import PARTS, main
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


def test_no_line_of_the_list_of_commands_is_cut_or_broken(run: Run) -> None:
    listed = run("--help").out.partition("For members:")[2].partition("\n\n  What each")[0].splitlines()
    commands = [line for line in listed if line.startswith("  ")]
    assert len(commands) == len(COMMANDS)
    assert [line for line in commands if not line.endswith(".") or line.endswith("...")] == []


def test_members_find_theirs_first_and_every_command_stands_in_one_part() -> None:
    assert list(PARTS) == ["For members", "For the meeting", "For clerks", "For this computer"]
    assert sorted(name for names in PARTS.values() for name in names) == COMMANDS


EXAMPLES = {
    name: re.findall(r"Example: scrutiny (.*?)(?= Example: scrutiny|$)", " ".join((command.help or "").split()))
    for name, command in main.commands.items()
    if name in COMMANDS
}
"""Every example of the help, by command."""
MEMBERS = ["list", "changes", "show", "search", "read", "choose", "ask", "reword", "note", "order", "unchoose", "mine"]
LATER = [
    "attach",
    "export",
    "share",
    "gather",
    "board",
    "meeting",
    "record",
    "before",
    "schema",
    "index",
    "keys",
    "diff",
]
CLERKS = ["check", "keygen", "issue", "open", "new", "draft", "accept", "reject", "add"]
APPS = {"desk", "serve"}
"""They go on until the user ends them; `test_app`, `test_desk` and `test_serve` start them."""


@pytest.mark.skipif(checkout() is None, reason="the packs that the examples name come with the checkout")
def test_every_example_works_as_it_is_written(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shelf: Path
) -> None:
    """Each example of the help, in an order in which people would type them, is done without a word of complaint."""
    top = checkout()
    assert top is not None
    shutil.copytree(top / "packs" / "example-valley", shelf / "example-valley")
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    # What stands in the folders where a member and a clerk type.
    shutil.copytree(shelf / "example-valley" / "sources", here / "reports")
    for name in ("earlier", "example-valley"):
        shutil.copytree(shelf / "example-valley", here / "packs" / name)
    (here / "report.txt").write_text("The council met.\n\nIt spent £2 million.\n", encoding="utf-8")
    monkeypatch.setattr(main, "keys", key_table, raising=False)
    viewed: list[Path] = []
    monkeypatch.setattr("scrutiny_tui.cli.export.show_file", viewed.append)
    assert {*MEMBERS, *LATER, *CLERKS, *APPS} == set(COMMANDS)
    for name in (*MEMBERS, *LATER, *CLERKS):
        for told in EXAMPLES[name]:
            words = [
                each
                for word in shlex.split(told.partition(" > ")[0])
                for each in (sorted(path.name for path in here.glob(word)) if "*" in word else [word])
            ]
            done = run(*words)
            complaints = [line for line in done.err.splitlines() if not line.startswith("To take it back: ")]
            assert (told, done.code, complaints) == (told, 0, [])
            assert done.out
    assert [path.suffix for path in viewed] == [".docx"]
