"""The text of a report on the screen: scrolled, with the pack's quotes marked, and one of them the present one."""

from __future__ import annotations

from collections.abc import Sequence

from textual.message import Message

from scrutiny_tui.text.document import Document
from scrutiny_tui.tui.widgets.canvas import Canvas
from scrutiny_tui.tui.widgets.report_layout import Mark, Report
from scrutiny_tui.tui.widgets.rows import Row

CONTEXT = 3
"""Rows kept above what is jumped to, so that the reader sees what went before."""


class ReportView(Canvas):
    """One document, drawn line by line."""

    class Moved(Message):
        """The reader is somewhere else in the text."""

    def __init__(self, *, id: str) -> None:
        """An empty view; `read` fills it."""
        super().__init__(id=id)
        self.document: Document | None = None
        self.marks: Sequence[Mark] = ()
        self.quote = ""
        """Id of the present quote; empty for none."""
        self.passage = 0
        """Number of the present paragraph; 0 for none."""
        self.report: Report | None = None
        """The text laid out for the present width; None before it is known."""
        self._sought = False
        self._held = 0

    def read(self, document: Document, marks: Sequence[Mark], *, quote: str = "", passage: int = 0) -> None:
        """Show a document, at a quote or paragraph where one is given, else from its beginning."""
        if document is not self.document:
            self.jump(0)
        self.document, self.marks, self.quote, self.passage = document, tuple(marks), quote, passage
        self._sought = True
        self.draw(self._rows)

    def _rows(self, width: int) -> Sequence[Row]:
        if self.document is None:
            return ()
        held = self.place[0] if self.report else 0
        if self.report is None or not self.report.lays_out(self.document, self.marks, width):
            self.report = Report(self.document, self.marks, width)
        self.report.quote, self.report.passage = self.quote, self.passage
        self._held = held
        return self.report

    def settled(self) -> None:
        """Show what is sought; after a change of width, the paragraph that was read before."""
        if self.report is None:
            return
        if self._sought:
            self._sought = False
            self._seek()
        elif self._held:
            self.jump(self.report.rows_of_passage(self._held)[0])
        self._held = 0
        self.post_message(self.Moved())

    def _seek(self) -> None:
        assert self.report is not None
        rows = self.report.rows_of_quote(self.quote) if self.quote else None
        if rows is None and self.passage:
            rows = self.report.rows_of_passage(self.passage)
        if rows is not None and not (rows[0] >= self.top and rows[1] < self.top + self.tall):
            self.jump(rows[0] - min(CONTEXT, self.tall // 4))

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Say that the reader moved."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value):
            self.post_message(self.Moved())

    @property
    def place(self) -> tuple[int, str]:
        """Number and page of the paragraph at the top of the screen."""
        if self.report is None or not len(self.report):
            return 0, ""
        number, page = self.report.place_at(self.top)
        return (number, page) if number else self.report.place_at(min(len(self.report) - 1, self.top + CONTEXT))

    @property
    def looked_at(self) -> tuple[int, str]:
        """Number and page of the paragraph that was gone to, or of the present quote, while in view; else `place`."""
        if self.report is None:
            return self.place
        rows = self.report.rows_of_quote(self.quote) if self.quote else None
        if rows is None and self.passage:
            rows = self.report.rows_of_passage(self.passage)
        seen = rows is not None and rows[0] < self.top + self.tall and rows[1] >= self.top
        return self.report.place_at(rows[1]) if rows and seen else self.place

    @property
    def in_view(self) -> str:
        """The present quote where it is on the screen, else the first that is; empty where none is."""
        if self.report is None:
            return ""
        rows = range(self.top, min(self.top + self.tall, len(self.report)))
        seen = [quote for at in rows if (quote := self.report.quote_at(at))]
        return self.quote if self.quote in seen else next(iter(seen), "")

    def step_quote(self, by: int) -> None:
        """To the next quote (1) or the one before (-1): from the present one, else from where the reader is."""
        if self.report is None or not self.report.quotes:
            return
        order = self.report.quotes
        present = self.in_view
        if self.quote and present == self.quote:
            at = (order.index(self.quote) + by) % len(order)
        else:
            at = self._beside(order, by)
        self.quote, self.passage, self._sought = order[at], 0, True
        self.draw(self._rows)

    def _beside(self, order: Sequence[str], by: int) -> int:
        assert self.report is not None
        firsts = [(self.report.rows_of_quote(quote) or (0, 0))[0] for quote in order]
        if by > 0:
            return next((at for at, first in enumerate(firsts) if first >= self.top), 0)
        before = [at for at, first in enumerate(firsts) if first < self.top]
        return before[-1] if before else len(order) - 1
