"""What a draft proposes: each with its place in the report and the reason why it was proposed."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import ClassVar

from scrutiny_tui.text.document import Document


@dataclass(frozen=True, slots=True)
class Where:
    """A place in the text of one report."""

    start: int
    """Offset of the first character in the text."""
    end: int
    """Offset after the last character."""
    paragraph: int
    """Number of the paragraph that it begins in, from 1."""
    page: str
    """Label of the page that it begins on; "" where the text has no pages."""

    @classmethod
    def of(cls, document: Document, start: int, end: int) -> Where:
        """The stretch `start:end` of the document."""
        paragraph = document.paragraph_at(start)
        return cls(start, end, paragraph.number if paragraph else 1, document.page_at(start))


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Something that a clerk may take into a pack."""

    kind: ClassVar[str] = ""
    """What is proposed, in one word."""

    where: Where
    """Where it stands."""
    words: str
    """The words of the report that it rests on, as printed."""
    why: str
    """Why it was proposed, in a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation(Proposal):
    """A direct quotation: the words between the marks, without a comma that only leads back to the reporter's words."""

    kind: ClassVar[str] = "quote"

    speaker: str = ""
    """Who said or wrote the words: a name, or the report's own phrase for them; "" where it is not known."""
    role: str = ""
    """The speaker's office as the report gives it; "" where it gives none."""
    form: str = "speech"
    """`speech`, `writing`, `headline` or `caption`, as in a pack."""
    closed: bool = True
    """False where the closing mark is missing, so that the end is a guess."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Proposal):
    """Something counted."""

    kind: ClassVar[str] = "figure"

    value: Decimal
    """The number, in full: 2700000 for £2.7 million; the lower end of a range."""
    high: Decimal | None = None
    """The upper end of a range."""
    out_of: Decimal | None = None
    """What it is a part of: 5 for one in five, 3 for a third."""
    unit: str = ""
    """£, %, days, or the noun counted; "" where the report only has the number."""
    bound: str = "exactly"
    """How the report hedges it, in the words of a pack: about, almost, over, at least, up to."""
    measures: str = ""
    """The clause that it stands in."""
    period: str = ""
    """The date's words that stand nearest in the same sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated(Proposal):
    """Something that happened, or is to happen, on a date."""

    kind: ClassVar[str] = "event"

    date: str
    """As a pack writes it: 2017-10-18, 2017-10, 2016/2019; "" where it cannot be told."""
    printed: str
    """The date's own words."""
    relative: bool = False
    """True where the date was counted from the report's date, or from another date in the report."""
    happened: str = ""
    """The clause that says what happened."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise(Proposal):
    """A commitment or a recommendation."""

    kind: ClassVar[str] = "commitment"

    sort: str
    """`commitment` or `recommendation`."""
    who: str = ""
    """Who is to do it."""
    what: str = ""
    """What is to be done, in the report's words."""
    due: str = ""
    """By when, as a pack writes a date; "" where none is given."""
    due_words: str = ""
    """By when, in the report's words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Party(Proposal):
    """A person or a body that the report names."""

    kind: ClassVar[str] = "person"

    name: str
    """The fullest name that the report prints."""
    role: str = ""
    """The office that the report gives."""
    sort: str = "person"
    """`person` or `body`."""
    also: tuple[str, ...] = ()
    """Other names that the report uses."""
    times: int = 1
    """How often the report names them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alike(Proposal):
    """Passages of two reports that speak of the same thing: a candidate for differing accounts."""

    kind: ClassVar[str] = "account"

    source: str
    """Id of the report that `where` and `words` belong to."""
    other: str
    """Id of the other report."""
    other_where: Where
    """The passage in the other report."""
    other_words: str
    """Its words."""
    shared: tuple[str, ...] = ()
    """The words that both hold and few other passages do."""
    differs: tuple[tuple[str, str], ...] = ()
    """Pairs of figures or dates that count the same thing and differ: this report's, the other's."""
    score: float = field(default=0.0)
    """How much they share; higher is more."""


KINDS: tuple[type[Proposal], ...] = (Quotation, Figure, Dated, Promise, Party, Alike)
"""Every kind of proposal, in the order that a draft lists them."""
