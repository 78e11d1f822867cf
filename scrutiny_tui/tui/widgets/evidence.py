"""What something rests on, as rows that can be selected and followed. All words pass the safe door here."""

from __future__ import annotations

from collections.abc import Iterable

from scrutiny_tui.pack.model import Event, Figure, Item, Question, Quote
from scrutiny_tui.pack.whole import Passage
from scrutiny_tui.quotes.phrases import verdict_word
from scrutiny_tui.search import Hit
from scrutiny_tui.session import OpenPack
from scrutiny_tui.tongue import _
from scrutiny_tui.tui import safe
from scrutiny_tui.tui.rooms.telling import Teller
from scrutiny_tui.tui.widgets.amounts import amount
from scrutiny_tui.tui.widgets.rows import Row, paragraph, row

LONGEST = 6
"""Rows of a quotation or passage shown before it is cut; following shows the whole."""


def one_line(text: object) -> str:
    """Safe to show, on one line."""
    return " ".join(safe.shown(text).split())


def section(title: str, rows: list[Row]) -> list[Row]:
    """A heading with what stands beneath it; nothing where nothing does."""
    return [Row(), row((title, "heading")), *rows] if rows else []


def words(text: object, width: int, *, look: str = "") -> list[Row]:
    """Running words, paragraph by paragraph; nothing where there are none."""
    said = safe.shown(text).strip()
    return paragraph(said, width, look=look) if said else []


def labelled(label: str, text: object, width: int) -> list[Row]:
    """A line such as “Put to: the Leader”; nothing where there is nothing to say."""
    said = one_line(text)
    return paragraph(f"{label}: {said}", width) if said else []


def exempt_rows(item: Item, width: int) -> list[Row]:
    """The warning on an exempt item, with paragraph, reason and review date; nothing on an open one."""
    if not item.exempt:
        return []
    said = _("EXEMPT: not for the public.")
    if item.paragraph:
        said += " " + _("Paragraph {number} of Schedule 12A.").format(number=item.paragraph)
    if item.reason:
        said += f" {item.reason}"
    if item.review:
        said += " " + _("To be looked at again: {day}.").format(day=item.review)
    return paragraph(one_line(said), width, look="warning")


def evidence_rows(opened: OpenPack, refs: Iterable[str], width: int) -> list[Row]:
    """Each piece of evidence, selectable by its own reference, with a blank row between."""
    rows: list[Row] = []
    for ref in dict.fromkeys(refs):
        if rows:
            rows.append(Row())
        rows.extend(_one(opened, ref, width))
    return rows


def _one(opened: OpenPack, ref: str, width: int) -> list[Row]:
    pack = opened.said
    passage = Passage.read(ref)
    if passage:
        return _passage(opened, passage, width)
    item = pack.by_id.get(ref)
    if isinstance(item, Quote):
        return quote_rows(opened, item, width)
    if isinstance(item, Figure):
        return paragraph(f"{_('Figure:')} {amount(item)}, {one_line(item.measures)}", width, target=ref, most=LONGEST)
    if item is not None:
        return paragraph(f"{_(item.kind).capitalize()}: {one_line(item.heading)}", width, target=ref, most=LONGEST)
    return paragraph(_("“{name}” is not in this pack.").format(name=one_line(ref)), width, look="warning")


def absent_words(opened: OpenPack, refs: Iterable[str]) -> str:
    """What to say once below evidence of which some stands in a report whose text is not here; "" where none does."""
    for ref in refs:
        passage, item = Passage.read(ref), opened.said.by_id.get(ref)
        source = passage.source if passage else item.source if isinstance(item, Quote) else ""
        if source and source not in opened.documents:
            return _("The report's text is not on this computer; the checks are those recorded in the pack.")
    return ""


def quote_rows(opened: OpenPack, quote: Quote, width: int, *, inside: bool = False) -> list[Row]:
    """A quote with its speaker, its place and what checking it found; selectable by its id.

    `inside`: the report is plain from what stands around it.
    """
    tell, ref = Teller(opened), quote.id
    verdict = opened.verdicts.get(quote.id)
    look = "dim" if verdict is not None and verdict.proven else "warning"
    where = tell.place(quote) if inside else tell.where(quote)
    found = " · ".join(filter(None, (where, verdict_word(verdict))))
    return [
        *paragraph(tell.marked(safe.shown(quote.words)), width, target=ref, most=LONGEST),
        *paragraph(one_line(tell.speaker(quote)), width, look="strong", indent="  ", target=ref, most=2),
        *paragraph(one_line(found), width, look=look, indent="  ", target=ref, most=2),
    ]


def about_hit(opened: OpenPack, hit: Hit) -> str:
    """What to say beneath a hit of a search: who said it, when it was, what it comes to, whom it is put to."""
    item = opened.said.by_id.get(hit.id)
    if isinstance(item, Quote):
        return one_line(Teller(opened).speaker(item))
    if isinstance(item, Event):
        return one_line(item.date)
    if isinstance(item, Figure):
        return one_line(amount(item))
    if isinstance(item, Question):
        names = ", ".join(str(opened.said.name(party)) for party in item.witness)
        return one_line(_("To {names}").format(names=names))
    return ""


def _passage(opened: OpenPack, passage: Passage, width: int) -> list[Row]:
    ref = str(passage)
    where = one_line(Teller(opened).passage(ref))
    document = opened.documents.get(passage.source)
    found = document.paragraph(passage.number) if document else None
    if document is None or found is None:
        return paragraph(where, width, target=ref, most=3)
    text = one_line(document.text[found.start : found.end])
    return [
        *paragraph(text, width, target=ref, most=LONGEST),
        *paragraph(where, width, look="dim", indent="  ", target=ref, most=2),
    ]
