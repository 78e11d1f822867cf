"""The shelf: the packs on this machine, found, loaded and described; and what a name of a pack stands for."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from scrutiny_tui.edition.current import current_folder
from scrutiny_tui.errors import MisuseError
from scrutiny_tui.frozen import dataclass
from scrutiny_tui.pack.reading import pack_files
from scrutiny_tui.session.near import clipped, did_you_mean
from scrutiny_tui.tongue import _

if TYPE_CHECKING:
    from scrutiny_tui.pack.dates import PackDate
    from scrutiny_tui.pack.kept import KeptPacks
    from scrutiny_tui.pack.loaded import Loaded

Signature = tuple[tuple[str, int, int], ...]
"""Name, size and time of change of each file: what a pack was loaded from."""
_NO_FOLDER = {errno.ENOENT, errno.ENOTDIR, errno.ELOOP, errno.EINVAL}
"""Why a folder cannot be looked into that is none, or can be none of that name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShelfEntry:
    """One pack as the shelf shows it. Words are in the pack's own language."""

    id: str
    """The pack's id; the folder's name where the pack cannot be read."""
    folder: Path
    title: str
    council: str = ""
    committee: str = ""
    meeting: PackDate | None = None
    """Day of the meeting; None while it is not fixed."""
    edition: int = 1
    notice: str = ""
    """A warning to show on every page, such as that the council is invented."""
    questions: int = 0
    findings: int = 0
    read: int = 0
    """How many of the `readable` items the member has marked as read."""
    readable: int = 0
    chosen: int = 0
    """Questions on the member's list, their own among them."""
    is_new: bool = False
    """The member has never opened it."""
    new_edition: bool = False
    """The member has opened an earlier edition, but not this one."""
    news: str = ""
    """What the member has not seen of a supplement, in words: 3 added, 2 changed, 1 withdrawn. Nothing where all is."""
    problems: int = 0
    """Faults that `scrutiny check` would name; advice is not counted."""
    undertakings: int = 0
    """Undertakings of a meeting on it, and open commitments in it, that are not kept."""
    overdue: int = 0
    """Those of them that are past their day."""
    overdue_days: int = 0
    """How many days the longest of them is past it."""
    broken: str = ""
    """Why the pack cannot be opened at all, or nothing."""

    def order(self, today: date) -> tuple[int, int, str]:
        """What the shelf is sorted by.

        Meetings to come, soonest first; packs without a date by title; past meetings, latest first; then those
        that cannot be opened.
        """
        name = self.title.casefold()
        if self.broken:
            return 3, 0, name
        if self.meeting is None:
            return 1, 0, name
        if self.meeting.last >= today:
            return 0, self.meeting.first.toordinal(), name
        return 2, -self.meeting.first.toordinal(), name


class UnknownPackError(MisuseError):
    """The name is neither that of a pack on the shelf nor that of a folder."""


