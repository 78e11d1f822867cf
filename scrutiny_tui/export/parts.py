"""What the member's list is made of: which question, with which witness, reason and evidence; frozen classes of text.

Text is as the pack, the report or the member wrote it, and knows its language where the pack says it
(`scrutiny_tui.export.tree.Said`); "" means nothing to say. How it reads on a page is the business of the documents.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Mark:
    """Why something must be kept from the public."""

    paragraph: str
    """Paragraph of Schedule 12A to the Local Government Act 1972; "" where the pack does not say."""
    reason: str
    review: str
    """When to look again, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A place in a report."""

    title: str
    publisher: str
    date: str
    """In words."""
    page: str = ""
    passage: int | None = None
    """Number of the paragraph in the report's text, from 1."""
    number: int = 0
    """The report's own number, by its place in the pack, from 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One thing that a question rests on."""

    kind: str
    """`quote`, `figure`, `event` or `passage`."""
    words: str
    """The quote, or the passage's text ("" where that is not here), or the figure or event in words."""
    speaker: str = ""
    role: str = ""
    context: str = ""
    """Quotes: what was being spoken of."""
    where: tuple[Citation, ...] = ()
    """Where it stands."""
    verdict: str = ""
    """Quotes: how it was checked, as a phrase."""
    exempt: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Witness:
    """Whom a question is put to."""

    name: str
    role: str


@dataclass(frozen=True, slots=True)
class Tested:
    """A finding that a question tests."""

    statement: str
    status: str
    """`established`, `disputed` or `alleged`."""
    exempt: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Next:
    """What to ask next, by the likely answer."""

    answer: str
    ask: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One question of the list."""

    number: int
    """From 1, through all lines of enquiry."""
    id: str
    words: str
    """As the member will ask it."""
    origin: str
    """`officer`, `reworded` or `mine`."""
    officer: str = ""
    """With notes, where reworded: the officer's words."""
    officer_then: str = ""
    """With notes, where an earlier edition said otherwise: the officer's words as they were when it was chosen."""
    chosen: bool = True
    """False for a question of the pack that is not on the member's list."""
    withdrawn: bool = False
    """True where this edition of the pack no longer holds it."""
    witnesses: tuple[Witness, ...] = ()
    why: str = ""
    tests: tuple[Tested, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    listen_for: tuple[str, ...] = ()
    follow_ups: tuple[Next, ...] = ()
    minutes: int = 0
    note: str = ""
    """With notes: the member's own."""
    exempt: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One line of enquiry with its questions."""

    line: str
    """Its id; "" for the questions that serve no line."""
    title: str
    """"" for the questions that serve no line."""
    question: str = ""
    """The line as one big question."""
    asked: tuple[Asked, ...] = ()
    note: str = ""
    exempt: tuple[Mark, ...] = ()
    """Marks of the line itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """With notes: what the member wrote on an item that is no question of the list."""

    kind: str
    """The field's word for the item."""
    heading: str
    note: str
    exempt: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report that the list cites."""

    title: str
    publisher: str
    author: str
    date: str
    fingerprint: str
    """The first twelve digits of the SHA-256 of its text."""
    text_here: bool
    """Whether its text was here when the list was made."""
    exempt: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """A whole list, ready to be made a document."""

    language: str
    """`en` or `cy`: what the program's own words are said in."""
    title: str
    council: str
    committee: str
    meeting: str
    """Day, time and place, in words."""
    edition: int
    notice: str
    """A warning for every page."""
    prepared_by: str
    made: date
    """The day the list was made."""
    bare: bool
    with_notes: bool
    everything: bool
    sections: tuple[Section, ...]
    remarks: tuple[Remark, ...]
    reports: tuple[Report, ...]
    exempt: tuple[Mark, ...]
    """Every mark of what the list holds, each once; where there is one, each page must say so."""
    left_out: int
    """Questions left out because they are exempt. For the screen, never for the page."""

    @property
    def count(self) -> int:
        """How many questions the list holds."""
        return sum(len(section.asked) for section in self.sections)

    @property
    def minutes(self) -> int:
        """Minutes for all of them."""
        return sum(asked.minutes for section in self.sections for asked in section.asked)
