"""Opening the members' files: where they are, and what would become of each, before anything is taken over."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Input

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.meeting.offering_file import SUFFIX
from scrutiny_tui.session import OpenPack
from scrutiny_tui.session.gathering import Fate, FileLookedAt, Gathered, gather
from scrutiny_tui.tongue import N_, _, ngettext
from scrutiny_tui.tui import safe
from scrutiny_tui.tui.dialogs.base import Dialog, label
from scrutiny_tui.tui.said import questions_said
from scrutiny_tui.tui.widgets.drawn import Drawn
from scrutiny_tui.tui.widgets.evidence import one_line
from scrutiny_tui.tui.widgets.fields import Field
from scrutiny_tui.tui.widgets.rows import Row, paragraph

FATES = {
    Fate.NEW: N_("the first list of {author}"),
    Fate.REPLACES: N_("takes the place of an older list of {author}: {new} new, {gone} gone, {other} changed"),
    Fate.APART: N_("from another notebook than the list of that name: kept apart as {author}"),
    Fate.SAME: N_("is here already: {author}"),
    Fate.OLDER: N_("a newer list of {author} is here; this one is left"),
}
"""What becomes of a file."""
MOST = 200
"""Files that are looked at in one folder."""


class GatherDialog(Dialog[tuple[Path, ...]]):
    """Returns the files to take over; None where the chair left. Takes nothing over itself."""

    heading = N_("Open the members' files")
    keys = (
        (N_("Enter"), N_("looks; Enter again takes them"), "take"),
        (N_("PgUp PgDn"), N_("scrolls"), ""),
        (N_("Esc"), N_("changes nothing"), "leave"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("pageup", "scroll(-1)", show=False),
        Binding("pagedown", "scroll(1)", show=False),
    ]
    DEFAULT_CSS = """
    GatherDialog #looked { height: auto; max-height: 12; }
    """

    def __init__(self, opened: OpenPack, *, folder: Path, typed: str = "", trouble: str = "") -> None:
        """`folder`: where names without a folder are looked for; `typed`: what stands in the field at first."""
        super().__init__(trouble)
        self.opened = opened
        self.folder = folder
        self.before = typed
        self.looked: Gathered | None = None
        """What taking over would do; None until Enter was pressed on what stands in the field."""

    def asks(self) -> Iterable[Widget]:
        """The field, and what would become of each file."""
        yield label(_("A file, or the folder that the files lie in:"))
        yield Field(self.before, id="path")
        yield Drawn(self._rows, id="looked")

    def on_mount(self) -> None:
        """The field takes the keys."""
        self.query_one("#path", Input).focus()

    def files(self, typed: str) -> tuple[Path, ...]:
        """The files that were meant: those of a folder by their ending, else the path itself."""
        path = Path(typed.strip())
        try:
            path = self.folder / path.expanduser()
            if path.is_dir():
                return tuple(sorted(path.glob(f"*{SUFFIX}")))[:MOST]
            if any(sign in path.name for sign in "*?["):
                return tuple(sorted(path.parent.glob(path.name)))[:MOST]
        except (OSError, RuntimeError, ValueError):
            return (path,)
        return (path,)

    @on(Input.Changed, "#path")
    def _other(self) -> None:
        self.looked = None
        self.query_one("#looked", Drawn).draw(self._rows)

    @on(Input.Submitted, "#path")
    def action_take(self) -> None:
        """Look at the files; the second time, hand them over."""
        typed = self.query_one("#path", Input).value
        if not typed.strip():
            return
        if self.looked is not None and self.looked.taken:
            self.dismiss(tuple(each.path for each in self.looked.files))
            return
        try:
            self.looked = gather(self.opened, self.files(typed))
        except ScrutinyError as error:
            self.app.notify(safe.shown(error), severity="error", timeout=12, markup=False)
        self.query_one("#looked", Drawn).draw(self._rows)

    def action_scroll(self, by: int) -> None:
        """Look further down or up in what would become of the files."""
        looked = self.query_one("#looked", Drawn)
        looked.jump(looked.top + by * max(1, looked.tall - 1))

    def _rows(self, width: int) -> list[Row]:
        if self.looked is None:
            return paragraph(_("Nothing is taken over before you have seen what it would do."), width, look="dim")
        if not self.looked.files:
            return paragraph(_("There is no file of a member in this folder."), width, look="warning")
        rows = [line for each in self.looked.files for line in _told(each, width)]
        count = len(self.looked.taken)
        if not count:
            return [*rows, Row(), *paragraph(_("There is nothing to take over."), width, look="strong")]
        said = ngettext("Enter takes {count} list over.", "Enter takes {count} lists over.", count).format(count=count)
        return [*paragraph(said, width, look="strong"), *rows]


def _told(each: FileLookedAt, width: int) -> list[Row]:
    if each.offering is None:
        said = _("{file} cannot be taken: it {reason}.").format(file=each.path.name, reason=each.reason)
        return paragraph(one_line(said), width, look="warning")
    changes = asdict(each.changes) if each.changes else {}
    fate = _(FATES[each.fate]).format(author=each.offering.author, **changes)
    return paragraph(one_line(f"{each.path.name}: {fate} ({questions_said(len(each.offering.questions))})"), width)
