"""The log that a board and a running meeting are worked out from: entries, and what it means to undo one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from scrutiny_tui.frozen import dataclass
from scrutiny_tui.meeting.listed import Listed

UNDO = "undo"
"""The entry that takes another back; its `item` is that one's number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing that was done: one key press, one commit. What each part means is told by `what`."""

    what: str
    number: int = 0
    """Its place in the notebook's log, growing; 0 until it is kept."""
    at: datetime | None = None
    """When it was done, with its zone; None until it is kept."""
    item: str = ""
    """The question, or the number of another entry."""
    words: str = ""
    who: str = ""
    by: str = ""
    ids: tuple[str, ...] = ()
    listed: tuple[Listed, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()

    @property
    def when(self) -> datetime:
        """When it was done. ValueError for an entry that was never kept."""
        if self.at is None:
            raise ValueError("an entry that was never kept has no time")
        return self.at


def standing(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries that count: those not undone, without the undoings, oldest first."""
    kept = sorted(entries, key=lambda entry: entry.number)
    gone = {entry.item for entry in kept if entry.what == UNDO}
    return tuple(entry for entry in kept if entry.what != UNDO and str(entry.number) not in gone)


def undoing(entries: Sequence[Entry]) -> Entry | None:
    """The entry that takes back the last one that counts; None where there is nothing left to undo."""
    left = standing(entries)
    return Entry(what=UNDO, item=str(left[-1].number)) if left else None
