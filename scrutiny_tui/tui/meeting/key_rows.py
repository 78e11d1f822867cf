"""The keys of the meeting in two rows: what becomes of a question above, everything else below."""

from __future__ import annotations

from textual.content import Content

from scrutiny_tui.tui.screens.key_bar import KeyBar, bar

UPPER = 20
"""Commands of a lower rank stand in the upper row."""


class KeyRows(KeyBar):
    """A footer of two rows, made as the other footer is."""

    def _draw(self) -> None:
        self._due = False
        if self.is_attached and self.size.width:
            commands, width = self._commands(), self.size.width
            upper = [each for each in commands if each[0].rank < UPPER]
            lower = [each for each in commands if each[0].rank >= UPPER]
            self.update(Content("\n").join([bar(upper, width), bar(lower, width)]), layout=False)
