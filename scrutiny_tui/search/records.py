"""A pack as records to search: one for every item of every kind, one for every passage of every source text.

What the pack says of itself is a record too, and so is each word of its glossary.

A record never holds words of another item, names and offices excepted, and an item that names an exempt person is
itself exempt here; so leaving out the exempt records leaves out their words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from scrutiny_tui.pack import spec
from scrutiny_tui.pack.dates import PackDate
from scrutiny_tui.pack.model import (
    Account,
    Commitment,
    Event,
    Figure,
    Finding,
    FollowUp,
    Item,
    Line,
    Person,
    Position,
    Question,
    Quote,
    Source,
)
from scrutiny_tui.pack.spec import Holds
from scrutiny_tui.pack.whole import Pack, Passage
from scrutiny_tui.pack.words import Words
from scrutiny_tui.search.behind import parties_of, rests_on
from scrutiny_tui.search.fingerprint import digest
from scrutiny_tui.search.record import Record
from scrutiny_tui.search.results import PACK, PASSAGE, TERM
from scrutiny_tui.text.document import Document

_NOT_SAID = frozenset({"reason", "review", "lane", "role", "unit", "printed"})
"""Fields that nobody looks for by their words, and those that are said in a way of their own."""
_BETWEEN = " · "
WELSH = "cy"
ITEMS = ""
"""The part of a pack that is not a text: what it says of itself, and its items."""
_NAMED_BY_TEXT = frozenset({"also", "author"})
"""The plain-text fields that do hold names."""


class Records:
    """The records of one pack."""

    def __init__(self, pack: Pack, documents: Mapping[str, Document]) -> None:
        """`documents`: source id → its text, for the texts that are here."""
        self._pack = pack
        self._documents = documents

    def __iter__(self) -> Iterator[Record]:
        """The pack's own words, the items kind by kind in the pack's order, then the passages source by source."""
        for unit in self.units():
            yield from self.of(unit)

    def units(self) -> Iterator[str]:
        """The parts that are read as one: `ITEMS`, and each source whose text is here, by its id."""
        yield ITEMS
        yield from self._sources

    def of(self, unit: str) -> Iterator[Record]:
        """The records of one part."""
        if unit != ITEMS:
            yield from self._passages(self._sources[unit])
            return
        yield from self._about()
        for item in self._pack.items():
            yield self._item(item)

    def count(self, unit: str) -> int:
        """How many records a part has."""
        if unit != ITEMS:
            return len(self._documents[unit].paragraphs)
        return 1 + len(self._pack.about.glossary) + sum(1 for _ in self._pack.items())

    def fingerprint(self, unit: str) -> str:
        """SHA-256 over all that the records of a part are made of."""
        if unit == ITEMS:
            return digest(self._pack.about, *self._pack.items())
        text, lines = self._documents[unit], self._lines
        names = [str(Passage(unit, each.number)) for each in text.paragraphs]
        used = [(name, lines[name]) for name in names if name in lines]
        return digest(self._sources[unit], text.fingerprint, text.labels, used)

    @cached_property
    def _sources(self) -> dict[str, Source]:
        return {source.id: source for source in self._pack.sources if source.id in self._documents}

    def _about(self) -> Iterator[Record]:
        """The pack itself, and the words that it explains."""
        about = self._pack.about
        said = (about.summary, about.notice, about.council, about.committee, about.prepared_by)
        yield Record(
            pack=about.id,
            kind=PACK,
            id=PACK,
            title=_one_line(str(about.title)),
            text=_BETWEEN.join(text for words in said for text in _versions(words)),
            heading="\n".join(_versions(about.title)),
            date=about.meeting.date if about.meeting else None,
            welsh=WELSH in (about.language, *(language for language, _ in about.title.versions)),
        )
        for number, term in enumerate(about.glossary, 1):
            yield Record(
                pack=about.id,
                kind=TERM,
                id=f"{PACK}.glossary.{number}",
                title=_one_line(str(term.term)),
                text=_BETWEEN.join(_versions(term.meaning)),
                heading="\n".join(_versions(term.term)),
                welsh=WELSH in (about.language, *(language for language, _ in term.term.versions)),
            )

    def _passages(self, source: Source) -> Iterator[Record]:
        document = self._documents[source.id]
        for paragraph in document.paragraphs:
            passage = str(Passage(source.id, paragraph.number))
            yield Record(
                pack=self._pack.id,
                kind=PASSAGE,
                id=passage,
                title=_one_line(str(source.title)),
                text=document.text[paragraph.start : paragraph.end],
                source=source.id,
                page=paragraph.page,
                sources=(source,),
                lines=self._lines.get(passage, ()),
                date=source.date,
                exempt=source.exempt,
                welsh=source.language == WELSH,
            )

    def _item(self, item: Item) -> Record:
        heading = "\n".join(text for _, text in item.heading.versions)
        text = _BETWEEN.join(dict.fromkeys(self._said(item)))
        tested = item.findings if isinstance(item, Question) else ()
        behind = tuple(each for each in self._behind(item, *tested) if isinstance(each, Source))
        parties = tuple(parties_of(item))
        people = tuple(filter(None, map(self._pack.person, parties)))
        return Record(
            pack=self._pack.id,
            kind=item.kind,
            id=item.id,
            title=_one_line(str(item.heading)),
            text=text,
            heading=heading,
            unseen=f"{item.value:f} {_BETWEEN.join(_versions(item.unit))}" if isinstance(item, Figure) else "",
            source=behind[0].id if behind else "",
            page=item.page if isinstance(item, Quote) else "",
            sources=behind,
            speakers=tuple(self._names(party, item) for party in parties),
            lines=(item,) if isinstance(item, Line) else self._lines.get(item.id, ()),
            date=(item.made or item.due) if isinstance(item, Commitment) else getattr(item, "date", None),
            exempt=item.exempt
            or any(person.exempt for person in people)
            or (isinstance(item, Quote) and any(source.exempt for source in behind)),
            welsh=self._pack.about.language == WELSH
            or WELSH in {language for language, _ in item.heading.versions}
            or (isinstance(item, Quote | Source) and any(source.language == WELSH for source in behind)),
        )

    def _said(self, holder: Item | FollowUp | Position) -> Iterator[str]:
        """The words of an item beside its heading, or of a group in it, in the order of its fields."""
        if isinstance(holder, Figure | Event):
            yield from _versions(holder.printed)
        if isinstance(holder, Figure) and not holder.printed:
            yield f"{holder.value:,f} {holder.unit}".strip()
        if isinstance(holder, Person):
            yield from _versions(holder.role)
        for name, one in spec.specs(type(holder)).items():
            if name in _NOT_SAID or name == getattr(holder, "headed_by", ""):
                continue
            held = getattr(holder, name)
            for value in held if one.many else (held,):
                if isinstance(value, Words):
                    yield from _versions(value)
                elif isinstance(value, PackDate):
                    yield str(value)
                elif isinstance(value, FollowUp | Position):
                    yield from self._said(value)
                elif value and one.holds is Holds.PARTY:
                    yield self._called(value, holder)
                elif value and name in _NAMED_BY_TEXT:
                    yield value

    def _called(self, party: str, holder: object) -> str:
        """A person or body as a record says it; a quote's speaker with the office held."""
        office = str(self._pack.role(holder)) if isinstance(holder, Quote) else ""
        name = " / ".join(_versions(self._pack.name(party)))
        return f"{name}, {office}" if office else name

    def _names(self, party: str, item: Item) -> tuple[str, ...]:
        person = self._pack.person(party)
        if person is None:
            return party, str(item.role) if isinstance(item, Quote) else ""
        office = self._pack.role(item) if isinstance(item, Quote) else person.role
        return *_versions(person.name), *person.also, person.id, str(office)

    def _behind(self, item: Item, *more: str) -> Iterator[Item]:
        """The item itself and all that it, or one of `more`, rests on, near and far, each once."""
        ahead = [item, *(self._pack.by_id[name] for name in more if name in self._pack.by_id)]
        seen = {each.id for each in ahead}
        while ahead:
            yield (here := ahead.pop(0))
            for evidence in rests_on(here):
                passage = Passage.read(evidence)
                reached = self._pack.by_id.get(passage.source if passage else evidence)
                if reached is not None and reached.id not in seen:
                    seen.add(reached.id)
                    ahead.append(reached)

    @cached_property
    def _lines(self) -> dict[str, tuple[Line, ...]]:
        """Item or passage → its lines of enquiry: its own, and those of each finding, question and account using it."""
        found: dict[str, dict[str, Line]] = {}
        known = {line.id: line for line in self._pack.lines}
        users: tuple[Finding | Question | Account, ...] = (
            *self._pack.findings,
            *self._pack.questions,
            *self._pack.accounts,
        )
        for user in users:
            own = (user.line,) if isinstance(user, Question) else user.lines
            lines = {name: known[name] for name in own if name in known}
            used = [user.id]
            for each in self._behind(user):
                used.extend(rests_on(each))
            for name in used:
                if not isinstance(self._pack.by_id.get(name), Source):
                    found.setdefault(name, {}).update(lines)
        return {name: tuple(lines.values()) for name, lines in found.items()}


def _versions(words: Words) -> tuple[str, ...]:
    return tuple(text for _, text in words.versions if text)


def _one_line(text: str) -> str:
    return " ".join(text.split())
