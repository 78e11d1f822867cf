"""The room of findings: what the reports establish, dispute or allege, in our own words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from scrutiny_tui.pack.model import Finding, Item
from scrutiny_tui.pack.whole import Pack
from scrutiny_tui.tongue import N_, Nn_, _
from scrutiny_tui.tui import safe
from scrutiny_tui.tui.rooms.detail import Block, Shown, labelled, text
from scrutiny_tui.tui.rooms.list_room import ListRoom
from scrutiny_tui.tui.rooms.telling import groups

_WEIGHTS = (("high", N_("What matters most")), ("normal", N_("Also found")), ("low", N_("Of less weight")))


class FindingsRoom(ListRoom):
    """Findings, those that matter most first."""

    room = "findings"
    key = "2"
    label = N_("Findings")
    noun: ClassVar = Nn_("{count} finding", "{count} findings")
    by_line = True
    empty = N_("This pack has no findings.")

    @classmethod
    def all(cls, pack: Pack) -> Sequence[Finding]:
        """All findings."""
        return pack.findings

    def grouped(self, items: Sequence[Item]) -> Iterable[tuple[str, Sequence[Item]]]:
        """By how much they matter to this meeting."""
        for weight, heading in _WEIGHTS:
            yield _(heading), [item for item in items if isinstance(item, Finding) and item.weight == weight]

    def marks(self, item: Item) -> Iterable[str]:
        """How sure it is."""
        if isinstance(item, Finding):
            yield _(item.status)

    def lines_of(self, item: Item) -> Iterable[str]:
        """The lines that it bears on."""
        return item.lines if isinstance(item, Finding) else ()

    def tell_item(self, item: Item) -> Shown:
        """The assertion, how sure, why it matters; what it rests on and which questions test it."""
        assert isinstance(item, Finding)
        blocks = [
            *self.tell.exempt(item),
            Block("title", safe.content(item.title)),
            Block("meta", safe.content(_standing(item))),
            text(item.statement),
            *self.tell.arithmetic(item),
            *labelled(_("Why it matters"), item.matters),
        ]
        links = groups(
            (_("Rests on"), self.tell.links(item.evidence)),
            *self.tell.used(item.id, question=_("Questions that test it")),
            (_("Lines of enquiry"), self.tell.links(item.lines)),
        )
        return Shown(tuple(blocks), links)

    def copied(self, item: Item) -> str:
        """Statement, standing and evidence."""
        assert isinstance(item, Finding)
        return "\n".join([str(item.statement), f"({_standing(item)})", *self.tell.evidence_copied(item.evidence)])


def _standing(finding: Finding) -> str:
    weight = {"high": _("matters most"), "normal": "", "low": _("of less weight")}[finding.weight]
    return " · ".join(filter(None, (_(finding.status).capitalize(), weight)))
