"""Bytes to text: what is not UTF-8, or cannot be seen, is told by line and column."""

from __future__ import annotations

import codecs
import os
import sys
from pathlib import Path

import pytest

from scrutiny_tui.pack.load import load_pack
from scrutiny_tui.pack.problems import MOST_KEPT, Place
from scrutiny_tui.pack.reading import MOST_BYTES, decode, read_file
from tests.unit.pack.helpers import WHOLE, folder_of

FILE = Path("pack.yaml")


@pytest.mark.parametrize(
    ("data", "code", "line", "column"),
    [
        (b"a: x\nb: cost \xa32m\n", "encoding", 2, 9),
        ("a: ‘é’\nb: é ".encode() + b"\x92", "encoding", 2, 6),
        ("a: x\n".encode("utf-16"), "encoding", 1, 1),
        (b"a: x\nb: \x00\x01\x02", "binary", 2, 4),
        ("a: x\nb: one\u2028two\n".encode(), "hidden-line-end", 2, 7),
        ("a: x\nb: one\x85two\n".encode(), "hidden-line-end", 2, 7),
        (b"a: x\nb: \x1b[31mred\n", "control-character", 2, 4),
        ("a: x\n\u00a0 b: y\n".encode(), "no-break-space", 2, 1),
        ("a:\n  - x\n\u00a0 - y\n".encode(), "no-break-space", 3, 1),
    ],
)
def test_each_doubtful_byte_is_told_in_its_place(data: bytes, code: str, line: int, column: int) -> None:
    (problem,) = decode(data, FILE).problems
    assert problem.place is not None
    assert (problem.code, problem.place.line, problem.place.column) == (code, line, column)


def test_a_windows_pound_is_guessed_and_kept_in_its_column() -> None:
    read = decode(b"b: cost \xa32m\n", FILE)
    assert read.text == "b: cost £2m\n"
    assert "£" in read.problems[0].what


def test_line_ends_and_marks_of_other_systems_change_nothing() -> None:
    assert decode(codecs.BOM_UTF8 + b"a: x\r\nb: y\rc: z\n", FILE).text == "a: x\nb: y\nc: z\n"
    assert not decode(codecs.BOM_UTF8 + b"a: x\r\nb: y\rc: z\n", FILE).problems


def test_the_text_of_a_clean_file_is_kept_letter_by_letter() -> None:
    text = "a: “curly”, ŵ, £, 日本, \u00a0, \u202e, \U0001f600\n\tb\n"
    read = decode(text.encode(), FILE)
    assert (read.text, read.problems) == (text, ())


def test_of_very_many_bad_bytes_the_first_thousand_are_told_and_all_are_replaced() -> None:
    read = decode(b"\xff" * 100_000, FILE)
    assert len(read.problems) == MOST_KEPT
    assert read.text == "ÿ" * 100_000


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "big.yaml"
    with file.open("wb") as out:
        out.truncate(MOST_BYTES + 1)
    read = read_file(file)
    assert read.text is None
    assert [problem.code for problem in read.problems] == ["too-large"]


def test_a_folder_or_a_missing_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "folder.yaml").mkdir()
    for name in ("folder.yaml", "missing.yaml"):
        assert [problem.code for problem in read_file(tmp_path / name).problems] == ["unreadable"]


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="rights do not bind this user")
def test_a_file_without_rights_is_told(tmp_path: Path) -> None:
    file = tmp_path / "pack.yaml"
    file.write_text("a: x", encoding="utf-8")
    file.chmod(0)
    assert [problem.code for problem in read_file(file).problems] == ["unreadable"]


@pytest.mark.skipif(sys.platform == "win32", reason="pipes and devices are no files of Windows")
@pytest.mark.parametrize("sort", ["pipe", "device", "loop", "nowhere", "folder", "sparse"])
def test_what_is_no_file_or_never_ends_is_told_at_once(tmp_path: Path, sort: str) -> None:
    """A pipe would be waited for and a device read without end; the rest of the pack loads all the same."""
    folder = folder_of(tmp_path, WHOLE)
    odd = folder / "odd.yaml"
    if sort == "pipe":
        os.mkfifo(odd)
    elif sort == "folder":
        odd.mkdir()
    elif sort == "sparse":
        with odd.open("wb") as file:
            file.truncate(2**31)
    else:
        odd.symlink_to({"device": "/dev/zero", "loop": "odd.yaml", "nowhere": "nothing.yaml"}[sort])
    loaded = load_pack(folder)
    (problem,) = loaded.problems
    assert (problem.code, problem.place) == ("too-large" if sort == "sparse" else "unreadable", Place(odd, 0, 0))
    assert loaded.pack is not None
    assert len(loaded.pack.quotes) == 1
