"""Fields to type in that show what they hold without acting on it: hidden characters have a sign, and stay as typed."""

from __future__ import annotations

from rich.text import Text
from textual.events import Key
from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive
from textual.widget import Widget
from textual.widgets import Input, TextArea

from scrutiny_tui.text.visible import visible

HIDDEN = "▯"
"""Stands for a hidden character that has no sign of its own; one for one, so that the cursor stays where it is."""


def signed(text: str) -> str:
    """`text` with a sign for each hidden character, of the same length."""
    if visible(text) == text:
        return text
    return "".join(sign if len(sign := visible(each)) == 1 else HIDDEN for each in text)


class Overtaken(Widget):
    """Takes letters that came before it had the keys.

    Whoever types on at once after the key that opens a field is quicker than the way of that key through the screen.
    """

    def overtaken_by(self, event: Key) -> None:
        """Take a letter that nothing else took. A field keeps what it is given, so none comes this way twice."""
        self.post_message(Key(event.key, event.character))


class Editor(TextArea, Overtaken):
    """Several lines. Tab moves on to the next field."""

    def __init__(self, text: str = "", *, id: str) -> None:
        """`text` stands in it at first."""
        super().__init__(text, id=id, highlight_cursor_line=False, tab_behavior="focus")

    def get_line(self, line_index: int) -> Text:
        """A line as it is painted."""
        return Text(signed(self.document.get_line(line_index)), end="", no_wrap=True)


class Question(Editor):
    """A question: it may run over several lines, but is one paragraph, so Enter is done with it."""

    class Entered(Message):
        """Enter was pressed."""

    def on_key(self, event: Key) -> None:
        """Keep Enter from starting a line."""
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            self.post_message(self.Entered())


class Field(Input, Overtaken):
    """One line."""

    virtual_size = Reactive(Size(0, 0))
    """As Textual's, but a letter more does not lay out the whole screen anew: a field is as wide as its place."""

    @property
    def _value(self) -> Text:
        """The line as it is painted: Textual's own hook for passwords, which no public one replaces."""
        return Text(signed(self.value), no_wrap=True, overflow="ignore", end="")
