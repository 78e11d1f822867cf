"""The board's screen as it is drawn: totals and warnings, the five views, a list and the detail of what is selected."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Container
from textual.screen import Screen
from textual.widgets import Static

from scrutiny_tui.errors import MisuseError, ScrutinyError
from scrutiny_tui.meeting.board import Alike, Board, BoardQuestion
from scrutiny_tui.session import BoardRoom, OpenPack, Session
from scrutiny_tui.tongue import _
from scrutiny_tui.tui import safe
from scrutiny_tui.tui.board.views import ALIKE, QUESTIONS, BoardViews
from scrutiny_tui.tui.commands import bindings
from scrutiny_tui.tui.meeting.key_rows import KeyRows
from scrutiny_tui.tui.meeting.saved_line import SavedLine
from scrutiny_tui.tui.said import minutes_said, questions_said
from scrutiny_tui.tui.widgets.drawn import Drawn
from scrutiny_tui.tui.widgets.rows import Row


class BoardFrame(Screen[None], inherit_bindings=False):
    """What the board shows."""

    BINDINGS: ClassVar = bindings("board")
    DEFAULT_CSS = """
    BoardFrame {
        background: $background; color: $foreground;
        & #board-head {
            height: 1; padding: 0 1; background: $panel; color: $quiet; text-wrap: nowrap; text-overflow: ellipsis;
        }
        & #totals { height: auto; padding: 0 1; text-style: bold; }
        & #totals.-over { color: $text-warning; }
        & #views { height: 1; padding: 0 1; background: $panel; }
        & #board { height: 1fr; layout: vertical; }
        & #list { height: 1fr; }
        & #detail { height: 1fr; display: none; }
        &.-reading #list { display: none; }
        &.-reading #detail { display: block; }
        &.-wide #board, &.-vast #board { layout: horizontal; }
        &.-wide #list, &.-vast #list { width: 1fr; display: block; }
        &.-wide #detail, &.-vast #detail { width: 1fr; display: block; border-left: solid $border-blurred; }
        &.-wide #detail:focus, &.-vast #detail:focus { border-left: heavy $border; }
    }
    """

    def __init__(self, opened: OpenPack, session: Session) -> None:
        """`opened` is the pack that the questions are on."""
        super().__init__()
        self.opened = opened
        self.session = session
        self.room = BoardRoom(opened)
        self.board: Board | None = None
        """The board as it was shown last; None where the notebook cannot be read."""
        self.view = QUESTIONS
        self.views = BoardViews(opened, self.room)

    @property
    def called(self) -> str:
        """What the help calls this screen."""
        return _("the board")

    @property
    def pane(self) -> Drawn:
        """The list."""
        return self.query_one("#list", Drawn)

    @property
    def question(self) -> BoardQuestion | None:
        """The question that is selected, in the two views that list questions."""
        if self.board is None or self.view not in (QUESTIONS, ALIKE):
            return None
        return self.board.of(self.pane.chosen)

    @property
    def current(self) -> str:
        """Id of that question, "" for none."""
        return found.id if (found := self.question) else ""

    @property
    def group(self) -> Alike | None:
        """The questions much like the one that is selected."""
        return self.views.group(self.board, self.question) if self.board else None

    def compose(self) -> ComposeResult:
        """From the top: what is open, the minutes, the views, list and detail, what was saved, the keys."""
        yield Static(id="board-head", markup=False)
        yield Static(id="totals", markup=False)
        yield Static(id="views", markup=False)
        with Container(id="board"):
            yield Drawn(self._list_rows, id="list")
            yield Drawn(self._detail_rows, id="detail", still=True)
        yield SavedLine(id="said")
        yield KeyRows(markup=False)

    def on_mount(self) -> None:
        """Show the board as it stands."""
        self.look()
        self.pane.focus()

    def on_screen_resume(self) -> None:
        """Something may have been decided meanwhile, in another window."""
        self.look()

    def look(self) -> None:
        """Read the board as it is kept, and show it."""
        try:
            self.board = self.room.board()
        except ScrutinyError as error:
            self.board = None
            self.query_one(SavedLine).fault(error, _("Your notebook cannot be used"))
        self.draw()

    def keep(self, work: Callable[[], Board], said: str) -> ScrutinyError | None:
        """Decide something; show it as saved once it is on the disk, else tell why not and return that."""
        line = self.query_one(SavedLine)
        try:
            self.board = work()
        except MisuseError as refused:
            line.tell(safe.shown(refused), trouble=True)
            return refused
        except ScrutinyError as error:
            line.fault(error)
            return error
        self.draw()
        line.tell(_("Saved: {what}").format(what=said))
        return None

    def tell(self, words: str, *, trouble: bool = False) -> None:
        """What happened last, in the line above the keys."""
        self.query_one(SavedLine).tell(words, trouble=trouble)

    # Drawing

    def draw(self) -> None:
        """Everything, as it is now."""
        if not self.is_mounted:
            return
        self.query_one("#board-head", Static).update(safe.line(f"{_('Board')} · {self.opened.said.about.title}"))
        board = self.board
        if board is not None:
            totals = self.query_one("#totals", Static)
            totals.update(safe.content("\n".join([self._totals(board), *board.warnings])))
            totals.set_class(bool(board.warnings), "-over")
            self.query_one("#views", Static).update(safe.line(self.views.names(board, self.view)))
        self.pane.draw(self._list_rows)
        self.query_one("#detail", Drawn).draw(self._detail_rows)
        self.refresh_bindings()

    def _totals(self, board: Board) -> str:
        said = _("{questions} to ask: {minutes} of {budget}; those that must be asked: {must}.")
        return said.format(
            questions=questions_said(len(board.spoken)),
            minutes=board.minutes,
            budget=minutes_said(board.budget),
            must=minutes_said(board.must_minutes),
        )

    def _list_rows(self, width: int) -> list[Row]:
        return self.views.list_rows(self.view, self.board, width) if self.board else []

    def _detail_rows(self, width: int) -> list[Row]:
        return self.views.detail_rows(self.view, self.board, self.pane.chosen, width) if self.board else []

    @on(Drawn.Selected, "#list")
    def _selected(self, event: Drawn.Selected) -> None:
        event.stop()
        detail = self.query_one("#detail", Drawn)
        detail.draw(self._detail_rows)
        detail.action_first()
        self.refresh_bindings()

    @on(Drawn.Selected, "#detail")
    def _in_detail(self, event: Drawn.Selected) -> None:
        event.stop()

    def read_detail(self, reading: bool) -> None:
        """On a small screen, show the detail in place of the list, or the list again; the keys go there."""
        self.set_class(reading, "-reading")
        self.query_one("#detail" if reading else "#list").focus()

    async def speak(self) -> None:
        """The language was changed: every word anew."""
        self.tell("")
        self.draw()
