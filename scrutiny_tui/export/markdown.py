"""Writes a document as Markdown: headings to go by, a paragraph or list a part, quotations as block quotes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from scrutiny_tui.export.escape import inline, started, within
from scrutiny_tui.export.flowing import flowing
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
    line,
)


def write(document: Document, *, large: bool = False) -> str:
    """The whole document as Markdown, ending in a line feed."""
    kind = [f"**{inline(document.subtitle)}**"] if document.subtitle else []
    top = [f"# {inline(document.title)}", *kind]
    return "\n\n".join(flowing(document, top, lambda words: f"## {inline(words)}", _block)) + "\n"


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            number = f"{block.number}. " if block.number else ""
            said = _line(block.words)
            yield f"### {number}{said}" if block.level == 3 else _heavy(f"{number}{said}")
        case Paragraph():
            yield _paragraph(block)
        case Notice():
            yield _line(block.words)
        case Bullets():
            yield "\n".join(f"- {_line(item)}" for item in block.items)
        case Numbered():
            yield "\n".join(f"{at}. {_line(item)}" for at, item in enumerate(block.items, block.start))
        case Facts():
            yield "\n".join(f"- **{inline(name)}:** {_line(words)}" for name, words in block.rows)
        case Quotation():
            yield _quotation(block)
        case Table():
            yield _table(block)


def _paragraph(block: Paragraph) -> str:
    said = "\\\n".join(map(_line, block.lines))
    return f"**{inline(block.label)}:** {said}" if block.label else said


def _quotation(block: Quotation) -> str:
    """The words, then a line on who said them, where they stand and how they were checked."""
    inside = [*(_line(notice.words) for notice in block.notices), *map(_paragraph, block.blocks)]
    if block.cite:
        inside.append(_line(line("— ", block.cite)))
    return "\n>\n".join("\n".join(f"> {row}" for row in each.split("\n")) for each in inside)


def _table(block: Table) -> str:
    """A table as GitHub and most readers know it, its caption above it."""
    rows = [[inline(name) for name in block.columns], ["---"] * len(block.columns)]
    rows += [[_line(cell) for cell in row] for row in block.rows]
    table = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    return f"**{inline(block.caption)}**\n\n{table}"


def _line(words: Inline) -> str:
    """Words on one line; each run of one weight is made safe as one text."""
    found: list[str] = []
    for is_strong, spans in groupby(words, lambda span: span.strong):
        said = within("".join(span.text for span in spans))
        found.append(_heavy(said) if is_strong else said)
    return started("".join(found).strip(" "))


def _heavy(said: str) -> str:
    """Strong words; blanks at their ends stand outside the asterisks, which otherwise would show."""
    core = said.strip()
    if not core:
        return said
    before, _, behind = said.partition(core)
    return f"{before}**{core}**{behind}"
