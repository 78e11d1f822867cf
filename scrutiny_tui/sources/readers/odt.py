"""OpenDocument texts, as LibreOffice writes them."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.sources.readers.guesses import as_names, guess_from_text
from scrutiny_tui.sources.readers.report import Guess, Page, Progress, Report
from scrutiny_tui.sources.readers.zips import opened, part

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_SUPER = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_AGAIN = "Open it in LibreOffice or Word, save it under a new name, and add that."


def read(data: bytes, progress: Progress, whole: bool = False) -> Report:
    """An OpenDocument text. Its heads and feet stand in its styles and are not read, `whole` or not."""
    with opened(data) as held:
        if "META-INF/manifest.xml" in held.namelist() and b"encryption-data" in part(held, "META-INF/manifest.xml"):
            raise ScrutinyError(
                "The document is locked with a password.", "Open it, save it without one, add it again."
            )
        content = _xml(part(held, "content.xml"))
        said = _xml(part(held, "meta.xml")) if "meta.xml" in held.namelist() else None
    body = content.find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:
        raise ScrutinyError("The document holds no text.", _AGAIN)
    reading = _Reading()
    found = [*reading.blocks(body), *reading.notes]
    progress(1, 1)
    given = _said(said, f"{_DC}title")
    heading = next((_plain(each) for each in body.iter(f"{_TEXT}h") if _plain(each)), "")
    title = (
        Guess(heading, "its first heading") if heading
        else Guess(given, "the document's own properties") if given
        else None
    )  # fmt: skip
    guesses = guess_from_text(found, title)
    author = _said(said, f"{_DC}creator")
    if author and any(author.casefold() in paragraph.casefold() for paragraph in found):
        for field, name in as_names(author).items():
            guesses.setdefault(field, Guess(name, "the document's own properties (author), and its words"))
    return Report(pages=(Page(tuple(found)),), guesses=guesses)


class _Reading:
    """One pass over a document's content."""

    def __init__(self) -> None:
        self.notes: list[str] = []

    def blocks(self, element: ElementTree.Element, mark: str = "") -> Iterator[str]:
        """The paragraphs within an element; the first of them begins with `mark`."""
        for child in element:
            tag = child.tag
            if tag in (f"{_TEXT}p", f"{_TEXT}h"):
                words, boxes = self._words(child)
                if words:
                    yield mark + words
                    mark = ""
                for box in boxes:
                    yield from self.blocks(box)
            elif tag == f"{_TEXT}list":
                for item in child:
                    yield from self.blocks(item, "• ")
            elif tag == f"{_TABLE}table":
                if told := "\n".join(filter(None, (self._row(row) for row in child.iter(f"{_TABLE}table-row")))):
                    yield told
            elif tag not in (f"{_TEXT}tracked-changes", f"{_TEXT}sequence-decls", f"{_OFFICE}forms"):
                yield from self.blocks(child, mark)

    def _row(self, row: ElementTree.Element) -> str:
        cells = [" ".join(" ".join(self.blocks(cell)).split()) for cell in row if cell.tag == f"{_TABLE}table-cell"]
        while cells and not cells[-1]:
            cells.pop()
        return " | ".join(cells)

    def _words(self, element: ElementTree.Element) -> tuple[str, list[ElementTree.Element]]:
        """The words of a paragraph, and the text boxes that hang on it."""
        parts: list[str] = []
        boxes: list[ElementTree.Element] = []

        def visit(node: ElementTree.Element) -> None:
            tag = node.tag
            if tag == f"{_TEXT}note":
                number = _plain(node.find(f"{_TEXT}note-citation")).translate(_SUPER)
                note = node.find(f"{_TEXT}note-body")
                self.notes += self.blocks(note, f"{number} ") if note is not None else ()
                parts.append(number)
            elif tag == f"{_OFFICE}annotation":
                pass
            elif tag == f"{_DRAW}text-box":
                boxes.append(node)
            else:
                parts.append({f"{_TEXT}tab": " ", f"{_TEXT}s": " ", f"{_TEXT}line-break": "\n"}.get(tag, ""))
                parts.append(node.text or "")
                for child in node:
                    visit(child)
                    parts.append(child.tail or "")

        visit(element)
        lines = (" ".join(line.split()) for line in "".join(parts).split("\n"))
        return "\n".join(filter(None, lines)), boxes


def _plain(element: ElementTree.Element | None) -> str:
    return " ".join("".join(element.itertext()).split()) if element is not None else ""


def _said(root: ElementTree.Element | None, name: str) -> str:
    found = next(root.iter(name), None) if root is not None else None
    return _plain(found)


def _xml(data: bytes) -> ElementTree.Element:
    try:
        return ElementTree.fromstring(data)
    except ElementTree.ParseError as fault:
        raise ScrutinyError("The document is damaged inside.", _AGAIN) from fault
