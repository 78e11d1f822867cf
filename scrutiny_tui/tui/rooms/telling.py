"""How the items of a pack are told in the rooms: names, places, links, and the banner of exempt items."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.export.arithmetic import arithmetic
from scrutiny_tui.pack.model import Account, Event, Figure, Finding, Item, Quote, Source
from scrutiny_tui.pack.whole import Pack, Passage
from scrutiny_tui.session import OpenPack
from scrutiny_tui.tongue import N_, _, spoken
from scrutiny_tui.tui import fallback, safe
from scrutiny_tui.tui.rooms import verdicts
from scrutiny_tui.tui.rooms.detail import Block, Link, label

_USED: dict[str, str] = {
    "finding": N_("Findings that rest on this"),
    "question": N_("Questions"),
    "account": N_("Differing accounts"),
    "commitment": N_("Commitments"),
    "event": N_("Events"),
    "figure": N_("Figures"),
    "quote": N_("Quotes"),
    "person": N_("People"),
}
"""Kind of an item that refers to another, to the heading over such items."""


class Teller:
    """Tells the items of one opened pack in the language spoken."""

    def __init__(self, opened: OpenPack) -> None:
        """`opened` is the pack."""
        self.opened = opened

    @property
    def pack(self) -> Pack:
        """The pack in the language spoken."""
        return self.opened.said

    def exempt(self, item: Item) -> Iterable[Block]:
        """The banner over an item that must be kept from the public; nothing over others."""
        if not item.exempt:
            return
        under = _("under paragraph {number} of Schedule 12A").format(number=item.paragraph) if item.paragraph else ""
        given = safe.content(under or _("no paragraph given"))
        lines = [safe.join(_("EXEMPT, not for the public:"), " ", given, ".")]
        if item.reason:
            lines.append(safe.content(item.reason))
        if item.review:
            lines.append(safe.content(_("To be looked at again: {day}.").format(day=item.review)))
        yield Block("exempt", Content("\n").join(lines))

    def note(self, item: Item) -> str:
        """The member's note on an item; nothing where the notebook cannot be read."""
        try:
            return self.opened.notes().get(item.id, "")
        except ScrutinyError:
            return ""

    def noted(self, item: Item) -> Iterable[Block]:
        """The member's note as the detail shows it."""
        if note := self.note(item):
            yield label(_("Your note, which only you see"))
            yield Block("note", safe.content(note))

    def foreign(self, item: Item) -> Iterable[Block]:
        """That some of an item's words are not in the reader's language; nothing where all are."""
        if said := fallback.sentence(self.opened, item.id):
            yield Block("meta", Content(said))

    def arithmetic(self, item: Finding | Account) -> Iterable[Block]:
        """The sums behind figures of the pack's own; nothing where it gives none."""
        if item.derived:
            yield label(_("Our arithmetic"))
        for derived in item.derived:
            yield Block("text", safe.content(arithmetic(derived, self.pack, spoken())))

    def report(self, source: str) -> str:
        """A report by its publisher and date, and its title where the pack has another by the same on the same day."""
        item = self.pack.by_id.get(source)
        if not isinstance(item, Source):
            return source
        name = _published(item)
        shared = sum(_published(other) == name for other in self.pack.sources) > 1
        return f"{name}: {item.title}" if shared or not item.publisher else name

    def speaker(self, quote: Quote) -> str:
        """Who said it and in what office: “Ann Example, Leader of the council”."""
        if not quote.speaker:
            return _("The report itself") if quote.form == "writing" else _("A speaker whom the report does not name")
        role = str(self.pack.role(quote))
        name = str(self.pack.name(quote.speaker))
        return f"{name}, {role}" if role else name

    def where(self, quote: Quote) -> str:
        """Publisher, date, page and paragraph of a quote."""
        return ", ".join(filter(None, (self.report(quote.source), self.place(quote))))

    def place(self, quote: Quote) -> str:
        """Page and paragraph of a quote in its report, as far as they are known."""
        return verdicts.place(self.opened.verdicts.get(quote.id)) or verdicts.passage_place(0, quote.page)

    def cited(self, quote: Quote) -> str:
        """Title, publisher, date, page and paragraph, for what leaves the screen."""
        item = self.pack.by_id.get(quote.source)
        title = f"“{item.title}”" if isinstance(item, Source) else ""
        return ", ".join(filter(None, (title, self.where(quote))))

    def verdict(self, quote: Quote) -> Iterable[Block]:
        """What checking the quote found; every quote on screen has it."""
        verdict = self.opened.verdicts.get(quote.id)
        proven = verdict is not None and verdict.proven
        yield Block("proven" if proven else "doubtful", safe.content(verdicts.sentence(verdict)))
        if nearest := verdicts.nearest(verdict):
            yield Block("doubtful", safe.content(nearest))

    def marked(self, words: object) -> str:
        """A quote's words between quotation marks, once."""
        said = " ".join(str(words).split())
        return said if said[:1] in "“\"'‘" else f"“{said}”"

    def passage(self, evidence: str) -> str:
        """Where a passage stands: report, page where its text is here, and paragraph."""
        read = Passage.read(evidence)
        if read is None:
            return evidence
        document = self.opened.documents.get(read.source)
        paragraph = document.paragraph(read.number) if document is not None else None
        place = verdicts.passage_place(read.number, paragraph.page if paragraph else "")
        return f"{self.report(read.source)}, {place}"

    def link(self, target: str, room: str = "") -> Link:
        """Somewhere to go, told by its kind and heading."""
        item = self.pack.by_id.get(target)
        if item is None:
            kind = _("passage") if Passage.read(target) else _("missing")
            return Link(target, kind, safe.line(self.passage(target)), room)
        return Link(target, _(item.kind), safe.line(self.heading(item)), room)

    def heading(self, item: Item) -> str:
        """An item in one line, with what a reader needs to know it by."""
        if isinstance(item, Quote):
            said = self.marked(item.words)
            return f"{self.pack.name(item.speaker)}: {said}" if item.speaker else said
        if isinstance(item, Event):
            said = _("(printed as “{words}”)").format(words=item.printed)
            printed = f" {said}" if item.printed else ""
            return f"{item.date}{printed}: {item.title}"
        if isinstance(item, Figure):
            return f"{item.printed or item.value} · {item.measures}"
        return str(item.heading) or item.id

    def links(self, targets: Iterable[str]) -> tuple[Link, ...]:
        """Links to several items, each once."""
        return tuple(self.link(target) for target in dict.fromkeys(targets) if target)

    def used(self, id: str, **headings: str) -> Iterable[tuple[str, tuple[Link, ...]]]:
        """What refers to an item, grouped by kind under headings; `headings` renames those of some kinds."""
        groups: dict[str, list[str]] = {}
        for user in self.opened.links.into(id):
            item = self.pack.by_id.get(user)
            if item is not None:
                groups.setdefault(item.kind, []).append(user)
        for kind, usual in _USED.items():
            if kind in groups:
                yield headings.get(kind, _(usual)), self.links(groups[kind])

    def copied(self, quote: Quote) -> str:
        """A quote as it goes to the clipboard: words, speaker, report and place."""
        return f"{self.marked(quote.words)}\n{self.speaker(quote)}\n{self.cited(quote)}"

    def evidence_copied(self, targets: Iterable[str]) -> list[str]:
        """Evidence as lines for the clipboard."""
        lines = []
        for target in targets:
            item = self.pack.by_id.get(target)
            if isinstance(item, Quote):
                lines.append(f"{self.marked(item.words)} ({self.speaker(item)}; {self.cited(item)})")
            else:
                lines.append(self.heading(item) if item else self.passage(target))
        return lines


def _published(source: Source) -> str:
    return ", ".join(filter(None, (str(source.publisher), str(source.date or ""))))


def groups(*parts: tuple[str, tuple[Link, ...]]) -> tuple[tuple[str, tuple[Link, ...]], ...]:
    """Headed links, without the groups that are empty."""
    return tuple(part for part in parts if part[1])
