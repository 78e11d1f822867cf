"""The filters of a search: one button each, which says what holds now and asks for something else."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from scrutiny_tui.pack.model import Quote
from scrutiny_tui.pack.whole import Pack
from scrutiny_tui.search import Filters
from scrutiny_tui.tongue import N_, _
from scrutiny_tui.tui import safe
from scrutiny_tui.tui.dialogs.dates import DatesDialog
from scrutiny_tui.tui.dialogs.pick import PickDialog
from scrutiny_tui.tui.widgets.dates_asked import read_dates
from scrutiny_tui.tui.widgets.evidence import one_line
from scrutiny_tui.tui.widgets.results_layout import GROUPS
from scrutiny_tui.tui.widgets.rows import shorten

ANY = "any"
"""The choice that lifts a filter."""
NAMES = {
    "kind": (N_("Kind"), N_("all")),
    "source": (N_("Report"), N_("all")),
    "speaker": (N_("Speaker"), N_("anyone")),
    "line": (N_("Line"), N_("all")),
    "date": (N_("Dates"), N_("any")),
}
"""Each filter's name on its button, and what the button says while nothing is asked."""


class Chip(Static, can_focus=True):
    """One filter. Enter is left to the room, which calls `press`."""

    class Pressed(Message):
        """Ask what it should ask for."""

        def __init__(self, chip: Chip) -> None:
            super().__init__()
            self.chip = chip

    def press(self) -> None:
        """Ask for another answer."""
        self.post_message(self.Pressed(self))

    def on_click(self) -> None:
        """A click is as good as a key."""
        self.press()


class FilterBar(Horizontal):
    """Kind, report, speaker, line of enquiry and dates."""

    DEFAULT_CSS = """
    FilterBar {
        height: 1; padding: 0 2;
        & Chip { height: 1; width: auto; margin-right: 2; color: $text-muted; }
        & Chip.-set { color: $text-accent; text-style: bold underline; }
        & Chip:focus { text-style: bold reverse; }
    }
    """

    class Changed(Message):
        """Something else is asked for."""

    def __init__(self, pack: Pack) -> None:
        """Filters over what `pack` holds."""
        super().__init__(id="filters")
        self.pack = pack
        self.asked: dict[str, str] = {}
        """Filter to what is asked for: an id, a kind, or dates as typed."""

    def compose(self) -> ComposeResult:
        """A button for each filter."""
        for name in NAMES:
            yield Chip(self._label(name, 16), id=f"filter-{name}", markup=False)

    def choices(self, name: str) -> Sequence[tuple[str, str]]:
        """What a filter can ask for: (key, words)."""
        pack = self.pack
        if name == "kind":
            return [(kind, _(words)) for kind, words in GROUPS.items()]
        if name == "source":
            return [(source.id, one_line(f"{source.title} ({source.publisher})")) for source in pack.sources]
        if name == "line":
            return [(line.id, one_line(line.title)) for line in pack.lines]
        speakers = {
            str(pack.name(quote.speaker)) for quote in pack.quotes if isinstance(quote, Quote) and quote.speaker
        }
        return [(name, one_line(name)) for name in sorted(speakers, key=str.casefold)]

    def filters(self) -> Filters:
        """What is asked for, within this pack."""
        ids = {name: self.asked.get(name, "") for name in ("kind", "source", "speaker", "line")}
        return Filters(pack=self.pack.id, date=read_dates(self.asked.get("date", "")), **ids)

    def _label(self, name: str, cells: int) -> Content:
        title, nothing = NAMES[name]
        key = self.asked.get(name, "")
        said = key if name == "date" else dict(self.choices(name)).get(key, "")
        return safe.content(shorten(f"{_(title)}: {said or _(nothing)}", max(8, cells)))

    def on_resize(self, _: events.Resize) -> None:
        """Cut what does not fit."""
        self._draw()

    def _draw(self) -> None:
        whole = {name: self._label(name, 1000).cell_length for name in NAMES}
        room = (self.size.width or 80) - 4 - 2 * len(NAMES)
        for name in NAMES:
            chip = self.query_one(f"#filter-{name}", Chip)
            chip.update(self._label(name, whole[name] if sum(whole.values()) <= room else room // len(NAMES)))
            chip.set_class(bool(self.asked.get(name)), "-set")

    @on(Chip.Pressed)
    def _ask(self, event: Chip.Pressed) -> None:
        event.stop()
        name = (event.chip.id or "").removeprefix("filter-")

        def take(answer: str | None) -> None:
            if answer is not None:
                self.asked[name] = "" if answer == ANY else answer
                self._changed()

        if name == "date":
            self.app.push_screen(DatesDialog(self.asked.get(name, "")), take)
        else:
            title, nothing = NAMES[name]
            choices = [(ANY, _(nothing).capitalize()), *self.choices(name)]
            self.app.push_screen(
                PickDialog(
                    _("Search only: {what}").format(what=_(title).lower()), choices, self.asked.get(name) or ANY
                ),
                take,
            )

    def _changed(self) -> None:
        self._draw()
        self.post_message(self.Changed())
