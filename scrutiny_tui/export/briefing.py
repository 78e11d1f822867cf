"""The whole briefing: everything that the pack holds, in the order in which a newcomer wants it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from scrutiny_tui.export import questions, shared
from scrutiny_tui.export.access import Access
from scrutiny_tui.export.arithmetic import arithmetic
from scrutiny_tui.export.briefing_tables import Tables
from scrutiny_tui.export.citing import Citing
from scrutiny_tui.export.material import Built, Material, Wishes, laid_out
from scrutiny_tui.export.parts import Evidence, Mark, Outline
from scrutiny_tui.export.phrases import date_words
from scrutiny_tui.export.tree import (
    Block,
    Bullets,
    Document,
    Facts,
    Heading,
    Paragraph,
    Part,
    Said,
    join,
    line,
    paragraphs,
    say,
    strong,
    verses,
)
from scrutiny_tui.pack.arithmetic import worked_from
from scrutiny_tui.pack.model import Account, Finding, Item
from scrutiny_tui.pack.words import Words
from scrutiny_tui.tongue import _


def build(material: Material, wishes: Wishes) -> Built:
    """The briefing. The member's own choices and words are in it only with their notes."""
    wished = replace(wishes, everything=True)
    outline = laid_out(material, wished, material.choices if wishes.notes else ())
    access = Access(material.pack, with_exempt=wishes.exempt, language=outline.language)
    return _Briefing(material, outline, access).built()


