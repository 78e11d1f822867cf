"""The first room: what this is about, what matters most, what the lines of enquiry still lack, what to press next."""

from __future__ import annotations

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.session import LineCoverage
from scrutiny_tui.tui import safe
from scrutiny_tui.tui.commands import bindings
from scrutiny_tui.tui.rooms.base import Room
from scrutiny_tui.tui.rooms.items import Heading, ItemList, Row

NEXT = (("Enter", "reads what is marked"), ("4", "the questions"), ("/", "search"), ("o", "your list"), ("?", "help"))
"""What a newcomer may press next, and what it does."""


class OverviewRoom(Room):
    """The summary above; findings that matter most and lines of enquiry below it, each a key away."""

    BINDINGS = bindings("overview")

    room = "overview"
    key = "1"
    label = "Overview"

    def compose(self) -> ComposeResult:
        """What this is about, what to press next, and the list of what to read first."""
        with Container(classes="overview"):
            with VerticalScroll(id="about", can_focus=False):
                yield Static(safe.content(self._facts()), classes="meta", markup=False)
                yield Static(id="summary", markup=False)
                yield Static(_next(), id="next", markup=False)
            yield ItemList(id="first", tall_below=72)

    def on_mount(self) -> None:
        """Fill in the words and the list."""
        self.query_one("#summary", Static).update(safe.content(self.opened.pack.about.summary))
        self.fill()

    @property
    def pane(self) -> ItemList:
        """The findings and lines."""
        return self.query_one("#first", ItemList)

    def enter(self) -> None:
        """The keys go to the list."""
        self.pane.focus(scroll_visible=False)

    def show(self, target: str) -> None:
        """Put the cursor on a finding or line."""
        self.pane.put_cursor(target)

    def notebook_changed(self) -> None:
        """Chosen questions are counted anew."""
        self.fill()

    def fill(self) -> None:
        """Draw the list; the cursor stays where it is."""
        self.pane.set_rows(self._rows(), self.current)

    def _facts(self) -> str:
        about = self.opened.pack.about
        meeting = about.meeting
        facts = [str(about.council), str(about.committee)]
        facts.append(f"meeting on {meeting.date}" if meeting and meeting.date else "no meeting date is fixed")
        if meeting and meeting.date and meeting.time:
            facts.append(meeting.time)
        return " · ".join(filter(None, facts))

    def _rows(self) -> Iterable[Row | Heading]:
        pack = self.opened.pack
        if first := [finding for finding in pack.findings if finding.weight == "high"]:
            yield Heading(Content("What matters most"))
            for finding in first:
                marks = ("exempt", finding.status) if finding.exempt else (finding.status,)
                yield Row(finding.id, safe.line(finding.title), marks)
        if lines := [each for each in self._coverage() if each.line]:
            yield Heading(Content("Lines of enquiry"))
            yield from map(_line, lines)

    def _coverage(self) -> tuple[LineCoverage, ...]:
        try:
            return self.opened.coverage()
        except ScrutinyError:
            return ()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Enter follows what is under the cursor."""
        event.stop()
        self.current = self.pane.chosen
        self.refresh_bindings()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A second click follows."""
        event.stop()
        self.action_follow()

    def action_follow(self) -> None:
        """Go to the finding, or to the questions on the line."""
        if self.current:
            self.post_message(self.Follow(self.current))


def _line(covered: LineCoverage) -> Row:
    assert covered.line is not None
    marks = [_count(len(covered.questions) + covered.own, "question")]
    if covered.chosen or covered.own:
        marks.append(f"{len(covered.chosen) + covered.own} on your list")
    if covered.unquestioned:
        marks.append(f"{_count(len(covered.unquestioned), 'finding')} without a question")
    if covered.unsupported:
        marks.append(f"{_count(len(covered.unsupported), 'question')} without evidence")
    return Row(covered.line.id, safe.line(covered.line.title), tuple(marks))


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _next() -> Content:
    keys = [Content.assemble((key, "bold $primary"), " ", what) for key, what in NEXT]
    return Content.assemble(("What to press next: ", "bold"), Content("  ").join(keys))
