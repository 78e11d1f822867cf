"""A report laid out for reading: numbered paragraphs, page breaks, and the pack's quotes marked in their place.

Pure. Where each line begins is worked out once for a width; its words are looked up only when it is painted.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple, overload

from scrutiny_tui.text.document import Document, Paragraph
from scrutiny_tui.tongue import _
from scrutiny_tui.tui import safe
from scrutiny_tui.tui.widgets.report_text import Shown
from scrutiny_tui.tui.widgets.rows import Piece, Row, cut, row, shorten, spans

NUMBERS = 6
"""Cells for the paragraph's number, then two for the mark of a quote."""
WIDEST = 88
"""Cells of text in a line at most: longer lines tire the eye."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A quote in the text."""

    id: str
    fragments: tuple[tuple[int, int], ...]
    """Where it stands: half-open offsets in the document's text, in order."""
    said: str
    """Who said it and what checking found; safe to show, on one line."""


class _Line(NamedTuple):
    """One row before its words are looked up."""

    kind: str
    """"text", "first" (a paragraph's first line), "tag" (a quote begins below), "page" or "space"."""
    paragraph: int
    """Index of the paragraph, from 0; -1 for what stands between paragraphs."""
    start: int
    """Offsets in the paragraph's shown text; for a tag, the index of the mark; for a page, of its first paragraph."""
    end: int


