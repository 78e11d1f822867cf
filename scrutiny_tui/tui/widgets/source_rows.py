"""Reports as rows: the list of them, and what is known of one whose text is not here."""

from __future__ import annotations

from collections.abc import Iterable

from scrutiny_tui.pack.model import Quote, Source
from scrutiny_tui.quotes.phrases import verdict_word
from scrutiny_tui.session import OpenPack
from scrutiny_tui.tongue import _, ngettext
from scrutiny_tui.tongue.values import form
from scrutiny_tui.tui import news, safe, unseen
from scrutiny_tui.tui.rooms.telling import Teller
from scrutiny_tui.tui.widgets.evidence import exempt_rows, labelled, one_line, quote_rows, words
from scrutiny_tui.tui.widgets.report_layout import Mark
from scrutiny_tui.tui.widgets.rows import Row, paragraph, row


def quotes_of(opened: OpenPack, source: str) -> list[Quote]:
    """The quotes that stand in a report, in the pack's order."""
    return [quote for quote in opened.said.quotes if quote.source == source]


def marks_of(opened: OpenPack, source: str) -> list[Mark]:
    """Where the quotes of a report stand in its text; those that were not found are left out."""
    marks = []
    for quote in quotes_of(opened, source):
        verdict = opened.verdicts[quote.id]
        parts = verdict.fragments
        if not parts and verdict.start is not None and verdict.end is not None:
            parts = ((verdict.start, verdict.end),)
        if parts:
            said = f"{verdict_word(verdict)} · {Teller(opened).speaker(quote)}"
            marks.append(Mark(quote.id, tuple(parts), one_line(said)))
    return marks


def source_rows(opened: OpenPack, width: int) -> list[Row]:
    """The list of reports."""
    rows: list[Row] = []
    absent = [source.id for source in opened.said.sources if source.id not in opened.documents]
    every = len(absent) == len(opened.said.sources)
    for source in opened.said.sources:
        if rows:
            rows.append(Row())
        rows.extend(_listed(opened, source, width, missing=source.id in absent and not every))
    if rows and every:
        said = _("The texts of these reports are not on this computer. Enter on one tells how to bring them.")
        rows += [Row(), *paragraph(said, width, look="dim")]
    return rows


def _listed(opened: OpenPack, source: Source, width: int, *, missing: bool) -> Iterable[Row]:
    count = len(quotes_of(opened, source.id))
    quotes = ngettext("{count} quote", "{count} quotes", count).format(count=count) if count else _("no quotes")
    new = news.mark(unseen.of(opened), source.id)
    facts = f"{quotes} · {_('its text is not here')}" if missing else quotes
    yield from paragraph(one_line(source.title), width, look="strong", target=source.id, most=3)
    yield from paragraph(about_source(source), width, look="dim", target=source.id, most=2)
    if source.exempt:
        yield row((_("EXEMPT: not for the public"), "warning"), target=source.id)
    yield row((new, "strong"), " · " if new else "", (facts, "dim"), target=source.id)


def about_source(source: Source) -> str:
    """Publisher, kind and date on one line; safe to show."""
    dated = str(source.date) if source.date else _("no date known")
    return one_line(f"{source.publisher} · {form(source.form)} · {dated}")


def absent_rows(opened: OpenPack, source: Source, width: int, passage: int = 0) -> list[Row]:
    """A report whose text is not here: what it is, how to bring the text, and its quotes with their proof.

    `passage` is the number of the paragraph that was asked for, 0 for none.
    """
    quotes = quotes_of(opened, source.id)
    missing = _("The text of this report is not on this computer.")
    if passage:
        missing = f"{_('You asked for paragraph {number}.').format(number=passage)} {missing}"
    rows = [
        *paragraph(one_line(source.title), width, look="heading"),
        *paragraph(about_source(source), width, look="dim"),
        *exempt_rows(source, width),
        *labelled(_("Written by"), source.author, width),
        *labelled(_("How the date is known"), source.dated_by, width),
        *words(source.about, width),
        Row(),
        *paragraph(missing, width, look="strong"),
        *paragraph(_("If you have the reports as text files in a folder, close this program and type:"), width),
        row(f"  scrutiny attach {safe.shown(opened.id)} {_('FOLDER')}"),
        *paragraph(_("The files may have any names: each is recognised by its contents."), width, look="dim"),
    ]
    if quotes:
        rows += [Row(), row((_("Its quotes, and what the check on record found"), "heading"))]
    for quote in quotes:
        rows += [Row(), *quote_rows(opened, quote, width, inside=True)]
    return rows
