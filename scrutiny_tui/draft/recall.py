"""Where a report names people, offices and bodies, and which of them it was last about.

Of those whom a pronoun fits, the one that costs least is taken: a sentence back costs one, standing elsewhere than as
the subject a little more, and an unknown sex more than two sentences.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass

from scrutiny_tui.draft.layout import Layout, Token
from scrutiny_tui.draft.lexicon import (
    BODIES,
    DETERMINERS,
    HERS,
    HIS,
    OFFICES,
    PASSIVE,
    PREPOSITIONS,
    SPEAKERS,
    word_set,
)
from scrutiny_tui.draft.names import Names
from scrutiny_tui.draft.nounphrases import initials, phrase_end
from scrutiny_tui.draft.people import Mention, Person
from scrutiny_tui.draft.phrases import BOUNDS
from scrutiny_tui.draft.turns import labels, verbal

_HUMAN = HIS | HERS | {"teenager", "youngster"}
WRITINGS = word_set("statement letter email e-mail message text post tweet note reply")
"""What somebody writes to others."""
SENT = word_set("sent issued released wrote posted made left sends issues drafted signed e-mailed emailed")
"""What is done with words of one's own."""
_BACK = 14
"""Sentences looked back."""
_ASIDE = 1.2
"""What it costs not to be the subject."""
_UNSURE = 2.5
"""What it costs that the sex is not known."""
_OFFICE = 0.5
"""What it costs to be an office rather than a name."""


@dataclass(frozen=True, slots=True)
class _Seen:
    sentence: int
    at: int
    person: Person
    subject: bool


@dataclass(frozen=True, slots=True)
class _Noun:
    sentence: int
    at: int
    words: str
    led: bool
    """True where a preposition stands before it."""
    subject: bool
    """True where no verb stands before it in its sentence."""


