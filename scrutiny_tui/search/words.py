"""How search reads words: the same rules for what is stored, what is typed and what is marked in a snippet.

Case, accents, ligatures and apostrophes do not count; numbers keep their decimals and lose their thousands commas;
`%` and `per cent` are one word; `well-being` is found as `wellbeing` too. Stems come from Whoosh's English analyser.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from scrutiny_tui.search.whoosh_door import english_small_words, english_stemmer

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
_PART = re.compile(_RUN)
_PUNCTUATION = re.compile("['’ʼ‘′.\u00ad]")
_INSIDE = "'’ʼ‘′.&-\u2010\u2011"
_ENGLISH_POSSESSIVE = re.compile("['’ʼ‘′]s$")

_STEMMED = english_stemmer()
_SMALL = english_small_words()
_LONGEST = 60

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
    compound: bool = False
    """True for the joined form of words with a hyphen, which stands behind its parts."""


def said(text: str) -> list[Said]:
    """The words of a text, in order."""
    found: list[Said] = []
    place = 0
    for match in _WORD.finditer(text):
        start, end = match.span()
        group = match.lastgroup
        if group == "plain":
            found.append(Said(start, end, match.group().lower(), place))
            place += 1
            continue
        if group == "word":
            raw = match.group()
            folded = fold(raw)
            if folded.isalpha():
                found.append(Said(start, end, folded, place))
                place += 1
                continue
            first = place
            for part in _PART.finditer(raw):
                if word := fold(part.group()):
                    found.append(Said(start + part.start(), start + part.end(), word, place))
                    place += 1
            if place - first > 1:
                joined = "".join(each.word for each in found[first - place :])
                found.append(Said(start, end, joined, first, True))
            continue
        if group == "number":
            word = match["number"].replace(",", "")
        else:
            word = PERCENT if group == "percent" else fold(match.group())
        found.append(Said(start, end, word, place))
        place += 1
    return found


def after(first: list[Said], second: list[Said]) -> list[Said]:
    """The words of two texts as one, with a gap that no phrase bridges. Offsets stay those of each text."""
    if not first:
        return second
    gap = first[-1].place + 10
    return first + [each._replace(place=each.place + gap) for each in second]


@lru_cache(maxsize=100_000)
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


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The stem of a folded word; a number is its own stem, and what is longer than any word is cut."""
    if len(word) > _LONGEST or not word[:1].isalpha():
        return word[:_LONGEST]
    found: str = _STEMMED(word)
    return found


@lru_cache(maxsize=100_000)
def is_small(word: str) -> bool:
    """True for the words that say little alone (the, of, not; single letters): they count in phrases only."""
    return word in _SMALL or (len(word) == 1 and not word.isdigit())
