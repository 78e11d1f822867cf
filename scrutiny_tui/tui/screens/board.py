"""The board of the pre-meeting, for the chair: what the members brought becomes one list for the meeting.

Every decision is on the disk before it is shown as saved, and can be undone.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from textual import on, work

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.meeting.board import Board
from scrutiny_tui.meeting.deciding import told
from scrutiny_tui.meeting.listed import Priority
from scrutiny_tui.session.gathering import gather
from scrutiny_tui.tongue import _, ngettext
from scrutiny_tui.tui import safe
from scrutiny_tui.tui.board.gather_dialog import GatherDialog
from scrutiny_tui.tui.board.map_rows import MEMBER
from scrutiny_tui.tui.board.name_dialog import NameDialog
from scrutiny_tui.tui.board.question_rows import MARKS
from scrutiny_tui.tui.board.views import ALIKE, MEMBERS, VIEWS
from scrutiny_tui.tui.commands import possible
from scrutiny_tui.tui.dialogs.pick import PickDialog
from scrutiny_tui.tui.dialogs.reword import RewordDialog
from scrutiny_tui.tui.dialogs.until_saved import until_saved
from scrutiny_tui.tui.meeting.saved_line import SavedLine
from scrutiny_tui.tui.said import minutes_said
from scrutiny_tui.tui.screens.board_frame import BoardFrame
from scrutiny_tui.tui.widgets.drawn import Drawn
from scrutiny_tui.tui.widgets.evidence import one_line

NOBODY = "-"


class BoardScreen(BoardFrame):
    """What the chair decides."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A command that cannot be done now is hidden."""
        return possible(self, action)

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

    # The views

    def action_board_view(self, number: int) -> None:
        """Show another view."""
        kept = self.current
        self.view = list(VIEWS)[number - 1]
        self.read_detail(False)
        self.draw()
        self.pane.action_first()
        if kept in self.pane.targets:
            self.pane.select(kept)
        self.query_one("#detail", Drawn).draw(self._detail_rows)

    def action_board_pane(self) -> None:
        """From the list to the detail, and back."""
        self.read_detail(self.pane.has_focus)

    @on(Drawn.Chosen)
    def _clicked(self, event: Drawn.Chosen) -> None:
        event.stop()
        self.read_detail(True)

    def action_board_back(self) -> None:
        """From the detail to the list; from there to the pack."""
        if not self.pane.has_focus:
            self.read_detail(False)
        else:
            self.dismiss(None)

    # Deciding

    def action_board_sort(self, priority: str) -> None:
        """Must ask, if time, in writing, left out, or not sorted."""
        question, sort = self.current, Priority(priority)
        self.keep(lambda: self.room.sort([question], sort), _(MARKS[sort]))

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
            self.keep(lambda: self.room.set_minutes(question.id, minutes), minutes_said(minutes))

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
            heading = _("Which question is the same as this? {words}").format(words=one_line(question.words)[:60])
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
            said = {wording.question: wording.words for wording in question.wordings}
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
        await self._ask_member(_("Who leads?"), self.room.lead, self.question.lead if self.question else "")

    @work(group="asking")
    async def action_board_reserve(self) -> None:
        """Say who asks it where the lead cannot."""
        await self._ask_member(
            _("Who is in reserve?"), self.room.reserve, self.question.reserve if self.question else ""
        )

    async def _ask_member(self, heading: str, do: Callable[[str, str], Board], now: str) -> None:
        question = self.current
        there = [each for each in self.board.members if each.present] if self.board else []
        choices = [(each.name, one_line(each.name)) for each in there]
        if not question or not choices:
            self.tell(_("No member is here yet."), trouble=True)
            return
        picked = await self.app.push_screen_wait(PickDialog(heading, [*choices, (NOBODY, _("Nobody"))], now))
        if picked is not None:
            name = "" if picked == NOBODY else picked
            self.keep(lambda: do(question, name), name or _("nobody."))

    @work(group="asking")
    async def action_board_join(self) -> None:
        """A member is there who sent no list."""
        await until_saved(
            self.app,
            "",
            lambda typed, trouble: NameDialog(typed, trouble=trouble),
            lambda typed: self.keep(partial(self.room.present, typed), _("{name} is present.").format(name=typed)),
        )

    # Files, and on to the meeting

    @work(group="asking")
    async def action_board_gather(self) -> None:
        """Open the members' files: what they would bring is shown first."""
        folder = Path.cwd()
        paths = await self.app.push_screen_wait(GatherDialog(self.opened, folder=folder, typed=f"{folder}"))
        if paths is None:
            return
        try:
            found = gather(self.opened, paths, write=True)
        except ScrutinyError as error:
            self.query_one(SavedLine).fault(error)
            return
        self.look()
        count = len(found.taken)
        said = ngettext("{count} list taken over.", "{count} lists taken over.", count).format(count=count)
        bad = ngettext("{count} file could not be taken.", "{count} files could not be taken.", len(found.bad))
        told = [_("Saved: {what}").format(what=said), bad.format(count=len(found.bad)) if found.bad else ""]
        self.tell(safe.shown(" ".join(filter(None, told))))

    def action_board_meeting(self) -> None:
        """Go on to the meeting, with this list."""
        from scrutiny_tui.tui.screens.meeting import MeetingScreen  # noqa: PLC0415 - the board opens sooner without

        self.app.push_screen(MeetingScreen(self.opened, self.session))
