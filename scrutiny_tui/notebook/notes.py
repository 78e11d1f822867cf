"""The member's notes, and the words that they replaced."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from scrutiny_tui.notebook import rows
from scrutiny_tui.notebook.checks import typed
from scrutiny_tui.notebook.database import Database, bind, unbind
from scrutiny_tui.notebook.model import Earlier


class Notes:
    """The part of the notebook that is notes. Every change is on disk when its call returns."""

    _database: Database
    _clock: Callable[[], datetime]

    def note(self, pack: str, item: str, words: str) -> None:
        """Write the note on a question or any item; blank words remove it, and the old ones are kept."""
        typed(words)
        key = (bind(pack), bind(item))
        with self._database.writing() as db:
            row = db.execute("SELECT words FROM note WHERE pack = ? AND item = ?", key).fetchone()
            if row and unbind(row[0]) != words:
                rows.keep(db, pack, item, what="note", words=unbind(row[0]), now=self._clock())
            db.execute("DELETE FROM note WHERE pack = ? AND item = ?", key)
            if words.strip():
                db.execute("INSERT INTO note VALUES (?, ?, ?, ?)", (*key, bind(words), self._clock().isoformat()))

    def notes(self, pack: str) -> dict[str, str]:
        """Item id to the member's note on it, oldest first."""
        with self._database.reading() as db:
            found = db.execute("SELECT item, words FROM note WHERE pack = ? ORDER BY written, item", (bind(pack),))
            return {unbind(item): unbind(words) for item, words in found}

    def earlier(self, pack: str, item: str) -> tuple[Earlier, ...]:
        """The member's words on an item that were replaced or removed, oldest first."""
        with self._database.reading() as db:
            found = db.execute(
                "SELECT what, words, replaced FROM earlier WHERE pack = ? AND item = ? ORDER BY number",
                (bind(pack), bind(item)),
            )
            return tuple(Earlier(item, what, unbind(words), datetime.fromisoformat(at)) for what, words, at in found)
