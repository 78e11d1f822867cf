"""A pack as a whole: its items by kind and id, and the names behind its references."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from scrutiny_tui.frozen import dataclass
from scrutiny_tui.pack.about import About
from scrutiny_tui.pack.model import (
    KINDS,
    Account,
    Commitment,
    Event,
    Figure,
    Finding,
    Item,
    Line,
    Person,
    Question,
    Quote,
    Source,
)
from scrutiny_tui.pack.words import Words

PASSAGE = re.compile(r"([^#\s]+)#(\d+)")
"""Evidence that is a passage: the source's id, `#`, the number of the paragraph in its text, from 1."""


class Passage(NamedTuple):
    """A paragraph of a source, by the source's id and its number from 1."""

    source: str
    number: int

    @classmethod
    def read(cls, evidence: str) -> Passage | None:
        """The passage that a piece of evidence names, or None where it names an item."""
        found = PASSAGE.fullmatch(evidence)
        return cls(found[1], int(found[2])) if found else None

    def __str__(self) -> str:
        """As a pack writes it."""
        return f"{self.source}#{self.number}"


@dataclass(frozen=True, kw_only=True)
class Pack:
    """Everything that one edition holds. Read-only."""

    about: About
    folder: Path
    sources: tuple[Source, ...] = ()
    lines: tuple[Line, ...] = ()
    findings: tuple[Finding, ...] = ()
    quotes: tuple[Quote, ...] = ()
    questions: tuple[Question, ...] = ()
    events: tuple[Event, ...] = ()
    figures: tuple[Figure, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    accounts: tuple[Account, ...] = ()
    people: tuple[Person, ...] = ()

    @property
    def id(self) -> str:
        """The pack's id."""
        return self.about.id

    @cached_property
    def by_id(self) -> dict[str, Item]:
        """Every item by its id, in the order of `KINDS`."""
        return {item.id: item for item in self.items()}

    def items(self) -> Iterator[Item]:
        """Every item, kind by kind in the order of `KINDS`."""
        for key in KINDS:
            yield from getattr(self, key)

    def of_kind(self, key: str) -> tuple[Item, ...]:
        """The items under one top-level key."""
        found: tuple[Item, ...] = getattr(self, key)
        return found

    def count(self, key: str) -> int:
        """How many items stand under one top-level key."""
        return len(self.of_kind(key))

    @cached_property
    def _people(self) -> dict[str, Person]:
        """People by id and by every name they go by, folded."""
        found: dict[str, Person] = {}
        for person in self.people:
            names = (person.id, *(name for _, name in person.name.versions), *person.also)
            for name in names:
                found.setdefault(name.casefold(), person)
        return found

    def person(self, party: str) -> Person | None:
        """The person or body behind a `party` field: its id or one of its names."""
        return self._people.get(party.casefold())

    def name(self, party: str) -> Words:
        """What to call the person or body behind a `party` field."""
        person = self.person(party)
        return person.name if person else Words.of(party, self.about.language)

    def role(self, quote: Quote) -> Words:
        """The speaker's office: as the quote gives it, else the person's own."""
        person = self.person(quote.speaker) if quote.speaker else None
        return quote.role or (person.role if person else Words())

    def source_of(self, evidence: str) -> Source | None:
        """The first report behind a piece of evidence (for a figure or event, that of its own first evidence)."""
        return self._source_of(evidence, frozenset())

    def _source_of(self, evidence: str, passed: frozenset[str]) -> Source | None:
        passage = Passage.read(evidence)
        item = self.by_id.get(passage.source if passage else evidence)
        if isinstance(item, Quote):
            item = self.by_id.get(item.source)
        elif isinstance(item, Figure | Event | Finding):
            passed |= {evidence}
            behind = (self._source_of(text, passed) for text in item.evidence if text not in passed)
            return next(filter(None, behind), None)
        return item if isinstance(item, Source) else None


def key_of(item: Item) -> str:
    """The top-level key that an item stands under."""
    return next(key for key, kind in KINDS.items() if type(item) is kind)
