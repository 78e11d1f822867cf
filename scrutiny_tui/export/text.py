"""Writes a document as plain text, one thought a line: for screen readers, braille lines and old machines.

Nothing is drawn, since signs are read aloud: a heading stands alone, a part's behind two empty lines; a table is told
row by row; and lines are as long as they are, for whoever reads them to fold.
"""

from __future__ import annotations

from collections.abc import Iterator

from scrutiny_tui.export.flowing import flowing
from scrutiny_tui.export.plain import flat
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
    Quotation,
    Table,
    text_of,
)
from scrutiny_tui.tongue import _


def write(document: Document, *, large: bool = False) -> str:
    """The whole document, ending in a line feed; `large` means nothing here."""
    top = (flat(document.title), flat(document.subtitle))
    blocks = flowing(document, top, lambda words: f"\n{flat(words)}", _block)
    return "\n\n".join(filter(None, blocks)) + "\n"


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            number = f"{block.number}. " if block.number else ""
            yield f"{number}{_said(block.words)}" if block.level == 3 else f"{_said(block.words)}:"
        case Paragraph():
            said = "\n".join(map(_said, block.lines))
            yield f"{flat(block.label)}: {said}" if block.label else said
        case Notice():
            yield _said(block.words)
        case Bullets():
            yield "\n".join(f"- {_said(item)}" for item in block.items)
        case Numbered():
            yield "\n".join(f"{at}. {_said(item)}" for at, item in enumerate(block.items, block.start))
        case Facts():
            yield "\n".join(f"{flat(name)}: {_said(words)}" for name, words in block.rows)
        case Quotation():
            yield from _quotation(block)
        case Table():
            yield from _table(block)


def _quotation(block: Quotation) -> Iterator[str]:
    """The words in quotation marks, so that it is heard where they begin and end."""
    inside = [text for each in block.blocks for text in _block(each)]
    cite = _said(block.cite)
    parts = [*(_said(notice.words) for notice in block.notices)]
    if inside:
        parts.append(_("Quotation: {words}").format(words="\n".join(inside)))
    if cite:
        parts.append(f"— {cite}")
    yield "\n".join(filter(None, parts))


def _table(block: Table) -> Iterator[str]:
    yield f"{flat(block.caption)}:"
    for row in block.rows:
        cells = ((flat(name), _said(cell)) for name, cell in zip(block.columns, row, strict=True))
        yield "\n".join(f"{name}: {cell}" for name, cell in cells if cell)


def _said(words: Inline) -> str:
    return flat(text_of(words))
