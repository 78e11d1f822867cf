"""Figures in words of ours and of reports: what they come to and how exactly they are printed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from scrutiny_tui.draft.dates import dates
from scrutiny_tui.draft.figures import figures
from scrutiny_tui.draft.layout import Layout
from scrutiny_tui.draft.numbers import DIGITS, PARTS, SCALE, WORDED, read_number
from scrutiny_tui.draft.sentences import Sentences
from scrutiny_tui.text.document import Document

HEDGED = Fraction(1, 10)
"""By how much of itself a hedged figure (“almost”, “about”) may differ from what it stands for."""
ROUND = Fraction(1, 40)
"""By how much of itself a part of a whole (“a third”, “two in five”) may differ: such parts are round numbers."""
_NUMBER = re.compile(rf"(?<![\w.]){DIGITS}(?:[\s\u00a0-]{{0,2}}{SCALE}\b)?|\b{WORDED}\b(?:[\s-]million)?")
_DIGITS = re.compile(rf"(?<![\w.]){DIGITS}(?:[\s\u00a0-]{{0,2}}{SCALE}\b)?")
_LETTERS = re.compile(r"[^\W\d_]+")
_WORDED = frozenset(_LETTERS.findall(WORDED)) - {"an", "and", "i"}
"""Words of which every number in words has one."""
_PART = re.compile(rf"\b({'|'.join(PARTS)})s?\b", re.IGNORECASE)
_SPOKEN = {"once": 1, "twice": 2, "dozen": 12, "pair": 2, "both": 2, "fortnight": 14, "none": 0, "nobody": 0}
_PARTS = frozenset(part + ending for part in PARTS for ending in ("", "s"))
_SPOKEN_FORMS = frozenset(word + ending for word in _SPOKEN for ending in ("", "s"))
_SPOKEN_WORD = re.compile(rf"\b({'|'.join(_SPOKEN)})s?\b", re.IGNORECASE)
_MAYBE = re.compile(
    rf"\d|\b(?:{WORDED}|{'|'.join(PARTS)}|twice|once|dozen|minute|hour|day|week|fortnight|month|year|decade)\b",
    re.IGNORECASE,
)
"""What a text without any figure does not hold: most texts need not be read for figures at all."""
_LENGTHS = {"day": Fraction(1), "night": Fraction(1), "week": Fraction(7), "fortnight": Fraction(14),
            "month": Fraction(365, 12), "year": Fraction(365), "decade": Fraction(3650)}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure in a text of ours."""

    words: str
    """As it stands there, its hedge included."""
    value: Fraction
    unit: str
    """£, %, days, or the noun counted; "" where only the number stands there."""
    step: Fraction
    """What one more of its last printed digit would add."""
    part: Fraction | None
    """What it comes to where it is a part of a whole: 2/5 for two in five."""
    share: bool
    """True for per cent."""
    days: Fraction | None
    """About how many days it is, where it is a length of time."""
    hedged: bool

    def fits(self, number: Fraction) -> bool:
        """Whether it can stand for that number, as exactly as it is printed."""
        slack = max(self.step, abs(number) * HEDGED) if self.hedged else self.step / 2
        if abs(self.value - number) <= slack:
            return True
        if self.part is not None:
            return self._part_fits(number) or self._part_fits(number / 100)
        return self.share and abs(self.value - number * 100) <= slack

    def _part_fits(self, number: Fraction) -> bool:
        return self.part is not None and abs(self.part - number) <= self.part * (HEDGED if self.hedged else ROUND)


def amounts(texts: Iterable[str]) -> list[list[Amount]]:
    """The figures in each of some short texts of ours; years, dates and numbers of pages are none."""
    joined: list[str] = []
    starts: list[int] = []
    at = 0
    for text in texts:
        told = " ".join(text.split()) if _MAYBE.search(text) else ""
        joined.append(told)
        starts.append(at)
        at += len(told) + 2
    document = Document.of("\n\n".join(joined))
    found: list[list[Amount]] = [[] for _ in joined]
    if not document.text.strip():
        return found
    layout = Layout(document)
    where = 0
    for figure in figures(layout, dates(document, None), Sentences(layout)):
        while where + 1 < len(starts) and starts[where + 1] <= figure.where.start:
            where += 1
        value = Fraction(figure.value)
        found[where].append(
            Amount(
                words=figure.words,
                value=value,
                unit=figure.unit,
                step=step(figure.words, figure.value),
                part=value / Fraction(figure.out_of) if figure.out_of else None,
                share=figure.unit == "%",
                days=_days(value, figure.unit),
                hedged=figure.bound != "exactly",
            )
        )
    return found


def read_amount(text: str) -> Amount | None:
    """The one figure that a short text gives; None where it gives none."""
    for said in (text, f"{text} of them"):
        (found,) = amounts([said])
        if found:
            return found[0]
    match = _NUMBER.search(text)
    if match is None:
        return None
    number = read_number(match[0])
    return Amount(text, Fraction(number), "", step(match[0], number), None, "%" in text, None, False)


def numbers(text: str) -> set[Fraction]:
    """Every number that stands in a text in any form, years among them: what can bear a figure out."""
    words = set(_LETTERS.findall(text.casefold()))  # each pattern takes ten times as long as this, and few are needed
    pattern = _DIGITS if words.isdisjoint(_WORDED) else _NUMBER
    found = {Fraction(read_number(match[0])) for match in pattern.finditer(text)}
    if not words.isdisjoint(_PARTS):
        for match in _PART.finditer(text):
            whole = PARTS[match[1].casefold()]
            found |= {Fraction(1, whole), Fraction(100, whole)}
    if not words.isdisjoint(_SPOKEN_FORMS):
        found |= {Fraction(_SPOKEN[match[1].casefold()]) for match in _SPOKEN_WORD.finditer(text)}
    return found


def step(words: str, value: Decimal) -> Fraction:
    """What one more of the last printed digit adds: 100000 for £2.7 million, 1 for 40 and for forty."""
    digits = re.search(r"\d[\d,]*(?:\.(\d+))?", words)
    if digits is None:
        return Fraction(1)
    printed = Fraction(digits[0].replace(",", ""))
    scale = Fraction(value) / printed if printed else Fraction(1)
    return scale / Fraction(10 ** len(digits[1] or ""))


def _days(value: Fraction, unit: str) -> Fraction | None:
    last = unit.casefold().rpartition(" ")[2].rstrip("s")
    return value * _LENGTHS[last] if last in _LENGTHS else None
