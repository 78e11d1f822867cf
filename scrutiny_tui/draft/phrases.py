"""Noun phrases that can be a subject: “the chair of the panel”, “inspectors”, “a spokesman for the council”."""

from __future__ import annotations

import re
from dataclasses import dataclass

from scrutiny_tui.draft.daywords import MONTH, WEEKDAY, YEAR
from scrutiny_tui.draft.humans import is_human
from scrutiny_tui.draft.layout import Token
from scrutiny_tui.draft.lexicon import (
    AUXILIARY,
    BODIES,
    DETERMINERS,
    JUDGING,
    NOT_NAMES,
    OFFICES,
    PASSIVE,
    PREPOSITIONS,
    PRONOUNS,
    SAYING,
    SPEAKERS,
    word_set,
)
from scrutiny_tui.draft.offices import Offices
from scrutiny_tui.draft.people import Mention

BOUNDS = word_set(
    "that which who whom whose when but while as because if whether where after before since although though"
    " until so than then and or whereas despite unless how what why"
)
OWN_WORDS = word_set(
    "words answer response verdict reply message comment question statement motto advice conclusion explanation"
)
"""What somebody said, by the name of the thing."""
_OWNED = word_set("his her their my our")
_LEADING = word_set("afterwards later meanwhile however earlier instead finally elsewhere nevertheless separately")
"""Words that may stand before a subject at the beginning of a sentence."""
_ARTICLES = word_set("the a an his her their its our my")
_PLEAS = word_set("plea pleas call calls request appeal question questions complaint objection warning challenge")
"""What somebody makes, and does not speak itself."""
_DONE = word_set("sent written seen made given held drawn shown kept left begun known taken done")
"""Participles that say more of a noun before them."""
_WHENCE = re.compile(
    r"\s(?:in|on|from|dated|published|of|last|this)\s(?:the\s)?(?:(?:early|late|spring|summer|autumn|winter|week|month|year)\b"
    rf"|\d{{1,2}}\s|{MONTH}\b|{WEEKDAY}\b|{YEAR}\b).*$"
)
"""When a report was made, which is no part of its name."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What stands as the subject of a verb."""

    mention: Mention | None = None
    """The person, where one is named."""
    pronoun: str = ""
    """The pronoun, in lower case."""
    phrase: str = ""
    """The words, where it is neither."""
    role: str = ""
    """The office that stands with the name."""
    start: int = 0
    """Index of its first token."""

    def __bool__(self) -> bool:
        """True where there is one."""
        return bool(self.mention or self.pronoun or self.phrase)


