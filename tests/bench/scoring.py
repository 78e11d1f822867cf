"""How a draft is scored against a gold text: quotations by exact span, speakers by name, figures and dates by value."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal

from scrutiny_tui.draft import Dated, Draft, Figure, Quotation, Report, draft
from scrutiny_tui.text.document import Document
from tests.gold.reading import Gold, Marked

SORTS = ("quotations", "speakers", "figures", "dates")
"""What is scored."""
OTHERS = ("promises", "who", "people", "bodies")
"""What is scored in the texts that have it marked: commitments and recommendations, who is to act, names."""
_TITLES = frozenset(("mr", "mrs", "ms", "miss", "dr", "cllr", "councillor", "the", "a", "an", "sir", "dame", "prof"))


@dataclass
class Score:
    """Counts of one sort."""

    right: int = 0
    """Proposed and in the gold."""
    proposed: int = 0
    """Proposed."""
    gold: int = 0
    """In the gold."""
    faults: list[str] = field(default_factory=list)
    """What went wrong, one line each."""

    @property
    def precision(self) -> float:
        """Share of what was proposed that is right."""
        return self.right / self.proposed if self.proposed else 1.0

    @property
    def recall(self) -> float:
        """Share of the gold that was found."""
        return self.right / self.gold if self.gold else 1.0

    def add(self, other: Score) -> None:
        """Add the counts of another."""
        self.right += other.right
        self.proposed += other.proposed
        self.gold += other.gold
        self.faults += other.faults


def score(gold: Gold) -> dict[str, Score]:
    """The score of each sort for one gold text."""
    found = draft(Report(gold.name, Document.of(gold.text), gold.dated))
    return score_draft(gold.text, found, gold.marked)


def score_draft(text: str, found: Draft, marked: tuple[Marked, ...]) -> dict[str, Score]:
    """The score of each sort for one draft against what is marked in its text."""
    spoken, named = _quotations(text, found.quotations, [each for each in marked if each.sort == "q"])
    return {
        "quotations": spoken,
        "speakers": named,
        "figures": _figures(text, found.figures, [each for each in marked if each.sort == "f"]),
        "dates": _dates(text, found.events, [each for each in marked if each.sort == "d"]),
    }


def score_others(gold: Gold) -> dict[str, Score]:
    """The score of commitments, people and bodies for one gold text that has them marked."""
    found = draft(Report(gold.name, Document.of(gold.text), gold.dated))
    promised, who = _promises(gold.text, found, gold.of("r"))
    people = [party.name for party in found.parties if party.sort == "person" and party.why.startswith("A name")]
    bodies = [party.name for party in found.parties if party.sort == "body" and party.why.startswith("A name")]
    return {
        "promises": promised,
        "who": who,
        "people": _named(people, gold.people),
        "bodies": _named(bodies, gold.bodies),
    }


def _promises(text: str, found: Draft, gold: tuple[Marked, ...]) -> tuple[Score, Score]:
    """Right where a proposal of the sort overlaps the mark; who acts is right by name, of those the gold names."""
    result, who = Score(gold=len(gold), proposed=len(found.promises)), Score()
    left = list(found.promises)
    for mark in gold:
        fits = [one for one in left if one.where.start < mark.end and mark.start < one.where.end]
        fits = [one for one in fits if one.sort in mark.answers]
        if not fits:
            result.faults.append(f"missed: {text[mark.start : mark.end][:60]!r}")
            continue
        left.remove(fits[0])
        result.right += 1
        named = "-" not in mark.role
        who.gold += named
        who.proposed += named and bool(fits[0].who)
        right = any(plain_name(name) == plain_name(fits[0].who) for name in mark.role)
        who.right += named and right and bool(fits[0].who)
        if not right and named:
            who.faults.append(f"{fits[0].words[:50]!r}: {fits[0].who!r}, not {mark.role}")
    result.faults += [f"not in the gold: {one.words[:70]!r}" for one in left]
    return result, who


def _named(found: list[str], gold: tuple[str, ...]) -> Score:
    wanted = {plain_name(name): name for name in gold}
    proposed = {plain_name(name): name for name in found}
    missed = [f"missed: {name}" for plain, name in wanted.items() if plain not in proposed]
    extra = [f"not in the gold: {name}" for plain, name in proposed.items() if plain not in wanted]
    return Score(len(wanted) - len(missed), len(proposed), len(wanted), missed + extra)


def _quotations(text: str, found: tuple[Quotation, ...], gold: list[Marked]) -> tuple[Score, Score]:
    """Quotations count where both ends are exact; speakers, of those the gold names, where the name is right.

    A speaker proposed for a quotation whose speaker the gold leaves open is a wrong proposal; where the gold allows
    both nobody and a name, nobody is neither found nor missed.
    """
    spans, names = Score(gold=len(gold), proposed=len(found)), Score()
    wanted = {(each.start, each.end): each for each in gold}
    for quotation in found:
        mark = wanted.pop((quotation.where.start, quotation.where.end), None)
        if mark is None:
            spans.faults.append(f"not in the gold: {quotation.words[:60]!r}")
            continue
        spans.right += 1
        names.proposed += bool(quotation.speaker)
        names.gold += "-" not in mark.answers or (bool(quotation.speaker) and mark.answers != ("-",))
        same = any(plain_name(answer) == plain_name(quotation.speaker) for answer in mark.answers)
        names.right += bool(quotation.speaker) and same
        if not same and not (mark.answers == ("-",) and not quotation.speaker):
            names.faults.append(f"{quotation.words[:40]!r}: {quotation.speaker!r}, not {mark.answers}")
    for mark in wanted.values():
        spans.faults.append(f"missed: {text[mark.start : mark.end][:60]!r}")
        names.gold += "-" not in mark.answers
    return spans, names


def plain_name(name: str) -> str:
    """A name without titles, articles, signs and letter case, so that two spellings can be compared."""
    words = re.sub(r"[^\w\s]", " ", name.casefold()).split()
    return " ".join(word for word in words if word not in _TITLES and word != "-")


def _figures(text: str, found: tuple[Figure, ...], gold: list[Marked]) -> Score:
    """A figure is right where it stands in the same place and has the value and, by its last word, the unit."""
    result = Score(gold=len(gold), proposed=len(found))
    left = list(found)
    for mark in gold:
        near = [each for each in left if each.where.start < mark.end and mark.start < each.where.end]
        fits = [each for each in near if any(_same_figure(each, answer) for answer in mark.answers)]
        if fits:
            left.remove(fits[0])
            result.right += 1
        else:
            said = [f"{each.value} {each.unit}" for each in near]
            result.faults.append(f"missed: {text[mark.start : mark.end]!r} {mark.answers}, not {said}")
    for each in left:
        result.faults.append(
            f"not in the gold: {text[each.where.start - 20 : each.where.end + 10]!r} {each.value} {each.unit}"
        )
    return result


def _same_figure(figure: Figure, answer: str) -> bool:
    ratio = re.fullmatch(r"([\d.]+) of ([\d.]+)(?: (.*))?", answer)
    if ratio:
        return figure.value == Decimal(ratio[1]) and figure.out_of == Decimal(ratio[2])
    value, _, unit = answer.partition(" ")
    low, _, high = value.partition("-")
    if figure.value != Decimal(low) or (figure.high is None) != (not high) or (high and figure.high != Decimal(high)):
        return False
    return unit == "-" or _head(unit) == _head(figure.unit)


def _head(unit: str) -> str:
    words = unit.casefold().split()
    return words[-1].rstrip("s") if words else ""


def _dates(text: str, found: tuple[Dated, ...], gold: list[Marked]) -> Score:
    """A date is right where it stands in the same place and comes to the same days."""
    result = Score(gold=len(gold), proposed=len(found))
    left = list(found)
    for mark in gold:
        near = [each for each in left if each.where.start < mark.end and mark.start < each.where.end]
        fits = [each for each in near if each.date in mark.answers]
        if fits:
            left.remove(fits[0])
            result.right += 1
        else:
            result.faults.append(
                f"missed: {text[mark.start : mark.end]!r} {mark.answers}, not {[each.date for each in near]}"
            )
    for each in left:
        result.faults.append(f"not in the gold: {text[each.where.start - 20 : each.where.end + 10]!r} {each.date}")
    return result
