"""What SQLite and the file system report, in plain words with what to do."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.tongue import N_, _

_FULL = (
    N_("The notebook could not be saved: the disk is full."),
    N_("Make some room and do it again. Everything that was saved before is safe."),
)
_READ_ONLY = (
    N_("The notebook could not be saved: its file or folder may only be read."),
    N_("Ask for the right to write there, or set SCRUTINY_HOME to a folder of your own. Nothing saved before is lost."),
)
_DAMAGED = (
    N_("The notebook's file is damaged."),
    N_("Keep the file as it is and ask for help: most of it can be recovered. To go on meanwhile, move it elsewhere."),
)
_FAULTS: dict[int, tuple[str, str]] = {
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_PERM: _READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: (
        N_("The notebook could not be opened."),
        N_("See that its folder is there and that you may write in it, or set SCRUTINY_HOME to another folder."),
    ),
    sqlite3.SQLITE_NOTADB: (
        N_("This file is not a notebook."),
        N_("It was not changed. Move it elsewhere, or set SCRUTINY_HOME to another folder."),
    ),
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_BUSY: (
        N_("The notebook is in use by another window or program, and did not come free."),
        N_("Close the other one, or wait a moment, and do it again."),
    ),
    sqlite3.SQLITE_IOERR: (
        N_("The notebook could not be read or saved: the disk reports a fault."),
        N_("See that the disk is connected and has room, and do it again. Everything that was saved before is safe."),
    ),
}
"""SQLite's primary result code to what happened and what to do."""


def explain(error: sqlite3.Error | OSError, path: Path) -> ScrutinyError:
    """The error to raise in place of `error`, which happened at the notebook `path`."""
    if isinstance(error, OSError):
        reason = error.strerror or str(error)
        what, do = _("The notebook could not be opened: {why}.").format(why=reason), _FAULTS[sqlite3.SQLITE_CANTOPEN][1]
    else:
        code = getattr(error, "sqlite_errorcode", None)
        unknown = (_("The notebook could not be used: {why}.").format(why=error), _DAMAGED[1])
        what, do = unknown if code is None else _FAULTS.get(code & 0xFF, unknown)
    return ScrutinyError(_(what), _(do), where=str(path))


def foreign(path: Path) -> ScrutinyError:
    """The error for a file that holds something other than a notebook."""
    what, do = _FAULTS[sqlite3.SQLITE_NOTADB]
    return ScrutinyError(_(what), _(do), where=str(path))
