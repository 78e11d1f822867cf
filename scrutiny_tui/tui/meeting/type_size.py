"""The sizes in which a question's words can stand, and which of them fits. Pure."""

from __future__ import annotations

from scrutiny_tui.tui import safe
from scrutiny_tui.tui.meeting import letters
from scrutiny_tui.tui.widgets.rows import Row, paragraph, row, wrap

MEASURE = 64
"""Cells of the longest line: short lines are found again from a seat."""


def plain(words: str, width: int) -> list[Row]:
    """Bold, line under line."""
    return paragraph(_said(words), min(width, MEASURE), look="strong")


def airy(words: str, width: int) -> list[Row]:
    """Bold, with a blank line under each."""
    return [each for line in plain(words, width) for each in (line, Row())][:-1]


def wide(words: str, width: int) -> list[Row]:
    """Bold, the letters apart, with a blank line under each line."""
    lines = wrap(_said(words), max(8, (min(width, 2 * MEASURE) + 1) // 2))
    spaced = [row((" ".join(line), "strong")) for line in lines]
    return [each for line in spaced for each in (line, Row())][:-1]


def _said(words: str) -> str:
    return " ".join(safe.shown(words).split())


def fitting(words: str, width: int, height: int, *, drawn: bool = True) -> list[Row]:
    """The largest that leaves the whole question on `height` rows; the smallest where none does.

    `drawn`: letters drawn of blocks may be used; without them the words stay words, for whoever reads them by machine.
    """
    for halves in (True, False) if drawn else ():
        rows = letters.drawn(_said(words), width, halves=halves)
        apart = [each for at, line in enumerate(rows) for each in ((Row(), line) if at and not at % 4 else (line,))]
        for found in (apart, rows):
            if rows and len(found) <= height:
                return found
    for size in (wide, airy):
        rows = size(words, width)
        if len(rows) <= height:
            return rows
    return plain(words, width)
