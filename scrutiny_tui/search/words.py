"""How search reads words: the same rules for what is stored, what is typed and what is marked in a snippet.

Case, accents, ligatures and apostrophes do not count; numbers keep their decimals and lose their thousands commas;
`%` and `per cent` are one word; `well-being` is found as `wellbeing` too. Stems are those of the Snowball
project's English rules.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from scrutiny_tui.search.stems import SMALL, english

_LETTER = r"[^\W\d_\u0300-\u036f][\u0300-\u036f\u00ad]*"
_RUN = rf"(?:{_LETTER})+(?:['’ʼ‘′](?:{_LETTER})+)*"
_MARKS = "'’ʼ‘′\\-\u2010\u2011\u00ad\u0300-\u036f"
_HYPHEN = "[-\u2010\u2011\u00ad]\n?"
_WORD = re.compile(
    rf"(?P<plain>(?!per[c\s])[a-z]{{2,}}+(?![\w&{_MARKS}]))"  # most words; the rest is for what is joined or marked
    r"|(?P<percent>%|\bper\s+cent\b|\bpercent\b)"
    r"|(?P<number>\d{1,3}(?:,\d{3}(?!\d))+(?:\.\d+)*|\d+(?:\.\d+)*)(?:(?:st|nd|rd|th)\b)?"
    r"|(?P<letters>\b[a-z]&[a-z]\b|\b(?:[a-z]\.){2,}|\b[a-z]{1,4}\d+[a-z]?\b)"
    rf"|(?P<word>{_RUN}(?:{_HYPHEN}{_RUN})*)",
    re.IGNORECASE,
)
_STRETCH = r"\S+(?:(?<=\bper)\s+cent\S*|(?<=[-\u2010\u2011])\n\S+)*"
STRETCH = re.compile(_STRETCH, re.IGNORECASE)
"""What stands between spaces, `per cent` and words parted at a line's end kept whole: no word reaches beyond it."""
_JOINED = re.compile("[-\u2010\u2011]\n")
_PART = re.compile(_RUN)
_PUNCTUATION = re.compile("['’ʼ‘′.\u00ad]")
_INSIDE = "'’ʼ‘′.&-\u2010\u2011"
_ENGLISH_POSSESSIVE = re.compile("['’ʼ‘′]s$")

JOINING = "'’ʼ‘′-\u2010\u2011\u00ad&"
"""What joins the letters beside it into one word."""
_ODD = re.compile(rf"[\d%_{re.escape(JOINING)}]|[^\x00-\x7f]|\b[a-z]\.[a-z]", re.IGNORECASE)
_ALIKE = 4

LONGEST = 60
"""Letters of the longest word that is told from others."""

READ = 20_000
"""Letters that are read of a text without a space; no report has one, and millions of words would fill the memory."""

PERCENT = "percent"
"""The one word for %, per cent and percent."""


class Said(NamedTuple):
    """One word of a text."""

    start: int
    end: int
    """Half-open character offsets in the text."""
    word: str
    """The word folded: lower case, no accents, no apostrophes."""
    place: int
    """Its number in the text, from 0. A compound (`wellbeing` for `well-being`) has the place of its first part."""
    compound: bool
    """True for the joined form of words with a hyphen, which stands behind its parts."""
    stem: str


def said(text: str) -> list[Said]:
    """The words of a text, in order."""
    found: list[Said] = []
    place = 0
    for match in STRETCH.finditer(text):
        base = match.start()
        for start, end, word, step, compound, root in stretch(match.group()):
            found.append(Said(base + start, base + end, word, place + step, compound, root))
        place = found[-1].place + 1 if found and not found[-1].compound else _next(found)
    return found


def stretches(text: str) -> list[str]:
    """The stretches of a text, in order: `STRETCH`, which takes five times as long, is only asked where it matters."""
    if "cent" in text.lower() or _JOINED.search(text):
        return STRETCH.findall(text)
    return text.split()


def _next(found: list[Said]) -> int:
    """The place after a compound, which is the place after its last part."""
    return found[-2].place + 1 if found else 0


def stretch(text: str) -> tuple[Said, ...]:
    """The words of a stretch without spaces (see `STRETCH`), places from 0. Known stretches cost next to nothing."""
    return _known_stretch(text) if len(text) <= LONGEST else tuple(_read(text))


@lru_cache(maxsize=16_000)
def _known_stretch(text: str) -> tuple[Said, ...]:
    return tuple(_read(text))


def _read(text: str) -> Iterator[Said]:
    place = 0
    for match in _WORD.finditer(text, 0, READ):
        start, end = match.span()
        group = match.lastgroup
        if group == "number":
            word = match["number"].replace(",", "")
        else:
            word = PERCENT if group == "percent" else fold(match.group())
        if group != "word" or word.isalpha():
            yield Said(start, end, word, place, False, stem(word))
            place += 1
            continue
        parts = [(part.start(), part.end(), fold(part.group())) for part in _PART.finditer(match.group())]
        parts = [part for part in parts if part[2]]
        for step, (first, last, part) in enumerate(parts):
            yield Said(start + first, start + last, part, place + step, False, stem(part))
        if len(parts) > 1:
            joined = "".join(part for _, _, part in parts)
            yield Said(start, end, joined, place, True, stem(joined))
        place += len(parts)


def beginning(root: str) -> str:
    """Letters with which every word of a stem begins, as far as it is written in plain letters (see `look`)."""
    return root[: min(len(root) - 1, _ALIKE)] if len(root) > _ALIKE - 1 else root[:1]


@lru_cache(maxsize=2_000)
def look(text: str) -> tuple[str | None, tuple[tuple[int, int], ...]]:
    """A text in small letters, and where the stretches stand in which a word is not written as it is folded.

    None where small letters stand elsewhere than the letters of the text.
    """
    lower = text.lower()
    if len(lower) != len(text):
        return None, ()
    odd: list[tuple[int, int]] = []
    end = 0
    for match in _ODD.finditer(text):
        start = match.start()
        if start >= end:
            while start and not text[start - 1].isspace():
                start -= 1
            whole = STRETCH.match(text, start)
            end = whole.end() if whole else match.end()
            odd.append((start, end))
    return lower, tuple(odd)


@lru_cache(maxsize=30_000)
def fold(word: str) -> str:
    """A word without case, accents, ligatures, apostrophes and the possessive s; hyphens stay."""
    word = _ENGLISH_POSSESSIVE.sub("", word.lower() if word.isascii() else _plain(word))
    return _PUNCTUATION.sub("", word)


def _plain(word: str) -> str:
    parted = unicodedata.normalize("NFKD", word).casefold()
    return "".join(sign for sign in parted if sign.isalnum() or sign in _INSIDE)


def folded(text: str) -> str:
    """A text as its folded words with single spaces: what names and titles are compared by."""
    return " ".join(each.word for each in said(text) if not each.compound)


@lru_cache(maxsize=30_000)
def stem(word: str) -> str:
    """The stem of a folded word; a number is its own stem, and what is longer than any word is cut."""
    if len(word) > LONGEST or not word[:1].isalpha():
        return word[:LONGEST]
    return english(word)


@lru_cache(maxsize=30_000)
def is_small(word: str) -> bool:
    """True for the words that say little alone (the, of, not; single letters): they count in phrases only."""
    return word in SMALL or (len(word) == 1 and not word.isdigit())
