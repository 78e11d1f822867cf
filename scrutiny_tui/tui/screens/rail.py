"""The way between rooms: a rail beside the room where there is width, else one line above it."""

from __future__ import annotations

from textual.content import Content
from textual.events import Click, Resize
from textual.message import Message
from textual.style import Style
from textual.widgets import Static

from scrutiny_tui.frozen import dataclass
from scrutiny_tui.tui.keys import key_words

_OPEN = "reverse bold"


@dataclass(frozen=True, slots=True)
class Door:
    """One room as the rail shows it."""

    room: str
    key: str
    label: str
    count: str
    """How many items are there, in digits; "" where counting means nothing."""
    apart: bool = False
    """Whether another sort of room begins here."""


class Doors(Static, inherit_bindings=False):
    """The rooms that can be gone to, and which one is open."""

    doors: tuple[Door, ...] = ()
    current: str = ""

    class Chosen(Message):
        """A room was clicked."""

        def __init__(self, room: str) -> None:
            """`room` is the name of the room."""
            super().__init__()
            self.room = room

    def set_doors(self, doors: tuple[Door, ...], current: str) -> None:
        """Show these rooms, with `current` as the one that is open."""
        self.doors, self.current = doors, current
        self.draw()

    def draw(self) -> None:
        """Draw the rooms in the width there is."""

    def on_resize(self, _: Resize) -> None:
        """Another width shows other rooms."""
        self.draw()

    def on_click(self, event: Click) -> None:
        """Go to the room that was clicked."""
        if room := event.style.meta.get("room"):
            self.post_message(self.Chosen(room))


class Rail(Doors):
    """All rooms, one a line, with their keys and how much they hold."""

    def draw(self) -> None:
        """Key, name and count of each."""
        self.update(column(self.doors, self.current, self.size.width))


class RoomBar(Doors):
    """One line: the room that is open, and its neighbours as far as they fit."""

    def draw(self) -> None:
        """The open room with as many others as the width holds."""
        self.update(strip(self.doors, self.current, self.size.width))


def column(doors: tuple[Door, ...], current: str, width: int) -> Content:
    """One line a room: ` 2  Findings      14 `, the open one reversed and marked with ▸."""
    lines = []
    for door in doors:
        mark = "▸" if door.room == current else " "
        label = f"{mark}{key_words(door.key)}  {door.label}"
        line = Content(label + door.count.rjust(max(0, width - len(label) - 1)) + " ")
        line = line.stylize(_OPEN) if door.room == current else line.stylize("bold $primary", 1, 2)
        if door.apart:
            lines.append(Content(""))
        lines.append(line.stylize(Style.from_meta({"room": door.room})))
    return Content("\n").join(lines)


def strip(doors: tuple[Door, ...], current: str, width: int) -> Content:
    """One line of `width` columns: the open room reversed, as many rooms around it as fit, … where more are hidden."""
    if not doors:
        return Content("")
    drawn = [_tab(door, door.room == current) for door in doors]
    at = next((index for index, door in enumerate(doors) if door.room == current), 0)
    first = last = at
    room = width - drawn[at].cell_length - 4
    grown = True
    while grown:
        grown = False
        if last + 1 < len(drawn) and drawn[last + 1].cell_length < room:
            last, grown = last + 1, True
            room -= drawn[last].cell_length + 1
        if first > 0 and drawn[first - 1].cell_length < room:
            first, grown = first - 1, True
            room -= drawn[first].cell_length + 1
    line = Content(" ").join(drawn[first : last + 1])
    return Content.assemble("… " if first else "", line, " …" if last + 1 < len(drawn) else "")


def _tab(door: Door, is_open: bool) -> Content:
    tab = Content(f" {key_words(door.key)} {door.label} ")
    tab = tab.stylize(_OPEN) if is_open else tab.stylize("bold $primary", 1, 2)
    return tab.stylize(Style.from_meta({"room": door.room}))
