"""The keys of the meeting in two rows: what becomes of a question above, everything else below."""

from __future__ import annotations

from dataclasses import replace

from textual.content import Content

from scrutiny_tui.tui.screens.key_bar import KeyBar, bar

UPPER = 20
"""Commands of a lower rank stand in the upper row."""


class KeyRows(KeyBar):
    """A footer of two rows, made as the other footer is.

    A screen can have `keys_now`, the words of commands that do something else at the moment, by their names in the
    table, or no words for those to leave out; and `keys_of_field`, a sentence on the keys of the field being typed in.
    """

    def _draw(self) -> None:
        self._due = False
        if self.is_attached and self.size.width:
            now, field = getattr(self.screen, "keys_now", {}), getattr(self.screen, "keys_of_field", "")
            known = [(replace(each, words=now.get(each.id, each.words)), key) for each, key in self._commands()]
            commands = [(each, key) for each, key in known if each.words]
            upper = bar([each for each in commands if each[0].rank < UPPER], self.size.width)
            lower = bar([each for each in commands if each[0].rank >= UPPER], self.size.width)
            self.update(Content("\n").join([Content(field) if field else upper, lower]), layout=False)
