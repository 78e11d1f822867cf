"""What was opened and read, where the member was, the time for a pack, settings, and files that an export wrote."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from scrutiny_tui.notebook.checks import minutes_of
from scrutiny_tui.notebook.database import Database, bind, unbind
from scrutiny_tui.notebook.model import Opened, Place


class Reading:
    """The part of the notebook that is about reading. Every change is on disk when its call returns."""

    _database: Database
    _clock: Callable[[], datetime]

    def mark_read(self, pack: str, item: str) -> None:
        """Remember that an item was read; the first time counts."""
        with self._database.writing(news=True) as db:
            row = (bind(pack), bind(item), self._clock().isoformat())
            db.execute("INSERT INTO item_read VALUES (?, ?, ?) ON CONFLICT DO NOTHING", row)

    def unmark_read(self, pack: str, item: str) -> None:
        """Take an item as not read."""
        with self._database.writing(news=True) as db:
            db.execute("DELETE FROM item_read WHERE pack = ? AND item = ?", (bind(pack), bind(item)))

    def read(self, pack: str) -> frozenset[str]:
        """Ids of the items that were read."""
        return frozenset(self.read_when(pack))

    def read_when(self, pack: str) -> dict[str, datetime]:
        """Item id to when it was read, oldest first."""
        with self._database.reading() as db:
            rows = db.execute("SELECT item, read FROM item_read WHERE pack = ? ORDER BY read, item", (bind(pack),))
            return {unbind(item): datetime.fromisoformat(when) for item, when in rows}

    def keep_place(self, pack: str, place: Place) -> None:
        """Remember where the member is."""
        with self._database.writing() as db:
            db.execute(
                "INSERT INTO pack (pack, room, item) VALUES (?, ?, ?)"
                " ON CONFLICT (pack) DO UPDATE SET room = excluded.room, item = excluded.item",
                (bind(pack), bind(place.room), bind(place.item)),
            )

    def place(self, pack: str) -> Place | None:
        """Where the member was, or None where they were nowhere yet."""
        with self._database.reading() as db:
            row = db.execute("SELECT room, item FROM pack WHERE pack = ?", (bind(pack),)).fetchone()
            return Place(unbind(row[0]), unbind(row[1])) if row and row[0] is not None else None

    def opened(self, pack: str, edition: int) -> Opened | None:
        """Remember that an edition was opened now; returns what was known before, None for the first time."""
        with self._database.writing() as db:
            before = self._last_opened(pack)
            now = self._clock().isoformat()
            db.execute(
                "INSERT INTO pack (pack, first, last, edition) VALUES (?, ?, ?, ?)"
                " ON CONFLICT (pack) DO UPDATE SET first = coalesce(first, excluded.first), last = excluded.last,"
                " edition = max(coalesce(edition, 0), excluded.edition)",
                (bind(pack), now, now, edition),
            )
            return before

    def last_opened(self, pack: str) -> Opened | None:
        """When a pack was opened and which edition, or None where it never was."""
        return self._last_opened(pack)

    def _last_opened(self, pack: str) -> Opened | None:
        with self._database.reading() as db:
            row = db.execute("SELECT first, last, edition FROM pack WHERE pack = ?", (bind(pack),)).fetchone()
        if not row or row[0] is None:
            return None
        return Opened(datetime.fromisoformat(row[0]), datetime.fromisoformat(row[1]), row[2])

    def set_budget(self, pack: str, minutes: int | None) -> None:
        """Set the minutes that the member has for a pack; None for the meeting's own. Raises MisuseError."""
        minutes_of(minutes)
        with self._database.writing() as db:
            db.execute(
                "INSERT INTO pack (pack, minutes) VALUES (?, ?)"
                " ON CONFLICT (pack) DO UPDATE SET minutes = excluded.minutes",
                (bind(pack), minutes),
            )

    def budget(self, pack: str) -> int | None:
        """The minutes that the member set for a pack, or None."""
        with self._database.reading() as db:
            row = db.execute("SELECT minutes FROM pack WHERE pack = ?", (bind(pack),)).fetchone()
            return row[0] if row else None


class Settings:
    """The part of the notebook that remembers how the member likes the program."""

    _database: Database

    def keep_setting(self, name: str, value: str) -> None:
        """Remember a setting; the value before is forgotten."""
        with self._database.writing() as db:
            db.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (bind(name), bind(value)))

    def setting(self, name: str) -> str:
        """A setting; "" where it was never kept."""
        with self._database.reading() as db:
            row = db.execute("SELECT value FROM setting WHERE name = ?", (bind(name),)).fetchone()
            return unbind(row[0]) if row else ""


class Files:
    """The part of the notebook that knows which files this program wrote."""

    _database: Database
    _clock: Callable[[], datetime]

    def wrote(self, path: Path, sha256: str) -> None:
        """Remember that this program wrote the file at `path`, with that SHA-256 (hexadecimal) of its bytes."""
        with self._database.writing() as db:
            row = (bind(str(path.resolve())), sha256, self._clock().isoformat())
            db.execute("INSERT OR REPLACE INTO file VALUES (?, ?, ?)", row)

    def written(self, path: Path) -> str | None:
        """SHA-256 of what this program last wrote at `path`, or None where it never wrote there."""
        with self._database.reading() as db:
            row = db.execute("SELECT sha256 FROM file WHERE path = ?", (bind(str(path.resolve())),)).fetchone()
            return str(row[0]) if row else None

    def is_ours(self, path: Path) -> bool:
        """True where the file at `path` is still, byte for byte, what this program wrote there."""
        known = self.written(path)
        if known is None or not path.is_file():
            return False
        import hashlib  # noqa: PLC0415 - it loads a library of its own, and most openings need none

        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == known
