"""What bears a figure out: every number that stands in the evidence of an item, and the days between its dates."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from fractions import Fraction

from scrutiny_tui.editing.amounts import Amount, numbers
from scrutiny_tui.editing.manuscript import Manuscript
from scrutiny_tui.pack.dates import PackDate
from scrutiny_tui.pack.model import Event, Figure, Quote
from scrutiny_tui.pack.whole import Passage


@dataclass
class Borne:
    """What some evidence bears out."""

    numbers: set[Fraction] = field(default_factory=set)
    dates: set[PackDate] = field(default_factory=set)
    whole: bool = True
    """False where a passage's text is not here, so that it may say more than is known."""

    def bears(self, amount: Amount) -> bool:
        """Whether a figure of ours is borne out."""
        if any(amount.fits(number) for number in self.numbers):
            return True
        return amount.days is not None and self._lasted(amount, amount.days)

    def _lasted(self, amount: Amount, days: Fraction) -> bool:
        """Whether two of the dates lie so far apart."""
        slack = days / 5 if amount.hedged else max(Fraction(1), days / 24)
        listed = sorted(self.dates)
        return any(
            (later.first - earlier.last).days - slack <= days <= (later.last - earlier.first).days + slack
            for at, earlier in enumerate(listed)
            for later in listed[at + 1 :]
        )


class Bearing:
    """Looks up what evidence bears out; each piece is read once."""

    def __init__(self, manuscript: Manuscript) -> None:
        self._pack = manuscript.pack
        self._documents = manuscript.documents
        self._kept: dict[str, Borne] = {}

    def of(self, evidence: Iterable[str]) -> Borne:
        """What all these pieces bear out together."""
        together = Borne()
        for name in evidence:
            one = self._one(name)
            together.numbers |= one.numbers
            together.dates |= one.dates
            together.whole = together.whole and one.whole
        return together

    def _one(self, name: str) -> Borne:
        if name not in self._kept:
            self._kept[name] = Borne()  # a circle of evidence ends here
            self._kept[name] = self._read(name)
        return self._kept[name]

    def _read(self, name: str) -> Borne:
        passage = Passage.read(name)
        if passage:
            return self._passage(passage)
        item = self._pack.by_id.get(name)
        if isinstance(item, Quote):
            return Borne(numbers(f"{item.words} {item.context}"))
        if isinstance(item, (Figure, Event)):
            borne = self.of(item.evidence)
            borne = Borne(set(borne.numbers), set(borne.dates), borne.whole)
            if item.date:
                borne.dates.add(item.date)
            if isinstance(item, Figure):
                borne.numbers |= {Fraction(item.value), *numbers(f"{item.printed} {item.measures} {item.period}")}
            else:
                borne.numbers |= numbers(f"{item.printed} {item.title} {item.about}")
            return borne
        return Borne()

    def _passage(self, passage: Passage) -> Borne:
        document = self._documents.get(passage.source)
        if document is None:
            return Borne(whole=False)
        paragraph = document.paragraph(passage.number)
        if paragraph is None:
            return Borne()
        return Borne(numbers(document.text[paragraph.start : paragraph.end]))
