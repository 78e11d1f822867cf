"""A web page as a tree of elements, read leniently: what browsers forgive is forgiven here too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

DEEPEST = 150
"""Elements within elements; what stands deeper is told as if it stood there."""
MOST = 400_000
"""Elements of one page."""

_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]
)
_ENDS_P = frozenset(
    ["address", "article", "aside", "blockquote", "details", "div", "dl", "fieldset", "figcaption", "figure", "footer",
     "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "main", "nav", "ol", "p", "pre", "section", "table",
     "ul"]
)  # fmt: skip
_ENDED_BY = {
    "li": (frozenset(["li"]), frozenset(["ul", "ol", "menu"])),
    "dt": (frozenset(["dt", "dd"]), frozenset(["dl"])),
    "dd": (frozenset(["dt", "dd"]), frozenset(["dl"])),
    "tr": (frozenset(["tr", "td", "th"]), frozenset(["table"])),
    "td": (frozenset(["td", "th"]), frozenset(["tr", "table"])),
    "th": (frozenset(["td", "th"]), frozenset(["tr", "table"])),
    "option": (frozenset(["option"]), frozenset(["select"])),
}
"""A new element to those it ends, and those beyond which it ends none."""


@dataclass(slots=True)
class Element:
    """One element of a page."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)

    def walk(self) -> Iterator[Element]:
        """The element and all within, in the order of the page."""
        waiting: list[Element] = [self]
        while waiting:
            element = waiting.pop()
            yield element
            waiting.extend(child for child in reversed(element.children) if isinstance(child, Element))

    def text(self) -> str:
        """All words within, spaces as they stand."""
        parts: list[str] = []
        waiting: list[Element | str] = [self]
        while waiting:
            node = waiting.pop()
            if isinstance(node, str):
                parts.append(node)
            else:
                waiting.extend(reversed(node.children))
        return "".join(parts)

    def get(self, name: str) -> str:
        """An attribute's value, "" where it is missing."""
        return self.attributes.get(name, "")


def tree_of(html: str) -> Element:
    """The page in `html`. Never raises for what is in it."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    return builder.root


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("#page")
        self._open = [self.root]
        self._count = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._count += 1
        if self._count > MOST:
            return
        if tag in _ENDS_P:
            self._end(frozenset(["p"]), frozenset(["td", "th", "li", "div", "blockquote", "section", "article"]))
        if tag in _ENDED_BY:
            self._end(*_ENDED_BY[tag])
        element = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(element)
        if tag not in _VOID and len(self._open) < DEEPEST:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        for number in range(len(self._open) - 1, 0, -1):
            if self._open[number].tag == tag:
                del self._open[number:]
                return
            if self._open[number].tag in ("table", "td", "th") and tag not in ("table", "tr", "tbody", "thead", "body"):
                return

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)

    def _end(self, ended: frozenset[str], beyond: frozenset[str]) -> None:
        for number in range(len(self._open) - 1, 0, -1):
            tag = self._open[number].tag
            if tag in beyond:
                return
            if tag in ended:
                del self._open[number:]
                if tag in ("tr", "li", "dt", "dd", "option", "p"):
                    return
