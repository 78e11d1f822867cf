"""Packs that are kept, on the disk: nothing half written, nothing written twice, nothing that others may read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from scrutiny_tui.pack.kept import KeptPacks
from tests.tiny import write_tiny
from tests.unit.pack.test_kept import folder, is_kept, keep, store

__all__ = ["folder", "store"]


def test_where_nothing_can_be_written_packs_are_read_anew(tmp_path: Path, folder: Path) -> None:
    """A file stands where the folder should."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    books = KeptPacks(tmp_path / "file" / "kept")
    loaded = books.load(folder)
    books.keep(loaded)
    books.tidy()
    assert loaded.pack is not None
    assert not is_kept(books.load(folder))


def test_a_write_that_was_cut_short_leaves_what_was_kept_before(
    store: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = keep(store, folder)
    held = file.read_bytes()

    def cut(*_: object) -> None:
        raise OSError("the disk is full")

    books = KeptPacks(store)
    loaded = books.load(folder)
    loaded.once("more", lambda: 1)
    monkeypatch.setattr(Path, "replace", cut)
    books.keep(loaded)
    assert file.read_bytes() == held
    assert [each.name for each in store.iterdir()] == [file.name]


def test_only_its_owner_can_read_it(store: Path, folder: Path) -> None:
    if os.name != "posix":
        pytest.skip("rights are told otherwise here")
    file = keep(store, folder)
    assert file.stat().st_mode & 0o077 == 0
    assert store.stat().st_mode & 0o077 == 0


def test_what_is_kept_already_is_not_written_again(store: Path, folder: Path) -> None:
    file = keep(store, folder)
    before = file.stat().st_ino
    keep(store, folder)
    assert file.stat().st_ino == before


def test_tidying_removes_what_belongs_to_no_pack(store: Path, folder: Path, tmp_path: Path) -> None:
    file = keep(store, folder)
    gone = write_tiny(tmp_path / "gone")
    books = KeptPacks(store)
    books.keep(books.load(gone))
    for each in gone.rglob("*.*"):
        each.unlink()
    for each in sorted(gone.rglob("*"), reverse=True):
        each.rmdir()
    gone.rmdir()
    (store / "half.1.new").write_bytes(b"half")
    books.tidy()
    assert list(store.iterdir()) == [file]


def test_two_windows_keep_one_pack_at_once(store: Path, folder: Path) -> None:
    """Each writes beside and renames: whoever reads finds one of the two, whole."""
    one, other = KeptPacks(store), KeptPacks(store)
    first, second = one.load(folder), other.load(folder)
    first.once("a", lambda: 1)
    second.once("b", lambda: 2)
    one.keep(first)
    other.keep(second)
    found = KeptPacks(store).load(folder)
    assert is_kept(found)
    assert found.found == {"b": 2}
    assert len(list(store.iterdir())) == 1
