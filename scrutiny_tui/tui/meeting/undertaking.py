"""An undertaking: who promised, what, and by when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from textual import on
from textual.widget import Widget
from textual.widgets import Input, Static, TextArea

from scrutiny_tui.meeting.due import understood
from scrutiny_tui.pack.dates import PackDate
from scrutiny_tui.tongue import N_, _
from scrutiny_tui.tui import safe
from scrutiny_tui.tui.dialogs.base import label
from scrutiny_tui.tui.dialogs.writing import WritingDialog
from scrutiny_tui.tui.widgets.fields import Field, Question


@dataclass(frozen=True, slots=True)
class Promise:
    """What was typed."""

    who: str = ""
    what: str = ""
    by: str = ""
    """As typed; may be empty."""


class UndertakingDialog(WritingDialog[Promise]):
    """Returns the promise; None where the member left."""

    heading = N_("An undertaking")
    keys = (
        (N_("Enter"), N_("goes on; on the last field it saves"), ""),
        (N_("Ctrl+S"), N_("saves"), "save"),
        (N_("Esc"), N_("leaves"), "leave"),
    )
    DEFAULT_CSS = """
    UndertakingDialog #what { height: 5; }
    UndertakingDialog #day { height: auto; text-style: bold; }
    """

    def __init__(self, before: Promise, *, today: date, trouble: str = "") -> None:
        """`before`: what stands in the fields at first; `today`: what “in two weeks” is counted from."""
        super().__init__(before, trouble=trouble)
        self.today = today

    def asks(self) -> Iterable[Widget]:
        """What, by when, who."""
        yield label(_("What was promised:"))
        yield Question(self.before.what, id="what")
        yield label(_("Who promised it:"))
        yield Field(self.before.who, id="who")
        yield label(_("By when, such as 31 March 2027, Friday, in two weeks:"))
        yield Field(self.before.by, id="by")
        yield Static(id="day", markup=False)

    def on_mount(self) -> None:
        """The promise comes first: who made it is filled in already."""
        what = self.query_one("#what", TextArea)
        what.focus()
        what.move_cursor(what.document.end)
        self._tell_day(self.before.by)

    @property
    def typed(self) -> Promise:
        """What stands in the fields now."""
        return Promise(
            self.query_one("#who", Input).value.strip(),
            self.query_one("#what", TextArea).text.strip(),
            self.query_one("#by", Input).value.strip(),
        )

    @on(Input.Changed, "#by")
    def _by_changed(self, event: Input.Changed) -> None:
        self._tell_day(event.value)

    def _tell_day(self, typed: str) -> None:
        self.query_one("#day", Static).update(safe.content(day_told(typed, self.today)))

    @on(Question.Entered)
    def _to_who(self) -> None:
        self.query_one("#who", Input).focus()

    @on(Input.Submitted, "#who")
    def _to_by(self) -> None:
        self.query_one("#by", Input).focus()

    @on(Input.Submitted, "#by")
    def action_save(self) -> None:
        """Hand the promise over; it needs words and somebody who made it."""
        typed = self.typed
        missing = "" if typed.what else _("Type what was promised.")
        missing = missing or ("" if typed.who else _("Type who promised it."))
        if missing:
            self.app.notify(missing, severity="warning", timeout=4, markup=False)
            self.query_one("#who" if typed.what else "#what").focus()
        else:
            self.dismiss(typed)


def day_told(typed: str, today: date) -> str:
    """What the program makes of the words for the day."""
    if not typed.strip():
        return _("No day: it is open until it is kept.")
    found = understood(typed, today)
    if not found:
        return _("Kept as you type it. It is no day that can be counted from.")
    return _("Understood as {day}.").format(day=PackDate.read(found))
