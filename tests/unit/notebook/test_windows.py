"""Two windows on one notebook both work, and see each other's edits at once."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.notebook import Notebook, database
from tests.unit.notebook.helpers import FIRST, PACK, notebook_in


def at_once(tasks: list[Callable[[], object]]) -> None:
    """Run every task in a thread of its own, all let go together."""
    gate = threading.Barrier(len(tasks))

    def run(task: Callable[[], object]) -> None:
        gate.wait()
        task()

    with ThreadPoolExecutor(len(tasks)) as pool:
        list(pool.map(run, tasks))


def test_each_window_sees_the_others_edits_and_is_told_of_them(tmp_path: Path) -> None:
    with notebook_in(tmp_path) as one, notebook_in(tmp_path) as two:
        one.choose(PACK, "q1")
        two.choose(PACK, "q2")
        assert [choice.id for choice in one.choices(PACK)] == ["q1", "q2"]
        assert one.changed()
        assert not one.changed()
        one.note(PACK, "q1", "mine")
        assert not one.changed()
        assert two.changed()


def test_edits_made_at_once_are_all_kept(tmp_path: Path) -> None:
    """Two windows, and two threads in each; every own question has a number of its own."""
    with notebook_in(tmp_path) as one, notebook_in(tmp_path) as two:

        def add_some(window: Notebook) -> None:
            for _ in range(15):
                window.add_own(PACK, "Why?")

        at_once([lambda: add_some(one), lambda: add_some(two)] * 2)
        choices = one.choices(PACK)
    assert len({choice.id for choice in choices}) == 60
    assert [choice.position for choice in choices] == list(range(1, 61))


def test_a_new_notebook_can_be_opened_by_several_windows_at_once(tmp_path: Path) -> None:
    def open_and_write() -> None:
        with Notebook.open(tmp_path / "new" / "notebook.sqlite3", lambda: FIRST) as window:
            window.add_own(PACK, "Why?")

    at_once([open_and_write] * 5)
    with notebook_in(tmp_path / "new") as after:
        assert len(after.choices(PACK)) == 5


def test_opening_waits_for_another_window_that_is_making_the_notebook(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite reports the file as busy at once, without its own wait, while another window changes the journal."""
    real, refusals = database._set_up, iter(range(2))

    def busy_at_first(db: sqlite3.Connection, path: Path) -> None:
        if next(refusals, None) is not None:
            error = sqlite3.OperationalError("database is locked")
            error.sqlite_errorcode = sqlite3.SQLITE_BUSY
            raise error
        real(db, path)

    monkeypatch.setattr(database, "_set_up", busy_at_first)
    with notebook_in(tmp_path) as notebook:
        assert notebook.choices(PACK) == ()
    refusals = iter(range(1_000_000))
    with pytest.raises(ScrutinyError, match="another window"):
        notebook_in(tmp_path, wait=0.05)


def test_a_window_that_keeps_the_notebook_locked_is_named_and_nothing_is_lost(tmp_path: Path) -> None:
    with notebook_in(tmp_path) as one, notebook_in(tmp_path, wait=0.05) as two:
        with one._database.writing(), pytest.raises(ScrutinyError, match="another window") as refused:
            two.choose(PACK, "q1")
        assert refused.value.do
        two.choose(PACK, "q1")
        assert [choice.id for choice in one.choices(PACK)] == ["q1"]


def test_a_call_that_fails_half_way_leaves_no_half_edit(tmp_path: Path) -> None:
    with notebook_in(tmp_path) as notebook:
        notebook.choose(PACK, "q1")

        def half() -> None:
            with notebook._database.writing() as db:
                db.execute("DELETE FROM choice")
                raise RuntimeError

        with pytest.raises(RuntimeError):
            half()
        assert len(notebook.choices(PACK)) == 1


def test_closing_twice_does_no_harm_and_a_closed_notebook_says_so(tmp_path: Path) -> None:
    notebook = notebook_in(tmp_path)
    notebook.close()
    notebook.close()
    with pytest.raises(ValueError, match="closed"):
        notebook.choices(PACK)
