"""Dialogs in which words are typed: an editor that saves, and never throws words away without asking."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.widgets import TextArea

from scrutiny_tui.tui.dialogs.writing import WritingDialog
from scrutiny_tui.tui.widgets.fields import Editor, Question


class TypingDialog(WritingDialog[str]):
    """One piece of text. Returns it on ctrl+s; None on Esc, which asks first where something was typed."""

    one_line: ClassVar[bool] = False
    """True where the words are one paragraph, and Enter saves them as ctrl+s does."""

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

    @on(Question.Entered)
    def action_save(self) -> None:
        """Hand the words over."""
        self.dismiss(self.typed)
