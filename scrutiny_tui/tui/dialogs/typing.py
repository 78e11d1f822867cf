"""Dialogs in which words are typed: an editor that saves, and never throws words away without asking."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.widgets import TextArea

from scrutiny_tui.tui.dialogs.base import Dialog
from scrutiny_tui.tui.dialogs.confirm import ConfirmDialog
from scrutiny_tui.tui.widgets.fields import Editor, Question


class TypingDialog(Dialog[str]):
    """One piece of text. Returns it on ctrl+s; None on Esc, which asks first where something was typed."""

    one_line: ClassVar[bool] = False
    """True where the words are one paragraph, and Enter saves them as ctrl+s does."""
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+s", "save", "Save", show=False, priority=True)]

    def __init__(self, text: str, *, trouble: str = "") -> None:
        """`text`: what stands in the editor at first."""
        super().__init__(trouble)
        self.before = text
        self.unsaved = bool(trouble)

    def editor(self) -> Editor:
        """The editor, for `asks`."""
        return (Question if self.one_line else Editor)(self.before, id="editor")

    @property
    def typed(self) -> str:
        """What stands in the editor now."""
        return self.query_one("#editor", TextArea).text

    def on_mount(self) -> None:
        """The editor takes the keys, at the end of its words."""
        editor = self.query_one("#editor", TextArea)
        editor.focus()
        editor.move_cursor(editor.document.end)

    @property
    def changed(self) -> bool:
        """True where leaving would lose something."""
        return self.unsaved or self.typed != self.before

    @on(Question.Entered)
    def action_save(self) -> None:
        """Hand the words over."""
        self.dismiss(self.typed)

    def action_leave(self) -> None:
        """Close; ask first where something would be lost."""
        if not self.changed:
            self.dismiss(None)
            return
        question = ConfirmDialog(
            "Leave without saving?",
            "What you typed here would be lost.",
            yes="Leave without saving",
            no="Go on writing",
        )
        self.app.push_screen(question, self._leave)

    def _leave(self, sure: bool | None) -> None:
        if sure:
            self.dismiss(None)
