"""`scrutiny diff` tells two editions apart in words and as JSON, and ends well either way."""

from __future__ import annotations

from pathlib import Path

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