class Packs:
    """The pack folders of some shelf folders, each loaded once and again when its files change."""

    def __init__(self, folders: tuple[Path, ...], kept: Path) -> None:
        """`folders`: shelf folders, in order, each with one folder a pack; `kept`: where packs are kept as read."""
        self._folders = folders
        self._kept = kept
        self._loaded: dict[Path, tuple[Signature, Loaded]] = {}

    def folders(self) -> Iterator[Path]:
        """Every folder on the shelf that holds a YAML file, in order; shelf folders that are missing are skipped.

        Of a pack that was installed from editions, the folder of the one that counts.
        """
        return (folder for folder, _ in self.with_files())

    def with_files(self) -> Iterator[tuple[Path, list[Path]]]:
        """As `folders`, each with its YAML files; none where it may not be looked into."""
        for shelf in self._folders:
            try:
                inside = sorted(shelf.iterdir())
            except OSError:
                continue
            for folder in inside:
                yield from _pack_in(folder)

    def troubles(self) -> Iterator[tuple[Path, str]]:
        """Shelf folders that exist and cannot be read, each with the reason."""
        for shelf in self._folders:
            try:
                next(shelf.iterdir(), None)
            except FileNotFoundError:
                continue
            except OSError as reason:
                yield shelf, reason.strerror or str(reason)

    def load(self, folder: Path) -> Loaded:
        """The pack in `folder`, from memory where none of its files has changed."""
        signature = _signature(folder)
        kept = self._loaded.get(folder)
        if kept is None or kept[0] != signature:
            kept = (signature, self._books.load(folder))
            self._loaded[folder] = kept
        return kept[1]

    @cached_property
    def _books(self) -> KeptPacks:
        from scrutiny_tui.pack.kept import KeptPacks  # noqa: PLC0415 - a search may find that it need load no pack

        return KeptPacks(self._kept)

    def keep(self) -> None:
        """Keep the packs that were loaded, with what was worked out from them, for the next time. Never raises."""
        if self._loaded:
            self._books.keep_all([loaded for _, loaded in self._loaded.values()])

    def all(self) -> tuple[Loaded, ...]:
        """Every pack on the shelf, in the order of the shelf folders, unreadable ones and doubles among them."""
        return tuple(self.load(folder) for folder in self.folders())

    def _straight(self, name: str) -> Iterator[Loaded]:
        """The packs whose folders on the shelf have that name; none for what can be no name of a folder."""
        with suppress(OSError, ValueError):
            for shelf in self._folders if name not in {"", ".."} else ():
                for folder, files in _pack_in(shelf / name):
                    if files:  # what may not be looked into can have any name; where it is on the shelf, that tells
                        yield self.load(folder)

    def find(self, ref: str) -> Loaded:
        """The pack of the id `ref` on the shelf, else the one in the folder `ref`.

        UnknownPackError where there is neither; MisuseError for a folder without a pack.
        """
        # No id has a separator in it; and where a pack's folder has its name, no other pack need be looked at.
        if Path(ref).name == ref:
            for loaded in chain(self._straight(ref), map(self.load, self.folders())):
                if name_of(loaded) == ref:
                    return loaded
        folder = _folder(ref)
        if folder is not None:
            if holds_pack(folder):
                return self.load(folder)
            raise MisuseError(
                _("There is no pack in the folder {folder}.").format(folder=folder),
                _("A pack is a folder with .yaml files in it."),
            )
        known = [name_of(loaded) for loaded in self.all()]
        hint = did_you_mean(ref, known)
        raise UnknownPackError(
            _("There is no pack “{name}”.").format(name=clipped(ref)),
            hint or _("“scrutiny list” shows the packs on the shelf; a pack can also be named by its folder."),
        )


def _pack_in(folder: Path) -> Iterator[tuple[Path, list[Path]]]:
    """The pack that lies in a folder of a shelf, with its files: there, or installed below it; nothing where none is.

    No files where the folder may not be looked into.
    """
    files = _files(folder)
    if files or files is None:
        yield folder, files or []
    elif (installed := current_folder(folder)) is not None:
        yield installed, _files(installed) or []


def holds_pack(folder: Path) -> bool:
    """True for a folder with at least one YAML file directly in it, and for one that may not be looked into."""
    files = _files(folder)
    return files is None or bool(files)


def _files(folder: Path) -> list[Path] | None:
    """The YAML files directly in a folder, none for what is no folder; None where it may not be looked into."""
    try:
        return pack_files(folder)
    except OSError as trouble:
        return [] if trouble.errno in _NO_FOLDER else None


def name_of(loaded: Loaded) -> str:
    """The pack's id; the folder's name where the pack cannot be read or gives none."""
    return (loaded.pack.id if loaded.pack else "") or loaded.folder.name


def _folder(ref: str) -> Path | None:
    """The folder of that name, or None; what can be no name of a folder is none."""
    try:
        folder = Path(ref).expanduser()
        return folder.resolve() if ref and folder.is_dir() else None
    except (OSError, RuntimeError, ValueError):
        return None


def _signature(folder: Path) -> Signature:
    try:
        stats = [(file.name, file.stat()) for file in pack_files(folder)]
    except OSError:
        return ()
    return tuple((name, stat.st_size, stat.st_mtime_ns) for name, stat in stats)
