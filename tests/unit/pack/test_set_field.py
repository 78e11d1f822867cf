"""One field of the pack itself is set, and every other letter of the clerk's files stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.pack.set_field import with_pack_field


def edited(tmp_path: Path, text: str, value: str = "3") -> str | None:
    """The text with the edition set."""
    (tmp_path / "pack.yaml").write_bytes(text.encode())
    edit = with_pack_field(tmp_path, "edition", value)
    return edit.content.decode() if edit else None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "# a\npack:\n  id: bins # b\n  edition: 2   # c\n  title: x\n",
            "# a\npack:\n  id: bins # b\n  edition: 3   # c\n  title: x\n",
        ),
        ('pack:\n  id: bins\n  edition: "2"\n', "pack:\n  id: bins\n  edition: 3\n"),
        ("pack:\n  id: bins\n  edition:\n  title: x\n", "pack:\n  id: bins\n  edition: 3\n  title: x\n"),
        ("pack:\n  id: bins # b\n  title: x\n", "pack:\n  id: bins # b\n  edition: 3\n  title: x\n"),
        ("pack:\n    id: bins", "pack:\n    id: bins\n    edition: 3"),
        ("pack: {id: bins, title: x}\n", "pack: {id: bins, edition: 3, title: x}\n"),
        ("pack:\r\n  id: bins\r\n  title: x\r\n", "pack:\r\n  id: bins\r\n  edition: 3\r\n  title: x\r\n"),
        ("\ufeffpack:\n  id: bins\n  edition: 12\n", "\ufeffpack:\n  id: bins\n  edition: 3\n"),
    ],
)
def test_the_field_alone_changes(tmp_path: Path, before: str, after: str) -> None:
    assert edited(tmp_path, before) == after


def test_what_is_said_already_is_not_written_again(tmp_path: Path) -> None:
    assert edited(tmp_path, "pack:\n  id: bins\n  edition: 3\n") is None


def test_the_file_that_has_the_field_is_the_one_that_changes(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("pack:\n  id: bins\n", encoding="utf-8")
    (tmp_path / "b.yaml").write_text("pack:\n  edition: 1\n", encoding="utf-8")
    edit = with_pack_field(tmp_path, "edition", "2")
    assert edit is not None
    assert (edit.file.name, edit.text) == ("b.yaml", "pack:\n  edition: 2\n")


@pytest.mark.parametrize("text", ["sources: []\n", "pack: bins\n", "pack:\n  id: [\n"])
def test_a_file_that_cannot_hold_it_is_told(tmp_path: Path, text: str) -> None:
    with pytest.raises(ScrutinyError):
        edited(tmp_path, text)