class _Briefing:
    """One briefing as it is written."""

    def __init__(self, material: Material, outline: Outline, access: Access) -> None:
        self.pack = material.pack
        self.outline = outline
        self.language = outline.language
        self.access = access
        self.citing = Citing(material.pack, material.verdicts, material.documents, access, self.language)
        self.tables = Tables(material.pack, access, self.citing, self.language)
        self.marks: dict[Mark, None] = dict.fromkeys(outline.exempt)
        self.given: set[Evidence] = set()
        """The evidence given in full so far; it is given in short from then on."""

    def built(self) -> Built:
        outline, pack = self.outline, self.pack
        parts = [part for part in self._parts() if part.blocks]
        head: list[Block] = [shared.about(outline.council, outline.committee, outline.meeting, outline.prepared_by)]
        made = _("Edition {number} of the pack. Made on {date}.")
        head.append(Paragraph(lines=(line(made.format(number=outline.edition, date=date_words(outline.made))),)))
        if outline.with_notes:
            head.append(shared.private())
        for kind in (self.tables.marks, self.citing_marks()):
            self.marks |= dict.fromkeys(kind)
        document = Document(
            title=outline.title,
            subtitle=_("Briefing"),
            language=self.language,
            made=outline.made,
            banner=shared.banner(self.marks, outline.notice),
            head=tuple(head),
            parts=tuple(parts),
            contents=True,
        )
        items = [item for item in pack.items() if not self.access.shows(self.access.marks(item.id))]
        return Built(document, len(pack.by_id) - len(items), len(items))

    def citing_marks(self) -> list[Mark]:
        """Marks of all that may be shown: where exempt items are wished for, the pages say so before they hold one."""
        return [mark for item in self.pack.items() for mark in self._marks(item)]

    def _parts(self) -> Iterator[Part]:
        say_ = self._say
        yield Part(_("What this is about"), tuple(paragraphs(say_(self.pack.about.summary))))
        yield Part(_("Lines of enquiry"), tuple(self._lines()))
        yield Part(_("Findings"), tuple(self._findings()))
        yield Part(_("Differing accounts"), tuple(self._accounts()))
        yield Part(_("Timeline"), self.tables.timeline())
        yield Part(_("Figures"), self.tables.figures())
        yield Part(_("Commitments"), self.tables.commitments())
        yield Part(_("People and bodies"), tuple(self._people()))
        for section in self.outline.sections:
            title = section.title or _("Other questions")
            language = title.language if isinstance(title, Said) else ""
            blocks: list[Block] = [*shared.marks(section.exempt), *verses(section.note, _("My note"))]
            for asked in section.asked:
                blocks += questions.question(asked, origin=self.outline.with_notes, evidence=self._evidence)
            yield Part(Said(_("Questions: {line}").format(line=title), language), tuple(blocks))
        yield Part(_("My other notes"), tuple(questions.remarks(self.outline.remarks)))
        yield Part(_("The reports"), tuple(self._reports()))
        yield Part(_("Words explained"), self._glossary())

    def _say(self, words: Words) -> Said:
        return say(words, self.language)

    def _marks(self, item: Item) -> tuple[Mark, ...]:
        marks = self.access.marks(item.id)
        return marks if self.access.shows(marks) else ()

    def _shown(self, item: Item) -> bool:
        return self.access.shows(self.access.marks(item.id))

    def _lines(self) -> Iterator[Block]:
        for each in filter(self._shown, self.pack.lines):
            yield Heading(3, line(self._say(each.title)))
            yield from shared.marks(self._marks(each))
            yield from paragraphs(self._say(each.question))
            yield from paragraphs(self._say(each.why), _("Why"))

    def _findings(self) -> Iterator[Block]:
        shown = list(filter(self._shown, self.pack.findings))
        for each in sorted(shown, key=lambda finding: finding.weight != "high"):
            yield from self._finding(each)

    def _evidence(self, evidence: Iterable[Evidence]) -> Iterator[Block]:
        held = list(evidence)
        yield from shared.quotations(each for each in held if each not in self.given)
        before = [shared.quotation_in_short(each) for each in held if each in self.given]
        self.given |= set(held)
        if before:
            yield Paragraph(lines=(line(_("Given in full above:")),))
            yield from shared.bullets(before)

    def _finding(self, finding: Finding) -> Iterator[Block]:
        yield Heading(3, line(self._say(finding.title), f" ({_(shared.STATUSES.get(finding.status, finding.status))})"))
        yield from shared.marks(self._marks(finding))
        yield from paragraphs(self._say(finding.statement))
        yield from self._arithmetic(finding)
        yield from paragraphs(self._say(finding.matters), _("Why it matters"))
        yield from shared.under(_("Evidence"), *self._evidence(self.citing.all(finding.evidence)))

    def _arithmetic(self, item: Finding | Account) -> Iterator[Block]:
        for derived in item.derived:
            if all(map(self._shown, worked_from(derived.sum, self.pack))):
                yield from paragraphs(arithmetic(derived, self.pack, self.language), _("Our arithmetic"))

    def _accounts(self) -> Iterator[Block]:
        for each in self.pack.accounts:
            if self.access.account(each):
                yield from self._account(each)

    def _account(self, account: Account) -> Iterator[Block]:
        yield Heading(3, line(self._say(account.title)))
        yield from shared.marks(self._marks(account))
        for number, position in enumerate(account.positions, 1):
            by = self._say(self.pack.name(position.by)) if position.by else Said("")
            label = by or _("Account {number}").format(number=number)
            yield from paragraphs(self._say(position.says), label)
            yield from self._evidence(self.citing.all(position.evidence))
        yield from paragraphs(self._say(account.differ), _("How they differ"))
        yield from self._arithmetic(account)
        yield from paragraphs(self._say(account.settle), _("What would settle it"))

    def _people(self) -> Iterator[Block]:
        items = []
        for each in filter(self._shown, self.pack.people):
            facts = [line(self._say(each.role)), line(self._say(each.about))]
            words = shared.sentences([line(strong(self._say(each.name))), *facts])
            items.append(join(" ", [words, shared.behind(self._marks(each))]))
        yield from shared.bullets(items)

    def _reports(self) -> Iterator[Block]:
        items = []
        here, gone = _("Its text was here when this briefing was made."), _("Its text was not here.")
        for number, source in enumerate(self.pack.sources, 1):
            if self._shown(source):
                told = shared.report_item(self.citing.report(source), here, gone)
                about = shared.sentences([line(self._say(source.about))])
                items.append(join(" ", [line(strong(f"{shared.report_name(number)}:")), told, about]))
        if items:
            yield Bullets(tuple(items))

    def _glossary(self) -> tuple[Block, ...]:
        rows = tuple((self._say(each.term), line(self._say(each.meaning))) for each in self.pack.about.glossary)
        return (Facts(rows),) if rows else ()
