"""Where a file is to be kept."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Input, Static

from scrutiny_tui.tongue import N_, _
from scrutiny_tui.tui import safe
from scrutiny_tui.tui.dialogs.base import Dialog, label
from scrutiny_tui.tui.widgets.fields import Field


class FilePathDialog(Dialog[Path]):
    """Returns the file's full path; None where the member left."""

    heading = N_("Save as a file")
    keys = ((N_("Enter"), N_("saves there"), "save"), (N_("Esc"), N_("changes nothing"), "leave"))
    # Not at once: the letters typed before it are in the field's queue, and would be lost.
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+s", "save", "Save", show=False)]

    def __init__(self, proposed: Path, *, folder: Path, trouble: str = "") -> None:
        """`proposed`: the path that stands in the field; `folder`: where names without a folder go."""
        super().__init__(trouble)
        self.proposed = proposed
        self.folder = folder

    def asks(self) -> Iterable[Widget]:
        """The field, and where it leads in full."""
        yield label(_("Name of the file, or its whole path:"))
        yield Field(str(self.proposed), id="path")
        yield Static(safe.content(self._where(str(self.proposed))), id="where", markup=False)

    def on_mount(self) -> None:
        """The field takes the keys."""
        self.query_one("#path", Input).focus()

    def path(self, typed: str) -> Path:
        """The full path that was typed; `~` is the home folder."""
        try:
            return self.folder / Path(typed.strip()).expanduser()
        except RuntimeError:
            return self.folder / typed.strip()

    def _where(self, typed: str) -> str:
        return _("It will be kept as: {path}").format(path=self.path(typed)) if typed.strip() else _("Type a name.")

    @on(Input.Changed, "#path")
    def _follow(self, event: Input.Changed) -> None:
        self.query_one("#where", Static).update(safe.content(self._where(event.value)))

    @on(Input.Submitted, "#path")
    def action_save(self) -> None:
        """Hand the path over."""
        typed = self.query_one("#path", Input).value
        if typed.strip():
            self.dismiss(self.path(typed))
