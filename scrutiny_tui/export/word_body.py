"""The body of the Word file as XML: a paragraph of some style for each line, tables with headers that repeat."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

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
    Quotation,
    Table,
    Weight,
    line,
    percents,
    row_by_row,
    strong,
)
from scrutiny_tui.export.word_style import BULLETS, FIRST_NUMBERS
from scrutiny_tui.tongue import _

TAGS = {"en": "en-GB", "cy": "cy-GB"}
"""Word's tag of each language."""
_WIDTH = 9638
"""Width of the text on A4, in twentieths of a point."""


class Body:
    """The body of one file as it is written."""

    def __init__(self, document: Document, *, large: bool = False) -> None:
        """`large`: for large print, which has no room for columns."""
        self.document = document
        self.large = large
        self.starts: list[int] = []
        """First number of each list of numbers so far."""

    def write(self) -> str:
        """Every paragraph and table, in order."""
        return "".join(self._lines())

    def _lines(self) -> Iterator[str]:
        document = self.document
        yield self.paragraph("Heading1", line(document.title))
        if document.subtitle:
            yield self.paragraph("Subtitle", line(document.subtitle))
        yield from self.blocks((*document.banner, *document.head))
        if document.contents:
            yield self.paragraph("ContentsHeading", line(_("Contents")))
            for at, part in enumerate(document.parts, 1):
                runs = self.runs(line(part.heading), "Hyperlink")
                yield _paragraph("Contents", f'<w:hyperlink w:anchor="part{at}" w:history="1">{runs}</w:hyperlink>')
        for at, part in enumerate(document.parts, 1):
            mark = f'<w:bookmarkStart w:id="{at}" w:name="part{at}"/>'
            runs = self.runs(line(part.heading))
            yield _paragraph("Heading2", f'{mark}{runs}<w:bookmarkEnd w:id="{at}"/>')
            yield from self.blocks(part.blocks)

    def blocks(self, blocks: Iterable[Block]) -> Iterator[str]:
        """Some blocks, in order."""
        for block in blocks:
            yield from self._block(block)

    def _block(self, block: Block) -> Iterator[str]:
        match block:
            case Heading():
                number = f"{block.number}. " if block.number else ""
                yield self.paragraph(f"Heading{block.level}", line(number, block.words))
            case Paragraph():
                yield self._said("Normal", block)
            case Notice():
                yield self.paragraph("Exempt" if block.weight is Weight.EXEMPT else "Notice", block.words)
            case Bullets():
                yield from self._items("ListBullet", BULLETS, block.items)
            case Numbered():
                self.starts.append(block.start)
                yield from self._items("ListNumber", FIRST_NUMBERS + len(self.starts) - 1, block.items)
            case Facts():
                *most, last = (line(strong(_colon(name)), " ", words) for name, words in block.rows)
                for fact in most:
                    yield self.paragraph("Fact", fact)
                yield self.paragraph("Normal", last)
            case Quotation():
                yield from self.blocks(block.notices)
                for each in block.blocks:
                    yield self._said("Quote", each)
                if block.cite:
                    yield self.paragraph("Source", line("— ", block.cite))
            case Table():
                yield from self.blocks(row_by_row(block)) if self.large else self._table(block)

    def _said(self, style: str, block: Paragraph) -> str:
        label = self.runs(line(strong(_colon(block.label)), " ")) if block.label else ""
        lines = "<w:r><w:br/></w:r>".join(map(self.runs, block.lines))
        return _paragraph(style, label + lines)

    def _items(self, style: str, number: int, items: Iterable[Inline]) -> Iterator[str]:
        numbered = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
        for item in items:
            yield _paragraph(style, self.runs(item), numbered if number > BULLETS else "")

    def _table(self, block: Table) -> Iterator[str]:
        yield self.paragraph("Caption", line(block.caption))
        widths = [_WIDTH * percent // 100 for percent in percents(block)]
        yield (
            '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/>'
            '<w:tblLayout w:type="fixed"/>'
            '<w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0"'
            ' w:noHBand="0" w:noVBand="1"/>'
            f'<w:tblCaption w:val="{escape(folded(block.caption))}"/></w:tblPr>'
        )
        columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        yield f"<w:tblGrid>{columns}</w:tblGrid>"
        yield self._row((line(name) for name in block.columns), widths, "<w:cantSplit/><w:tblHeader/>")
        for row in block.rows:
            yield self._row(row, widths, "<w:cantSplit/>")
        yield "</w:tbl>"
        yield _paragraph("TableWords", "")

    def _row(self, cells: Iterable[Inline], widths: Iterable[int], facts: str) -> str:
        told = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{self.paragraph("TableWords", cell)}</w:tc>'
            for cell, width in zip(cells, widths, strict=True)
        )
        return f"<w:tr><w:trPr>{facts}</w:trPr>{told}</w:tr>"

    def paragraph(self, style: str, words: Inline) -> str:
        """Words as one paragraph of a style."""
        return _paragraph(style, self.runs(words))

    def runs(self, words: Inline, style: str = "") -> str:
        """Words as runs, each in its weight and language; a style of letters takes the place of the weight."""
        found: list[str] = []
        for span in words:
            looks = style or ("Strong" if span.strong else "")
            facts = f'<w:rStyle w:val="{looks}"/>' if looks else ""
            if span.language not in ("", self.document.language):
                facts += f'<w:lang w:val="{TAGS.get(span.language, span.language)}"/>'
            said = escape(folded(span.text), quote=False)
            found.append(
                f'<w:r>{f"<w:rPr>{facts}</w:rPr>" if facts else ""}<w:t xml:space="preserve">{said}</w:t></w:r>'
            )
        return "".join(found)


def _paragraph(style: str, inside: str, numbered: str = "") -> str:
    facts = f'<w:pStyle w:val="{style}"/>' if style != "Normal" else ""
    return f"<w:p>{f'<w:pPr>{facts}{numbered}</w:pPr>' if facts or numbered else ''}{inside}</w:p>"


def _colon(words: str) -> str:
    return f"{words}:"
