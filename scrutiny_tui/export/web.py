"""Writes a document as one web page that needs nothing else: no script, no picture, no font, no network.

Headings, landmarks, a skip link, tables with headers and the language of every word are there for screen readers; the
style sheet in it serves tablets, dark rooms, large print and paper.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import count

from scrutiny_tui.export.plain import flat, folded
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
    Span,
    Table,
    full_title,
    line,
    percents,
    row_by_row,
)
from scrutiny_tui.export.web_style import style
from scrutiny_tui.tongue import _

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""Keeps a browser from fetching anything, whatever the page says."""


def write(document: Document, *, large: bool = False) -> str:
    """The whole page."""
    return "\n".join(_Page(document, large=large).lines()) + "\n"


class _Page:
    """One page as it is written."""

    def __init__(self, document: Document, *, large: bool) -> None:
        self.document = document
        self.large = large
        self.numbers = count(1)

    def lines(self) -> Iterator[str]:
        document = self.document
        sheet = style(large=self.large, one_page=document.one_page)
        title = escape(flat(full_title(document)))
        yield "<!DOCTYPE html>"
        yield f'<html lang="{_tag(document.language)}">'
        yield "<head>"
        yield '<meta charset="utf-8">'
        yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
        yield '<meta name="referrer" content="no-referrer">'
        yield f"<title>{title}</title>"
        yield f"<style>\n{sheet}</style>"
        yield "</head>"
        yield "<body>"
        yield f'<a class="skip" href="#document">{escape(_("Skip to the document"))}</a>'
        if document.banner:
            yield f'<section class="banner" aria-label="{escape(_("On every page"))}">'
            yield from self.blocks(document.banner)
            yield "</section>"
        yield "<header>"
        yield f"<h1>{self.inline(line(document.title))}</h1>"
        if document.subtitle:
            yield f'<p class="kind">{self.inline(line(document.subtitle))}</p>'
        yield from self.blocks(document.head)
        yield "</header>"
        if document.contents:
            yield from self.contents()
        yield '<main id="document" tabindex="-1">'
        for at, part in enumerate(document.parts, 1):
            yield from self.part(at, part)
        yield "</main>"
        yield f"<footer><p>{self.inline(line(document.title))}</p></footer>"
        yield "</body>"
        yield "</html>"

    def contents(self) -> Iterator[str]:
        yield '<nav aria-labelledby="contents">'
        yield f'<h2 id="contents">{escape(_("Contents"))}</h2>'
        yield "<ul>"
        for at, part in enumerate(self.document.parts, 1):
            yield f'<li><a href="#part-{at}">{self.inline(line(part.heading))}</a></li>'
        yield "</ul>"
        yield "</nav>"

    def part(self, at: int, part: Part) -> Iterator[str]:
        yield f'<section aria-labelledby="part-{at}">'
        yield f'<h2 id="part-{at}" tabindex="-1">{self.inline(line(part.heading))}</h2>'
        yield from self.blocks(part.blocks)
        yield "</section>"

    def blocks(self, blocks: Iterable[Block]) -> Iterator[str]:
        for block in blocks:
            yield from self.block(block)

    def block(self, block: Block) -> Iterator[str]:
        match block:
            case Heading():
                number = f"{block.number}. " if block.number else ""
                yield f"<h{block.level}>{number}{self.inline(block.words)}</h{block.level}>"
            case Paragraph():
                yield self.paragraph(block)
            case Notice():
                yield f'<p class="notice {block.weight}">{self.inline(block.words)}</p>'
            case Bullets():
                yield from self.items("<ul>", block.items, "</ul>")
            case Numbered():
                start = f' start="{block.start}"' if block.start != 1 else ""
                yield from self.items(f"<ol{start}>", block.items, "</ol>")
            case Facts():
                yield "<dl>"
                for name, words in block.rows:
                    dt = self.inline(line(name))
                    yield f"<div><dt>{dt}</dt><dd>{self.inline(words)}</dd></div>"
                yield "</dl>"
            case Quotation():
                yield from self.quotation(block)
            case Table():
                yield from self.blocks(row_by_row(block)) if self.large else self.table(block)

    def items(self, before: str, items: Iterable[Inline], behind: str) -> Iterator[str]:
        yield before
        for item in items:
            yield f"<li>{self.inline(item)}</li>"
        yield behind

    def paragraph(self, block: Paragraph) -> str:
        said = "<br>\n".join(map(self.inline, block.lines))
        label = f"<strong>{self.inline(line(block.label))}:</strong> " if block.label else ""
        return f"<p>{label}{said}</p>"

    def quotation(self, block: Quotation) -> Iterator[str]:
        cite = self.inline(line("— ", block.cite)) if block.cite else ""
        yield "<figure>"
        yield from self.blocks(block.notices)
        if block.blocks:
            yield "<blockquote>"
            yield from self.blocks(block.blocks)
            yield "</blockquote>"
            if cite:
                yield f"<figcaption>{cite}</figcaption>"
        elif cite:
            yield f"<p>{cite}</p>"
        yield "</figure>"

    def table(self, block: Table) -> Iterator[str]:
        name = f"table-{next(self.numbers)}"
        yield f'<div class="wide" role="region" tabindex="0" aria-labelledby="{name}">'
        yield "<table>"
        yield f'<caption id="{name}">{self.inline(line(block.caption))}</caption>'
        widths = "".join(f'<col style="width:{percent}%">' for percent in percents(block))
        heads = "".join(f'<th scope="col">{self.inline(line(words))}</th>' for words in block.columns)
        yield f"<colgroup>{widths}</colgroup>"
        yield f"<thead><tr>{heads}</tr></thead>"
        yield "<tbody>"
        for row in block.rows:
            first, *rest = (self.inline(cell) for cell in row)
            cells = "".join(f"<td>{cell}</td>" for cell in rest)
            yield f'<tr><th scope="row">{first}</th>{cells}</tr>'
        yield "</tbody>"
        yield "</table>"
        yield "</div>"

    def inline(self, words: Inline) -> str:
        """Words on one line, each run in its weight and language."""
        return "".join(map(self.span, words)).strip(" ")

    def span(self, span: Span) -> str:
        said = escape(folded(span.text))
        if span.language not in ("", self.document.language):
            said = f'<span lang="{_tag(span.language)}">{said}</span>'
        return f"<strong>{said}</strong>" if span.strong else said


def _tag(language: str) -> str:
    """The language tag (BCP 47) of a language as packs name it."""
    return "en-GB" if language == "en" else escape(language)
