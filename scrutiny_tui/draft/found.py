"""A figure as it is found, and the noun behind a number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from scrutiny_tui.draft import counting

_NOUN = re.compile(r"[\s\u00a0]{1,3}([^\W\d_]+(?:[-'’][^\W\d_]+)*)")


_OF_THE = re.compile(r"[\s\u00a0]{1,3}of[\s\u00a0]{1,3}(?:the|its|his|her|their|our|these|those)[\s\u00a0]")


@dataclass(frozen=True, slots=True)
class Found:
    """One figure in a text."""

    start: int
    """Offset of its first character."""
    end: int
    """Offset after its last character."""
    value: Decimal
    """The number, or the lower end of a range."""
    unit: str
    """What is counted; "" where only the number stands there."""
    sort: str
    """Which form it has: money, share, age, ratio, part, count or length."""
    high: Decimal | None = None
    """The upper end of a range."""
    out_of: Decimal | None = None
    """What it is a part of."""


def near(form: re.Pattern[str], trigger: re.Pattern[str], text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The matches of a form that holds one of the trigger's words, looked for about those words alone."""
    windows: list[list[int]] = []
    for found in trigger.finditer(text, start, end):
        if windows and found.start() - _REACH <= windows[-1][1]:
            windows[-1][1] = found.end() + _REACH
        else:
            windows.append([found.start() - _REACH, found.end() + _REACH])
    for low, high in windows:
        begin = max(start, low)
        while begin > start and not text[begin - 1].isspace() and high - begin < 3 * _REACH:
            begin -= 1
        yield from form.finditer(text, begin, min(end, high))


_REACH = 90
"""Characters either side of a trigger within which its form lies."""


def is_range(text: str, at: int, joined: str, marked: bool) -> bool:
    """True where two numbers are the ends of a range: with a dash, “to” or “between … and”."""
    word = joined.strip(" \n£$€\u00a0")
    before = text[max(0, at - 40) : at].casefold()
    if word == "and":
        return re.search(r"\bbetween\s+$", before) is not None
    if word == "to":
        return re.search(
            r"\b(?:rose|fell|grew|up|down|increas\w+|cut|dropp?ed|reduc\w+|went|fallen|risen|moved)"
            r" (?:\w+ ){0,4}from\s+$",
            before,
        ) is None and (re.search(r"\bfrom\s+$", before) is None or marked is False)
    return True


_OR_MORE = re.compile(r"\s+or\s+(?:more|fewer|less)\b")


def noun_behind(text: str, at: int, end: int) -> tuple[str, str]:
    """The noun counted behind a number, and what was read to find it; both "" where there is none."""
    stop = at
    words: list[str] = []
    whole = _OF_THE.match(text, at, end)
    if whole:
        stop = whole.end() - 1
    hedged = _OR_MORE.match(text, stop, end)
    if hedged:
        stop = hedged.end()
    for _ in range(5):
        match = _NOUN.match(text, stop, end)
        if match is None:
            break
        low = match[1].casefold()
        if low in counting.STOPS:
            if low in ("more", "fewer", "less") and not words:
                stop = match.end()
                continue
            break
        words.append(match[1])
        stop = match.end()
        if is_plural(low):
            follows = _NOUN.match(text, stop, end)
            if (
                low in counting.ATTRIBUTIVE
                and follows
                and is_plural(follows[1].casefold())
                and follows[1].casefold() not in counting.STOPS
            ):
                words.append(follows[1])
                stop = follows.end()
            return " ".join(words), text[at:stop]
    return "", ""


def is_plural(low: str) -> bool:
    """True for a noun, in lower case, that is counted."""
    if low in counting.PLURALS or low.endswith(("children", "people")):
        return True
    return (
        len(low) > 3
        and low.endswith("s")
        and low not in counting.UNNOUNS
        and not low.endswith(("ss", "ous", "'s", "’s"))
    )
