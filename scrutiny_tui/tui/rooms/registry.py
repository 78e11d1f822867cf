"""Which rooms a pack has, in the order of the rail, how much each holds, and which room shows an item."""

from __future__ import annotations

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.pack.whole import Pack, Passage
from scrutiny_tui.search import PACK
from scrutiny_tui.session import OpenPack
from scrutiny_tui.tui import news
from scrutiny_tui.tui.rooms.accounts import AccountsRoom
from scrutiny_tui.tui.rooms.base import Room
from scrutiny_tui.tui.rooms.changes import ChangesRoom
from scrutiny_tui.tui.rooms.commitments import CommitmentsRoom
from scrutiny_tui.tui.rooms.export_room import ExportRoom
from scrutiny_tui.tui.rooms.figures import FiguresRoom
from scrutiny_tui.tui.rooms.findings import FindingsRoom
from scrutiny_tui.tui.rooms.my_questions import MyQuestionsRoom
from scrutiny_tui.tui.rooms.overview import OverviewRoom
from scrutiny_tui.tui.rooms.people import PeopleRoom
from scrutiny_tui.tui.rooms.questions import QuestionsRoom
from scrutiny_tui.tui.rooms.quotes import QuotesRoom
from scrutiny_tui.tui.rooms.reader import ReaderRoom
from scrutiny_tui.tui.rooms.search import SearchRoom
from scrutiny_tui.tui.rooms.timeline import TimelineRoom

ROOMS: tuple[type[Room], ...] = (
    OverviewRoom,
    FindingsRoom,
    QuotesRoom,
    QuestionsRoom,
    TimelineRoom,
    FiguresRoom,
    AccountsRoom,
    CommitmentsRoom,
    PeopleRoom,
    ReaderRoom,
    ChangesRoom,
    SearchRoom,
    MyQuestionsRoom,
    ExportRoom,
)
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

_HOLDS: dict[str, str] = {"timeline": "events"}
"""Rooms whose items stand under another key of the pack than the room's name."""


def home(pack: Pack, target: str) -> str:
    """The room that shows an item, a passage or what the pack says of itself; "" where there is none."""
    if Passage.read(target):
        return "sources"
    if target.partition(".")[0] == PACK:
        return "overview"
    item = pack.by_id.get(target)
    return HOMES.get(item.kind, "") if item else ""


def count(opened: OpenPack, room: str) -> int | None:
    """How many items a room holds; None where counting means nothing."""
    if room == "my-questions":
        try:
            return len(opened.choices())
        except ScrutinyError:
            return None
    if room == "changes":
        found = news.of(opened)
        return len(found.by_id) if found else 0
    items = getattr(opened.said, _HOLDS.get(room, room), None)
    return len(items) if isinstance(items, tuple) else None
