"""What must be kept from the public, and why.

An item is exempt where it says so itself. It is held to be exempt too where it cannot be shown without an exempt item:
a quote of an exempt report or person, a question of an exempt line or for exempt witnesses only, anything that rests on
exempt evidence alone. A clerk who marked the report and forgot the quote is thus still safe.
"""

from __future__ import annotations

from collections.abc import Iterable

from scrutiny_tui.export.parts import Mark
from scrutiny_tui.export.phrases import date_words
from scrutiny_tui.export.tree import say
from scrutiny_tui.pack.model import Account, Commitment, Event, Figure, Finding, Item, Question, Quote
from scrutiny_tui.pack.whole import Pack, Passage

UNKNOWN = Mark("", "", "")
"""The mark of what the pack no longer tells about; held back to be safe."""


class Access:
    """The marks of one pack's items, worked out as they are asked for."""

    def __init__(self, pack: Pack, *, with_exempt: bool, language: str) -> None:
        """`with_exempt`: exempt items were asked for; `language`: in which the reasons are given."""
        self._pack = pack
        self._language = language
        self._with_exempt = with_exempt
        self._known: dict[str, tuple[Mark, ...] | None] = {}

    def shows(self, marks: tuple[Mark, ...]) -> bool:
        """Whether something with these marks may stand in the list."""
        return self._with_exempt or not marks

    def party(self, name: str) -> tuple[Mark, ...]:
        """Marks of the person or body behind a name or id; none for a name that the pack does not list."""
        person = self._pack.person(name) if name else None
        return tuple(self._said(person)) if person else ()

    def marks(self, ref: str) -> tuple[Mark, ...]:
        """Marks of an item's id or a passage (`source-id#12`); none for an open or unknown one."""
        return self._marks(ref) or ()

    def account(self, account: Account) -> bool:
        """Whether differing accounts may be shown: only where each of them may, since one tells of the others."""
        sides = (
            [*_where_all([self.marks(ref) for ref in position.evidence]), *self.party(position.by)]
            for position in account.positions
        )
        return self.shows(self.marks(account.id)) and all(self.shows(tuple(side)) for side in sides)

    def own(self, line: str, *put_to: str) -> tuple[Mark, ...]:
        """Marks of a question that the pack does not hold, by the line that it serves and whom it is put to."""
        return unique([*self.marks(line), *_where_all([self.party(name) for name in put_to])])

    def _marks(self, ref: str) -> tuple[Mark, ...] | None:
        """None where `ref` is being worked out already: evidence that goes in a circle rests on nothing there."""
        if ref not in self._known:
            passage = Passage.read(ref)
            item = self._pack.by_id.get(passage.source if passage else ref)
            self._known[ref] = None
            self._known[ref] = unique([*self._said(item), *self._inherited(item)]) if item else ()
        return self._known[ref]

    def _said(self, item: Item) -> Iterable[Mark]:
        if item.exempt:
            yield Mark(item.paragraph, say(item.reason, self._language), date_words(item.review))

    def _inherited(self, item: Item) -> Iterable[Mark]:
        if isinstance(item, Quote):
            yield from self.marks(item.source)
            yield from self.party(item.speaker)
        elif isinstance(item, Question):
            yield from self.marks(item.line)
            yield from _where_all([self.party(name) for name in item.witness])
            yield from self._resting_on([*item.evidence, *item.findings])
        elif isinstance(item, Commitment):
            yield from self.party(item.who)
            yield from self._resting_on(item.evidence)
        elif isinstance(item, Account):
            yield from self._resting_on([ref for position in item.positions for ref in position.evidence])
        elif isinstance(item, Figure | Event | Finding):
            yield from self._resting_on(item.evidence)

    def _resting_on(self, evidence: Iterable[str]) -> Iterable[Mark]:
        each = [self._marks(ref) for ref in evidence]
        return _where_all([marks for marks in each if marks is not None])


def _where_all(each: list[tuple[Mark, ...]]) -> Iterable[Mark]:
    """All marks, where every one of `each` is marked."""
    return [mark for marks in each for mark in marks] if each and all(each) else []


def unique(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Each mark once, in order."""
    return tuple(dict.fromkeys(marks))
