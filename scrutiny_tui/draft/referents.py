"""Whom he, she, they and “the director” stand for, as the report has named people so far."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from scrutiny_tui.draft.layout import Layout
from scrutiny_tui.draft.lexicon import DETERMINERS, HERS, HIS, OFFICES
from scrutiny_tui.draft.names import Names
from scrutiny_tui.draft.people import Person
from scrutiny_tui.draft.recall import Recall

_DESCRIBED = re.compile(
    r"the (?:(?:\d+-year-old|retired|former|grieving|proud|teenage) ?)?"
    r"(?:(?P<he>dad|father|grandfather|grandad|widower|boy|man|schoolboy)"
    r"|(?P<she>mum|mother|grandmother|gran|nan|widow|girl|woman|schoolgirl)"
    r"|(?P<any>(?<=year-old)|pensioner|teenager|youngster))(?:-of-\w+)?(?:,.*)?$",
    re.IGNORECASE,
)
"""A description that stands for somebody already named."""
_SIGNED = re.compile(
    r"(?m)^(?:Yours(?: sincerely| faithfully| truly)?|(?:(?:[Kk]ind|[Bb]est|[Ww]arm) )?[Rr]egards|Best wishes)"
    r"[,.]?\s{1,6}((?:[A-Z][\w’'.-]* ){1,4}[A-Z][\w’'-]+)\s*$"
)
"""Who signs a letter."""
_TITLED = {"cllr": "councillor", "cllrs": "councillor", "dr": "doctor", "prof": "professor", "sgt": "sergeant"}
_LOOSE = frozenset(("of", "for", "s", "current", "own", "local"))
"""Words of a phrase that need not be in the name of an office."""
_MANY = 60
"""So many hold an office that its name tells nobody."""
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


class Referents:
    """Tells whom a pronoun or an office stands for."""

    def __init__(self, layout: Layout, names: Names) -> None:
        """Note who holds which office, who signs the letter and to whom it is."""
        self._by_office: dict[str, list[Person]] = {}
        for person in names.people:
            for word in {word for words in _offices(person) for word in words}:
                self._by_office.setdefault(word, []).append(person)
        self._in_order = sorted(names.people, key=lambda person: person.first[0])
        self._recall = Recall(layout, names, self.office)
        dear = _DEAR.search(layout.text)
        self.addressee = dear[1] if dear else ""
        self._signed = [(match.start(), match[1]) for match in _SIGNED.finditer(layout.text)] if dear else []
        self._labels = self._recall.turns

    def spoke(self, offset: int, named: Named) -> None:
        """Note that somebody speaks at that offset."""
        self._recall.spoke(offset, named.person, named.name)

    def last_subject(self, offset: int) -> Person | None:
        """The person named first in the sentence before `offset`, if it names exactly one."""
        return self._recall.last_subject(offset)

    def turn(self, offset: int) -> str:
        """Whose turn to speak it is at that offset of a transcript, "" elsewhere."""
        person = self._labels.get(self._recall.paragraph(offset))
        return person.name if person else ""

    def pronoun(self, word: str, offset: int) -> Named:
        """Whom `word` at that offset stands for; nobody where it cannot be told."""
        if word in ("he", "she", "ef", "fe", "hi"):
            which = "m" if word in ("he", "ef", "fe") else "f"
            person, phrase = self._recall.person(which, offset)
            later = self.named_later(phrase, offset) if phrase else None
            if later:
                return Named(later.name, role_of(later), later, f"“{phrase}” taken for the one named soon after")
            if phrase:
                return Named(phrase, how=f"“{word}” taken for the one last spoken of")
            if person:
                person.gender = person.gender or which
                return Named(person.name, role_of(person), person, f"“{word}” taken for the person last named")
        if word == "they":
            near, phrase = self._recall.group(offset)
            if near:
                return Named(near.name, role_of(near), near, "“they” taken for the person last named")
            if phrase:
                return Named(phrase, how="“they” taken for those last spoken of")
        if word == "it":
            sender = self._recall.sender(offset)
            if sender:
                return Named(sender.name, role_of(sender), sender, "“it” taken for what the person last named has sent")
            thing = self._recall.thing(offset)
            if thing:
                return Named(thing, how="“it” taken for the body last named")
        if word == "i":
            turn = self._labels.get(self._recall.paragraph(offset))
            if turn:
                return Named(turn.name, role_of(turn), turn, "“I” taken for whose turn it is to speak")
            signed = next((name for at, name in self._signed if at > offset), "")
            return Named(signed, how="“I” taken for whoever signs the letter") if signed else Named()
        if word == "you" and self.addressee:
            return Named(self.addressee, how="“you” taken for whom the letter is to")
        return Named(how=f"said by “{word}”")

    def office(self, phrase: str) -> Person | None:
        """The one person whose office fits “the director of education”; None where there is none, or more than one."""
        wanted = [word for word in _plain(phrase).split() if word not in DETERMINERS | _LOOSE]
        if not wanted or not any(word in OFFICES for word in wanted):
            return None
        fewest = min((self._by_office.get(word, []) for word in wanted), key=len)
        fits = [person for person in fewest if self._holds(person, wanted)] if len(fewest) < _MANY else []
        return fits[0] if len(fits) == 1 else None

    def named_later(self, phrase: str, offset: int) -> Person | None:
        """The person whom “a judge”, “an opposition councillor”, “a mother of three” at the head of a report becomes.

        The one who is first named soon after and has that office or title, or is a woman or man as the words say.
        """
        words = _plain(phrase).replace("-", " ").split()
        if " of a " in phrase or " of an " in phrase or " of the " in phrase:
            return None
        if words[:1] not in (["a"], ["an"]) and not (words[:1] == ["the"] and "who" in words):
            return None
        begins = bisect_right(self._in_order, offset, key=lambda person: person.first[0])
        after = [person for person in self._in_order[begins : begins + 20] if person.first[0] < offset + 1500]
        held = [person for person in after if self._holds(person, [word for word in words if word in OFFICES][-1:])]
        which = "f" if HERS & set(words) else "m" if HIS & set(words) else ""
        fits = held or [person for person in after[:1] if which and person.gender == which]
        fits = [person for person in fits if not which or person.gender in ("", which)]
        return fits[0] if fits else None

    @staticmethod
    def _holds(person: Person, wanted: list[str]) -> bool:
        """True where all of the words are in one of a person's offices, or are their title."""
        return bool(wanted) and any(words.issuperset(wanted) for words in _offices(person))

    def described(self, phrase: str, offset: int) -> Person | None:
        """The person whom “the dad-of-three” or “the 81-year-old” speaks of: the one last named whom it fits."""
        found = _DESCRIBED.match(phrase)
        if found is None:
            return None
        which = "m" if found["he"] else "f" if found["she"] else ""
        for sex in (which,) if which else ("m", "f"):
            person, office = self._recall.person(sex, offset)
            if person and not office:
                return person
        return None


def _offices(person: Person) -> list[set[str]]:
    """The words of each of a person's offices, and of their title."""
    titles = {_TITLED.get(word, word) for word in person.title.casefold().split()}
    return [*(set(_plain(role).split()) for role in person.roles), titles]


def role_of(person: Person) -> str:
    """The first office that the report gives somebody, "" where it gives none."""
    return person.roles[0] if person.roles else ""


def _plain(words: str) -> str:
    return re.sub(r"[^\w\s-]", " ", words.casefold().replace("’s", "").replace("'s", ""))
