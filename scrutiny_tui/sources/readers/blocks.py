"""The paragraphs of a page's elements: what a reader sees as blocks, lists and tables."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from scrutiny_tui.sources.readers.tree import Element

_BLOCKS = frozenset(
    ["address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl",
     "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
     "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td",
     "tfoot", "th", "thead", "tr", "ul"]
)  # fmt: skip
_UNSEEN = frozenset(
    ["script", "style", "noscript", "template", "svg", "math", "head", "title", "meta", "link", "iframe", "object",
     "video", "audio", "canvas", "map", "select", "option", "textarea", "input", "datalist"]
)  # fmt: skip
_SUPER = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SUB = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_DROPPED = dict.fromkeys(map(ord, "↑↩\ufe0e\u200b\u2060\ufeff"))
_FOOTNOTE = re.compile(r"(?:(?:foot|end)note-|fn:?)\d+$")
_WIDEST = 60
"""Rows or columns that one cell may reach over."""
_LONG = 220
"""Letters of a cell from which a table of few columns is a way of laying out, not a table."""

Skip = Callable[[Element], str]
"""Why an element is left out, "" where it is not."""


@dataclass
class _Walk:
    """One pass over some elements."""

    skip: Skip
    numbered: bool
    found: list[str] = field(default_factory=list)
    left_out: list[tuple[str, str]] = field(default_factory=list)
    line: list[str] = field(default_factory=list)
    prefix: str = ""

    def flush(self) -> None:
        """End the paragraph that is being gathered."""
        text = _tidy("".join(self.line))
        self.line.clear()
        if text:
            self.found.append(self.prefix + text)
            self.prefix = ""

    def visit(self, element: Element) -> None:
        """Take in one element and all within."""
        tag = element.tag
        if tag in _UNSEEN:
            return
        if why := self.skip(element):
            self.flush()
            if text := " ".join(element.text().split()):
                self.left_out.append((text, why))
            return
        if tag == "br":
            if "".join(self.line).rstrip(" \u00a0").endswith("\n"):
                self.flush()  # an empty line parts paragraphs, whatever made it
            self.line.append("\n")
        elif tag in ("sup", "sub"):
            self.line.append(_small(element))
        elif tag == "table":
            self.flush()
            self.end_term()
            self._table(element)
        elif tag == "pre":
            self.flush()
            if text := element.text().strip("\n").rstrip():
                self.found.append(self.prefix + text)
                self.prefix = ""
        elif tag in ("ul", "ol", "menu"):
            self._list(element)
        elif tag == "dt":
            self._term(element)
        elif tag in _BLOCKS:
            self.flush()
            self._children(element)
            self.flush()
            if tag == "dl":
                self.end_term()
        else:
            self._children(element)

    def _children(self, element: Element) -> None:
        for child in element.children:
            if isinstance(child, str):
                self.line.append(re.sub(r"\s+", " ", child))
            else:
                self.visit(child)

    def _term(self, element: Element) -> None:
        """A term, which stands before what is said of it."""
        self.flush()
        self.end_term()
        told, left_out = paragraphs(Element("div", {}, element.children), self.skip, self.numbered)
        self.left_out += left_out
        words = " ".join(" ".join(told).split())
        self.prefix = f"{words.rstrip(':')}: " if words else ""

    def end_term(self) -> None:
        """Let a term that no words follow on its line stand by itself."""
        if self.prefix.endswith(": "):
            self.found.append(self.prefix.strip())
            self.prefix = ""

    def _list(self, element: Element) -> None:
        self.flush()
        self.end_term()
        number = int(element.get("start")) if element.get("start").isascii() and element.get("start").isdigit() else 1
        for child in element.children:
            if isinstance(child, str) or child.tag != "li":
                if isinstance(child, Element):
                    self.visit(child)
                continue
            note = _FOOTNOTE.search(child.get("id"))  # its id is not its number
            mark = f"{number}. " if element.tag == "ol" and self.numbered else "• "
            self.prefix = f"{str(number).translate(_SUPER)} " if note else mark
            number += 1
            self.visit(child)
            self.prefix = ""

    def _table(self, element: Element) -> None:
        rows = list(_inside(element, "tr", "table"))
        cells = [
            [cell for cell in row.children if isinstance(cell, Element) and cell.tag in ("td", "th")] for row in rows
        ]
        columns = max((len(row) for row in cells), default=0)
        nested = any(inner.tag == "table" for inner in element.walk() if inner is not element)
        long = any(len(cell.text()) > _LONG for row in cells for cell in row)
        if columns < 2 or nested or element.get("role") == "presentation" or (columns == 2 and len(rows) == 1 and long):
            self._children(element)
            self.flush()
            return
        for caption in _inside(element, "caption", "table"):
            self.visit(caption)
        told = []
        spanned: dict[int, int] = {}
        for row in cells:
            words = self._row(row, spanned)
            while words and not words[-1]:
                words.pop()
            if words:
                told.append(" | ".join(words))
        if told:
            self.found.append("\n".join(told))

    def _row(self, row: list[Element], spanned: dict[int, int]) -> list[str]:
        """The words of each column; `spanned`: for how many more rows a column belongs to a cell above."""
        found: list[str] = []
        for cell in row:
            while spanned.get(len(found), 0) > 0:
                spanned[len(found)] -= 1
                found.append("")
            words = " ".join(" ".join(paragraphs(cell, self.skip, self.numbered)[0]).split())
            rows, columns = (_span(cell, name) for name in ("rowspan", "colspan"))
            for number in range(columns):
                spanned[len(found)] = rows - 1
                found.append("" if number else words)
        while spanned.get(len(found), 0) > 0:
            spanned[len(found)] -= 1
            found.append("")
        return found


def paragraphs(
    element: Element, skip: Skip | None = None, numbered: bool = True
) -> tuple[list[str], list[tuple[str, str]]]:
    """The paragraphs within an element, and what was left out of them, each with the reason.

    `numbered`: whether points of ordered lists are given their numbers.
    """
    walk = _Walk(skip or _nothing, numbered)
    walk.visit(element)
    walk.flush()
    walk.end_term()
    return walk.found, walk.left_out


def _span(cell: Element, name: str) -> int:
    """Over how many rows or columns a cell reaches."""
    told = cell.get(name).strip()
    return min(int(told), _WIDEST) if told.isascii() and told.isdigit() and int(told) else 1


def _nothing(_: Element) -> str:
    return ""


def _inside(element: Element, tag: str, beyond: str) -> Iterable[Element]:
    """The elements of that tag within, not those within an inner element `beyond`."""
    waiting = [child for child in reversed(element.children) if isinstance(child, Element)]
    while waiting:
        inner = waiting.pop()
        if inner.tag == tag:
            yield inner
        elif inner.tag != beyond:
            waiting.extend(child for child in reversed(inner.children) if isinstance(child, Element))


def _small(element: Element) -> str:
    """Raised or lowered words: a number by its signs, as a footnote's; others as they are."""
    text = re.sub(r"^(?:foot)?note ", "", element.text().strip().strip("[]"))
    if not text.isascii() or not text.isdigit():
        return element.text()
    return text.translate(_SUPER if element.tag == "sup" else _SUB)


def _tidy(text: str) -> str:
    lines = (" ".join(line.split()) for line in text.translate(_DROPPED).split("\n"))
    return "\n".join(line for line in lines if line)
