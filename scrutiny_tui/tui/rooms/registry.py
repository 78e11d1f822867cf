"""Which rooms a pack has, in the order of the rail, and which room shows an item."""

from __future__ import annotations

from scrutiny_tui.pack.whole import Pack, Passage
from scrutiny_tui.tui.rooms.base import Room
from scrutiny_tui.tui.rooms.findings import FindingsRoom

ROOMS: tuple[type[Room], ...] = (FindingsRoom,)
"""Every room, in the order of the rail."""

BY_NAME: dict[str, type[Room]] = {room.room: room for room in ROOMS}

HOMES: dict[str, str] = {
    "source": "sources",
    "line": "questions",
    "finding": "findings",
    "quote": "quotes",
    "question": "questions",
    "event": "timeline",
    "figure": "figures",
    "commitment": "commitments",
    "account": "accounts",
    "person": "people",
}
"""Kind of an item to the room that shows it."""


def home(pack: Pack, target: str) -> str:
    """The room that shows an item or passage; "" where there is none."""
    if Passage.read(target):
        return "sources"
    item = pack.by_id.get(target)
    return HOMES.get(item.kind, "") if item else ""
