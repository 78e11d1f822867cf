"""How lines are printed for people: folded, coloured, and never in the text's own way."""

from __future__ import annotations

from pathlib import Path

import pytest

from scrutiny_tui.cli import output


@pytest.fixture
def colour(monkeypatch: pytest.MonkeyPatch) -> None:
    """Standard output takes colour, as a terminal does."""
    monkeypatch.setattr(output, "coloured", lambda _: True)


@pytest.mark.usefixtures("colour")
def test_marks_are_bold_where_there_is_colour(capsys: pytest.CaptureFixture[str]) -> None:
    output.line("the flood came", marks=[(4, 9)])
    assert capsys.readouterr().out == "the \x1b[1mflood\x1b[22m came\n"


@pytest.mark.usefixtures("colour")
@pytest.mark.parametrize("marks", [[], [(0, 3)]])
def test_no_letter_of_a_text_can_switch_colour_on(
    capsys: pytest.CaptureFixture[str], marks: list[tuple[int, int]]
) -> None:
    output.line("Why \ue000bold\ue001 \x1b[1m?", marks=marks)
    assert capsys.readouterr().out == "Why \ue000bold\ue001 ␛[1m?\n"


def test_lines_are_folded_in_a_terminal_alone(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    output.line("word " * 12, indent=2)
    assert capsys.readouterr().out.count("\n") == 1
    monkeypatch.setattr(output, "terminal", lambda _: True)
    monkeypatch.setenv("COLUMNS", "40")
    output.line("word " * 12, indent=2)
    folded = capsys.readouterr().out.splitlines()
    assert len(folded) == 2
    assert all(line.startswith("  word") and len(line) <= 40 for line in folded)


def test_a_path_is_told_from_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert output.near(tmp_path / "a" / "b") == str(Path("a", "b"))
    assert output.near(tmp_path.parent / "b") == str(tmp_path.parent / "b")
