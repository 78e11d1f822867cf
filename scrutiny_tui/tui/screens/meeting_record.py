"""The record on the screen after the meeting: read, put right, mark what was kept, and save as a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Static

from scrutiny_tui.errors import MisuseError, ScrutinyError
from scrutiny_tui.export.writers import FORMATS
from scrutiny_tui.meeting.record import Record
from scrutiny_tui.session import Meeting, OpenPack, Session
from scrutiny_tui.session.meeting_record import record_of, write_record
from scrutiny_tui.tongue import N_, _
from scrutiny_tui.tui import safe
from scrutiny_tui.tui.commands import bindings, possible
from scrutiny_tui.tui.dialogs.confirm import ConfirmDialog
from scrutiny_tui.tui.dialogs.file_path import FilePathDialog
from scrutiny_tui.tui.dialogs.pick import PickDialog
from scrutiny_tui.tui.meeting.key_rows import KeyRows
from scrutiny_tui.tui.meeting.record_rows import LINE, OPEN, PROMISE, QUESTION, record_rows
from scrutiny_tui.tui.meeting.saved_line import SavedLine
from scrutiny_tui.tui.widgets.drawn import Drawn
from scrutiny_tui.tui.widgets.rows import Row

TABLES = {"csv": N_("Table for a spreadsheet (CSV)"), "json": N_("Data for programs (JSON)")}
"""The formats that no other document has."""


class RecordScreen(Screen[str], inherit_bindings=False):
    """Returns the id of a question to go to; None where the member only left."""

    BINDINGS: ClassVar = bindings("meet-record")
    DEFAULT_CSS = """
    RecordScreen {
        background: $background; color: $foreground;
        & #record-head {
            height: 1; padding: 0 1; background: $panel; color: $quiet; text-wrap: nowrap; text-overflow: ellipsis;
        }
        & #record { height: 1fr; }
    }
    """

    def __init__(self, opened: OpenPack, session: Session) -> None:
        """`opened` is the pack whose meeting it was."""
        super().__init__()
        self.opened = opened
        self.session = session
        self.meeting = Meeting(session, opened)
        self.record: Record | None = None
        """The record as it was shown last, with what is exempt; None where there is none."""
        self._undo = ""

    @property
    def called(self) -> str:
        """What the help calls this screen."""
        return _("the record of the meeting")

    @property
    def pane(self) -> Drawn:
        """The record as it is drawn."""
        return self.query_one("#record", Drawn)

    @property
    def promise(self) -> int:
        """Number of the undertaking that is selected; 0 for none."""
        return _number(self.pane.chosen, PROMISE)

    @property
    def written(self) -> int:
        """Number of the line or undertaking that is selected; 0 for none."""
        return self.promise or _number(self.pane.chosen, LINE)

    @property
    def can_undo(self) -> bool:
        """Something was done that can be taken back."""
        return bool(self._undo)

    @property
    def question(self) -> str:
        """Id of the question that is selected, "" for none."""
        chosen = self.pane.chosen
        return next((chosen.removeprefix(mark) for mark in (QUESTION, OPEN) if chosen.startswith(mark)), "")

    def compose(self) -> ComposeResult:
        """Head, record, what was saved, keys."""
        yield Static(id="record-head", markup=False)
        yield Drawn(self._rows, id="record")
        yield SavedLine(id="said")
        yield KeyRows(markup=False)

    def on_mount(self) -> None:
        """Show the record."""
        self.look()
        self.pane.focus()

    def look(self) -> None:
        """Read the record as it is kept, and show it."""
        try:
            self.record = record_of(self.session, self.opened, exempt=True)
            self._undo = self.meeting.running().can_undo
        except ScrutinyError as error:
            self.query_one(SavedLine).fault(error, _("There is no record"))
        self.query_one("#record-head", Static).update(safe.line(f"{_('Record')} · {self.opened.said.about.title}"))
        self.pane.draw(self._rows)
        self.refresh_bindings()

    def _rows(self, width: int) -> list[Row]:
        return record_rows(self.record, width) if self.record else []

    @on(Drawn.Selected, "#record")
    def _selected(self, event: Drawn.Selected) -> None:
        event.stop()
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A command that cannot be done now is hidden."""
        return possible(self, action)

    async def speak(self) -> None:
        """The language was changed: every word anew."""
        self.query_one(SavedLine).tell("")
        self.look()

    # What can be done

    def _keep(self, work: Callable[[], object], said: str) -> None:
        line = self.query_one(SavedLine)
        try:
            work()
        except MisuseError as refused:
            line.tell(safe.shown(refused), trouble=True)
            return
        except ScrutinyError as error:
            line.fault(error)
            return
        self.look()
        line.tell(_("Saved: {what}").format(what=said))

    def action_record_kept(self) -> None:
        """The undertaking was kept, today."""
        number = self.promise
        self._keep(lambda: self.meeting.kept(number), _("the undertaking was kept."))

    def action_record_strike(self) -> None:
        """Take out the line or undertaking."""
        number = self.written
        self._keep(lambda: self.meeting.strike(number), _("it is taken out. z brings it back."))

    def action_record_undo(self) -> None:
        """Take the last thing back."""
        self._keep(self.meeting.undo, _("the last thing is taken back."))

    def action_record_go(self) -> None:
        """Go to the question in the meeting."""
        if self.question:
            self.dismiss(self.question)

    @on(Drawn.Chosen, "#record")
    def _chosen(self, event: Drawn.Chosen) -> None:
        event.stop()
        self.action_record_go()

    def action_record_back(self) -> None:
        """Back to the meeting."""
        self.dismiss(None)

    # Saving as a file

    @work(group="asking")
    async def action_record_save(self) -> None:
        """Save the record: which form, with or without what is exempt, and where; a failed try is asked again."""
        forms = [*((name, _(form.words)) for name, form in FORMATS.items()), *((n, _(w)) for n, w in TABLES.items())]
        form = await self.app.push_screen_wait(PickDialog(_("Save the record as what?"), forms))
        if form is None:
            return
        exempt = False
        if self.record and self.record.exempt:
            question = ConfirmDialog(
                _("Some of it is exempt"),
                _("Without it, the file can be given to anybody. With it, every page says that it is not public."),
                yes=_("With what is exempt"),
                no=_("Without it"),
            )
            answer = await self.app.push_screen_wait(question)
            if answer is None:
                return
            exempt = answer
        suffix = FORMATS[form].suffix if form in FORMATS else f".{form}"
        path, trouble = Path.cwd() / f"{self.opened.id}-{_('record')}{suffix}", ""
        while True:
            wanted = await self.app.push_screen_wait(FilePathDialog(path, folder=path.parent, trouble=trouble))
            if wanted is None:
                return
            path = wanted
            force = self._foreign(path)
            if force and not await self.app.push_screen_wait(_overwriting(path)):
                continue
            try:
                written = write_record(self.session, self.opened, form, out=path, exempt=exempt, force=force)
            except ScrutinyError as error:
                trouble = str(error)
                continue
            place = (written.path or path).resolve()
            self.query_one(SavedLine).tell(safe.shown(_("Saved: {what}").format(what=place)))
            return

    def _foreign(self, path: Path) -> bool:
        try:
            return path.is_file() and not self.opened.notebook.is_ours(path)
        except (ScrutinyError, OSError):
            return path.exists()


def _overwriting(path: Path) -> ConfirmDialog:
    lost = _("This program did not write it, or it was changed since. What it holds would be lost.")
    return ConfirmDialog(
        _("Overwrite this file?"), f"{path}\n{lost}", yes=_("Overwrite it"), no=_("Choose another name")
    )


def _number(chosen: str, mark: str) -> int:
    return int(chosen.removeprefix(mark)) if chosen.startswith(mark) else 0
