"""A PDF file as a report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pypdfium2

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.sources.readers.guesses import guess_from_text
from scrutiny_tui.sources.readers.pdf.capitals import with_capitals
from scrutiny_tui.sources.readers.pdf.gaps import SCANNED, gaps_of
from scrutiny_tui.sources.readers.pdf.heads import heads_and_feet, labels
from scrutiny_tui.sources.readers.pdf.page import page_paragraphs, parts_of, set_in, setting_of
from scrutiny_tui.sources.readers.pdf.rows import Row, rows_of
from scrutiny_tui.sources.readers.pdf.runs import Sheet, sheet_of
from scrutiny_tui.sources.readers.pdf.title import guess_title
from scrutiny_tui.sources.readers.pdf.turns import turn_pages
from scrutiny_tui.sources.readers.properties import with_properties
from scrutiny_tui.sources.readers.report import LeftOut, Page, Progress, Report

MOST_PAGES = 5_000
_PASSWORD, _BROKEN = 4, 3


def read(data: bytes, progress: Progress, whole: bool = False) -> Report:
    """A PDF, page by page. With `whole`, running heads and feet stay in the text."""
    held = _opened(data)
    try:
        count = len(held)
        if not 0 < count <= MOST_PAGES:
            raise ScrutinyError(
                f"It has {count:,} pages, where 1 to {MOST_PAGES:,} can be read.", "Save the part that matters."
            )
        sheets: list[Sheet] = []
        lost: list[int] = []
        for number in range(count):
            sheets.append(_sheet(held, number, lost))
            progress(number + 1, count)
        given = [held.get_page_label(number) or "" for number in range(count)]
        properties = held.get_metadata_dict()
    finally:
        held.close()
    if len(lost) == count:
        raise ScrutinyError("None of its pages can be read: the file is damaged.", _AGAIN)
    empty = sum(sheet.letters < SCANNED for sheet in sheets)
    if empty * 2 > count and sum(sheet.letters for sheet in sheets) < SCANNED * 40 * count:
        raise ScrutinyError(
            "It is a scan: its pages are pictures without text.",
            "Have the text recognised (OCR) and saved in the PDF, or ask its publisher for the original; then add it.",
        )
    report = _report(sheets, given, properties, whole)
    return replace(report, gaps=tuple(gaps_of(sheets, lost, [page.label for page in report.pages])))


_AGAIN = "Get the report again: it was not copied or sent whole."


def _opened(data: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as fault:
        if fault.err_code == _PASSWORD:
            raise ScrutinyError(
                "It is locked with a password.", "Open it, print it to a new PDF without one, and add that."
            ) from fault
        raise ScrutinyError("The PDF is damaged or cut short.", _AGAIN) from fault


def _sheet(held: pypdfium2.PdfDocument, number: int, lost: list[int]) -> Sheet:
    try:
        page = held[number]
        try:
            return sheet_of(page)
        finally:
            page.close()
    except pypdfium2.PdfiumError:
        lost.append(number + 1)
        return Sheet(595, 842, (), 0)


def _report(sheets: Sequence[Sheet], given: Sequence[str], properties: dict[str, str], whole: bool) -> Report:
    rows = [rows_of(with_capitals(sheet.runs)) for sheet in sheets]
    dropped = heads_and_feet(rows, [sheet.height for sheet in sheets])
    kept = rows if whole else [_without(here, out) for here, out in zip(rows, dropped, strict=True)]
    laid = [parts_of(here, sheet.drawn.rules, sheet.drawn.boxes) for here, sheet in zip(kept, sheets, strict=True)]
    setting = setting_of(laid)
    pages = [page_paragraphs(parts, setting, sheet.drawn.rules) for parts, sheet in zip(laid, sheets, strict=True)]
    turned = turn_pages(pages, set_in(pages, setting))
    printed = labels(dropped, given)
    first = next((here for here in kept if here), [])
    title = guess_title(first, properties.get("Title", ""))
    paragraphs = [paragraph.text for page in pages for paragraph in page]
    guesses = with_properties(
        guess_from_text(paragraphs, title),
        paragraphs[:40],
        author=properties.get("Author", ""),
        made=properties.get("CreationDate", ""),
        of="the PDF",
    )
    return Report(
        pages=tuple(
            Page(tuple(paragraph.text for paragraph in page), label, runs_on)
            for page, label, runs_on in zip(pages, printed, turned, strict=True)
        ),
        paged=True,
        guesses=guesses,
        left_out=() if whole else tuple(_left_out(sheets, dropped)),
    )


def _left_out(sheets: Sequence[Sheet], dropped: Sequence[Sequence[Row]]) -> Iterator[LeftOut]:
    for number, (sheet, out) in enumerate(zip(sheets, dropped, strict=True), 1):
        yield from (LeftOut(number, row.text, "running head, foot or page number") for row in out)
        if across := sheet.across.strip():
            yield LeftOut(number, across, "set at an angle to the text")


def _without(rows: Sequence[Row], out: Sequence[Row]) -> list[Row]:
    gone = {id(row) for row in out}
    return [row for row in rows if id(row) not in gone]
