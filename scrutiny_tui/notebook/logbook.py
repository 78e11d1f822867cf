"""The logs of boards and meetings: each entry one transaction, none ever changed or removed."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from dataclasses import asdict, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from scrutiny_tui.notebook.checks import typed
from scrutiny_tui.notebook.database import Database, bind

if TYPE_CHECKING:
    from scrutiny_tui.meeting.listed import Listed
    from scrutiny_tui.meeting.log import Entry

Decide = Callable[[tuple["Entry", ...]], "Entry | None"]
"""Given the log as it stands, the entry to add to it, or None to leave it. May raise; then nothing is kept."""


class Logbook:
    """The part of the notebook that keeps logs. An entry is on disk when its call returns."""

    _database: Database
    _clock: Callable[[], datetime]

    def log(self, pack: str, book: str, decide: Decide) -> Entry | None:
        """Add an entry to a log of a pack, such as `meeting`; gives it with its number and time.

        `decide` sees what every other window has written, and no window writes before its answer is kept.
        """
        with self._database.writing() as db:
            entry = decide(_entries(db, pack, book))
            if entry is None:
                return None
            for text in (entry.words, entry.who, entry.by):
                typed(text)
            at = self._clock()
            row = (bind(pack), book, at.isoformat(), entry.what, _told(entry))
            number = db.execute("INSERT INTO log (pack, book, at, what, told) VALUES (?, ?, ?, ?, ?)", row).lastrowid
            return replace(entry, number=number or 0, at=at)

    def logged(self, pack: str, book: str) -> tuple[Entry, ...]:
        """A log of a pack, oldest entry first."""
        with self._database.reading() as db:
            return _entries(db, pack, book)


def _entries(db: sqlite3.Connection, pack: str, book: str) -> tuple[Entry, ...]:
    found = db.execute(
        "SELECT number, at, what, told FROM log WHERE pack = ? AND book = ? ORDER BY number", (bind(pack), book)
    )
    return tuple(_read(*row) for row in found)


def _told(entry: Entry) -> str:
    """What the entry says, as JSON; what it leaves empty stays out."""
    said = asdict(entry)
    for apart in ("number", "at", "what"):
        del said[apart]
    return json.dumps({name: value for name, value in said.items() if value}, ensure_ascii=True)


def _read(number: int, at: str, what: str, told: str) -> Entry:
    from scrutiny_tui.meeting.log import Entry  # noqa: PLC0415 - most packs have had no meeting

    said: dict[str, Any] = json.loads(told)
    listed = tuple(_listed(each) for each in said.pop("listed", ()))
    ids = tuple(said.pop("ids", ()))
    rows = tuple(tuple(row) for row in said.pop("rows", ()))
    return Entry(number=number, at=datetime.fromisoformat(at), what=what, ids=ids, rows=rows, listed=listed, **said)


def _listed(said: dict[str, Any]) -> Listed:
    from scrutiny_tui.meeting.listed import Listed, Priority  # noqa: PLC0415 - as above

    several = {name: tuple(said.get(name, ())) for name in ("witness", "authors", "merged")}
    return Listed(**{**said, **several, "priority": Priority(said["priority"])})
