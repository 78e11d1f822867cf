"""The list that rooms and shelf are made of: rows in groups, with a cursor that can be seen without colour."""

from __future__ import annotations

from collections.abc import Iterable

from rich.segment import Segment
from rich.style import Style
from textual.content import Content
from textual.events import Click, Resize
from textual.strip import Strip
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from scrutiny_tui.tui.commands import bindings
from scrutiny_tui.tui.rooms.rows import Heading, Row, drawn
from scrutiny_tui.tui.widgets.rows import UNREAD

ROOMY = 30
"""Lines of the terminal from which headings stand apart and titles are shown whole."""


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
        self._drawn_for = (0, False)

    @property
    def chosen(self) -> str:
        """Id of the row under the cursor, or ""."""
        option = self.highlighted_option
        return (option.id or "") if option else ""

    def set_rows(self, rows: Iterable[Row | Heading], chosen: str = "") -> None:
        """Show these rows, with the cursor on the row `chosen`, else on the first."""
        self._rows = {row.id if isinstance(row, Row) else f"\n{at}": row for at, row in enumerate(rows)}
        self._drawn_for = self._measure()
        self.clear_options()
        self.add_options(
            Option(self._draw(id), id=id if isinstance(row, Row) else None, disabled=isinstance(row, Heading))
            for id, row in self._rows.items()
        )
        if not self.put_cursor(chosen):
            self.action_first()

    def change_rows(self, rows: Iterable[Row]) -> None:
        """Draw some rows anew; nothing moves."""
        for row in rows:
            if row.id in self._rows and self._rows[row.id] != row:
                self._rows[row.id] = row
                self.replace_option_prompt(row.id, self._draw(row.id))

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
        for option, id in zip(self._options, self._rows, strict=True):
            option._set_prompt(self._draw(id))
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
        most = 4 if roomy else 2
        return drawn(self._rows[id], width, tall=width < self._tall_below, most=most, apart=roomy and id != "\n0")

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
