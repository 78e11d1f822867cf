"""Whose words a quotation is: the reporting verb before or behind it, “according to”, or what came before.

Nobody is a better answer than the wrong one: where two readings are as likely, the speaker is left open.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from scrutiny_tui.draft.layout import Block, Layout, Token
from scrutiny_tui.draft.lexicon import (
    JUDGING,
    OFFICES,
    PARTICIPLES,
    PASSIVE,
    PREPOSITIONS,
    SAYING,
    SPEAKERS,
    TWOFOLD,
    word_set,
)
from scrutiny_tui.draft.names import Names, Person
from scrutiny_tui.draft.referents import Named, Referents, role_of
from scrutiny_tui.draft.subjects import Clause, Subject

_OWN_WORDS = word_set(
    "words answer response verdict reply message comment question statement motto advice conclusion explanation"
)
_WELSH = word_set("dywedodd meddai medd ychwanegodd atebodd eglurodd rhybuddiodd")
"""Welsh verbs of saying, which stand before their subject."""


def _plain_subject(tokens: tuple[Token, ...], subject: Subject) -> bool:
    """True for a phrase that can only be a subject: it begins with an article or a capital."""
    first = tokens[subject.start]
    return bool(subject.phrase) and (first.low in ("the", "a", "an", "one", "another", "its") or first.capital)


@dataclass(frozen=True, slots=True)
class Spoken:
    """What was found for one quotation."""

    named: Named
    """Who speaks."""
    verb: str = ""
    """The reporting verb, "" where there is none."""
    tie: str = ""
    """How sure: `verb`, `judging`, `colon`, `follows`, or "" where nothing ties the words to anybody."""


class Speakers:
    """Finds the speaker of each quotation of a report. Ask in the order of the text."""

    def __init__(self, layout: Layout, names: Names) -> None:
        """Look at a report's tokens and people."""
        self._layout = layout
        self.referents = Referents(layout, names)
        self._clauses = [Clause(block, names.of(number), layout.text) for number, block in enumerate(layout.blocks)]
        self._roles(names)
        self._last: tuple[int, int, Spoken] | None = None

    def _roles(self, names: Names) -> None:
        for number, clause in enumerate(self._clauses):
            for mention in names.of(number):
                own = clause.before(mention.last + 1, max(0, mention.first - 12))
                for role in (own.role if own.mention is mention else "", clause.role_behind(mention)):
                    if role and role not in mention.person.roles:
                        mention.person.roles.append(role)

    def of(self, number: int, at: int) -> Spoken:
        """Who speaks the quotation that token `at` of block `number` stands for."""
        found = self._find(number, at)
        if found.named.person:
            self.referents.spoke(self._layout.blocks[number].tokens[at].start, found.named.person)
        if found.named.name:
            self._last = (number, at, found)
        elif found.tie:
            self._last = None
        return found

    def _find(self, number: int, at: int) -> Spoken:
        block = self._layout.blocks[number]
        low = self._low(block, at)
        behind = self._behind(number, at)
        before = self._before(number, at, low)
        leads = at > 0 and block.tokens[at - 1].text == ":"
        if behind and (low == at or not before or before.tie == "own"):
            return behind
        if before and before.named.name:
            return before
        if leads:
            named = self._sentence_subject(number, at, low, None)
            if named.name or before:
                return Spoken(named, ":", "colon") if named.name else before or Spoken(Named())
        if behind:
            return behind
        according = self._according(number, at)
        if according:
            return according
        trailing = self._trailing(number, at)
        if trailing:
            return trailing
        if before:
            return before
        return self._carried(number, at, low)

    def _low(self, block: Block, at: int) -> int:
        """Index of the first token of the sentence, or of what follows the quotation before it."""
        low = at
        while low > 0 and at - low < 60 and not block.tokens[low - 1].stops:
            low -= 1
        return low

    def _behind(self, number: int, at: int) -> Spoken | None:
        """“…”, said X.   “…,” X said.   “…” X told the committee."""
        tokens = self._layout.blocks[number].tokens
        here = at + 1
        if here < len(tokens) and tokens[here].text in ",–—-":
            here += 1
        if here >= len(tokens) or tokens[here].quotation >= 0:
            return None
        first = tokens[here]
        ended = self._last_sign(number, at)
        clause = self._clauses[number]
        verb_at = here + 1 if first.low in ("also", "then", "later") else here
        if verb_at < len(tokens) and tokens[verb_at].low in SAYING and not first.capital:
            subject = clause.after(verb_at + 1)
            if subject:
                return Spoken(self._name(number, subject, "named behind the words"), first.low, "verb")
            return None
        if ended in ".…" and first.capital and tokens[at].stops:
            return None
        for verb in range(here + 1, min(len(tokens), here + 26)):
            token = tokens[verb]
            if token.quotation >= 0 or token.text in ";:?!" or tokens[verb - 1].stops:
                return None
            if (token.low not in SAYING or token.low in SPEAKERS) and not self._utters(number, here, verb):
                continue
            if token.low in PARTICIPLES or (
                token.low in ("added", "asked", "told") and tokens[verb - 1].low in PASSIVE
            ):
                continue
            subject = clause.before(verb, here)
            if not subject or subject.start > here + (0 if first.capital or subject.pronoun else 1):
                return None
            if ended in "?!" and tokens[at].stops and self._leads_on(tokens, verb):
                return None
            if subject.mention is None and not subject.pronoun and first.low in PREPOSITIONS:
                return None
            return Spoken(self._name(number, subject, "named behind the words"), token.low, "verb")
        return None

    def _utters(self, number: int, here: int, verb: int) -> bool:
        """True for any verb right behind a name or pronoun that ends the sentence: “…,” he fumed."""
        tokens = self._layout.blocks[number].tokens
        mention = self._clauses[number].starting(here)
        last = mention.last if mention else here if tokens[here].low in ("he", "she") else -1
        if verb != last + 1 or not tokens[verb].low.endswith(("ed", "s")):
            return False
        return verb + 1 == len(tokens) or tokens[verb + 1].text in ".,"

    @staticmethod
    def _leads_on(tokens: tuple[Token, ...], verb: int) -> bool:
        """True where what follows a verb is said by it, rather than the words before it."""
        for token in tokens[verb + 1 : verb + 9]:
            if token.text == ":" or token.quotation >= 0 or token.low in ("that", "whether"):
                return True
            if token.stops:
                return False
        return False

    def _last_sign(self, number: int, at: int) -> str:
        """The last sign inside the marks."""
        stretch = self._layout.stretches[self._layout.blocks[number].tokens[at].quotation]
        return self._layout.text[max(stretch.start, stretch.end - 1) : stretch.end] or " "

    def _before(self, number: int, at: int, low: int) -> Spoken | None:
        """X said: “…”   X said there were “…”   X, who leads the council, called it “…”"""
        tokens = self._layout.blocks[number].tokens
        clause = self._clauses[number]
        prior = max((index for index in range(low, at) if tokens[index].quotation >= 0), default=None)
        judging: Spoken | None = None
        for verb in range(at - 1, low - 1, -1):
            token = tokens[verb]
            saying = token.low in SAYING and not (token.low in SPEAKERS and self._noun(tokens, verb))
            if not saying and not (token.low in JUDGING and not token.capital):
                if token.low in _OWN_WORDS and verb + 1 < at and tokens[verb + 1].low in (
                    "was", "were", "is", "are", ":",
                ):  # fmt: skip
                    own = self._own_words(number, verb, low)
                    if own:
                        return own
                continue
            if token.low in ("quoted", "quotes", "cited", "cites", "quoting", "citing") and tokens[at - 1].text == ":":
                subject = clause.after(verb + 1)
                if subject:
                    return Spoken(self._name(number, subject, "what is quoted from"), token.low, "verb")
            if verb == low and token.low in _WELSH:
                subject = clause.after(verb + 1)
                if subject:
                    return Spoken(self._name(number, subject, "named before the words"), token.low, "verb")
            if verb > low and tokens[verb - 1].low in PASSIVE | {"to", "not"} and token.low not in PARTICIPLES:
                agent = self._agent(number, verb, at)
                if agent:
                    return agent
                continue
            if verb > low and tokens[verb - 1].low in ("the", "a", "an", "his", "her", "their", "its", "no", "this"):
                continue
            subject = clause.before(verb, low) if token.low not in PARTICIPLES else Subject()
            if subject.start < low:
                subject = Subject()
            if token.low in ("heard", "learned", "learnt", "understood") and tokens[verb + 1].low == "from":
                subject = clause.after(verb + 2)
                if subject:
                    return Spoken(self._name(number, subject, "heard from"), token.low, "verb")
            if token.low in TWOFOLD and not (subject.mention or subject.pronoun or _plain_subject(tokens, subject)):
                continue
            named = Named()
            if subject.pronoun in ("he", "she", "they") and subject.start > low + 2:
                named = self._outer(number, subject, low)
            if named.name:
                pass
            elif subject:
                named = self._name(number, subject, "named before the words")
            elif self._shares(tokens, verb, low):
                named = self._sentence_subject(number, verb, low, prior)
            elif token.low in JUDGING:
                continue
            if token.low in JUDGING and not named.name:
                continue
            if not named.name and prior is not None and self._last and self._last[:2] == (number, prior):
                named = replace(self._last[2].named, how="goes on from the words before")
            found = Spoken(named, token.low, "verb" if token.low in SAYING else "judging")
            if named.name or token.low in SAYING:
                return found
            judging = judging or found
        return judging or self._own_verb(number, at, low) or self._having(number, at, low, prior)

    def _having(self, number: int, at: int, low: int, prior: int | None) -> Spoken | None:
        """She has “every intention” of coming."""
        tokens = self._layout.blocks[number].tokens
        if at - low < 2 or tokens[at - 1].low not in ("has", "had"):
            return None
        subject = self._clauses[number].before(at - 1, low)
        named = self._name(number, subject, "named before the words") if subject else Named()
        named = named if named.name else self._sentence_subject(number, at - 1, low, prior)
        return Spoken(named, tokens[at - 1].low, "judging") if named.name else None

    def _own_verb(self, number: int, at: int, low: int) -> Spoken | None:
        """The Schools Forum “noted with concern” the cost: the marked words are the verb."""
        tokens = self._layout.blocks[number].tokens
        stretch = self._layout.stretches[tokens[at].quotation]
        first = self._layout.text[stretch.start : stretch.start + 40].split()
        if at == low or not first or not first[0].endswith("ed") or at + 1 == len(tokens):
            return None
        subject = self._clauses[number].before(at, low)
        if not subject or subject.start != low:
            return None
        return Spoken(self._name(number, subject, "the subject of the sentence"), "", "judging")

    @staticmethod
    def _noun(tokens: tuple[Token, ...], at: int) -> bool:
        before = tokens[at - 1].low if at else ""
        return before in ("the", "a", "an", "his", "her", "their", "its", "this", "that", "'s") or (
            at > 0 and tokens[at - 1].possessive
        )

    @staticmethod
    def _shares(tokens: tuple[Token, ...], verb: int, low: int) -> bool:
        """True for a verb that takes the subject of the one before: “but added”, “and said”, “, saying”."""
        if tokens[verb].low in PARTICIPLES or verb == low:
            return True
        before = tokens[verb - 1].low
        if before in ("also", "later", "then", "has", "have", "had", "once", "again") and verb - 2 >= low:
            before = tokens[verb - 2].low
        return before in ("but", "and", "then", "or", ",", "also")

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
        for index in range(low, verb):
            mention = next((each for each in (clause.starting(index),) if each), None)
            if mention and not mention.possessive and (index == low or tokens[index - 1].low not in PREPOSITIONS):
                return self._name(number, Subject(mention, start=index), "the subject of the sentence")
            if tokens[index].low in ("he", "she", "it"):
                return self._name(
                    number, Subject(pronoun=tokens[index].low, start=index), "the subject of the sentence"
                )
            if tokens[index].low in ("another", "one") and index == low:
                return Named(tokens[index].text, how="the subject of the sentence")
            if tokens[index].low in SPEAKERS and index - low < 6:
                subject = clause.before(index + 1, low)
                if subject.start == low:
                    return self._name(number, subject, "the subject of the sentence")
        return Named()

    def _outer(self, number: int, inner: Subject, low: int) -> Named:
        """“One of them wrote that she felt”: the subject of the verb that leads to the pronoun."""
        tokens = self._layout.blocks[number].tokens
        verb = inner.start - (2 if tokens[inner.start - 1].low == "that" else 1)
        if verb <= low or tokens[verb].low not in SAYING or tokens[verb - 1].low in PASSIVE:
            return Named()
        subject = self._clauses[number].before(verb, low)
        if not subject or subject.start < low:
            return Named()
        named = self._name(number, subject, "named before the words")
        wrong = {"he": "f", "she": "m"}.get(inner.pronoun, "")
        return Named() if named.person and named.person.gender == wrong else named

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

    def _agent(self, number: int, verb: int, at: int) -> Spoken | None:
        """“was told by X that “…”, “was called “…” by X”."""
        tokens = self._layout.blocks[number].tokens
        for index in range(verb + 1, min(at, verb + 8)):
            if tokens[index].low == "by":
                subject = self._clauses[number].after(index + 1)
                if subject:
                    return Spoken(self._name(number, subject, "named with “by”"), tokens[verb].low, "judging")
        if at + 1 < len(tokens) and tokens[at + 1].low == "by":
            subject = self._clauses[number].after(at + 2)
            if subject:
                return Spoken(self._name(number, subject, "named with “by”"), tokens[verb].low, "judging")
        return None

    def _according(self, number: int, at: int) -> Spoken | None:
        """According to X, it was “…”.   It was “…”, according to X.   In the words of X, “…”."""
        block = self._layout.blocks[number]
        tokens = block.tokens
        first, last = block.sentence(at)
        for index in range(max(first, at - 40), min(last, at + 40) - 2):
            pair = (tokens[index].low, tokens[index + 1].low)
            if pair == ("according", "to") or (pair == ("words", "of") and tokens[index - 1].low == "the"):
                subject = self._clauses[number].after(index + 2)
                if subject:
                    return Spoken(self._name(number, subject, "named with “according to”"), "according", "verb")
        return None

    def _trailing(self, number: int, at: int) -> Spoken | None:
        """The roof was “held up by paint”, and everyone knew it, Mr X said."""
        tokens = self._layout.blocks[number].tokens
        _, last = self._layout.blocks[number].sentence(at)
        for verb in range(last - 1, max(at, last - 10), -1):
            token = tokens[verb]
            if token.quotation >= 0 or token.text == ":":
                return None
            if token.low in SAYING and token.low not in SPEAKERS:
                subject = self._clauses[number].before(verb, at + 1)
                if subject and subject.start > at and tokens[subject.start - 1].text in ",–—":
                    return Spoken(self._name(number, subject, "named at the end of the sentence"), token.low, "verb")
                if tokens[verb - 1].text == ",":
                    subject = self._clauses[number].after(verb + 1)
                    if subject:
                        named = self._name(number, subject, "named at the end of the sentence")
                        return Spoken(named, token.low, "verb")
                return None
        return None

    def _carried(self, number: int, at: int, low: int) -> Spoken:
        """The speaker who goes on, or whom the sentence or the paragraph before brings in."""
        block = self._layout.blocks[number]
        tokens = block.tokens
        if block.sort != "body" or low != at:
            return Spoken(Named())
        if at > 0 and tokens[at - 1].quotation >= 0 and self._last and self._last[:2] == (number, at - 1):
            return Spoken(replace(self._last[2].named, how="goes on from the words before"), "", "follows")
        if at == 0 and number > 0:
            led = self._led_in(number)
            if led:
                return led
        alone = at == 0
        if self._last:
            last_number, last_at, last = self._last
            if last_number == number and self._nobody_since(number, last_at, at):
                return Spoken(replace(last.named, how="goes on from the words before"), "", "follows")
            if alone and last_number < number and self._ends_spoken(last_number, last_at, number):
                return Spoken(replace(last.named, how="goes on from the paragraph before"), "", "follows")
        person = self.referents.last_subject(tokens[at].start)
        if person and (at > 0 or not alone or self._near_block(number)):
            return Spoken(self._named(person, "", "the only person in the sentence before"), "", "follows")
        return Spoken(Named(), "", "alone" if alone else "")

    def _near_block(self, number: int) -> bool:
        return number > 0 and self._layout.blocks[number - 1].sort == "body"

    def _led_in(self, number: int) -> Spoken | None:
        """The paragraph before ends with a colon: X said:"""
        back = number - 1
        tokens = self._layout.blocks[back].tokens
        if not tokens or tokens[-1].text != ":":
            return None
        end = len(tokens) - 1
        low = self._low(self._layout.blocks[back], end)
        found = self._before(back, end, low)
        if found is None:
            subject = next(
                (
                    self._clauses[back].starting(index)
                    for index in range(low, end)
                    if self._clauses[back].starting(index)
                ),
                None,
            )
            named = self._named(subject.person, "", "brought in before the colon") if subject else Named()
            if not subject and tokens[low].low in ("he", "she"):
                named = self.referents.pronoun(tokens[low].low, tokens[low].start)
            return Spoken(named, ":", "colon")
        return replace(found, tie="colon")

    def _nobody_since(self, number: int, last: int, at: int) -> bool:
        """True where no other person is named between two quotations of one paragraph."""
        return not any(self._clauses[number].starting(index) for index in range(last + 1, at)) or at - last < 3

    def _ends_spoken(self, last_number: int, last_at: int, number: int) -> bool:
        """True where the paragraph before this one ends with the speaker's words or with naming the speaker."""
        between = [block for block in self._layout.blocks[last_number + 1 : number] if block.sort == "body"]
        if between and any(token.quotation < 0 for block in between for token in block.tokens):
            return False
        tokens = self._layout.blocks[last_number].tokens
        rest = tokens[last_at + 1 :]
        return not any(token.stops for token in rest[:-1])

    def _name(self, number: int, subject: Subject, how: str) -> Named:
        tokens = self._layout.blocks[number].tokens
        if subject.mention:
            return self._named(subject.mention.person, subject.role, how)
        if subject.pronoun:
            return self.referents.pronoun(subject.pronoun, tokens[subject.start].start)
        described = self.referents.described(subject.phrase, tokens[subject.start].start)
        if described:
            return self._named(described, "", f"“{subject.phrase}” taken for the person last named")
        person = self.referents.office(subject.phrase)
        if person:
            return self._named(person, "", f"“{subject.phrase}” taken for the one who holds that office")
        return Named(subject.phrase, how=how)

    @staticmethod
    def _named(person: Person, role: str, how: str) -> Named:
        return Named(person.name, role or role_of(person), person, how)
