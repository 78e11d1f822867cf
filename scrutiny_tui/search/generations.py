"""The index folder: whole generations beside each other, and one small state file that says which is in use.

A new generation is prepared in a folder of its own (files that stay are linked, never touched) and becomes the index
when the state file is replaced, in one step. Killed before that, the old index stands; after it, the new one.

Whoosh unpickles an index that more is written to, so one that somebody else made is never used: the state file bears a
seal that only this user can make, by a key that lies with their own data and never beside an index.
"""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import shutil
import sys
import zlib
from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from scrutiny_tui import __version__
from scrutiny_tui.search.stems import RULES
from scrutiny_tui.search.whoosh_version import VERSION

SCHEMA = 8
"""Raise when what is stored or how words are read changes: every index is then rebuilt."""
_MADE_BY = f"scrutiny {__version__}, schema {SCHEMA}, whoosh {VERSION}, stems {RULES}, {sys.byteorder} end first"

STATE = "state.json"
LOCK = "write.lock"
_END, _PAGE, _PAGES = 65_536, 4096, 64
"""How much of a large file is checked: bytes at each end, bytes of a page in between, and how many pages."""
_PREFIX = "generation-"
_KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class Indexed:
    """What is known of one pack in the index."""

    units: Mapping[str, str]
    """Each part of it that is read as one, and the fingerprint of that."""
    stamp: str = ""
    """Of its files, "" where it is not known."""


@dataclass(frozen=True, slots=True)
class State:
    """Which generation is in use, and what is in it."""

    generation: Path
    packs: Mapping[str, Indexed] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)
    """Its files as `_seen` tells them; they were found so when this was read."""


class Generations:
    """One index folder."""

    def __init__(self, folder: Path, key_file: Path) -> None:
        """`folder` need not exist; nor need `key_file`, the user's own key, which is made with the first index."""
        self.folder = folder
        self._key_file = key_file

    def current(self, known: State | None = None) -> State | None:
        """The state in use; None where there is none, or it is damaged, somebody else's or of another version.

        `known`: what this gave a moment ago; its files are not looked at again where it is still in use.
        """
        try:
            seal, _, text = (self.folder / STATE).read_text(encoding="utf-8").partition("\n")
            if not secrets.compare_digest(seal.encode(), _seal(text, self._key_file.read_bytes()).encode()):
                return None
            held = json.loads(text)
            generation = self.folder / str(held["generation"])
            files = dict(held["files"])
            whole = held["made_by"] == _MADE_BY and (
                (known is not None and known.generation == generation) or files == _seen(generation)
            )
            packs = {str(name): Indexed(**known) for name, known in held["packs"].items()}
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None
        return State(generation, packs, files) if whole else None

    def prepare(self, state: State | None, afresh: Collection[str] = ()) -> Path:
        """A folder for the next generation, holding all of the one in `state` but the files that are made `afresh`.

        A file that is linked is never replaced: Windows refuses that while a window has it open. Raises OSError.
        """
        new = self.folder / f"{_PREFIX}{secrets.token_hex(6)}"
        new.mkdir()
        if state is not None:
            for path in state.generation.iterdir():
                if path.is_file() and path.name not in afresh:
                    _link(path, new / path.name)
        return new

    def swap(self, state: State, before: State | None = None) -> State:
        """Make a generation the one in use; gives it with its files as they are now. Raises OSError.

        `before`: the one that it was prepared from, whose files were found sound.
        """
        files = _seen(state.generation, before)
        held = {
            "made_by": _MADE_BY,
            "generation": state.generation.name,
            "files": files,
            "packs": {name: {"units": dict(known.units), "stamp": known.stamp} for name, known in state.packs.items()},
        }
        text = json.dumps(held, ensure_ascii=True)
        _put(self.folder / STATE, f"{_seal(text, self._key())}\n{text}".encode())
        return replace(state, files=files)

    def clear(self, state: State) -> None:
        """Remove what the generation in use does not need, as far as that is possible. Only for who holds the lock."""
        for path in self.folder.glob(f"{_PREFIX}*"):
            if path.name != state.generation.name:
                shutil.rmtree(path, ignore_errors=True)

    def forget(self) -> None:
        """Have no generation in use; the next refresh makes one and clears the rest away. Needs no lock."""
        with suppress(OSError):
            (self.folder / STATE).unlink()

    def make_room(self) -> None:
        """Make the folder. Raises OSError, also for a file in its place: it may be somebody's, so it stays."""
        self.folder.mkdir(parents=True, exist_ok=True)
        for name in (STATE, f"{STATE}.new", LOCK):
            if (self.folder / name).is_dir():
                shutil.rmtree(self.folder / name)

    def _key(self) -> bytes:
        """The user's key, made where there is none yet. Raises OSError."""
        with suppress(FileNotFoundError):
            if len(key := self._key_file.read_bytes()) == _KEY_BYTES:
                return key
        self._key_file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _put(self._key_file, key := secrets.token_bytes(_KEY_BYTES))
        return key

    def lock(self) -> WriteLock:
        """The lock that the one writer holds."""
        return WriteLock(self.folder)