class Recall:
    """Looks back through a report for the one whom a pronoun stands for."""

    def __init__(self, layout: Layout, names: Names, holder: Callable[[str], Person | None]) -> None:
        """Note where each is named, sentence by sentence; `holder` tells who holds an office."""
        self._layout = layout
        self._holder = holder
        self._sentences: list[int] = []
        self._seen: list[_Seen] = []
        self._starts: list[int] = []
        self._nouns: list[_Noun] = []
        self._offices: list[_Noun] = []
        self._office_starts: list[int] = []
        self._speakers: dict[int, list[tuple[int, Person]]] = {}
        self._paragraphs = [block.paragraph.start for block in layout.blocks]
        self.turns = labels(layout, names)
        """Whose turn each block of a transcript is."""
        for number, block in enumerate(layout.blocks):
            mentions = {mention.first: mention for mention in names.of(number)[number in self.turns :]}
            self._read(block.tokens, mentions, body=block.sort == "body")
        self._noun_starts = [noun.at for noun in self._nouns]

    def _read(self, tokens: tuple[Token, ...], mentions: dict[int, Mention], *, body: bool) -> None:
        opens, verb, begin = True, False, 0
        for at, token in enumerate(tokens):
            if opens:
                self._sentences.append(token.start)
                verb, begin = False, at
            here = len(self._sentences) - 1
            if body and at in mentions:
                second = at == 1 or (at > 1 and tokens[at - 2].stops)
                aside = PREPOSITIONS if second else PREPOSITIONS | BOUNDS
                shown = not opens and tokens[at - 1].low in PASSIVE and tokens[begin].low in PREPOSITIONS
                subject = (shown or (not verb and (opens or tokens[at - 1].low not in aside))) and not (
                    mentions[at].possessive
                )
                self._note(here, token.start, mentions[at].person, subject)
            elif body and opens and token.low in ("he", "she"):
                again, _ = self.person("m" if token.low == "he" else "f", token.start)
                if again:
                    self._note(here, token.start, again, subject=True)
            joined = at + 1 < len(tokens) and tokens[at + 1].low in SPEAKERS and not token.possessive
            apposed = token.low in _HUMAN and any(index in mentions for index in range(at + 1, at + 9))
            if body and not joined and not apposed and _noted(tokens, at):
                self._noun(tokens, at, here, subject=not verb)
            verb = verb or (not token.capital and verbal(token))
            opens = token.stops

    def _note(self, sentence: int, at: int, person: Person, subject: bool) -> None:
        self._seen.append(_Seen(sentence, at, person, subject))
        self._starts.append(at)

    def _noun(self, tokens: tuple[Token, ...], at: int, sentence: int, *, subject: bool) -> None:
        begin = at
        while begin > 0 and at - begin < 4 and (tokens[begin - 1].text[0].isalpha() or tokens[begin - 1].text in "'’"):
            begin -= 1
            if tokens[begin].low in DETERMINERS:
                human = tokens[at].low in OFFICES or tokens[at].low in _HUMAN or initials(tokens, at)
                human = human or (tokens[begin].low == "one" and tokens[at].low.rstrip("s") in OFFICES)
                end = phrase_end(tokens, at) if human else at
                words = " ".join(self._layout.text[tokens[begin].start : tokens[end].end].split())
                if tokens[at].possessive:
                    return
                noun = _Noun(
                    sentence, tokens[begin].start, words, begin > 0 and tokens[begin - 1].low in PREPOSITIONS, subject
                )
                if not human:
                    self._nouns.append(noun)
                elif tokens[begin].low in ("the", "one", "a", "an", "another", "his", "her"):
                    self._offices.append(noun)
                    self._office_starts.append(noun.at)
                return

    def spoke(self, offset: int, person: Person) -> None:
        """Note that a person speaks at that offset."""
        self._speakers.setdefault(self.sentence(offset), []).append((offset, person))

    def person(self, which: str, offset: int) -> tuple[Person | None, str]:
        """The person, or the office of nobody named, whom “he” (`m`) or “she” (`f`) at that offset stands for."""
        here = self.sentence(offset)
        best: tuple[float, Person | None, str] = (99.0, None, "")
        stop = bisect_right(self._starts, offset - 1)
        near = [seen for seen in self._seen[max(0, stop - 60) : stop] if here - seen.sentence <= _BACK]
        for seen in near:
            cost = here - seen.sentence + (0 if seen.subject else _ASIDE) + _unfit(seen.person, which)
            best = min(best, (cost, seen.person, ""), key=lambda each: each[0])
        for sentence in range(max(0, here - _BACK), here + 1):
            for at, person in self._speakers.get(sentence, ()):
                if at < offset:
                    cost = here - sentence - 0.3 + _unfit(person, which)
                    best = min(best, (cost, person, ""), key=lambda each: each[0])
        held = bisect_right(self._office_starts, offset - 1)
        for noun in self._offices[max(0, held - 12) : held]:
            if (HERS if which == "m" else HIS) & set(noun.words.casefold().split()):
                continue
            same = noun.words.casefold().startswith("his " if which == "m" else "her ")
            led = noun.led * (0.5 if noun.sentence == here else 1)
            cost = here - noun.sentence + _OFFICE + _ASIDE * (led + (same or not noun.subject))
            if cost < best[0] and here - noun.sentence <= _BACK:
                holder = self._holder(noun.words) or _untold(noun, which, near)
                if holder is None or not _unfit(holder, which) or not holder.gender:
                    best = (cost, holder, "" if holder else noun.words)
        return (best[1], best[2]) if best[0] < 50 else (None, "")

    def sender(self, offset: int) -> Person | None:
        """Whose statement or letter “it” at that offset stands for: he declined to be interviewed but sent a letter."""
        here = self.sentence(offset)
        first = bisect_right(self._noun_starts, offset - 1) - 1
        if first < 0 or not set(self._nouns[first].words.casefold().split()) & WRITINGS:
            return None
        noun = self._nouns[first]
        stop = bisect_right(self._starts, noun.at)
        near = [seen for seen in self._seen[max(0, stop - 9) : stop] if seen.sentence == noun.sentence and seen.subject]
        if not near or here - noun.sentence > 2:
            return None
        sent = not SENT.isdisjoint(self._layout.text[near[0].at : noun.at].split())
        return near[0].person if sent else None

    def thing(self, offset: int) -> str:
        """The body or report that “it” at that offset stands for, "" where there is none near."""
        here = self.sentence(offset)
        found = led = ""
        last = -1
        for at in range(bisect_right(self._noun_starts, offset - 1) - 1, -1, -1):
            noun = self._nouns[at]
            if here - noun.sentence > 3 or (found and noun.sentence != last):
                break
            if noun.led:
                led = noun.words
            else:
                found = noun.words
            last = noun.sentence
        return found or led

    def last_subject(self, offset: int) -> Person | None:
        """The person named in the sentence before `offset`, if it names exactly one."""
        here = self.sentence(max(0, offset - 1))
        stop = bisect_right(self._starts, offset - 1)
        near = [seen.person for seen in self._seen[max(0, stop - 20) : stop] if seen.sentence == here]
        return near[0] if near and all(person is near[0] for person in near) else None

    def sentence(self, offset: int) -> int:
        """Number of the sentence that holds an offset."""
        return bisect_right(self._sentences, offset) - 1

    def paragraph(self, offset: int) -> int:
        """Index of the block that holds an offset."""
        return bisect_right(self._paragraphs, offset) - 1


def _noted(tokens: tuple[Token, ...], at: int) -> bool:
    """True for a noun that can speak, and for the plural in “one of the mothers”."""
    low = tokens[at].low
    if low in SPEAKERS or low in BODIES or initials(tokens, at):
        return True
    return low.endswith("s") and low[:-1] in OFFICES


def _unfit(person: Person, which: str) -> float:
    return 0 if person.gender == which else _UNSURE if not person.gender else 90


def _untold(noun: _Noun, which: str, named: list[_Seen]) -> Person | None:
    """The person just named whom “the chief executive” must be, as the report gives nobody that office."""
    if not noun.words.casefold().startswith("the ") or noun.words.count(" ") < 2:
        return None
    near = [seen.person for seen in named if 0 <= noun.sentence - seen.sentence < 3]
    fits = [person for person in near if person.gender == which and not person.roles]
    return fits[0] if fits and all(person is fits[0] for person in fits) else None
