"""What the chair decides on the board: each decision is on the disk before it is shown as saved, and can be undone."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from textual import work

from scrutiny_tui.meeting.board import Board
from scrutiny_tui.meeting.deciding import told
from scrutiny_tui.meeting.listed import Priority
from scrutiny_tui.tongue import _
from scrutiny_tui.tui.board.map_rows import MEMBER
from scrutiny_tui.tui.board.name_dialog import NameDialog
from scrutiny_tui.tui.board.question_rows import MARKS
from scrutiny_tui.tui.board.views import ALIKE, MEMBERS
from scrutiny_tui.tui.dialogs.pick import PickDialog
from scrutiny_tui.tui.dialogs.reword import RewordDialog
from scrutiny_tui.tui.dialogs.until_saved import until_saved
from scrutiny_tui.tui.said import minutes_said
from scrutiny_tui.tui.screens.board_frame import BoardFrame
from scrutiny_tui.tui.widgets.evidence import one_line
from scrutiny_tui.tui.widgets.rows import shorten

NOBODY = "-"


class BoardDeciding(BoardFrame):
    """Sorting, ordering, merging, wording, sharing out, and who is here."""

    @property
    def can_undo(self) -> str:
        """What undoing would take back, the questions named by their place on the board."""
        undoes = self.board.undoes if self.board else None
        return told(undoes, self._numbered) if undoes else ""

    def _numbered(self, question: str) -> str:
        numbers = (
            number
            for number, each in enumerate(self.board.questions if self.board else (), 1)
            if question == each.id or question in each.merged
        )
        number = next(numbers, 0)
        return _("question {number}").format(number=number) if number else _("a question")

    @property
    def member(self) -> str:
        """Name of the member who is selected, "" for none."""
        return self.pane.chosen.removeprefix(MEMBER) if self.view == MEMBERS else ""

    def _said_of(self, question: str, words: str) -> str:
        """What was decided about a question, with its number."""
        return f"{self._numbered(question)} · {words}"

    def action_board_sort(self, priority: str) -> None:
        """Must ask, if time, in writing, left out, or not sorted."""
        question, sort = self.current, Priority(priority)
        self.keep(lambda: self.room.sort([question], sort), self._said_of(question, _(MARKS[sort])))

    def action_board_move(self, by: int) -> None:
        """Move the question up or down."""
        question = self.current
        self.keep(lambda: self.room.move(question, by), _("the new order."))
        self.pane.select(question)

    def action_board_minutes(self, by: int) -> None:
        """Allow a minute more or less, but at least one."""
        question = self.question
        if question is not None:
            minutes = max(1, question.minutes + by)
            said = self._said_of(question.id, minutes_said(minutes))
            self.keep(lambda: self.room.set_minutes(question.id, minutes), said)

    def action_board_allocate(self) -> None:
        """Share out lead and reserve fairly; leads that were named by hand stay."""
        self.keep(self.room.allocate, _("lead and reserve are shared out. 5 shows who has what."))

    def action_board_undo(self) -> None:
        """Take the last decision back."""
        self.keep(self.room.undo, _("taken back: {what}.").format(what=self.can_undo))

    def action_board_present(self) -> None:
        """A member is there, or is not."""
        name = self.member
        held = self.board.member(name) if self.board else None
        if held and held.present:
            self.keep(lambda: self.room.absent(name), _("{name} is absent.").format(name=name))
        elif held:
            self.keep(lambda: self.room.present(name), _("{name} is present.").format(name=name))

    @work(group="asking")
    async def action_board_merge(self) -> None:
        """Make one question of several: those alike in the view of likenesses, else one that is picked."""
        question, group = self.question, self.group
        if question is None or self.board is None:
            return
        if self.view == ALIKE and group:
            others = [each.id for each in group.questions if each.id != question.id]
        else:
            choices = [
                (each.id, f"{number}. {one_line(each.words)}")
                for number, each in enumerate(self.board.questions, 1)
                if each.id != question.id
            ]
            if not choices:
                self.tell(_("There is no other question to merge with."), trouble=True)
                return
            likest = [each.id for each in group.questions] if group else []
            choices.sort(key=lambda choice: choice[0] not in likest)
            words = shorten(one_line(question.words), 60)
            heading = _("Which question is the same as this? {words}").format(words=words)
            picked = await self.app.push_screen_wait(PickDialog(heading, choices))
            if picked is None:
                return
            others = [picked]
        self.keep(lambda: self.room.merge(question.id, others), _("one question, with all who brought it."))

    @work(group="asking")
    async def action_board_part(self) -> None:
        """Make a question that was merged one of its own again."""
        question = self.question
        if question is None or not question.merged:
            self.tell(_("Nothing was merged into this question."), trouble=True)
            return
        part = question.merged[0]
        if len(question.merged) > 1:
            said = {each.question: f"{each.author}: {each.words}" for each in question.wordings}
            choices = [(each, one_line(said.get(each, each))) for each in question.merged]
            picked = await self.app.push_screen_wait(PickDialog(_("Which question is to be parted again?"), choices))
            if picked is None:
                return
            part = picked
        self.keep(lambda: self.room.unmerge(part), _("parted again."))

    @work(group="asking")
    async def action_board_word(self) -> None:
        """Put the question in other words; what cannot be saved is asked again with what was typed."""
        question = self.question
        if question is None:
            return
        await until_saved(
            self.app,
            question.words,
            lambda typed, trouble: RewordDialog(question.officer, typed, trouble=trouble),
            lambda typed: self.keep(partial(self.room.word, question.id, typed), _("the new words.")),
        )

    @work(group="asking")
    async def action_board_lead(self) -> None:
        """Say who leads on the question."""
        now = self.question.lead if self.question else ""
        await self._ask_member(_("Who leads?"), self.room.lead, _("lead: {name}"), now)

    @work(group="asking")
    async def action_board_reserve(self) -> None:
        """Say who asks it where the lead cannot."""
        now = self.question.reserve if self.question else ""
        await self._ask_member(_("Who is in reserve?"), self.room.reserve, _("reserve: {name}"), now)

    async def _ask_member(self, heading: str, do: Callable[[str, str], Board], said: str, now: str) -> None:
        question = self.current
        there = [each for each in self.board.members if each.present] if self.board else []
        choices = [(each.name, one_line(each.name)) for each in there]
        if not question or not choices:
            self.tell(_("No member is here yet."), trouble=True)
            return
        picked = await self.app.push_screen_wait(PickDialog(heading, [*choices, (NOBODY, _("Nobody"))], now))
        if picked is not None:
            name = "" if picked == NOBODY else picked
            told = said.format(name=one_line(name) or _("nobody."))
            self.keep(lambda: do(question, name), self._said_of(question, told))

    @work(group="asking")
    async def action_board_join(self) -> None:
        """A member is there who sent no list."""
        await until_saved(
            self.app,
            "",
            lambda typed, trouble: NameDialog(typed, trouble=trouble),
            lambda typed: self.keep(partial(self.room.present, typed), _("{name} is present.").format(name=typed)),
        )
