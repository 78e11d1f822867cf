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
from scrutiny_tui.meeting.overlap import Gaps
from scrutiny_tui.session import BoardRoom, OpenPack, Session
from scrutiny_tui.tongue import N_, _
from scrutiny_tui.tui import safe
from scrutiny_tui.tui.board import map_rows, question_rows
from scrutiny_tui.tui.commands import bindings
from scrutiny_tui.tui.meeting.key_rows import KeyRows
from scrutiny_tui.tui.meeting.saved_line import SavedLine
from scrutiny_tui.tui.said import minutes_said, questions_said
from scrutiny_tui.tui.widgets.drawn import Drawn
from scrutiny_tui.tui.widgets.rows import Row, paragraph

QUESTIONS, ALIKE, OVERLAP, GAPS, MEMBERS = "questions", "alike", "overlap", "gaps", "members"
VIEWS = {
    QUESTIONS: N_("Questions"),
    ALIKE: N_("Alike"),
    OVERLAP: N_("Who asks what"),
    GAPS: N_("Gaps"),
    MEMBERS: N_("Members"),
}
"""The views, in the order of their keys from 1."""
EMPTY = N_(
    "The board is empty.\n\n"
    "Each member writes their list to a file with “scrutiny share” and sends it to you. "
    "o opens the files and shows first what they would bring."
)


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
        self._alike: tuple[tuple[BoardQuestion, ...], tuple[Alike, ...]] = ((), ())
        self._gaps = Gaps((), ())

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
        return next((each for each in self.alike() if self.question in each.questions), None)

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

    def alike(self) -> tuple[Alike, ...]:
        """Groups of questions that are much the same; worked out again only where the questions changed."""
        if self.board is None:
            return ()
        if self._alike[0] != self.board.questions:
            self._alike = (self.board.questions, self.room.alike(self.board))
        return self._alike[1]

    # Drawing

    def draw(self) -> None:
        """Everything, as it is now."""
        if not self.is_mounted:
            return
        self.query_one("#board-head", Static).update(safe.line(f"{_('Board')} · {self.opened.said.about.title}"))
        board = self.board
        if board is not None:
            self._gaps = self.room.gaps(board)
            totals = self.query_one("#totals", Static)
            totals.update(safe.content("\n".join([self._totals(board), *board.warnings])))
            totals.set_class(bool(board.warnings), "-over")
        self.query_one("#views", Static).update(safe.line(self._views()))
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

    def _views(self) -> str:
        counts = {ALIKE: len(self.alike()), GAPS: len(self._gaps.findings) + len(self._gaps.lines)}
        told = []
        for number, (name, words) in enumerate(VIEWS.items(), 1):
            count = f" ({counts[name]})" if counts.get(name) else ""
            named = f"{number} {_(words)}{count}"
            told.append(f"[{named}]" if name == self.view else f" {named} ")
        return " ".join(told)

    def _list_rows(self, width: int) -> list[Row]:
        board = self.board
        if board is None:
            return []
        if not board.questions and self.view != MEMBERS:
            return paragraph(_(EMPTY), width)
        match self.view:
            case "alike":
                return question_rows.alike_rows(self.alike(), board, width)
            case "overlap":
                found = self.room.by_finding(board), self.room.by_witness(board)
                return map_rows.overlap_rows(self.opened.said, *found, width)
            case "gaps":
                return map_rows.gap_rows(self._gaps, width)
            case "members":
                return map_rows.member_rows(board, width)
        return question_rows.list_rows(board, width)

    def _detail_rows(self, width: int) -> list[Row]:
        board, chosen = self.board, self.pane.chosen
        if board is None or not chosen:
            return []
        pack = self.opened.said
        if self.view == GAPS:
            return map_rows.gap_detail(pack, chosen, width)
        if self.view == MEMBERS:
            return map_rows.member_detail(board, chosen.removeprefix(map_rows.MEMBER), width)
        if self.view == OVERLAP:
            found = {
                **{map_rows.FINDING + each.about: each for each in self.room.by_finding(board)},
                **{map_rows.WITNESS + each.about: each for each in self.room.by_witness(board)},
            }
            return map_rows.about_rows(pack, found[chosen], width) if chosen in found else []
        if self.view == ALIKE and (group := self.group):
            return question_rows.beside_rows(group, width)
        question = board.of(chosen)
        return question_rows.detail_rows(pack, question, width) if question else []

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
