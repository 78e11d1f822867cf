"""The text of one source: its paragraphs, its pages, and the fingerprint that it is known by."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import cached_property

from scrutiny_tui.text.canonical import Canonical, canonical
from scrutiny_tui.text.labels import expand
from scrutiny_tui.text.stretches import Stretches

TURN = " \f"
"""What stands between two words of one paragraph where the page turns between them."""
_PARTING = re.compile(r"\f(?:(?<!\S \f)|(?=\s))|\n[^\S\n\f]*\n")
"""Every way begins with a plain character, which the engine looks for alone: five times as quick in a long text."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One passage of a text."""

    number: int
    """From 1, in the order of the text."""
    start: int
    """Offset of its first character."""
    end: int
    """Offset after its last character."""
    page: str
    """Label of the page that it begins on, "" where the text has no pages."""


@dataclass(frozen=True)
class Document:
    """The text of a source. Offsets are characters of `text`, spans are half-open."""

    text: str
    """With line feeds for line ends and without a byte order mark; form feeds part the pages.

    A page parts paragraphs too, but where its form feed stands within a line, behind a space (`TURN`).
    """
    labels: tuple[str, ...] = ()
    """Printed numbers of the first pages, in order; further pages, or all where it is empty, are counted from 1."""

    @classmethod
    def of(cls, text: str) -> Document:
        """The document of `text`, whatever its line ends."""
        return cls(text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))

    def labelled(self, pages: str) -> Document:
        """The same text with its pages labelled as `pages` writes it, such as `i-iv, 1-20`; itself where that is ""."""
        return replace(self, labels=expand(pages, self.pages)) if pages else self

    @cached_property
    def fingerprint(self) -> str:
        """SHA-256 of the text in UTF-8, as 64 hexadecimal digits."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @cached_property
    def canonical(self) -> Canonical:
        """The text in its normal form, worked out once."""
        return canonical(self.text)

    @cached_property
    def stretches(self) -> Stretches:
        """The words of the normal form and where they stand, worked out once."""
        return Stretches(self.canonical.text)

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs: what blank lines and page breaks part; one that goes on over a page is one."""
        ends = [*_PARTING.finditer(self.text)]
        starts = [0, *(match.end() for match in ends)]
        stops = [*(match.start() for match in ends), len(self.text)]
        found: list[Paragraph] = []
        for start, stop in zip(starts, stops, strict=True):
            stretch = self.text[start:stop]
            if words := stretch.strip():
                begin = start + len(stretch) - len(stretch.lstrip())
                found.append(Paragraph(len(found) + 1, begin, begin + len(words), self.page_at(begin)))
        return tuple(found)

    @cached_property
    def _page_starts(self) -> tuple[int, ...]:
        """Offset of the first character of each page; empty where the text has no pages."""
        breaks = [match.end() for match in re.finditer("\f", self.text)]
        return (0, *breaks) if breaks else ()

    @cached_property
    def _paragraph_starts(self) -> tuple[int, ...]:
        return tuple(paragraph.start for paragraph in self.paragraphs)

    @property
    def pages(self) -> int:
        """How many pages the text has, 0 where none are marked. A page break at the very end begins no page."""
        starts = self._page_starts
        return len(starts) - (starts[-1] == len(self.text)) if starts else 0

    def paragraph(self, number: int) -> Paragraph | None:
        """The paragraph of that number, or None where the text has none such."""
        return self.paragraphs[number - 1] if 1 <= number <= len(self.paragraphs) else None

    def paragraph_at(self, offset: int) -> Paragraph | None:
        """The paragraph that holds `offset`, or the last one before it; None before the first."""
        at = bisect_right(self._paragraph_starts, offset)
        return self.paragraphs[at - 1] if at else None

    def page_at(self, offset: int) -> str:
        """Label of the page that holds `offset`: as printed, else "1", "2"…; "" where the text has no pages."""
        if not self._page_starts:
            return ""
        number = bisect_right(self._page_starts, offset)
        return self.labels[number - 1] if number <= len(self.labels) else str(number)
