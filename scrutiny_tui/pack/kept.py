"""Packs as they were read last, kept to be opened again without reading their YAML: derived, disposable, never shipped.

One file a pack: a sum of the rest, a line that says what it was made from and by, and its parts, each in JSON.
Nothing of a part is looked at before it is asked for, so a large pack opens as fast as a small one. A file that does
not fit the pack's files byte for byte, was made by another version or in another language of the program, or is
damaged is as good as none. JSON can carry no code, so it matters to nobody's safety who wrote it.
"""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Iterable, Set
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

from scrutiny_tui import __version__
from scrutiny_tui.pack.late import UNREAD, LatePlaces, Parts, anew
from scrutiny_tui.pack.loaded import Loaded
from scrutiny_tui.pack.model import KINDS
from scrutiny_tui.pack.plain import plain
from scrutiny_tui.pack.problems import Place, Problem, Severity
from scrutiny_tui.pack.reading import MOST_BYTES, pack_files
from scrutiny_tui.tongue import spoken

FORM = 1
"""Raise when the parts of a file change: those that were kept before are then made anew."""


class KeptPacks:
    """The folder of the kept packs. Never raises: where nothing can be kept, packs are read anew each time."""

    def __init__(self, folder: Path) -> None:
        """`folder` need not exist."""
        self._folder = folder
        self._made_from: dict[Path, str] = {}
        """Folder to what its pack was read from."""
        self._written: dict[Path, Set[str]] = {}
        """Folder to the names of what was worked out from its pack when it was last kept."""

    def load(self, folder: Path) -> Loaded:
        """The pack in `folder`, as `load_pack` gives it: as it was kept where its files are still the same."""
        self._made_from[folder] = made_from = _made_from(folder)
        if made_from and (found := self._read(folder, made_from)) is not None:
            return found
        return anew(folder)

    def keep_all(self, packs: Iterable[Loaded]) -> None:
        """Keep packs, each as `keep` does, and put the folder in order where any was written."""
        written = [self.keep(loaded) for loaded in packs]
        if any(written):
            self.tidy()

    def keep(self, loaded: Loaded) -> bool:
        """Keep a pack with all that was worked out from it; False where that is kept already, or cannot be."""
        pack, made_from = loaded.pack, self._made_from.get(loaded.folder, "")
        if pack is None or not made_from:
            return False
        before = loaded.places.found if isinstance(loaded.places, LatePlaces) else None
        if loaded.found.keys() == self._written.get(loaded.folder, before):
            return False
        parts: dict[str, Any] = {
            "about": plain(pack.about),
            "problems": [_told(problem, loaded.folder) for problem in loaded.problems],
            "found": dict(loaded.found),
            **{key: [plain(item) for item in pack.of_kind(key)] for key in KINDS},
        }
        counts = {key: len(pack.of_kind(key)) for key in KINDS}
        with suppress(*UNREAD):
            head = {"from": made_from, "counts": counts, "folder": str(loaded.folder.absolute())}
            if self._write(loaded.folder, head, parts):
                self._written[loaded.folder] = parts["found"].keys()
                return True
        return False

    def _file(self, folder: Path) -> Path:
        whose = os.fsencode(folder.absolute())
        return self._folder / f"{folder.name[:40]}-{zlib.crc32(whose):08x}.kept"

    def _read(self, folder: Path, made_from: str) -> Loaded | None:
        try:
            check, _, rest = self._file(folder).read_bytes().partition(b"\n")
            head, _, body = rest.partition(b"\n")
            held = json.loads(head)
            if (
                held["from"] != made_from
                or held["folder"] != str(folder.absolute())
                or int(check, 16) != zlib.crc32(rest)
            ):
                return None
            parts = Parts(folder, body, held["parts"], held["counts"])
            problems = tuple(_problem(told, folder) for told in parts.part("problems"))
            found = parts.part("found")
            return Loaded(folder, parts.pack(), problems, LatePlaces(folder, frozenset(found)), found)
        except UNREAD:
            return None

    def _write(self, folder: Path, head: dict[str, Any], parts: dict[str, Any]) -> bool:
        body, at = bytearray(), {}
        for name, part in parts.items():
            written = json.dumps(part, separators=(",", ":")).encode("ascii")
            at[name] = (len(body), len(body) + len(written))
            body += written
        rest = json.dumps({**head, "parts": at}, separators=(",", ":")).encode("ascii") + b"\n" + body
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = self._file(folder)
        beside = file.with_suffix(f".{os.getpid()}.new")
        try:
            with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as new:
                new.write(f"{zlib.crc32(rest):08x}\n".encode("ascii") + rest)
            beside.replace(file)
        except OSError:
            beside.unlink(missing_ok=True)
            return False
        return True

    def tidy(self) -> None:
        """Remove what was kept of packs that are gone, and what was left of a write that was cut short."""
        with suppress(OSError):
            for file in self._folder.iterdir():
                with suppress(*UNREAD):
                    if file.suffix == ".new" or not _still_there(file):
                        file.unlink()


def _made_from(folder: Path) -> str:
    """What a pack is made from and by: another where anything in it may be another. "" where that cannot be told."""
    told = [_made_by(), spoken()]
    try:
        for file in pack_files(folder):
            held = file.stat()
            if held.st_size > MOST_BYTES:
                return ""
            told.append(f"{file.name} {held.st_size} {held.st_mtime_ns} {zlib.crc32(file.read_bytes()):08x}")
    except OSError:
        return ""
    return "\n".join(told)


@cache
def _made_by() -> str:
    """The version of the program; of one that is worked on, the last change to a module of this folder too."""
    with os.scandir(Path(__file__).parent) as inside:
        changed = max((file.stat().st_mtime_ns for file in inside if file.name.endswith(".py")), default=0)
    return f"{__version__} {FORM} {changed}"


def _still_there(file: Path) -> bool:
    """Whether the pack is still there that a kept file was made from."""
    with file.open("rb") as kept:
        kept.readline()
        return Path(json.loads(kept.readline())["folder"]).is_dir()


def _told(problem: Problem, folder: Path) -> list[Any]:
    place = problem.place
    at = [place.file.relative_to(folder).as_posix(), place.line, place.column] if place else None
    return [problem.code, problem.what, problem.do, at, problem.item, problem.severity.value]


def _problem(told: list[Any], folder: Path) -> Problem:
    code, what, do, at, item, severity = told
    place = Place(folder / at[0], at[1], at[2]) if at else None
    return Problem(code, what, do, place, item, Severity(severity))
