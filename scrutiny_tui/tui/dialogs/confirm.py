"""Yes or no, with words on the answers that say what each does."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Button, Static

from scrutiny_tui.tongue import N_
from scrutiny_tui.tui import safe
from scrutiny_tui.tui.dialogs.base import Dialog


class ConfirmDialog(Dialog[bool]):
    """True for yes; False or None for no. The safe answer has the keys at first."""

    keys = (
        (N_("Tab"), N_("moves between the answers"), ""),
        (N_("Enter"), N_("takes one"), ""),
        (N_("Esc"), N_("changes nothing"), "leave"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "app.focus_previous", show=False),
        Binding("right", "app.focus_next", show=False),
    ]
    DEFAULT_CSS = """
    ConfirmDialog {
        & #answers { height: auto; margin-top: 1; }
        & Button { margin-right: 2; }
        & Button:focus { text-style: bold reverse; }
    }
    """

    def __init__(self, question: str, what: str, *, yes: str, no: str) -> None:
        """`question` heads the box, `what` explains, `yes` and `no` are the words on the answers."""
        super().__init__()
        self.question = question
        self.what = what
        self.yes = yes
        self.no = no

    def asks(self) -> Iterable[Widget]:
        """The explanation and the two answers."""
        yield Static(safe.content(self.question), classes="strong", markup=False)
        yield Static(safe.content(self.what), markup=False)
        yield Horizontal(Button(safe.content(self.no), id="no"), Button(safe.content(self.yes), id="yes"), id="answers")

    def on_mount(self) -> None:
        """The answer that changes nothing stands ready."""
        self.query_one("#no", Button).focus()

    @on(Button.Pressed)
    def _answer(self, event: Button.Pressed) -> None:
        self.dismiss(event.button.id == "yes")
