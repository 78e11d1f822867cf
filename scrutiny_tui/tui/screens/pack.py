"""One pack, open: masthead, rooms, the way between them and back, and where the reader left off.

What the first frame does not show is imported when it is first asked for.
"""
# ruff: noqa: PLC0415

from __future__ import annotations

from textual import work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import ContentSwitcher

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.pack.problems import Severity
from scrutiny_tui.session import OpenPack, Session
from scrutiny_tui.tongue import _
from scrutiny_tui.tui import safe, unseen
from scrutiny_tui.tui.commands import BY_ID, bindings, not_typing, possible
from scrutiny_tui.tui.in_use import key_of
from scrutiny_tui.tui.rooms.base import Room
from scrutiny_tui.tui.rooms.registry import BY_NAME, FIRST, count, home
from scrutiny_tui.tui.screens.history import History, Spot
from scrutiny_tui.tui.screens.key_bar import KeyBar
from scrutiny_tui.tui.screens.masthead import Masthead
from scrutiny_tui.tui.screens.prompt import PromptScreen
from scrutiny_tui.tui.screens.rail import Door, Doors, Rail, RoomBar

APART = ("findings", "sources", "my-questions")
"""Rooms at which another sort of room begins: what was found, what it rests on, what the member makes of it."""
NEWS = "changes"
"""The room of what is new."""
PASSING = ("", "search", "export", NEWS)
"""Rooms that nobody means to come back to at the next opening."""
KEEP_EVERY = 5.0
"""Seconds after which the reader's place is remembered, if it has changed."""


