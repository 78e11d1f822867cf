"""The index keeps in step with the shelf: only what changed is read anew, and what left is gone."""

from __future__ import annotations

import dataclasses
import errno
import gc
import os
import sys
import time
import weakref
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from scrutiny_tui.pack.whole import Pack
from scrutiny_tui.search import Library, Refreshed, Shelved, look, stamp
from scrutiny_tui.search.records import ITEMS, Records
from scrutiny_tui.text.document import Document
from tests.unit.search.shelf import ferry, library_at, text_pack

Loaded = tuple[Pack, dict[str, Document]]


def finds(library: Library, word: str) -> list[str]:
    return [hit.pack for hit in library.search(word).hits]


def test_only_changed_packs_are_read_anew(tmp_path: Path) -> None:
    library = library_at(tmp_path)
    one, two = text_pack("one", "A heron."), text_pack("two", "A kestrel.")
    assert library.refresh([one, two]).built == ("one", "two")
    assert library.refresh([one, two]) == Refreshed()
    changed = text_pack("two", "A merlin.")
    assert library.refresh([one, changed]).built == ("two",)
    assert (finds(library, "heron"), finds(library, "kestrel"), finds(library, "merlin")) == (["one"], [], ["two"])


def test_a_pack_that_left_the_shelf_is_removed(tmp_path: Path) -> None:
    library = library_at(tmp_path)
    library.refresh([text_pack("one", "A heron."), text_pack("two", "A kestrel.")])
    assert library.refresh([text_pack("one", "A heron.")]).removed == ("two",)
    assert finds(library, "kestrel") == []
    assert library.search("kestral").corrected == ()
    assert library.refresh([]).removed == ("one",)
    assert finds(library, "heron") == []


def test_many_small_changes_leave_one_generation_and_the_right_answers(tmp_path: Path) -> None:
    """Whoosh merges segments as they come; what was removed must not come back."""
    library = library_at(tmp_path)
    for turn in range(12):
        library.refresh([text_pack(f"p{turn % 4}", f"A heron stood at post{turn}.", "An owl.") for _ in range(1)])
    library.refresh([text_pack(f"p{number}", "A heron.", "An owl.") for number in range(4)])
    assert sorted(finds(library, "heron")) == ["p0", "p1", "p2", "p3"]
    assert library.search("owl").total == 4
    assert finds(library, "post3") == []
    assert len(list(tmp_path.glob("generation-*"))) == 1


