"""Bringing the search index up to date: in a thread, with a bar while it lasts, and a plain word where it fails."""

from __future__ import annotations

from collections.abc import Callable

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import ProgressBar, Static
from textual.worker import get_current_worker

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.session import Session
from scrutiny_tui.tongue import N_, _
from scrutiny_tui.tui import safe

STEPS = 50
"""Times that progress is told while the index is built."""
UNUSABLE = N_(
    "The search cannot be used just now ({why}). Everything else works; leave the program and start it again."
)
"""What to say of a fault that nobody foresaw: it must not take the member's other work with it."""


class IndexBar(Vertical):
    """Nothing while the index is up to date; begins its work when it is mounted."""

    DEFAULT_CSS = """
    IndexBar {
        height: auto;
        & > #building { height: 1; padding: 0 2; display: none; }
        & > #building > Static { width: auto; margin-right: 2; }
        & > #building > ProgressBar { width: 1fr; }
        & > #trouble { height: auto; padding: 0 2; color: $text-warning; display: none; }
    }
    """

    class Progress(Message):
        """The index is being built."""

        def __init__(self, done: int, total: int) -> None:
            super().__init__()
            self.done = done
            self.total = total

    class Built(Message):
        """The index is up to date; or it could not be kept, for the reason given."""

        def __init__(self, trouble: str) -> None:
            super().__init__()
            self.trouble = trouble

    def __init__(self, session: Session) -> None:
        """`session` holds the index."""
        super().__init__()
        self.session = session
        self._told = 0

    def compose(self) -> ComposeResult:
        """The bar, and the word where it fails."""
        with Horizontal(id="building"):
            yield Static(safe.content(_("Reading the packs for the search:")), markup=False)
            yield ProgressBar(id="progress", show_eta=False)
        yield Static(id="trouble", markup=False)

    def on_mount(self) -> None:
        """Begin; searching works meanwhile with what there is."""
        self._build()

    @work(thread=True, exclusive=True, group="index")
    def _build(self) -> None:
        worker = get_current_worker()
        try:
            trouble = self.session.refresh_index(self._teller(), lambda: worker.is_cancelled)
            self.session.search("a", as_typed=True)  # what a search needs is loaded before the first key, not by it
        except ScrutinyError as error:
            trouble = str(error)
        except Exception as error:
            trouble = _(UNUSABLE).format(why=error)
        if not worker.is_cancelled:
            self.post_message(self.Built(trouble or ""))

    def _teller(self) -> Callable[[int, int], None]:
        def tell(done: int, total: int) -> None:
            step = done * STEPS // max(1, total)
            if step != self._told:
                self._told = step
                self.post_message(self.Progress(done, total))

        return tell

    @on(Progress)
    def _progress(self, event: Progress) -> None:
        event.stop()
        self.query_one("#building").display = True
        self.query_one("#progress", ProgressBar).update(total=event.total, progress=event.done)

    @on(Built)
    def _built(self, event: Built) -> None:
        self.query_one("#building").display = False
        note = self.query_one("#trouble", Static)
        note.display = bool(event.trouble)
        note.update(safe.content(event.trouble))
