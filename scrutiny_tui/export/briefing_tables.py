"""The tables of the briefing: what happened when, what was counted, who promised what."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from scrutiny_tui.export import shared
from scrutiny_tui.export.access import Access
from scrutiny_tui.export.citing import Citing
from scrutiny_tui.export.parts import Mark
from scrutiny_tui.export.phrases import amount, date_words
from scrutiny_tui.export.tree import Block, Inline, Said, Table, join, line, say
from scrutiny_tui.pack.model import Commitment, Event, Figure, Item
from scrutiny_tui.pack.whole import Pack
from scrutiny_tui.pack.words import Words
from scrutiny_tui.tongue import N_, _

_OUTCOMES = {
    "unknown": N_("not known"),
    "open": N_("open"),
    "kept": N_("kept"),
    "part kept": N_("kept in part"),
    "broken": N_("broken"),
}
Kept = TypeVar("Kept", bound=Item)


class Tables:
    """The tables of one pack."""

    def __init__(self, pack: Pack, access: Access, citing: Citing, language: str) -> None:
        """`citing` finds where things stand."""
        self._pack = pack
        self._access = access
        self._citing = citing
        self._language = language
        self.marks: list[Mark] = []
        """Marks of what the tables hold, beyond those of their items."""

    def timeline(self) -> tuple[Block, ...]:
        """Events, earliest first."""
        shown = sorted(self._shown(self._pack.events), key=lambda event: event.date)
        rows = [(line(date_words(each.date)), self._happened(each), self._where(each.evidence)) for each in shown]
        return self._table(_("What happened"), (_("Date"), _("What happened"), _("Where it stands")), rows, (3, 8, 4))

    def figures(self) -> tuple[Block, ...]:
        """Figures, those that measure the same thing together."""
        groups: dict[str, list[Figure]] = {}
        for each in self._shown(self._pack.figures):
            groups.setdefault(each.group or each.id, []).append(each)
        rows = [self._counted(each) for group in groups.values() for each in group]
        columns = (_("What it measures"), _("How much"), _("For when"), _("Where it stands"))
        return self._table(_("What was counted"), columns, rows, (6, 3, 3, 4))

    def commitments(self) -> tuple[Block, ...]:
        """Who promised what, by when, and what became of it."""
        rows = [self._promised(each) for each in self._shown(self._pack.commitments)]
        columns = (_("Who promised what"), _("When"), _("What became of it"), _("Where it stands"))
        return self._table(_("What was promised"), columns, rows, (6, 3, 5, 4))

    def _table(
        self, caption: str, columns: tuple[str, ...], rows: Sequence[tuple[Inline, ...]], shares: tuple[int, ...]
    ) -> tuple[Block, ...]:
        return (Table(caption=caption, columns=columns, rows=tuple(rows), shares=shares),) if rows else ()

    def _shown(self, items: Iterable[Kept]) -> list[Kept]:
        return [item for item in items if self._access.shows(self._access.marks(item.id))]

    def _say(self, words: Words) -> Said:
        return say(words, self._language)

    def _happened(self, event: Event) -> Inline:
        said = shared.sentences([line(self._say(event.title)), line(self._say(event.about))])
        return self._marked(said, event)

    def _counted(self, figure: Figure) -> tuple[Inline, ...]:
        printed = self._say(figure.printed)
        much = line(amount(figure, self._language), line(" (“", printed, "”)") if printed else "")
        measures = self._marked(line(self._say(figure.measures)), figure)
        return (measures, much, line(self._say(figure.period)), self._where(figure.evidence))

    def _promised(self, commitment: Commitment) -> tuple[Inline, ...]:
        who = line(self._say(self._pack.name(commitment.who)), ": ")
        what = shared.sentences([line(who, self._say(commitment.title)), line(self._say(commitment.about))])
        made = _("made {date}").format(date=date_words(commitment.made)) if commitment.made else ""
        due = _("due {date}").format(date=date_words(commitment.due)) if commitment.due else ""
        became = shared.sentences([line(_(_OUTCOMES[commitment.status])), line(self._say(commitment.outcome))])
        when = join("; ", [line(made), line(due)])
        return (self._marked(what, commitment), when, became, self._where(commitment.evidence))

    def _marked(self, words: Inline, item: Item) -> Inline:
        return line(words, shared.spaced(shared.behind(self._access.marks(item.id))))

    def _where(self, evidence: Iterable[str]) -> Inline:
        held = [ref for ref in evidence if self._access.shows(self._access.marks(ref))]
        self.marks += [mark for ref in held for mark in self._access.marks(ref)]
        return shared.places_in_short(self._citing.where(held))
