"""The question before the committee, as large as leaves all that is needed of it on the screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import events
from textual.message import Message

from scrutiny_tui.tui.widgets.canvas import EDGE, GUTTER, Canvas
from scrutiny_tui.tui.widgets.rows import Row

Layout = Callable[[int, int], Sequence[Row]]
"""Rows for a width and a height in cells."""


class QuestionPane(Canvas):
    """Laid out anew for another height, too: what follows the question moves up before it would leave the screen."""

    class Resized(Message):
        """There is more or less room than before."""

    def __init__(self, layout: Layout, *, id: str) -> None:
        """Show what `layout` lays out."""
        super().__init__(lambda width: layout(width, self.tall), id=id)

    @property
    def cells(self) -> int:
        """The width that rows are laid out for; 0 until the size is known."""
        return max(0, self._room - GUTTER - EDGE)

    def lay_out(self) -> None:
        """Lay the question out as it is now."""
        self._lay_out()

    def on_resize(self, event: events.Resize) -> None:
        """Lay out for the new size."""
        super().on_resize(event)
        self._lay_out()
        self.post_message(self.Resized())
