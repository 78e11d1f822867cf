"""A stretch of a report that the clerk marks: how far it reaches, and what can be made of it.

Pure but for the pack that it reads. Offsets are characters of the report's text, spans are half-open.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache

from scrutiny_tui.draft import Dated, Quotation
from scrutiny_tui.pack.whole import Passage
from scrutiny_tui.pack.write import Value
from scrutiny_tui.session.desk import Desk
from scrutiny_tui.session.desk_items import quoted, shortened, speaker
from scrutiny_tui.session.desk_view import View
from scrutiny_tui.text.document import Document

Span = tuple[int, int]

_WORD = re.compile(r"\S+")
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*\s+(?=[\"“‘'(\[]*[^\W\d_a-z])")
_NUMBERED = re.compile(r"\(?(?:\d+|[a-z])[.)]")
"""The number of a paragraph, which ends no sentence."""
_MARKS = "“”\"‘’'«»„‟ \n\t\f\u00a0"
_TAIL = ",;:"


@lru_cache(maxsize=8)
def words_of(document: Document) -> tuple[Span, ...]:
    """Every word of a text with what clings to it."""
    return tuple(found.span() for found in _WORD.finditer(document.text))


@lru_cache(maxsize=8)
def sentences_of(document: Document) -> tuple[Span, ...]:
    """Every sentence, as well as can be told by its signs; none reaches over the end of a paragraph."""
    found: list[Span] = []
    for paragraph in document.paragraphs:
        start = paragraph.start
        for end in _SENTENCE_END.finditer(document.text, paragraph.start, paragraph.end):
            if not _NUMBERED.fullmatch(document.text, start, end.start() + 1):
                found.append((start, end.start() + len(end[0].rstrip())))
                start = end.end()
        found.append((start, paragraph.end))
    return tuple(found)


def paragraphs_of(document: Document) -> tuple[Span, ...]:
    """Every paragraph."""
    return tuple((each.start, each.end) for each in document.paragraphs)


def at(spans: tuple[Span, ...], offset: int) -> int:
    """Index of the span that holds the offset, else of the one before it; 0 before the first."""
    return max(0, bisect_right(spans, (offset, float("inf"))) - 1)


def snapped(document: Document, start: int, end: int) -> Span:
    """A stretch without the blanks and marks around the whole, and without a comma or the like at its end."""
    text = document.text
    while start < end and text[start] in _MARKS:
        start += 1
    while end > start and text[end - 1] in _MARKS + _TAIL:
        end -= 1
    # A mark that was opened within the stretch is closed there too.
    if end < len(text) and text[end] in '”"’' and _opened(text[start:end], text[end]):
        end += 1
    return start, end


def _opened(words: str, mark: str) -> bool:
    opener = {"”": "“", "’": "‘", '"': '"'}[mark]
    return words.count(opener) > words.count(mark) if opener != mark else words.count(mark) % 2 == 1


def quotation_from(desk: Desk, source: str, start: int, end: int) -> dict[str, Value]:
    """The fields of a quote of these words, with the speaker that the draft found for words here, if any."""
    document = desk.view.documents[source]
    start, end = snapped(document, start, end)
    near = _quotation_near(desk, source, start, end)
    found: dict[str, Value] = {"words": quoted(document.text[start:end], document), "source": source}
    if near:
        found |= speaker(near.speaker, near.role, desk.view.pack)
        found["form"] = "" if near.form == "speech" else near.form
    found["page"] = document.page_at(start)
    return {name: value for name, value in found.items() if value}


def event_from(desk: Desk, source: str, start: int, end: int) -> dict[str, Value]:
    """The fields of an event that these words tell, with the date that stands in them or nearest in the paragraph."""
    document = desk.view.documents[source]
    paragraph = document.paragraph_at(start)
    dates = [one for one in _proposed(desk, source) if isinstance(one, Dated) and one.date]
    inside = [one for one in dates if start <= one.where.start < end]
    beside = [one for one in dates if paragraph and one.where.paragraph == paragraph.number]
    nearest = min(inside or beside, key=lambda one: abs(one.where.start - start), default=None)
    found: dict[str, Value] = {"date": nearest.date if nearest else "", "title": shortened(document.text[start:end])}
    if nearest and nearest.relative:
        found |= {"printed": nearest.printed, "against": source}
    found["evidence"] = list(evidence_from(desk, source, start, end))
    return {name: value for name, value in found.items() if value}


def evidence_from(desk: Desk, source: str, start: int, end: int) -> tuple[str, ...]:
    """What a finding can rest on of this stretch: the quote that it belongs to, else its passages."""
    if quote := desk.view.held.quote_within(source, start, end):
        return (quote,)
    spans = paragraphs_of(desk.view.documents[source])
    first, last = at(spans, start), max(at(spans, start), bisect_left(spans, (end, 0)) - 1)
    return tuple(f"{source}#{number + 1}" for number in range(first, last + 1))


def words_behind(view: View, evidence: Value) -> str:
    """The words that pieces of evidence stand for, a line each; those that are not here are left out."""
    found: list[str] = []
    for ref in evidence if not isinstance(evidence, str) else (evidence,):
        passage = Passage.read(str(ref))
        document = view.documents.get(passage.source) if passage else None
        paragraph = document.paragraph(passage.number) if passage and document else None
        item = view.pack.by_id.get(str(ref))
        if document and paragraph:
            found.append(f"{ref}: {' '.join(document.text[paragraph.start : paragraph.end].split())}")
        elif item is not None:
            found.append(f"{ref}: {' '.join(str(item.heading).split())}")
    return "\n".join(found)


def _quotation_near(desk: Desk, source: str, start: int, end: int) -> Quotation | None:
    """The quotation that shares most with the stretch, else one in its paragraph."""
    quotations = [one for one in _proposed(desk, source) if isinstance(one, Quotation) and one.speaker]
    shared = {id(one): min(end, one.where.end) - max(start, one.where.start) for one in quotations}
    best = max(quotations, key=lambda one: shared[id(one)], default=None)
    if best and shared[id(best)] > 0:
        return best
    paragraph = desk.view.documents[source].paragraph_at(start)
    beside = [one for one in quotations if paragraph and one.where.paragraph == paragraph.number]
    return max(beside, key=lambda one: shared[id(one)], default=None)


def _proposed(desk: Desk, source: str) -> tuple[object, ...]:
    return next((each.proposals for each in desk.drafted.drafts if each.source == source), ())