class Phrases(Offices):
    """Finds where a phrase begins that ends at a token."""

    def _phrase(self, at: int, low: int) -> Subject:
        """A phrase that ends at token `at` and has a noun that can speak."""
        if self.tokens[at].possessive:
            return Subject()
        begin = self._past_participle(self._noun_start(at, low), at)
        if begin > at:
            return Subject()
        words = self.tokens[begin : at + 1]
        heads = [token for token in words if token.low in SPEAKERS or token.low in BODIES or "-of-" in token.low]
        heads += [token for token in words if token.low in OFFICES or is_human(token.low)]
        owned = words[0].low in _OWNED and 1 < len(words) < 5 and words[-1].low not in OWN_WORDS
        plain = [token for token in words if token.capital and token.low not in DETERMINERS | NOT_NAMES]
        if not heads and not owned and not plain and words[0].low not in ("another", "one", "some", "many", "others"):
            return Subject()
        named = self._starts.get(begin)
        if (
            named
            and not named.possessive
            and named.last < at
            and self.tokens[named.last + 1].low in ("of", "from", "at")
        ):
            return Subject(named, start=begin)
        begin = self._human(begin, at)
        return Subject(phrase=_WHENCE.sub("", self._words(begin, at + 1)), start=begin)

    def _past_participle(self, begin: int, at: int) -> int:
        """Where the one begins in “part-funded by the department”; behind the end where a participle only goes on."""
        tokens = self.tokens
        if begin >= at or tokens[begin].capital or not (tokens[begin].low.endswith("ed") or tokens[begin].low in _DONE):
            return begin
        if tokens[begin + 1].low == "by":
            return begin + 2
        return at + 1 if tokens[begin + 1].low in PREPOSITIONS or tokens[begin].low in _DONE else begin

    def _human(self, begin: int, at: int) -> int:
        """Where the one who speaks begins in “a plea from a pupil”: nobody speaks who is only pleaded."""
        tokens = self.tokens
        for index in range(begin + 1, at - 1):
            if tokens[index].low in ("from", "by") and tokens[index + 1].low in DETERMINERS:
                return index + 1 if tokens[index - 1].low in _PLEAS else begin
            if tokens[index].low in ("to", "with") and tokens[index + 1].low in DETERMINERS:
                return begin if any(speaks(token) for token in tokens[begin:index]) else index + 1
        return begin

    def _noun_start(self, at: int, low: int) -> int:
        """Index of the first token of the noun phrase that ends at `at`; `at + 1` where there is none."""
        tokens = self.tokens
        begin = at + 1
        back = at
        while back >= low and at - back < 14:
            token = tokens[back]
            if token.quotation >= 0 or not (token.text[0].isalnum() or token.text in "’'/&"):
                break
            if token.text.isdigit() and (back == 0 or tokens[back - 1].text in ".)("):
                break
            if token.low in BOUNDS and not (token.low == "and" and self._joins(back)):
                break
            owned = back > low and tokens[back - 1].possessive
            if (token.low in SAYING and token.low not in SPEAKERS and not owned) or token.low in PASSIVE:
                break
            if token.low in JUDGING and token.low not in SPEAKERS and not token.capital:
                break
            if token.low in PREPOSITIONS:
                if token.low not in ("of", "for", "from", "at", "in", "with", "by", "on", "to", "into"):
                    break
            elif token.low in PRONOUNS and token.low != "one":
                break
            else:
                begin = back
            back -= 1
        while begin <= at and (tokens[begin].low in AUXILIARY or tokens[begin].low in _LEADING):
            begin += 1
        first = tokens[begin] if begin <= at else None
        if first and first.low.endswith("s") and not first.capital and first.low not in SPEAKERS:
            for index in range(begin + 1, at):
                if tokens[index].low in DETERMINERS and tokens[index - 1].low != "of":
                    return index
        if (
            first
            and not first.capital
            and first.low not in DETERMINERS | SPEAKERS | OFFICES
            and first.low.endswith("n")
        ):
            led = next((index for index in range(begin + 1, at) if tokens[index].low in _ARTICLES), -1)
            if led > 0:
                return led
        for index in range(at, begin, -1):
            before = tokens[index - 1]
            if tokens[index].low in _ARTICLES and before.low not in PREPOSITIONS | DETERMINERS | {"and", "half"}:
                return index
        return self._trim(begin, at)

    def _trim(self, begin: int, at: int) -> int:
        """Leave out what stands before the last phrase that can be a subject: “In a statement the council”."""
        tokens = self.tokens
        if begin > 0 and tokens[begin - 1].low in PREPOSITIONS:
            for index in range(begin + 1, at + 1):
                if tokens[index].low in DETERMINERS and tokens[index - 1].low not in PREPOSITIONS:
                    return index
                if (
                    tokens[index].capital
                    and not tokens[index - 1].capital
                    and tokens[index - 1].low not in PREPOSITIONS | DETERMINERS
                ):
                    return index
        return begin

    def _joins(self, at: int) -> bool:
        """True for an “and” within one phrase: children and families, Highways and Drainage."""
        before, after = self.tokens[at - 1] if at else None, self.tokens[at + 1 : at + 2]
        if not before or not after:
            return False
        return before.capital == after[0].capital and after[0].low not in DETERMINERS | PRONOUNS


def speaks(token: Token) -> bool:
    """True for a word that can name somebody who speaks."""
    return token.low in SPEAKERS or token.low in BODIES or token.capital or is_human(token.low)
