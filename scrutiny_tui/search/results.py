"""What is asked of search and what it answers: plain values, nothing of the engine."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

PASSAGE = "passage"
"""The kind of a hit that is a paragraph of a source's text."""

PACK, TERM = "pack", "term"
"""The kinds of hits that are what the pack says of itself, and a word that its glossary explains."""

HIT_KINDS = (
    TERM,
    PACK,
    "finding",
    "question",
    "quote",
    "figure",
    "event",
    "commitment",
    "account",
    "line",
    "person",
    "source",
    PASSAGE,
)
"""The kinds of hits, in the order in which equally good hits stand."""

Marks = tuple[tuple[int, int], ...]
"""Half-open character offsets of the words to highlight, in order."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What hits must have beside the words; "" asks for nothing."""

    pack: str = ""
    """A pack's id."""
    kind: str = ""
    """One of `HIT_KINDS`, singular or plural."""
    source: str = ""
    """A source's id, or words of its publisher or title."""
    speaker: str = ""
    """Any part of the name of who speaks, acts, promises or is to be asked."""
    line: str = ""
    """A line of enquiry's id, or words of its title."""
    date: tuple[date | None, date | None] | None = None
    """First and last day, None for open; what lies partly within counts, what has no date does not."""

    @property
    def any(self) -> bool:
        """True where something is asked for."""
        return self != Filters()


@dataclass(frozen=True, slots=True)
class Hit:
    """One item or passage that was found."""

    pack: str
    kind: str
    """One of `HIT_KINDS`."""
    id: str
    """The item's id; for a passage `source-id#12`; for the pack itself `pack`; for a term `pack.glossary.3`, from 1."""
    title: str
    """The item in one line; for a passage the title of its source."""
    snippet: str
    """About 160 characters around the words found, on one line."""
    marks: Marks = ()
    """What to highlight in the snippet."""
    score: float = 0.0
    """Higher is better; 0 where nothing but filters was asked for."""
    source: str = ""
    """Id of the (first) report behind it, "" where there is none."""
    page: str = ""
    """Page of the report, "" where it is not known."""
    title_marks: Marks = ()
    """What to highlight in the title."""
    exempt: bool = False
    """True where this must be kept from the public."""


@dataclass(frozen=True, slots=True)
class Results:
    """What one search found."""

    hits: tuple[Hit, ...] = ()
    """Best first; equally good ones by kind, then in the pack's own order."""
    searched: str = ""
    """What was searched: as it was typed, with spelling slips mended."""
    corrected: tuple[tuple[str, str], ...] = ()
    """(typed, used) for each word that stands nowhere and was taken for another."""
    total: int = 0
    """How many there are in all."""


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What a refresh of the index did."""

    built: tuple[str, ...] = ()
    """Ids of the packs that were read anew."""
    removed: tuple[str, ...] = ()
    """Ids of the packs that left the shelf."""
    cancelled: bool = False
    """True where it was called off, or another process is writing: the old index stands."""
