"""Readers of each format, to prove what a writer wrote: (kind of part, its words) in order."""

from __future__ import annotations

from html.parser import HTMLParser
from io import BytesIO

import docx
from docx.table import Table
from docx.text.paragraph import Paragraph
from markdown_it.token import Token

from tests.unit.export.hostile import READER

Seen = list[tuple[str, str]]
VOID = frozenset({"meta", "br", "col", "link", "img", "hr"})


class Page(HTMLParser):
    """A strict reader of web pages: every tag is closed in its order; words go to the innermost tag."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.seen: Seen = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        """Each tag with its attributes, in order."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """See the class."""
        names = [name for name, _value in attrs]
        assert len(names) == len(set(names)), f"{tag} says something twice"
        self.tags.append((tag, dict(attrs)))
        self.seen.append((tag, ""))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """See the class."""
        raise AssertionError(f"{tag} is closed where it opens")

    def handle_endtag(self, tag: str) -> None:
        """See the class."""
        assert self.open, f"{tag} closes what was not open"
        assert self.open.pop() == tag, f"{tag} closes out of order"
        self.seen.append((f"/{tag}", ""))

    def handle_data(self, data: str) -> None:
        """See the class."""
        assert self.open or not data.strip()
        if data.strip() and self.open[-1] != "style":
            self.seen.append(("words", data))

    def handle_comment(self, data: str) -> None:
        """See the class."""
        raise AssertionError("a comment")

    def unknown_decl(self, data: str) -> None:
        """See the class."""
        raise AssertionError("a declaration")

    def handle_pi(self, data: str) -> None:
        """See the class."""
        raise AssertionError("an instruction")


def page(data: bytes) -> Page:
    """A web page, read to its end."""
    found = Page()
    found.feed(data.decode("utf-8"))
    found.close()
    assert not found.open
    return found


def read(form: str, data: bytes) -> Seen:
    """What a reader of that format sees."""
    if form == "web":
        return page(data).seen
    if form == "word":
        return _word(data)
    if form == "markdown":
        return [
            (token.type + token.tag, token.content if token.type == "text" else "")
            for outer in READER.parse(data.decode("utf-8"))
            for token in [outer, *_joined(outer.children or [])]
        ]
    return [("text", part) for part in data.decode("utf-8").split("\n\n")]


def _joined(children: list[Token]) -> list[Token]:
    """Text that follows text counts once, as it is seen."""
    found: list[Token] = []
    for child in children:
        if found and child.type == found[-1].type == "text":
            found[-1] = found[-1].copy(content=found[-1].content + child.content)
        else:
            found.append(child)
    return found


def _word(data: bytes) -> Seen:
    file = docx.Document(BytesIO(data))
    parts = [*file.iter_inner_content(), *(each for section in file.sections for each in section.header.paragraphs)]
    found: Seen = []
    for part in parts:
        if isinstance(part, Table):
            for row in part.rows:
                found += [(f"cell {_style(each)}", each.text) for cell in row.cells for each in cell.paragraphs]
        else:
            found.append((_style(part), part.text))
    return found


def _style(paragraph: Paragraph) -> str:
    return paragraph.style.name if paragraph.style else ""
