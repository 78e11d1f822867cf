"""Whatever is wrong with the index folder is put right without asking, or said in plain words."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Any

import pytest

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.search import Library, Refreshed, Results, keeper
from scrutiny_tui.search.generations import LOCK, STATE, Generations, State
from scrutiny_tui.search.opened import Opened
from tests.unit.search.shelf import ferry, generations_at, key_of, library_at, text_pack


def finds(library: Library, word: str) -> list[str]:
    return [hit.pack for hit in library.search(word).hits]


def generation(folder: Path) -> Path:
    state = generations_at(folder).current()
    assert state is not None
    return state.generation


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() and path.name != LOCK)


@pytest.mark.parametrize("damage", ["empty", "cut", "garbage", "gone", "zeros"])
def test_any_damaged_file_means_rebuilding(tmp_path: Path, damage: str) -> None:
    """File by file: the answers after a refresh are as before."""
    shelf = [text_pack("one", "A heron stood.", "Two herons flew."), ferry()]
    folder = tmp_path / "index"
    library_at(folder).refresh(shelf)
    for name in [path.name for path in files(folder)]:
        path = next((each for each in files(folder) if each.name == name or each.suffix == Path(name).suffix), None)
        assert path is not None
        content = path.read_bytes()
        if damage == "gone":
            path.unlink()
        else:
            new = {
                "empty": b"",
                "cut": content[: len(content) // 2],
                "garbage": b"\x80\x04\xff" + content[::-1][3:],
                "zeros": bytes(len(content)),
            }[damage]
            path.unlink()
            path.write_bytes(new)
        library = library_at(folder)
        library.refresh(shelf)
        assert finds(library, "herons") == ["one", "one"], path.name
        assert finds(library, "hreons") == ["one", "one"], path.name
        library.close()


def test_damage_that_shows_only_in_a_search_is_mended_in_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library = library_at(tmp_path)
    library.refresh([text_pack("one", "A heron.")])
    before = generation(tmp_path)
    raised: list[str] = []

    def broken(self: Opened, query: str, *rest: Any, **more: Any) -> Results:
        if not raised:
            raised.append(query)
            raise KeyError("a block that is no block")
        return answer(self, query, *rest, **more)

    answer = Opened.search
    monkeypatch.setattr(Opened, "search", broken)
    assert finds(library, "heron") == ["one"]
    assert generation(tmp_path) != before


def test_damage_that_stays_is_an_error_in_plain_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library = library_at(tmp_path)
    library.refresh([text_pack("one", "A heron.")])

    def broken(*_: Any, **__: Any) -> Results:
        raise KeyError("a block that is no block")

    monkeypatch.setattr(Opened, "search", broken)
    with pytest.raises(ScrutinyError, match="damaged"):
        library.search("heron")


def test_an_index_that_cannot_be_opened_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sound by its checksums, and yet Whoosh raises on it: as a later Whoosh might."""
    library_at(tmp_path).refresh([text_pack("one", "A heron.")])
    library = library_at(tmp_path)
    raised: list[State] = []

    def broken(state: State) -> Opened:
        if not raised:
            raised.append(state)
            raise OSError("no such block")
        return opens(state)

    opens = keeper.open_state
    monkeypatch.setattr(keeper, "open_state", broken)
    library.refresh([text_pack("one", "A heron.")])
    assert finds(library, "heron") == ["one"]
    assert generation(tmp_path) != raised[0].generation
    assert not library.in_memory


def test_another_process_may_have_made_a_newer_index(tmp_path: Path) -> None:
    """Ours is gone from under us: search takes up the newer one."""
    ours, theirs = library_at(tmp_path), library_at(tmp_path)
    ours.refresh([text_pack("one", "A heron.")])
    theirs.refresh([text_pack("one", "A heron.", "A second heron.")])
    assert finds(ours, "heron") == ["one"]
    ours.close()
    assert finds(ours, "heron") == ["one", "one"]


def test_an_index_from_elsewhere_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A Whoosh index is unpickled when opened: a true copy under another user's key is made anew, never opened."""
    library_at(tmp_path / "theirs").refresh([text_pack("one", "A heron.")])
    shutil.copytree(tmp_path / "theirs", tmp_path / "ours")
    ours = library_at(tmp_path / "ours")
    with monkeypatch.context() as patched:
        patched.setattr(keeper, "open_state", pytest.fail)
        assert ours.search("heron").hits == ()
    assert ours.refresh([text_pack("one", "A heron.")]).built == ("one",)
    shutil.copytree(tmp_path / "theirs", tmp_path / "ours", dirs_exist_ok=True)
    assert generations_at(tmp_path / "ours").current() is None


