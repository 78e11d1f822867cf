"""How much one sheet of A4 holds, reckoned without knowing a format: lines of 12 point type, generously counted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import ceil

from scrutiny_tui.export import plain

LETTERS = 88
"""Letters in one line of the text, counted low: wide letters must fit too."""
LINES = 54.0
"""Lines on one sheet between the margins, counted low: programs set the same words differently."""
GAP = 0.35
"""Lines that the space between two paragraphs takes."""
HEADING = 1.9
"""Lines that the heading of a part takes, with its space."""
_SENTENCE = re.compile(r"(?<=[.!?…])[”’\"')\]]*\s+")


def cost(text: str, indent: int = 0) -> float:
    """Lines that a paragraph takes. `indent`: letters lost at its left."""
    wide = sum(2 if ord(letter) > 0x2E7F else 1 for letter in plain.flat(text))
    return max(1, ceil(wide / (LETTERS - indent))) + GAP


def cut(text: str, letters: int) -> str:
    """`text` on one line of at most so many letters: cut between words, with an ellipsis, where it is longer."""
    said = plain.flat(text)
    if len(said) <= letters:
        return said
    head = said[: letters - 1]
    return (head[: head.rfind(" ")] if " " in head[letters // 2 :] else head).rstrip() + "…"


def sentences(text: str, lines: float) -> tuple[str, bool]:
    """The first whole sentences of `text` that take at most so many lines, and whether that is all of it."""
    said = " ".join(plain.paragraphs(text))
    kept = ""
    for end in [*(found.start() for found in _SENTENCE.finditer(said)), len(said)]:
        if cost(said[:end]) > lines:
            break
        kept = said[:end]
    whole = len(kept.rstrip()) == len(said.rstrip())
    return (kept or cut(said, int(LETTERS * (lines - GAP))), whole)


def fitting(costs: Sequence[float], lines: float) -> int:
    """How many of the first things, each taking so many lines, fit into `lines`."""
    used = 0.0
    for at, each in enumerate(costs):
        used += each
        if used > lines:
            return at
    return len(costs)
