"""Has a pack changed since it was indexed? A fingerprint of all it holds, and a stamp of its files that costs less."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
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


def stamp(files: Iterable[Path]) -> str:
    """One short text for the names, sizes and times of files (folders: all in them); it changes when a file does.

    "" where one of them was written only just now: it could change once more and look the same.
    """
    digest = hashlib.sha256()
    newest = 0.0
    for top in files:
        for path in (top, *_within(top)):
            try:
                seen = path.stat()
            except OSError:
                digest.update(f"{path}\0?\n".encode("utf-8", "surrogateescape"))
                continue
            newest = max(newest, seen.st_mtime)
            digest.update(f"{path}\0{seen.st_size}\0{seen.st_mtime_ns}\n".encode("utf-8", "surrogateescape"))
    return digest.hexdigest() if newest < time() - _SETTLED else ""


def _within(folder: Path) -> list[Path]:
    try:
        return sorted(folder.rglob("*"))
    except OSError:  # where one may not even look, as good as nothing is there
        return []
