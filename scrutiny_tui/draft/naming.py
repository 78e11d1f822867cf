"""Who a subject is: the person, the body or the office that a verb of saying belongs to."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from scrutiny_tui.draft.layout import Layout
from scrutiny_tui.draft.lexicon import (
    BODIES,
    HERS,
    HIS,
    JUDGING,
    OFFICES,
    PARTICIPLES,
    PASSIVE,
    PREPOSITIONS,
    SAYING,
    SPEAKERS,
)
from scrutiny_tui.draft.names import Names
from scrutiny_tui.draft.nounphrases import phrase_end
from scrutiny_tui.draft.people import Person
from scrutiny_tui.draft.phrases import Subject
from scrutiny_tui.draft.referents import Named, Referents, role_of
from scrutiny_tui.draft.subjects import Clause
from scrutiny_tui.draft.verbs import shared_with


@dataclass(frozen=True, slots=True)
class Spoken:
    """What was found for one quotation."""

    named: Named
    """Who speaks."""
    verb: str = ""
    """The reporting verb, "" where there is none."""
    tie: str = ""
    """How sure: `verb`, `judging`, `colon`, `follows`, or "" where nothing ties the words to anybody."""


ANSWERS = "answers the one who speaks before"
"""How somebody is found who speaks in turn with another."""
_CLAUSAL = frozenset("have has had would will could should is are was were be been appears seems".split())  # noqa: SIM905
"""Words that no name of a speaker holds."""
_LEAD = 6
"""Paragraphs at the head of a report that may speak of somebody before naming them."""


class Naming:
    """A report's clauses with the people that its pronouns and offices stand for."""

    def __init__(self, layout: Layout, names: Names) -> None:
        """Look at a report's tokens and people."""
        self._layout = layout
        self._clauses = [Clause(block, names.of(number), layout.text) for number, block in enumerate(layout.blocks)]
        self._roles(names)
        self.referents = Referents(layout, names)
        self._last: tuple[int, int, Spoken] | None = None
        self._turns: list[tuple[int, Named]] = []

    def _roles(self, names: Names) -> None:
        """Note the offices that stand beside people's names."""
        for number, clause in enumerate(self._clauses):
            for mention in names.of(number):
                own = clause.before(mention.last + 1, max(0, mention.first - 12))
                for role in (own.role if own.mention is mention else "", clause.role_behind(mention)):
                    if role and role not in mention.person.roles:
                        mention.person.roles.append(role)

    def clause(self, number: int) -> Clause:
        """The tokens of a block with its people, to find subjects in."""
        return self._clauses[number]

    def _sentence_subject(self, number: int, verb: int, low: int, prior: int | None) -> Named:
        tokens = self._layout.blocks[number].tokens
        clause = self._clauses[number]
        if prior is not None and self._last and self._last[0] == number and self._last[1] == prior:
            return replace(self._last[2].named, how="the one who speaks before in the same sentence")
        for index in range(verb - 1, low - 1, -1):
            if (tokens[index].low in SAYING or tokens[index].low in JUDGING) and tokens[index].low not in PARTICIPLES:
                if index > low and tokens[index - 1].low in PASSIVE:
                    continue
                subject = clause.before(index, low)
                if subject and subject.start >= low:
                    return self._name(number, subject, "the subject of the sentence")
        for index in range(low + 1, verb):
            token = tokens[index]
            if token.low in ("he", "she") and tokens[index - 1].text == "," and tokens[low].low.endswith("ed"):
                return self._name(number, Subject(pronoun=token.low, start=index), "the subject of the sentence")
        for index in range(low, verb):
            mention = next((each for each in (clause.starting(index),) if each), None)
            if mention and not mention.possessive and (index == low or tokens[index - 1].low not in PREPOSITIONS):
                return self._name(number, Subject(mention, start=index), "the subject of the sentence")
            if tokens[index].low in ("he", "she", "it"):
                return self._name(
                    number, Subject(pronoun=tokens[index].low, start=index), "the subject of the sentence"
                )
            if tokens[index].low in ("another", "one") and index == low:
                noun = next((at for at in range(low + 1, min(verb, low + 4)) if tokens[at].low in SPEAKERS), low)
                end = phrase_end(tokens, noun) if noun > low else low
                words = " ".join(token.text for token in tokens[low : end + 1])
                return Named(words, how="the subject of the sentence")
            if tokens[index].low in SPEAKERS and index - low < 6:
                subject = clause.before(index + 1, low)
                if subject.start == low:
                    return self._name(number, subject, "the subject of the sentence")
        partner = shared_with(tokens, verb, low)
        opening = clause.before(partner, low) if partner >= 0 else Subject()
        opening = opening if opening.start >= low and opening else clause.opening(low, verb)
        return self._name(number, opening, "the subject of the sentence") if opening else Named()

    def _outer(self, number: int, inner: Subject, low: int) -> Named:
        """“One of them wrote that she felt”: the subject of the verb that leads to the pronoun."""
        tokens = self._layout.blocks[number].tokens
        verb = inner.start - (2 if tokens[inner.start - 1].low == "that" else 1)
        verb -= tokens[verb].low in ("only", "simply", "merely", "also")
        if verb <= low or tokens[verb].low not in SAYING or tokens[verb - 1].low in PASSIVE:
            return Named()
        subject = self._clauses[number].before(verb, low)
        if not subject or subject.start < low:
            return Named()
        named = self._name(number, subject, "named before the words")
        wrong = {"he": "f", "she": "m"}.get(inner.pronoun, "")
        return Named() if named.person and named.person.gender == wrong else named

    def _other(self, number: int) -> Named:
        """Whoever speaks in turn with the one who asked; nobody where no other has spoken just before."""
        last = self._last[2].named.name if self._last else ""
        beside = [one.person for one in self._clauses[self._last[0]].people] if self._last and last else []
        others = [person for person in beside if person.name != last]
        if others and all(person is others[0] for person in others):
            return self._named(others[0], "", ANSWERS)
        for spoken_in, named in reversed(self._turns[-8:]):
            if named.name != last and number - spoken_in < 6:
                return replace(named, how=ANSWERS)
        return Named()

    def _own_words(self, number: int, noun: int, low: int) -> Spoken | None:
        """“Her words were “…”. His answer was: “…”. The leader's response: “…”."""
        tokens = self._layout.blocks[number].tokens
        if noun <= low:
            return None
        owner = tokens[noun - 1]
        if owner.low in ("his", "her"):
            subject = Subject(pronoun="he" if owner.low == "his" else "she", start=noun - 1)
            named = self._name(number, subject, "the owner of the words")
            if not named.name:
                named = self._nearest_office(number, noun - 1)
            return Spoken(named, tokens[noun].low, "own") if named.name else None
        if owner.possessive:
            mention = self._clauses[number].ending(noun - 1)
            if mention:
                return Spoken(self._named(mention.person, "", "the owner of the words"), tokens[noun].low, "own")
        return None

    def _nearest_office(self, number: int, at: int) -> Named:
        """“The IRO rang. Her words were…”: the office named last, where no person fits."""
        tokens = self._layout.blocks[number].tokens
        for index in range(at - 1, max(-1, at - 30), -1):
            token = tokens[index]
            if (
                index > 0
                and tokens[index - 1].low == "the"
                and (token.low in OFFICES or (token.text.isupper() and len(token.text) > 1))
            ):
                words = f"{tokens[index - 1].text} {token.text}"
                return Named(words, how="the one named last")
        return Named()

    def _name(self, number: int, subject: Subject, how: str) -> Named:
        tokens = self._layout.blocks[number].tokens
        if subject.mention:
            return self._named(subject.mention.person, subject.role, how)
        if subject.pronoun:
            return self.referents.pronoun(subject.pronoun, tokens[subject.start].start)
        if " who " in subject.phrase and _CLAUSAL & set(subject.phrase.casefold().split()):
            subject = replace(subject, phrase=subject.phrase.split(" who ")[0])
        if _CLAUSAL & set(subject.phrase.casefold().split()):
            return Named()
        if subject.phrase.casefold().startswith("whose ") or (
            subject.start and tokens[subject.start - 1].low == "whose" and tokens[subject.start - 2].text == ","
        ):
            owner = self._clauses[number].before(subject.start - 1, max(0, subject.start - 20))
            if owner.phrase:
                return Named(owner.phrase, how=how)
        described = self.referents.described(subject.phrase, tokens[subject.start].start)
        if described and not self._another(subject.phrase, tokens[subject.start].start):
            return self._named(described, "", f"“{subject.phrase}” taken for the person last named")
        person = self.referents.office(subject.phrase)
        if person is None and number < _LEAD:
            person = self.referents.named_later(subject.phrase, tokens[subject.start].start)
        if person is None and subject.phrase.casefold().startswith("the ") and self._last:
            last = self._last[2].named.person
            wrong = {"m": HERS, "f": HIS}.get(last.gender, frozenset()) if last else frozenset()
            words = set(re.findall(r"[a-z-]+", subject.phrase.casefold()))
            fits = not wrong & words and words & (OFFICES | HIS | HERS) and not words & BODIES
            fits = fits and not self._another(subject.phrase, tokens[subject.start].start)
            if fits and self._last[0] == number and last and self._named_here(number, last):
                return self._named(last, "", f"“{subject.phrase}” taken for the one who speaks before")
        if person:
            return self._named(person, "", f"“{subject.phrase}” taken for the one who holds that office")
        return Named(subject.phrase, how=how)

    def _another(self, phrase: str, offset: int) -> bool:
        """True where a phrase is a title in capitals, or takes up “a nurse” or “her nurse” of just before."""
        if re.match(r"\w+ [A-Z][a-z-]+ [A-Z][a-z]+", phrase):
            return True
        head = re.escape(phrase.rsplit(maxsplit=1)[-1])
        near = self._layout.text[max(0, offset - 1500) : offset]
        return (
            re.search(rf"\b(?:an?|one|another|his|her|their|its|my|our|\w+['’]s) (?:\w+ )?{head}\b", near) is not None
        )

    def _named_here(self, number: int, person: Person) -> bool:
        """True where nobody but that person is named in a block."""
        mentions = self._clauses[number].people
        return bool(mentions) and all(mention.person is person for mention in mentions)

    @staticmethod
    def _named(person: Person, role: str, how: str) -> Named:
        return Named(person.name, role or role_of(person), person, how)
