"""A view of laid-out rows that paints only the lines on the screen, so that five hundred pages scroll like one.

What the rows say is decided elsewhere, by plain functions of the width; nothing here reads a pack. Selection is in
`scrutiny_tui.tui.widgets.drawn`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.cache import LRUCache
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget

from scrutiny_tui.tui.commands import bindings
from scrutiny_tui.tui.widgets.rows import LOOKS, Piece, Row, cut

Layout = Callable[[int], Sequence[Row]]
"""Rows for a width in cells. The sequence may make its rows only when asked for them."""

GUTTER = 2
"""Cells at the left kept for the mark of what is selected."""


EDGE = 1
"""Cells at the right kept free, so that words do not touch the scroll bar."""


KEPT = 2_000
"""Painted rows that are kept at most."""


class Paint:
    """How rows are painted now, and those that were painted so."""

    def __init__(self, base: Style, over: Style, room: int) -> None:
        self.base = base
        self.over = over
        """Of what is selected."""
        self.room = room
        """Cells of a row."""
        self.looks: dict[str, Style] = {}
        self.strips: LRUCache[tuple[tuple[Piece, ...], str], Strip] = LRUCache(KEPT)
        """By what a row says, and its mark, which is empty where it is not selected."""

    def is_as(self, other: Paint | None) -> bool:
        """Whether the other paints the same."""
        return other is not None and (self.base, self.over, self.room) == (other.base, other.over, other.room)


class Canvas(ScrollView, can_focus=True, inherit_bindings=False):
    """Rows, painted line by line as they come into view."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"canvas--{look}" for look in LOOKS} | {"canvas--selected"}
    DEFAULT_CSS = """
    Canvas {
        height: 1fr;
        background: $background;
        color: $foreground;
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-gutter: stable;
        scrollbar-size-vertical: 1;
        & > .canvas--strong { text-style: bold; }
        & > .canvas--dim { color: $text-muted; }
        & > .canvas--heading { color: $text-primary; text-style: bold; }
        & > .canvas--mark { color: $text-accent; text-style: bold underline; }
        & > .canvas--quote { color: $text-success; text-style: underline; }
        & > .canvas--current { text-style: reverse bold; }
        & > .canvas--warning { color: $text-warning; text-style: bold; }
        & > .canvas--line { color: $foreground-muted; }
        & > .canvas--bar { color: $primary; }
        & > .canvas--note { text-style: italic; }
        & > .canvas--selected {
            color: $block-cursor-blurred-foreground;
            background: $block-cursor-blurred-background;
        }
        &:focus > .canvas--selected {
            color: $block-cursor-foreground;
            background: $block-cursor-background;
        }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("list")]

    def __init__(self, layout: Layout | None = None, *, id: str | None = None, classes: str | None = None) -> None:
        """Show what `layout` lays out; nothing until `draw` where it is left out."""
        super().__init__(id=id, classes=classes)
        self._layout: Layout = layout or (lambda _: ())
        self._width = self._height = 0
        self._paint: Paint | None = None
        self.rows: Sequence[Row] = ()
        """The rows as laid out for the present width; empty until the size is known."""

    def draw(self, layout: Layout) -> None:
        """Show something else, or the same anew, keeping the place where that is possible."""
        self._layout = layout
        self._lay_out()

    def is_selected(self, row: Row) -> bool:
        """True where the row belongs to what is selected."""
        return False

    def settled(self) -> None:
        """Hook: the rows were laid out anew, for a new width or new words."""

    def on_resize(self, _: events.Resize) -> None:
        """Lay out for the new width; keep the place for a new height."""
        if self._room != self._width or not self.rows:
            self._lay_out()
        elif self.tall != self._height:
            self._height = self.tall
            self.settled()

    @property
    def _room(self) -> int:
        return max(0, self.scrollable_content_region.width)

    @property
    def tall(self) -> int:
        """Lines on the screen."""
        return max(1, self.scrollable_content_region.height)

    @property
    def top(self) -> int:
        """The first row on the screen."""
        return self.scroll_offset.y

    def _lay_out(self) -> None:
        self._width, self._height = self._room, self.tall
        if self._width <= GUTTER + EDGE:
            return
        self.rows = self._layout(self._width - GUTTER - EDGE)
        self._take_size(Size(self._width, len(self.rows)))
        self.settled()
        self.refresh()

    def _take_size(self, size: Size) -> None:
        """Scroll over so many rows from now on.

        Only where the view is as high as its rows does another number of them move what stands around it, and the
        whole screen must be laid out anew; else its scroll bar alone is another.
        """
        if self.styles.auto_dimensions:
            self.virtual_size = size
        elif size != self.virtual_size:
            self.set_reactive(Widget.virtual_size, size)
            self._scroll_update(size)

    def jump(self, y: int) -> None:
        """Put row `y` at the top, as far as there are rows."""
        self.scroll_to(y=max(0, y), animate=False, force=True)

    def reveal(self, first: int, last: int) -> None:
        """Scroll as little as needed to show rows `first` to `last`; their beginning where they are too many."""
        if first < self.top or last - first >= self.tall:
            self.jump(first)
        elif last >= self.top + self.tall:
            self.jump(last - self.tall + 1)

    def notify_style_update(self) -> None:
        """Other colours: nothing that was painted can be used again."""
        self._paint = None
        super().notify_style_update()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Paint what is to be seen of it anew; rows that were painted in the same style are taken as they were."""
        paint = self._present()
        if not paint.is_as(self._paint):
            self._paint = paint
        return super().render_lines(crop)

    def _present(self) -> Paint:
        return Paint(self.rich_style, self._over(), self._room)

    def render_line(self, y: int) -> Strip:
        """Paint line `y` of the screen."""
        paint = self._paint = self._paint or self._present()
        at = self.top + y
        if at >= len(self.rows):
            return Strip.blank(paint.room, paint.base)
        shown = self.rows[at]
        chosen = self.is_selected(shown)
        key = shown.pieces, self._mark(at, shown) if chosen else ""
        strip = paint.strips.get(key)
        if strip is None:
            strip = paint.strips[key] = self._painted(paint, *key)
        return strip

    def _painted(self, paint: Paint, pieces: tuple[Piece, ...], mark: str) -> Strip:
        base, over = paint.base, paint.over if mark else Style()
        segments = [Segment(mark or " " * GUTTER, base + over)]
        for piece in cut(pieces, paint.room - GUTTER - EDGE):
            look = paint.looks.get(piece.look)
            if look is None:
                look = paint.looks[piece.look] = self._look(piece.look)
            segments.append(Segment(piece.text, base + look + over))
        return Strip(segments).adjust_cell_length(paint.room, base + over)

    def _over(self) -> Style:
        """How what is selected looks: in its own ground; reversed where there are no colours and the keys go here."""
        if self.app.no_color and self.has_focus:
            return Style(bold=True, reverse=True)
        return self.get_component_rich_style("canvas--selected", partial=True)

    def _mark(self, at: int, shown: Row) -> str:
        """The mark of what is selected, on its first row: told apart without colour, and by where the keys go."""
        if at and self.rows[at - 1].target == shown.target:
            return "  "
        return "▸ " if self.has_focus else "› "

    def _look(self, look: str) -> Style:
        style = Style()
        for word in look.split():
            style += self._resolved(f"canvas--{word}")
        return style

    def _resolved(self, name: str) -> Style:
        """A component's weight and its colour as it comes out over the background: partial styles lose that."""
        style = self.get_component_rich_style(name, partial=True)
        if style.color is None:
            return style
        return style + Style(color=self.get_component_rich_style(name).color)

    def action_cursor_up(self) -> None:
        """One line up."""
        self.jump(self.top - 1)

    def action_cursor_down(self) -> None:
        """One line down."""
        self.jump(self.top + 1)

    def action_page_up(self) -> None:
        """One screen up, keeping a line for the eye."""
        self.jump(self.top - max(1, self.tall - 1))

    def action_page_down(self) -> None:
        """One screen down, keeping a line for the eye."""
        self.jump(self.top + max(1, self.tall - 1))

    def action_first(self) -> None:
        """To the beginning."""
        self.jump(0)

    def action_last(self) -> None:
        """To the end."""
        self.jump(len(self.rows))
