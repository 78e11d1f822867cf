"""Texts on disk: found by fingerprint, read with care, kept whole."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.sources import texts
from scrutiny_tui.sources.texts import attach, gather, read_text
from scrutiny_tui.text.document import Document

ONE, TWO = Document.of("The first report – all of it."), Document.of("The second.\f\nIts next page.")


def _put(path: Path, content: bytes | str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return path


def test_found_by_fingerprint_not_by_name(tmp_path: Path) -> None:
    """A text counts whatever its file is called, wherever it lies below, and whatever its line ends."""
    _put(tmp_path / "zzz.TXT", "\ufeff" + ONE.text)
    other = _put(tmp_path / "in" / "deep" / "x.md", TWO.text.replace("\n", "\r\n"))
    _put(tmp_path / "note.pdf", ONE.text)
    stray = _put(tmp_path / "stray.txt", "Nobody's text.")
    gathered = gather({ONE.fingerprint, TWO.fingerprint}, [tmp_path])
    assert gathered.found == {ONE.fingerprint: ONE, TWO.fingerprint: TWO}
    assert gathered.paths[TWO.fingerprint] == other
    assert gathered.unmatched == (stray,)
    assert gathered.fingerprints == {stray: Document.of("Nobody's text.").fingerprint}
    assert gathered.unreadable == ()


def test_first_of_equal_texts(tmp_path: Path) -> None:
    """The first folder that holds a text gives its place; a folder that is not there holds nothing."""
    first, second = _put(tmp_path / "a" / "x.txt", ONE.text), _put(tmp_path / "b" / "a.txt", ONE.text)
    folders = [tmp_path / "none", first.parent, second.parent]
    assert gather([ONE.fingerprint], folders).paths == {ONE.fingerprint: first}


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"\x89PNG\0\0", "The file is not text."),
        ("£".encode("utf-16"), "The file is not text."),
        (b"line\nsave \xa32.7 million", "The text is not in UTF-8 (line 2)."),
    ],
)
def test_unreadable_texts_say_why(tmp_path: Path, content: bytes, reason: str) -> None:
    """A binary or another encoding is told with its reason, and the rest is still found."""
    bad = _put(tmp_path / "a.txt", content)
    _put(tmp_path / "b.txt", ONE.text)
    gathered = gather([ONE.fingerprint], [tmp_path])
    assert gathered.unreadable == ((bad, reason),)
    assert ONE.fingerprint in gathered.found


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_pipe_with_the_name_of_a_text(tmp_path: Path) -> None:
    """A pipe, which would never end, is told and not waited for."""
    os.mkfifo(tmp_path / "x.txt")
    assert gather([], [tmp_path]).unreadable == ((tmp_path / "x.txt", "It is no file that can be read."),)


def test_folder_with_the_name_of_a_text(tmp_path: Path) -> None:
    """A folder named like a text is told, and what is in it is found all the same."""
    _put(tmp_path / "x.txt" / "y.txt", ONE.text)
    gathered = gather([ONE.fingerprint], [tmp_path])
    assert gathered.unreadable == ((tmp_path / "x.txt", "It is a folder, not a text."),)
    assert ONE.fingerprint in gathered.found


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="rights do not stop this user")
def test_file_without_rights(tmp_path: Path) -> None:
    """A text that may not be read is told."""
    path = _put(tmp_path / "x.txt", ONE.text)
    path.chmod(0)
    assert gather([ONE.fingerprint], [tmp_path]).unreadable[0][0] == path


def test_limits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Texts beyond a number or a size are left, and that is said."""
    for number in range(4):
        _put(tmp_path / f"{number}.txt", f"Text {number}")
    monkeypatch.setattr(texts, "MOST_TEXTS", 2)
    gathered = gather([], [tmp_path])
    assert len(gathered.unmatched) == 2
    assert gathered.unreadable == ((tmp_path, "It holds more than 2 texts; the rest were not looked at."),)
    monkeypatch.setattr(texts, "MOST_BYTES", 3)
    with pytest.raises(ScrutinyError, match="larger than"):
        read_text(tmp_path / "0.txt")


def test_missing_text(tmp_path: Path) -> None:
    """A file that is not there is told with its place."""
    with pytest.raises(ScrutinyError, match="could not be read") as caught:
        read_text(tmp_path / "x.txt")
    assert caught.value.where == str(tmp_path / "x.txt")


def test_attach_copies_under_fingerprints(tmp_path: Path) -> None:
    """Attached texts lie in the store under their fingerprints, whole, and the rest is left."""
    _put(tmp_path / "in" / "a.txt", "\ufeff" + ONE.text)
    _put(tmp_path / "in" / "b.txt", "Another.")
    store = tmp_path / "home" / "texts"
    attached = attach([ONE.fingerprint, TWO.fingerprint], tmp_path / "in", store)
    assert attached.paths == {ONE.fingerprint: store / f"{ONE.fingerprint}.txt"}
    assert [path.name for path in store.iterdir()] == [f"{ONE.fingerprint}.txt"]
    assert read_text(attached.paths[ONE.fingerprint]) == ONE
    assert len(attached.unmatched) == 1


def test_attach_again_mends_a_damaged_copy(tmp_path: Path) -> None:
    """A copy that is whole is left as it is; a damaged one is written anew."""
    _put(tmp_path / "in" / "a.txt", ONE.text)
    store = tmp_path / "texts"
    path = attach([ONE.fingerprint], tmp_path / "in", store).paths[ONE.fingerprint]
    before = path.stat().st_ino
    attach([ONE.fingerprint], tmp_path / "in", store)
    assert path.stat().st_ino == before
    path.write_bytes(b"half of i")
    attach([ONE.fingerprint], tmp_path / "in", store)
    assert read_text(path) == ONE


def test_attach_where_it_cannot(tmp_path: Path) -> None:
    """A folder that is not there and a store that cannot be made are told."""
    with pytest.raises(ScrutinyError, match="no such folder"):
        attach([ONE.fingerprint], tmp_path / "none", tmp_path / "store")
    _put(tmp_path / "in" / "a.txt", ONE.text)
    _put(tmp_path / "store", "a file in the way")
    with pytest.raises(ScrutinyError, match="could not be written"):
        attach([ONE.fingerprint], tmp_path / "in", tmp_path / "store")
