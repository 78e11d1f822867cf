"""Older notebooks are brought up to date whole, with a copy beside them; newer ones are left alone."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.notebook import Notebook
from scrutiny_tui.notebook import migrations as room
from scrutiny_tui.notebook.migrations import MIGRATIONS, migrate, version
from tests.unit.notebook.helpers import PACK, notebook_in, ticking

NAME = "notebook.sqlite3"


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """A notebook of the first form with two questions and a note."""
    path = tmp_path / NAME
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        migrate(db, path, ticking(), MIGRATIONS[:1])
        for place, item in enumerate(("q2", "q1"), start=1):
            row = (PACK, item, 0, place, None, "Why?", None, "", "", None, "2026-01-01T00:00:00+00:00")
            db.execute(f"INSERT INTO choice VALUES ({', '.join('?' * len(row))})", row)
        db.execute("INSERT INTO note VALUES (?, 'q1', 'Early.', '2026-01-01T00:00:00+00:00')", (PACK,))
    return path


def form(path: Path) -> int:
    with closing(sqlite3.connect(path)) as db:
        return version(db)


def test_a_new_notebook_records_each_migration_that_ran(tmp_path: Path) -> None:
    with notebook_in(tmp_path / "new") as notebook, notebook._database.reading() as db:
        ran = db.execute("SELECT number, name FROM migration ORDER BY number").fetchall()
    assert ran == [(number, migration.__name__) for number, migration in enumerate(MIGRATIONS, start=1)]
    assert [path.name for path in (tmp_path / "new").iterdir()] == [NAME]


def test_an_older_notebook_keeps_what_it_holds_and_a_copy_of_itself(older: Path) -> None:
    with notebook_in(older.parent) as notebook:
        assert [choice.id for choice in notebook.choices(PACK)] == ["q2", "q1"]
        assert notebook.notes(PACK) == {"q1": "Early."}
        notebook.mark_read(PACK, "q1")
        assert notebook.read(PACK) == {"q1"}
    assert form(older) == len(MIGRATIONS)
    copy = older.with_name(f"{NAME}.form-1")
    assert form(copy) == 1
    with closing(sqlite3.connect(copy)) as db:
        assert db.execute("SELECT count(*) FROM choice").fetchone() == (2,)


@pytest.mark.skipif(os.name != "posix", reason="other systems tell rights in other ways")
def test_a_copy_is_as_private_as_the_notebook(older: Path) -> None:
    notebook_in(older.parent).close()
    assert older.with_name(f"{NAME}.form-1").stat().st_mode & 0o077 == 0


def test_a_copy_can_be_put_back(older: Path) -> None:
    notebook_in(older.parent).close()
    older.unlink()
    older.with_name(f"{NAME}.form-1").rename(older)
    with notebook_in(older.parent) as notebook:
        assert len(notebook.choices(PACK)) == 2


def test_opening_again_changes_nothing_and_makes_no_copy(tmp_path: Path) -> None:
    place = tmp_path / "new" / NAME
    notebook_in(place.parent).close()
    before = place.read_bytes()
    notebook_in(place.parent).close()
    assert place.read_bytes() == before
    assert [path.name for path in place.parent.iterdir()] == [NAME]


def test_a_migration_that_fails_leaves_the_form_before_it(older: Path) -> None:
    def half(db: sqlite3.Connection) -> None:
        db.execute("DELETE FROM choice")
        db.execute("CREATE TABLE odd (x)")
        raise sqlite3.OperationalError("no more")

    with closing(sqlite3.connect(older, isolation_level=None)) as db:
        with pytest.raises(sqlite3.OperationalError):
            migrate(db, older, ticking(), [*MIGRATIONS[:1], half])
        assert version(db) == 1
        assert db.execute("SELECT count(*) FROM choice").fetchone() == (2,)
        assert not db.execute("SELECT 1 FROM sqlite_master WHERE name = 'odd'").fetchall()


def test_where_no_copy_can_be_made_nothing_is_changed(older: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(room, "back_up", full)
    with pytest.raises(ScrutinyError, match="No space left"):
        notebook_in(older.parent)
    assert form(older) == 1


def test_a_newer_notebook_is_refused_and_not_changed(tmp_path: Path) -> None:
    notebook_in(tmp_path).close()
    with closing(sqlite3.connect(tmp_path / NAME)) as db:
        db.execute("INSERT INTO migration VALUES (9, 'from_the_future', '2030')")
        db.commit()
    before = (tmp_path / NAME).read_bytes()
    with pytest.raises(ScrutinyError, match="newer version") as refused:
        Notebook.open(tmp_path / NAME, ticking())
    assert "up to date" in refused.value.do
    assert (tmp_path / NAME).read_bytes() == before
