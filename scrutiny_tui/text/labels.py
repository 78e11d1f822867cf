"""The numbers that a report prints on its pages, written short: `i-iv, 1-20`.

Labels stand in the order of the pages. A range is of Arabic or of Roman numbers; a page on which no number is printed
bears its place in the file in square brackets: `[1]`. A number that is only about right has a sign before it: `~1-20`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

LONGEST = 40
"""Letters of one label."""

_NUMBER = r"(\d{1,6}|[ivxlcdm]{1,12})"
_RANGE = re.compile(rf"(\[?|~){_NUMBER}\]?\s*[-–]\s*[\[~]?{_NUMBER}(\]?)", re.ASCII)
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
          (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip


def roman(number: int) -> str:
    """A number from 1 in small Roman letters."""
    letters = ""
    for value, sign in _ROMAN:
        times, number = divmod(number, value)
        letters += sign * times
    return letters


def from_roman(letters: str) -> int:
    """The number that small Roman letters stand for, 0 where they stand for none."""
    rest, number = letters, 0
    for value, sign in _ROMAN:
        while rest.startswith(sign):
            number += value
            rest = rest[len(sign) :]
    return number if number and not rest and roman(number) == letters else 0


def expand(written: str, pages: int) -> tuple[str, ...]:
    """The labels of at most `pages` pages; fewer where fewer are written. Never raises."""
    return tuple(islice(_each(written), pages))


def compress(labels: Iterable[str]) -> str:
    """The labels of all pages, written short; "" where they are 1, 2, 3 and so on, or none."""
    parts: list[tuple[str, str]] = []
    given = list(labels)
    if all(label == str(number) for number, label in enumerate(given, 1)):
        return ""
    for label in given:
        if parts and _follows(parts[-1][1], label):
            parts[-1] = (parts[-1][0], label)
        else:
            parts.append((label, label))
    return ", ".join(_range(first, last) for first, last in parts)


def plain(label: str) -> str:
    """A label without what would end it in a list of labels."""
    return " ".join(label.replace(",", " ").split())[:LONGEST]


def _each(written: str) -> Iterator[str]:
    for part in written.split(","):
        label = part.strip()
        found = _RANGE.fullmatch(label)
        numbers = _numbers(found[2], found[3]) if found and (found[1] == "[") == bool(found[4]) else None
        if found and numbers is not None:
            yield from (f"{found[1]}{number}{found[4]}" for number in numbers)
        elif label:
            yield label[:LONGEST]


def _numbers(first: str, last: str) -> Iterator[str] | None:
    """The numbers of a range, or None where it is none."""
    if first.isdecimal() and last.isdecimal():
        return (str(number) for number in range(int(first), int(last) + 1))
    if from_roman(first) and from_roman(last):
        return (roman(number) for number in range(from_roman(first), from_roman(last) + 1))
    return None


def _range(first: str, last: str) -> str:
    if first == last:
        return first
    return f"[{first[1:-1]}-{last[1:-1]}]" if first.startswith("[") else f"{first}-{last.removeprefix('~')}"


def _follows(before: str, after: str) -> bool:
    if before[:1] == "[" and after[:1] == "[":
        before, after = before[1:-1], after[1:-1]
    if before[:1] == "~" and after[:1] == "~":
        before, after = before[1:], after[1:]
    if before.isdecimal() and after.isdecimal():
        return after == str(int(before) + 1)
    return bool(from_roman(before)) and from_roman(after) == from_roman(before) + 1
