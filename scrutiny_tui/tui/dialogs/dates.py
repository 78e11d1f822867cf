"""From when to when."""

from __future__ import annotations

from collections.abc import Iterable

from textual import on
from textual.widget import Widget
from textual.widgets import Input, Static

from scrutiny_tui.pack.dates import DateError
from scrutiny_tui.tongue import N_, _
from scrutiny_tui.tui import safe
from scrutiny_tui.tui.dialogs.base import Dialog, label
from scrutiny_tui.tui.widgets.dates_asked import read_dates
from scrutiny_tui.tui.widgets.fields import Field


class DatesDialog(Dialog[str]):
    """Returns what was typed, which `read_dates` reads; empty for any date; None where the member left."""

    heading = N_("Only what has a date between")
    keys = (
        (N_("Enter"), N_("takes it; with nothing typed any date will do"), ""),
        (N_("Esc"), N_("changes nothing"), "leave"),
    )

    def __init__(self, before: str = "") -> None:
        """`before`: what holds now."""
        super().__init__()
        self.before = before

    def asks(self) -> Iterable[Widget]:
        """The field, and what is wrong with what was typed."""
        yield label(_("Such as 2016, or 2016 to 2017-10, or 2017-10-18 to:"))
        yield Field(self.before, id="dates")
        yield Static(id="wrong", markup=False)

    def on_mount(self) -> None:
        """The field takes the keys."""
        self.query_one("#dates", Input).focus()

    @on(Input.Submitted, "#dates")
    def _take(self, event: Input.Submitted) -> None:
        try:
            read_dates(event.value)
        except DateError as error:
            self.query_one("#wrong", Static).update(safe.content(error))
        else:
            self.dismiss(event.value.strip())
