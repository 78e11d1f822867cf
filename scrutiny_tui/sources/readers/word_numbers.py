"""The numbers and marks that Word puts before paragraphs: kept in its numbering, not in its words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from scrutiny_tui.text.labels import roman

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
"""The namespace of Word's elements."""
BULLET = "•"
_DEEPEST = 20
"""Styles that may rest on one another."""
_LETTERS = 26


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is numbered."""

    form: str
    """Word's name of it: decimal, lowerLetter, bullet and so on."""
    text: str
    """Such as `%1.%2)`."""
    start: int
    legal: bool
    """True where the numbers of the levels above are written in figures too."""


@dataclass
class _List:
    levels: dict[int, Level] = field(default_factory=dict)
    by_style: dict[str, int] = field(default_factory=dict)
    link: str = ""


@dataclass
class _Use:
    abstract: str
    starts: dict[int, int] = field(default_factory=dict)
    levels: dict[int, Level] = field(default_factory=dict)
    begun: bool = False


class Numbers:
    """Gives each paragraph its number, asked in the order of the text."""

    def __init__(self, numbering: Element, styles: Element) -> None:
        """From the roots of the document's numbering.xml and styles.xml."""
        self._lists = {each.get(f"{W}abstractNumId", ""): _list(each) for each in numbering.iter(f"{W}abstractNum")}
        self._uses = {each.get(f"{W}numId", ""): _use(each) for each in numbering.iter(f"{W}num")}
        self._styles = {each.get(f"{W}styleId", ""): each for each in styles.iter(f"{W}style")}
        self._default = next(
            (
                name
                for name, each in self._styles.items()
                if each.get(f"{W}type") == "paragraph" and each.get(f"{W}default") == "1"
            ),
            "",
        )
        self._counts: dict[str, dict[int, int]] = {}

    def label(self, properties: Element | None) -> str:
        """What stands before the paragraph with those properties, and counts it; "" for nothing."""
        number, depth = self._place(properties)
        use = self._uses.get(number)
        listed = self._listed(use)
        if use is None or listed is None:
            return ""
        level = use.levels.get(depth) or listed.levels.get(depth)
        if level is None:
            return ""
        if level.form == "bullet":
            return BULLET
        self._count(use, listed, depth, level)
        return self._said(use, listed, level)

    def _listed(self, use: _Use | None) -> _List | None:
        listed = self._lists.get(use.abstract) if use else None
        if listed and listed.link and not listed.levels:
            style = self._styles.get(listed.link)
            linked = self._uses.get(_value(style, f"{W}pPr/{W}numPr/{W}numId")) if style is not None else None
            return self._lists.get(linked.abstract) if linked else None
        return listed

    def _place(self, properties: Element | None) -> tuple[str, int]:
        """The list that a paragraph is in, and its level there."""
        number = depth = ""
        name = self._default
        if properties is not None:
            number = _value(properties, f"{W}numPr/{W}numId")
            depth = _value(properties, f"{W}numPr/{W}ilvl")
            name = _value(properties, f"{W}pStyle") or self._default
        for style in self._based(name):
            given = self._styles[style]
            number = number or _value(given, f"{W}pPr/{W}numPr/{W}numId")
            depth = depth or _value(given, f"{W}pPr/{W}numPr/{W}ilvl")
            listed = self._listed(self._uses.get(number))
            if listed and not depth and style in listed.by_style:
                depth = str(listed.by_style[style])
            if number:
                break
        return number, int(depth) if depth.isdecimal() else 0

    def _based(self, name: str) -> Iterator[str]:
        for _ in range(_DEEPEST):
            if name not in self._styles:
                return
            yield name
            name = _value(self._styles[name], f"{W}basedOn")

    def _count(self, use: _Use, listed: _List, depth: int, level: Level) -> None:
        counts = self._counts.setdefault(use.abstract, {})
        if not use.begun:
            use.begun = True
            for each, start in use.starts.items():
                counts[each] = start - 1
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for above in range(depth):
            counts.setdefault(above, listed.levels[above].start if above in listed.levels else 1)
        for below in [each for each in counts if each > depth]:
            del counts[below]

    def _said(self, use: _Use, listed: _List, level: Level) -> str:
        counts = self._counts[use.abstract]

        def number(found: re.Match[str]) -> str:
            at = int(found[1]) - 1
            its = use.levels.get(at) or listed.levels.get(at)
            return numeral(counts.get(at, 1), "decimal" if its is None or level.legal else its.form)

        return re.sub(r"%([1-9])", number, level.text).strip() if level.form != "none" or "%" in level.text else ""


def numeral(number: int, form: str) -> str:
    """A number as a list writes it; `form` is Word's name of the way."""
    match form:
        case "lowerLetter" | "upperLetter" if number > 0:
            letters = chr(ord("a") + (number - 1) % _LETTERS) * min(9, (number - 1) // _LETTERS + 1)
            return letters.upper() if form == "upperLetter" else letters
        case "lowerRoman" | "upperRoman" if 0 < number < 4000:
            return roman(number).upper() if form == "upperRoman" else roman(number)
        case "decimalZero":
            return f"{number:02}"
        case "none":
            return ""
        case _:
            return str(number)


def _list(element: Element) -> _List:
    found = _List(link=_value(element, f"{W}numStyleLink"))
    for each in element.iter(f"{W}lvl"):
        depth, level = _level(each)
        found.levels[depth] = level
        if style := _value(each, f"{W}pStyle"):
            found.by_style[style] = depth
    return found


def _use(element: Element) -> _Use:
    found = _Use(_value(element, f"{W}abstractNumId"))
    for each in element.iter(f"{W}lvlOverride"):
        depth = _whole(each.get(f"{W}ilvl", ""), 0)
        if start := _value(each, f"{W}startOverride"):
            found.starts[depth] = _whole(start, 1)
        for level in each.iter(f"{W}lvl"):
            found.levels[depth] = _level(level)[1]
    return found


def _level(element: Element) -> tuple[int, Level]:
    legal = element.find(f"{W}isLgl")
    return _whole(element.get(f"{W}ilvl", ""), 0), Level(
        form=_value(element, f"{W}numFmt") or "decimal",
        text=_value(element, f"{W}lvlText")[:40],
        start=_whole(_value(element, f"{W}start"), 1),
        legal=legal is not None and legal.get(f"{W}val", "1") not in ("0", "false"),
    )


def _value(element: Element | None, path: str) -> str:
    found = element.find(path) if element is not None else None
    return found.get(f"{W}val", "") if found is not None else ""


def _whole(text: str, otherwise: int) -> int:
    return int(text) if text.isdecimal() and len(text) < 7 else otherwise
