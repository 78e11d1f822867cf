"""One command: its keys, words and place, and the keys that the user gave it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from scrutiny_tui.frozen import dataclass
from scrutiny_tui.tongue import _
from scrutiny_tui.tui.keyed.possible import always

Possible = Callable[[Any], bool]
"""Given the room or screen that would do it: can it be done now?"""


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that a user can ask for."""

    id: str
    """Its name in code; the action is `action_<id>` with dashes as underscores."""
    keys: tuple[str, ...]
    """Textual's names of its keys; the first is the one that the footer shows."""
    words: str
    """What the footer says: a word or two."""
    help: str
    """What the help says: a sentence."""
    scopes: tuple[str, ...]
    """Where: "app", "screen" (shelf and pack), "shelf", "pack", "list", "page", "items", "desk", or a room's name."""
    rank: int = 0
    """Place in the footer, lowest first; 0 keeps it out of the footer."""
    possible: Possible = always
    action: str = ""
    """The action with its arguments, where it is not simply the id."""
    at_once: bool = False
    """Nothing else gets its key first, so that what is typed right after it goes where it leads."""

    @property
    def in_use(self) -> tuple[str, ...]:
        """Its keys: those that the user gave it, else its own."""
        return _GIVEN.get(self.id, self.keys)

    @property
    def said(self) -> str:
        """Its words in the language spoken."""
        return _(self.words)

    @property
    def told(self) -> str:
        """Its help in the language spoken."""
        return _(self.help)

    @property
    def does(self) -> str:
        """The action as a binding names it."""
        return self.action or self.id.replace("-", "_")


_GIVEN: dict[str, tuple[str, ...]] = {}


def give_keys(own: Mapping[str, tuple[str, ...]]) -> None:
    """Take the user's own keys: name of a command to its keys. The app gives the same to Textual."""
    _GIVEN.clear()
    _GIVEN.update(own)


APP, SCREEN, PACK, LIST, ITEMS, MINE = ("app",), ("screen",), ("pack",), ("list",), ("items",), ("my-questions",)
ASKED = ("questions", "my-questions")
READER = ("sources",)
NEWS = ("changes",)
DESK, MARKING = ("desk",), ("desk-text",)
MEETING, BOARD, RECORD = ("meeting",), ("board",), ("meet-record",)
