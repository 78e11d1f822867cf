"""A page of words over the screen, to read and to close: the help, and the words that a pack explains."""

from __future__ import annotations

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from scrutiny_tui.pack.about import About, Term
from scrutiny_tui.tui import safe
from scrutiny_tui.tui.commands import bindings
from scrutiny_tui.tui.rooms.detail import Scroll


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
            yield Static("↑ ↓ PgUp PgDn scroll. Esc closes.", id="page-keys", markup=False)

    def on_mount(self) -> None:
        """The page takes the keys."""
        self.query_one(Scroll).focus()

    def action_close(self) -> None:
        """Close the page."""
        self.dismiss(None)


def glossary(terms: Iterable[Term]) -> ReadingScreen:
    """The words and letters that a pack explains."""
    page = (safe.join(safe.line(term.term, "bold $accent"), "\n", safe.content(term.meaning), "\n") for term in terms)
    return ReadingScreen("Words and letters explained", page)


def about_pack(about: About, edition: int) -> ReadingScreen:
    """All that a pack says of itself."""
    meeting = about.meeting
    when = " at ".join(filter(None, (str(meeting.date), meeting.time))) if meeting and meeting.date else "no date fixed"
    facts = (
        ("Council", about.council),
        ("Committee", about.committee),
        ("Meeting", when),
        ("Place", meeting.place if meeting else ""),
        ("Of the meeting", meeting.about if meeting else ""),
        ("Time for this item", f"{meeting.minutes} minutes" if meeting and meeting.minutes else ""),
        ("Edition", str(edition)),
        ("Prepared by", about.prepared_by),
        ("Notice", about.notice),
    )
    told = [Content.assemble((f"{name}: ", "bold"), safe.content(said)) for name, said in facts if said]
    return ReadingScreen("About this pack", [safe.content(about.summary, ""), Content(""), *told])
