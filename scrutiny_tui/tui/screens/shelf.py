"""The shelf: the packs on this machine, the next meeting first."""

from __future__ import annotations

from time import monotonic

from textual import work
from textual.app import ComposeResult
from textual.containers import Container
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.worker import get_current_worker

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.session import Session, ShelfEntry
from scrutiny_tui.tongue import N_, _
from scrutiny_tui.tui import safe
from scrutiny_tui.tui.commands import bindings, possible
from scrutiny_tui.tui.rooms.detail import Detail, Shown
from scrutiny_tui.tui.rooms.items import ItemList
from scrutiny_tui.tui.screens.key_bar import KeyBar
from scrutiny_tui.tui.screens.prompt import PromptScreen
from scrutiny_tui.tui.screens.shelf_rows import rows, told

EMPTY = N_(
    "There are no packs here yet.\n\n"
    "A pack is a folder that your clerk gives you. Put it into a folder named “packs”, "
    "or open it by its place: scrutiny FOLDER"
)
PATIENCE = 0.4
"""Seconds that the first frame waits for packs; what takes longer is read beside it, and told."""


class ShelfScreen(PromptScreen, inherit_bindings=False):
    """The packs, and what each is about."""

    BINDINGS = bindings("screen", "shelf")

    class Read(Message):
        """How many packs of the shelf were read."""

        def __init__(self, done: int, of: int) -> None:
            """`done` of them, `of` all."""
            super().__init__()
            self.done, self.of = done, of

    def __init__(self, session: Session) -> None:
        """`session` knows the packs."""
        super().__init__()
        self.session = session
        self.entries: dict[str, ShelfEntry] = {}
        """What stands on the shelf, by place in the list."""
        self._covered = False
        self.pane = ItemList(id="shelf-list", tall_below=1000)
        self.detail = Detail()

    def parts(self) -> ComposeResult:
        """The list of packs and the one under the cursor."""
        yield Static(_("Scrutiny: your briefing packs"), id="shelf-title", markup=False)
        yield Static("", classes="nothing", markup=False)
        with Container(classes="panes"):
            yield self.pane
            yield self.detail
        yield KeyBar(markup=False)

    def on_mount(self) -> None:
        """Look at the shelf. Packs that are not kept take their time, and many of them more than a reader waits."""
        until = monotonic() + PATIENCE
        if self.session.read_shelf(lambda *_: monotonic() < until):
            self.fill()
        else:
            self.query_one(".panes").display = False
            self._read_on()

    @work(thread=True, exclusive=True, group="shelf")
    def _read_on(self) -> None:
        """Read the other packs beside the app, and keep them for the next time."""
        worker = get_current_worker()

        def go_on(done: int, of: int) -> bool:
            self.post_message(self.Read(done, of))
            return not worker.is_cancelled

        if self.session.read_shelf(go_on):
            self.post_message(self.Read(1, 1))
            self.session.packs.keep()

    def on_shelf_screen_read(self, event: ShelfScreen.Read) -> None:
        """Tell how far the packs are read; show them once all are."""
        if event.done == event.of:
            self.fill()
            return
        said = _("Your packs are being read, for the first time or because they changed: {done} of {all}.")
        self.query_one(".nothing", Static).update(safe.content(said.format(done=event.done, all=event.of)))

    def on_screen_resume(self) -> None:
        """Coming back from a pack: what was read and chosen has changed."""
        if self._covered:
            self._covered = False
            self.fill()

    def on_screen_suspend(self) -> None:
        """A pack covers the shelf."""
        self._covered = True

    async def speak(self) -> None:
        """The language was changed: every word anew, the cursor stays on its pack."""
        self.query_one("#shelf-title", Static).update(_("Scrutiny: your briefing packs"))
        self.fill()
        if (entry := self.entry) is not None:
            self.detail.show(self._told(entry))
        self.refresh_bindings()

    def fill(self) -> None:
        """Look at the shelf anew; the cursor stays on its pack."""
        kept = self.entry
        self.entries = {str(number): entry for number, entry in enumerate(self.session.shelf())}
        trouble = self.session.notebook_trouble
        self.query_one(".panes").display = bool(self.entries)
        nothing = self.query_one(".nothing", Static)
        nothing.display = bool(trouble) or not self.entries
        unusable = _("Your notebook cannot be used. {why}").format(why=trouble)
        nothing.update(safe.content(unusable if self.entries else _(EMPTY)))
        at = next((key for key, entry in self.entries.items() if kept and entry.folder == kept.folder), "")
        self.pane.set_rows(rows(self.entries), at)
        self.pane.focus()

    @property
    def entry(self) -> ShelfEntry | None:
        """The pack under the cursor."""
        return self.entries.get(self.pane.chosen)

    @property
    def current(self) -> str:
        """Id of the pack under the cursor, "" where it cannot be opened."""
        entry = self.entry
        return entry.id if entry and not entry.broken else ""

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Tell what the pack under the cursor is about."""
        entry = self.entry
        if event.option_list is self.pane and entry is not None:
            self.detail.show(self._told(entry))
            self.refresh_bindings()

    def on_option_list_option_selected(self) -> None:
        """A second click opens."""
        self.action_open()

    def action_open(self) -> None:
        """Open the pack under the cursor."""
        entry = self.entry
        if entry is None or entry.broken:
            return
        try:
            opened = self.session.open(str(entry.folder))
        except ScrutinyError as error:
            self.app.notify(safe.shown(error), title=_("Not opened"), severity="error", timeout=12, markup=False)
            return
        from scrutiny_tui.tui.screens.pack import PackScreen  # noqa: PLC0415 - a shelf is shown without it

        self.app.push_screen(PackScreen(opened, self.session))

    def _told(self, entry: ShelfEntry) -> Shown:
        return told(entry, lambda: self.session.open(str(entry.folder)).said.about.summary)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A command that cannot be done now is hidden."""
        return possible(self, action)

    def action_next_pane(self) -> None:
        """Move to the next pane."""
        self.focus_next()

    def action_previous_pane(self) -> None:
        """Move to the pane before."""
        self.focus_previous()
