"""Writes the outline as Markdown: headings to go by, a paragraph or list a part, quotations as block quotes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from scrutiny_tui.export.escape import inline, paragraphs, verses
from scrutiny_tui.export.parts import Asked, Citation, Evidence, Mark, Outline, Remark, Report, Section

_ORIGINS = {
    "officer": "suggested by the officer",
    "reworded": "the officer's question, reworded by the member",
    "mine": "the member's own",
}
_ACT = "Schedule 12A to the Local Government Act 1972"


def write(outline: Outline) -> str:
    """The whole list as Markdown, ending in a line feed."""
    blocks = [*_top(outline)]
    for section in outline.sections:
        blocks += _section(section, outline)
    if outline.remarks:
        blocks += ["## My other notes", *(block for remark in outline.remarks for block in _remark(remark))]
        blocks += _foot(outline)
    if outline.reports:
        blocks += ["## The reports", "\n".join(map(_report, outline.reports)), *_foot(outline)]
    return "\n\n".join(blocks) + "\n"


def _top(outline: Outline) -> Iterator[str]:
    yield f"# {inline(outline.title)}"
    yield from _foot(outline)
    body = inline(", ".join(filter(None, [outline.council, outline.committee])))
    known = (("Meeting", outline.meeting), ("Prepared by", outline.prepared_by))
    yield "\\\n".join(filter(None, [body, *(f"**{label}:** {inline(words)}" for label, words in known if words)]))
    count = outline.count
    questions = "1 question" if count == 1 else f"{count} questions"
    made = f"{questions}, about {outline.minutes} minutes. " if not outline.bare else f"{questions}. "
    made += f"Edition {outline.edition} of the pack"
    yield f"{made}. List made on {outline.made.day} {outline.made:%B %Y}."
    if outline.with_notes and not outline.bare:
        yield "**Private:** this copy holds the member's own notes."


def _foot(outline: Outline) -> Iterator[str]:
    """What every page must say."""
    if outline.exempt:
        yield f"**EXEMPT** – not for publication{_paragraph(outline.exempt, ' under ')}."
    if outline.notice:
        yield f"**Notice:** {inline(outline.notice)}"


def _section(section: Section, outline: Outline) -> Iterator[str]:
    yield f"## {inline(section.title) or 'Other questions'}"
    yield from _marks(section.exempt)
    if section.question:
        yield inline(section.question)
    yield from _labelled("My note", verses(section.note))
    if outline.bare:
        yield "\n".join(map(_bare, section.asked))
    else:
        for asked in section.asked:
            yield from _asked(asked)
    yield from _foot(outline)


def _bare(asked: Asked) -> str:
    names = "; ".join(inline(witness.name) for witness in asked.witnesses)
    exempt = f" **EXEMPT**{_paragraph(asked.exempt)}." if asked.exempt else ""
    return f"{asked.number}. {inline(asked.words)}" + (f" **To:** {names}" if names else "") + exempt


def _asked(asked: Asked) -> Iterator[str]:
    yield f"### {asked.number}. {inline(asked.words)}"
    yield from _marks(asked.exempt)
    facts = [f"- **Origin:** {_ORIGINS[asked.origin]}" + ("" if asked.chosen else ", not on my list")]
    if asked.withdrawn:
        facts.append("- **Withdrawn:** this edition of the pack no longer holds the question.")
    facts.append(f"- **Time:** {asked.minutes} minute{'s' if asked.minutes != 1 else ''}")
    if names := "; ".join(_named(witness.name, witness.role) for witness in asked.witnesses):
        facts.insert(0, f"- **To:** {names}")
    yield "\n".join(facts)
    yield from _labelled("The officer's words", paragraphs(asked.officer))
    yield from _labelled("The officer's words when I chose it", paragraphs(asked.officer_then))
    yield from _labelled("My note", verses(asked.note))
    yield from _labelled("Why", paragraphs(asked.why))
    if asked.tests:
        yield "**What it tests**"
        yield "\n".join(
            f"- {inline(tested.statement)} ({tested.status}){_behind(tested.exempt)}" for tested in asked.tests
        )
    if asked.evidence:
        yield "**Evidence**"
        yield from map(_evidence, asked.evidence)
    if asked.listen_for:
        yield "**Listen for**"
        yield "\n".join(f"- {inline(words)}" for words in asked.listen_for)
    if asked.follow_ups:
        yield "**Follow up**"
        yield "\n".join(
            f"- If the answer is: {inline(each.answer)} **Ask:** {inline(each.ask)}" for each in asked.follow_ups
        )


def _evidence(evidence: Evidence) -> str:
    """A block quote: the words, then a line on who said them, where they stand and how they were checked."""
    where = _places(evidence.where)
    checked = f"Quote {inline(evidence.verdict)}" if evidence.verdict else ""
    lacking = "The report's text is not here" if evidence.kind == "passage" and not evidence.words else ""
    said = [_named(evidence.speaker, evidence.role), where, inline(evidence.context), checked, lacking]
    blocks = [*_marks(evidence.exempt), *paragraphs(evidence.words), f"— {_sentences(said)}"]
    return "\n>\n".join(f"> {block}" for block in blocks)


def _sentences(parts: Iterable[str]) -> str:
    """Each part that says something as a sentence of its own, with a full stop where it has no end."""
    return " ".join(part if part.endswith((".", "!", "?", "…")) else f"{part}." for part in parts if part)


def _places(citations: Iterable[Citation]) -> str:
    """Each report once, with all the places in it."""
    reports: dict[str, list[str]] = {}
    for each in citations:
        report = ", ".join(filter(None, [f"“{inline(each.title)}”", inline(each.publisher), inline(each.date)]))
        page = f"page {inline(each.page)}" if each.page else ""
        passage = f"paragraph {each.passage}" if each.passage is not None else ""
        reports.setdefault(report, []).append(", ".join(filter(None, [page, passage])))
    found = ((report, " and ".join(filter(None, dict.fromkeys(places)))) for report, places in reports.items())
    return "; ".join(f"{report}, {places}" if places else report for report, places in found)


def _remark(remark: Remark) -> Iterator[str]:
    yield f"### {inline(remark.heading)} ({remark.kind})"
    yield from _marks(remark.exempt)
    yield from verses(remark.note)


def _report(report: Report) -> str:
    facts = [f"“{inline(report.title)}”", inline(report.publisher), inline(report.author), inline(report.date)]
    here = "Its text was here when this list was made." if report.text_here else "Its text was not here."
    known = f"Fingerprint of its text: {inline(report.fingerprint)}. " if report.fingerprint else ""
    return f"- {', '.join(filter(None, facts))}. {known}{here}{_behind(report.exempt)}"


def _named(name: str, role: str) -> str:
    return f"{inline(name)} ({inline(role)})" if name and role else inline(name or role)


def _labelled(label: str, blocks: Iterable[str]) -> Iterator[str]:
    for at, block in enumerate(blocks):
        yield block if at else f"**{label}:** {block}"


def _marks(marks: Iterable[Mark]) -> Iterator[str]:
    for mark in marks:
        review = f" To be looked at again: {inline(mark.review)}." if mark.review else ""
        reason = f" {inline(mark.reason)}" if mark.reason else ""
        yield f"**EXEMPT**{_paragraph([mark])}.{reason}{review}"


def _behind(marks: tuple[Mark, ...]) -> str:
    return f" **EXEMPT**{_paragraph(marks)}." if marks else ""


def _paragraph(marks: Iterable[Mark], join: str = ", ") -> str:
    """The paragraphs relied on, behind `join`: `paragraphs 14 and 16 of Schedule…`; nothing where none is given."""
    numbers = list(dict.fromkeys(inline(mark.paragraph) for mark in marks if mark.paragraph))
    if not numbers:
        return ""
    *most, last = numbers
    return f"{join}paragraph{'s' if most else ''} {' and '.join(filter(None, [', '.join(most), last]))} of {_ACT}"
