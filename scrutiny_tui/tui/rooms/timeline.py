"""The timeline: what happened, when, drawn in a lane for each who acted."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.widget import Widget

from scrutiny_tui.pack.model import Event, Source
from scrutiny_tui.session import OpenPack
from scrutiny_tui.tongue import N_, _
from scrutiny_tui.tui import news, unseen
from scrutiny_tui.tui.commands import bindings
from scrutiny_tui.tui.rooms.pair import TALL, PairRoom
from scrutiny_tui.tui.widgets.canvas import Canvas
from scrutiny_tui.tui.widgets.evidence import exempt_rows, labelled, one_line, words
from scrutiny_tui.tui.widgets.rows import Row, paragraph
from scrutiny_tui.tui.widgets.timeline_layout import Moment, ordered, timeline_rows
from scrutiny_tui.tui.widgets.timeline_map import map_rows

MAP_ROWS = 12
"""Rows of the drawing to scale at most: lanes, axis, years and the foot."""
MAP_CELLS = 70
"""Cells of the room from which it is drawn to scale, given that it is tall."""


def moments(opened: OpenPack, unread: Collection[str] = ()) -> list[Moment]:
    """The pack's events as the timeline draws them, in order; `unread` are the ids of those not read yet."""
    new = unseen.of(opened)
    return ordered([_moment(opened, each, each.id in unread, news.mark(new, each.id)) for each in opened.said.events])


def _moment(opened: OpenPack, event: Event, unread: bool, new: str) -> Moment:
    title = one_line(event.title)
    notes = [note for note in (new, how_dated(opened, event)) if note]
    if event.exempt:
        title = f"{_('EXEMPT:')} {title}"
    return Moment(event.id, event.date, title, lane(opened, event), tuple(notes), unread)


def lane(opened: OpenPack, event: Event) -> str:
    """The name of the lane: that of the first who acted, or nothing where nobody is named."""
    if not event.who:
        return ""
    person = opened.said.person(event.who[0])
    return one_line((person.lane if person else None) or opened.said.name(event.who[0]))


def how_dated(opened: OpenPack, event: Event) -> str:
    """For a date that the report gives in relative words: those words and what they were resolved against."""
    if not event.printed:
        return ""
    said = _("printed as “{words}”").format(words=one_line(event.printed).strip("“”"))
    source = opened.said.by_id.get(event.against)
    if not isinstance(source, Source):
        return said
    if source.date:
        against = _("resolved against the report of {day} ({publisher})")
    else:
        against = _("resolved against the report ({publisher})")
    return f"{said}, {against.format(day=source.date, publisher=one_line(source.publisher))}"


class TimelineRoom(PairRoom):
    """Drawn to scale with the events in words below it; on small screens with the lanes beside the words instead."""

    room = "timeline"
    key = "5"
    label = N_("Timeline")
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("timeline")]
    DEFAULT_CSS = """
    TimelineRoom {
        & > #map { display: none; border-bottom: solid $border-blurred; }
        &.-mapped > #map { display: block; }
    }
    """

    def above(self) -> Iterable[Widget]:
        """The drawing to scale; shown where there is room."""
        drawing = Canvas(self.drawing, id="map")
        drawing.can_focus = False
        yield drawing

    def on_resize(self, event: events.Resize) -> None:
        """Drawn to scale where there is room; the list then needs no lanes of its own."""
        super().on_resize(event)
        mapped = event.size.width >= MAP_CELLS and event.size.height >= TALL
        self.query_one("#map").styles.height = len(self.drawing(event.size.width)) + 1
        if mapped != self.has_class("-mapped"):
            self.set_class(mapped, "-mapped")
            self.pane.draw(self.list_rows)

    def drawing(self, width: int) -> list[Row]:
        """The timeline to scale, with the selected event marked."""
        return map_rows(moments(self.opened), width, MAP_ROWS, self.current)

    def list_rows(self, width: int) -> list[Row]:
        """The timeline down the page."""
        drawn = moments(self.opened, self.unread())
        rows = timeline_rows(drawn, width, lanes_drawn=not self.has_class("-mapped"))
        return rows or paragraph(self.empty_words(), width, look="dim")

    def empty_words(self) -> str:
        """What to say without events."""
        return _("This pack holds no dated events.")

    def rests_on(self, item: str) -> tuple[str, ...]:
        """The event's evidence."""
        event = self.opened.said.by_id.get(item)
        return event.evidence if isinstance(event, Event) else ()

    def item_rows(self, item: str, width: int) -> list[Row]:
        """The event in full."""
        event = self.opened.said.by_id.get(item)
        if not isinstance(event, Event):
            return []
        about = _("The date is not exact: {day}.").format(day=event.date) if event.date.approximate else ""
        known = how_dated(self.opened, event)
        who = ", ".join(one_line(self.opened.said.name(party)) for party in event.who)
        return [
            *paragraph(str(event.date), width, look="heading"),
            *paragraph(one_line(event.title), width, look="strong"),
            *exempt_rows(event, width),
            *words(event.about, width),
            *labelled(_("Who acted"), who, width),
            *paragraph(about, width, look="dim")[: len(about)],
            *(paragraph(_("The date is {known}.").format(known=known), width, look="dim") if known else []),
        ]

    def moved(self) -> None:
        """Mark the selected event in the drawing."""
        self.query_one("#map", Canvas).draw(self.drawing)

    def action_earlier_in_lane(self) -> None:
        """To what the same body did before."""
        self._along(-1)

    def action_later_in_lane(self) -> None:
        """To what the same body did next."""
        self._along(1)

    def _along(self, by: int) -> None:
        order = moments(self.opened)
        here = next((moment for moment in order if moment.id == self.take()), None)
        if here is None:
            return
        same = [moment.id for moment in order if moment.lane == here.lane]
        to = same.index(here.id) + by
        if 0 <= to < len(same):
            self.pane.select(same[to])
