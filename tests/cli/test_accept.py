"""`scrutiny accept` and `scrutiny reject`: all that the desk does, from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.tiny import REPORT, write_tiny

WIDE = f"{REPORT}\n“Nobody told us which streets were ours”, said Bob Reed, the foreman, of 240 streets.\n"


@pytest.fixture
def folder(shelf: Path) -> Path:
    """The tiny pack with one quotation more in its report."""
    return write_tiny(shelf, report=WIDE)


@pytest.fixture
def quote(run: Run, folder: Path) -> str:
    """Id of the one open quotation."""
    assert folder.is_dir()
    (found,) = run("draft", "tiny", "--kind", "quote", "--state", "open", "--json").data
    assert (found["state"], found["item"]) == ("open", None)
    return str(found["id"])


def test_accepted_and_taken_back(run: Run, folder: Path, quote: str) -> None:
    """The way back is printed, and leaves no line of it."""
    before = (folder / "pack.yaml").read_text(encoding="utf-8").split()
    done = run("accept", "tiny", quote)
    assert done.code == 0
    assert done.out == f"{quote}: saved as quote-nobody-told-us-which-streets, in pack.yaml\n"
    assert done.err == f"To take it back: scrutiny accept tiny {quote} --undo\n"
    (told,) = run("draft", "tiny", "--state", "accepted", "--json").data
    assert (told["id"], told["item"]) == (quote, "quote-nobody-told-us-which-streets")
    assert run("check", "tiny").code == 0
    assert run("accept", "tiny", quote, "--undo").code == 0
    assert (folder / "pack.yaml").read_text(encoding="utf-8").split() == before


def test_fields_can_be_said(run: Run, folder: Path, quote: str) -> None:
    assert run("accept", "tiny", quote, "--set", "context=Of the rounds", "--set", "id=say-streets").code == 0
    text = (folder / "pack.yaml").read_text(encoding="utf-8")
    assert "  - id: say-streets\n" in text
    assert "    context: Of the rounds\n" in text


def test_a_dry_run_writes_nothing(run: Run, folder: Path, quote: str) -> None:
    before = {file.name for file in folder.iterdir()}
    text = (folder / "pack.yaml").read_bytes()
    done = run("accept", "tiny", quote, "--dry-run")
    assert "would become quote-nobody-told-us-which-streets, in pack.yaml" in done.out
    assert "speaker: Bob Reed" in done.out
    assert run("reject", "tiny", quote, "--dry-run").code == 0
    assert ({file.name for file in folder.iterdir()}, (folder / "pack.yaml").read_bytes()) == (before, text)


def test_into_a_finding(run: Run, quote: str) -> None:
    done = run("accept", "tiny", quote, "--into", "finding-records", "--json")
    assert done.data[0]["item"] == "finding-records"
    shown = run("show", "tiny", "finding-records", "--json").data
    assert "quote-nobody-told-us-which-streets" in shown["evidence"]


def test_rejected_and_open_again(run: Run, quote: str) -> None:
    done = run("reject", "tiny", quote)
    assert (done.code, done.out) == (0, f"{quote}: rejected\n")
    assert [each["id"] for each in run("draft", "tiny", "--state", "rejected", "--json").data] == [quote]
    assert run("reject", "tiny", quote, "--undo").code == 0
    assert run("draft", "tiny", "--state", "rejected", "--json").data == []


def test_what_cannot_be_is_told(run: Run, folder: Path, quote: str) -> None:
    """Unknown ids and fields with near misses, and with nothing written."""
    before = (folder / "pack.yaml").read_bytes()
    wrong = run("accept", "tiny", quote.replace("quote", "quotes"))
    assert wrong.code == 2
    assert quote in wrong.err
    assert run("accept", "tiny", quote, "--set", "speakr=x").code == 2
    assert run("accept", "tiny", quote, "--set", "nothing").code == 2
    assert run("accept", "tiny", quote, "--undo", "--into", "x").code == 2
    assert run("accept", "tiny", quote, "--into", "promise").code == 2
    assert run("accept", "tiny", quote, "--set", "form=song").code == 1
    assert run("reject", "tiny", "nothing-1").code == 2
    assert (folder / "pack.yaml").read_bytes() == before


def test_of_several_the_good_ones_are_accepted(run: Run, quote: str) -> None:
    """What cannot be is named, and the command leaves with 1."""
    (there,) = [each["id"] for each in run("draft", "tiny", "--kind", "figure", "--state", "present", "--json").data]
    done = run("accept", "tiny", there, quote)
    assert done.code == 1
    assert "is in the pack already, as figure-tonnes" in done.err
    assert f"{quote}: saved as" in done.out
    assert run("reject", "tiny", quote).code == 2


def test_the_desk_needs_a_terminal(run: Run, folder: Path) -> None:
    """Without one, the plain commands are named; a pack that is not there is told first."""
    assert folder.is_dir()
    done = run("desk", "tiny")
    assert done.code == 2
    assert "scrutiny draft tiny" in done.err
    assert "tiny" in run("desk", "tini").err
