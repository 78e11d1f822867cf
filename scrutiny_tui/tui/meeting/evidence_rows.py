"""What a question of the running list rests on, and any quote of the pack, in full: words, speaker, report, page."""

from __future__ import annotations

from collections.abc import Iterable

from scrutiny_tui.meeting.running import Taken
from scrutiny_tui.pack.model import Finding, Question, Quote
from scrutiny_tui.pack.whole import Passage
from scrutiny_tui.session import OpenPack
from scrutiny_tui.tongue import _
from scrutiny_tui.tui import safe
from scrutiny_tui.tui.rooms import verdicts
from scrutiny_tui.tui.rooms.telling import Teller
from scrutiny_tui.tui.widgets.evidence import evidence_rows, exempt_rows, one_line, section, words
from scrutiny_tui.tui.widgets.rows import Row, paragraph

AROUND = 1
"""Paragraphs shown before and behind the one that holds a quote."""


def asked_of(opened: OpenPack, taken: Taken) -> tuple[Question, ...]:
    """The pack's questions that a question of the running list came from; none for a member's own."""
    found = (opened.said.by_id.get(name) for name in (taken.id, *taken.question.merged))
    return tuple(each for each in found if isinstance(each, Question))


def evidence_of(opened: OpenPack, taken: Taken) -> tuple[str, ...]:
    """What a question rests on, the quotes first; for a member's own, what the findings of its line rest on."""
    pack = opened.said
    questions = asked_of(opened, taken)
    refs = [ref for each in questions for ref in each.evidence]
    findings = [name for each in questions for name in each.findings]
    if not questions and taken.question.line:
        findings = [each.id for each in pack.findings if taken.question.line in each.lines]
    for name in findings:
        held = pack.by_id.get(name)
        refs += [*held.evidence, name] if isinstance(held, Finding) else []
    known = dict.fromkeys(refs)
    return tuple(sorted(known, key=lambda ref: not isinstance(pack.by_id.get(ref), Quote)))


def rows(opened: OpenPack, taken: Taken, width: int) -> list[Row]:
    """The evidence of a question, each piece in full and selectable; then why it is asked and what to listen for."""
    found: list[Row] = []
    for ref in evidence_of(opened, taken):
        if found:
            found.append(Row())
        item = opened.said.by_id.get(ref)
        found += whole_quote(opened, item, width) if isinstance(item, Quote) else _other(opened, ref, width)
    if not found:
        found = paragraph(_("The pack holds no evidence for this question. / finds any quote."), width)
    for each in asked_of(opened, taken):
        found += section(_("Why ask it"), words(each.why, width))
        listen = [
            line for said in each.listen_for for line in paragraph(one_line(said), width, first="• ", indent="  ")
        ]
        found += section(_("Listen for"), listen)
    note = opened.notes().get(taken.id, "")
    return [*found, *section(_("Your note"), words(note, width, look="note"))]


def _other(opened: OpenPack, ref: str, width: int) -> list[Row]:
    item = opened.said.by_id.get(ref)
    if isinstance(item, Finding):
        return [
            *exempt_rows(item, width),
            *paragraph(_("Finding: {words}").format(words=one_line(item.statement)), width, target=ref),
        ]
    return evidence_rows(opened, [ref], width)


def whole_quote(opened: OpenPack, quote: Quote, width: int) -> list[Row]:
    """A quote to read out: every word of it, who said it in what office, report, page, and that it was checked."""
    tell = Teller(opened)
    verdict = opened.verdicts.get(quote.id)
    sure = verdict is not None and verdict.proven
    return [
        *exempt_rows(quote, width),
        *paragraph(one_line(tell.marked(safe.shown(quote.words))), width, look="strong", target=quote.id),
        *paragraph(one_line(tell.speaker(quote)), width, indent="  ", target=quote.id),
        *paragraph(one_line(tell.cited(quote)), width, indent="  ", target=quote.id),
        *paragraph(
            one_line(verdicts.sentence(verdict)), width, look="dim" if sure else "warning", indent="  ", target=quote.id
        ),
    ]


def full_rows(opened: OpenPack, ref: str, width: int) -> list[Row]:
    """A quote, finding or passage on a page of its own, with the words around it where the report is here."""
    item = opened.said.by_id.get(ref)
    if isinstance(item, Quote):
        found = whole_quote(opened, item, width)
        verdict = opened.verdicts.get(ref)
        place = (verdict.start, verdict.end) if verdict and verdict.start is not None else (None, None)
        around = list(_around(opened, item.source, *place))
    else:
        found = _other(opened, ref, width)
        passage = Passage.read(ref)
        document = opened.documents.get(passage.source) if passage else None
        held = document.paragraph(passage.number) if document and passage else None
        around = list(_around(opened, passage.source, held.start, held.end)) if passage and held else []
    shown = [line for said in around for line in [*words(said, width), Row()]]
    return [*found, *section(_("In the report"), shown)]


def _around(opened: OpenPack, source: str, start: int | None, end: int | None) -> Iterable[str]:
    """The paragraphs about a place in a report, in order; none where its text is not here."""
    document = opened.documents.get(source)
    if document is None or start is None or end is None:
        return
    here = [each.number for each in document.paragraphs if each.start < end and each.end > start]
    for each in document.paragraphs:
        if here and here[0] - AROUND <= each.number <= here[-1] + AROUND:
            yield document.text[each.start : each.end]
