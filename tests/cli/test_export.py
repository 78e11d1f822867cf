"""`scrutiny export` beyond the question list: kinds, formats, names of files, and opening them."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import NoReturn

import docx
import pytest

from scrutiny_tui.cli import export as command
from scrutiny_tui.errors import ScrutinyError
from tests.cli.conftest import Run


@pytest.fixture
def here(tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that commands run in, with the tiny pack on the shelf."""
    assert tiny.is_dir()
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.parametrize(
    ("kind", "holds"),
    [
        ("questions", "Which bins were emptied"),
        ("witness", "Note for witnesses"),
        ("chair", "Running sheet for the chair"),
        ("handover", "Handover for a substitute"),
        ("briefing", "Differing accounts"),
    ],
)
def test_each_kind_is_printed_as_text(run: Run, here: Path, kind: str, holds: str) -> None:
    run("choose", "tiny", "question-friday")
    for form in ("markdown", "text", "html"):
        done = run("export", "tiny", "--as", kind, "--to", form)
        assert (done.code, holds in done.out) == (0, True)
    assert list(here.iterdir()) == []


def test_word_goes_to_a_file_of_a_telling_name(run: Run, here: Path) -> None:
    run("choose", "tiny", "question-friday")
    done = run("export", "tiny", "--as", "handover", "--to", "word", "--large")
    assert (done.code, done.out) == (0, "Written to tiny-handover-large.docx: 1 question.\n")
    assert docx.Document(str(here / "tiny-handover-large.docx")).paragraphs[0].text == "Bins"


def test_the_files_name_decides_the_format_where_nobody_says(run: Run, here: Path) -> None:
    run("export", "tiny", "--all", "-o", "list.html")
    assert (here / "list.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    run("export", "tiny", "--all", "-o", "list.DOCX")
    docx.Document(BytesIO((here / "list.DOCX").read_bytes()))
    run("export", "tiny", "--all", "-o", "list")
    assert (here / "list").read_text(encoding="utf-8").startswith("# Bins")


def test_a_strangers_word_file_stays(run: Run, here: Path) -> None:
    (here / "tiny-briefing.docx").write_bytes(b"theirs")
    assert run("export", "tiny", "--as", "briefing", "--to", "word").code == 1
    assert (here / "tiny-briefing.docx").read_bytes() == b"theirs"
    assert run("export", "tiny", "--as", "briefing", "--to", "word", "--force").code == 0
    assert run("export", "tiny", "--as", "briefing", "--to", "word").code == 0


def test_open_saves_and_hands_the_file_over(run: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(command, "show_file", opened.append)
    done = run("export", "tiny", "--as", "witness", "--to", "web", "--open")
    assert (done.code, done.out) == (0, "Written to tiny-witness.html: 2 lines of enquiry.\n")
    assert opened == [here / "tiny-witness.html"]


def test_a_machine_that_opens_nothing_leaves_with_1_and_the_file(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nothing(place: Path) -> NoReturn:
        raise ScrutinyError("Nothing opens it.", f"Open it yourself: {place}")

    monkeypatch.setattr(command, "show_file", nothing)
    done = run("export", "tiny", "--all", "--open")
    assert (done.code, "Open it yourself" in done.err) == (1, True)
    assert (here / "tiny-questions.md").is_file()


@pytest.mark.parametrize(
    "words",
    [
        ("--as", "witness", "--notes"),
        ("--as", "chair", "--bare"),
        ("--large",),
        ("--to", "text", "--large"),
        ("--open", "-o", "-"),
        ("--as", "poem"),
        ("--to", "pdf"),
        ("--language", "fr"),
        ("--witness", "somebody"),
        ("--as", "witness", "--witness", "nobody"),
    ],
)
def test_what_does_not_go_together_is_misuse(run: Run, here: Path, words: tuple[str, ...]) -> None:
    done = run("export", "tiny", *words)
    assert (done.code, done.out) == (2, "")
    assert done.err
    assert list(here.iterdir()) == []


def test_welsh_labels_stay_within_one_export(run: Run, here: Path) -> None:
    run("choose", "tiny", "question-friday")
    welsh = run("export", "tiny", "--language", "cy", "--to", "web").out
    assert '<html lang="cy">' in welsh
    assert '<span lang="en-GB">' in welsh
    assert '<html lang="en-GB">' in run("export", "tiny", "--to", "web").out
