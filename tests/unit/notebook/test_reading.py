"""What was opened and read, the place, the minutes, the files written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from scrutiny_tui.notebook import Notebook, Place
from tests.unit.notebook.helpers import PACK, notebook_in


@pytest.fixture
def notebook(tmp_path: Path) -> Iterator[Notebook]:
    with notebook_in(tmp_path) as opened:
        yield opened


def test_an_item_counts_as_read_from_the_first_time(notebook: Notebook) -> None:
    notebook.mark_read(PACK, "q1")
    notebook.mark_read(PACK, "find-1")
    first = notebook.read_when(PACK)
    notebook.mark_read(PACK, "q1")
    assert notebook.read_when(PACK) == first
    assert list(first) == ["q1", "find-1"]
    notebook.unmark_read(PACK, "q1")
    assert notebook.read(PACK) == {"find-1"}
    assert notebook.read("another") == frozenset()


def test_the_place_is_kept_for_each_pack(notebook: Notebook) -> None:
    assert notebook.place(PACK) is None
    notebook.keep_place(PACK, Place("findings", "find-1"))
    notebook.keep_place(PACK, Place("overview", ""))
    notebook.keep_place("another", Place("quotes", "say-1"))
    assert notebook.place(PACK) == Place("overview", "")


def test_opening_tells_what_was_seen_before(notebook: Notebook) -> None:
    notebook.keep_place(PACK, Place("overview", ""))
    assert notebook.last_opened(PACK) is None
    assert notebook.opened(PACK, 2) is None
    before = notebook.opened(PACK, 3)
    assert before is not None
    assert (before.edition, before.first) == (2, before.last)
    notebook.opened(PACK, 1)
    now = notebook.last_opened(PACK)
    assert now is not None
    assert (now.edition, now.first) == (3, before.first)
    assert now.last > before.last


def test_the_minutes_for_a_pack_can_be_set_and_taken_back(notebook: Notebook) -> None:
    assert notebook.budget(PACK) is None
    notebook.set_budget(PACK, 40)
    assert notebook.budget(PACK) == 40
    notebook.set_budget(PACK, None)
    assert notebook.budget(PACK) is None


def test_a_file_is_ours_while_it_is_as_we_wrote_it(notebook: Notebook, tmp_path: Path) -> None:
    place = tmp_path / "list.md"
    sha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert not notebook.is_ours(place)
    notebook.wrote(place, sha256)
    assert not notebook.is_ours(place)
    place.write_bytes(b"abc")
    assert notebook.is_ours(place)
    (tmp_path / "x").mkdir()
    assert notebook.is_ours(tmp_path / "x" / ".." / "list.md")
    place.write_bytes(b"abd")
    assert (notebook.is_ours(place), notebook.written(place)) == (False, sha256)


@pytest.mark.parametrize(
    "words", ["\x00\x1b[31m\r\n\t", "\ud83d half", "שלום\u202e", "x" * 1_000_000, "'; DROP TABLE x"]
)
def test_words_are_kept_as_they_were_typed(notebook: Notebook, words: str) -> None:
    question = notebook.add_own(PACK, f"{words}?"[-1_000_000:], witness=words[:100], line=words[:100])
    notebook.note(words[:100], words[:100], f"{words}!"[-1_000_000:])
    (kept,) = notebook.choices(PACK)
    assert kept == question
    assert (kept.wording, kept.witness) == (f"{words}?"[-1_000_000:], words[:100])
    assert notebook.notes(words[:100]) == {words[:100]: f"{words}!"[-1_000_000:]}


def test_a_setting_is_remembered_and_replaced(tmp_path: Path) -> None:
    with notebook_in(tmp_path) as notebook:
        assert notebook.setting("theme") == ""
        notebook.keep_setting("theme", "dark")
        notebook.keep_setting("theme", "light")
    with notebook_in(tmp_path) as notebook:
        assert notebook.setting("theme") == "light"
