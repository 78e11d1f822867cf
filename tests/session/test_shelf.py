"""The shelf: what stands on it, in which order, and what a name of a pack finds."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from scrutiny_tui.errors import MisuseError, ScrutinyError
from scrutiny_tui.pack.loaded import Loaded
from scrutiny_tui.paths import Paths
from scrutiny_tui.session import Session, UnknownPackError
from tests.tiny import write_tiny


def test_an_empty_shelf_has_no_packs(session: Session) -> None:
    assert session.shelf() == ()


def test_a_missing_shelf_folder_is_an_empty_shelf(session: Session, shelf: Path) -> None:
    shelf.rmdir()
    assert session.shelf() == ()


def test_an_entry_says_what_the_pack_is(session: Session, shelf: Path) -> None:
    folder = write_tiny(shelf)
    (entry,) = session.shelf()
    assert (entry.id, entry.folder, entry.title) == ("tiny", folder, "Bins")
    assert (entry.council, entry.committee) == ("Little Example Council", "Waste Scrutiny Panel")
    assert str(entry.meeting) == "1 April 2026"
    assert (entry.edition, entry.notice) == (1, "This council is invented.")
    assert (entry.questions, entry.findings, entry.readable) == (2, 2, 10)
    assert (entry.read, entry.chosen, entry.problems, entry.broken) == (0, 0, 0, "")


def test_meetings_to_come_stand_first_soonest_first_then_undated_then_past(session: Session, shelf: Path) -> None:
    write_tiny(shelf, "past", meeting="2026-02-01")
    write_tiny(shelf, "older", meeting="2025-02-01")
    write_tiny(shelf, "far", meeting="2026-12-01")
    write_tiny(shelf, "near", meeting="2026-03-02")
    write_tiny(shelf, "undated-b", title="Beta", replace=("    date: 2026-04-01\n", ""))
    write_tiny(shelf, "undated-a", title="Alpha", replace=("    date: 2026-04-01\n", ""))
    (write_tiny(shelf, "aa-broken") / "pack.yaml").write_text("pack: [", encoding="utf-8")
    order = [entry.id for entry in session.shelf()]
    assert order == ["near", "far", "undated-a", "undated-b", "past", "older", "aa-broken"]


def test_a_broken_pack_is_listed_with_the_reason_and_harms_no_other(session: Session, shelf: Path) -> None:
    write_tiny(shelf)
    (write_tiny(shelf, "broken") / "pack.yaml").write_text("pack: {", encoding="utf-8")
    sound, broken = session.shelf()
    assert (sound.id, sound.broken) == ("tiny", "")
    assert broken.id == "broken"
    assert "pack.yaml:" in broken.broken
    with pytest.raises(ScrutinyError, match="broken"):
        session.open("broken")


def test_a_pack_with_faulty_items_is_still_readable_and_says_how_many(session: Session, shelf: Path) -> None:
    write_tiny(shelf, replace=("evidence: [quote-friday]", "evidence: [quote-fryday]"))
    (entry,) = session.shelf()
    assert entry.problems > 0
    assert entry.broken == ""
    assert session.open("tiny").pack.questions


def test_the_first_pack_of_an_id_wins_and_the_second_says_so(session: Session, shelf: Path) -> None:
    first = write_tiny(shelf, "a-folder", replace=("id: a-folder", "id: same"))
    write_tiny(shelf, "b-folder", replace=("id: b-folder", "id: same"))
    assert session.open("same").folder == first
    doubled = [entry for entry in session.shelf() if entry.broken]
    assert [entry.folder.name for entry in doubled] == ["b-folder"]
    assert str(first) in doubled[0].broken


def test_folders_without_yaml_and_loose_files_are_no_packs(session: Session, shelf: Path) -> None:
    (shelf / "empty").mkdir()
    (shelf / "notes.yaml").write_text("pack: x", encoding="utf-8")
    assert session.shelf() == ()


def test_a_shelf_folder_without_rights_is_told_not_hidden(session: Session, shelf: Path) -> None:
    shelf.chmod(0)
    try:
        if os.access(shelf, os.R_OK):
            pytest.skip("this user may read everything")
        (entry,) = session.shelf()
        assert "Permission denied" in entry.broken
    finally:
        shelf.chmod(0o755)


def test_a_near_miss_is_offered_although_another_shelf_cannot_be_read(
    paths: Paths, clock: Callable[[], datetime], shelf: Path, tmp_path: Path
) -> None:
    write_tiny(shelf)
    (tmp_path / "file").write_text("", encoding="utf-8")
    with Session(replace(paths, packs=(shelf, tmp_path / "file")), clock) as session:
        assert len(session.shelf_troubles) == 1
        with pytest.raises(UnknownPackError, match="no pack “tinny”"):
            session.open("tinny")
        with pytest.raises(ScrutinyError, match="cannot be read"):
            session.open("zzzzz")


def test_a_pack_without_rights_is_listed_with_the_reason(session: Session, shelf: Path) -> None:
    write_tiny(shelf)
    locked = write_tiny(shelf, "locked")
    locked.chmod(0)
    try:
        if os.access(locked, os.R_OK):
            pytest.skip("this user may read everything")
        sound, broken = session.shelf()
        assert (sound.id, sound.broken) == ("tiny", "")
        assert broken.id == "locked"
        assert "cannot be read" in broken.broken
    finally:
        locked.chmod(0o755)


def test_a_pack_that_may_not_even_be_asked_for_is_listed_with_the_reason(
    session: Session, shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on a drive that was lost, and in a shelf folder whose names may be read and nothing more."""
    write_tiny(shelf)
    lost = shelf / "lost"
    lost.mkdir()

    def refusing(ask: Callable[..., Any]) -> Callable[..., Any]:
        def asked(path: Any, *how: Any, **also: Any) -> Any:
            if isinstance(path, (str, os.PathLike)) and Path(path) == lost:
                raise OSError(errno.EIO, "Input/output error")
            return ask(path, *how, **also)

        return asked

    monkeypatch.setattr(os, "scandir", refusing(os.scandir))
    monkeypatch.setattr(os, "stat", refusing(os.stat))
    entries = session.shelf()
    assert [entry.id for entry in entries] == ["tiny", "lost"]
    assert "Input/output error" in entries[1].broken
    assert session.packs.find("tiny").pack is not None


