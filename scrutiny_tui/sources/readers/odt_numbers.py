"""The numbers and marks of an OpenDocument's lists and headings, which its styles say and its words do not."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from scrutiny_tui.sources.readers.word_numbers import BULLET, numeral

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_FORMAT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}num-list-format"
_FORMS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_OUTLINE = "outline of headings"


@dataclass(frozen=True, slots=True)
class _Level:
    form: str
    """Word's name of the way of numbering; "" for none."""
    whole: str
    """Such as `%1%.%2%)`; "" where it is made of what follows."""
    before: str
    behind: str
    shown: int
    """Of how many levels the numbers are shown."""
    start: int


@dataclass(slots=True)
class Listing:
    """One list of the text, with those within it."""

    style: str
    counts: dict[int, int] = field(default_factory=dict)


class Numbers:
    """Gives points and headings their numbers, asked in the order of the text."""

    def __init__(self, roots: Iterable[Element | None]) -> None:
        """From the roots of the document's parts that hold styles."""
        self._styles: dict[str, dict[int, _Level]] = {}
        self._headings = Listing(_OUTLINE)
        self._known: dict[str, Listing] = {}
        self._last: dict[str, Listing] = {}
        for root in roots:
            for each in root.iter() if root is not None else ():
                if each.tag == f"{TEXT}list-style":
                    self._styles[each.get(f"{STYLE}name", "")] = _levels(each)
                elif each.tag == f"{TEXT}outline-style":
                    self._styles[_OUTLINE] = _levels(each)

    def begin(self, element: Element) -> Listing:
        """The list that an element of the body begins, or goes on with."""
        style = element.get(f"{TEXT}style-name", "")
        earlier = self._known.get(element.get(f"{TEXT}continue-list", ""))
        if earlier is None and element.get(f"{TEXT}continue-numbering") == "true":
            earlier = self._last.get(style)
        listing = Listing(style, earlier.counts if earlier else {})
        for name, value in element.items():
            if name.endswith("}id"):
                self._known[value] = listing
        self._last[style] = listing
        return listing

    def point(self, listing: Listing, depth: int, item: Element, style: str = "") -> str:
        """What stands before a point, from level 1; `style` is that of an inner list. It is counted."""
        named = item.get(f"{TEXT}style-override") or style or listing.style
        start = item.get(f"{TEXT}start-value", "")
        return self._said(listing, depth, self._styles.get(named, {}), int(start) if start.isdecimal() else 0)

    def heading(self, element: Element) -> str:
        """What stands before a heading outside of lists, "" where headings are not numbered."""
        depth = element.get(f"{TEXT}outline-level", "1")
        levels = self._styles.get(_OUTLINE, {})
        if element.get(f"{TEXT}is-list-header") == "true" or not depth.isdecimal() or int(depth) not in levels:
            return ""
        return self._said(self._headings, int(depth), levels) if levels[int(depth)].form else ""

    def _said(self, listing: Listing, depth: int, levels: dict[int, _Level], start: int = 0) -> str:
        level = levels.get(depth)
        if level is None or level.form == "bullet":
            return BULLET
        counts = listing.counts
        counts[depth] = start or counts.get(depth, level.start - 1) + 1
        for below in [each for each in counts if each > depth]:
            del counts[below]

        def number(at: int) -> str:
            its = levels.get(at)
            return numeral(counts.get(at, its.start if its else 1), its.form if its else "decimal")

        if level.whole:
            return re.sub(r"%(\d+)%", lambda found: number(int(found[1])), level.whole).strip()
        if not level.form:
            return ""
        shown = (number(at) for at in range(max(1, depth - level.shown + 1), depth + 1))
        return f"{level.before}{'.'.join(filter(None, shown))}{level.behind}".strip()


def _levels(style: Element) -> dict[int, _Level]:
    found: dict[int, _Level] = {}
    for each in style:
        depth = each.get(f"{TEXT}level", "")
        if not depth.isdecimal():
            continue
        form = _FORMS.get(each.get(f"{STYLE}num-format", ""), "")
        bullet = each.tag in (f"{TEXT}list-level-style-bullet", f"{TEXT}list-level-style-image")
        found[int(depth)] = _Level(
            form="bullet" if bullet else form,
            whole=each.get(_FORMAT, "")[:40] if form else "",
            before=each.get(f"{STYLE}num-prefix", "")[:10],
            behind=each.get(f"{STYLE}num-suffix", "")[:10],
            shown=int(each.get(f"{TEXT}display-levels", "1") or 1),
            start=int(each.get(f"{TEXT}start-value", "1") or 1),
        )
    return found
