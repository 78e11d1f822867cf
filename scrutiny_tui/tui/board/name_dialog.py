"""The name of a member who joins the pre-meeting without a list."""

from __future__ import annotations

from collections.abc import Iterable

from textual import on
from textual.widget import Widget
from textual.widgets import Input

from scrutiny_tui.tongue import N_, _
from scrutiny_tui.tui.dialogs.base import Dialog, label
from scrutiny_tui.tui.widgets.fields import Field


class NameDialog(Dialog[str]):
    """Returns the name; None where the chair left."""

    heading = N_("A member who is here")
    keys = ((N_("Enter"), N_("saves"), ""), (N_("Esc"), N_("changes nothing"), "leave"))

    def __init__(self, typed: str = "", *, trouble: str = "") -> None:
        """`typed`: what stands in the field at first."""
        super().__init__(trouble)
        self.before = typed

    def asks(self) -> Iterable[Widget]:
        """The field."""
        yield label(_("The name that the committee knows:"))
        yield Field(self.before, id="name")

    def on_mount(self) -> None:
        """The field takes the keys."""
        self.query_one("#name", Input).focus()

    @on(Input.Submitted, "#name")
    def _take(self, event: Input.Submitted) -> None:
        if event.value.strip():
            self.dismiss(event.value.strip())
