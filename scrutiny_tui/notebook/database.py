"""One connection to the notebook's file: opened with care, written in whole transactions, durable when a call returns.

Nothing is cached in memory, so that two windows on one notebook always see each other's work.
"""

from __future__ import annotations

import os
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from scrutiny_tui.notebook.faults import explain, foreign
from scrutiny_tui.notebook.migrations import APPLICATION, MIGRATIONS, migrate, version

_MAGIC = b"SQLite format 3\x00"


class Database:
    """The file, one connection to it, and the lock that lets several threads share the connection."""

    def __init__(self, path: Path, clock: Callable[[], datetime], wait: float) -> None:
        """Open or create the notebook at `path`; `wait` seconds for another window's write. Raises ScrutinyError."""
        self.path = path
        self._lock = threading.RLock()
        self._db: sqlite3.Connection | None = None
        self._news = 0
        try:
            _prepare(path)
            db = self._db = sqlite3.connect(path, timeout=wait, isolation_level=None, check_same_thread=False)
            db.text_factory = _text
            _patiently(lambda: _set_up(db, path), wait)
            # A notebook that is up to date is opened without a write, so that it can be read where nothing may be.
            if version(db) != len(MIGRATIONS):
                migrate(db, path, clock)
        except (sqlite3.Error, OSError) as error:
            self.close()
            raise explain(error, path) from error
        except BaseException:
            self.close()
            raise
        self._seen = self._data_version()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """The connection, to read with. SQLite's errors come out in plain words."""
        with self._lock:
            try:
                yield self._open()
            except sqlite3.Error as error:
                raise explain(error, self.path) from error

    @contextmanager
    def writing(self, *, news: bool = False) -> Iterator[sqlite3.Connection]:
        """The connection within one transaction: on disk when the block is left, undone whole where it raises.

        `news`: it may change what is new to the member, see `stamp`.
        """
        with self._lock:
            db = self._open()
            try:
                self._news += news
                db.execute("BEGIN IMMEDIATE")
                yield db
                db.execute("COMMIT")
            except BaseException as error:
                if db.in_transaction:
                    db.execute("ROLLBACK")
                if isinstance(error, sqlite3.Error):
                    raise explain(error, self.path) from error
                raise

    def changed(self) -> bool:
        """True where another window has written since this was last asked (or since the notebook was opened)."""
        with self._lock:
            now = self._data_version()
            before, self._seen = self._seen, now
            return now != before

    def stamp(self) -> tuple[int, int]:
        """Something that is another once anything was written in another window, or here what was seen or read.

        Costs next to nothing.
        """
        with self._lock:
            return self._data_version(), self._news

    def close(self) -> None:
        """Close the file. Doing it twice does no harm."""
        with self._lock:
            if self._db is not None:
                self._db.close()
                self._db = None

    def _open(self) -> sqlite3.Connection:
        if self._db is None:
            raise ValueError("the notebook is closed")
        return self._db

    def _data_version(self) -> int:
        with self.reading() as db:
            found: int = db.execute("PRAGMA data_version").fetchone()[0]
            return found


def bind(text: str) -> str | bytes:
    """`text` as SQLite can hold it: half a surrogate pair, which some keyboards send, is kept as bytes."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogatepass")
    return text


def unbind(value: Any) -> str:
    """The text that `bind` was given."""
    return _text(value) if isinstance(value, bytes) else str(value)


def _text(raw: bytes) -> str:
    return raw.decode("utf-8", "surrogatepass")


def _prepare(path: Path) -> None:
    """See that the folder is there and that the file, where there is one, can be a notebook. Raises OSError."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not path.exists():
        # The notebook is private: nobody else on this machine may read it.
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    with path.open("rb") as file:
        head = file.read(len(_MAGIC))
    if head not in {b"", _MAGIC}:
        raise foreign(path)


def _set_up(db: sqlite3.Connection, path: Path) -> None:
    """Distrust the file until it has shown to be a notebook, and only then change anything about it."""
    db.execute("PRAGMA trusted_schema = OFF")
    db.execute("PRAGMA foreign_keys = ON")
    # Both are read of one state: another window may be making the notebook at this moment.
    db.execute("BEGIN")
    try:
        application = db.execute("PRAGMA application_id").fetchone()[0]
        tables, others = db.execute(
            "SELECT count(*) FILTER (WHERE type = 'table'), count(*) FILTER (WHERE type IN ('view', 'trigger'))"
            " FROM sqlite_master"
        ).fetchone()
    finally:
        if db.in_transaction:
            db.execute("ROLLBACK")
    if others or application != (APPLICATION if tables else application):
        raise foreign(path)
    mode = db.execute("PRAGMA journal_mode").fetchone()[0]
    if mode != "wal":
        mode = db.execute("PRAGMA journal_mode = WAL").fetchone()[0]
    # Where the file system knows no shared memory SQLite keeps its older journal; EXTRA makes that as durable.
    db.execute(f"PRAGMA synchronous = {'FULL' if mode == 'wal' else 'EXTRA'}")
    # On macOS a plain fsync leaves the words in the drive's own memory.
    db.execute("PRAGMA fullfsync = ON")


def _patiently(work: Callable[[], None], wait: float) -> None:
    """Do `work`, again while another window holds the file: SQLite itself does not wait where journals change."""
    end = time.monotonic() + wait
    while True:
        try:
            return work()
        except sqlite3.OperationalError as error:
            busy = getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY
            if not busy or time.monotonic() >= end:
                raise
            time.sleep(0.02)
