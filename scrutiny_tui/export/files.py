"""Saves an export: whole or not at all, and never over a file that is not ours."""

from __future__ import annotations

import errno
import hashlib
import os
import secrets
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.tongue import _


class Written(Protocol):
    """Remembers which files this program wrote (`scrutiny_tui.notebook.Notebook`)."""

    def is_ours(self, path: Path) -> bool:
        """True where the file at `path` is still what this program wrote there."""

    def written(self, path: Path) -> str | None:
        """SHA-256 of what this program last wrote at `path`, or None."""

    def wrote(self, path: Path, sha256: str) -> None:
        """Remember what was written at `path`."""


class NotOursError(ScrutinyError):
    """A file is in the way that may only be replaced when the user says so."""


def save(path: Path, held: str | bytes, notebook: Written, force: bool = False) -> Path:
    """Write `held` (text in UTF-8) to `path` and return the file's full path.

    A file that is there already is replaced only where this program wrote it and nobody changed it since, or where
    `force` says so: otherwise NotOursError. Raises ScrutinyError, with the old file untouched, where it cannot be
    written.
    """
    try:
        place = path.expanduser().resolve()
        _refuse(place, notebook, force=force)
        raw = held.encode("utf-8") if isinstance(held, str) else held
        _write(place, raw)
    except (OSError, RuntimeError, ValueError) as error:
        raise _explained(error, path) from error
    # The list is saved. Where the notebook cannot note it, the next export only asks before it writes there.
    with suppress(ScrutinyError):
        notebook.wrote(place, hashlib.sha256(raw).hexdigest())
    return place


def _refuse(place: Path, notebook: Written, *, force: bool) -> None:
    where = str(place)
    if place.is_dir():
        inside = _("Give a file in it, such as {file}.").format(file=place / "questions.md")
        raise ScrutinyError(_("That is a folder."), inside, where=where)
    if not place.parent.is_dir():
        raise ScrutinyError(
            _("There is no folder {folder}.").format(folder=place.parent),
            _("Make the folder first, or choose another place."),
            where=where,
        )
    if place.exists() and not place.is_file():
        raise ScrutinyError(_("That is no ordinary file."), _("Choose another place."), where=where)
    if place.exists() and not force and not notebook.is_ours(place):
        changed = notebook.written(place) is not None
        what = _("There is a file of that name, and it was not written by this program.")
        if changed:
            what = _("There is a file of that name, and it was changed since it was written by this program.")
        raise NotOursError(
            what,
            _("Choose another name, or say that it may be replaced (--force)."),
            where=where,
        )


def _write(place: Path, raw: bytes) -> None:
    """Write beside and rename, so that a reader sees the old file or the new one, never half of either."""
    beside = place.with_name(f".{place.name[:40]}.{secrets.token_hex(4)}.part")
    try:
        with beside.open("xb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        if place.exists():
            beside.chmod(place.stat().st_mode & 0o777)
        beside.replace(place)
    except BaseException:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise


def _explained(error: OSError | RuntimeError | ValueError, path: Path) -> ScrutinyError:
    number = error.errno if isinstance(error, OSError) else None
    elsewhere = _("Choose another place. Your list is safe in the notebook.")
    if number in {errno.ENOSPC, errno.EDQUOT}:
        what, do = _("The file could not be saved: the disk is full."), _("Make some room, or choose another place.")
    elif number in {errno.EACCES, errno.EPERM}:
        what = _("The file could not be saved: you may not write there, or another program has the file open.")
        do = _("Close the other program, or choose another place.")
    elif number == errno.EROFS:
        what, do = _("The file could not be saved: the disk may only be read."), elsewhere
    elif number == errno.ENAMETOOLONG:
        what, do = _("The file could not be saved: its name is too long."), _("Choose a shorter name.")
    else:
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        what, do = _("The file could not be saved: {reason}.").format(reason=reason), elsewhere
    return ScrutinyError(what, do, where=str(path))
