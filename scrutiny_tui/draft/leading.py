"""The reporting verb before a quotation, and whose it is."""

from __future__ import annotations

from dataclasses import replace

from scrutiny_tui.draft.layout import Block, Token
from scrutiny_tui.draft.lexicon import (
    DETERMINERS,
    JUDGING,
    PARTICIPLES,
    PASSIVE,
    PREPOSITIONS,
    SAYING,
    SPEAKERS,
    TWOFOLD,
    word_set,
)
from scrutiny_tui.draft.naming import Naming, Spoken
from scrutiny_tui.draft.phrases import Subject
from scrutiny_tui.draft.referents import Named

_OWN_WORDS = word_set(
    "words answer response verdict reply message comment question statement motto advice conclusion explanation"
)
_WELSH = word_set("dywedodd meddai medd ychwanegodd atebodd eglurodd rhybuddiodd")
"""Welsh verbs of saying, which stand before their subject."""


def _plain_subject(tokens: tuple[Token, ...], subject: Subject) -> bool:
    """True for a phrase that can only be a subject: it begins with an article or a capital."""
    first = tokens[subject.start]
    return bool(subject.phrase) and (first.low in ("the", "a", "an", "one", "another", "its") or first.capital)


class Leading(Naming):
    """Finds the verb that leads to a quotation."""

    def _low(self, block: Block, at: int) -> int:
        """Index of the first token of the sentence, or of what follows the quotation before it."""
        low = at
        while low > 0 and at - low < 60 and not block.tokens[low - 1].stops:
            low -= 1
        return low

    def _before(self, number: int, at: int, low: int) -> Spoken | None:
        """X said: “…”   X said there were “…”   X, who leads the council, called it “…”"""
        tokens = self._layout.blocks[number].tokens
        clause = self._clauses[number]
        prior = max((index for index in range(low, at) if tokens[index].quotation >= 0), default=None)
        judging: Spoken | None = None
        chained = self._chained(number, at, low)
        if chained:
            return chained
        for verb in range(at - 1, low - 1, -1):
            token = tokens[verb]
            saying = (token.low in SAYING and not (token.low in SPEAKERS and self._noun(tokens, verb))) or (
                self._with_that(tokens, verb, at)
            )
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
            found = Spoken(named, token.low, "verb" if saying else "judging")
            if named.name or saying:
                return found
            judging = judging or found
        return judging or self._own_verb(number, at, low) or self._having(number, at, low, prior)

    def _chained(self, number: int, at: int, low: int) -> Spoken | None:
        """She told us that some had asked, and that the rest “were never asked”: the verb before the first “that”."""
        tokens = self._layout.blocks[number].tokens
        joint = next(
            (
                index
                for index in range(at - 1, low + 3, -1)
                if tokens[index].low == "that" and tokens[index - 1].low in ("and", "but")
            ),
            None,
        )
        if joint is None or any(tokens[index].low in SAYING for index in range(joint, at)):
            return None
        for verb in range(joint - 2, low, -1):
            if tokens[verb].low in SAYING and any(token.low == "that" for token in tokens[verb + 1 : verb + 4]):
                subject = self._clauses[number].before(verb, low)
                named = self._name(number, subject, "named before the words") if subject else Named()
                return Spoken(named, tokens[verb].low, "verb") if named.name else None
        return None

    @staticmethod
    def _with_that(tokens: tuple[Token, ...], verb: int, at: int) -> bool:
        """True for any other verb that “that” follows: the board minuted that, it accepts that."""
        token, before = tokens[verb], tokens[verb - 1] if verb else None
        if verb + 1 >= at or tokens[verb + 1].low != "that" or before is None or token.capital:
            return False
        if token.low in SPEAKERS or not token.low.endswith(("ed", "s")) or before.low in DETERMINERS | PREPOSITIONS:
            return False
        return before.low not in PASSIVE | SAYING and len(token.low) > 4

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
