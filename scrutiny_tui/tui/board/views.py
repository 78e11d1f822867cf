"""The five views of the board: what stands in the list and in the detail of each."""

from __future__ import annotations

from scrutiny_tui.meeting.board import Alike, Board, BoardQuestion
from scrutiny_tui.session import BoardRoom, OpenPack
from scrutiny_tui.tongue import N_, _
from scrutiny_tui.tui.board import map_rows, question_rows
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


class BoardViews:
    """What the views show of one board."""

    def __init__(self, opened: OpenPack, room: BoardRoom) -> None:
        """Nothing is laid out yet."""
        self._opened = opened
        self._room = room
        self._alike: tuple[tuple[BoardQuestion, ...], tuple[Alike, ...]] = ((), ())
        self._kept = question_rows.Kept()

    def alike(self, board: Board) -> tuple[Alike, ...]:
        """Groups of questions that are much the same; worked out again only where the questions changed."""
        if self._alike[0] != board.questions:
            self._alike = (board.questions, self._room.alike(board))
        return self._alike[1]

    def group(self, board: Board, question: BoardQuestion | None) -> Alike | None:
        """The questions much like this one; None where there are none."""
        return next((each for each in self.alike(board) if question in each.questions), None)

    def names(self, board: Board, shown: str) -> str:
        """The views with their keys and how much two of them hold; the one that is shown stands in brackets."""
        gaps = self._room.gaps(board)
        counts = {ALIKE: len(self.alike(board)), GAPS: len(gaps.findings) + len(gaps.lines)}
        told = []
        for number, (name, words) in enumerate(VIEWS.items(), 1):
            count = f" ({counts[name]})" if counts.get(name) else ""
            named = f"{number} {_(words)}{count}"
            told.append(f"[{named}]" if name == shown else f" {named} ")
        return " ".join(told)

    def list_rows(self, view: str, board: Board, width: int) -> list[Row]:
        """The list of a view."""
        if not board.questions and view != MEMBERS:
            return paragraph(_(EMPTY), width)
        match view:
            case "alike":
                return question_rows.alike_rows(self.alike(board), board, width, self._kept)
            case "overlap":
                found = self._room.by_finding(board), self._room.by_witness(board)
                return map_rows.overlap_rows(self._opened.said, *found, width)
            case "gaps":
                return map_rows.gap_rows(self._room.gaps(board), width)
            case "members":
                return map_rows.member_rows(board, width)
        return question_rows.list_rows(board, width, self._kept)

    def detail_rows(self, view: str, board: Board, chosen: str, width: int) -> list[Row]:
        """What is selected in a view, in full; nothing where nothing is."""
        pack = self._opened.said
        if not chosen:
            return []
        if view == GAPS:
            return map_rows.gap_detail(pack, chosen, width)
        if view == MEMBERS:
            return map_rows.member_detail(board, chosen.removeprefix(map_rows.MEMBER), width)
        if view == OVERLAP:
            found = {
                **{map_rows.FINDING + each.about: each for each in self._room.by_finding(board)},
                **{map_rows.WITNESS + each.about: each for each in self._room.by_witness(board)},
            }
            return map_rows.about_rows(pack, found[chosen], width) if chosen in found else []
        question = board.of(chosen)
        if view == ALIKE and (group := self.group(board, question)):
            return question_rows.beside_rows(group, width)
        return question_rows.detail_rows(pack, question, width) if question else []
