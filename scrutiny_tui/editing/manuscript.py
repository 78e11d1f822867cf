"""What the editor's checks look at: a pack as it was loaded, with the texts of its reports and the day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache, cached_property
from typing import Any

from scrutiny_tui.pack.loaded import Loaded
from scrutiny_tui.pack.parts import Accepted
from scrutiny_tui.pack.places import PACK
from scrutiny_tui.pack.problems import Place, Problem
from scrutiny_tui.pack.rules import Rule
from scrutiny_tui.pack.spec import Holds, specs
from scrutiny_tui.pack.whole import Pack
from scrutiny_tui.pack.words import Words
from scrutiny_tui.quotes.record import Record
from scrutiny_tui.text.document import Document


@dataclass(frozen=True, slots=True)
class Trace:
    """Words of an open item that tell of one that is kept back."""

    item: str
    """Id of the open item; `pack` for what the pack says of itself."""
    field: str
    of: str
    """Id of the item that is kept back."""
    how: str
    """What they share, without the words: part of a sentence."""
    sure: bool
    """False where it may be chance."""
    exempt: bool = True
    """Whether whoever may not see exempt items must not see these words; False where they only tell of an open item
    that a public edition has to leave out."""


@dataclass(frozen=True)
class Manuscript:
    """One pack on the editor's table."""

    loaded: Loaded
    """The pack must be there."""
    documents: Mapping[str, Document]
    """Source id to the text of the report, for those that are here."""
    today: date
    record: Record = field(default_factory=Record)
    """What was recorded beside the pack."""
    traces: tuple[Trace, ...] = ()
    """Words of open items that tell of what is kept back, as whoever compares them found."""
    public: Mapping[str, str] = field(default_factory=dict)
    """Id of each open item that a public edition leaves out or cuts, to what becomes of it there, a sentence."""

    @cached_property
    def pack(self) -> Pack:
        """The pack. ValueError where there is none."""
        if self.loaded.pack is None:
            raise ValueError("there is no pack to look at")
        return self.loaded.pack

    def place(self, item: str, field: str = "") -> Place | None:
        """Where a field of an item stands, or its item; `pack` for the pack's own fields."""
        while field:
            if place := self.loaded.places.get(f"{item}.{field}"):
                return place
            field = field.rpartition(".")[0]
        return self.loaded.places.get(item)

    def problem(self, rule: Rule, what: str, do: str, item: str = "", field: str = "") -> Problem:
        """A problem of that rule at a field of an item; of the pack as a whole where no item is given."""
        place = self.place(item or PACK, field)
        return Problem(rule.code, what, do, place, item, rule.severity)

    def said(self, owner: object, language: str = "") -> Iterator[tuple[str, str]]:
        """Each text of ours in an item or in what the pack says of itself: its field, as places name it, and the text.

        In the pack's own language, or in `language` where there are words in it. Ids, names of parties, numbers and
        dates are none.
        """
        kept = self._said.get((id(owner), language))
        if kept is None:
            kept = self._said[id(owner), language] = owner, tuple(_said(owner, language))
        yield from kept[1]

    @cached_property
    def _said(self) -> dict[tuple[int, str], tuple[object, tuple[tuple[str, str], ...]]]:
        """Item and language to the item, which must stay in being, and its texts, which many checks ask for."""
        return {}


def _said(owner: Any, language: str) -> Iterator[tuple[str, str]]:
    for name in fields_with_words(owner.__class__):
        held = getattr(owner, name)
        many = isinstance(held, tuple)
        for number, entry in enumerate(held if many else (held,), start=1):
            at = f"{name}.{number}" if many else name
            if isinstance(entry, Words):
                text = dict(entry.versions).get(language, "") if language else str(entry)
                if text:
                    yield at, text
            elif entry is not None and not isinstance(entry, Accepted):
                yield from ((f"{at}.{inside}", text) for inside, text in _said(entry, language))


@cache
def fields_with_words(kind: type) -> tuple[str, ...]:
    """The names of the fields of a class of the model that hold words in a language, or parts that may."""
    return tuple(name for name, spec in specs(kind).items() if spec.holds in (Holds.WORDS, Holds.GROUP))
