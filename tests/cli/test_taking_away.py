"""`scrutiny export` and `scrutiny attach`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.tiny import write_texts, write_tiny


def test_the_list_is_printed_or_written(run: Run, tiny: Path, tmp_path: Path) -> None:
    assert tiny.is_dir()
    run("reword", "tiny", "question-round", "Whose list is it?")
    printed = run("export", "tiny")
    assert (printed.code, printed.err) == (0, "")
    assert "Whose list is it?" in printed.out
    written = run("export", "tiny", "-o", tmp_path / "list.md")
    assert written.out == f"Written to {tmp_path / 'list.md'}: 1 question.\n"
    assert (tmp_path / "list.md").read_text(encoding="utf-8") == printed.out
    assert run("export", "tiny", "-o", "-").out == printed.out


def test_an_empty_list_says_what_to_do(run: Run, tiny: Path) -> None:
    assert tiny.is_dir()
    done = run("export", "tiny")
    assert done.code == 0
    assert "--all" in done.err


def test_bare_notes_all(run: Run, tiny: Path) -> None:
    assert tiny.is_dir()
    run("choose", "tiny", "question-round")
    run("note", "tiny", "question-round", "Ask gently.")
    assert "the round was never written down" in run("export", "tiny").out
    assert "the round was never written down" not in run("export", "tiny", "--bare").out
    assert "Ask gently." not in run("export", "tiny").out
    assert "Ask gently." in run("export", "tiny", "--notes").out
    assert "Which bins" in run("export", "tiny", "--all").out


def test_exempt_questions_stay_out_unless_asked_for(run: Run, shelf: Path) -> None:
    exempt = "id: question-round\n    access: exempt\n    paragraph: '3'\n    reason: Talks go on."
    write_tiny(shelf, replace=("id: question-round", exempt))
    run("choose", "tiny", "question-round", "question-friday")
    assert "Who keeps" not in run("export", "tiny").out
    assert "Who keeps" in run("export", "tiny", "--exempt").out


def test_a_strangers_file_is_not_overwritten_unless_told_to(run: Run, tiny: Path, tmp_path: Path) -> None:
    assert tiny.is_dir()
    run("choose", "tiny", "question-round")
    out = tmp_path / "list.md"
    out.write_text("mine", encoding="utf-8")
    done = run("export", "tiny", "-o", out)
    assert (done.code, done.out, out.read_text(encoding="utf-8")) == (1, "", "mine")
    assert run("export", "tiny", "-o", out, "--force").code == 0
    assert run("export", "tiny", "-o", out).code == 0


@pytest.mark.parametrize("where", ["nowhere/list.md", "."])
def test_a_place_that_cannot_be_written_is_told(run: Run, tiny: Path, tmp_path: Path, where: str) -> None:
    assert tiny.is_dir()
    run("choose", "tiny", "question-round")
    done = run("export", "tiny", "-o", tmp_path / where)
    assert (done.code, done.out) == (1, "")
    assert "foresee" not in done.err
    assert done.err


def test_a_name_that_is_empty_is_misuse(run: Run, tiny: Path) -> None:
    assert tiny.is_dir()
    done = run("export", "tiny", "--all", "-o", "")
    assert (done.code, done.out) == (2, "")
    assert "-o names no file." in done.err


def test_attach_says_what_matched_and_what_is_missing(run: Run, shelf: Path, tmp_path: Path) -> None:
    write_tiny(shelf, texts=False)
    write_texts(tmp_path / "reports")
    (tmp_path / "reports" / "two.txt").unlink()
    done = run("attach", "tiny", tmp_path / "reports")
    assert done.code == 0
    assert done.out.splitlines() == [
        "bins: Report on the bins",
        "Still missing: letter: A letter to the paper, Example Courier",
        "1 report attached, 1 still missing.",
    ]
    assert "Nobody had counted" in run("show", "tiny", "bins#3").out


def test_attaching_nothing_leaves_with_1_and_from_nowhere_with_2(run: Run, tiny: Path, tmp_path: Path) -> None:
    assert tiny.is_dir()
    (tmp_path / "empty").mkdir()
    done = run("attach", "tiny", tmp_path / "empty")
    assert done.code == 1
    assert "No text" in done.err
    assert run("attach", "tiny", tmp_path / "nowhere").code == 2
    assert run("attach", "tinny", tmp_path / "empty").code == 2


def test_what_cannot_be_read_is_told_once(run: Run, shelf: Path, tmp_path: Path) -> None:
    write_tiny(shelf, texts=False)
    write_texts(tmp_path / "reports")
    odd = tmp_path / "reports" / "odd.txt"
    odd.write_bytes(b"\0")
    done = run("attach", "tiny", tmp_path / "reports")
    assert (done.code, done.err) == (0, f"{odd}: The file is not text.\n")
