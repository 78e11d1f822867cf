"""A document as rows for the screen: as it will read, with its headings, lists and quotations, whatever the format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from scrutiny_tui.export.plain import folded
from scrutiny_tui.export.tree import (
    Block,
    Bullets,
    Document,
    Facts,
    Heading,
    Inline,
    Notice,
    Numbered,
    Paragraph,
    Part,
    Quotation,
    Table,
    line,
    row_by_row,
    strong,
)
from scrutiny_tui.tui.widgets.rows import Piece, Row, flow

_BAR = "│ "
"""Stands before the words of others."""


def document_rows(document: Document, width: int) -> list[Row]:
    """The document in lines of at most `width` cells. What every page will say stands at its top."""
    rows = [*_flowed(line(document.title), width, look="heading")]
    if document.subtitle:
        rows += _flowed(line(strong(document.subtitle)), width)
    rows.append(Row())
    rows += _all((*document.banner, *document.head), width)
    for part in document.parts:
        rows += _part(part, width)
    return rows


def _part(part: Part, width: int) -> Iterator[Row]:
    yield from _flowed(line(part.heading), width, look="heading")
    yield Row((Piece("─" * width, "line"),))
    yield from _all(part.blocks, width)


def _all(blocks: Iterable[Block], width: int) -> Iterator[Row]:
    for block in blocks:
        yield from _block(block, width)
        if not (isinstance(block, Heading) and block.level == 4):
            yield Row()


def _block(block: Block, width: int) -> Iterator[Row]:
    match block:
        case Heading():
            number = f"{block.number}. " if block.number else ""
            look = "heading" if block.level == 3 else "strong"
            yield from _flowed(line(number, block.words), width, look=look)
        case Paragraph():
            yield from _paragraph(block, width)
        case Notice():
            yield from _flowed(block.words, width, look="warning")
        case Bullets():
            for item in block.items:
                yield from _flowed(item, width, first="• ", indent="  ")
        case Numbered():
            for at, item in enumerate(block.items, block.start):
                yield from _flowed(item, width, first=f"{at}. ", indent=" " * len(f"{at}. "))
        case Facts():
            for name, words in block.rows:
                yield from _flowed(line(strong(f"{name}:"), " ", words), width, indent="  ", first="")
        case Quotation():
            yield from _quotation(block, width)
        case Table():
            for each in row_by_row(block):
                yield from _block(each, width)
                yield Row()


def _paragraph(block: Paragraph, width: int, bar: str = "", look: str = "") -> Iterator[Row]:
    label = line(strong(f"{block.label}:"), " ") if block.label else ()
    for at, words in enumerate(block.lines):
        yield from _flowed(words if at else line(label, words), width, first=bar, indent=bar, look=look)


def _quotation(block: Quotation, width: int) -> Iterator[Row]:
    for notice in block.notices:
        yield from _flowed(notice.words, width, look="warning")
    for each in block.blocks:
        yield from _paragraph(each, width, _BAR, "quote")
    if block.cite:
        yield from _flowed(line("— ", block.cite), width, first="  ", indent="    ", look="dim")


def _flowed(words: Inline, width: int, *, look: str = "", first: str = "", indent: str = "") -> Iterator[Row]:
    """Words on as many lines as they need; strong ones stand out unless all of them have a look of their own."""
    pieces = [Piece(folded(span.text), look or ("strong" if span.strong else "")) for span in words]
    margin = max(len(first), len(indent))
    for at, said in enumerate(flow(pieces, max(1, width - margin))):
        before = indent if at else first
        yield Row((Piece(before, "line" if before == _BAR else ""), *said) if before else said)
