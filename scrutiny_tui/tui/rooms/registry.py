"""Which rooms a pack has, in the order of the rail, how much each holds, and which room shows an item."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.pack.languages import ABOUT as PACK
from scrutiny_tui.pack.model import KINDS
from scrutiny_tui.pack.whole import Pack, Passage
from scrutiny_tui.tui import unseen
from scrutiny_tui.tui.rooms.base import Room

if TYPE_CHECKING:
    from scrutiny_tui.session import OpenPack


class Rooms(Mapping[str, type[Room]]):
    """Rooms by name, each imported when it is first gone to: the first frame does not wait for the others."""

    def __init__(self, homes: Mapping[str, tuple[str, str]]) -> None:
        """`homes`: name to the module of this folder that holds the room and its class, in the order of the rail."""
        self._homes = homes

    def __getitem__(self, name: str) -> type[Room]:
        """The room. KeyError where there is none."""
        module, named = self._homes[name]
        found: type[Room] = getattr(import_module(f"scrutiny_tui.tui.rooms.{module}"), named)
        return found

    def __contains__(self, name: object) -> bool:
        return name in self._homes

    def __iter__(self) -> Iterator[str]:
        return iter(self._homes)

    def __len__(self) -> int:
        return len(self._homes)


BY_NAME = Rooms(
    {
        "overview": ("overview", "OverviewRoom"),
        "findings": ("findings", "FindingsRoom"),
        "quotes": ("quotes", "QuotesRoom"),
        "questions": ("questions", "QuestionsRoom"),
        "timeline": ("timeline", "TimelineRoom"),
        "figures": ("figures", "FiguresRoom"),
        "accounts": ("accounts", "AccountsRoom"),
        "commitments": ("commitments", "CommitmentsRoom"),
        "people": ("people", "PeopleRoom"),
        "sources": ("reader", "ReaderRoom"),
        "changes": ("changes", "ChangesRoom"),
        "search": ("search", "SearchRoom"),
        "my-questions": ("my_questions", "MyQuestionsRoom"),
        "export": ("export_room", "ExportRoom"),
    }
)
"""Every room by its name, in the order of the rail."""
FIRST = "overview"
"""The room that a pack opens with at first."""

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
        found = unseen.of(opened)
        return len(found.by_id) if found else 0
    key = _HOLDS.get(room, room)
    return opened.pack.count(key) if key in KINDS else None
