"""A question put in the member's own words, with the officer's words in view."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import TextArea

from scrutiny_tui.tongue import N_, _
from scrutiny_tui.tui.dialogs.base import label, quoted
from scrutiny_tui.tui.dialogs.typing import TypingDialog


class RewordDialog(TypingDialog):
    """Returns the words as the member will ask them; empty, or the officer's own, to go back to the officer's."""

    heading = N_("In your own words")
    keys = (
        (N_("Enter"), N_("saves"), "save"),
        (N_("Ctrl+R"), N_("the officer's words again"), "restore"),
        (N_("Esc"), N_("leaves"), "leave"),
    )
    one_line = True
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+r", "restore", "Officer's words", show=False)]

    def __init__(self, officer: object, wording: str = "", *, trouble: str = "") -> None:
        """`officer`: the words as suggested, empty for the member's own; `wording`: as reworded so far."""
        super().__init__(wording or str(officer), trouble=trouble)
        self.officer = str(officer)

    def asks(self) -> Iterable[Widget]:
        """The officer's words above, the editor below."""
        if self.officer:
            yield label(_("As the officer suggested it:"))
            yield quoted(self.officer)
            yield label(_("As you will ask it:"))
        yield self.editor()

    def action_restore(self) -> None:
        """Start again from the officer's words."""
        if self.officer:
            editor = self.query_one("#editor", TextArea)
            # An edit, not a reload: ctrl+z brings the member's words back.
            editor.replace(self.officer, editor.document.start, editor.document.end)
