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


@dataclass(frozen=True, slots=True)
class Heading:
    """A line between rows that says what follows."""

    words: Content


class ItemList(OptionList, inherit_bindings=False):
    """Rows under headings. Enter is left to the room; a click selects, a second click follows."""

    BINDINGS = bindings("list")

    tall = False
    """Whether a row has a second line for its marks; else they stand at the right end of the one line."""

    def __init__(self, *, id: str, single_click: bool = False) -> None:
        """`single_click` follows at the first click, as links do."""
        super().__init__(id=id, markup=False, compact=True)
        self._rows: tuple[Row | Heading, ...] = ()
        self._single_click = single_click
        self._drawn_for = (0, False)

    @property
    def chosen(self) -> str:
        """Id of the row under the cursor, or ""."""
        option = self.highlighted_option
        return (option.id or "") if option else ""

    def set_rows(self, rows: Iterable[Row | Heading], chosen: str = "") -> None:
        """Show these rows, with the cursor on the row `chosen`, else on the first."""
        self._rows = tuple(rows)
        width = self._text_width()
        self._drawn_for = (width, self.tall)
        self.clear_options()
        self.add_options([_option(row, width, self.tall) for row in self._rows])
        self.put_cursor(chosen) or self.action_first()

    def change_row(self, row: Row) -> None:
        """Draw one row anew; nothing moves."""
        self._rows = tuple(row if isinstance(each, Row) and each.id == row.id else each for each in self._rows)
        if row.id in self._id_to_option:
            self.replace_option_prompt(row.id, prompt(row, self._text_width(), self.tall))

    def put_cursor(self, id: str) -> bool:
        """Move the cursor to a row; False where there is no such row."""
        if not id or id not in self._id_to_option:
            return False
        self.highlighted = self.get_option_index(id)
        return True

    def set_tall(self, tall: bool) -> None:
        """Use two lines a row, or one."""
        self.tall = tall
        self._redraw()

    def on_resize(self, _: Resize) -> None:
        """Another width cuts the rows elsewhere."""
        self._redraw()

    def _redraw(self) -> None:
        width = self._text_width()
        if (width, self.tall) == self._drawn_for:
            return
        self._drawn_for = (width, self.tall)
        for index, row in enumerate(self._rows):
            self.get_option_at_index(index)._set_prompt(_prompt(row, width, self.tall))
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


def prompt(row: Row, width: int, tall: bool) -> Content:
    """A row in `width` columns: title and marks on one line, or the title on up to two lines and the marks below."""
    title = row.title.stylize("bold") if row.strong else row.title
    marks = Content(" · ".join(row.marks))
    if tall:
        title = _fold(title, width, lines=2)
        return (
            Content("\n").join([title, marks.truncate(width, ellipsis=True).stylize("$text-muted")]) if marks else title
        )
    if not marks:
        return title.truncate(width, ellipsis=True)
    left = max(width // 2, width - marks.cell_length - 2)
    marks = marks.truncate(width - left - 2, ellipsis=True)
    return Content.assemble(title.truncate(left, ellipsis=True, pad=True), "  ", marks.stylize("$text-muted"))


def _fold(title: Content, width: int, lines: int) -> Content:
    folded = [line.rstrip() for line in title.wrap(width)]
    if len(folded) <= lines:
        return Content("\n").join(folded)
    rest = Content(" ").join(folded[lines - 1 :])
    return Content("\n").join([*folded[: lines - 1], rest.truncate(width, ellipsis=True)])


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
