"""The line above the keys: what was saved last, or why something was not, until something is."""

from __future__ import annotations

from textual.widgets import Static

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.tongue import _
from scrutiny_tui.tui import safe
from scrutiny_tui.tui.widgets.evidence import one_line


class SavedLine(Static, inherit_bindings=False):
    """Says nothing at first."""

    DEFAULT_CSS = """
    SavedLine {
        height: auto; max-height: 3; padding: 0 1; background: $panel; text-style: bold;
        &.-trouble { color: $text-error; }
    }
    """

    def __init__(self, *, id: str) -> None:
        """Without words."""
        super().__init__(id=id, markup=False)

    def tell(self, words: str, *, trouble: bool = False) -> None:
        """Say something; `trouble` where it is a refusal or a fault."""
        self.set_class(trouble, "-trouble")
        self.update(safe.content(one_line(words)))

    def fault(self, error: ScrutinyError, heading: str = "") -> None:
        """Say that something is not saved, here until something is, and as a notice."""
        heading = heading or _("NOT SAVED")
        self.tell(f"{heading}. {safe.shown(error)}", trouble=True)
        self.app.notify(safe.shown(error), title=heading, severity="error", timeout=12, markup=False)
