"""A list is saved whole or not at all, and never over somebody else's file."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.export.files import NotOursError, save
from scrutiny_tui.notebook import Notebook


@pytest.fixture
def notebook(tmp_path: Path) -> Iterator[Notebook]:
    with Notebook.open(tmp_path / "mine" / "notebook.sqlite3", lambda: datetime(2026, 3, 2, tzinfo=UTC)) as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "out"
    place.mkdir()
    return place


def files_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_list_is_saved_and_saved_again(folder: Path, notebook: Notebook) -> None:
    place = folder / "my list.md"
    assert save(place, "£ one\n", notebook) == place.resolve()
    save(place, "£ two\n", notebook)
    assert place.read_bytes() == "£ two\n".encode()
    assert files_in(folder) == ["my list.md"]


def test_a_file_that_is_not_ours_stays_unless_told_otherwise(folder: Path, notebook: Notebook) -> None:
    place = folder / "thesis.md"
    place.write_text("years of work", encoding="utf-8")
    with pytest.raises(NotOursError, match="not written by this program") as refused:
        save(place, "list", notebook)
    assert "--force" in refused.value.do
    assert place.read_text(encoding="utf-8") == "years of work"
    save(place, "list", notebook, force=True)
    assert place.read_text(encoding="utf-8") == "list"
    save(place, "list 2", notebook)


def test_a_list_that_was_edited_since_stays(folder: Path, notebook: Notebook) -> None:
    place = folder / "list.md"
    save(place, "list", notebook)
    place.write_text("list, with my own remarks", encoding="utf-8")
    with pytest.raises(NotOursError, match="changed since"):
        save(place, "list 2", notebook)
    assert place.read_text(encoding="utf-8") == "list, with my own remarks"


def test_a_link_to_a_file_that_is_not_ours_is_no_way_round(folder: Path, notebook: Notebook) -> None:
    real, link = folder / "real.md", folder / "link.md"
    real.write_text("mine", encoding="utf-8")
    try:
        link.symlink_to(real)
    except OSError:
        pytest.skip("this system makes no links")
    with pytest.raises(NotOursError):
        save(link, "list", notebook)
    save(link, "list", notebook, force=True)
    assert link.is_symlink()
    assert real.read_text(encoding="utf-8") == "list"


def test_what_cannot_be_a_file_is_refused_in_words(folder: Path, notebook: Notebook) -> None:
    (folder / "plain.txt").write_text("x", encoding="utf-8")
    for place, words in (
        (folder, "That is a folder"),
        (folder / "missing" / "list.md", "There is no folder"),
        (folder / "plain.txt" / "list.md", "There is no folder"),
        (folder / ("x" * 300), "name is too long"),
        (folder / "a\0b", "could not be saved"),
    ):
        with pytest.raises(ScrutinyError, match=words) as refused:
            save(place, "list", notebook)
        assert refused.value.do
    assert files_in(folder) == ["plain.txt"]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "disk is full"),
        (errno.EROFS, "only be read"),
        (errno.EACCES, "may not write there"),
        (errno.EIO, "could not be saved"),
    ],
)
def test_a_failed_write_leaves_the_old_file_and_nothing_else(
    folder: Path, notebook: Notebook, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    """Whether the words or the rename fail."""
    place = folder / "list.md"
    save(place, "old", notebook)

    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    for where, what in ((os, "fsync"), (Path, "replace")):
        with monkeypatch.context() as patched:
            patched.setattr(where, what, fail)
            with pytest.raises(ScrutinyError, match=words):
                save(place, "new", notebook)
        assert place.read_text(encoding="utf-8") == "old"
        assert files_in(folder) == ["list.md"]


def test_a_list_is_saved_even_where_the_notebook_cannot_note_it(folder: Path, notebook: Notebook) -> None:
    class Full:
        def is_ours(self, path: Path) -> bool:
            return False

        def written(self, path: Path) -> str | None:
            return None

        def wrote(self, path: Path, sha256: str) -> None:
            raise ScrutinyError("The disk is full.")

    save(folder / "list.md", "list", Full())
    assert (folder / "list.md").read_text(encoding="utf-8") == "list"


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such rights")
def test_a_replaced_file_keeps_its_rights(folder: Path, notebook: Notebook) -> None:
    place = folder / "list.md"
    save(place, "old", notebook)
    place.chmod(0o640)
    save(place, "new", notebook)
    assert place.stat().st_mode & 0o777 == 0o640
