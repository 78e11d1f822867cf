"""A private note on anything in the pack."""

from __future__ import annotations

from collections.abc import Iterable

from textual.widget import Widget

from scrutiny_tui.tongue import N_, _
from scrutiny_tui.tui.dialogs.base import label, quoted
from scrutiny_tui.tui.dialogs.typing import TypingDialog


class NoteDialog(TypingDialog):
    """Returns the note, empty to remove it; None where the member left."""

    heading = N_("Your private note")
    keys = ((N_("Ctrl+S"), N_("saves; no words remove the note"), "save"), (N_("Esc"), N_("leaves"), "leave"))

    def __init__(self, about: object, text: str = "", *, trouble: str = "") -> None:
        """`about`: the heading of what the note is on; `text`: the note as it stands."""
        super().__init__(text, trouble=trouble)
        self.about = about

    def asks(self) -> Iterable[Widget]:
        """What the note is on, then the editor."""
        yield quoted(self.about)
        yield label(_("Only you see this. It is exported only if you ask for your notes."))
        yield self.editor()
