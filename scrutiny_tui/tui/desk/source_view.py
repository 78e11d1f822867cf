"""The text of a report at the desk: scrolled to the proposal looked at, or with words being marked by keys or mouse."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.message import Message

from scrutiny_tui.session.desk_source import Span, at, paragraphs_of, sentences_of, words_of
from scrutiny_tui.text.document import Document
from scrutiny_tui.tui.commands import bindings, possible
from scrutiny_tui.tui.desk.report import DeskReport
from scrutiny_tui.tui.widgets.canvas import GUTTER, Canvas
from scrutiny_tui.tui.widgets.report_layout import NUMBERS
from scrutiny_tui.tui.widgets.rows import Row

CONTEXT = 3
"""Rows kept above and below what is jumped to."""
_EXTENTS: dict[str, Callable[[Document], tuple[Span, ...]]] = {
    "word": words_of,
    "sentence": sentences_of,
    "paragraph": paragraphs_of,
}


class SourceView(Canvas):
    """One report, drawn line by line."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("desk-text")]

    class Marking(Message):
        """Words were marked, or the marking ended."""

    class Made(Message):
        """Something is to be made of the words marked."""

        def __init__(self, kind: str) -> None:
            """`kind`: `quote` or `event`."""
            super().__init__()
            self.kind = kind

    def __init__(self, *, id: str) -> None:
        """An empty view; `read` fills it."""
        super().__init__(id=id)
        self.source = ""
        """Id of the report that is shown."""
        self.document: Document | None = None
        self.selecting = False
        """Whether words are being marked."""
        self.stretch: Span | None = None
        """What is looked at, or marked."""
        self._held: tuple[Span, ...] = ()
        self._reports: dict[tuple[int, int], DeskReport] = {}
        self._report: DeskReport | None = None
        self._anchor: Span = (0, 0)
        self._head: Span = (0, 0)
        self._seeking = False

    def read(self, source: str, document: Document, stretch: Span | None, held: Iterable[Span]) -> None:
        """Show a report with a stretch of it marked, and underline what the pack holds of it."""
        self.selecting = False
        changed = document is not self.document
        self.source, self.document, self.stretch, self._held = source, document, stretch, tuple(held)
        self._seeking = True
        if changed or self._report is None:
            self.draw(self._rows)
        else:
            self._mark_anew()

    def _rows(self, width: int) -> Sequence[Row]:
        if self.document is None:
            return ()
        key = (id(self.document), width)
        if key not in self._reports:
            self._reports = dict(list(self._reports.items())[-8:])
            self._reports[key] = DeskReport(self.document, width)
        self._report = self._reports[key]
        return self._report

    def settled(self) -> None:
        """Mark and show the stretch anew: the rows are others."""
        self._seeking = True
        self._mark_anew()

    def _mark_anew(self) -> None:
        if self._report is None:
            return
        self._report.show(self.stretch)
        self._report.hold(self._held)
        if self._seeking and self.stretch:
            self._seeking = False
            first, last = self._report.rows_of(*(self._head if self.selecting else self.stretch))
            room = min(CONTEXT, max(0, (self.tall - (last - first + 1)) // 2))
            self.reveal(max(0, first - room), last + room)
        self.refresh()

    # Marking words

    def start(self) -> None:
        """Begin to mark words: at what is looked at, else at the top of the screen."""
        if self.document is None or not words_of(self.document):
            return
        self.selecting = True
        if not self.stretch:
            offsets = (self._report.offset_at(self.top + y, 0) for y in range(self.tall)) if self._report else iter(())
            first = next((each for each in offsets if each is not None), 0)
            self.stretch = self._extent("word", first)
        self._anchor = self._head = self._extent("word", self.stretch[0])
        if self.stretch != self._anchor:
            self._head = self._extent("word", max(self.stretch[0], self.stretch[1] - 1))
        self._marked(self.stretch)

    def stop(self) -> None:
        """Mark no more words; what was looked at stays."""
        self.selecting = False
        self.post_message(self.Marking())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While words are marked the arrows mark; else they scroll."""
        if action.startswith(("cursor_", "page_")) or action in {"first", "last"}:
            return not self.selecting
        return possible(self, action)

    def action_mark_words(self, extent: str, by: int, extend: bool) -> None:
        """Mark the next or the former word, sentence or paragraph, or reach on to it."""
        assert self.document is not None
        spans = _EXTENTS[extent](self.document)
        here = at(spans, self._head[0])
        inside = extent != "word" and not extend and self.stretch != spans[here]
        to = spans[here] if inside else spans[max(0, min(len(spans) - 1, here + by))]
        if extend:
            whole = (min(self._anchor[0], to[0]), max(self._anchor[1], to[1]))
        else:
            self._anchor, whole = to, to
        self._head = to
        self._marked(whole)

    def action_widen(self) -> None:
        """From the words marked to the whole sentence, then to the whole paragraph."""
        assert self.document is not None
        assert self.stretch is not None
        for extent in ("sentence", "paragraph"):
            first, last = self._extent(extent, self.stretch[0]), self._extent(extent, max(*self.stretch) - 1)
            if (whole := (first[0], last[1])) != self.stretch and whole[0] <= self.stretch[0]:
                self._anchor = self._head = whole
                self._marked(whole)
                return

    def action_make_quote(self) -> None:
        """Make a quote of the words marked."""
        self.post_message(self.Made("quote"))

    def action_make_event(self) -> None:
        """Make an event of the words marked."""
        self.post_message(self.Made("event"))

    def action_end_marking(self) -> None:
        """Mark no more words."""
        self.stop()

    def _extent(self, extent: str, offset: int) -> Span:
        assert self.document is not None
        spans = _EXTENTS[extent](self.document)
        return spans[at(spans, offset)]

    def _marked(self, stretch: Span) -> None:
        self.stretch = stretch
        self._seeking = True
        self._mark_anew()
        self.post_message(self.Marking())

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begin to mark at the word under the mouse."""
        if (offset := self._under(event)) is None:
            return
        self.selecting = True
        self._anchor = self._head = self._extent("word", offset)
        self.capture_mouse()
        self._marked(self._anchor)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Reach to the word under the mouse."""
        if self.app.mouse_captured is self and (offset := self._under(event)) is not None:
            self._head = self._extent("word", offset)
            self._marked((min(self._anchor[0], self._head[0]), max(self._anchor[1], self._head[1])))

    def on_mouse_up(self) -> None:
        """The words are marked."""
        self.release_mouse()

    def _under(self, event: events.MouseEvent) -> int | None:
        if self._report is None:
            return None
        return self._report.offset_at(self.top + event.y, event.x - GUTTER - NUMBERS - 2)
