"""The pane that shows one item whole: blocks of words, then the links to what it rests on and what uses it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.geometry import Region
from textual.widget import Widget
from textual.widgets import OptionList, Static

from scrutiny_tui.frozen import dataclass
from scrutiny_tui.tui import safe
from scrutiny_tui.tui.commands import bindings
from scrutiny_tui.tui.rooms.items import ItemList
from scrutiny_tui.tui.rooms.rows import Heading, Row

Look = Literal["title", "text", "label", "point", "quote", "meta", "exempt", "proven", "doubtful", "note"]
"""What a block is, and so how it looks; each is told apart by more than colour (see the style sheet)."""


@dataclass(frozen=True, slots=True)
class Block:
    """Some words of one look."""

    look: Look
    words: Content


@dataclass(frozen=True, slots=True)
class Beside:
    """Columns of blocks that stand side by side where the width allows, else one under the other."""

    columns: tuple[tuple[Block, ...], ...]


@dataclass(frozen=True, slots=True)
class Link:
    """Somewhere to go from an item."""

    target: str
    """An item's id or a passage."""
    kind: str
    """The word for what is there: quote, passage, question."""
    words: Content
    """Its heading."""
    room: str = ""
    """The room to show it in, where that is not the item's usual one."""


@dataclass(frozen=True, slots=True)
class Shown:
    """An item as the detail pane shows it."""

    blocks: tuple[Block | Beside, ...]
    links: tuple[tuple[str, tuple[Link, ...]], ...] = ()
    """Headed groups of links; the first link of all is where Enter goes."""

    @property
    def flat(self) -> tuple[Link, ...]:
        """All links in order."""
        return tuple(link for _, group in self.links for link in group)


def text(words: object) -> Block:
    """A paragraph that the pack says."""
    return Block("text", safe.content(words))


def label(words: str) -> Block:
    """A small heading in the program's words."""
    return Block("label", Content(words))


def labelled(name: str, words: object) -> Iterable[Block]:
    """A small heading and what the pack says under it; nothing where the pack says nothing."""
    if words:
        yield label(name)
        yield text(words)


class Scroll(VerticalScroll, can_focus=True, inherit_bindings=False):
    """Words that scroll with the keys that move in lists."""

    BINDINGS = bindings("list")

    def action_cursor_up(self) -> None:
        """Scroll up by a line."""
        self.scroll_up(animate=False)

    def action_cursor_down(self) -> None:
        """Scroll down by a line."""
        self.scroll_down(animate=False)

    def action_first(self) -> None:
        """Scroll to the top."""
        self.scroll_home(animate=False)

    def action_last(self) -> None:
        """Scroll to the end."""
        self.scroll_end(animate=False)

    def action_page_up(self) -> None:
        """Scroll up by a page."""
        self.scroll_page_up(animate=False)

    def action_page_down(self) -> None:
        """Scroll down by a page."""
        self.scroll_page_down(animate=False)


class Detail(Scroll):
    """One item whole, and where one can go from it."""

    def __init__(self) -> None:
        """An empty pane."""
        super().__init__(classes="detail")
        self.item = Shown(())
        self.links = ItemList(id="links", single_click=True)
        self._widgets: list[Widget] = []
        """One a block of the item, in their order."""

    def compose(self) -> ComposeResult:
        """The links; blocks are mounted before them as items come."""
        yield self.links

    def show(self, item: Shown) -> None:
        """Show an item from its top."""
        self.item = item
        with self.app.batch_update():
            self._show_blocks(item.blocks)
            self.links.display = bool(item.links)
            self.links.set_rows(_rows(item))
        self.scroll_home(animate=False)

    def _show_blocks(self, blocks: Sequence[Block | Beside]) -> None:
        """Show them in the widgets that are there, as far as they will do: new ones cost many times as much."""
        if self.screen.selections:
            self.screen.clear_selection()
        kept = 0
        for widget, block in zip(self._widgets, blocks, strict=False):
            if not isinstance(widget, Static) or isinstance(block, Beside):
                break
            widget.set_classes(f"block {block.look}")
            widget.update(block.words)
            kept += 1
        for widget in self._widgets[kept:]:
            widget.remove()
        new = [_widget(block) for block in blocks[kept:]]
        self._widgets[kept:] = new
        if new:
            self.mount_all(new, before=self.links)

    @property
    def chosen(self) -> Link | None:
        """Where Enter goes: the link under the cursor, at first the first one."""
        links = self.item.flat
        at = self.links.chosen
        return links[int(at)] if at else None

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Keep the link under the cursor in view: the list is as high as its rows, so it does not scroll itself."""
        event.stop()
        if self.links.has_focus:
            first, lines = self.links.cursor_lines
            y = self.links.virtual_region.y + first
            self.scroll_to_region(Region(0, y - 1, 1, lines + 2), animate=False)


def _widget(block: Block | Beside) -> Widget:
    if isinstance(block, Beside):
        columns = [Vertical(*map(_widget, column), classes="column") for column in block.columns]
        return Horizontal(*columns, classes="block beside")
    return Static(block.words, classes=f"block {block.look}", markup=False)


def _rows(item: Shown) -> Iterable[Row | Heading]:
    number = 0
    for words, group in item.links:
        yield Heading(Content(words))
        for link in group:
            yield Row(str(number), link.words, lead=link.kind)
            number += 1
