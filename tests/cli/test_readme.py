"""What README.md tells its readers to type is what the program does."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import click
import pytest

from scrutiny_tui.cli.main import main
from tests.cli.conftest import Run
from tests.readme import README, TOP, named, part, typed

EVERY = named(README.read_text(encoding="utf-8"))


def test_the_page_names_most_commands() -> None:
    """So that the tests below do not pass because the page is no longer read."""
    assert len(EVERY) > 30
    assert {"open", "export", "meeting", "new", "add", "draft", "check", "issue"} <= {
        words[0] for words in EVERY if words
    }


@pytest.mark.parametrize("words", EVERY, ids=" ".join)
def test_each_command_and_option_exists(words: list[str]) -> None:
    """Of a command, and of a command below it: `meeting PACK start`."""
    context = click.Context(main)
    known = {flag for each in main.get_params(context) for flag in (*each.opts, *each.secondary_opts)}
    rest = iter(words)
    if words[:1] == ["--language"]:
        assert (next(rest), next(rest)) == ("--language", "cy")
    name = next(rest, None)
    if name is not None:
        command = main.commands[name]
        flags = [flag for each in command.get_params(click.Context(command)) for flag in each.opts]
        below = command.commands.values() if isinstance(command, click.Group) else ()
        flags += [flag for one in below for each in one.params for flag in each.opts]
        known = set(flags)
    assert [word for word in rest if word.startswith("-") and word not in known] == []


@pytest.mark.parametrize("name", re.findall(r"`(--[a-z]+)[^`]*`", part("On paper and on tablets")))
def test_each_option_told_of_documents_is_one_of_export(name: str) -> None:
    assert name in {flag for each in main.commands["export"].params for flag in each.opts}


def test_a_councillors_commands_run_in_order_on_the_packs_that_come_along(
    run: Run, shelf: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a complaint, and with something to show for each."""
    for pack in ("powys-childrens-services", "example-valley"):
        shutil.copytree(TOP / "packs" / pack, shelf / pack)
    monkeypatch.chdir(tmp_path)
    commands = typed(part("The same without the screens"))
    assert len(commands) > 5
    for words in commands:
        done = run(*words)
        assert (words, done.code, done.err) == (words, 0, "")
        assert done.out
    assert (tmp_path / "questions.md").is_file()
    assert (tmp_path / "record.md").is_file()


def test_lists_are_brought_together_as_it_is_told(
    run: Run, shelf: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The commands within the sentences on the meeting, in order, with the words that they leave to the reader."""
    shutil.copytree(TOP / "packs" / "example-valley", shelf / "example-valley")
    monkeypatch.chdir(tmp_path)
    run("choose", "example-valley", "ask-letter", "ask-surgery")
    stands_for = {"PACK": ["example-valley"], "ID": ["ask-letter"]}
    run("meeting", "example-valley", "start")
    for words in named(part("The meeting")):
        files = {word: sorted(map(str, Path().glob(word))) for word in words if "*" in word}
        given = [each for word in words for each in (stands_for | files).get(word, [word])]
        for more in ([], ["--write"]) if words[0] == "gather" else ([],):
            done = run(*given, *more)
            assert (given, done.code, done.err) == (given, 0, "")
            assert done.out
    assert (tmp_path / "record.md").is_file()


def test_every_picture_and_page_that_is_linked_is_there() -> None:
    """And every picture that is kept is shown."""
    text = README.read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)#]+)\)", text)
    assert [link for link in links if not (TOP / link).is_file()] == []
    pictures = {path.relative_to(TOP).as_posix() for path in (TOP / ".github" / "pictures").iterdir()}
    assert pictures == {link for link in links if link.endswith(".svg")}
    headings = {
        re.sub(r"[^a-z0-9 -]", "", line.lower()).replace(" ", "-") for line in re.findall(r"^#+ (.+)$", text, re.M)
    }
    assert set(re.findall(r"\]\(#([^)]+)\)", text)) <= headings
