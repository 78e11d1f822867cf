"""The review desk: the clerk goes through what a draft proposes, and writes what rests on it."""

from __future__ import annotations

from textual import on, work

from scrutiny_tui.draft import Alike
from scrutiny_tui.session.desk_cards import Card, Done, State
from scrutiny_tui.tongue import _
from scrutiny_tui.tui.commands import possible
from scrutiny_tui.tui.desk import filters, merging
from scrutiny_tui.tui.desk.problem_rows import ordered
from scrutiny_tui.tui.desk.writing import DeskWriting
from scrutiny_tui.tui.dialogs.pick import PickDialog
from scrutiny_tui.tui.widgets.drawn import Drawn


class DeskScreen(DeskWriting):
    """What can be done at the desk."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A command that cannot be done now is hidden."""
        return possible(self, action)

    # Going through the proposals

    def action_accept(self) -> None:
        """Take the proposal into the pack, and go to the next."""
        card = self.card
        if card is None or card.state in (State.ACCEPTED, State.PRESENT) or card.id in self.deeds.cards:
            self.action_next_open()
            return
        if lacks := self.desk.lacks(card.id):
            # No dialog: whoever decides in a hurry would type the next key into it.
            self.tell(_("Not yet: {what} e asks for it.").format(what=lacks.what))
            return
        self.do(lambda: self.desk.accept(card.id), card.id)
        self._leave(card)

    def action_reject(self) -> None:
        """Put the proposal out of sight, and go to the next."""
        card = self.card
        if card is None or card.state is State.PRESENT or card.id in self.deeds.cards:
            self.action_next_open()
            return

        def reject() -> Done:
            if card.state is State.ACCEPTED:
                self.desk.take_back(card.id)
            return self.desk.reject([card.id])

        if card.state is State.REJECTED:
            self.do(lambda: self.desk.reopen([card.id]), card.id)
            return
        self.do(reject, card.id)
        self._leave(card)

    def _leave(self, card: Card) -> None:
        """Go on from a proposal that is being saved; where it was the last, stay."""
        self.step(1, card.id)
        self.draw()

    def action_next_open(self) -> None:
        """Go to the next proposal that is open."""
        self.step(1, self.current)

    def action_previous_open(self) -> None:
        """Go to the open proposal before."""
        self.step(-1, self.current)

    def action_undo(self) -> None:
        """Take back the last step."""
        self.do(self.desk.undo, then=self._back_to)

    def action_redo(self) -> None:
        """Do again what was taken back."""
        self.do(self.desk.redo, then=self._back_to)

    def _back_to(self, done: Done) -> None:
        if any(card.id == done.card for card in self.shown):
            self.cards.select(done.card)

    @work(group="asking")
    async def action_only(self) -> None:
        """Show some of the proposals."""
        choices = filters.choices(self.filter, self.desk.cards)
        picked = await self.app.push_screen_wait(PickDialog(_("Show which proposals?"), choices))
        if picked is not None:
            self.filter = self.filter.taken(picked)
            self.draw()

    @work(group="asking")
    async def action_merge(self) -> None:
        """Take the proposal into something that the pack has, or together with another proposal."""
        card = self.card
        if card is None:
            return
        choices = merging.choices(card, self.desk.cards, self.desk.view.pack)
        heading = _("Take it into which? {words}").format(words=" ".join(card.proposal.words.split())[:60])
        picked = await self.app.push_screen_wait(PickDialog(heading, choices))
        if picked is not None:
            self.do(lambda: merging.merge(self.desk, card.id, picked), card.id)
            self._leave(card)

    # Going about

    def action_problems(self) -> None:
        """Go to what checking found, or back."""
        if self.has_class("-checking"):
            self.action_desk_back()
        else:
            self.add_class("-checking")
            self.query_one("#problems", Drawn).focus()

    def action_desk_back(self) -> None:
        """Back to the proposals."""
        self.remove_class("-checking")
        if self.text.selecting:
            self.text.stop()
        self.cards.focus()

    def action_desk_open(self) -> None:
        """From a problem to what it is about; from the proposals to the report."""
        if self.query_one("#problems", Drawn).has_focus:
            self.query_one("#problems", Drawn).action_choose()
        elif self.card and isinstance(self.card.proposal, Alike):
            self.turn_over()
        elif self.cards.has_focus:
            self.text.focus()

    @on(Drawn.Chosen, "#cards")
    def _opened(self, event: Drawn.Chosen) -> None:
        event.stop()
        self.action_edit_card()

    @on(Drawn.Chosen, "#problems")
    def _to_problem(self, event: Drawn.Chosen) -> None:
        event.stop()
        problem = ordered(self.problems or ())[int(event.target)]
        card = next((card for card in self.shown if problem.item and card.item == problem.item), None)
        if card is not None:
            self.cards.select(card.id)
        if problem.item in self.desk.view.taken:
            self.edit_item(problem.item)
        elif problem.place:
            self.tell(_("Mend it in your editor: {place}").format(place=problem.place))

    def action_next_pane(self) -> None:
        """Move to the next pane."""
        self.focus_next()

    def action_previous_pane(self) -> None:
        """Move to the pane before."""
        self.focus_previous()
