"""A small app that holds one room, so that rooms can be tested alone; it writes down where they ask to go."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widgets import Static

from scrutiny_tui.session import OpenPack, Session
from scrutiny_tui.tui.rooms.base import Room
from scrutiny_tui.tui.widgets.canvas import Canvas


class Host(App[None]):
    """One room and nothing else."""

    CSS = "Host Toast { width: 60; }"

    def __init__(self, kind: type[Room], opened: OpenPack, session: Session) -> None:
        super().__init__()
        self.kind = kind
        self.opened = opened
        self.session = session
        self.followed: list[str] = []
        """Where the room asked to go, in order."""
        self.changes = 0
        """How often the room said that it changed the notebook."""

    def compose(self) -> ComposeResult:
        """The room."""
        yield self.kind(self.opened, self.session)

    def on_mount(self) -> None:
        """The room takes the keys."""
        self.room.enter()

    @property
    def room(self) -> Room:
        """The room."""
        return self.query_one(Room)

    def on_room_follow(self, event: Room.Follow) -> None:
        """Write down where it asks to go."""
        self.followed.append(event.target)

    def on_room_changed(self) -> None:
        """Count the change and let the room repaint, as the pack screen does."""
        self.changes += 1
        self.room.notebook_changed()


def screen_text(app: App[None]) -> str:
    """What stands on the screen, line by line."""
    width, height = app.size
    lines = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip)[:width] for strip in lines[:height])


def plain(app: App[None]) -> str:
    """All that the drawn views of the room say, whether or not it is scrolled into view, on one line."""
    rows = [row.text for view in app.screen.query(Canvas) if view.display for row in view.rows]
    said = [str(each.render()) for each in app.screen.query(Static) if each.display]
    return " ".join(" ".join([*rows, *said]).split())
