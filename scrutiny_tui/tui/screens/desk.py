"""The review desk: the clerk goes through what a draft proposes, and writes what rests on it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from textual import on, work

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.pack.write import Value, as_item
from scrutiny_tui.session.desk_cards import Card, Done, State
from scrutiny_tui.session.desk_source import event_from, evidence_from, quotation_from
from scrutiny_tui.tongue import _
from scrutiny_tui.tui.commands import possible
from scrutiny_tui.tui.desk import filters, merging
from scrutiny_tui.tui.desk.fields_asked import asked, values
from scrutiny_tui.tui.desk.frame import DeskFrame
from scrutiny_tui.tui.desk.item_dialog import ItemDialog
from scrutiny_tui.tui.desk.problem_rows import ordered
from scrutiny_tui.tui.desk.source_view import SourceView
from scrutiny_tui.tui.desk.words import KINDS
from scrutiny_tui.tui.dialogs.pick import PickDialog
from scrutiny_tui.tui.widgets.drawn import Drawn


class DeskScreen(DeskFrame):
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
        self.do(lambda: self.desk.accept(card.id), card.id, otherwise=lambda trouble: self._asks(card, trouble))
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
        self._step(1, card.id)
        self.draw()

    def action_next_open(self) -> None:
        """Go to the next proposal that is open."""
        self._step(1, self.current)

    def action_previous_open(self) -> None:
        """Go to the open proposal before."""
        self._step(-1, self.current)

    def _step(self, by: int, name: str) -> None:
        shown = self.shown[::by]
        at = next((number for number, card in enumerate(shown) if card.id == name), -1)
        turned = [*shown[at + 1 :], *shown[: max(0, at)]]
        following = next((card.id for card in turned if not card.decided and card.id not in self.deeds.cards), "")
        if following:
            self.cards.select(following)
        elif not any(not card.decided for card in shown):
            self.tell(_("All that is shown is decided. l shows something else."))

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

    # Writing

    def action_edit_card(self) -> None:
        """Change the fields of a proposal before it is accepted, or of the item that it became."""
        if (card := self.card) is not None:
            if card.item:
                self.edit_item(card.item)
            else:
                self._asks(card)

    def _asks(self, card: Card, trouble: ScrutinyError | None = None) -> None:
        """Ask for the fields of a proposal; `trouble`: why it could not be taken as it is."""
        try:
            fields = self.desk.fields(card.id)
        except ScrutinyError as gone:
            self.trouble(gone)
            return
        heading = _("Into the pack as a {kind}").format(kind=_(KINDS[card.kind]))
        self._ask(
            heading, card.kind, fields, lambda given: self.desk.accept(card.id, given), card=card.id, trouble=trouble
        )

    def edit_item(self, item: str) -> None:
        """Change the fields of an item of the pack."""
        held = self.desk.view.pack.by_id.get(item)
        if held is None or held.kind not in KINDS:
            self.tell(_("{item} is changed in the pack's own file").format(item=item))
            return
        before = as_item(held)

        def work(given: Mapping[str, Value]) -> Done | None:
            changed = {name: value for name, value in given.items() if value != before.get(name, type(value)())}
            changed.pop("id", None)
            return self.desk.change(item, changed) if changed else None

        self._ask(_("Change {item}").format(item=item), held.kind, before, work)

    @work(group="asking")
    async def _ask(
        self,
        heading: str,
        kind: str,
        fields: Mapping[str, Value],
        work: merging.Work,
        *,
        card: str = "",
        trouble: ScrutinyError | None = None,
        typed: Mapping[str, str] | None = None,
    ) -> None:
        """Ask for fields and save them; what could not be saved is asked again, with all that was typed."""
        said = str(trouble) if trouble else ""
        dialog = ItemDialog(heading, asked(kind, fields, self.desk.view.pack), typed, trouble=said)
        answer = await self.app.push_screen_wait(dialog)
        if answer is None:
            return
        given = values(kind, answer, fields)

        def again(fault: ScrutinyError) -> None:
            self._ask(heading, kind, fields, work, card=card, trouble=fault, typed=answer)

        def saved(_: Done) -> None:
            if kind in ("finding", "question"):
                self.basket.clear()
                self.draw_head()

        self.do(lambda: work(given), card, saved, again)
        if card:
            self._step(1, card)

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

    def action_evidence(self) -> None:
        """Mark what is looked at as evidence for the next finding or question, or unmark it."""
        for ref in self._evidence():
            if ref in self.basket:
                self.basket.remove(ref)
            else:
                self.basket.append(ref)
        if self.text.selecting:
            self.text.stop()
            self.cards.focus()
        self.draw_head()

    def action_finding(self) -> None:
        """Write a finding against the evidence marked, else against what is looked at."""
        fields = {"evidence": self.basket or list(self._evidence())}
        self._ask(_("A new finding"), "finding", fields, partial(self.desk.add, "finding"))

    def action_new_question(self) -> None:
        """Write a question against the evidence marked, else against what is looked at."""
        evidence = self.basket or list(self._evidence())
        findings = [each.id for each in self.desk.view.pack.findings if set(each.evidence) & set(evidence)]
        fields: dict[str, Value] = {"evidence": list(evidence), "findings": list(findings[:2])}
        self._ask(_("A new question"), "question", fields, partial(self.desk.add, "question"))

    def _evidence(self) -> tuple[str, ...]:
        text, card = self.text, self.card
        if text.selecting and text.stretch:
            return evidence_from(self.desk, text.source, *text.stretch)
        if card is None:
            return ()
        if card.item and card.kind in ("quote", "figure", "event"):
            return (card.item,)
        return (f"{card.source}#{card.proposal.where.paragraph}",)

    # Marking words

    def action_select_words(self) -> None:
        """Mark words in the report with the arrows."""
        self.remove_class("-checking")
        self.text.focus()
        self.text.start()

    @on(SourceView.Made)
    def _make(self, event: SourceView.Made) -> None:
        """Make a quote or an event of the words marked."""
        text = self.text
        if not text.stretch:
            return
        if event.kind == "quote":
            fields = quotation_from(self.desk, text.source, *text.stretch)
            heading = _("A quote of these words")
        else:
            fields = event_from(self.desk, text.source, *text.stretch)
            heading = _("An event from these words")
        held = {name: fields[name] for name in ("source",) if name in fields}
        self._ask(heading, event.kind, fields, lambda given: self.desk.add(event.kind, {**held, **given}))
        self._end_marking()

    def _end_marking(self) -> None:
        self.text.stop()
        self.cards.focus()

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
        if problem.item in self.desk.view.pack.by_id:
            self.edit_item(problem.item)
        elif problem.place:
            self.tell(_("Mend it in your editor: {place}").format(place=problem.place))

    def action_next_pane(self) -> None:
        """Move to the next pane."""
        self.focus_next()

    def action_previous_pane(self) -> None:
        """Move to the pane before."""
        self.focus_previous()
