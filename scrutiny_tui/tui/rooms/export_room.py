"""Export: a document of the pack to take along; it is shown as it will read before it is saved."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.export.documents import KINDS
from scrutiny_tui.export.writers import FORMATS
from scrutiny_tui.session import Exported, OpenPack, Session
from scrutiny_tui.session.exporting import BY_LIST, file_name, usual_language
from scrutiny_tui.session.viewing import show_file
from scrutiny_tui.tongue import N_, _, ngettext
from scrutiny_tui.tui import safe
from scrutiny_tui.tui.commands import bindings
from scrutiny_tui.tui.dialogs.confirm import ConfirmDialog
from scrutiny_tui.tui.dialogs.file_path import FilePathDialog
from scrutiny_tui.tui.in_use import key_of
from scrutiny_tui.tui.rooms.base import Room
from scrutiny_tui.tui.widgets.canvas import Canvas
from scrutiny_tui.tui.widgets.document_rows import document_rows
from scrutiny_tui.tui.widgets.drawn import Drawn
from scrutiny_tui.tui.widgets.export_choices import COPY, LARGE, OPEN, OTHER, SAVE, Choices
from scrutiny_tui.tui.widgets.rows import Row, paragraph

WIDE = 96
"""Cells of the room from which the choices have more of it."""


class ExportRoom(Room):
    """Choices, preview, save, open."""

    room = "export"
    key = "x"
    label = N_("Export")
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("export")]
    DEFAULT_CSS = """
    ExportRoom {
        & > #parts { height: 1fr; }
        & #choices { width: 38; height: 1fr; padding: 0 1 0 0; border-right: solid $border-blurred; }
        &.-wide #choices { width: 44; }
        & #options { height: 1fr; }
        & #explains { height: auto; padding: 0 1; color: $text-muted; }
        & #sum { height: auto; padding: 0 1; text-style: bold; }
        & #saved { height: auto; padding: 0 1; display: none; text-style: bold; color: $text-success; }
        & #preview { height: 1fr; width: 1fr; }
    }
    """

    def __init__(self, opened: OpenPack, session: Session) -> None:
        super().__init__(opened, session)
        self.choices = Choices(language=usual_language(opened.pack))
        """What is chosen."""
        self.folder = Path.cwd()
        """Where files are kept, unless the member says otherwise."""
        self.path = self._proposed()
        """Where the file will be kept, as it stands in the field."""
        self._then_open = False
        self._shown: Exported | ScrutinyError | None = None

    def compose(self) -> ComposeResult:
        """The choices and the preview."""
        with Horizontal(id="parts"):
            with Vertical(id="choices"):
                yield Static(id="sum", markup=False)
                yield Drawn(self.choices.rows, id="options")
                yield Static(id="explains", markup=False)
                yield Static(id="saved", markup=False)
            yield Canvas(self.preview, id="preview")

    def on_mount(self) -> None:
        """Show the document as it is chosen."""
        self._repaint()

    def enter(self) -> None:
        """The choices take the keys."""
        self.screen.set_focus(self.pane, scroll_visible=False)

    def on_resize(self, event: events.Resize) -> None:
        """More for the choices where there is room."""
        self.set_class(event.size.width >= WIDE, "-wide")

    def chosen_here(self) -> object:
        """The document and its format, to go on with in the language that is spoken now."""
        return replace(self.choices, taken=self.choices.taken - {OTHER})

    def choose_again(self, chosen: object) -> None:
        """The same document."""
        if isinstance(chosen, Choices):
            self.choices = chosen
            self.path = self._proposed()
            self._repaint()

    def notebook_changed(self) -> None:
        """Show the list as it is now."""
        self._repaint()

    @property
    def pane(self) -> Drawn:
        """The choices, and what can be done with the document."""
        return self.query_one("#options", Drawn)

    def built(self, to: str, out: Path | None = None, *, force: bool = False) -> Exported:
        """The document as it is chosen, written to `out` where given. ScrutinyError where that fails."""
        chosen = self.choices
        return self.session.export(
            self.opened,
            kind=chosen.kind,
            to=to,
            large=chosen.on(LARGE) and FORMATS[to].grows,
            language=chosen.other if chosen.on(OTHER) else chosen.language,
            out=out,
            bare=chosen.on("bare"),
            notes=chosen.on("notes"),
            all_questions=chosen.on("everything"),
            exempt=chosen.on("exempt"),
            force=force,
        )

    def preview(self, width: int) -> list[Row]:
        """The document as it will read, or why it cannot be made."""
        shown = self._held()
        if isinstance(shown, ScrutinyError):
            return paragraph(safe.shown(shown), width, look="warning")
        return document_rows(shown.document, width)

    def _held(self) -> Exported | ScrutinyError:
        """The document as it is chosen, made once for each choice."""
        if self._shown is None:
            try:
                self._shown = self.built("text")
            except ScrutinyError as trouble:
                self._shown = trouble
        return self._shown

    def _repaint(self) -> None:
        self._shown = None
        self.choices.language = usual_language(self.opened.pack)
        self.pane.draw(self.choices.rows)
        self.query_one("#preview", Canvas).draw(self.preview)
        self.query_one("#sum", Static).update(safe.content(self._sum()))
        self._explain(self.pane.chosen)

    def _sum(self) -> str:
        shown = self._held()
        count = 0 if isinstance(shown, ScrutinyError) else shown.count
        kind = KINDS[self.choices.kind]
        if not count and kind.name in BY_LIST:
            return _(
                "Your list is empty: choose questions with {choose} in Questions ({questions}), or take every question."
            ).format(choose=key_of("choose"), questions=key_of("go-questions"))
        said = ngettext(kind.one, kind.many, count).format(count=count)
        if isinstance(shown, Exported) and shown.left_out:
            left = ngettext("{count} exempt left out", "{count} exempt left out", shown.left_out)
            said = f"{said}, {left.format(count=shown.left_out)}"
        return f"{said}."

    def _explain(self, target: str) -> None:
        self.query_one("#explains", Static).update(safe.content(self.choices.about(target)))

    @on(Drawn.Selected, "#options")
    def _moved(self, event: Drawn.Selected) -> None:
        event.stop()
        self._explain(event.target)

    @on(Drawn.Chosen, "#options")
    def _chosen(self, event: Drawn.Chosen) -> None:
        event.stop()
        if self.choices.choose(event.target):
            self.path = self._proposed()
            self._repaint()
        else:
            {SAVE: self.action_save_list, OPEN: self.action_open_file, COPY: self.action_copy_list}[event.target]()

    def action_pick(self) -> None:
        """Take or lift the choice that is selected, or do what it says."""
        self.pane.action_choose()

    # Saving

    def _proposed(self) -> Path:
        chosen = self.choices
        return self.folder / file_name(self.opened.id, chosen.kind, chosen.form, large=chosen.on(LARGE))

    def action_save_list(self) -> None:
        """Ask where to keep the document."""
        self._then_open = False
        self.ask_path()

    def action_open_file(self) -> None:
        """Keep the document, then open it."""
        self._then_open = True
        self.ask_path()

    def ask_path(self, trouble: str = "") -> None:
        """Ask for the path; again, with the reason, where it could not be kept there."""
        self.app.push_screen(FilePathDialog(self.path, folder=self.folder, trouble=trouble), self._take)

    def _take(self, path: Path | None) -> None:
        if path is None:
            return
        self.path, self.folder = path, path.parent
        if self._foreign(path):
            lost = _("This program did not write it, or it was changed since. What it holds would be lost.")
            question = ConfirmDialog(
                _("Overwrite this file?"),
                f"{path}\n{lost}",
                yes=_("Overwrite it"),
                no=_("Choose another name"),
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
        """Write the file, say where it is, and open it where asked; where writing fails, ask for another place."""
        try:
            exported = self.built(self.choices.form, self.path, force=force)
        except ScrutinyError as trouble:
            self.ask_path(str(trouble))
            return
        place = (exported.path or self.path).resolve()
        note = self.query_one("#saved", Static)
        note.update(safe.content(_("Saved: {place}").format(place=place)))
        note.display = True
        if self._then_open:
            self._show(place)

    def _show(self, place: Path) -> None:
        try:
            show_file(place)
        except ScrutinyError as trouble:
            self._say(trouble)

    def action_copy_list(self) -> None:
        """Copy the document's words: in its format, or as plain text where that is no text."""
        form = self.choices.form
        try:
            text = self.built(form if FORMATS[form].text else "text").text
        except ScrutinyError as trouble:
            self._say(trouble)
            return
        self.app.copy_to_clipboard(text)
        self.app.notify(_("The document is on the clipboard."), timeout=3, markup=False)

    def _say(self, trouble: ScrutinyError) -> None:
        self.app.notify(safe.shown(trouble), severity="error", timeout=10, markup=False)
