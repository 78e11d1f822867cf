"""`scrutiny new` and `scrutiny add`, as a clerk types them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from scrutiny_tui.cli import asking
from tests.cli.conftest import Run
from tests.unit.sources.made import OTHER, PROSE, pdf, prose


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A PDF of three pages with a running foot."""
    file = tmp_path / "report.pdf"
    pages = (prose(f"Review of the walls, part {name}", PROSE, OTHER) for name in "ABC")
    file.write_bytes(pdf(*pages, foot=lambda number: f"Walls of Example {number}"))
    return file


def test_a_pack_is_made_and_a_report_added(run: Run, shelf: Path, report: Path) -> None:
    """What was guessed is shown with where it comes from, and what is missing is said."""
    assert run("new", "walls").code == 0
    done = run("add", "walls", report, "--publisher", "Example Audit")
    assert (done.code, done.err) == (0, "")
    assert f"{report}: added as review-walls-part" in done.out
    assert "title: Review of the walls, part A  (from its first line)" in done.out
    assert "publisher: Example Audit  (from as you gave it)" not in done.out
    assert "“Walls of Example 1” and 2 like it" in done.out
    assert run("check", "walls", "--without", "template-words").code == 0


def test_a_missing_publisher_is_told(run: Run, shelf: Path, report: Path) -> None:
    """Words in its place say so, so that the report can be worked with until the clerk writes it."""
    run("new", "walls")
    done = run("add", "walls", report)
    assert "publisher: not known. Write it into sources.yaml, where it now says “Publisher not known”." in done.out
    assert "sources.yaml" not in run("check", "walls").out


def test_in_a_terminal_the_clerk_is_asked_whether_the_guesses_are_right(
    run: Run, shelf: Path, report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Enter keeps, words correct, a sign empties, what a pack cannot have is asked again; options are not asked."""
    monkeypatch.setattr(asking, "attended", lambda: True)
    run("new", "walls")
    done = run("add", "walls", report, "--author", "Ann Lee", typed="\nExample Audit\nyesterday\n2026-05\n-\n")
    assert done.code == 0
    assert "title: Review of the walls, part A" in done.out
    assert "publisher: Example Audit" in done.out
    assert "date: 2026-05" in done.out
    assert "author [" not in done.out
    assert "yesterday" in done.err
    asked = run("add", "walls", report.with_name("none.pdf"), report, "--yes")
    assert "press Enter" not in asked.out


def test_bad_files_are_told_and_the_others_added(run: Run, shelf: Path, report: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.pdf"
    bad.write_text("<!doctype html><p>Not found</p>", encoding="utf-8")
    run("new", "walls")
    done = run("add", "walls", bad, report)
    assert done.code == 1
    assert f"{bad}: Its name says that it is a PDF, but it holds a web page." in done.err
    assert "added as" in done.out


def test_the_same_report_twice_is_said(run: Run, shelf: Path, report: Path) -> None:
    run("new", "walls")
    run("add", "walls", report)
    done = run("add", "walls", report)
    assert done.code == 0
    assert "this report is in the pack already, as the source review-walls-part" in done.out


def test_json_holds_all_that_was_found(run: Run, shelf: Path, report: Path, tmp_path: Path) -> None:
    run("new", "walls")
    done = run("add", "walls", report, tmp_path / "nowhere.pdf", "--json")
    first, second = json.loads(done.out)
    assert (done.code, first["pages"], len(first["left_out"])) == (1, 3, 3)
    assert first["fields"]["title"]["from"]
    assert second["problem"]["what"] == "There is no such file."


@pytest.mark.parametrize(
    "words",
    [("add", "nowhere", "x.pdf"), ("add", "walls"), ("new", "Bad Name"), ("add", "walls", "x", "--form", "novel")],
)
def test_misuse_leaves_with_2(run: Run, shelf: Path, words: tuple[str, ...]) -> None:
    run("new", "walls")
    assert run(*words).code == 2


def test_without_the_clerks_libraries_the_member_is_not_hindered() -> None:
    """The program, and the help of these commands, load none of them."""
    code = (
        "import sys; from scrutiny_tui.__main__ import main\n"
        "for words in (['--help'], ['add', '--help'], ['new', '--help'], ['list']):\n"
        "    try: main(words, standalone_mode=False)\n"
        "    except SystemExit: pass\n"
        "heavy = {'pypdfium2', 'mammoth', 'ruamel', 'multiprocessing', 'email', 'docx'}\n"
        "print('LOADED', heavy & {name.partition('.')[0] for name in sys.modules})"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.rstrip().endswith("LOADED set()")
