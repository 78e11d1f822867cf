"""Whom he, she, they and “the director” stand for, as the report has named people so far."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from scrutiny_tui.draft.layout import Layout, Token
from scrutiny_tui.draft.lexicon import BODIES, DETERMINERS, OFFICES, PREPOSITIONS, SPEAKERS
from scrutiny_tui.draft.names import Names
from scrutiny_tui.draft.people import Person

_DESCRIBED = re.compile(
    r"the (?:(?:\d+-year-old|retired|former|grieving|proud) ?)?(?:(?P<he>dad|father|grandfather|grandad|widower)"
    r"|(?P<she>mum|mother|grandmother|gran|nan|widow)|(?P<any>(?<=year-old)|pensioner))(?:-of-\w+)?(?:,.*)?$",
    re.IGNORECASE,
)
"""A description that stands for somebody already named."""
_BACK = 14
"""Sentences looked back for whom a pronoun stands for."""
_SIGNED = re.compile(
    r"(?m)^(?:Yours(?: sincerely| faithfully| truly)?|(?:(?:[Kk]ind|[Bb]est|[Ww]arm) )?[Rr]egards|Best wishes)"
    r"[,.]?\s{1,6}((?:[A-Z][\w’'.-]* ){1,4}[A-Z][\w’'-]+)\s*$"
)
"""Who signs a letter."""
_DEAR = re.compile(r"(?m)^\s*Dear ([^\n,]{2,60}?),?\s*$")


@dataclass(frozen=True, slots=True)
class Named:
    """Who is taken to speak."""

    name: str = ""
    """The name or phrase, "" where unknown."""
    role: str = ""
    """The office."""
    person: Person | None = None
    """The person, where it is one."""
    how: str = ""
    """How they were found, as a part of a sentence."""


@dataclass(frozen=True, slots=True)
class _Seen:
    sentence: int
    at: int
    person: Person


class Referents:
    """Looks back through a report for the one whom a pronoun or an office stands for."""

    def __init__(self, layout: Layout, names: Names) -> None:
        """Note where each person is named, sentence by sentence."""
        self._layout = layout
        self._names = names
        self._sentences: list[int] = []
        self._seen: list[_Seen] = []
        self._nouns: list[tuple[int, int, str, bool]] = []
        self._offices: list[tuple[int, int, str]] = []
        self._speakers: dict[int, list[tuple[int, Person]]] = {}
        for number, block in enumerate(layout.blocks):
            mentions = {mention.first: mention for mention in names.of(number)}
            opens = True
            for at, token in enumerate(block.tokens):
                if opens:
                    self._sentences.append(token.start)
                here = len(self._sentences) - 1
                if at in mentions and block.sort == "body":
                    self._seen.append(_Seen(here, token.start, mentions[at].person))
                joined = at + 1 < len(block.tokens) and block.tokens[at + 1].low in SPEAKERS and not token.possessive
                if (
                    block.sort == "body"
                    and not joined
                    and (token.low in SPEAKERS or token.low in BODIES or _initials(block.tokens, at))
                ):
                    self._noun(block.tokens, at, here)
                opens = token.stops
        self._starts = [seen.at for seen in self._seen]
        self._office_starts = [at for _, at, _ in self._offices]
        self._noun_starts = [at for _, at, _, _ in self._nouns]
        dear = _DEAR.search(layout.text)
        self.addressee = dear[1] if dear else ""
        self._signed = [(match.start(), match[1]) for match in _SIGNED.finditer(layout.text)] if dear else []

    def _noun(self, tokens: tuple[Token, ...], at: int, sentence: int) -> None:
        begin = at
        while begin > 0 and at - begin < 4 and tokens[begin - 1].text[0].isalpha():
            begin -= 1
            if tokens[begin].low in DETERMINERS:
                human = tokens[at].low in OFFICES or _initials(tokens, at)
                end = phrase_end(tokens, at) if human else at
                words = " ".join(self._layout.text[tokens[begin].start : tokens[end].end].split())
                if not human and not tokens[at].possessive:
                    led = begin > 0 and tokens[begin - 1].low in PREPOSITIONS
                    self._nouns.append((sentence, tokens[begin].start, words, led))
                elif human and not tokens[at].possessive and tokens[begin].low in ("the", "one", "a", "an", "another"):
                    self._offices.append((sentence, tokens[begin].start, words))
                return

    def spoke(self, offset: int, person: Person) -> None:
        """Note that a person speaks at that offset."""
        self._speakers.setdefault(self._sentence(offset), []).append((offset, person))

    def pronoun(self, word: str, offset: int) -> Named:
        """Whom `word` at that offset stands for; nobody where it cannot be told."""
        if word in ("he", "she", "ef", "fe", "hi"):
            which = "m" if word in ("he", "ef", "fe") else "f"
            person, phrase = self._person(which, offset)
            if phrase:
                return Named(phrase, how=f"“{word}” taken for the one last spoken of")
            if person:
                person.gender = person.gender or which
                return Named(person.name, role_of(person), person, f"“{word}” taken for the person last named")
        if word == "they":
            near = self.last_subject(offset)
            if near and not near.gender:
                return Named(near.name, role_of(near), near, "“they” taken for the person last named")
        if word == "it":
            thing = self._thing(offset)
            if thing:
                return Named(thing, how="“it” taken for the body last named")
        if word == "i":
            signed = next((name for at, name in self._signed if at > offset), "")
            return Named(signed, how="“I” taken for whoever signs the letter") if signed else Named()
        if word == "you" and self.addressee:
            return Named(self.addressee, how="“you” taken for whom the letter is to")
        return Named()

    def _person(self, which: str, offset: int) -> tuple[Person | None, str]:
        here = self._sentence(offset)
        stop = bisect_right(self._starts, offset - 1)
        held = bisect_right(self._office_starts, offset - 1)
        by_sentence: dict[int, list[Person]] = {}
        for seen in self._seen[max(0, stop - 60) : stop]:
            if here - seen.sentence <= _BACK:
                by_sentence.setdefault(seen.sentence, []).append(seen.person)
        for sentence in range(here, max(-1, here - _BACK - 1), -1):
            spoke = [person for at, person in self._speakers.get(sentence, ()) if at < offset]
            named = by_sentence.get(sentence, [])
            order = [*reversed(spoke), *named]
            for sure in (True, False):
                for person in order:
                    if person.gender == which or (not sure and not person.gender):
                        return person, ""
            for seen_in, _, phrase in self._offices[max(0, held - 12) : held]:
                if seen_in == sentence:
                    holder = self.office(phrase) or self._untold(phrase, which, sentence, by_sentence)
                    if holder is None:
                        return None, phrase
                    if holder.gender in ("", which):
                        return holder, ""
        return None, ""

    @staticmethod
    def _untold(phrase: str, which: str, sentence: int, named: dict[int, list[Person]]) -> Person | None:
        """The person just named whom “the chief executive” must be, as the report gives nobody that office."""
        if not phrase.casefold().startswith("the ") or phrase.count(" ") < 2:
            return None
        near = [person for back in (0, 1, 2) for person in named.get(sentence - back, ())]
        fits = [person for person in near if person.gender == which and not person.roles]
        return fits[0] if fits and all(person is fits[0] for person in fits) else None

    def _thing(self, offset: int) -> str:
        here = self._sentence(offset)
        found = led = ""
        last = -1
        for at in range(bisect_right(self._noun_starts, offset - 1) - 1, -1, -1):
            sentence, _, words, behind = self._nouns[at]
            if here - sentence > 3 or (found and sentence != last):
                break
            if behind:
                led = words
            else:
                found = words
            last = sentence
        return found or led

    def office(self, phrase: str) -> Person | None:
        """The one person whose office fits “the director of education”; None where there is none, or more than one."""
        wanted = [word for word in _plain(phrase).split() if word not in DETERMINERS and word not in ("of", "for", "s")]
        if not wanted or not any(word in OFFICES for word in wanted):
            return None
        fits = [
            person
            for person in self._names.people
            if any(all(word in _plain(role).split() for word in wanted) for role in person.roles)
        ]
        return fits[0] if len(fits) == 1 else None

    def described(self, phrase: str, offset: int) -> Person | None:
        """The person whom “the dad-of-three” or “the 81-year-old” speaks of: the one last named whom it fits."""
        found = _DESCRIBED.match(phrase)
        if found is None:
            return None
        which = "m" if found["he"] else "f" if found["she"] else ""
        for sex in (which,) if which else ("m", "f"):
            person, _ = self._person(sex, offset)
            if person:
                return person
        return None

    def last_subject(self, offset: int) -> Person | None:
        """The person named first in the sentence before `offset`, if it names exactly one."""
        here = self._sentence(max(0, offset - 1))
        stop = bisect_right(self._starts, offset - 1)
        near = [seen.person for seen in self._seen[max(0, stop - 20) : stop] if seen.sentence == here]
        return near[0] if near and all(person is near[0] for person in near) else None

    def _sentence(self, offset: int) -> int:
        return bisect_right(self._sentences, offset) - 1


def _initials(tokens: tuple[Token, ...], at: int) -> bool:
    """True for an office known by its letters: “the IRO”."""
    text = tokens[at].text
    return 1 < len(text) < 5 and text.isupper() and text.isalpha() and at > 0 and tokens[at - 1].low == "the"


def phrase_end(tokens: tuple[Token, ...], at: int) -> int:
    """The last token of “the head of transport”, begun at “head”."""
    end = at
    while end + 2 < len(tokens) and end - at < 6 and tokens[end + 1].low in ("of", "for", "and"):
        if tokens[end + 1].low == "and" and end == at:
            break
        step = 3 if tokens[end + 2].low in ("the", "a") and end + 3 < len(tokens) else 2
        if not tokens[end + step].text[0].isalpha() or tokens[end + step].low in DETERMINERS:
            break
        end += step
        while end + 1 < len(tokens) and tokens[end].capital and _goes_on(tokens, end + 1):
            end += 1
    return end


def _goes_on(tokens: tuple[Token, ...], at: int) -> bool:
    """True where a name in capitals goes on: Rivers and Coast Wales."""
    if tokens[at].low == "and":
        return at + 1 < len(tokens) and tokens[at + 1].capital
    return tokens[at].capital and not tokens[at - 1].stops


def role_of(person: Person) -> str:
    """The first office that the report gives somebody, "" where it gives none."""
    return person.roles[0] if person.roles else ""


def _plain(words: str) -> str:
    return re.sub(r"[^\w\s-]", " ", words.casefold().replace("’s", "").replace("'s", ""))
