"""Everybody whom a report speaks of, in order: people named, offices and callings, relations used as names, codes.

Each is noted with the sentence it stands in and how far it is from being what the sentence is about.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace

from scrutiny_tui.draft.layout import Token
from scrutiny_tui.draft.people import Person


@dataclass(frozen=True, slots=True)
class Being:
    """One place where somebody is spoken of."""

    sentence: int
    """Number of the sentence."""
    at: int
    """Offset of the first character."""
    person: Person | None
    """Who it is, where it is somebody named."""
    words: str
    """The phrase, where it is nobody named."""
    sex: str
    """`m`, `f`, `n` for what the report calls “it”, or ""."""
    place: float
    """What it costs not to be the subject; nothing for the subject."""
    same: float
    """What it costs within the same sentence."""
    narrator: bool = False
    """True for those who wrote the report."""
    corporate: bool = False
    """True for a calling that is as often a company."""
    taken: str = ""
    """The sexes of those whom he and she stand for before it in its sentence: they are somebody else."""

    @property
    def subject(self) -> bool:
        """True for what the sentence is about."""
        return self.place == 0


@dataclass(frozen=True, slots=True)
class Pronoun:
    """He or she at the head of a sentence or clause, which takes up somebody spoken of before."""

    sentence: int
    """Number of the sentence."""
    at: int
    """Offset."""
    which: str
    """`m` or `f`."""


@dataclass(frozen=True, slots=True)
class Thing:
    """One place where a body, a paper or several people are spoken of."""

    sentence: int
    """Number of the sentence."""
    at: int
    """Offset."""
    words: str
    """The phrase."""
    place: float
    """What it costs not to be the subject."""
    several: bool = False
    """True for several people, whom “it” cannot stand for."""


class Beings:
    """Everybody of one report."""

    def __init__(self, text: str) -> None:
        """Nobody yet, of a report with that text."""
        self._text = text
        self.sentences: list[int] = []
        """Offset of each sentence's first character."""
        self.things: list[Thing] = []
        """Bodies and papers, in order."""
        self._found: list[Being | Pronoun] = []
        self._votes: defaultdict[str, defaultdict[str, int]] = defaultdict(lambda: defaultdict(int))

    def found(self) -> list[Being | Pronoun]:
        """All of them in order, with the sex that the whole report tells."""
        return [replace(one, sex=self._told(one)) if isinstance(one, Being) else one for one in self._found]

    def note(self, one: Being | Pronoun) -> None:
        """Take one in."""
        self._found.append(one)

    def vote(self, words: str, which: str) -> None:
        """Note that a sentence takes up those words with he, she or it."""
        self._votes[_key(words)][which] += 1

    def _told(self, one: Being) -> str:
        if one.person or one.sex:
            return one.sex
        votes = self._votes.get(_key(one.words))
        if not votes:
            return ""
        best = max(votes, key=lambda which: votes[which])
        return best if votes[best] > sum(votes.values()) - votes[best] else ""

    def words(self, tokens: tuple[Token, ...], begin: int, end: int) -> str:
        """The words of some tokens, the last included, as printed."""
        return " ".join(self._text[tokens[begin].start : tokens[end].end].split())


def _key(words: str) -> str:
    """What two phrases for the same one share: their last word, with a code."""
    return " ".join(words.casefold().split()[-2:]) if words[-1:].isdigit() else words.casefold().split()[-1]
