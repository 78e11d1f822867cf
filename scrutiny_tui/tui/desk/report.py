"""A report laid out for the desk: numbered paragraphs, and stretches marked that change with every key.

Pure. The layout does not depend on what is marked, so that going to another proposal lays out nothing anew.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from scrutiny_tui.text.document import Document
from scrutiny_tui.tui.widgets.report_layout import Report, _Line
from scrutiny_tui.tui.widgets.rows import Piece

NOW, HELD = "now", "held"
"""Sorts of stretches: the one that is looked at, and those that the pack holds already."""
_LOOKS = {NOW: "current", HELD: "quote"}

Stretch = tuple[int, int, str]
"""Half-open offsets in the text, and the sort."""


class DeskReport(Report):
    """The rows of one document for one width, with stretches that can be marked at any time."""

    def __init__(self, document: Document, width: int) -> None:
        """Nothing is marked at first."""
        super().__init__(document, (), width)
        self._now: list[Stretch] = []
        self._held: dict[int, list[Stretch]] = {}

    def hold(self, stretches: Iterable[tuple[int, int]]) -> None:
        """Mark what the pack holds."""
        self._held = self._by_paragraph((start, end, HELD) for start, end in stretches)
        self.show(self._now[0][:2] if self._now else None)

    def show(self, stretch: tuple[int, int] | None) -> None:
        """Mark the stretch that is looked at; None for none."""
        self._now = [(*stretch, NOW)] if stretch else []
        within = self._by_paragraph(self._now)
        self._within = {key: [*within.get(key, ()), *self._held.get(key, ())] for key in {*within, *self._held}}

    def rows_of(self, start: int, end: int) -> tuple[int, int]:
        """First and last row that show a part of a stretch."""
        return self._row_at(start), self._row_at(max(start, end - 1))

    def offset_at(self, at: int, column: int) -> int | None:
        """The offset in the text that is shown in row `at` at cell `column` of the words; None where none is."""
        if not 0 <= at < len(self._lines):
            return None
        line = self._lines[at]
        if line.kind not in {"text", "first"} or column < 0:
            return None
        paragraph = self._document.paragraphs[line.paragraph]
        shown = min(line.start + column, max(line.start, line.end - 1))
        return paragraph.start + self._shown(line.paragraph).offset(shown)

    def _by_paragraph(self, stretches: Iterable[Stretch]) -> dict[int, list[Stretch]]:
        found: dict[int, list[Stretch]] = {}
        for start, end, sort in stretches:
            for index in range(self._index(start), self._index(max(start, end - 1)) + 1):
                found.setdefault(index, []).append((start, end, sort))
        return found

    def _text(self, line: _Line) -> list[Piece]:
        text = self._shown(line.paragraph).text
        parts = self._pieces_within(line)
        edges = sorted({line.start, line.end, *(edge for first, last, _ in parts for edge in (first, last))})
        found = []
        for first, last in pairwise(edges):
            inside = [sort for start, end, sort in parts if start <= first and last <= end]
            found.append(Piece(text[first:last], " ".join(_LOOKS[sort] for sort in (HELD, NOW) if sort in inside)))
        return found
