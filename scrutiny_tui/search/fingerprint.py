"""Has a pack changed since it was indexed? A stamp of its files tells, which costs less than reading them."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from stat import S_ISDIR
from time import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scrutiny_tui.pack.whole import Pack
    from scrutiny_tui.text.document import Document

    Texts = Mapping[str, Document]
    """Source id → its text, for the texts that are here."""

_SETTLED = 2.0
"""Seconds after which a file's time tells a second change from the first: the coarsest clock of any disk in use."""


@dataclass(frozen=True, slots=True)
class Shelved:
    """A pack on the shelf that is only loaded where its index is out of date."""

    load: Callable[[], tuple[Pack, Texts] | None]
    """Reads the pack and its texts; None where it cannot be read, which counts as not on the shelf."""
    stamp: str = ""
    """What `stamp` says of its files; "" where nobody looked. A stamp that is known spares the loading."""


def digest(*parts: object) -> str:
    """SHA-256 over all that some values hold."""
    made = hashlib.sha256()
    for part in parts:
        made.update(repr(part).encode("utf-8", "backslashreplace"))
    return made.hexdigest()


@dataclass(frozen=True, slots=True)
class Seen:
    """What the system says of some files without their being read."""

    told: str
    """Names, sizes and times."""
    newest: float = 0.0
    """When the last of them was written, in seconds."""


def look(top: Path) -> Seen:
    """A file, or a folder with all in it; what may not be looked at is as good as absent."""
    told: list[str] = []
    path = str(top)
    try:
        found = os.stat(path)  # noqa: PTH116 - hundreds of files at each start: a Path would double the time
    except OSError:
        return Seen(f"{path}\0?\n")
    newest = _told(path, found, told)
    if S_ISDIR(found.st_mode):
        newest = max(newest, _look_inside(path, told))
    return Seen("".join(told), newest)


def _told(path: str, found: os.stat_result, told: list[str]) -> float:
    """Tell of one file; gives when it was written."""
    told.append(f"{path}\0{found.st_size}\0{found.st_mtime_ns}\n")
    return found.st_mtime


def _look_inside(folder: str, told: list[str]) -> float:
    """Tell of all in a folder; gives when the last of it was written."""
    newest = 0.0
    try:
        with os.scandir(folder) as inside:
            entries = sorted(inside, key=attrgetter("name"))
    except OSError:
        told.append(f"{folder}\0?\n")
        return newest
    for entry in entries:
        try:
            newest = max(newest, _told(entry.path, entry.stat(), told))
        except OSError:
            told.append(f"{entry.path}\0?\n")
        if entry.is_dir(follow_symlinks=False):
            newest = max(newest, _look_inside(entry.path, told))
    return newest


def stamp(files: Iterable[Seen]) -> str:
    """One short text for the names, sizes and times of files; it changes when a file does.

    "" where one of them was written only just now: it could change once more and look the same.
    """
    seen = tuple(files)
    if any(each.newest >= time() - _SETTLED for each in seen):
        return ""
    return hashlib.sha256("".join(each.told for each in seen).encode("utf-8", "surrogateescape")).hexdigest()
