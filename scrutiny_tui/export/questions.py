"""The member's list as a document: by line of enquiry, each question with its witness, reason and evidence."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from scrutiny_tui.export import plain, shared
from scrutiny_tui.export.material import Built, Material, Wishes, laid_out
from scrutiny_tui.export.parts import Asked, Evidence, Outline, Remark, Section
from scrutiny_tui.export.phrases import date_words
from scrutiny_tui.export.tree import (
    Block,
    Bullets,
    Document,
    Facts,
    Heading,
    Inline,
    Numbered,
    Paragraph,
    Part,
    line,
    paragraphs,
    strong,
    verses,
)
from scrutiny_tui.tongue import N_, _, ngettext

Showing = Callable[[Iterable[Evidence]], Iterable[Block]]
"""Makes blocks of evidence."""
ORIGINS = {
    "officer": N_("suggested by the officer"),
    "reworded": N_("the officer's question, reworded by the member"),
    "mine": N_("the member's own"),
}


def build(material: Material, wishes: Wishes) -> Built:
    """The list."""
    outline = laid_out(material, wishes)
    return Built(document(outline), outline.count, outline.left_out)


def document(outline: Outline) -> Document:
    """The list as a document."""
    parts = [_section(section, outline) for section in outline.sections]
    if outline.remarks:
        parts.append(Part(_("My other notes"), tuple(remarks(outline.remarks))))
    if outline.reports:
        here = _("Its text was here when this list was made.")
        items = tuple(shared.report_item(report, here, _("Its text was not here.")) for report in outline.reports)
        parts.append(Part(_("The reports"), (Bullets(items),)))
    return Document(
        title=outline.title,
        language=outline.language,
        made=outline.made,
        banner=shared.banner(outline.exempt, outline.notice),
        head=tuple(_head(outline)),
        parts=tuple(parts),
    )


def _head(outline: Outline) -> Iterable[Block]:
    yield shared.about(outline.council, outline.committee, outline.meeting, outline.prepared_by)
    count = outline.count
    questions = ngettext("{count} question", "{count} questions", count).format(count=count)
    if not outline.bare:
        questions = _("{questions}, about {minutes} minutes").format(questions=questions, minutes=outline.minutes)
    edition = _("Edition {number} of the pack").format(number=outline.edition)
    made = _("List made on {date}").format(date=date_words(outline.made))
    yield Paragraph(lines=(line(f"{questions}. {edition}. {made}."),))
    if outline.with_notes and not outline.bare:
        yield shared.private()


def _section(section: Section, outline: Outline) -> Part:
    blocks: list[Block] = [*shared.marks(section.exempt)]
    if plain.flat(section.question):
        blocks.append(Paragraph(lines=(line(section.question),)))
    blocks += verses(section.note, _("My note"))
    if outline.bare:
        blocks.append(bare(section.asked))
    else:
        for asked in section.asked:
            blocks += question(asked)
    return Part(section.title or _("Other questions"), tuple(blocks))


def bare(asked: Iterable[Asked]) -> Numbered:
    """The questions as a list in order, with their witnesses and nothing else."""
    held = list(asked)
    return Numbered(tuple(map(_bare, held)), start=held[0].number if held else 1)


def _bare(asked: Asked) -> Inline:
    names = shared.witnesses(asked.witnesses, roles=False)
    to = line(" ", strong(_("To:")), " ", names) if names else ()
    return line(asked.words, to, shared.spaced(shared.behind(asked.exempt)))


def question(asked: Asked, *, origin: bool = True, evidence: Showing = shared.quotations) -> list[Block]:
    """One question, whole.

    `origin`: with where it came from, and whether it is on the member's list; `evidence` shows what it rests on.
    """
    blocks: list[Block] = [Heading(3, line(asked.words), asked.number), *shared.marks(asked.exempt)]
    blocks.append(_facts(asked, origin=origin))
    blocks += paragraphs(asked.officer, _("The officer's words"))
    blocks += paragraphs(asked.officer_then, _("The officer's words when I chose it"))
    blocks += verses(asked.note, _("My note"))
    blocks += paragraphs(asked.why, _("Why"))
    tested = (
        line(each.statement, f" ({_(shared.STATUSES.get(each.status, each.status))})",
             shared.spaced(shared.behind(each.exempt)))
        for each in asked.tests
    )  # fmt: skip
    blocks += shared.under(_("What it tests"), *shared.bullets(tested))
    blocks += shared.under(_("Evidence"), *evidence(asked.evidence))
    blocks += shared.under(_("Listen for"), *shared.bullets(line(words) for words in asked.listen_for))
    nexts = (
        line(_("If the answer is:"), " ", each.answer, " ", strong(_("Ask:")), " ", each.ask)
        for each in asked.follow_ups
    )
    blocks += shared.under(_("Follow up"), *shared.bullets(nexts))
    return blocks


def _facts(asked: Asked, *, origin: bool) -> Facts:
    came = _(ORIGINS[asked.origin])
    if not asked.chosen:
        came = _("{origin}, not on my list").format(origin=came)
    rows: list[tuple[str, Inline]] = []
    if names := shared.witnesses(asked.witnesses):
        rows.append((_("To"), names))
    if origin:
        rows.append((_("Origin"), line(came)))
    if asked.withdrawn:
        rows.append((_("Withdrawn"), line(_("this edition of the pack no longer holds the question."))))
    rows.append((_("Time"), line(shared.minutes_words(asked.minutes))))
    return Facts(tuple(rows))


def remarks(found: Iterable[Remark]) -> Iterable[Block]:
    """The member's notes on other items."""
    for remark in found:
        yield Heading(3, line(remark.heading, f" ({_(remark.kind)})"))
        yield from shared.marks(remark.exempt)
        yield from verses(remark.note)
