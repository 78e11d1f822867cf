"""A report's sentences as statements that those of another report may be held against."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from scrutiny_tui.draft.layout import Layout
from scrutiny_tui.draft.lexicon import NOT_NAMES, word_set
from scrutiny_tui.draft.proposals import Dated, Figure
from scrutiny_tui.draft.sentences import Sentences

_One = TypeVar("_One", Figure, Dated)
_WORD = re.compile(r"[^\W\d_]{4,}")
_DENIED = re.compile(
    r"\b(?:not|never|nobody|no-one|none|nothing|neither|without|den(?:y|ies|ied)|refus(?:e|es|ed)|fail(?:s|ed)? to"
    r"|reject(?:s|ed)?|disput(?:e|es|ed)|inaccurate|untrue|\w+n['’]t|no (?!longer|more|doubt))\b",
    re.IGNORECASE,
)
"""Words that turn a statement round."""
_EMPTY = word_set(
    "said says told that this they their there which with from have been were will would could should about into over"
    " more than when what also after before very some such only other make made take year years month months week"
    " weeks days report reports reported council county people time million thousand cent later ago last next them"
    " being those these then because while where whose under between during against most many much each added council"
)
"""Words that tie no two statements."""

_IDLE = NOT_NAMES | _EMPTY


@dataclass(frozen=True)
class Material:
    """What is compared of one report."""

    source: str
    """Id of the report."""
    layout: Layout
    """The report, taken apart."""
    figures: tuple[Figure, ...]
    """Its figures."""
    dates: tuple[Dated, ...]
    """Its dates."""


@dataclass(frozen=True)
class Statement:
    """One sentence of one report."""

    material: Material
    """The report."""
    start: int
    """Offset of its first character."""
    end: int
    """Offset after its last character."""
    stems: frozenset[str]
    """Its words, without endings and without those that tie nothing."""
    figures: tuple[Figure, ...]
    """The figures in it."""
    dates: tuple[Dated, ...]
    """The dates in it."""
    denied: bool
    """True where it says that something is not so."""


def statements(material: Material) -> Iterator[Statement]:
    """The sentences of a report's body, in order, with what is counted and dated in each."""
    sentences = Sentences(material.layout)
    text = material.layout.text
    for block in material.layout.blocks:
        if block.sort not in ("body", "caption"):
            continue
        at, end = block.paragraph.start, block.paragraph.end
        while at < end:
            first, last = sentences.around(at)
            last = min(last, end)
            words = text[first:last]
            yield Statement(
                material,
                first,
                last,
                stems(words),
                within(material.figures, first, last),
                within(material.dates, first, last),
                _DENIED.search(words) is not None,
            )
            at = max(last, at + 1)


def within(ordered: tuple[_One, ...], start: int, end: int) -> tuple[_One, ...]:
    """Those of some figures or dates, in order, that begin in a stretch."""
    low = bisect_left(ordered, start, key=lambda one: one.where.start)
    high = bisect_left(ordered, end, key=lambda one: one.where.start)
    return ordered[low:high]


def stem(word: str) -> str:
    """A word in lower case without the ending of a plural or of a verb."""
    for ending in ("ings", "ing", "ies", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) > 3:
            return word[: -len(ending)]
    return word


def stems(words: str) -> frozenset[str]:
    """The stems of some words, without those that tie nothing."""
    return frozenset(stem(word) for word in _WORD.findall(words.casefold()) if word not in _IDLE)
