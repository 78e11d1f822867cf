"""The board of a pre-meeting in the chair's notebook: what stands on it, and every decision about it.

Each change is on the disk before its call returns, gives the board as it stands then, and can be undone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

from scrutiny_tui.errors import MisuseError
from scrutiny_tui.meeting import deciding, laying, overlap
from scrutiny_tui.meeting.allocating import allocate
from scrutiny_tui.meeting.board import Alike, Board, BoardQuestion, Overlap
from scrutiny_tui.meeting.listed import Priority
from scrutiny_tui.meeting.log import Entry, undoing
from scrutiny_tui.meeting.offering import author_key
from scrutiny_tui.session.gathering import offerings
from scrutiny_tui.session.held_back import HeldBack
from scrutiny_tui.session.near import clipped, did_you_mean
from scrutiny_tui.session.opened import OpenPack
from scrutiny_tui.tongue import spoken

BOOK = "board"
"""The log that the decisions are kept in."""


class BoardRoom:
    """One pack's board."""

    def __init__(self, opened: OpenPack) -> None:
        """Nothing is read yet."""
        self._opened = opened
        self._alikes = overlap.Alikes()
        self._laid_last: tuple[object, Board] | None = None

    @cached_property
    def _back(self) -> HeldBack:
        return HeldBack(self._opened.pack)

    @property
    def empty(self) -> bool:
        """True where nobody's list was gathered."""
        return not offerings(self._opened)

    def board(self) -> Board:
        """The board as it stands; an empty one where nothing was gathered. ScrutinyError without a notebook."""
        return self._laid(self._opened.notebook.logged(self._opened.id, BOOK))

    # Seeing more

    def alike(self, board: Board | None = None) -> tuple[Alike, ...]:
        """Groups of questions that are much the same, to show side by side."""
        return self._alikes.of((board or self.board()).questions)

    def by_finding(self, board: Board | None = None) -> tuple[Overlap, ...]:
        """Who asks about each finding."""
        return overlap.by_finding(self._opened.pack, (board or self.board()).questions)

    def by_witness(self, board: Board | None = None) -> tuple[Overlap, ...]:
        """Who asks each witness."""
        return overlap.by_witness((board or self.board()).questions)

    def gaps(self, board: Board | None = None) -> overlap.Gaps:
        """The findings and lines of enquiry that nobody covers."""
        return overlap.gaps(self._opened.pack, (board or self.board()).questions)

    # Deciding

    def merge(self, into: str, others: Iterable[str]) -> Board:
        """Make one question of several: `into` stays, with all authors and wordings. MisuseError for unknown ones."""
        board = self.board()
        kept = self._question(board, into).id
        gone = [name for each in others if (name := self._question(board, each).id) != kept]
        if not gone:
            raise MisuseError("A question cannot be merged with itself.", "Name two questions of the board.")
        return self._decide(deciding.merge(kept, gone))

    def unmerge(self, question: str) -> Board:
        """Make a question that was merged into another one of its own again. MisuseError where it was not."""
        found = self._question(self.board(), question)
        if question == found.id:
            hint = f"Into it went: {', '.join(found.merged)}." if found.merged else "Nothing was merged into it either."
            raise MisuseError(f"“{question}” was not merged into another question.", hint)
        return self._decide(deciding.unmerge(question))

    def word(self, question: str, words: str) -> Board:
        """Put a question in words of the chair's; no words go back to those of its lead or officer."""
        return self._decide(deciding.word(self._question(self.board(), question).id, words.strip()))

    def sort(self, questions: Iterable[str], priority: Priority) -> Board:
        """Must ask, if time, in writing, left out, or not sorted."""
        board = self.board()
        named = [self._question(board, each).id for each in questions]
        return self._decide(deciding.sort(named, priority)) if named else board

    def order(self, questions: Iterable[str]) -> Board:
        """Put these questions first, in this order; the others follow as they stood."""
        board = self.board()
        return self._decide(deciding.order([self._question(board, each).id for each in questions]))

    def move(self, question: str, by: int) -> Board:
        """Move a question `by` places down (up where negative), as far as the board goes."""
        board = self.board()
        ids = [each.id for each in board.questions]
        name = self._question(board, question).id
        to = min(max(ids.index(name) + by, 0), len(ids) - 1)
        ids.remove(name)
        ids.insert(to, name)
        return self._decide(deciding.order(ids))

    def lead(self, question: str, member: str) -> Board:
        """Say who asks it; nobody where `member` is empty. Allocating leaves it. MisuseError for an unknown member."""
        board = self.board()
        return self._decide(deciding.lead(self._question(board, question).id, _member(board, member)))

    def reserve(self, question: str, member: str) -> Board:
        """Say who asks it where the lead cannot; allocating finds reserves anew."""
        board = self.board()
        found = self._question(board, question)
        name = _member(board, member)
        if name and name == found.lead:
            raise MisuseError(f"{name} leads “{found.id}” already.", "Name somebody else for the reserve.")
        return self._decide(deciding.reserve(found.id, name))

    def allocate(self, *, afresh: bool = False) -> Board:
        """Find lead and reserve for every question that is to be spoken, fairly and always in the same way.

        Leads that the chair named stay, unless `afresh`. MisuseError where no member is there.
        """
        board = self.board()
        there = [member.name for member in board.members if member.present]
        if not there:
            raise MisuseError("There is no member to allocate to.", "Gather the members' lists first, or add members.")
        return self._decide(deciding.allocate(allocate(board.questions, there, afresh=afresh)))

    def set_minutes(self, question: str, minutes: int) -> Board:
        """Allow so many minutes for a question; 0 goes back to what its authors allow."""
        if not 0 <= minutes <= 600:
            raise MisuseError(f"{minutes} minutes cannot be set.", "Give a whole number from 1 to 600.")
        return self._decide(deciding.minutes(self._question(self.board(), question).id, minutes))

    def present(self, member: str) -> Board:
        """A member is there, or joins who sent no list."""
        name = " ".join(member.split())
        if not author_key(name):
            raise MisuseError("The member has no name.", "Give the name that the committee knows.")
        known = self.board().member(name)
        return self._decide(deciding.present(known.name if known else name))

    def absent(self, member: str) -> Board:
        """A member is not there: their questions stay, and somebody else leads them."""
        return self._decide(deciding.absent(_member(self.board(), member)))

    def undo(self) -> Board:
        """Take the last decision back, and the one before it when done again. MisuseError where none is left."""
        if self._opened.notebook.log(self._opened.id, BOOK, undoing) is None:
            raise MisuseError("There is nothing left to undo.")
        return self.board()

    def _decide(self, entry: Entry) -> Board:
        self._opened.notebook.log(self._opened.id, BOOK, lambda _: entry)
        return self.board()

    def _laid(self, entries: Sequence[Entry]) -> Board:
        opened = self._opened
        of = (offerings(opened), entries, opened.budget, spoken())
        if self._laid_last is None or self._laid_last[0] != of:
            found = laying.board(opened.pack, of[0], entries, opened.budget, self._back.offered)
            self._laid_last = (of, found)
        return self._laid_last[1]

    def _question(self, board: Board, ref: str) -> BoardQuestion:
        found = board.of(ref)
        if found is None:
            known = [name for each in board.questions for name in (each.id, *each.merged)]
            hint = did_you_mean(ref, known) or f"“scrutiny board {self._opened.id}” shows what stands on it."
            raise MisuseError(f"There is no “{clipped(ref)}” on the board.", hint)
        return found


def _member(board: Board, name: str) -> str:
    """The member's name as the board has it; nothing for nothing. MisuseError for an unknown one."""
    if not name.strip():
        return ""
    found = board.member(name)
    if found is None:
        known = [each.name for each in board.members]
        hint = did_you_mean(name, known) or ("The members are: " + ", ".join(known) + "." if known else "")
        raise MisuseError(f"There is no member “{clipped(name)}” on the board.", hint)
    return found.name
