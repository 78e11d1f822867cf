"""Picking one of several, by arrows or by typing part of its name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Input

from scrutiny_tui.tongue import N_, _
from scrutiny_tui.tui.dialogs.base import Dialog
from scrutiny_tui.tui.widgets.drawn import Drawn
from scrutiny_tui.tui.widgets.evidence import one_line
from scrutiny_tui.tui.widgets.fields import Field
from scrutiny_tui.tui.widgets.rows import Row, paragraph

SEVERAL = 8
"""From so many choices on, typing narrows them."""


class PickDialog(Dialog[str]):
    """Returns the key of what was picked; None where the member left."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "pick", "Take", show=False)]
    keys = (
        (N_("Arrows"), N_("move"), ""),
        (N_("Enter"), N_("takes one"), "pick"),
        (N_("Esc"), N_("changes nothing"), "leave"),
    )
    DEFAULT_CSS = """
    PickDialog #choices { height: auto; max-height: 16; }
    """

    def __init__(self, heading: str, choices: Sequence[tuple[str, str]], chosen: str = "") -> None:
        """`choices`: (key, words) pairs, keys not empty; `chosen`: the key that holds now."""
        super().__init__()
        self.asked = heading
        self.choices = choices
        self.chosen = chosen
        self.part = ""

    def asks(self) -> Iterable[Widget]:
        """A field to narrow by where there are several, then the choices."""
        if len(self.choices) >= SEVERAL:
            yield Field(placeholder=_("Type part of a name"), id="part")
        yield Drawn(self.rows, id="choices")

    def rows(self, width: int) -> list[Row]:
        """The choices that hold what was typed."""
        found: list[Row] = []
        for key, words in self.choices:
            if self.part.casefold() in words.casefold():
                said = f"{one_line(words)}  {_('(now)')}" if key == self.chosen else one_line(words)
                found.extend(paragraph(said, width, target=key, most=2))
        return found or paragraph(_("Nothing by that name."), width, look="dim")

    def on_mount(self) -> None:
        """The choice that holds now is selected."""
        drawn = self.query_one("#choices", Drawn)
        drawn.select(self.chosen)
        (self.query("#part").first() if self.query("#part") else drawn).focus()

    @on(Input.Changed, "#part")
    def _narrow(self, event: Input.Changed) -> None:
        self.part = event.value.strip()
        self.query_one("#choices", Drawn).draw(self.rows)

    @on(Input.Submitted, "#part")
    def action_pick(self) -> None:
        """Take the choice that is selected."""
        self.query_one("#choices", Drawn).action_choose()

    @on(Drawn.Chosen, "#choices")
    def _picked(self, event: Drawn.Chosen) -> None:
        event.stop()
        self.dismiss(event.target)

    def on_key(self, event: events.Key) -> None:
        """Arrows move in the choices while the keys go to the field."""
        drawn = self.query_one("#choices", Drawn)
        if event.key in {"down", "up"} and not drawn.has_focus:
            event.stop()
            if event.key == "down":
                drawn.action_cursor_down()
            else:
                drawn.action_cursor_up()
