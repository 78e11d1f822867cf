"""`share`, `gather` and `board`, as members, clerk and chair type them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def files(run: Run, tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The files of three members, each of whom has a home of their own."""
    assert tiny.is_dir()
    monkeypatch.chdir(tmp_path)
    made = []
    home = tmp_path / "data"
    for name, words in (("Cllr A", "Who counts the bins?"), ("Cllr B", "Who counts all the bins?"), ("Cllr C", "Why?")):
        monkeypatch.setenv("SCRUTINY_HOME", str(tmp_path / name))
        run("choose", "tiny", "question-friday")
        run("ask", "tiny", words, "--line", "records")
        run("note", "tiny", "my-1", f"Note of {name}")
        done = run("share", "tiny", "--name", name, *(["--notes", "my-1"] if name == "Cllr B" else []))
        assert (done.code, done.err) == (0, "")
        made.append(tmp_path / f"tiny-{name.lower().replace(' ', '-')}.questions")
        assert f"2 questions of {name}" in done.out
    monkeypatch.setenv("SCRUTINY_HOME", str(home))
    return made


def test_the_file_can_be_printed_and_only_ticked_notes_are_in_it(files: list[Path], run: Run) -> None:
    held = [path.read_text(encoding="utf-8") for path in files]
    assert ["Note of" in text for text in held] == [False, True, False]
    run("choose", "tiny", "question-round")
    printed = run("share", "tiny", "--name", "Cllr D", "-o", "-")
    assert json.loads(printed.out)["author"] == "Cllr D"


def test_sharing_without_a_name_or_a_list_is_misuse(run: Run, tiny: Path) -> None:
    assert tiny.is_dir()
    assert run("share", "tiny").code == 2
    assert run("share", "tiny", "--name", "Cllr A").code == 2
    assert "nothing to share" in run("share", "tiny", "--name", "Cllr A").err


def test_gathering_shows_first_and_does_it_when_told(files: list[Path], run: Run, tmp_path: Path) -> None:
    bad = tmp_path / "letter.questions"
    bad.write_text("Dear chair", encoding="utf-8")
    looked = run("gather", "tiny", *files, bad)
    assert looked.code == 1
    assert looked.err == f"{bad}: this file is not a list of questions, or was damaged on its way.\n"
    assert "Would be taken: 3 lists with 6 questions." in looked.out
    assert "The board is empty." in run("board", "tiny").out
    assert run("gather", "tiny", *files, "--write").code == 0
    again = run("gather", "tiny", *files, "--yes", "--json").data
    assert [each["fate"] for each in again["files"]] == ["same"] * 3


def test_the_chair_decides_and_takes_back(files: list[Path], run: Run) -> None:
    run("gather", "tiny", *files, "--write")
    shown = run("board", "tiny")
    assert (shown.code, shown.err) == (0, "")
    for words in (
        "brought by Cllr A, Cllr B, Cllr C",
        "Note of Cllr B: Note of Cllr B",
        "4 questions to ask, 25 of 20 minutes; those that must be asked: 0 minutes.",
        "Warning: All questions together take 25 minutes, and there are 20.",
        "1 group of questions much the same",
        "Nobody covers 1 finding and 0 lines of enquiry",
    ):
        assert words in shown.out
    assert "merge cllr-a/my-1 cllr-b/my-1" in run("board", "tiny", "alike").out
    assert "finding-records" in run("board", "tiny", "gaps").out
    assert "finding-promise: A promise was made: Cllr A, Cllr B, Cllr C" in run("board", "tiny", "overlap").out
    steps = (
        ("merge", "cllr-a/my-1", "cllr-b/my-1"),
        ("mark", "must", "question-friday"),
        ("mark", "writing", "cllr-c/my-1"),
        ("order", "cllr-a/my-1"),
        ("word", "cllr-a/my-1", "Who", "counts", "them?"),
        ("minutes", "question-friday", "6"),
        ("present", "Cllr D"),
        ("absent", "Cllr C"),
        ("allocate",),
        ("lead", "question-friday", "Cllr D"),
        ("reserve", "question-friday", "Cllr A"),
    )
    for step in steps:
        done = run("board", "tiny", *step)
        assert (step, done.code, done.err) == (step, 0, "")
        assert done.out
    held = run("board", "tiny", "--json").data
    assert [(each["id"], each["priority"], each["minutes"]) for each in held["questions"]] == [
        ("cllr-a/my-1", "not sorted", 5),
        ("question-friday", "must ask", 6),
        ("cllr-c/my-1", "in writing", 5),
    ]
    assert held["questions"][0]["words"] == "Who counts them?"
    assert (held["questions"][1]["lead"], held["questions"][1]["reserve"]) == ("Cllr D", "Cllr A")
    assert [(each["name"], each["present"]) for each in held["members"]] == [
        ("Cllr A", True), ("Cllr B", True), ("Cllr C", False), ("Cllr D", True),
    ]  # fmt: skip
    assert (held["minutes"], held["must_minutes"], held["warnings"]) == (11, 6, [])
    assert "Taken back: the reserve of question-friday." in run("board", "tiny", "undo").out
    assert "cllr-b/my-1" in run("board", "tiny", "unmerge", "cllr-b/my-1").out


@pytest.mark.parametrize(
    "words", [("merge", "nowhere", "x"), ("mark", "soon", "x"), ("lead", "question-friday", "Nobody"), ("nonsense",)]
)
def test_misuse_of_the_board_is_told(files: list[Path], run: Run, words: tuple[str, ...]) -> None:
    run("gather", "tiny", *files, "--write")
    done = run("board", "tiny", *words)
    assert (done.code, done.out) == (2, "")
    assert done.err


def test_every_decision_has_help(run: Run, tiny: Path) -> None:
    assert tiny.is_dir()
    from scrutiny_tui.cli.board import board
    from scrutiny_tui.cli.meeting import meeting

    for group in (board, meeting):
        for name, command in group.commands.items():
            assert command.help, name
            done = run(group.name, "tiny", name, "--help")
            assert (name, done.code, done.err) == (name, 0, "")
        listed = run(group.name, "--help").out.partition("Commands:")[2]
        assert listed
        assert "..." not in listed
