"""The list that rooms and shelf are made of: rows in groups, with a cursor that can be seen without colour."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rich.segment import Segment
from textual.content import Content
from textual.events import Click, Resize
from textual.strip import Strip
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from scrutiny_tui.tui.commands import bindings


@dataclass(frozen=True, slots=True)
class Row:
    """One item in a list."""

    id: str
    title: Content
    """What it is called; cut to one line, or two where rows are tall."""
    marks: tuple[str, ...] = ()
    """The program's own words on it: unread, disputed, on your list."""
    strong: bool = False
    """Bold, for what was not read yet."""
    lead: str = ""
    """A word before the title, in a column of its own: the kind of a link."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A line between rows that says what follows."""

    words: Content


class ItemList(OptionList, inherit_bindings=False):
    """Rows under headings. Enter is left to the room; a click selects, a second click follows."""

    BINDINGS = bindings("list")

    def __init__(self, *, id: str, single_click: bool = False, tall_below: int = 60) -> None:
        """`single_click` follows at the first click, as links do.

        Where the list is narrower than `tall_below` columns a row has two lines for its title and one for its marks;
        else the marks stand at the right end of the one line.
        """
        super().__init__(id=id, markup=False, compact=True)
        self._rows: tuple[Row | Heading, ...] = ()
        self._single_click = single_click
        self._tall_below = tall_below
        self._drawn_for = 0

    @property
    def chosen(self) -> str:
        """Id of the row under the cursor, or ""."""
        option = self.highlighted_option
        return (option.id or "") if option else ""

    def set_rows(self, rows: Iterable[Row | Heading], chosen: str = "") -> None:
        """Show these rows, with the cursor on the row `chosen`, else on the first."""
        self._rows = tuple(rows)
        width = self._text_width()
        self._drawn_for = width
        self.clear_options()
        self.add_options([_option(row, width, width < self._tall_below) for row in self._rows])
        if not self.put_cursor(chosen):
            self.action_first()

    def change_row(self, row: Row) -> None:
        """Draw one row anew; nothing moves."""
        self._rows = tuple(row if isinstance(each, Row) and each.id == row.id else each for each in self._rows)
        if row.id in self._id_to_option:
            width = self._text_width()
            self.replace_option_prompt(row.id, prompt(row, width, width < self._tall_below))

    def put_cursor(self, id: str) -> bool:
        """Move the cursor to a row; False where there is no such row."""
        if not id or id not in self._id_to_option:
            return False
        self.highlighted = self.get_option_index(id)
        return True

    def on_resize(self, _: Resize) -> None:
        """Another width cuts the rows elsewhere."""
        self._redraw()

    def _redraw(self) -> None:
        width = self._text_width()
        if width == self._drawn_for:
            return
        self._drawn_for = width
        for index, row in enumerate(self._rows):
            self.get_option_at_index(index)._set_prompt(_prompt(row, width, width < self._tall_below))
        self._clear_caches()
        self.call_after_refresh(self.scroll_to_highlight)

    def _text_width(self) -> int:
        return max(12, (self.scrollable_content_region.width or 60) - 3)

    def render_line(self, y: int) -> Strip:
        """The line, with a mark before the row under the cursor: ▸ where the keys go to this list, › where not."""
        strip = super().render_line(y)
        try:
            index, offset = self._lines[self.scroll_offset.y + y]
        except IndexError:
            return strip
        if index != self.highlighted or self.options[index].disabled:
            return strip
        mark = ("▸" if self.has_focus else "›") if offset == 0 else " "
        style = next(iter(strip)).style
        return Strip.join([Strip([Segment(mark, style)], 1), strip.crop(1, strip.cell_length)])

    async def _on_click(self, event: Click) -> None:
        """Select the row that was clicked; follow it at the second click."""
        event.prevent_default()
        clicked: int | None = event.style.meta.get("option")
        if clicked is None or self.options[clicked].disabled:
            return
        self.highlighted = clicked
        if self._single_click or event.chain > 1:
            self.action_select()


LEAD = 11
"""Columns for the word before a title."""


def prompt(row: Row, width: int, tall: bool) -> Content:
    """A row in `width` columns: title and marks on one line, or the title on up to two lines and the marks below."""
    title = row.title.stylize("bold") if row.strong else row.title
    marks = Content(" · ".join(row.marks))
    if row.lead:
        lines = _fold(title, width - LEAD, lines=2)
        leads = [Content(row.lead.ljust(LEAD)).stylize("$quiet"), *[Content(" " * LEAD)] * (len(lines) - 1)]
        return Content("\n").join([Content.assemble(lead, line) for lead, line in zip(leads, lines, strict=True)])
    if tall:
        below = [marks.truncate(width, ellipsis=True).stylize("$quiet")] if marks else []
        return Content("\n").join([*_fold(title, width, lines=2), *below])
    if not marks:
        return title.truncate(width, ellipsis=True)
    left = max(width // 2, width - marks.cell_length - 2)
    marks = marks.truncate(width - left - 2, ellipsis=True)
    return Content.assemble(title.truncate(left, ellipsis=True, pad=True), "  ", marks.stylize("$quiet"))


def _fold(title: Content, width: int, lines: int) -> list[Content]:
    """The title on at most so many lines, the last one cut where it is longer."""
    folded = [line.rstrip() for line in title.wrap(width)]
    if len(folded) <= lines:
        return folded
    rest = Content(" ").join(folded[lines - 1 :])
    return [*folded[: lines - 1], rest.truncate(width, ellipsis=True)]


def _prompt(row: Row | Heading, width: int, tall: bool) -> Content:
    return heading(row.words, width) if isinstance(row, Heading) else prompt(row, width, tall)


def heading(words: Content, width: int) -> Content:
    """A heading between rows: the words, and a rule to the end of the line."""
    words = words.truncate(width - 2, ellipsis=True)
    return Content.assemble(
        words.stylize("bold $accent"), " ", ("─" * (width - words.cell_length - 1), "$border-blurred")
    )


def _option(row: Row | Heading, width: int, tall: bool) -> Option:
    if isinstance(row, Heading):
        return Option(heading(row.words, width), disabled=True)
    return Option(prompt(row, width, tall), id=row.id)
