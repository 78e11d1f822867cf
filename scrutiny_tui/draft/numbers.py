"""Numbers in words and digits, as British reports write them."""

from __future__ import annotations

import re
from decimal import Decimal

_SMALL = {
    word: number
    for number, word in enumerate(
        ["nought", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
         "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
    )
} | {
    word: number * 10
    for number, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
}  # fmt: skip
_SCALES = {
    "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "m": 10**6, "mn": 10**6, "bn": 10**9, "tn": 10**12, "k": 1000, "miliwn": 10**6, "biliwn": 10**9,
}  # fmt: skip
PARTS = {
    "half": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5, "sixth": 6,
    "eighth": 8, "eighths": 8, "tenth": 10, "tenths": 10,
}  # fmt: skip
"""A part of a whole to what the whole is divided into."""

_ONES = "one|two|three|four|five|six|seven|eight|nine"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_UNDER = rf"(?:(?:{_TENS})(?:[ -](?:{_ONES}))?|{_TEENS}|{_ONES})"
WORDED = rf"(?:(?:an?|{_UNDER})[ -](?:hundred|thousand|million|billion)(?:(?: and|,)? {_UNDER}(?: (?:hundred|thousand)"
WORDED = rf"(?i:{WORDED}(?:(?: and)? {_UNDER})?)?)?|{_UNDER}))"
"""A number in words, as a pattern."""
DIGITS = r"(?:\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.\d{1,6})?"
"""A number in digits, as a pattern."""
SCALE = r"(?:hundred|thousand|million|billion|trillion|miliwn|biliwn|bn|mn|tn|m|k)"
"""What multiplies a number, as a pattern."""


def read_number(said: str) -> Decimal:
    """The number that `said` matched by `WORDED` or `DIGITS`, with a scale behind it, writes."""
    low = said.casefold().replace(",", "")
    digits = re.match(r"\d+(?:\.\d+)?", low)
    if digits:
        scale = _SCALES.get(low[digits.end() :].strip(" -"), 1)
        return _plain(Decimal(digits[0]) * scale)
    total = part = 0
    for word in re.split(r"[\s-]+", low):
        if word in ("a", "an"):
            part = 1
        elif word in _SMALL:
            part += _SMALL[word]
        elif word == "hundred":
            part = max(part, 1) * 100
        elif word in _SCALES:
            total += max(part, 1) * _SCALES[word]
            part = 0
    return Decimal(total + part)


def _plain(number: Decimal) -> Decimal:
    return number.quantize(Decimal(1)) if number == number.to_integral() else number.normalize()
