"""Where a stretch of text may begin and end without cutting a word or a number in two."""

from __future__ import annotations

import re

from scrutiny_tui.text.marks import APOSTROPHES, COMBINING, HYPHENS, INVISIBLE, SPACES, WORD, inside

_REACH = 80
"""Characters looked at on either side of a place; longer words are seen in part, which is enough."""
_LETTERS = rf"(?:{WORD}|[{COMBINING}{inside(INVISIBLE)}])+"
_JOINED = (
    rf"[{inside(APOSTROPHES)}]"
    rf"|[{inside(HYPHENS)}](?:[{SPACES}]*\n[{SPACES}]*)?"
    r"|(?<=\d)(?:[.,:/–‒]|[\u00a0\u2009\u202f](?=\d{3}(?!\d)))(?=\d)"
)
_SCALE = r"(?:hundred|thousand|million|billion|trillion|miliwn|biliwn|mn?|bn|k)"
_WHOLE = re.compile(
    r"(?:(?<![\w)])[+±−-](?=[£$€¥]?\.?\d))?"
    r"[£$€¥]?(?:(?<!\w)\.(?=\d))?"
    rf"{_LETTERS}(?:(?:{_JOINED}){_LETTERS})*"
    rf"(?:(?<=\d)\s?[%‰°]|(?<=\d)\s+{_SCALE}\b)?"
)
_PLAIN = frozenset(" ,;:!?)\n")
"""What parts words for sure where a letter stands before it."""


def whole_at(text: str, offset: int) -> tuple[int, int] | None:
    """The word or number (half-open span) that `offset` falls inside of, or None where it parts nothing.

    A hyphenated or apostrophised word is one word. A number is one with its sign, its decimals and thousands, its
    `%`, the other end of its range (`2016-19`) and the `million` that follows it.
    """
    if not 0 < offset < len(text) or _clearly_parted(text, offset):
        return None
    low = max(0, offset - _REACH)
    for match in _WHOLE.finditer(text, low, offset + _REACH):
        if match.start() >= offset:
            return None
        if match.end() > offset:
            return match.span()
    return None


def _clearly_parted(text: str, offset: int) -> bool:
    """True in the commonest cases in which nothing is cut: behind a letter, or behind the space that follows one."""
    before = text[offset - 1]
    if before == " ":
        return offset > 1 and text[offset - 2].isalpha()
    return text[offset] in _PLAIN and before.isalpha()


def stands_whole(text: str, start: int, end: int) -> bool:
    """True where `text[start:end]` cuts no word or number at either end."""
    return whole_at(text, start) is None and whole_at(text, end) is None
