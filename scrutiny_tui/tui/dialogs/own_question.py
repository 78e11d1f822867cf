"""A question of the member's own: its words, whom it is put to, and the line of enquiry it serves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from textual import on
from textual.suggester import SuggestFromList
from textual.widget import Widget
from textual.widgets import Button, Input, TextArea

from scrutiny_tui.tongue import N_, _
from scrutiny_tui.tui import safe
from scrutiny_tui.tui.dialogs.base import label
from scrutiny_tui.tui.dialogs.pick import PickDialog
from scrutiny_tui.tui.dialogs.writing import WritingDialog
from scrutiny_tui.tui.widgets.evidence import one_line
from scrutiny_tui.tui.widgets.fields import Field, Question

NO_LINE = "-"


@dataclass(frozen=True, slots=True)
class OwnQuestion:
    """What the member typed."""

    words: str = ""
    witness: str = ""
    """A name, as typed; may be empty."""
    line: str = ""
    """Id of a line of enquiry; empty for none."""


class OwnQuestionDialog(WritingDialog[OwnQuestion]):
    """Returns the question; None where the member left."""

    heading = N_("A question of your own")
    keys = (
        (N_("Ctrl+S"), N_("saves"), "save"),
        (N_("Tab"), N_("moves on"), "app.focus_next"),
        (N_("Esc"), N_("leaves"), "leave"),
    )
    DEFAULT_CSS = """
    OwnQuestionDialog {
        & #words { height: 6; }
        & #line { width: 1fr; text-align: left; content-align: left middle; }
        & #line:focus { text-style: bold reverse; }
    }
    """

    def __init__(
        self,
        before: OwnQuestion,
        *,
        lines: Sequence[tuple[str, str]],
        witnesses: Sequence[str],
        trouble: str = "",
    ) -> None:
        """`before`: the question so far; `lines`: (id, title) pairs; `witnesses`: names to complete from."""
        super().__init__(before, trouble=trouble)
        self.lines = lines
        self.witnesses = witnesses
        self.line = before.line

    def asks(self) -> Iterable[Widget]:
        """The words, the witness, the line."""
        yield label(_("Your words:"))
        yield Question(self.before.words, id="words")
        yield label(_("Put to (right arrow completes a name from the pack):"))
        yield Field(self.before.witness, id="witness", suggester=SuggestFromList(self.witnesses, case_sensitive=False))
        yield label(_("Line of enquiry (Enter changes it):"))
        yield Button(safe.content(self._line_words()), id="line", compact=True)

    def _line_words(self) -> str:
        return one_line(dict(self.lines).get(self.line, _("None of them")))

    def on_mount(self) -> None:
        """The words come first."""
        words = self.query_one("#words", TextArea)
        words.focus()
        words.move_cursor(words.document.end)

    @property
    def typed(self) -> OwnQuestion:
        """What stands in the fields now."""
        words, witness = self.query_one("#words", TextArea).text, self.query_one("#witness", Input).value
        return OwnQuestion(words, witness.strip(), self.line)

    @on(Question.Entered)
    def _to_witness(self) -> None:
        self.query_one("#witness", Input).focus()

    @on(Button.Pressed, "#line")
    def _pick_line(self) -> None:
        choices = [*self.lines, (NO_LINE, _("None of them"))]
        self.app.push_screen(PickDialog(_("Which line of enquiry does it serve?"), choices, self.line), self._picked)

    def _picked(self, line: str | None) -> None:
        if line is not None:
            self.line = "" if line == NO_LINE else line
            self.query_one("#line", Button).label = safe.content(self._line_words())

    @on(Input.Submitted, "#witness")
    def action_save(self) -> None:
        """Hand the question over; without words there is none."""
        if self.typed.words.strip():
            self.dismiss(self.typed)
        else:
            self.app.notify(_("Type the question first."), severity="warning", timeout=4, markup=False)