class Report(Sequence[Row]):
    """The rows of one document for one width."""

    def __init__(
        self, document: Document, marks: Sequence[Mark], width: int, *, quote: str = "", passage: int = 0
    ) -> None:
        """`quote` is the id of the quote to show as the present one, `passage` the paragraph likewise (0 for none)."""
        self._document = document
        self._marks = _placed(marks)
        self._width = width
        self._cells = max(12, min(width - NUMBERS - 2, WIDEST))
        self.quote = quote
        """Id of the present quote, empty for none; may be changed, the rows stay where they are."""
        self.passage = passage
        """Number of the present paragraph, 0 for none; may be changed likewise."""
        self._starts = [paragraph.start for paragraph in document.paragraphs]
        self._within: dict[int, list[tuple[int, int, str]]] = {}
        for mark in self._marks:
            for start, end in mark.fragments:
                for at in range(self._index(start), self._index(max(start, end - 1)) + 1):
                    self._within.setdefault(at, []).append((start, end, mark.id))
        self._shown = lru_cache(maxsize=256)(self._read)
        self._lines = self._lay_out()
        self._first_row = {
            line.paragraph: at for at, line in reversed(list(enumerate(self._lines))) if line.paragraph >= 0
        }

    def lays_out(self, document: Document, marks: Sequence[Mark], width: int) -> bool:
        """True where this is the layout of just these, so that none need be made anew."""
        return document is self._document and width == self._width and _placed(marks) == self._marks

    @property
    def quotes(self) -> tuple[str, ...]:
        """Ids of the quotes that stand in the text, in the order of the text."""
        return tuple(mark.id for mark in self._marks)

    def rows_of_passage(self, number: int) -> tuple[int, int]:
        """First and last row of paragraph `number` (from 1); of the nearest where there is no such paragraph."""
        if not self._starts:
            return 0, 0
        index = min(max(0, number - 1), len(self._starts) - 1)
        first = last = self._first_row.get(index, 0)
        while last + 1 < len(self._lines) and self._lines[last + 1].paragraph == index:
            last += 1
        return first, last

    def rows_of_quote(self, quote: str) -> tuple[int, int] | None:
        """First row (its tag) and last row of a quote; None where it does not stand in the text."""
        found = next((at for at, mark in enumerate(self._marks) if mark.id == quote), None)
        if found is None:
            return None
        mark = self._marks[found]
        tag = next(at for at, line in enumerate(self._lines) if line.kind == "tag" and line.start == found)
        last = self._row_at(mark.fragments[-1][1] - 1)
        return tag, max(tag, last)

    def place_at(self, at: int) -> tuple[int, str]:
        """Number (from 1) and page of the paragraph that row `at` belongs to; (0, "") above the first."""
        while at >= 0 and (at >= len(self._lines) or self._lines[at].paragraph < 0):
            at -= 1
        if at < 0:
            return 0, ""
        found = self._document.paragraphs[self._lines[at].paragraph]
        return found.number, found.page

    def quote_at(self, at: int) -> str:
        """Id of the quote that row `at` shows a part of, or announces; empty where it shows none."""
        if not 0 <= at < len(self._lines):
            return ""
        line = self._lines[at]
        if line.kind == "tag":
            return self._marks[line.start].id
        if line.kind in {"text", "first"}:
            return next((quote for _, _, quote in self._pieces_within(line)), "")
        return ""

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self._lines)

    @overload
    def __getitem__(self, at: int) -> Row: ...

    @overload
    def __getitem__(self, at: slice) -> list[Row]: ...

    def __getitem__(self, at: int | slice) -> Row | list[Row]:
        """The row, or rows, at a place."""
        if isinstance(at, slice):
            return [self[index] for index in range(*at.indices(len(self)))]
        return self._row(self._lines[at])

    def _index(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)

    def _read(self, index: int) -> Shown:
        paragraph = self._document.paragraphs[index]
        return Shown.of(self._document.text[paragraph.start : paragraph.end])

    def _lay_out(self) -> list[_Line]:
        lines: list[_Line] = []
        tags: dict[int, list[int]] = {}
        for at, mark in enumerate(self._marks):
            tags.setdefault(self._index(mark.fragments[0][0]), []).append(at)
        page = ""
        for index, paragraph in enumerate(self._document.paragraphs):
            if paragraph.page != page:
                page = paragraph.page
                lines += [_Line("page", -1, index, 0), _Line("space", -1, 0, 0)]
            lines += [_Line("tag", index, at, 0) for at in tags.get(index, ())]
            first = True
            for start, end in spans(self._shown(index).text, self._cells):
                lines.append(_Line("first" if first else "text", index, start, end))
                first = False
            lines.append(_Line("space", -1, 0, 0))
        return lines

    def _row_at(self, offset: int) -> int:
        index = self._index(offset)
        inside = offset - self._document.paragraphs[index].start
        first, last = self.rows_of_passage(index + 1)
        shown = self._shown(index)
        for at in range(first, last + 1):
            line = self._lines[at]
            if line.kind in {"text", "first"} and shown.offset(line.end) > inside:
                return at
        return last

    def _row(self, line: _Line) -> Row:
        if line.kind == "space":
            return Row()
        if line.kind == "page":
            page = safe.shown(self._document.paragraphs[line.start].page)
            said = f" {_('page {page}').format(page=page)} "
            return row((f"{said:─^{min(self._width, self._cells + NUMBERS + 2)}}", "line"))
        if line.kind == "tag":
            return self._tag(self._marks[line.start])
        return Row((*self._number(line, self._document.paragraphs[line.paragraph]), *self._text(line)))

    def _tag(self, mark: Mark) -> Row:
        here = mark.id == self.quote
        head = "▶ " if here else "▸ "
        pieces = (
            Piece(" " * NUMBERS),
            Piece(head, "bar strong" if here else "dim"),
            Piece(mark.said, "current" if here else "strong"),
        )
        return Row(cut(pieces, self._width))

    def _number(self, line: _Line, paragraph: Paragraph) -> tuple[Piece, ...]:
        here = paragraph.number == self.passage
        number = shorten(str(paragraph.number), NUMBERS - 1) if line.kind == "first" else ""
        bar = "▌ " if self._pieces_within(line) else "┃ " if here else "  "
        return Piece(f"{number:>{NUMBERS - 1}} ", "current" if here and number else "dim"), Piece(bar, "bar strong")

    def _pieces_within(self, line: _Line) -> list[tuple[int, int, str]]:
        """Parts of quotes in a line: offsets in the paragraph's shown text, and the quote's id."""
        shown = self._shown(line.paragraph)
        base = self._document.paragraphs[line.paragraph].start
        found = []
        for start, end, quote in self._within.get(line.paragraph, ()):
            first = max(line.start, shown.place(start - base))
            last = min(line.end, shown.place(end - base))
            if first < last:
                found.append((first, last, quote))
        return found

    def _text(self, line: _Line) -> list[Piece]:
        text = self._shown(line.paragraph).text
        parts = self._pieces_within(line)
        edges = sorted({line.start, line.end, *(edge for first, last, _ in parts for edge in (first, last))})
        pieces = []
        for first, last in pairwise(edges):
            inside = [quote for start, end, quote in parts if start <= first and last <= end]
            look = "quote current" if self.quote in inside else "quote" if inside else ""
            pieces.append(Piece(text[first:last], look))
        return pieces


def _placed(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """The marks that stand in the text, in its order."""
    return tuple(sorted((mark for mark in marks if mark.fragments), key=lambda mark: mark.fragments[0]))
