"""The use cases: what the app and the plain commands both call. No printing and no drawing here."""

from scrutiny_tui.session.attaching import Attached
from scrutiny_tui.session.checking import Checked, SourceText
from scrutiny_tui.session.coverage import LineCoverage
from scrutiny_tui.session.exporting import Exported
from scrutiny_tui.session.mine import BUDGET, MINUTES, Mine
from scrutiny_tui.session.opened import OpenPack
from scrutiny_tui.session.session import Session
from scrutiny_tui.session.shelf import ShelfEntry, UnknownPackError

__all__ = [
    "BUDGET",
    "MINUTES",
    "Attached",
    "Checked",
    "Exported",
    "LineCoverage",
    "Mine",
    "OpenPack",
    "Session",
    "ShelfEntry",
    "SourceText",
    "UnknownPackError",
]
