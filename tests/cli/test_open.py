"""`scrutiny open` as a member types it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from scrutiny_tui.cli import main as front
from scrutiny_tui.cli.main import main
from scrutiny_tui.paths import find
from scrutiny_tui.session import Session
from tests.cli.conftest import Run
from tests.session.editions import issued


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """Where editions come from."""
    (tmp_path / "files").mkdir()
    return tmp_path / "files"


def test_an_edition_is_installed_and_its_signer_told(run: Run, files: Path) -> None:
    done = run("open", issued(files))
    assert (done.code, done.err) == (0, "")
    assert "Bins: edition 1" in done.out
    assert "The file is whole" in done.out
    assert "signed by “Democratic Services”, with a key not seen before on this computer" in done.out
    assert "It is on your shelf now. To open it: scrutiny tiny" in done.out
    assert [each["id"] for each in run("list", "--json").data] == ["tiny"]
    assert run("show", "tiny").code == 0


def test_the_next_edition_says_what_it_replaced_and_what_stayed(run: Run, files: Path) -> None:
    run("open", issued(files))
    run("choose", "tiny", "question-round")
    done = run("open", issued(files, number=2))
    assert "knows since 2 March 2026" in done.out
    assert "It took the place of edition 1" in done.out
    assert "question-round" in run("mine", "tiny").out


def test_the_file_alone_is_command_enough(run: Run, files: Path) -> None:
    assert "Bins: edition 1" in run(issued(files)).out


def test_a_pack_of_the_shelf_can_be_opened_by_the_same_word(run: Run, tiny: Path) -> None:
    assert tiny
    assert run("open", "tiny").out == run("tiny").out
    unknown = run("open", "tinny")
    assert (unknown.code, "Did you mean “tiny”?" in unknown.err) == (2, True)


def test_checking_only_installs_nothing(run: Run, files: Path) -> None:
    done = run("open", issued(files), "--check-only")
    assert (done.code, "Nothing was installed." in done.out) == (0, True)
    assert run("list", "--json").data == []


def test_a_refused_file_leaves_with_1_and_says_what_to_do(run: Run, files: Path) -> None:
    path = files / "bad.scrutiny"
    path.write_bytes(issued(files).read_bytes()[:-40])
    done = run("open", path)
    assert (done.code, done.out) == (1, "")
    assert "cut short or damaged" in done.err
    assert "Ask for it again" in done.err


@pytest.mark.parametrize(
    ("first", "second", "words", "option"),
    [
        ({"number": 2}, {}, "which is older", "--older"),
        ({}, {"title": "Other"}, "but it differs", "--replace"),
        ({}, {"number": 2, "key": None}, "STOP: this pack was signed", "--accept-signer"),
    ],
)
def test_what_a_member_must_say_yes_to(
    run: Run, files: Path, *, first: dict[str, object], second: dict[str, object], words: str, option: str
) -> None:
    run("open", issued(files, **first))  # type: ignore[arg-type]
    path = issued(files, **second)  # type: ignore[arg-type]
    refused = run("open", path)
    assert (refused.code, refused.out) == (1, "")
    assert words in refused.err
    assert option in refused.err
    assert run("open", path, option).code == 0


def test_a_name_that_drives_a_terminal_is_shown_as_marks(run: Run, files: Path) -> None:
    path = files / "\x1b[31mred.scrutiny"
    path.write_bytes(b"x")
    done = run("open", path)
    assert "\x1b" not in done.err


def test_json(run: Run, files: Path) -> None:
    told = run("open", issued(files), "--json").data
    assert (told["pack"], told["edition"], told["signer"], told["before"]) == ("tiny", 1, "new", None)
    assert told["signed_by"]["name"] == "Democratic Services"


@pytest.mark.parametrize(("words", "opens"), [((), ["tiny"]), (("--no-app",), []), (("--check-only",), [])])
def test_in_a_terminal_the_app_opens_on_the_pack(
    files: Path,
    clock: Callable[[], datetime],
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
    opens: list[str],
) -> None:
    opened: list[str | None] = []
    monkeypatch.setattr(main, "app", lambda _, ref: opened.append(ref))
    monkeypatch.setattr(front, "in_terminal", lambda: True)
    CliRunner().invoke(main, ["open", str(issued(files)), *words], obj=Session(find(), clock))
    assert opened == opens
