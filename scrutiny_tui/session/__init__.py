"""The use cases: what the app and the plain commands both call. No printing and no drawing here.

Each name is imported when it is first asked for: a search does not wait for what checking or exporting needs.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scrutiny_tui.session.attaching import Attached
    from scrutiny_tui.session.checking import Checked, SourceText
    from scrutiny_tui.session.coverage import LineCoverage
    from scrutiny_tui.session.exporting import Exported
    from scrutiny_tui.session.meeting import Meeting
    from scrutiny_tui.session.meeting_board import BoardRoom
    from scrutiny_tui.session.mine import BUDGET, MINUTES, Mine
    from scrutiny_tui.session.opened import OpenPack
    from scrutiny_tui.session.session import Session
    from scrutiny_tui.session.shelf import ShelfEntry, UnknownPackError

__all__ = [
    "BUDGET",
    "MINUTES",
    "Attached",
    "BoardRoom",
    "Checked",
    "Exported",
    "LineCoverage",
    "Meeting",
    "Mine",
    "OpenPack",
    "Session",
    "ShelfEntry",
    "SourceText",
    "UnknownPackError",
]

_HOMES = {
    "BUDGET": "mine",
    "MINUTES": "mine",
    "Attached": "attaching",
    "BoardRoom": "meeting_board",
    "Checked": "checking",
    "Exported": "exporting",
    "LineCoverage": "coverage",
    "Meeting": "meeting",
    "Mine": "mine",
    "OpenPack": "opened",
    "Session": "session",
    "ShelfEntry": "shelf",
    "SourceText": "checking",
    "UnknownPackError": "shelf",
}
"""Name to the module of this room that defines it."""


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
