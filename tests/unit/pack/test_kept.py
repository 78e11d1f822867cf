"""Packs that are kept to be opened again fast: the same in every way as reading them anew, or read anew."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from scrutiny_tui import tongue
from scrutiny_tui.pack import kept, late
from scrutiny_tui.pack.kept import KeptPacks
from scrutiny_tui.pack.late import KeptPack
from scrutiny_tui.pack.load import load_pack
from scrutiny_tui.pack.loaded import Loaded
from scrutiny_tui.pack.model import KINDS
from tests.tiny import write_tiny
from tests.unit.pack.generated import Data, packs

TOP = Path(__file__).parents[3]
Reopen = Callable[[], Loaded]


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """Where packs are kept."""
    return tmp_path / "kept"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A pack's folder."""
    return write_tiny(tmp_path / "shelf")


def keep(store: Path, folder: Path) -> Path:
    """Read a pack and keep it; gives the file that it is kept in."""
    books = KeptPacks(store)
    books.keep(books.load(folder))
    (file,) = store.iterdir()
    return file


def is_kept(loaded: Loaded) -> bool:
    """Whether a pack was opened without reading its files anew."""
    return isinstance(loaded.pack, KeptPack)


@pytest.mark.parametrize("name", ["example-valley", "powys-childrens-services"])
def test_a_kept_pack_says_all_that_its_files_say(store: Path, name: str) -> None:
    folder = TOP / "packs" / name
    keep(store, folder)
    found, fresh = KeptPacks(store).load(folder), load_pack(folder)
    assert is_kept(found)
    assert found.pack is not None
    assert fresh.pack is not None
    assert [found.pack.count(key) for key in KINDS] == [fresh.pack.count(key) for key in KINDS]
    assert found.pack == fresh.pack
    assert fresh.pack == found.pack
    assert hash(found.pack) == hash(fresh.pack)
    assert found.problems == fresh.problems
    assert dict(found.places) == dict(fresh.places)
    assert found.folder == fresh.folder


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(held=packs())
def test_any_pack_comes_back_as_it_was(tmp_path_factory: pytest.TempPathFactory, held: Data) -> None:
    top = tmp_path_factory.mktemp("any")
    (top / "pack").mkdir()
    (top / "pack" / "pack.yaml").write_text(json.dumps(held), encoding="utf-8")
    books = KeptPacks(top / "kept")
    fresh = books.load(top / "pack")
    books.keep(fresh)
    found = KeptPacks(top / "kept").load(top / "pack")
    assert is_kept(found) == (fresh.pack is not None)
    assert found == fresh or (found.pack == fresh.pack and found.problems == fresh.problems)


def test_problems_come_back_with_their_places(store: Path, tmp_path: Path) -> None:
    folder = write_tiny(tmp_path / "shelf", replace=("speaker:", "speeker:"))
    fresh = load_pack(folder)
    keep(store, folder)
    found = KeptPacks(store).load(folder)
    assert is_kept(found)
    assert fresh.problems
    assert found.problems == fresh.problems


def test_a_kept_pack_can_be_changed_as_any_other(store: Path, folder: Path) -> None:
    keep(store, folder)
    pack = KeptPacks(store).load(folder).pack
    assert pack is not None
    assert replace(pack, quotes=()).quotes == ()
    assert replace(pack, quotes=()).count("quotes") == 0
    assert replace(pack, quotes=()).findings == pack.findings


def test_a_change_of_any_file_has_the_pack_read_anew(store: Path, folder: Path) -> None:
    """Also one that keeps size and time of change, as some tools do."""
    file = keep(store, folder)
    kept_before = file.read_bytes()
    (pack,) = folder.glob("*.yaml")
    held = pack.stat()
    pack.write_bytes(pack.read_bytes().replace(b"Bins", b"Tins"))
    os.utime(pack, ns=(held.st_atime_ns, held.st_mtime_ns))
    found = KeptPacks(store).load(folder)
    assert not is_kept(found)
    assert found.pack is not None
    assert "Tins" in str(found.pack.about.title)
    assert file.read_bytes() == kept_before
    (folder / "more.yaml").write_text("lines: []\n", encoding="utf-8")
    assert not is_kept(KeptPacks(store).load(folder))


def test_a_pack_that_changed_after_it_was_read_is_not_kept_under_its_new_words(store: Path, folder: Path) -> None:
    books = KeptPacks(store)
    loaded = books.load(folder)
    (pack,) = folder.glob("*.yaml")
    pack.write_bytes(pack.read_bytes().replace(b"Bins", b"Crates"))
    books.keep(loaded)
    found = KeptPacks(store).load(folder)
    assert found.pack is not None
    assert "Crates" in str(found.pack.about.title)


def test_the_same_pack_in_another_folder_is_another(store: Path, tmp_path: Path, folder: Path) -> None:
    keep(store, folder)
    other = write_tiny(tmp_path / "elsewhere")
    found = KeptPacks(store).load(other)
    assert not is_kept(found)
    assert found.folder == other


def test_another_language_or_version_of_the_program_reads_anew(
    store: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is told of a pack's faults is in the language spoken."""
    keep(store, folder)
    tongue.use("cy")
    assert not is_kept(KeptPacks(store).load(folder))
    tongue.use("en")
    assert is_kept(KeptPacks(store).load(folder))
    monkeypatch.setattr(kept, "_made_by", lambda: "another")
    assert not is_kept(KeptPacks(store).load(folder))


def test_a_damaged_file_is_as_good_as_none(store: Path, folder: Path) -> None:
    """Cut short anywhere, or with any byte another, it is either noticed or says the same."""
    file = keep(store, folder)
    held, fresh = file.read_bytes(), load_pack(folder)
    for at in [*range(0, 1200, 61), *range(1200, len(held), 499)]:
        for damaged in (held[:at], held[:at] + bytes([held[at] ^ 1]) + held[at + 1 :]):
            file.write_bytes(damaged)
            found = KeptPacks(store).load(folder)
            assert found.pack is not None
            assert found.pack == fresh.pack
            assert found.pack.count("quotes") == len(found.pack.quotes)
            assert found.problems == fresh.problems


def test_a_file_whose_parts_say_something_else_gives_way_to_the_packs_own(
    store: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(store, folder)
    found = KeptPacks(store).load(folder).pack
    assert found is not None
    monkeypatch.setattr(late.Parts, "part", lambda *_: [{"no such field": 1}])
    assert found.quotes == getattr(load_pack(folder).pack, "quotes")  # noqa: B009 - it is there


def test_what_was_worked_out_is_kept_too_and_not_worked_out_again(store: Path, folder: Path) -> None:
    books = KeptPacks(store)
    loaded = books.load(folder)
    assert loaded.once("sum", lambda: {"is": [1, 2]}) == {"is": [1, 2]}
    books.keep(loaded)
    again = KeptPacks(store).load(folder)
    assert again.once("sum", lambda: pytest.fail("it was kept")) == {"is": [1, 2]}
    again.once("more", lambda: "words")
    books = KeptPacks(store)
    books.load(folder)
    books.keep(again)
    assert KeptPacks(store).load(folder).found == {"sum": {"is": [1, 2]}, "more": "words"}
