"""Whether a pack holds already what is proposed: the words, the figure, the date, the promise or the person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from scrutiny_tui.draft import Alike, Dated, Figure, Party, Promise, Proposal, Quotation
from scrutiny_tui.pack import model
from scrutiny_tui.pack.model import Item
from scrutiny_tui.pack.whole import Pack, Passage
from scrutiny_tui.quotes.verdict import Verdict
from scrutiny_tui.text.document import Document


class Held:
    """What a pack holds, by place in its reports."""

    def __init__(self, pack: Pack, documents: Mapping[str, Document], verdicts: Mapping[str, Verdict]) -> None:
        """`verdicts`: what checking each quote found; those of quotes whose text is not here tell nothing."""
        self._pack = pack
        self._spans: defaultdict[str, list[tuple[int, int, str]]] = defaultdict(list)
        self._passages: dict[str, set[Passage]] = {}
        self._at: defaultdict[Passage, list[Item]] = defaultdict(list)
        for quote in pack.quotes:
            found, document = verdicts.get(quote.id), documents.get(quote.source)
            if found is None or document is None or not found.proven:
                continue
            for start, end in found.fragments:
                self._spans[quote.source].append((start, end, quote.id))
                first, last = document.paragraph_at(start), document.paragraph_at(max(start, end - 1))
                numbers = range(first.number if first else 1, (last.number if last else 1) + 1)
                self._passages.setdefault(quote.id, set()).update(Passage(quote.source, each) for each in numbers)
        resting: tuple[model.Figure | model.Event | model.Commitment, ...]
        resting = (*pack.figures, *pack.events, *pack.commitments)
        for item in resting:
            for passage in self._behind(item.evidence):
                self._at[passage].append(item)

    def item(self, source: str, one: Proposal) -> str:
        """Id of the item that holds what is proposed from the report `source`; "" where none does."""
        here = Passage(source, one.where.paragraph)
        match one:
            case Quotation():
                return self._quote(source, one.where.start, one.where.end)
            case Figure():
                wanted = {one.value, one.high} - {None}
                return self._first(here, lambda each: isinstance(each, model.Figure) and each.value in wanted)
            case Dated():
                day = one.date.rstrip("~?")
                return self._first(
                    here, lambda each: isinstance(each, model.Event) and each.date.text.rstrip("~?") == day
                )
            case Promise():
                return self._first(here, lambda each: isinstance(each, model.Commitment))
            case Party():
                person = next(filter(None, map(self._pack.person, (one.name, *one.also))), None)
                return person.id if person else ""
            case Alike():
                return self._account(here, Passage(one.other, one.other_where.paragraph))
            case _:
                return ""

    def _first(self, here: Passage, fits: Callable[[Item], bool]) -> str:
        return next((each.id for each in self._at[here] if fits(each)), "")

    def quote_within(self, source: str, start: int, end: int) -> str:
        """Id of a quote that the stretch of the text belongs to; "" for none."""
        return self._quote(source, start, end)

    def _quote(self, source: str, start: int, end: int) -> str:
        for first, last, name in self._spans[source]:
            if 2 * (min(end, last) - max(start, first)) >= min(end - start, last - first):
                return name
        return ""

    def _account(self, one: Passage, other: Passage) -> str:
        for account in self._pack.accounts:
            sides = {passage for position in account.positions for passage in self._behind(position.evidence)}
            if {one, other} <= sides:
                return account.id
        return ""

    def _behind(self, evidence: Iterable[str]) -> set[Passage]:
        found: set[Passage] = set()
        for ref in evidence:
            passage = Passage.read(ref)
            found |= {passage} if passage else self._passages.get(ref, set())
        return found
