"""Files that cannot be a notebook, disks that fail: plain words, and nothing changed or lost."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.notebook import Notebook
from scrutiny_tui.notebook.faults import explain
from tests.unit.notebook.helpers import PACK, notebook_in

NAME = "notebook.sqlite3"


def refused(folder: Path, words: str) -> ScrutinyError:
    """The error with which the notebook of `folder` is refused, its file unchanged."""
    before = (folder / NAME).read_bytes() if (folder / NAME).is_file() else None
    with pytest.raises(ScrutinyError, match=words) as found:
        notebook_in(folder)
    assert found.value.do
    assert NAME in found.value.where
    assert before is None or (folder / NAME).read_bytes() == before
    return found.value


@pytest.mark.parametrize("content", [b"Dear diary,\n", b"\x00" * 4096, b"SQLite format 3\x00" + b"x" * 4000])
def test_a_file_that_is_no_database_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / NAME).write_bytes(content)
    refused(tmp_path, "not a notebook")


@pytest.mark.parametrize(
    "made_by",
    [
        "CREATE TABLE photos (name)",
        "CREATE TABLE migration (number, name, ran)",
        "PRAGMA application_id = 99; CREATE TABLE choice (pack)",
        "PRAGMA application_id = 1396920916; CREATE TABLE t (x); CREATE VIEW choice AS SELECT * FROM t",
    ],
)
def test_the_database_of_another_program_is_refused(tmp_path: Path, made_by: str) -> None:
    with closing(sqlite3.connect(tmp_path / NAME)) as db:
        db.executescript(made_by)
    refused(tmp_path, "not a notebook")


def test_an_empty_file_becomes_a_notebook(tmp_path: Path) -> None:
    """A program that was killed while it made the notebook leaves one."""
    (tmp_path / NAME).touch()
    with notebook_in(tmp_path) as notebook:
        assert notebook.choices(PACK) == ()


def test_a_folder_of_that_name_or_a_file_in_the_way_is_refused(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    refused(tmp_path, "could not be opened")
    (tmp_path / "file").write_text("x", encoding="utf-8")
    refused(tmp_path / "file", "could not be opened")


def test_a_damaged_notebook_is_told_and_left_alone(tmp_path: Path) -> None:
    with notebook_in(tmp_path) as notebook:
        for number in range(300):
            notebook.note(PACK, f"q{number}", "words " * 20)
    raw = bytearray((tmp_path / NAME).read_bytes())
    raw[8192:] = b"\xff" * (len(raw) - 8192)
    (tmp_path / NAME).write_bytes(raw)
    with notebook_in(tmp_path) as notebook, pytest.raises(ScrutinyError, match="damaged") as found:
        notebook.notes(PACK)
    assert "Keep the file" in found.value.do
    assert (tmp_path / NAME).read_bytes() == bytes(raw)


def test_a_full_disk_is_told_and_what_was_saved_stays(tmp_path: Path) -> None:
    with notebook_in(tmp_path) as notebook:
        notebook.choose(PACK, "q1")
        with notebook._database.reading() as db:
            pages = db.execute("PRAGMA page_count").fetchone()[0]
            db.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(ScrutinyError, match="disk is full") as found:
            notebook.note(PACK, "q1", "x" * 100_000)
        assert "room" in found.value.do
        assert [choice.id for choice in notebook.choices(PACK)] == ["q1"]
        with notebook._database.reading() as db:
            db.execute("PRAGMA max_page_count = 100000")
        notebook.note(PACK, "q1", "x" * 100_000)
        assert len(notebook.notes(PACK)["q1"]) == 100_000


def test_a_notebook_that_may_only_be_read_can_be_read(tmp_path: Path) -> None:
    with notebook_in(tmp_path) as notebook:
        notebook.choose(PACK, "q1")
        with notebook._database.reading() as db:
            db.execute("PRAGMA query_only = ON")
        with pytest.raises(ScrutinyError, match="only be read"):
            notebook.choose(PACK, "q2")
        assert [choice.id for choice in notebook.choices(PACK)] == ["q1"]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="rights do not bind this user")
def test_a_folder_without_rights_is_refused(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        refused(tmp_path, "could not be opened")
    finally:
        tmp_path.chmod(0o700)


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such rights")
def test_the_notebook_is_private(tmp_path: Path) -> None:
    folder = tmp_path / "private"
    with notebook_in(folder) as notebook:
        notebook.choose(PACK, "q1")
        files = list(folder.iterdir())
        assert len(files) > 1
        assert {file.stat().st_mode & 0o077 for file in (folder, *files)} == {0}


def test_edits_reach_the_disk_before_they_are_acknowledged(tmp_path: Path) -> None:
    with notebook_in(tmp_path) as notebook, notebook._database.reading() as db:
        found = [db.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous", "fullfsync")]
        assert found == ["wal", 2, 1]
        assert db.execute("PRAGMA trusted_schema").fetchone()[0] == 0


@pytest.mark.skipif(os.name == "nt", reason="needs a way of locking that only Unix has")
def test_where_there_is_no_write_ahead_log_the_older_journal_serves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On some network folders SQLite cannot share memory."""
    connect = sqlite3.connect

    def without_memory(path: Path, **options: Any) -> sqlite3.Connection:
        found: sqlite3.Connection = connect(f"{path.as_uri()}?vfs=unix-dotfile", uri=True, **options)
        return found

    monkeypatch.setattr(sqlite3, "connect", without_memory)
    for question in ("q1", "q2"):
        with notebook_in(tmp_path) as notebook:
            notebook.choose(PACK, question)
            with notebook._database.reading() as db:
                modes = [db.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous")]
    assert modes == ["delete", 3]
    with notebook_in(tmp_path) as notebook:
        assert len(notebook.choices(PACK)) == 2


def test_every_fault_says_what_to_do(tmp_path: Path) -> None:
    """Faults that no test can bring about: a disk that fails, and one that SQLite has no code for."""

    class Broken(sqlite3.OperationalError):
        sqlite_errorcode = sqlite3.SQLITE_IOERR_FSYNC

    for error, words in (
        (Broken("disk I/O error"), "the disk reports a fault"),
        (sqlite3.OperationalError("odd"), "could not be used: odd"),
        (PermissionError(13, "Permission denied"), "Permission denied"),
    ):
        said = explain(error, tmp_path / NAME)
        assert words in said.what
        assert said.do


def test_a_notebook_opens_by_its_class_too(tmp_path: Path) -> None:
    """A path with signs that mean something in addresses is a path all the same."""
    with notebook_in(tmp_path / "a?b#c%20 ŵ") as notebook:
        assert notebook.path.exists()
        assert isinstance(notebook, Notebook)
