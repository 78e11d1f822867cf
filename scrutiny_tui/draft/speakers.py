"""Whose words a quotation is: the reporting verb before or behind it, “according to”, or what came before.

Nobody is a better answer than the wrong one: where two readings are as likely, the speaker is left open.
"""

from __future__ import annotations

from dataclasses import replace

from scrutiny_tui.draft.layout import Layout, Token
from scrutiny_tui.draft.leading import Leading
from scrutiny_tui.draft.lexicon import (
    PARTICIPLES,
    PASSIVE,
    PREPOSITIONS,
    SAYING,
    SPEAKERS,
)
from scrutiny_tui.draft.names import Names
from scrutiny_tui.draft.naming import Spoken
from scrutiny_tui.draft.referents import Named


class Speakers(Leading):
    """Finds the speaker of each quotation of a report. Ask in the order of the text."""

    def __init__(self, layout: Layout, names: Names) -> None:
        """Look at a report's tokens and people, and note the offices that stand beside their names."""
        super().__init__(layout, names)
        self._roles(names)

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
        carried = self._carried(number, at, low)
        return carried if carried.named.name or low == at else replace(carried, named=self._owner(number, at, low))

    def _owner(self, number: int, at: int, low: int) -> Named:
        """Whose sentence it is, where nothing else ties the words to anybody: X would rather have “…”."""
        subject = self._clauses[number].opening(low, at)
        tokens = self._layout.blocks[number].tokens
        if not subject or any(token.low in PASSIVE for token in tokens[subject.start + 1 : subject.start + 6]):
            return Named()
        named = self._name(number, subject, "the subject of the sentence")
        return named

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
