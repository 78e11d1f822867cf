"""The members' files that a chair gathered: of each author the newest, as it came."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from scrutiny_tui.notebook.database import Database, bind, unbind


class GatheredFiles:
    """The part of the notebook that keeps what members shared. Every change is on disk when its call returns."""

    _database: Database
    _clock: Callable[[], datetime]

    def keep_gathered(self, pack: str, files: Mapping[str, str]) -> None:
        """Keep files, by the key of their author, in place of those that the same authors sent before: all or none."""
        with self._database.writing() as db:
            now = self._clock().isoformat()
            rows = [(bind(pack), bind(author), bind(text), now) for author, text in files.items()]
            db.executemany("INSERT OR REPLACE INTO gathered VALUES (?, ?, ?, ?)", rows)

    def gathered(self, pack: str) -> dict[str, str]:
        """Key of the author to the file as it came, by key."""
        with self._database.reading() as db:
            rows = db.execute("SELECT author, text FROM gathered WHERE pack = ? ORDER BY author", (bind(pack),))
            return {unbind(author): unbind(text) for author, text in rows}
