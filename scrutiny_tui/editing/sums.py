"""Small sums, as a clerk writes them behind a figure of the pack's own: read, worked out exactly, never executed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction

from scrutiny_tui.draft.numbers import DIGITS, SCALE, read_number
from scrutiny_tui.pack.dates import DateError, PackDate

LONGEST = 300
"""Characters that a sum may have."""
DEEPEST = 20
"""Brackets that it may have."""
_TOKEN = re.compile(
    rf"\s*(?:(?P<number>[£$€]?{DIGITS}(?:\s?{SCALE}\b)?)(?P<share>\s?%|\s?per\s?cent\b)?(?![\w-]*[a-z])"
    r"|(?P<id>[a-z0-9]+(?:-[a-z0-9]+)*)|(?P<sign>[-−–+*×/÷()]))"
)
_SPAN = re.compile(r"\s*(days|weeks|months|years)\s+from\s+(\S+)\s+to\s+(\S+)\s*")
_SIGNS = {"−": "-", "–": "-", "×": "*", "÷": "/"}


class SumError(ValueError):
    """The sum cannot be worked out; the message says why, in a clerk's words."""


def work_out(text: str, values: Mapping[str, Decimal], days: Mapping[str, PackDate]) -> tuple[Fraction, Fraction]:
    """What a sum comes to, as the least and the most that it can be; both are the same but for inexact dates.

    `values`: id of a figure to its value; `days`: id of an item to its date. SumError where it cannot be worked out.
    """
    if len(text) > LONGEST:
        raise SumError(f"it is longer than {LONGEST} characters")
    if text.count("(") > DEEPEST:
        raise SumError(f"it has more than {DEEPEST} brackets")
    if span := _SPAN.fullmatch(text):
        return _between(span[1], _day(span[2], days), _day(span[3], days))
    result = _Reader(text, values).whole()
    return result, result


class _Reader:
    """Reads one sum from left to right: products before sums, brackets before both."""

    def __init__(self, text: str, values: Mapping[str, Decimal]) -> None:
        self._tokens = _tokens(text)
        self._values = values
        self._at = 0

    def whole(self) -> Fraction:
        result = self._sum()
        if self._at < len(self._tokens):
            raise SumError(f"“{self._tokens[self._at][1]}” stands where a sign + - * / is wanted")
        return result

    def _sum(self) -> Fraction:
        result = self._product()
        while (sign := self._sign("+-")) is not None:
            other = self._product()
            result = result + other if sign == "+" else result - other
        return result

    def _product(self) -> Fraction:
        result = self._term()
        while (sign := self._sign("*/")) is not None:
            other = self._term()
            if sign == "/" and other == 0:
                raise SumError("it divides by nothing")
            result = result * other if sign == "*" else result / other
        return result

    def _term(self) -> Fraction:
        if self._sign("(") is not None:
            result = self._sum()
            if self._sign(")") is None:
                raise SumError("a bracket is opened and not closed")
            return result
        if self._sign("-") is not None:
            return -self._term()
        if self._at == len(self._tokens):
            raise SumError("it ends where a figure is wanted")
        kind, said = self._tokens[self._at]
        self._at += 1
        if kind == "number":
            return Fraction(read_number(said.lstrip("£$€")))
        if kind == "share":
            return Fraction(read_number(said)) / 100
        if kind == "id" and said in self._values:
            return Fraction(self._values[said])
        if kind == "id":
            raise SumError(f"there is no figure “{said}” in the pack")
        raise SumError(f"“{said}” stands where a figure is wanted")

    def _sign(self, which: str) -> str | None:
        if self._at < len(self._tokens) and self._tokens[self._at][0] == "sign" and self._tokens[self._at][1] in which:
            self._at += 1
            return self._tokens[self._at - 1][1]
        return None


def _tokens(text: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    at = 0
    text = text.rstrip()
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            raise SumError(f"“{text[at:].strip()[:12]}” is no figure, number or sign")
        at = match.end()
        if match["number"]:
            found.append(("share" if match["share"] else "number", match["number"]))
        elif match["id"]:
            found.append(("id", match["id"]))
        else:
            found.append(("sign", _SIGNS.get(match["sign"], match["sign"])))
    return found


def _day(said: str, days: Mapping[str, PackDate]) -> PackDate:
    if said in days:
        return days[said]
    try:
        return PackDate.read(said)
    except DateError:
        raise SumError(f"“{said}” is neither a date nor the id of an item with one") from None


def _between(unit: str, first: PackDate, last: PackDate) -> tuple[Fraction, Fraction]:
    """How many units lie between two dates: from the last day of one to the first of the other, and the farthest."""
    ends = sorted((_count(unit, first.last, last.first), _count(unit, first.first, last.last)))
    if unit in ("months", "years") and "-" in first.text and "-" in last.text:
        whole = Fraction((last.first.year - first.first.year) * 12 + last.first.month - first.first.month)
        ends = sorted((*ends, whole / (12 if unit == "years" else 1)))
    return ends[0], ends[-1]


def _count(unit: str, first: date, last: date) -> Fraction:
    if unit == "days":
        return Fraction((last - first).days)
    if unit == "weeks":
        return Fraction((last - first).days, 7)
    months = (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)
    return Fraction(months) / (12 if unit == "years" else 1)
