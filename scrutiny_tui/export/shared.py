"""What several kinds of documents say in the same words: evidence, where it stands, and what is exempt and why."""

from __future__ import annotations

from collections.abc import Iterable

from scrutiny_tui.export import plain
from scrutiny_tui.export.parts import Citation, Evidence, Mark, Report, Witness
from scrutiny_tui.export.tree import (
    Block,
    Bullets,
    Heading,
    Inline,
    Notice,
    Paragraph,
    Quotation,
    Said,
    Weight,
    join,
    line,
    paragraphs,
    strong,
    text_of,
)
from scrutiny_tui.tongue import N_, _, ngettext

SHORT = 80
"""Letters of a quotation in short."""
STATUSES = {
    "established": N_("established"),
    "disputed": N_("disputed"),
    "alleged": N_("alleged"),
}


def minutes_words(minutes: int) -> str:
    """“1 minute”, “7 minutes”."""
    return ngettext("{count} minute", "{count} minutes", minutes).format(count=minutes)


def banner(exempt: Iterable[Mark], notice: str) -> tuple[Notice, ...]:
    """What every page must say: that it is exempt, where it holds anything that is, and the pack's own warning."""
    found: list[Notice] = []
    marks = list(exempt)
    if marks:
        behind = _under(marks)
        why = _("not for publication under {paragraphs}").format(paragraphs=behind) if behind else ""
        why = why or _("not for publication")
        found.append(Notice(Weight.EXEMPT, line(strong(_("EXEMPT")), f" – {why}.")))
    if notice:
        found.append(Notice(Weight.WARNING, line(strong(_("Notice:")), " ", notice)))
    return tuple(found)


def private() -> Notice:
    """Says that the member's own notes are in the copy."""
    return Notice(Weight.PRIVATE, line(strong(_("Private:")), " ", _("this copy holds the member's own notes.")))


def marks(exempt: Iterable[Mark]) -> list[Notice]:
    """Each mark of an item with its paragraph, its reason and when to look again."""
    found: list[Notice] = []
    for mark in exempt:
        words = line(*behind([mark]), " " if mark.reason else "", mark.reason)
        if mark.review:
            words = line(words, " ", _("To be looked at again: {date}.").format(date=mark.review))
        found.append(Notice(Weight.EXEMPT, words))
    return found


def behind(exempt: Iterable[Mark]) -> Inline:
    """The marks in short, to stand behind words; nothing where there are none."""
    held = list(exempt)
    if not held:
        return ()
    under = _under(held)
    return line(strong(_("EXEMPT")), f", {under}." if under else ".")


def spaced(words: Inline) -> Inline:
    """The words behind a blank; nothing for none."""
    return line(" ", words) if words else ()


def _under(exempt: Iterable[Mark]) -> str:
    """The paragraphs relied on: `paragraphs 14 and 16 of Schedule…`; nothing where none is given."""
    numbers = list(dict.fromkeys(mark.paragraph for mark in exempt if mark.paragraph))
    if not numbers:
        return ""
    *most, last = numbers
    if not most:
        return _("paragraph {number} of Schedule 12A to the Local Government Act 1972").format(number=last)
    listed = _("{most} and {last}").format(most=", ".join(most), last=last)
    return _("paragraphs {numbers} of Schedule 12A to the Local Government Act 1972").format(numbers=listed)


def quotation(evidence: Evidence) -> Quotation:
    """A piece of evidence: the words, then who said them, where they stand and how they were checked."""
    checked = _("Quote {how}").format(how=evidence.verdict) if evidence.verdict else ""
    lacking = evidence.kind == "passage" and not evidence.words
    said = [
        named(evidence.speaker, evidence.role),
        places(evidence.where),
        line(evidence.context),
        line(checked),
        line(_("The report's text is not here")) if lacking else (),
    ]
    blocks = tuple(block for block in paragraphs(evidence.words) if isinstance(block, Paragraph))
    return Quotation(blocks=blocks, cite=sentences(said), notices=tuple(marks(evidence.exempt)))


