"""The review desk of one pack: what is proposed, what became of it, and every change to the pack that follows.

Each change is written into the clerk's YAML at once, into the files as they are at that moment, and can be taken back
as long as the desk is open. Safe to call from one thread at a time.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from scrutiny_tui.errors import MisuseError, ScrutinyError
from scrutiny_tui.pack.model import KINDS
from scrutiny_tui.pack.spec import specs
from scrutiny_tui.pack.write import Value, Writing
from scrutiny_tui.session.desk_cards import Card, Done, State
from scrutiny_tui.session.desk_decisions import ACCEPTED, REJECTED, Decision, Key
from scrutiny_tui.session.desk_exempt import held_back
from scrutiny_tui.session.desk_history import History
from scrutiny_tui.session.desk_items import TOP, checked
from scrutiny_tui.session.desk_keys import digest
from scrutiny_tui.session.desk_merge import merged_into
from scrutiny_tui.session.desk_names import new_id
from scrutiny_tui.session.desk_proposed import Proposed
from scrutiny_tui.session.session import Session
from scrutiny_tui.tongue import _


class Desk(Proposed):
    """The way of each proposal into the pack or out of sight."""

    def __init__(self, session: Session, ref: str, only: Collection[str] = ()) -> None:
        """As `Proposed`."""
        super().__init__(session, ref, only)
        self.history = History(self.decisions)

    # What the clerk decides

    def accept(self, name: str, given: Mapping[str, Value] | None = None, *, dry: bool = False) -> Done:
        """Take a proposal into the pack as an item of its own; `given` fields go before the proposal's.

        With `dry`, nothing is written, and the answer says what would be. ScrutinyError where a field is missing or
        a file cannot be written; MisuseError where it is in the pack already.
        """
        self.refresh()
        card = self.card(name)
        if card.state in (State.ACCEPTED, State.PRESENT):
            do = f"See it: scrutiny show {self.view.pack.id} {card.item}"
            raise MisuseError(f"{card.id} is in the pack already, as {card.item}.", do)
        fields = {**self.fields(name), **(given or {})}
        return self._add(card.kind, fields, card, dry=dry)

    def lacks(self, name: str) -> ScrutinyError | None:
        """Why a proposal cannot be accepted as it is: what an item must have and the report does not say."""
        try:
            checked(self.card(name).kind, self.fields(name))
        except ScrutinyError as trouble:
            return trouble
        return None

    def add(self, kind: str, fields: Mapping[str, Value], *, dry: bool = False) -> Done:
        """Put an item that the clerk made into the pack: a quote, an event, a finding, a question. As `accept`."""
        self.refresh()
        return self._add(kind, fields, None, dry=dry)

    def change(self, item: str, fields: Mapping[str, Value]) -> Done:
        """Change fields of an item of the pack; an empty value takes one out. ScrutinyError as for `accept`."""
        self.refresh()
        checked(self.written(item)[0], {name: value for name, value in fields.items() if value}, whole=False)
        writing = Writing(self.view.folder)
        for name, value in fields.items():
            writing.set(item, name, value)
        return self._write(_("changed {item}").format(item=item), writing, {}, item)

    def merge(self, name: str, item: str, *, dry: bool = False) -> Done:
        """Take a proposal into an item that the pack has: as evidence, as a position, or as other names of a person.

        MisuseError where such an item can hold nothing of the kind.
        """
        self.refresh()
        card = self.card(name)
        writing = Writing(self.view.folder)
        self.view.item(item)
        key = self.key(card)
        made = merged_into(writing, self.view, card, self.fields(name), item)
        decision = Decision(ACCEPTED, made or item, digest(writing, made) if made else "")
        if card.item:
            decision = self.decisions.held.get(key) or Decision(ACCEPTED, card.item)
        if dry:
            return Done(
                _("would go into {item}").format(item=item), item, tuple(edit.file for edit in writing.edits), card.id
            )
        return self._write(_("taken into {item}").format(item=item), writing, {key: decision}, item, card)

    def reject(self, names: Iterable[str]) -> Done:
        """Put proposals out of sight. MisuseError where one is in the pack, having been accepted."""
        self.refresh()
        cards = [self.card(name) for name in names]
        for card in cards:
            if card.state is State.ACCEPTED:
                do = f"Take it back first: scrutiny accept {self.view.pack.id} {card.id} --undo"
                raise MisuseError(f"{card.id} was accepted and is in the pack as {card.item}.", do)
        decided = {self.key(card): Decision(REJECTED) for card in cards}
        return self._write(_("rejected"), None, decided, "", *cards)

    def reopen(self, names: Iterable[str]) -> Done:
        """Take back rejections. MisuseError where one was not rejected."""
        self.refresh()
        cards = [self.card(name) for name in names]
        for card in cards:
            if card.state is not State.REJECTED:
                raise MisuseError(f"{card.id} was not rejected; it is {card.state}.")
        return self._write(_("open again"), None, {self.key(card): None for card in cards}, "", *cards)

    def take_back(self, name: str) -> Done:
        """Take out of the pack what a proposal became, if it stands there as it was written and nothing rests on it."""
        self.refresh()
        card = self.card(name)
        decision = self.decisions.held.get(self.key(card))
        if card.state is not State.ACCEPTED or decision is None:
            raise MisuseError(f"{card.id} was not accepted at the desk; it is {card.state}.")
        writing = Writing(self.view.folder)
        if not decision.made:
            what = f"It was taken into {decision.item}, together with what that held before."
            raise ScrutinyError(what, f"Take it out of {decision.item} in the pack's file.")
        if digest(writing, decision.item) != decision.made:
            what = f"{decision.item} was changed since it was accepted, so it was left as it is."
            raise ScrutinyError(what, "If it is to go, take it out of the pack's file by hand.")
        if resting := self.view.opened.links.into(decision.item):
            raise ScrutinyError(f"{', '.join(resting)} rests on {decision.item}.", "Change that first.")
        writing.remove(decision.item)
        return self._write(
            _("taken back; {item} is out").format(item=decision.item), writing, {self.key(card): None}, "", card
        )

    # Back and forth

    def undo(self) -> Done:
        """Take back the last thing done at this desk: the files are byte for byte as they were."""
        step = self.history.undo()
        self.look_again()
        return Done(
            _("taken back: {step}").format(step=step.label), "", tuple(file for file, _, _ in step.files), step.card
        )

    def redo(self) -> Done:
        """Do again what was taken back."""
        step = self.history.redo()
        self.look_again()
        return Done(
            _("done again: {step}").format(step=step.label), "", tuple(file for file, _, _ in step.files), step.card
        )

    # Within

    def _add(self, kind: str, fields: Mapping[str, Value], card: Card | None, *, dry: bool) -> Done:
        known = specs(KINDS[TOP[kind]])
        checked(kind, {name: value for name, value in fields.items() if value})
        fields = held_back(fields, self.view.pack, card.source if card else "")
        item = {name: fields[name] for name in known if fields.get(name)}
        name = str(item.get("id") or new_id(kind, item, self.view.taken))
        if name in self.view.taken:
            raise MisuseError(f"The id “{name}” is already used in this pack.", "Choose another.")
        item = {"id": name, **item}
        writing = Writing(self.view.folder)
        writing.add(TOP[kind], item)
        if dry:
            files = tuple(each.file for each in writing.edits)
            return Done(_("would become {item}").format(item=name), name, files, card.id if card else "", item)
        decided = {self.key(card): Decision(ACCEPTED, name, digest(writing, name))} if card else {}
        return self._write(_("saved as {item}").format(item=name), writing, decided, name, *([card] if card else ()))

    def _write(
        self, label: str, writing: Writing | None, decided: Mapping[Key, Decision | None], item: str, *cards: Card
    ) -> Done:
        named = f"{cards[0].id} {label}" if len(cards) == 1 else label
        first = cards[0].id if cards else ""
        files = self.history.do(named, writing.edits if writing else (), decided, first)
        self.look_again()
        faults = tuple(each for each in self.view.opened.loaded.errors if item and each.item == item)
        return Done(label, item, files, first, problems=faults)
