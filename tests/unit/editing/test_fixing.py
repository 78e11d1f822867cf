"""Mending without asking: only the place itself changes, and never for the worse."""

from __future__ import annotations

from pathlib import Path

import pytest

from scrutiny_tui.editing.catalogue import rules
from scrutiny_tui.editing.fixing import MENDABLE, propose, write
from scrutiny_tui.pack.load import load_pack
from tests.unit.pack.helpers import WHOLE, folder_of


def mended(folder: Path) -> str:
    """The only file of the pack, mended."""
    loaded = load_pack(folder)
    (file,) = propose(loaded, loaded.problems)
    write(file)
    return file.file.read_bytes().decode("utf-8")


CASES = [
    ("listed-twice", '[q-friday, "report#2"]', "[q-friday, q-friday]", "[q-friday]"),
    ("listed-twice", "[q-friday, ", "[q-friday, q-friday, ", "[q-friday, "),
    (
        "listed-twice",
        'evidence: [q-friday, "report#2"]',
        "evidence:\n      - q-friday  # the promise\n      - q-friday\n",
        "evidence:\n      - q-friday  # the promise\n",
    ),
    ("unknown-key", "statement: A promise", "statment: A promise", "statement: A promise"),
    ("bad-number", "value: 1200", "value: 1,200  # tonnes", "value: 1200  # tonnes"),
    ("bad-number", "value: 1200", "value: £2.7 million", "value: 2700000"),
    ("hidden-line-end", "A promise was made.", "A promise\u2028was made.", "A promise was made."),
    ("control-character", "A promise was made.", "A promise\x07 was made.", "A promise was made."),
    ("no-break-space", "    statement: A", "\u00a0\u00a0\u00a0 statement: A", "    statement: A"),
]


@pytest.mark.parametrize(("code", "old", "faulty", "right"), CASES)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_only_the_place_itself_changes(
    tmp_path: Path, *, code: str, old: str, faulty: str, right: str, ends: str
) -> None:
    assert WHOLE.count(old) == 1
    assert code in MENDABLE
    folder = folder_of(tmp_path)
    text = "# a remark that stays\n" + WHOLE
    (folder / "01.yaml").write_bytes(text.replace(old, faulty).replace("\n", ends).encode())
    assert code in {problem.code for problem in load_pack(folder).problems}
    assert mended(folder) == text.replace(old, right).replace("\n", ends)
    assert load_pack(folder).problems == ()


def test_every_rule_that_promises_a_fix_has_one_and_no_other() -> None:
    assert {rule.code for rule in rules().values() if rule.fixes} == MENDABLE
    assert {case[0] for case in CASES} == MENDABLE


@pytest.mark.parametrize(
    ("old", "faulty"),
    [
        ("statement: A promise was made.", "statement: A promise was made.\n    statment: Another."),
        ("statement: A promise", "assertion: A promise"),
        ("value: 1200", "value: about twelve hundred"),
        ("value: 1200", "value: 1200 or so"),
    ],
)
def test_what_is_not_safe_is_left_alone(tmp_path: Path, old: str, faulty: str) -> None:
    folder = folder_of(tmp_path, WHOLE.replace(old, faulty))
    loaded = load_pack(folder)
    assert loaded.problems
    assert propose(loaded, loaded.problems) == ()


def test_several_places_of_a_file_are_mended_together(tmp_path: Path) -> None:
    faulty = WHOLE.replace("value: 1200", "value: 1,200").replace("statement: A", "statment: A")
    folder = folder_of(tmp_path, faulty.replace("[q-friday, ", "[q-friday, q-friday, q-friday, "))
    assert mended(folder) == WHOLE
    assert load_pack(folder).problems == ()


def test_the_difference_shows_the_lines_that_change(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, WHOLE.replace("value: 1200", "value: 1,200"))
    loaded = load_pack(folder)
    (file,) = propose(loaded, loaded.problems)
    assert "-    value: 1,200\n+    value: 1200\n" in file.difference
    assert (folder / "01.yaml").read_text(encoding="utf-8") != WHOLE
