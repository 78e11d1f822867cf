"""The room of questions: those that the officer suggests, to choose, and to put in one's own words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import ClassVar

from textual import work
from textual.content import Content

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.notebook import Choice
from scrutiny_tui.pack.model import FollowUp, Item, Question
from scrutiny_tui.pack.whole import Pack
from scrutiny_tui.session import MINUTES
from scrutiny_tui.tongue import N_, Nn_, _
from scrutiny_tui.tui import safe
from scrutiny_tui.tui.commands import bindings
from scrutiny_tui.tui.in_use import key_of
from scrutiny_tui.tui.meeting.before_rows import AskedBefore, in_full
from scrutiny_tui.tui.rooms import asking
from scrutiny_tui.tui.rooms.detail import Block, Shown, label, labelled
from scrutiny_tui.tui.rooms.list_room import ListRoom
from scrutiny_tui.tui.rooms.telling import groups
from scrutiny_tui.tui.said import minutes_said


class QuestionsRoom(ListRoom):
    """The pack's questions, line of enquiry by line of enquiry."""

    BINDINGS = bindings("questions")

    room = "questions"
    key = "4"
    label = N_("Questions")
    noun: ClassVar = Nn_("{count} question", "{count} questions")
    by_line = True
    empty = N_("This pack suggests no questions. a adds one of your own.")

    @classmethod
    def all(cls, pack: Pack) -> Sequence[Question]:
        """All questions that the pack suggests."""
        return pack.questions

    def grouped(self, items: Sequence[Item]) -> Iterable[tuple[str, Sequence[Item]]]:
        """By line of enquiry."""
        lines = self.opened.said.lines
        for line in lines:
            yield str(line.title), [item for item in items if isinstance(item, Question) and item.line == line.id]
        known = {line.id for line in lines}
        yield _("No line of enquiry"), [item for item in items if isinstance(item, Question) and item.line not in known]

    def choices(self) -> dict[str, Choice]:
        """What the member chose, by question; empty where the notebook cannot be read."""
        try:
            return {choice.id: choice for choice in self.opened.choices()}
        except ScrutinyError:
            return {}

    @cached_property
    def before(self) -> AskedBefore:
        """What was asked before, of each question once."""
        return AskedBefore(self.session, self.opened)

    def show(self, target: str) -> None:
        """Put the cursor on a question; a line of enquiry narrows the list to its own."""
        if any(line.id == target for line in self.opened.said.lines):
            self.show_line(target)
        else:
            super().show(target)

    def title(self, item: Item) -> str:
        """The member's words where they reworded it, else the officer's."""
        choice = self.kept.get(item.id)
        return (choice.wording if choice else None) or str(item.heading)

    def fill(self, chosen: str = "") -> None:
        """Read the choices once for all rows."""
        self.kept = self.choices()
        super().fill(chosen)

    def notebook_changed(self) -> None:
        """Read the choices again before the rows are drawn anew."""
        self.kept = self.choices()
        super().notebook_changed()

    def marks(self, item: Item) -> Iterable[str]:
        """Where it stands on the member's list, and whether they reworded it."""
        if choice := self.kept.get(item.id):
            yield _("your list: {number}").format(number=choice.position)
            if choice.wording:
                yield _("reworded")

    def lines_of(self, item: Item) -> Iterable[str]:
        """The line that it serves."""
        assert isinstance(item, Question)
        yield item.line

    def tell_item(self, item: Item) -> Shown:
        """The words, whom it is put to, why, what to listen for, what to ask next; what it tests and rests on."""
        assert isinstance(item, Question)
        choice = self.kept.get(item.id)
        own = choice.wording if choice else None
        blocks = [*self.tell.exempt(item), Block("title", safe.content(own or item.words))]
        blocks.append(Block("meta", safe.content(self._facts(item, choice))))
        if own:
            blocks += [label(_("As the officer suggested it")), Block("text", safe.content(item.words))]
        blocks += labelled(_("Why ask it"), item.why)
        if item.listen_for:
            blocks.append(label(_("Listen for")))
            blocks += [Block("point", safe.content(words)) for words in item.listen_for]
        if item.follow_ups:
            blocks.append(label(_("Then ask")))
            blocks += [Block("point", _follow_up(each)) for each in item.follow_ups]
        if before := self.before.of((item.id,)):
            blocks.append(label(_("Asked before")))
            blocks += [Block("point", safe.content(told)) for each in before for told in in_full(each)]
        people = [person.id for name in item.witness if (person := self.opened.said.person(name))]
        links = groups(
            (_("Tests"), self.tell.links(item.findings)),
            (_("Rests on"), self.tell.links(item.evidence)),
            (_("Put to"), self.tell.links(people)),
        )
        return Shown(tuple(blocks), links)

    def _facts(self, item: Question, choice: Choice | None) -> str:
        names = ", ".join(str(self.opened.said.name(name)) for name in item.witness)
        minutes = (choice.minutes if choice else None) or item.minutes or MINUTES
        facts = [_("To {names}").format(names=names) if names else _("No witness named"), minutes_said(minutes)]
        place = _("on your list, number {number}").format(number=choice.position) if choice else ""
        facts.append(place or _("not on your list: {key} chooses it").format(key=key_of("choose")))
        facts.append(_("in your words") if choice and choice.wording else _("as the officer suggests"))
        return " · ".join(facts)

    def copied(self, item: Item) -> str:
        """The words as they would be asked, the witness, and the evidence."""
        assert isinstance(item, Question)
        names = ", ".join(str(self.opened.said.name(name)) for name in item.witness)
        return "\n".join(
            [self.title(item), f"({_('To {names}').format(names=names)})", *self.tell.evidence_copied(item.evidence)]
        )

    # What a member does

    def action_choose(self) -> None:
        """Put the question on the list, or take it off."""
        item = self.item
        if item is None:
            return
        id = item.id
        if id in self.choices():
            self.save(lambda: self.opened.unchoose(id), _("Taken off your list."))
        else:
            self.save(lambda: self.opened.choose(id), _("On your list. Saved."))

    @work(group="asking")
    async def action_reword(self) -> None:
        """Put the question in the member's own words."""
        item = self.item
        if isinstance(item, Question):
            await asking.reword(self, item, self.title(item))

    @work(group="asking")
    async def action_add(self) -> None:
        """Add a question of the member's own, on the line of the question that is shown."""
        item = self.item
        line = item.line if isinstance(item, Question) else self.line
        await asking.add_own(self, line)


def _follow_up(each: FollowUp) -> Content:
    return safe.join(_("If:"), " ", safe.content(each.answer), "\n", _("Ask:"), " ", safe.content(each.ask))
