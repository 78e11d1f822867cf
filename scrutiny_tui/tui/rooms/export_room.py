"""Export: the member's list as a document to take along; what it will hold is shown before it is saved."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Vertical
from textual.widgets import Static

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.session import Exported, OpenPack, Session
from scrutiny_tui.tui import safe
from scrutiny_tui.tui.commands import bindings
from scrutiny_tui.tui.dialogs.confirm import ConfirmDialog
from scrutiny_tui.tui.dialogs.file_path import FilePathDialog
from scrutiny_tui.tui.rooms.base import Room
from scrutiny_tui.tui.widgets.canvas import Canvas
from scrutiny_tui.tui.widgets.drawn import Drawn
from scrutiny_tui.tui.widgets.rows import Row, paragraph, row

WIDE = 96
"""Cells of the room from which the choices stand beside the preview."""
NARROW = 60
"""Cells of the choices from which a choice and what to know about it share a line."""
SAVE, COPY = "save", "copy"
OPTIONS = (
    ("bare", "Only the questions", "without reasons, evidence and follow-ups"),
    ("notes", "With my private notes", "anyone who gets the file can read them"),
    ("all_questions", "Every question of the pack", "yours first, in your order"),
    ("exempt", "With exempt items", "not for the public; every page is marked"),
)
"""Each choice: its name for the session, its words, and what to know about it."""


class ExportRoom(Room):
    """Choices, preview, save."""

    room = "export"
    key = "x"
    label = "Export"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("export")]
    DEFAULT_CSS = """
    ExportRoom {
        & #choices { height: auto; padding: 0 1; border-bottom: solid $border-blurred; }
        & #options { height: 6; }
        & #preview { height: 1fr; width: 1fr; }
        & #sum { height: auto; padding: 0 1; text-style: bold; }
        & #saved { height: auto; padding: 0 1; display: none; text-style: bold; color: $text-success; }
        & > #parts { height: 1fr; }
        &.-wide > #parts { layout: horizontal; }
        &.-wide #choices { width: 44; height: 1fr; border-bottom: none; border-right: solid $border-blurred; }
        &.-wide #options { height: auto; max-height: 1fr; }
        &.-wide #sum { margin-bottom: 1; }
        &.-wide #saved { margin-top: 1; }
    }
    """

    def __init__(self, opened: OpenPack, session: Session) -> None:
        super().__init__(opened, session)
        self.taken: set[str] = set()
        """The choices that are taken."""
        self.path = Path.cwd() / f"{opened.id}.md"
        """Where the list will be kept, as it stands in the field."""

    def compose(self) -> ComposeResult:
        """The choices and the preview."""
        with Container(id="parts"):
            with Vertical(id="choices"):
                yield Static(id="sum", markup=False)
                yield Drawn(self.option_rows, id="options")
                yield Static(id="saved", markup=False)
            yield Canvas(self.preview, id="preview")

    def on_mount(self) -> None:
        """Count what the list holds."""
        self._repaint()

    def enter(self) -> None:
        """The choices take the keys."""
        self.screen.set_focus(self.pane, scroll_visible=False)

    def on_resize(self, event: events.Resize) -> None:
        """The choices beside the preview where there is room."""
        self.set_class(event.size.width >= WIDE, "-wide")

    def notebook_changed(self) -> None:
        """Show the list as it is now."""
        self._repaint()

    @property
    def pane(self) -> Drawn:
        """The choices, and what can be done with the list."""
        return self.query_one("#options", Drawn)

    def option_rows(self, width: int) -> list[Row]:
        """Each choice with a cross where it is taken, then save and copy."""
        rows: list[Row] = []
        for name, words, warning in OPTIONS:
            mark = "[x] " if name in self.taken else "[ ] "
            if width >= NARROW:
                rows.append(row(mark, words, (f"  {warning}", "dim"), target=name))
            else:
                rows += [
                    row(mark, words, target=name),
                    *paragraph(warning, width, look="dim", indent="    ", target=name),
                ]
        space = [] if width >= NARROW else [Row()]
        return [
            *rows,
            *space,
            row(("Save as a file…", "strong"), ("  Ctrl+S", "dim"), target=SAVE),
            row(("Copy to the clipboard", "strong"), ("  y", "dim"), target=COPY),
        ]

    def text(self) -> str:
        """What the file will hold. ScrutinyError where the list cannot be read."""
        return self.built().text

    def built(self, out: Path | None = None, *, force: bool = False) -> Exported:
        """The list by the choices that are taken, written to `out` where given. ScrutinyError where that fails."""
        return self.session.export(
            self.opened,
            out=out,
            bare="bare" in self.taken,
            notes="notes" in self.taken,
            all_questions="all_questions" in self.taken,
            exempt="exempt" in self.taken,
            force=force,
        )

    def preview(self, width: int) -> list[Row]:
        """The file as plain text: what will be in it, character by character."""
        try:
            lines = self.text().splitlines()
        except ScrutinyError as trouble:
            return paragraph(safe.shown(trouble), width, look="warning")
        return [each for line in lines for each in paragraph(safe.shown(line), width, look=_look(line))]

    def _repaint(self) -> None:
        self.pane.draw(self.option_rows)
        self.query_one("#preview", Canvas).draw(self.preview)
        try:
            count = self.built().questions
        except ScrutinyError:
            count = 0
        said = f"{count} {'question' if count == 1 else 'questions'} in the list."
        if not count:
            said = "Your list is empty: choose questions with c in Questions (4), or take every question of the pack."
        self.query_one("#sum", Static).update(safe.content(said))

    @on(Drawn.Selected, "#options")
    def _moved(self, event: Drawn.Selected) -> None:
        event.stop()

    @on(Drawn.Chosen, "#options")
    def _chosen(self, event: Drawn.Chosen) -> None:
        event.stop()
        if event.target == SAVE:
            self.action_save_list()
        elif event.target == COPY:
            self.action_copy_list()
        else:
            self.taken ^= {event.target}
            self._repaint()

    def action_pick(self) -> None:
        """Take or lift the choice that is selected, or do what it says."""
        self.pane.action_choose()

    # Saving

    def action_save_list(self) -> None:
        """Ask where to keep the list."""
        self.ask_path()

    def ask_path(self, trouble: str = "") -> None:
        """Ask for the path; again, with the reason, where it could not be kept there."""
        self.app.push_screen(FilePathDialog(self.path, folder=Path.cwd(), trouble=trouble), self._take)

    def _take(self, path: Path | None) -> None:
        if path is None:
            return
        self.path = path
        if self._foreign(path):
            question = ConfirmDialog(
                "Overwrite this file?",
                f"{path}\nThis program did not write it, or it was changed since. What it holds would be lost.",
                yes="Overwrite it",
                no="Choose another name",
            )
            self.app.push_screen(question, self._overwrite)
        else:
            self.keep(force=False)

    def _foreign(self, path: Path) -> bool:
        try:
            return path.is_file() and not self.opened.notebook.is_ours(path)
        except (ScrutinyError, OSError):
            return path.exists()

    def _overwrite(self, sure: bool | None) -> None:
        if sure:
            self.keep(force=True)
        else:
            self.ask_path()

    def keep(self, force: bool) -> None:
        """Write the file, and say where it is; where that fails, ask for another place."""
        try:
            exported = self.built(self.path, force=force)
        except ScrutinyError as trouble:
            self.ask_path(str(trouble))
            return
        note = self.query_one("#saved", Static)
        note.update(safe.content(f"Saved: {(exported.path or self.path).resolve()}"))
        note.display = True

    def action_copy_list(self) -> None:
        """Copy what the file would hold."""
        try:
            text = self.text()
        except ScrutinyError as trouble:
            self.app.notify(safe.shown(trouble), severity="error", timeout=10, markup=False)
            return
        self.app.copy_to_clipboard(text)
        self.app.notify("The list is on the clipboard.", timeout=3, markup=False)


def _look(line: str) -> str:
    """Headings stand out; nothing else is interpreted."""
    return "heading" if line.startswith("#") else "dim" if line.startswith(">") else ""