def test_no_file_of_the_index_in_use_is_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows lets nobody take away what a window has open, by whichever of its names."""
    library = library_at(tmp_path)
    library.refresh([text_pack("one", "A heron."), text_pack("two", "A kestrel.")])

    def careful(change: Callable[..., None]) -> Callable[..., None]:
        def changing(*paths: Any, **how: Any) -> None:
            there = Path(paths[-1])
            if not how.get("dir_fd") and there.exists() and there.stat().st_nlink > 1:
                raise PermissionError(errno.EACCES, "Access is denied")
            change(*paths, **how)

        return changing

    for name in ("replace", "rename", "remove", "unlink"):
        monkeypatch.setattr(os, name, careful(getattr(os, name)))
    assert library.refresh([text_pack("one", "A heron."), text_pack("two", "A merlin.")]).built == ("two",)
    assert (finds(library, "kestrel"), finds(library, "merlin")) == ([], ["two"])
    assert library.search("merlim").corrected == (("merlim", "merlin"),)


def test_nothing_of_an_index_stays_in_memory_when_another_takes_its_place(tmp_path: Path) -> None:
    """At once, and not when Python next looks for rings of things that hold each other."""
    library = library_at(tmp_path)
    library.refresh([text_pack("one", "A heron.")])
    assert finds(library, "heron") == ["one"]
    gc.collect()
    gc.disable()
    try:
        before = weakref.ref(library._opened)
        library.refresh([text_pack("one", "A merlin.")])
        assert finds(library, "merlin") == ["one"]
        assert before() is None
    finally:
        gc.enable()


def test_an_unchanged_stamp_spares_the_loading(tmp_path: Path) -> None:
    library = library_at(tmp_path)
    loads: list[str] = []

    def shelf(mark: str) -> list[Shelved]:
        def load() -> Loaded:
            loads.append(mark)
            return text_pack("one", "A heron.")

        return [Shelved(load, mark)]

    library.refresh(shelf("monday"))
    library.refresh(shelf("monday"))
    assert library.refresh(shelf("tuesday")) == Refreshed()
    library.refresh(shelf("tuesday"))
    assert loads == ["monday", "tuesday"]


def test_a_pack_that_cannot_be_loaded_is_not_on_the_shelf(tmp_path: Path) -> None:
    library = library_at(tmp_path)
    library.refresh([Shelved(lambda: None), Shelved(lambda: text_pack("good", "A heron."))])
    assert finds(library, "heron") == ["good"]


def test_the_first_pack_of_an_id_wins(tmp_path: Path) -> None:
    library = library_at(tmp_path)
    library.refresh([text_pack("one", "A heron."), text_pack("one", "A kestrel.")])
    assert (finds(library, "heron"), finds(library, "kestrel")) == (["one"], [])


def prints(pack: Pack, documents: Mapping[str, Document]) -> dict[str, str]:
    records = Records(pack, documents)
    return {unit: records.fingerprint(unit) for unit in records.units()}


def test_every_field_and_text_counts_for_the_fingerprints() -> None:
    pack, documents = ferry()
    before = prints(pack, documents)
    assert prints(*ferry()) == before
    for key in ("sources", "lines", "findings", "quotes", "questions", "events", "people"):
        first, *rest = getattr(pack, key)
        changes: dict[str, Any] = {key: (dataclasses.replace(first, access="exempt"), *rest)}
        assert prints(dataclasses.replace(pack, **changes), documents)[ITEMS] != before[ITEMS]
    assert prints(pack, {}) == {ITEMS: before[ITEMS]}
    other = prints(pack, {**documents, "audit": Document.of("Other words.")})
    assert {unit for unit in before if other[unit] != before[unit]} == {"audit"}


def test_what_passages_are_filtered_by_counts_for_their_fingerprint() -> None:
    """The title and access of their report, and the lines of enquiry that use them."""
    pack, documents = ferry()
    before = prints(pack, documents)
    audit, letter = pack.sources
    renamed = prints(
        dataclasses.replace(pack, sources=(dataclasses.replace(audit, access="exempt"), letter)), documents
    )
    assert (renamed["audit"] != before["audit"], renamed["letter"]) == (True, before["letter"])
    (finding,) = pack.findings
    moved = dataclasses.replace(finding, evidence=("letter#1",))
    used = prints(dataclasses.replace(pack, findings=(moved,)), documents)
    assert used["letter"] != before["letter"]


LONG_AGO = 1_500_000_000


def written(file: Path, text: str, when: float = LONG_AGO) -> None:
    """A file of that time, in an old folder."""
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    os.utime(file, (when, when))
    os.utime(file.parent, (LONG_AGO, LONG_AGO))


def test_a_stamp_changes_with_the_files(tmp_path: Path) -> None:
    file = tmp_path / "birds" / "pack.yaml"
    written(file, "a")
    before = stamp([look(file.parent)])
    assert before
    assert stamp([look(file.parent)]) == before
    written(file, "b", LONG_AGO + 1)
    assert len({before, stamp([look(file.parent)]), stamp([look(file)])}) == 3
    assert stamp([look(tmp_path / "absent")]) == stamp([look(tmp_path / "absent")])


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_folder_that_links_to_itself_is_looked_at_once(tmp_path: Path) -> None:
    written(tmp_path / "birds" / "pack.yaml", "a")
    (tmp_path / "birds" / "again").symlink_to(tmp_path / "birds", target_is_directory=True)
    assert look(tmp_path / "birds").told.count("again") == 1


def test_a_file_just_written_has_no_stamp_yet(tmp_path: Path) -> None:
    """It could be written once more within one tick of the disk's clock, and look the same."""
    written(tmp_path / "birds" / "pack.yaml", "a", time.time() + 60)
    assert stamp([look(tmp_path / "birds")]) == ""


def test_without_a_stamp_the_contents_decide(tmp_path: Path) -> None:
    library = library_at(tmp_path)
    library.refresh([Shelved(lambda: text_pack("one", "A heron."), "monday")])
    assert library.refresh([Shelved(lambda: text_pack("one", "A heron."))]) == Refreshed()
    assert library.refresh([Shelved(lambda: text_pack("one", "A kestrel."))]).built == ("one",)


def test_calling_off_leaves_the_old_index(tmp_path: Path) -> None:
    library = library_at(tmp_path)
    library.refresh([text_pack("one", "A heron.")])
    calls: list[int] = []
    answer = library.refresh(
        [text_pack("one", *["A kestrel."] * 200)],
        progress=lambda done, _: calls.append(done),
        cancelled=lambda: len(calls) > 3,
    )
    assert answer.cancelled
    assert finds(library, "heron") == ["one"]
    assert len(list(tmp_path.glob("generation-*"))) == 1
    library.refresh([text_pack("one", "A kestrel.")])
    assert finds(library, "kestrel") == ["one"]


def test_progress_runs_from_nothing_to_all(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    library = library_at(tmp_path)
    shelf = [text_pack("one", *["A heron."] * 98)]
    library.refresh(shelf, progress=lambda done, total: told.append((done, total)))
    assert told[0] == (0, 100)
    assert told[-1] == (100, 100)
    assert told == sorted(told)
    told.clear()
    library.refresh(shelf, progress=lambda done, total: told.append((done, total)))
    assert told == []


def test_before_any_index_there_is_nothing_to_find(tmp_path: Path) -> None:
    assert library_at(tmp_path / "absent").search("heron").hits == ()


def test_search_goes_on_after_closing(tmp_path: Path) -> None:
    library = library_at(tmp_path)
    library.refresh([text_pack("one", "A heron.")])
    library.close()
    assert finds(library, "heron") == ["one"]