@pytest.mark.parametrize("ref", ["", "a\0b", "x" * 5000, "~nobody-of-that-name/pack", "\udcff"])
def test_what_can_be_no_name_at_all_is_misuse(session: Session, shelf: Path, ref: str) -> None:
    write_tiny(shelf)
    with pytest.raises(MisuseError, match="There is no pack “"):
        session.open(ref)


def test_a_pack_opens_by_folder_without_being_on_the_shelf(session: Session, tmp_path: Path) -> None:
    folder = write_tiny(tmp_path / "elsewhere")
    assert session.open(folder).id == "tiny"
    assert session.open(str(folder)).pack.about.edition == 1


def test_an_unknown_pack_offers_the_nearest(session: Session, shelf: Path) -> None:
    write_tiny(shelf, "little-bins")
    with pytest.raises(MisuseError, match="no pack “little-bin”") as caught:
        session.open("little-bin")
    assert caught.value.do == "Did you mean “little-bins”?"


def test_a_folder_without_a_pack_is_misuse(session: Session, tmp_path: Path) -> None:
    with pytest.raises(MisuseError, match="no pack in the folder"):
        session.open(tmp_path)


def test_a_changed_file_is_read_again(session: Session, shelf: Path) -> None:
    write_tiny(shelf)
    assert session.shelf()[0].title == "Bins"
    write_tiny(shelf, title="Bins and boxes")
    assert session.shelf()[0].title == "Bins and boxes"


def test_new_then_seen_then_a_new_edition(session: Session, shelf: Path) -> None:
    write_tiny(shelf)
    assert (session.shelf()[0].is_new, session.shelf()[0].new_edition) == (True, False)
    session.open("tiny").keep_opened()
    assert (session.shelf()[0].is_new, session.shelf()[0].new_edition) == (False, False)
    write_tiny(shelf, edition=2)
    assert (session.shelf()[0].is_new, session.shelf()[0].new_edition) == (False, True)
    session.open("tiny").keep_opened()
    assert session.shelf()[0].new_edition is False


def test_the_shelf_counts_what_was_chosen_and_read(session: Session, shelf: Path) -> None:
    write_tiny(shelf)
    opened = session.open("tiny")
    opened.choose("question-round")
    opened.add_own("Why?")
    opened.mark_read("finding-promise")
    opened.mark_read("ann-lee")
    (entry,) = session.shelf()
    assert (entry.chosen, entry.read) == (2, 1)


def test_the_shelf_stands_without_a_notebook(session: Session, shelf: Path) -> None:
    write_tiny(shelf)
    session.paths.notebook.mkdir(parents=True)
    (entry,) = session.shelf()
    assert (entry.id, entry.chosen, entry.is_new) == ("tiny", 0, True)
    assert session.notebook_trouble


@pytest.mark.parametrize("by", ["id", "folder"])
def test_a_pack_that_is_named_is_opened_without_a_look_at_any_other(
    session: Session, shelf: Path, monkeypatch: pytest.MonkeyPatch, by: str
) -> None:
    """By its id where its folder is called so, and by its folder, however many packs stand there."""
    for name in ("aa", "tiny", "zz"):
        write_tiny(shelf, name)
    read: list[str] = []
    load = session.packs.load

    def looked_at(folder: Path) -> Loaded:
        read.append(folder.name)
        return load(folder)

    monkeypatch.setattr(session.packs, "load", looked_at)
    assert session.open("tiny" if by == "id" else shelf / "tiny").id == "tiny"
    assert set(read) == {"tiny"}


@pytest.mark.parametrize("name", ["", "..", "a\0b", "x" * 5000, "\udcff"])
def test_what_can_be_no_name_of_a_pack_is_no_pack(session: Session, shelf: Path, name: str) -> None:
    write_tiny(shelf)
    with pytest.raises(MisuseError):
        session.open(name)


def test_a_shelf_makes_no_items_of_packs_that_nobody_has_read(session: Session, shelf: Path) -> None:
    """Its rows count them; with many packs, that is most of what it would wait for."""
    folder = write_tiny(shelf)
    session.open("tiny")
    session.close()
    with Session(session.paths, session.clock) as again:
        (entry,) = again.shelf()
        assert (entry.questions, entry.findings, entry.readable) == (2, 2, 10)
        pack = again.packs.load(folder).pack
        assert pack is not None
        assert not {"questions", "findings", "quotes"} & vars(pack).keys()
