"""The logs of meetings: what was acknowledged outlives any death of the program, and two windows never collide."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutiny_tui.errors import MisuseError
from scrutiny_tui.meeting.listed import Listed, Priority
from scrutiny_tui.meeting.log import Entry, standing, undoing
from scrutiny_tui.notebook import Notebook
from tests.unit.notebook.helpers import FIRST, PACK, notebook_in

PRESSER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from scrutiny_tui.meeting import doing
from scrutiny_tui.meeting.listed import Listed
from scrutiny_tui.meeting.log import undoing
from scrutiny_tui.meeting.running import State
from scrutiny_tui.notebook import Notebook

notebook = Notebook.open(Path(sys.argv[1]), lambda: datetime(2026, 3, 2, tzinfo=UTC))
keys = [
    lambda number: doing.start([Listed(id="q", words="Why?")]),
    lambda number: doing.answer("q", f"Line {number}"),
    lambda number: doing.mark("q", State.PART),
    lambda number: doing.undertake("q", "Ann", f"Promise {number}", ""),
    lambda number: None,
]
for number in range(100_000):
    make = keys[number % len(keys)](number)
    entry = notebook.log("powys", "meeting", lambda held: make or undoing(held))
    print(number, entry.number, flush=True)
"""
"""Presses one key after another and says so when each call has returned; every fifth is an undo."""


@pytest.mark.parametrize("edits", [1, 2, 3, 5, 8, 21])
def test_no_acknowledged_key_press_is_lost_when_the_program_is_killed(tmp_path: Path, edits: int) -> None:
    path = tmp_path / "notebook.sqlite3"
    command = [sys.executable, "-c", PRESSER, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8") as presser:
        assert presser.stdout is not None
        heard = [presser.stdout.readline() for _ in range(edits)]
        presser.kill()
        heard += presser.stdout.read().splitlines(keepends=True)
    told = [line.split() for line in heard if line.endswith("\n")]
    with Notebook.open(path, lambda: FIRST) as notebook:
        entries = notebook.logged(PACK, "meeting")
    assert len(told) >= edits
    assert len(told) <= len(entries) <= len(told) + 1
    assert [str(entry.number) for entry in entries[: len(told)]] == [number for _, number in told]
    whats = ("start", "answer", "mark", "undertake", "undo")
    assert [entry.what for entry in entries] == [whats[number % 5] for number in range(len(entries))]
    lines = [entry.words for entry in entries if entry.what == "answer"]
    assert lines == [f"Line {number}" for number in range(len(entries)) if number % 5 == 1]


texts = st.text(st.characters(), max_size=20)


@given(st.data())
def test_an_entry_comes_back_as_it_was_given(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    several = st.lists(texts, max_size=3).map(tuple)
    listed = st.builds(
        Listed, id=texts, words=texts, witness=several, line=texts, minutes=st.integers(1, 600),
        priority=st.sampled_from(Priority), lead=texts, reserve=texts, authors=several, merged=several,
        exempt=st.booleans(),
    )  # fmt: skip
    given_entry = data.draw(
        st.builds(
            Entry,
            what=st.just("start"),
            item=texts,
            words=texts,
            who=texts,
            by=texts,
            ids=several,
            listed=st.lists(listed, max_size=2).map(tuple),
            rows=st.lists(several, max_size=2).map(tuple),
        )
    )
    with notebook_in(tmp_path_factory.mktemp("held")) as notebook:
        kept = notebook.log(PACK, "board", lambda held: given_entry)
        assert notebook.logged(PACK, "board") == (kept,)
        assert kept
        assert (kept.item, kept.words, kept.listed, kept.rows) == (
            given_entry.item,
            given_entry.words,
            given_entry.listed,
            given_entry.rows,
        )
        assert kept.number


def test_each_pack_and_each_book_has_a_log_of_its_own(tmp_path: Path) -> None:
    with notebook_in(tmp_path) as notebook:
        for pack, book in ((PACK, "meeting"), (PACK, "board"), ("other", "meeting")):
            notebook.log(pack, book, lambda held: Entry(what="start", item=str(len(held))))
        assert [entry.item for entry in notebook.logged(PACK, "meeting")] == ["0"]
        assert [entry.item for entry in notebook.logged("other", "meeting")] == ["0"]


def test_a_decision_that_is_refused_leaves_nothing(tmp_path: Path) -> None:
    def refuse(held: tuple[Entry, ...]) -> Entry:
        raise MisuseError("Not now.")

    with notebook_in(tmp_path) as notebook:
        with pytest.raises(MisuseError, match="Not now"):
            notebook.log(PACK, "meeting", refuse)
        assert notebook.log(PACK, "meeting", undoing) is None
        with pytest.raises(MisuseError, match="too long"):
            notebook.log(PACK, "meeting", lambda held: Entry(what="answer", words="x" * 1_000_001))
        assert notebook.logged(PACK, "meeting") == ()


def test_two_windows_that_undo_at_once_take_back_two_entries(tmp_path: Path) -> None:
    with notebook_in(tmp_path, wait=30) as one, notebook_in(tmp_path, wait=30) as other:
        for number in range(20):
            one.log(PACK, "meeting", lambda held, number=number: Entry(what="answer", words=str(number)))  # type: ignore[misc]
        windows = [threading.Thread(target=_undo, args=(each, 8)) for each in (one, other)]
        for window in windows:
            window.start()
        for window in windows:
            window.join()
        assert [entry.words for entry in standing(one.logged(PACK, "meeting"))] == ["0", "1", "2", "3"]


def _undo(notebook: Notebook, times: int) -> None:
    for _ in range(times):
        notebook.log(PACK, "meeting", undoing)


def test_gathered_files_are_kept_by_author_and_replaced(tmp_path: Path) -> None:
    with notebook_in(tmp_path) as notebook:
        notebook.keep_gathered(PACK, {"b": "Second", "a": "First"})
        notebook.keep_gathered(PACK, {"b": "Newer"})
        notebook.keep_gathered("other", {"b": "Elsewhere"})
        assert notebook.gathered(PACK) == {"a": "First", "b": "Newer"}