class PackScreen(PromptScreen, inherit_bindings=False):
    """The rooms of one pack."""

    BINDINGS = bindings("screen", "pack")

    class Problems(Message):
        """The pack was checked."""

        def __init__(self, faults: int) -> None:
            """`faults` is how many problems were found, advice not counted."""
            super().__init__()
            self.faults = faults

    def __init__(self, opened: OpenPack, session: Session) -> None:
        """`opened` is the pack; it stays open as long as its screen."""
        super().__init__()
        self.opened = opened
        self.session = session
        self.history = History()
        self._kept = Spot("", "")
        self._covered = False
        self._left: dict[str, tuple[object, str]] = {}
        """(what was chosen there, the item) of rooms that are to be made anew, by name of the room."""
        self.rooms: dict[str, Room] = {}
        """The rooms visited so far, by name; a room is made on the first visit."""

    @property
    def room(self) -> Room | None:
        """The room that is open."""
        return self.rooms.get((self.query_one(ContentSwitcher).current or "").removeprefix("room-"))

    @property
    def here(self) -> Spot:
        """Where the reader is."""
        room = self.room
        return Spot(room.room, room.current) if room else Spot("", "")

    def parts(self) -> ComposeResult:
        """Masthead, bar or rail of rooms, the room, the keys."""
        yield Masthead(self.opened)
        yield RoomBar(markup=False)
        with Horizontal(id="house"):
            yield Rail(markup=False)
            yield ContentSwitcher(id="rooms")
        yield KeyBar(markup=False)

    async def on_mount(self) -> None:
        """Open where the reader left off, at first on the overview."""
        place = self.opened.place()
        room = place.room if place and place.room in BY_NAME else FIRST
        if place:
            self._kept = Spot(place.room, place.item)
        await self.go(room, place.item if place else "")

    def settle(self) -> None:
        """What the reader need not wait for: that this edition was opened, whether it has faults, and what is new."""
        try:
            self.opened.keep_opened()
        except ScrutinyError as error:
            self._warn(error)
        self.set_interval(KEEP_EVERY, self.keep_place)
        self._look_for_problems()
        if told := unseen.announced(self.opened):
            self.app.notify(told, timeout=8, markup=False)

    def on_screen_suspend(self) -> None:
        """Another screen covers this one."""
        self._covered = True

    def on_screen_resume(self) -> None:
        """Something may have been chosen or read meanwhile, in another window too."""
        if self._covered:
            self._covered = False
            self.repaint()

    def repaint(self) -> None:
        """Show the notebook as it is now, in every room that was visited."""
        for room in self.rooms.values():
            room.notebook_changed()
        self._draw_doors()
        self.refresh_bindings()

    @work(thread=True, exclusive=True, group="problems")
    def _look_for_problems(self) -> None:
        """Check every quote beside the app; the screen may be gone when it is done, so a message tells the result.

        Then the pack is kept for the next time, with what its first frame needed.
        """
        try:
            faults = sum(problem.severity is Severity.ERROR for problem in self.opened.problems)
        except ScrutinyError:
            return
        self.post_message(self.Problems(faults))
        self.session.packs.keep()

    def on_pack_screen_problems(self, event: PackScreen.Problems) -> None:
        """Tell the reader that the pack has faults."""
        self.query_one(Masthead).set_problems(event.faults)

    async def go(self, name: str, target: str = "") -> None:
        """Open a room, at an item where one is named, and give it the keys."""
        room = self.rooms.get(name)
        switcher = self.query_one(ContentSwitcher)
        if room is None:
            room = self.rooms[name] = BY_NAME[name](self.opened, self.session)
            await switcher.add_content(room)
            chosen, item = self._left.pop(name, ("", ""))
            if chosen:
                room.choose_again(chosen)
            target = target or item
        switcher.current = room.id
        self.set_focus(None)
        room.show(target)
        room.enter()
        self._draw_doors()
        self.refresh_bindings()
        self.keep_place()

    async def speak(self) -> None:
        """The language was changed: the rooms are made anew as they are gone to, this one at once, each at its item."""
        here = self.here
        self._left |= {name: (room.chosen_here(), room.current) for name, room in self.rooms.items()}
        self.query_one(ContentSwitcher).current = None
        for room in self.rooms.values():
            await room.remove()
        self.rooms.clear()
        self.query_one(Masthead).speak()
        await self.go(here.room or FIRST, here.item)

    def _draw_doors(self) -> None:
        doors = tuple(self._door(name) for name in BY_NAME if name != NEWS or self.has_news or self.here.room == NEWS)
        for way in self.query(Doors):
            way.set_doors(doors, self.here.room)

    @property
    def has_news(self) -> bool:
        """True where a supplement changed something that the member has not seen."""
        return unseen.of(self.opened) is not None

    async def action_next_change(self) -> None:
        """Go to the next item that is new or changed; to a withdrawn one where all that is new is listed."""
        if target := unseen.following(self.opened, self.here.item):
            here = target in self.opened.said.by_id
            self.post_message(Room.Follow(target, "" if here else NEWS))

    def _door(self, name: str) -> Door:
        held = count(self.opened, name)
        way = BY_ID[f"go-{name}"]
        return Door(name, way.in_use[0], way.said, "" if held is None else str(held), name in APART)

    def keep_place(self) -> None:
        """Remember where the reader is, for the next opening. A notebook that cannot be written was told of before."""
        here = self.here
        if here == self._kept or here.room in PASSING:
            return
        try:
            self.opened.keep_place(here.room, here.item)
        except ScrutinyError:
            return
        self._kept = here

    def _warn(self, error: ScrutinyError) -> None:
        self.app.notify(
            safe.shown(f"{error}\n{_('You can read the pack, but nothing that you choose or write can be kept.')}"),
            title=_("Your notebook cannot be used"),
            severity="warning",
            timeout=15,
            markup=False,
        )

    # Going about

    async def action_go(self, name: str) -> None:
        """Go to a room; the place that was left can be gone back to."""
        if name != self.here.room:
            self.history.leave(self.here)
        await self.go(name)

    async def on_doors_chosen(self, event: Doors.Chosen) -> None:
        """A room was clicked."""
        await self.action_go(event.room)

    async def on_room_follow(self, event: Room.Follow) -> None:
        """A room asks to go to an item."""
        event.stop()
        name = event.room or home(self.opened.said, event.target)
        if name not in BY_NAME:
            self.app.notify(_("This pack does not hold what that refers to."), severity="warning", markup=False)
            return
        self.history.leave(self.here)
        await self.go(name, event.target)

    async def action_back(self) -> None:
        """Go back to where the reader was before."""
        if spot := self.history.back(self.here):
            await self.go(spot.room, spot.item)
        else:
            told = _("You are where you began. {key} goes to the shelf.").format(key=key_of("shelf"))
            self.app.notify(told, timeout=3, markup=False)

    async def action_forward(self) -> None:
        """Go forward again."""
        if spot := self.history.forward(self.here):
            await self.go(spot.room, spot.item)

    def action_glossary(self) -> None:
        """Explain the pack's words."""
        from scrutiny_tui.tui.screens.reading import glossary

        self.app.push_screen(glossary(self.opened.said.about.glossary))

    def on_room_changed(self, event: Room.Changed) -> None:
        """The notebook was changed in one room: the others show it too."""
        event.stop()
        self.repaint()

    def action_next_pane(self) -> None:
        """Move to the next pane."""
        self.focus_next()

    def action_previous_pane(self) -> None:
        """Move to the pane before."""
        self.focus_previous()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A command that cannot be done now is hidden; the search's key is a letter like others while one types."""
        if parameters == ("search",) and not not_typing(self):
            return False
        return possible(self, action)

    def action_meeting(self) -> None:
        """Take the questions through the meeting."""
        from scrutiny_tui.tui.screens.meeting import MeetingScreen

        self.keep_place()
        self.app.push_screen(MeetingScreen(self.opened, self.session))

    def action_board(self) -> None:
        """Bring the members' lists together."""
        from scrutiny_tui.tui.screens.board import BoardScreen

        self.keep_place()
        self.app.push_screen(BoardScreen(self.opened, self.session))

    async def action_shelf(self) -> None:
        """Go back to the shelf, which is made now where the app was opened on a pack."""
        from scrutiny_tui.tui.screens.shelf import ShelfScreen

        self.keep_place()
        if any(isinstance(screen, ShelfScreen) for screen in self.app.screen_stack):
            self.dismiss(None)
        else:
            self.app.switch_screen(ShelfScreen(self.session))
