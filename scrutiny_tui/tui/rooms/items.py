"""The list that rooms and shelf are made of: rows in groups, with a cursor that can be seen without colour."""

from __future__ import annotations

from collections.abc import Iterable

from rich.segment import Segment
from rich.style import Style
from textual.cache import LRUCache
from textual.content import Content
from textual.events import Click, Resize
from textual.geometry import Size
from textual.strip import Strip
from textual.visual import Visual
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from scrutiny_tui.tui.commands import bindings
from scrutiny_tui.tui.rooms.rows import Heading, Row, drawn, height
from scrutiny_tui.tui.widgets.rows import UNREAD

ROOMY = 30
"""Lines of the terminal from which headings stand apart and titles are shown whole."""


NARROWEST = 16
"""Columns below which rows run over more lines than they are drawn for."""


COUNTED = 4_000
"""Heights that are kept at most."""


class ItemList(OptionList, inherit_bindings=False):
    """Rows under headings. Enter is left to the room; a click selects, a second click follows."""

    BINDINGS = bindings("list")

    def __init__(self, *, id: str, single_click: bool = False, tall_below: int = 60) -> None:
        """`single_click` follows at the first click, as links do.

        Where the list is narrower than `tall_below` columns the marks of a row have a line of their own; else they
        stand at the right end of its first line.
        """
        super().__init__(id=id, markup=False, compact=True)
        self._rows: dict[str, Row | Heading] = {}
        """What is shown, by row id; headings by their place."""
        self._single_click = single_click
        self._tall_below = tall_below
        self._keys: dict[Option, str] = {}
        """Of each option the id of its row."""
        self._drawn_for = (0, False)
        self._counted: LRUCache[tuple[Row | Heading, tuple[int, bool], bool], int] = LRUCache(COUNTED)
        """Heights of rows: a list that is gone to again need not count its lines again."""

    @property
    def chosen(self) -> str:
        """Id of the row under the cursor, or ""."""
        option = self.highlighted_option
        return (option.id or "") if option else ""

    @property
    def cursor_lines(self) -> tuple[int, int]:
        """(The first line of the row under the cursor, counted from the top of the list; how many lines it has.)"""
        at = self.highlighted or 0
        self._update_lines()
        return self._line_cache.index_to_line.get(at, 0), self._line_cache.heights.get(at, 1)

    def set_rows(self, rows: Iterable[Row | Heading], chosen: str = "") -> None:
        """Show these rows, with the cursor on the row `chosen`, else on the first."""
        self._rows = {row.id if isinstance(row, Row) else f"\n{at}": row for at, row in enumerate(rows)}
        self._drawn_for = self._measure()
        options = {
            Option("", id=id if isinstance(row, Row) else None, disabled=isinstance(row, Heading)): id
            for id, row in self._rows.items()
        }
        self._keys = options
        self.clear_options()
        self.add_options(options)
        if not self.put_cursor(chosen):
            self.action_first()

    def change_rows(self, rows: Iterable[Row]) -> None:
        """Draw some rows anew; nothing moves."""
        for row in rows:
            if row.id in self._rows and self._rows[row.id] != row:
                before, self._rows[row.id] = self._height(row.id), row
                self.get_option(row.id)._visual = None
                if self._height(row.id) == before:
                    self._option_render_cache.clear()
                    self.refresh()
                else:
                    self._clear_caches()

    def put_cursor(self, id: str) -> bool:
        """Move the cursor to a row; False where there is no such row."""
        if not isinstance(self._rows.get(id), Row):
            return False
        self.highlighted = self.get_option_index(id)
        return True

    def on_resize(self, _: Resize) -> None:
        """Another width cuts the rows elsewhere."""
        if self._measure() == self._drawn_for:
            return
        self._drawn_for = self._measure()
        for option in self._options:
            option._visual = None
        self._clear_caches()
        self.refresh(layout=True)
        self.call_after_refresh(self.scroll_to_highlight)

    def _measure(self) -> tuple[int, bool]:
        """(columns for a row's words, 0 before they are known; whether there are lines to spare)."""
        beside = 3 if self._single_click else 4
        width = self.scrollable_content_region.width
        return width and max(12, width - beside), self.app.size.height >= ROOMY

    def _draw(self, id: str) -> Content:
        width, roomy = self._drawn_for
        if not width:
            return Content("")
        return drawn(
            self._rows[id], width, tall=width < self._tall_below, most=4 if roomy else 2, apart=self._apart(id)
        )

    def _height(self, id: str) -> int:
        width, roomy = self._drawn_for
        if not width:
            return 1
        key = self._rows[id], self._drawn_for, self._apart(id)
        if key not in self._counted:
            tall = width < self._tall_below
            self._counted[key] = height(key[0], width, tall=tall, most=4 if roomy else 2, apart=key[2])
        return self._counted[key]

    def _apart(self, id: str) -> bool:
        return self._drawn_for[1] and id != "\n0"

    def _get_visual(self, option: Option) -> Visual:
        """The row, drawn when it is first to be seen."""
        if option._visual is None:
            option._visual = self._draw(self._keys[option])
        return option._visual

    def _update_lines(self) -> None:
        """Where each row stands: by heights that need no drawing, and only where rows or width are others."""
        held = self._line_cache
        if self._options and len(held.heights) == len(self._options):
            return
        width = self.scrollable_content_region.width if self.scrollable_content_region else 0
        if not width or (self._drawn_for[0] and self._drawn_for != self._measure()) or width < NARROWEST:
            super()._update_lines()
            return
        held.clear()
        for index, option in enumerate(self._options):
            lines = self._height(self._keys[option])
            held.index_to_line[index], held.heights[index] = len(held.lines), lines
            held.lines.extend((index, at) for at in range(lines))
        size = Size(width, len(held.lines))
        if size != self.virtual_size:
            self.virtual_size = size
            self._scroll_update(size)

    def scroll_to_highlight(self, top: bool = False) -> None:
        """Keep the row under the cursor in view, and with the first row its heading."""
        super().scroll_to_highlight(top)
        if self.highlighted == 1 and self.options[0].disabled:
            self.scroll_home(animate=False)

    def render_line(self, y: int) -> Strip:
        """The line, with a mark before the row under the cursor: ▸ where the keys go to this list, › where not.

        That row is in one colour, for the quiet words on it would be lost on its ground. A dot stands before what is
        unread.
        """
        strip = super().render_line(y)
        try:
            index, offset = self._lines[self.scroll_offset.y + y]
        except IndexError:
            return strip
        option = self.options[index]
        row = self._rows.get(option.id or "")
        if isinstance(row, Row) and row.strong and offset == 0:
            dot = [Segment(UNREAD, each.style) for each in strip.crop(1, 2)]
            strip = Strip([*strip.crop(0, 1), *dot, *strip.crop(2, strip.cell_length)], strip.cell_length)
        if index != self.highlighted or option.disabled:
            return strip
        mark = ("▸" if self.has_focus else "›") if offset == 0 else " "
        cursor = self.get_visual_style("option-list--option", "option-list--option-highlighted").rich_style
        plain = Style(color=cursor.color)
        if self.app.no_color and self.has_focus:
            plain = cursor = Style(bold=True, reverse=True)
        rest = [Segment(text, (style or plain) + plain) for text, style, _ in strip.crop(1, strip.cell_length)]
        return Strip([Segment(mark, cursor), *rest], strip.cell_length)

    async def _on_click(self, event: Click) -> None:
        """Select the row that was clicked; follow it at the second click."""
        event.prevent_default()
        clicked: int | None = event.style.meta.get("option")
        if clicked is None or self.options[clicked].disabled:
            return
        self.highlighted = clicked
        if self._single_click or event.chain > 1:
            self.action_select()
