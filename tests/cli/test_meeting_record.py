"""`meeting`, `record` and `before`, linear and by script."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.process import posix
from tests.tiny import write_tiny


@pytest.fixture
def begun(run: Run, tiny: Path) -> Path:
    """A meeting on both questions of the tiny pack, begun."""
    run("choose", "tiny", "question-friday", "question-round")
    done = run("meeting", "tiny", "start")
    assert (done.code, done.err) == (0, "")
    assert "Now: Which bins were emptied by that Friday?" in done.out
    assert "Follow-up 1. If they say: All of them. Ask: How was that checked?" in done.out
    assert "Next: Who keeps the list of rounds? (question-round)" in done.out
    return tiny


def test_before_the_start_the_list_is_shown_and_nothing_can_be_marked(run: Run, tiny: Path) -> None:
    assert tiny.is_dir()
    assert "The running list is empty." in run("meeting", "tiny").out
    run("choose", "tiny", "question-round")
    assert "The list is your own. To begin: scrutiny meeting tiny start" in run("meeting", "tiny", "show").out
    refused = run("meeting", "tiny", "mark", "asked")
    assert (refused.code, refused.out) == (2, "")
    assert "scrutiny meeting tiny start" in refused.err
    assert run("record", "tiny").code == 2


def test_a_meeting_is_taken_through_by_commands_alone(run: Run, begun: Path, tmp_path: Path) -> None:
    assert begun.is_dir()
    steps = (
        ("answer", "Most", "of", "them."),
        ("follow", "1"),
        ("follow", "And", "on", "Saturday?"),
        ("undertake", "A list by street", "--by", "2026-04-30"),
        ("mark", "part"),
        ("next",),
        ("pause",),
        ("start",),
        ("mark", "answered"),
        ("answer", "The depot.", "--question", "question-round"),
        ("add", "Whose depot?", "--witness", "Bo Hill"),
        ("go", "floor-1"),
        ("mark", "deferred", "floor-1"),
        ("undo",),
        ("finish",),
    )
    for step in steps:
        done = run("meeting", "tiny", *step)
        assert (step, done.code, done.err) == (step, 0, "")
        assert done.out
    held = run("meeting", "tiny", "--json").data
    assert [(each["id"], each["state"]) for each in held["questions"]] == [
        ("question-friday", "part-answered"),
        ("question-round", "answered"),
        ("floor-1", "not asked"),
    ]
    assert (held["stage"], held["current"], held["can_undo"]) == ("finished", "floor-1", "the finish")
    (promise,) = held["undertakings"]
    assert (promise["who"], promise["due"], promise["kept"]) == ("Ann Lee", "2026-04-30", None)
    shown = run("meeting", "tiny", "show").out
    assert "Then asked: And on Saturday?" in shown
    assert re.search(r"\[\d+\] Undertaking of Ann Lee, by 2026-04-30: A list by street \(open\)", shown)
    kept = run("meeting", "tiny", "kept", str(promise["number"]), "--on", "2026-03-02")
    assert "(kept on 2026-03-02)" in kept.out
    line = held["questions"][1]["answer"][0]["number"]
    assert run("meeting", "tiny", "strike", str(line)).code == 0
    assert run("meeting", "tiny", "--json").data["questions"][1]["answer"] == []


def test_the_record_is_printed_or_written_by_the_ending_of_its_name(run: Run, begun: Path, tmp_path: Path) -> None:
    assert begun.is_dir()
    run("meeting", "tiny", "answer", "=1+1")
    run("meeting", "tiny", "undertake", "A list")
    printed = run("record", "tiny")
    assert (printed.code, printed.err) == (0, "")
    assert printed.out.startswith("# Record: Bins")
    assert json.loads(run("record", "tiny", "--format", "json").out)["pack"] == "tiny"
    for ending in ("md", "csv", "json", "html", "txt", "docx"):
        done = run("record", "tiny", "-o", tmp_path / f"record.{ending}")
        assert (ending, done.code, done.err) == (ending, 0, "")
        assert "1 question asked, 1 undertaking, 2 left open" in done.out
        assert (tmp_path / f"record.{ending}").stat().st_size > 200
    assert "\"'" not in (tmp_path / "record.csv").read_text(encoding="utf-8")
    assert run("record", "tiny", "--format", "docx").code == 2
    assert run("record", "tiny", "-o", "").code == 2
    assert run("record", "tiny", "--format", "stone").code == 2


def test_exempt_questions_are_left_out_of_the_record_and_that_is_told(run: Run, shelf: Path) -> None:
    write_tiny(shelf, replace=("  - id: question-round\n", "  - id: question-round\n    access: exempt\n"))
    run("choose", "tiny", "question-friday", "question-round")
    run("meeting", "tiny", "start")
    run("meeting", "tiny", "answer", "Secret", "--question", "question-round")
    told = run("record", "tiny")
    assert "Secret" not in told.out
    assert told.err == "1 item left out as exempt; --exempt takes them too.\n"
    assert "EXEMPT" in run("record", "tiny", "--exempt").out
    assert "EXEMPT. Who keeps" in run("meeting", "tiny").out


def test_what_was_asked_before_is_shown(run: Run, begun: Path, shelf: Path) -> None:
    assert begun.is_dir()
    run("meeting", "tiny", "answer", "Most of them.")
    run("meeting", "tiny", "mark", "part")
    write_tiny(shelf, "later", meeting="2027-04-01")
    shown = run("before", "later", "question-friday")
    assert (shown.code, shown.err) == (0, "")
    assert "2 March 2026, Bins (tiny)" in shown.out
    assert "Outcome: part-answered." in shown.out
    assert "Answer, 10:00: Most of them." in shown.out
    (told,) = run("before", "later", "question-friday", "--json").data
    assert (told["pack"], told["state"], told["score"]) == ("tiny", "part-answered", 100)
    assert "Nothing like it" in run("before", "tiny", "question-friday").out
    assert run("before", "tiny", "nowhere").code == 2


@posix
def test_every_key_press_of_a_meeting_is_kept_before_it_is_acknowledged(run: Run, begun: Path) -> None:
    """Each command is killed as soon as it has printed its first line."""
    assert begun.is_dir()
    stop = "import os, signal\nfrom scrutiny_tui.cli import main, output\nsay = output.line\n"
    stop += "def line(*words, **more):\n    say(*words, **more)\n    os.kill(os.getpid(), signal.SIGKILL)\n"
    stop += "output.line = line\nimport sys\nmain.main(sys.argv[1:])\n"
    for words in (
        ("answer", "Most."),
        ("mark", "part"),
        ("undertake", "A list"),
        ("follow", "1"),
        ("next",),
        ("mark", "answered"),
        ("finish",),
    ):
        killed = subprocess.run(
            [sys.executable, "-c", stop, "meeting", "tiny", *words], capture_output=True, check=False
        )
        assert killed.returncode == -signal.SIGKILL
    held = run("meeting", "tiny", "--json").data
    assert [each["state"] for each in held["questions"]] == ["part-answered", "answered"]
    assert [each["words"] for each in held["questions"][0]["answer"]] == ["Most."]
    assert len(held["questions"][0]["follow_ups"]) == len(held["undertakings"]) == 1
    assert (held["stage"], held["current"]) == ("finished", "question-round")