def test_the_key_lies_with_the_users_own_data(tmp_path: Path) -> None:
    """Whoever hands on the index folder does not hand on what it is sealed with."""
    library_at(tmp_path / "index").refresh([text_pack("one", "A heron.")])
    assert len(key_of(tmp_path / "index").read_bytes()) == 32
    held = b"".join(path.read_bytes() for path in files(tmp_path / "index"))
    assert key_of(tmp_path / "index").read_bytes() not in held


@pytest.mark.parametrize("key", [b"", b"short", b"x" * 32, b"x" * 100])
def test_another_key_means_rebuilding(tmp_path: Path, key: bytes) -> None:
    library_at(tmp_path).refresh([text_pack("one", "A heron.")])
    key_of(tmp_path).write_bytes(key)
    library = library_at(tmp_path)
    assert library.search("heron").hits == ()
    assert library.refresh([text_pack("one", "A heron.")]).built == ("one",)
    assert library_at(tmp_path).search("heron").total == 1


def test_a_key_that_cannot_be_kept_leaves_search_in_memory(tmp_path: Path) -> None:
    key_of(tmp_path / "index").mkdir()
    library = library_at(tmp_path / "index")
    with pytest.raises(ScrutinyError, match="cannot be written"):
        library.refresh([text_pack("one", "A heron.")])
    assert (library.in_memory, finds(library, "heron")) == (True, ["one"])


def test_a_state_that_was_changed_by_hand_is_none(tmp_path: Path) -> None:
    library_at(tmp_path).refresh([text_pack("one", "A heron.")])
    held = (tmp_path / STATE).read_text(encoding="utf-8")
    (tmp_path / STATE).write_text(held.replace("generation-", "./generation-"), encoding="utf-8")
    assert generations_at(tmp_path).current() is None


def test_an_index_of_another_version_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library_at(tmp_path).refresh([text_pack("one", "A heron.")])
    monkeypatch.setattr("scrutiny_tui.search.generations._MADE_BY", "a later version")
    assert generations_at(tmp_path).current() is None
    assert library_at(tmp_path).refresh([text_pack("one", "A heron.")]).built == ("one",)


@pytest.mark.parametrize("state", ["", "[]", "null", '"x"', "{", '{"generation": 7}', '{"packs": []}'])
def test_any_text_in_the_state_file_is_survived(tmp_path: Path, state: str) -> None:
    (tmp_path / STATE).write_text(state, encoding="utf-8")
    library = library_at(tmp_path)
    library.refresh([text_pack("one", "A heron.")])
    assert finds(library, "heron") == ["one"]


def test_a_file_where_the_folder_should_be_is_left_alone(tmp_path: Path) -> None:
    """It may be somebody's: the search says so and works from memory."""
    file = tmp_path / "minutes.txt"
    file.write_text("not a folder", encoding="utf-8")
    library = library_at(file)
    with pytest.raises(ScrutinyError, match=r"minutes\.txt"):
        library.refresh([text_pack("one", "A heron.")])
    assert finds(library, "heron") == ["one"]
    assert file.read_text(encoding="utf-8") == "not a folder"


def test_folders_where_files_should_be_give_way(tmp_path: Path) -> None:
    (tmp_path / STATE / "inner").mkdir(parents=True)
    (tmp_path / LOCK).mkdir()
    library = library_at(tmp_path)
    library.refresh([text_pack("one", "A heron.")])
    assert finds(library, "heron") == ["one"]


def test_where_nothing_can_be_written_search_works_from_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And nothing is left among the temporary files."""
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    library = library_at(tmp_path / "file" / "index")
    with pytest.raises(ScrutinyError, match="cannot be written"):
        library.refresh([ferry()])
    assert library.in_memory
    assert list((tmp_path / "temporary").iterdir()) == []
    assert library.refresh([ferry()]) == Refreshed()
    assert [hit.id for hit in library.search('"not ready"').hits] == ["q-ready", "audit#4"]
    assert library.search("safegaurding").corrected == (("safegaurding", "safeguarding"),)


def test_a_full_disk_leaves_the_old_index_and_searches_from_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = library_at(tmp_path)
    library.refresh([text_pack("one", "A heron.")])

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(Generations, "swap", full)
        with pytest.raises(ScrutinyError, match="No space left"):
            library.refresh([text_pack("one", "A kestrel.")])
        assert finds(library, "kestrel") == ["one"]
    assert finds(library_at(tmp_path), "heron") == ["one"]
    library.refresh([text_pack("one", "A kestrel.")])
    assert not library.in_memory
    assert finds(library_at(tmp_path), "kestrel") == ["one"]
