"""What dialogs share in which the member writes: ctrl+s hands over, and leaving asks before anything is lost."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from textual.binding import Binding, BindingType

from scrutiny_tui.tongue import _
from scrutiny_tui.tui.dialogs.base import Dialog
from scrutiny_tui.tui.dialogs.confirm import ConfirmDialog

T = TypeVar("T")


class WritingDialog(Dialog[T]):
    """Returns what was written; None where the member left."""

    # Not at once: the letters typed before it are in the field's queue, and would be lost.
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+s", "save", "Save", show=False)]

    def __init__(self, before: T, *, trouble: str = "") -> None:
        """`before`: what stands there at first; `trouble`: why it could not be saved, where that was tried."""
        super().__init__(trouble)
        self.before = before
        self.unsaved = bool(trouble)

    @property
    def typed(self) -> T:
        """What stands there now."""
        raise NotImplementedError

    @property
    def changed(self) -> bool:
        """True where leaving would lose something."""
        return self.unsaved or self.typed != self.before

    def action_leave(self) -> None:
        """Close; ask first where something would be lost."""
        if not self.changed:
            self.dismiss(None)
            return
        question = ConfirmDialog(
            _("Leave without saving?"),
            _("What you typed here would be lost."),
            yes=_("Leave without saving"),
            no=_("Go on writing"),
        )
        self.app.push_screen(question, self._leave)

    def _leave(self, sure: bool | None) -> None:
        if sure:
            self.dismiss(None)