class WriteLock:
    """Held by one process at a time; the system lets go of it when that process ends, however it ends."""

    def __init__(self, folder: Path) -> None:
        from scrutiny_tui.search.whoosh_door import FileStorage  # noqa: PLC0415 - who only reads takes no lock

        self._lock = FileStorage(str(folder)).lock(LOCK)

    def take(self) -> bool:
        """True where it is ours now. Raises OSError where the folder cannot be written."""
        taken: bool = self._lock.acquire(blocking=False)
        return taken

    def let_go(self) -> None:
        """Give it up."""
        self._lock.release()


def _seal(text: str, key: bytes) -> str:
    """What only the holder of the key can write above a text. ValueError for what is no key."""
    if len(key) != _KEY_BYTES:
        raise ValueError("no key")
    return hashlib.blake2b(text.encode(), key=key).hexdigest()


def _put(path: Path, content: bytes) -> None:
    """Write a file that only its owner can read, whole or not at all. Raises OSError."""
    beside = path.with_name(f"{path.name}.new")
    beside.touch(mode=0o600)
    with beside.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)


def _seen(folder: Path, before: State | None = None) -> dict[str, str]:
    """File name → its size and a checksum of samples. The write lock of Whoosh is no part of a generation.

    A file that is also one of the generation `before` is as it was found there.
    """
    paths = sorted(path for path in folder.iterdir() if path.is_file() and not path.name.endswith("_WRITELOCK"))
    return {path.name: _kept(path, before) or _sample(path) for path in paths}


def _kept(path: Path, before: State | None) -> str:
    """What was seen of a file in another generation, where it is that very file; else ""."""
    if before is None or path.name not in before.files:
        return ""
    try:
        return before.files[path.name] if path.samefile(before.generation / path.name) else ""
    except OSError:
        return ""


def _sample(path: Path) -> str:
    """Size and checksum of the whole of a small file; of a large one, of its ends and of pages all over it.

    This finds what a crash of the machine leaves (files cut short, pages of zeros) without reading all of it.
    """
    size = path.stat().st_size
    step = max(_PAGE, size // _PAGES)
    with path.open("rb") as file:
        check = zlib.crc32(file.read(_END))
        for at in range(_END, size - _END, step):
            file.seek(at)
            check = zlib.crc32(file.read(_PAGE), check)
        file.seek(max(0, size - _END))
        check = zlib.crc32(file.read(_END), check)
    return f"{size} {check:08x}"


def _link(old: Path, new: Path) -> None:
    """No file is changed once it is written, so a second name will do where the disk knows of them."""
    if old.name.endswith("_WRITELOCK"):
        return
    try:
        os.link(old, new)
    except OSError:
        shutil.copy2(old, new)
