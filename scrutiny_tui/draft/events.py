"""Dated events: each date of a report with the clause that says what happened."""

from __future__ import annotations

from collections.abc import Iterable

from scrutiny_tui.draft.dates import Date
from scrutiny_tui.draft.layout import Layout
from scrutiny_tui.draft.proposals import Dated, Where
from scrutiny_tui.draft.sentences import Sentences


def events(layout: Layout, dates: Iterable[Date], sentences: Sentences, known_to: str = "day") -> tuple[Dated, ...]:
    """The dated events of a report, in the order of its text; `known_to` is how exactly its own day is known."""
    furniture = [(block.paragraph.start, block.paragraph.end) for block in layout.blocks if block.sort == "furniture"]
    return tuple(
        _event(layout, one, sentences, known_to)
        for one in dates
        if not any(start <= one.start < end and _far(layout, start, end) for start, end in furniture)
    )


def _far(layout: Layout, start: int, end: int) -> bool:
    """True for furniture behind the report's own words; the lines above it hold the day of the report."""
    return start > len(layout.text) // 2 and end - start < 400


def _event(layout: Layout, one: Date, sentences: Sentences, known_to: str) -> Dated:
    printed = " ".join(layout.text[one.start : one.end].split())
    date = one.span.text if one.span else ""
    why = one.rule
    if one.span and one.loose and known_to != "day":
        date = f"{one.span.first.isoformat()[: 7 if known_to == 'month' else 4]}~"
        why += f" That date is known to the {known_to} only."
    clause = sentences.clause(one.start)
    return Dated(
        where=Where.of(layout.document, one.start, one.end),
        words=printed,
        why=why,
        date=date,
        printed=printed,
        relative=one.relative,
        happened=clause if len(clause) > len(printed) + 4 else "",
    )
