"""The body of an OpenDocument text as paragraphs, marked where pages were begun."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from scrutiny_tui.sources.readers.odt_numbers import STYLE, TEXT, Listing, Numbers
from scrutiny_tui.sources.readers.turned import MARK

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_SUPER = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_UNREAD = (f"{TEXT}tracked-changes", f"{TEXT}sequence-decls", f"{OFFICE}forms", f"{OFFICE}annotation")
_SIGNS = {f"{TEXT}tab": " ", f"{TEXT}s": " ", f"{TEXT}line-break": "\n", f"{TEXT}soft-page-break": MARK}
_WIDEST = 60
"""Columns that one cell may stand for."""


class Body:
    """One pass over a document's body."""

    def __init__(self, numbers: Numbers, roots: Iterable[Element | None]) -> None:
        """`roots` are those of the parts that hold styles, which say before what a new page begins."""
        self.notes: list[str] = []
        """The notes, in the order of the text."""
        self._numbers = numbers
        self._breaks = {
            each.get(f"{STYLE}name", "")
            for root in roots
            if root is not None
            for each in root.iter(f"{STYLE}style")
            if each.get(f"{STYLE}master-page-name")
            or any(inner.get(f"{_FO}break-before") == "page" for inner in each.iter(f"{STYLE}paragraph-properties"))
        }

    def blocks(self, element: Element) -> Iterator[str]:
        """The paragraphs within an element."""
        for child in element:
            if child.tag in (f"{TEXT}p", f"{TEXT}h"):
                label = self._numbers.heading(child) if child.tag == f"{TEXT}h" else ""
                yield from self._paragraph(child, label)
            elif child.tag == f"{TEXT}list":
                yield from self._list(child, self._numbers.begin(child), 1, child.get(f"{TEXT}style-name", ""))
            elif child.tag == f"{_TABLE}table":
                if told := "\n".join(filter(None, self._rows(child))):
                    yield told
            elif child.tag == f"{TEXT}soft-page-break":
                yield MARK
            elif child.tag not in _UNREAD:
                yield from self.blocks(child)

    def _paragraph(self, element: Element, label: str = "") -> Iterator[str]:
        words, boxes = self._words(element)
        turn = MARK if element.get(f"{TEXT}style-name", "") in self._breaks else ""
        if words.replace(MARK, "").strip():
            yield f"{turn}{label} {words}" if label else f"{turn}{words}"
        elif turn or MARK in words:
            yield MARK
        for box in boxes:
            yield from self.blocks(box)

    def _list(self, element: Element, listing: Listing, depth: int, style: str) -> Iterator[str]:
        for item in element:
            fresh = item.tag == f"{TEXT}list-item"
            for child in item:
                if child.tag in (f"{TEXT}p", f"{TEXT}h"):
                    label = self._numbers.point(listing, depth, item, style) if fresh else ""
                    fresh = False
                    yield from self._paragraph(child, label)
                elif child.tag == f"{TEXT}list":
                    yield from self._list(child, listing, depth + 1, child.get(f"{TEXT}style-name") or style)
                elif child.tag == f"{TEXT}soft-page-break":
                    yield MARK
                else:
                    yield from self.blocks(child)

    def _rows(self, table: Element) -> Iterator[str]:
        """The rows of a table, not those of a table within a cell."""
        turn = ""
        for child in table:
            if child.tag == f"{TEXT}soft-page-break":
                turn = MARK
            elif child.tag == f"{_TABLE}table-row":
                if told := self._row(child):
                    yield f"{turn}{told}" if turn and MARK not in told else told
                    turn = ""
            elif child.tag != f"{_TABLE}table":
                yield from self._rows(child)

    def _row(self, row: Element) -> str:
        cells: list[str] = []
        for cell in row:
            if cell.tag not in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
                continue
            told = " ".join(" ".join(self.blocks(cell)).split()) if cell.tag == f"{_TABLE}table-cell" else ""
            times = cell.get(f"{_TABLE}number-columns-repeated", "1")
            cells += [told] * min(int(times) if times.isdecimal() else 1, _WIDEST)
        turned = any(MARK in cell for cell in cells)
        cells = [" ".join(cell.replace(MARK, " ").split()) for cell in cells]
        while cells and not cells[-1]:
            cells.pop()
        return (MARK if turned and cells else "") + " | ".join(cells)

    def _words(self, element: Element) -> tuple[str, list[Element]]:
        """The words of a paragraph, and the text boxes that hang on it."""
        parts: list[str] = []
        boxes: list[Element] = []

        def visit(node: Element) -> None:
            if node.tag == f"{TEXT}note":
                number = plain(node.find(f"{TEXT}note-citation")).translate(_SUPER)
                note = node.find(f"{TEXT}note-body")
                told = [*self.blocks(note)] if note is not None else []
                self.notes += [f"{number} {told[0]}", *told[1:]] if told else []
                parts.append(number)
            elif node.tag == f"{_DRAW}text-box":
                boxes.append(node)
            elif node.tag not in _UNREAD:
                parts.append(_SIGNS.get(node.tag, ""))
                parts.append(node.text or "")
                for child in node:
                    visit(child)
                    parts.append(child.tail or "")

        visit(element)
        lines = (" ".join(line.split()) for line in "".join(parts).split("\n"))
        return "\n".join(filter(None, lines)), boxes


def plain(element: Element | None) -> str:
    """All words within, on one line."""
    return " ".join("".join(element.itertext()).split()) if element is not None else ""
