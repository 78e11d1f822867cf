"""The room of quotes: what was said and written, each checked word for word against its report."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.content import Content

from scrutiny_tui.pack.model import Item, Quote
from scrutiny_tui.pack.whole import Pack
from scrutiny_tui.tongue import N_, Nn_, _
from scrutiny_tui.tui import safe
from scrutiny_tui.tui.rooms import verdicts
from scrutiny_tui.tui.rooms.detail import Block, Link, Shown, labelled
from scrutiny_tui.tui.rooms.list_room import ListRoom
from scrutiny_tui.tui.rooms.telling import groups

_FORMS = {
    "speech": N_("Said"),
    "writing": N_("Written"),
    "headline": N_("Headline"),
    "caption": N_("Caption"),
}


class QuotesRoom(ListRoom):
    """Quotes, report by report."""

    room = "quotes"
    key = "3"
    label = N_("Quotes")
    noun: ClassVar = Nn_("{count} quote", "{count} quotes")
    by_line = True
    empty = N_("This pack has no quotes.")

    @classmethod
    def all(cls, pack: Pack) -> Sequence[Quote]:
        """All quotes."""
        return pack.quotes

    def grouped(self, items: Sequence[Item]) -> Iterable[tuple[str, Sequence[Item]]]:
        """By report, in the order of the pack's sources."""
        for source in self.opened.said.sources:
            found = [item for item in items if isinstance(item, Quote) and item.source == source.id]
            yield self.tell.report(source.id), found
        known = {source.id for source in self.opened.said.sources}
        yield _("No report named"), [item for item in items if isinstance(item, Quote) and item.source not in known]

    def title(self, item: Item) -> str:
        """The words themselves."""
        return self.tell.marked(item.heading)

    def marks(self, item: Item) -> Iterable[str]:
        """Who said it; and what is wrong, where the words are not proven."""
        assert isinstance(item, Quote)
        if doubt := verdicts.short(self.opened.verdicts.get(item.id)):
            yield doubt
        if item.speaker:
            yield str(self.opened.said.name(item.speaker))

    def lines_of(self, item: Item) -> Iterable[str]:
        """The lines of the findings and questions that rest on it."""
        for user in self.opened.links.into(item.id):
            found = self.opened.said.by_id.get(user)
            yield from getattr(found, "lines", ())
            yield getattr(found, "line", "")

    def tell_item(self, item: Item) -> Shown:
        """The words, who said them and where, the verdict; then the way into the report and to what rests on them."""
        assert isinstance(item, Quote)
        blocks = [
            *self.tell.exempt(item),
            Block("quote", safe.content(self.tell.marked(item.words))),
            Block("title", safe.content(self.tell.speaker(item))),
            Block("meta", safe.content(f"{_(_FORMS[item.form])} · {self.tell.where(item)}")),
            *self.tell.verdict(item),
            *labelled(_("What was being spoken of"), item.context),
        ]
        source = self.opened.said.by_id.get(item.source)
        title = safe.line(source.heading) if source else Content(_("Read it in its place"))
        in_report = Link(item.id, _("report"), title, "sources")
        person = self.opened.said.person(item.speaker) if item.speaker else None
        links = groups(
            (_("Stands in"), (in_report,)),
            *self.tell.used(item.id, question=_("Questions that rest on it"), finding=_("Findings that rest on it")),
            (_("Spoken by"), self.tell.links([person.id] if person else [])),
        )
        return Shown(tuple(blocks), links)

    def copied(self, item: Item) -> str:
        """Words, speaker, report and place."""
        assert isinstance(item, Quote)
        return self.tell.copied(item)
