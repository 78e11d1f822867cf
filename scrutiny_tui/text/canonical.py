"""The one normal form in which two settings of the same words are equal, with the way back to the original.

Only these may differ between texts with equal normal forms: style and presence of quotation marks (an apostrophe
inside a word counts as a letter), kind of dash and the spaces round it, white space (never between two word
characters, never so as to change a number), ligatures, composed accents, `…` for `...`, and invisible characters. A
hyphen at a line end is dropped and its place remembered, since it may or may not belong to the word.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property

from scrutiny_tui.text.marks import (
    APOSTROPHES,
    COMBINING,
    DASHES,
    HYPHENS,
    INVISIBLE,
    LIGATURES,
    PDF_HYPHENS,
    QUOTATION,
    SPACES,
    WORD,
    inside,
    is_word,
)
from scrutiny_tui.text.spanmap import SpanMap, rewrite

_SIGNS = inside("".join(LIGATURES) + "…′″")
_UNSEEN = rf"[{inside(INVISIBLE)}]"
_COMPOSED = re.compile(rf"[{_SIGNS}]|{_UNSEEN}")
_LOOSE = re.compile(rf"[^{SPACES}][{COMBINING}]+|[\u2126\u212a\u212b]|[{_SIGNS}]|{_UNSEEN}")
_LINE_END = re.compile(rf"[{SPACES}]*\n")
_MARKS = inside(APOSTROPHES + QUOTATION)
_RUN = rf"[{SPACES}{_MARKS}{inside(DASHES)}]"
_BETWEEN = re.compile(rf"{_RUN}(?:(?<!(?<={WORD})[ '\-])|(?!{WORD})){_RUN}*")
_DASH = re.compile(rf"[{inside(DASHES)}]")
_BROKEN = re.compile(rf"[{inside(HYPHENS)}][{SPACES}]*\n[{SPACES}]*")
_NOT_DASH = "".join(chr(code) for code in range(0x3001) if chr(code).isspace()) + APOSTROPHES + QUOTATION
_HEAD = re.compile(rf"{WORD}*")
_TAIL = re.compile(rf"{WORD}*\Z")


@dataclass(frozen=True)
class Canonical:
    """A text in its normal form."""

    text: str
    """The normal form: one space between words, none beside anything else (but where it keeps two numbers apart)."""
    maps: tuple[SpanMap, ...]
    """From the normal form back, step by step, to the original."""
    breaks: tuple[int, ...]
    """Offsets in `text` where a hyphen at a line end was dropped, rising."""

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """The half-open stretch of the original behind `text[start:end]`; `start` < `end`."""
        for step in self.maps:
            start, end = step.origin(start, end)
        return start, end

    @cached_property
    def broken(self) -> frozenset[str]:
        """The words that were broken at a line end, made whole without the hyphen."""
        found = set()
        for at in self.breaks:
            left = _TAIL.search(self.text, max(0, at - 60), at)
            right = _HEAD.match(self.text, at, at + 60)
            found.add((left[0] if left else "") + (right[0] if right else ""))
        return frozenset(found)

    @cached_property
    def break_set(self) -> frozenset[int]:
        """`breaks`, to look up."""
        return frozenset(self.breaks)


def canonical(text: str) -> Canonical:
    """The normal form of `text`. Never raises."""
    single, first, _ = rewrite(text, _COMPOSED if unicodedata.is_normalized("NFC", text) else _LOOSE, _sign)
    spaced, second, breaks = rewrite(single, _BETWEEN, _between)
    return Canonical(spaced, (second, first), tuple(breaks))


def _sign(match: re.Match[str]) -> str:
    """One sign, or a letter with its accents, as the letters and signs it stands for."""
    sign = match[0]
    if sign in LIGATURES:
        return LIGATURES[sign]
    if sign == "…":
        return "..."
    text = match.string
    start, end = match.span()
    before, after = text[start - 1 : start], text[end : end + 1]
    if sign in "′″":
        # After a digit they are feet and inches, or minutes and seconds, and no quotation marks.
        return sign if before.isdigit() else "'" if sign == "′" else '"'
    if sign in PDF_HYPHENS:
        follows = text[end + 1 : end + 2] if after == "\n" else after
        return "-\n" if is_word(before) and is_word(follows) else ""
    if sign == "\u00ad":
        if before.isdigit() and after.isdigit():
            # Some readers show it here and some do not, and 15 2 is not 152: leave it to stand as a difference.
            return sign
        return "-" if before.isalpha() and _LINE_END.match(text, end) else ""
    return "" if sign in INVISIBLE else unicodedata.normalize("NFC", sign)


def _between(match: re.Match[str]) -> str | None:
    """What remains of the spaces, marks and dashes between two other characters."""
    run = match[0]
    text = match.string
    start, end = match.span()
    before, after = text[start - 1 : start], text[end : end + 1]
    if _DASH.search(run):
        return None if before.isalpha() and after.isalpha() and _BROKEN.fullmatch(run) else "-"
    if is_word(before) and is_word(after):
        return "'" if run in APOSTROPHES and len(run) == 1 else " "
    return " " if _parts_numbers(text, start, end) else ""


def _parts_numbers(text: str, start: int, end: int) -> bool:
    """True where the spaces `text[start:end]` by a point, comma or colon keep two numbers apart: `3. 5`, `by .5`."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if after.isdigit() and before and before in ".,:":
        return text[max(0, start - 40) : start - 1].rstrip(_NOT_DASH)[-1:].isdigit()
    if after and after in ".,:" and text[end + 1 : end + 2].isdigit():
        return before.isdigit() or (after == "." and is_word(before))
    return False