def quotations(evidence: Iterable[Evidence]) -> Iterable[Block]:
    """Each piece of evidence in full."""
    return map(quotation, evidence)


def quotation_in_short(evidence: Evidence) -> Inline:
    """A piece of evidence that was given in full before: its first words, who said them and where they stand."""
    words = plain.flat(evidence.words)
    if len(words) > SHORT:
        words = f"{words[:SHORT].rpartition(' ')[0] or words[:SHORT]}…"
    language = evidence.words.language if isinstance(evidence.words, Said) else ""
    parts = [line("“", Said(words, language), "”") if words else (), line(evidence.speaker)]
    return join(", ", [*parts, places_in_short(evidence.where)])


def sentences(parts: Iterable[Inline]) -> Inline:
    """Each part that says something as a sentence of its own, with a full stop where it has no end."""
    ended = (
        part if text_of(part).rstrip().endswith((".", "!", "?", "…")) else line(part, ".")
        for part in parts
        if plain.flat(text_of(part))
    )
    return join(" ", ended)


def places(citations: Iterable[Citation]) -> Inline:
    """Each report once, with all the places in it."""
    reports: dict[tuple[str, str, str], tuple[Inline, list[str]]] = {}
    for each in citations:
        report = join(", ", [line("“", each.title, "”"), line(each.publisher), line(each.date)])
        key = (each.title, each.publisher, each.date)
        reports.setdefault(key, (report, []))[1].append(_place(each))
    return join("; ", [join(", ", [report, line(_both(where))]) for report, where in reports.values()])


def places_in_short(citations: Iterable[Citation]) -> Inline:
    """The same by the reports' numbers, for tables: “Report 2, page 3, paragraph 27”."""
    reports: dict[int, list[str]] = {}
    for each in citations:
        reports.setdefault(each.number, []).append(_place(each))
    return join("; ", [join(", ", [line(report_name(at)), line(_both(where))]) for at, where in reports.items()])


def report_name(number: int) -> str:
    """“Report 2”: its name in tables and in the list of reports."""
    return _("Report {number}").format(number=number)


def _place(citation: Citation) -> str:
    page = _("page {page}").format(page=citation.page) if citation.page else ""
    passage = _("paragraph {number}").format(number=citation.passage) if citation.passage is not None else ""
    return ", ".join(filter(None, [page, passage]))


def about(council: str, committee: str, meeting: str, prepared_by: str = "") -> Paragraph:
    """Who meets, when and where, and who prepared the pack."""
    lines = [join(", ", [line(council), line(committee)])]
    known = ((_("Meeting:"), meeting), (_("Prepared by:"), prepared_by))
    lines += [line(strong(label), " ", words) for label, words in known if plain.flat(words)]
    return Paragraph(lines=tuple(filter(None, lines)))


def _both(where: list[str]) -> str:
    each = list(filter(None, dict.fromkeys(where)))
    return f" {_('and')} ".join(each)


def named(name: str, role: str) -> Inline:
    """Somebody with their office in brackets, or what is known of the two."""
    return line(name, " (", role, ")") if name and role else line(name or role)


def witnesses(found: Iterable[Witness], *, roles: bool = True) -> Inline:
    """Whom something is put to."""
    return join("; ", [named(each.name, each.role if roles else "") for each in found])


def report_item(report: Report, here: str, gone: str) -> Inline:
    """A report in a list of them; `here` and `gone` say whether its text was here."""
    facts = join(", ", [line("“", report.title, "”"), line(report.publisher), line(report.author), line(report.date)])
    known = _("Fingerprint of its text: {digits}.").format(digits=report.fingerprint) if report.fingerprint else ""
    said = [line(facts, "."), line(known), line(here if report.text_here else gone), behind(report.exempt)]
    return join(" ", said)


def under(label: str, *blocks: Block) -> tuple[Block, ...]:
    """Blocks under a small heading; nothing where there are none."""
    return (Heading(4, line(label)), *blocks) if blocks else ()


def bullets(items: Iterable[Inline]) -> tuple[Block, ...]:
    """A list; nothing where it has no items."""
    found = tuple(items)
    return (Bullets(found),) if found else ()
