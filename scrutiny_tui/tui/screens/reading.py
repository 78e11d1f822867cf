"""A page of words over the screen, to read and to close: the help, and the words that a pack explains."""

from __future__ import annotations

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from scrutiny_tui.pack.about import About, Meeting, Term
from scrutiny_tui.tongue import _
from scrutiny_tui.tui import safe
from scrutiny_tui.tui.commands import bindings
from scrutiny_tui.tui.rooms.detail import Scroll
from scrutiny_tui.tui.said import minutes_said


class ReadingScreen(ModalScreen[None], inherit_bindings=False):
    """A heading and a page that scrolls with the keys that move in lists. Esc, Enter or Backspace closes it."""

    BINDINGS = bindings("page")

    def __init__(self, heading: str, page: Iterable[Content]) -> None:
        """`page` is the paragraphs, already safe to show."""
        super().__init__()
        self.heading = heading
        self.page = tuple(page)

    def compose(self) -> ComposeResult:
        """A box with the page in it."""
        with Vertical(id="page"):
            yield Static(Content(self.heading), id="page-heading", markup=False)
            with Scroll(id="page-words"):
                yield from (Static(words, markup=False) for words in self.page)
            yield Static(_("↑ ↓ PgUp PgDn scroll. Esc closes."), id="page-keys", markup=False)

    def on_mount(self) -> None:
        """The page takes the keys."""
        self.query_one(Scroll).focus()

    def action_close(self) -> None:
        """Close the page."""
        self.dismiss(None)


def glossary(terms: Iterable[Term]) -> ReadingScreen:
    """The words and letters that a pack explains."""
    page = (safe.join(safe.line(term.term, "bold $accent"), "\n", safe.content(term.meaning), "\n") for term in terms)
    return ReadingScreen(_("Words and letters explained"), page)


def about_pack(about: About, edition: int) -> ReadingScreen:
    """All that a pack says of itself."""
    meeting = about.meeting
    when = _when(meeting)
    minutes = meeting.minutes if meeting and meeting.minutes else 0
    facts = (
        (_("Council"), about.council),
        (_("Committee"), about.committee),
        (_("Meeting"), when),
        (_("Place"), meeting.place if meeting else ""),
        (_("Of the meeting"), meeting.about if meeting else ""),
        (_("Time for this item"), minutes_said(minutes) if minutes else ""),
        (_("Edition"), str(edition)),
        (_("Prepared by"), about.prepared_by),
        (_("Notice"), about.notice),
    )
    told = [Content.assemble((f"{name}: ", "bold"), safe.content(said)) for name, said in facts if said]
    return ReadingScreen(_("About this pack"), [safe.content(about.summary, ""), Content(""), *told])


def _when(meeting: Meeting | None) -> str:
    if meeting is None or meeting.date is None:
        return _("no date fixed")
    if not meeting.time:
        return str(meeting.date)
    return _("{day} at {time}").format(day=meeting.date, time=meeting.time)
