"""`scrutiny diff` tells two editions apart in words and as JSON, and ends well either way."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.tiny import write_tiny


def test_diff_says_in_words_what_changed(run: Run, tiny: Path, tmp_path: Path) -> None:
    other = write_tiny(tmp_path, edition=2, replace=("by that Friday?", "by that Monday?"))
    done = run("diff", tiny, other)
    assert done.code == 0
    assert "edition 1 to edition 2" in done.out
    assert "Was: Which bins were emptied by that Friday?" in done.out
    assert "Now: Which bins were emptied by that Monday?" in done.out
    assert "What differs: “Monday?” for “Friday?”." in done.out


def test_diff_of_an_edition_with_itself_says_that_nothing_changed(run: Run, tiny: Path) -> None:
    done = run("diff", "tiny", tiny)
    assert (done.code, done.err) == (0, "")
    assert done.out.endswith("Nothing changed.\n")


def test_exempt_items_are_marked(run: Run, tiny: Path, tmp_path: Path) -> None:
    exempt = "title: Nothing was written down\n    access: exempt\n    paragraph: 14"
    other = write_tiny(tmp_path, edition=2, replace=("title: Nothing was written down", exempt))
    done = run("diff", tiny, other)
    assert "EXEMPT: Finding “Nothing was written down” (finding-records)" in done.out
    assert "Now exempt: not for the public." in done.out


def test_diff_gives_json(run: Run, tiny: Path, tmp_path: Path) -> None:
    other = write_tiny(tmp_path, edition=2, replace=("minutes: 10", "minutes: 12"))
    data = run("diff", tiny, other, "--json").data
    assert (data["from"], data["to"], data["added"], data["withdrawn"]) == (1, 2, [], [])
    assert data["changed"] == [
        {
            "id": "question-friday",
            "kind": "question",
            "heading": "Which bins were emptied by that Friday?",
            "exempt": False,
            "fields": [{"field": "minutes", "old": ["10"], "new": ["12"]}],
            "moved": False,
        }
    ]


def test_two_packs_are_not_two_editions(run: Run, tiny: Path, tmp_path: Path) -> None:
    done = run("diff", tiny, write_tiny(tmp_path, "other"))
    assert done.code == 2
    assert "two packs, tiny and other" in done.err


def test_an_unknown_pack_is_misuse(run: Run, tiny: Path) -> None:
    assert tiny.is_dir()
    assert run("diff", "tiny", "tinny").code == 2


def issued(run: Run, shelf: Path, out: Path, number: int, **more: object) -> Path:
    """The tiny pack, issued as that edition; the folder that it was written in is gone afterwards."""
    folder = write_tiny(shelf, edition=number, **more)  # type: ignore[arg-type]
    done = run("issue", folder, "--out", out, "--edition", str(number))
    assert done.code == 0, done.err
    shutil.rmtree(folder)
    return out / f"tiny-e{number}.scrutiny"


@pytest.fixture
def files(run: Run, shelf: Path, tmp_path: Path) -> tuple[Path, Path]:
    """Two editions as files; no pack is on the shelf."""
    out = tmp_path / "issued"
    out.mkdir()
    return issued(run, shelf, out, 1), issued(run, shelf, out, 2, replace=("by that Friday?", "by that Monday?"))


def test_diff_reads_the_files_of_editions(run: Run, files: tuple[Path, Path]) -> None:
    done = run("diff", *files)
    assert (done.code, done.err) == (0, "")
    assert "What differs: “Monday?” for “Friday?”." in done.out


def test_a_damaged_file_is_refused_with_its_reason(run: Run, files: tuple[Path, Path]) -> None:
    files[0].write_bytes(files[0].read_bytes()[:-40])
    assert run("diff", *files).code == 1


def test_an_installed_pack_is_compared_with_the_edition_before_it(run: Run, files: tuple[Path, Path]) -> None:
    for file in files:
        assert run("open", file).code == 0
    done = run("diff", "tiny")
    assert "edition 1 to edition 2" in done.out
    assert "What differs: “Monday?” for “Friday?”." in done.out


def test_without_an_earlier_edition_there_is_nothing_to_compare(run: Run, files: tuple[Path, Path]) -> None:
    run("open", files[0])
    done = run("diff", "tiny")
    assert done.code == 2
    assert "No earlier edition of tiny is kept on this computer." in done.err


def test_a_supplement_opened_from_a_file_is_news(run: Run, files: tuple[Path, Path]) -> None:
    """The way that members get them: open, read, choose, open the supplement."""
    run("open", files[0])
    run("show", "tiny")
    run("choose", "tiny", "question-friday")
    run("open", files[1])
    told = run("changes", "tiny").out
    assert "Since you last read edition 1; this is edition 2.\n1 changed." in told
    assert "Questions on your list whose words changed" in told
