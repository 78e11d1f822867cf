"""What the clerk writes at the desk: fields of a proposal, findings, questions, and what words of a report become."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from textual import on, work

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.pack.write import Value
from scrutiny_tui.session.desk_cards import Card, Done
from scrutiny_tui.session.desk_source import event_from, evidence_from, quotation_from, words_behind
from scrutiny_tui.tongue import _
from scrutiny_tui.tui.desk import merging
from scrutiny_tui.tui.desk.beside import DeskBeside
from scrutiny_tui.tui.desk.fields_asked import as_list, asked, values
from scrutiny_tui.tui.desk.item_dialog import ItemDialog
from scrutiny_tui.tui.desk.source_view import SourceView
from scrutiny_tui.tui.desk.words import KINDS


class DeskWriting(DeskBeside):
    """The desk with its dialogs."""

    def action_edit_card(self) -> None:
        """Change the fields of a proposal before it is accepted, or of the item that it became."""
        if (card := self.card) is not None:
            if card.item:
                self.edit_item(card.item)
            else:
                self.asks(card)

    def asks(self, card: Card, trouble: ScrutinyError | None = None) -> None:
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
        """Change the fields of an item of the pack, of a faulty one too."""
        try:
            kind, before = self.desk.written(item)
        except ScrutinyError as trouble:
            self.trouble(trouble)
            return

        def work(given: Mapping[str, Value]) -> Done | None:
            held = {name: as_list(before.get(name, "")) if isinstance(value, list) else before.get(name, "")
                    for name, value in given.items()}  # fmt: skip
            changed = {name: value for name, value in given.items() if value != held[name]}
            changed.pop("id", None)
            return self.desk.change(item, changed) if changed else None

        self._ask(_("Change {item}").format(item=item), kind, before, work)

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
        about = words_behind(self.desk.view, fields.get("evidence", ())) if kind in ("finding", "question") else ""
        dialog = ItemDialog(heading, asked(kind, fields, self.desk.view.pack), typed, about=about, trouble=said)
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
            self.step(1, card)

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
        self.news = ""
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

    def step(self, by: int, name: str) -> None:
        """From the proposal of that id to the next that is open (1), or to the one before (-1)."""
        shown = self.shown[::by]
        at = next((number for number, card in enumerate(shown) if card.id == name), -1)
        turned = [*shown[at + 1 :], *shown[: max(0, at)]]
        following = next((card.id for card in turned if not card.decided and card.id not in self.deeds.cards), "")
        if following:
            self.cards.select(following)
        elif not any(not card.decided for card in shown):
            self.tell(_("All that is shown is decided. l shows something else."))
