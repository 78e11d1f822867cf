"""`scrutiny check`: which checks there are, what each is for, and which of them are told and count."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run
from tests.cli.test_check import ALTERED
from tests.tiny import write_tiny


def test_explain_says_what_why_and_how_with_an_example(run: Run) -> None:
    done = run("check", "--explain", "listed-twice")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("listed-twice: advice, --fix mends it\n")
    assert "Why: " in done.out
    assert "To mend it: " in done.out
    assert "Not so:" in done.out


def test_explain_alone_lists_every_check_by_group(run: Run) -> None:
    done = run("check", "--explain")
    assert done.code == 0
    assert "What is kept from the public\n  exempt-reason (advice)" in done.out
    listed = run("check", "--explain", "--json").data
    assert all(f"  {one['id']} (" in done.out for one in listed)
    assert {"id", "group", "severity", "what", "why", "how", "wrong", "right", "fix"} == listed[0].keys()


def test_explain_meets_a_slip_of_the_pen_with_the_check_that_was_meant(run: Run) -> None:
    done = run("check", "--explain", "listed-twise")
    assert (done.code, done.out) == (2, "")
    assert "“listed-twice”" in done.err


def test_only_and_without_choose_what_is_told_and_what_counts(run: Run, shelf: Path) -> None:
    write_tiny(shelf, replace=ALTERED)
    assert run("check", "tiny", "--without", "quote-altered").code == 0
    assert run("check", "tiny", "--only", "dangling").code == 0
    assert run("check", "tiny", "--only", "quote-altered").code == 1
    assert run("check", "tiny", "--only", "quote-alterd").code == 2


def test_strict_lets_advice_count(run: Run, shelf: Path) -> None:
    write_tiny(shelf, "other", replace=("id: other", "id: tiny"))
    assert run("check", "tiny").code == 0
    assert run("check", "tiny", "--strict", "--only", "folder-name").code == 1
