"""How the notebook's tables came to be: numbered, named functions, each run once.

A migration and the record that it ran are one transaction, so a killed program leaves a whole notebook. Before a
notebook that holds anything is changed, a copy of it is laid beside it.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path

from scrutiny_tui.errors import ScrutinyError

APPLICATION = 0x53435254
"""SQLite's application id of a notebook: the letters SCRT."""

Migration = Callable[[sqlite3.Connection], None]
"""Changes the tables within a transaction that is already open, and neither commits nor rolls back."""


def list_and_notes(db: sqlite3.Connection) -> None:
    """The member's list, the notes, and the words that were replaced."""
    db.execute(
        "CREATE TABLE choice (pack TEXT NOT NULL, item TEXT NOT NULL, own INTEGER NOT NULL, position INTEGER,"
        " wording TEXT, officer TEXT NOT NULL, exempt INTEGER, witness TEXT NOT NULL, line TEXT NOT NULL,"
        " minutes INTEGER, chosen TEXT, PRIMARY KEY (pack, item))"
    )
    db.execute(
        "CREATE TABLE note (pack TEXT NOT NULL, item TEXT NOT NULL, words TEXT NOT NULL, written TEXT NOT NULL,"
        " PRIMARY KEY (pack, item))"
    )
    db.execute(
        "CREATE TABLE earlier (number INTEGER PRIMARY KEY, pack TEXT NOT NULL, item TEXT NOT NULL,"
        " what TEXT NOT NULL, words TEXT NOT NULL, replaced TEXT NOT NULL)"
    )
    db.execute("CREATE INDEX earlier_by_item ON earlier (pack, item)")


def reading(db: sqlite3.Connection) -> None:
    """What was opened and read, the place that was left, and the minutes for a pack."""
    db.execute(
        "CREATE TABLE pack (pack TEXT PRIMARY KEY, first TEXT, last TEXT, edition INTEGER, minutes INTEGER,"
        " room TEXT, item TEXT)"
    )
    db.execute(
        "CREATE TABLE item_read (pack TEXT NOT NULL, item TEXT NOT NULL, read TEXT NOT NULL, PRIMARY KEY (pack, item))"
    )


def files_written(db: sqlite3.Connection) -> None:
    """The files that an export wrote, so that no other is ever overwritten."""
    db.execute("CREATE TABLE file (path TEXT PRIMARY KEY, sha256 TEXT NOT NULL, written TEXT NOT NULL)")


def settings(db: sqlite3.Connection) -> None:
    """How the member likes the program: its colours."""
    db.execute("CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL)")


def meetings(db: sqlite3.Connection) -> None:
    """What a chair gathered and decided, and what happened in meetings."""
    db.execute(
        "CREATE TABLE log (number INTEGER PRIMARY KEY AUTOINCREMENT, pack TEXT NOT NULL, book TEXT NOT NULL,"
        " at TEXT NOT NULL, what TEXT NOT NULL, told TEXT NOT NULL)"
    )
    db.execute("CREATE INDEX log_by_book ON log (pack, book, number)")
    db.execute(
        "CREATE TABLE gathered (pack TEXT NOT NULL, author TEXT NOT NULL, text TEXT NOT NULL, kept TEXT NOT NULL,"
        " PRIMARY KEY (pack, author))"
    )


def items_seen(db: sqlite3.Connection) -> None:
    """What the member last saw of each item."""
    db.execute(
        "CREATE TABLE seen (pack TEXT NOT NULL, item TEXT NOT NULL, number INTEGER NOT NULL, edition INTEGER NOT NULL,"
        " words TEXT NOT NULL, gone INTEGER, told INTEGER NOT NULL, PRIMARY KEY (pack, item))"
    )


MIGRATIONS: tuple[Migration, ...] = (list_and_notes, reading, files_written, settings, meetings, items_seen)
"""In order; the first has number 1. A migration that was ever released is never changed."""


def migrate(
    db: sqlite3.Connection, path: Path, clock: Callable[[], datetime], migrations: Sequence[Migration] = MIGRATIONS
) -> None:
    """Bring the notebook at `path` up to date. Raises ScrutinyError where it is newer than this program."""
    have = version(db)
    if have > len(migrations):
        raise ScrutinyError(
            f"The notebook was written by a newer version of this program (its form is {have}, this program knows"
            f" {len(migrations)}).",
            "Bring this program up to date and open it again. The notebook was not changed.",
            where=str(path),
        )
    for number, migration in enumerate(migrations, start=1):
        if number > have:
            _run(db, path, number, migration, clock(), copy=number == have + 1)


def version(db: sqlite3.Connection) -> int:
    """Number of the last migration that ran; 0 for a new notebook."""
    if not db.execute("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'migration'").fetchone():
        return 0
    found: int = db.execute("SELECT coalesce(max(number), 0) FROM migration").fetchone()[0]
    return found


def back_up(path: Path, have: int) -> Path:
    """Copy the whole notebook, of form `have`, beside itself before it is changed; returns the copy's path.

    The caller holds the write lock. SQLite copies from a connection of its own, never from one that holds a lock.
    """
    copy = path.with_name(f"{path.name}.form-{have}")
    beside = copy.with_name(f"{copy.name}.part")
    beside.unlink(missing_ok=True)
    # As private as the notebook itself, before anything is in it.
    os.close(os.open(beside, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(beside)) as target:
        source.backup(target)
        # A copy must be whole in its one file, wherever it is carried.
        target.execute("PRAGMA journal_mode = DELETE")
    beside.replace(copy)
    return copy


def _run(db: sqlite3.Connection, path: Path, number: int, migration: Migration, now: datetime, *, copy: bool) -> None:
    # The copy is made under the same lock, so that another window's upgrade cannot slip in between.
    db.execute("BEGIN IMMEDIATE")
    try:
        have = version(db)
        if have < number:
            if have == 0:
                db.execute(f"PRAGMA application_id = {APPLICATION}")
                db.execute("CREATE TABLE migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, ran TEXT NOT NULL)")
            elif copy:
                back_up(path, have)
            migration(db)
            record = (number, migration.__name__, now.isoformat())
            db.execute("INSERT INTO migration (number, name, ran) VALUES (?, ?, ?)", record)
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise
