"""The reporting verb before a quotation, and whose it is."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from scrutiny_tui.draft import verbs
from scrutiny_tui.draft.frames import Frames
from scrutiny_tui.draft.layout import Block, Layout
from scrutiny_tui.draft.lexicon import (
    DETERMINERS,
    PARTICIPLES,
    PASSIVE,
    SAYING,
    SPEAKERS,
    TWOFOLD,
    word_set,
)
from scrutiny_tui.draft.names import Names
from scrutiny_tui.draft.naming import Spoken
from scrutiny_tui.draft.phrases import OWN_WORDS, Subject
from scrutiny_tui.draft.referents import Named

_FELT = word_set(
    "want wanted hoped felt feel feels thought think thinks believed feared saw were was are is had has have"
)
_HAVING = frozenset(("has", "had", "have"))
"""What somebody may say of others."""
_CREDITS = frozenset((("according", "to"), ("words", "of")))
_ADDRESSED = word_set("advised told asked urged warned informed instructed")
"""What is done to whom somebody unnamed speaks to."""
_QUOTING = word_set("quoted quotes cited cites quoting citing")
_WISHED = word_set("wished wanted asked had requested wish want asks wishes wants liked like")
"""What somebody does to have “it recorded that”."""
_WELSH = word_set("dywedodd meddai medd ychwanegodd atebodd eglurodd rhybuddiodd")
"""Welsh verbs of saying, which stand before their subject."""


class Leading(Frames):
    """Finds the verb that leads to a quotation."""

    def __init__(self, layout: Layout, names: Names) -> None:
        """Note in each block which words may lead to a quotation."""
        super().__init__(layout, names)
        self._likely = [
            [at for at, token in enumerate(block.tokens) if verbs.likely(block.tokens, at) or token.low in OWN_WORDS]
            for block in layout.blocks
        ]
        self._credits = [
            [at for at, token in enumerate(block.tokens[:-1]) if (token.low, block.tokens[at + 1].low) in _CREDITS]
            for block in layout.blocks
        ]

    def _low(self, block: Block, at: int) -> int:
        """Index of the first token of the sentence, or of what follows the quotation before it."""
        return max(block.sentence(at)[0], at - 60)

    def _before(self, number: int, at: int, low: int) -> Spoken | None:
        """X said: “…”   X said there were “…”   X, who leads the council, called it “…”"""
        tokens = self._layout.blocks[number].tokens
        prior = max((index for index in range(low, at) if tokens[index].quotation >= 0), default=None)
        judging: Spoken | None = None
        chained = self._turned(number, at, low) or self._chained(number, at, low) or self._outer_mind(number, at, low)
        if chained:
            return chained
        likely = self._likely[number]
        for verb in reversed(likely[bisect_left(likely, low) : bisect_left(likely, at)]):
            token = tokens[verb]
            if not verbs.saying(tokens, verb, at) and not verbs.judging(token):
                own = self._called_own(number, verb, at, low)
                if own:
                    return own
                continue
            heard = verbs.heard_to(tokens, verb, low)
            if heard >= 0:
                subject = self._clauses[number].before(heard, low)
                if subject:
                    return Spoken(self._name(number, subject, "named before the words"), token.low, "verb")
            passive = verb + 1 < at and tokens[verb + 1].low == "by"
            passive = passive or (
                verb > low and tokens[verb - 1].low in PASSIVE | {"to", "not"} and not verbs.minded(token)
            )
            if passive and token.low not in PARTICIPLES:
                agent = self._agent(number, verb, at)
                if agent:
                    return agent
                meant = verb - 2 >= low and tokens[verb - 2].low == "to"
                near = at - verb < 4 or (at - verb < 14 and tokens[verb + 1].low == "that")
                outer = token.low == "asked" and any(
                    tokens[index].low in SAYING for index in likely if low < index < verb
                )
                if near and not outer and token.low in _ADDRESSED and tokens[verb - 1].low in PASSIVE and not meant:
                    return Spoken(Named(), token.low, "addressed")
                continue
            if verbs.apart(tokens, verb, at):
                continue
            if verb + 1 < at and token.low == "wrote" and tokens[verb + 1].low in ("it", "them", "this"):
                continue
            if verb > low and tokens[verb - 1].low in ("the", "a", "an", "his", "her", "their", "its", "no", "this"):
                continue
            found = self._special(number, verb, at, low) or self._said(number, verb, at, low, prior)
            plain = token.low in SAYING or not verbs.with_that(tokens, verb, at)
            if found and (found.named.name or (found.tie == "verb" and plain)):
                return found
            judging = judging or found
        return (
            judging
            or self._own_verb(number, at, low)
            or self._having(number, at, low, prior)
            or self._as_what(number, at, low)
            or self._voices(number, at, low)
        )

    def _called_own(self, number: int, noun: int, at: int, low: int) -> Spoken | None:
        """Her words were “…”."""
        tokens = self._layout.blocks[number].tokens
        led = noun + 1 < at and tokens[noun + 1].low in ("was", "were", "is", "are", ":")
        led = led or (noun + 2 < at and tokens[noun + 1].text == "," and tokens[noun + 2].low == "that")
        return self._own_words(number, noun, low) if led and tokens[noun].low in OWN_WORDS else None

    def _special(self, number: int, verb: int, at: int, low: int) -> Spoken | None:
        """She quoted the letter: “…”; heard from X; read from a letter: “…”; dywedodd X."""
        tokens = self._layout.blocks[number].tokens
        clause = self._clauses[number]
        token = tokens[verb]
        how, begin = "", verb + 1
        if token.low in _QUOTING and tokens[at - 1].text == ":":
            how = "what is quoted from"
        elif token.low == "read" and tokens[at - 1].text == ":" and tokens[verb + 1].low in ("from", "out"):
            how, begin = "what is read from", verb + 2
        elif verb == low and token.low in _WELSH:
            how = "named before the words"
        elif token.low in ("heard", "learned", "learnt", "understood") and tokens[verb + 1].low == "from":
            how, begin = "heard from", verb + 2
        subject = clause.after(begin) if how else Subject()
        return Spoken(self._name(number, subject, how), token.low, "verb") if subject else None

    def _said(self, number: int, verb: int, at: int, low: int, prior: int | None) -> Spoken | None:
        """X said; but added; X, saying: whose a verb is that leads to the words."""
        tokens = self._layout.blocks[number].tokens
        token = tokens[verb]
        saying = verbs.saying(tokens, verb, at)
        last = verb - 1 if verbs.minded(token) and tokens[verb - 1].low in PASSIVE else verb
        subject = self._clauses[number].before(last, low) if token.low not in PARTICIPLES else Subject()
        if subject.start < low:
            subject = Subject()
        if subject.pronoun == "it" and subject.start > low and tokens[subject.start - 1].low in _WISHED:
            return None
        sharing = token.low in TWOFOLD and tokens[verb + 1].low == "that" and verbs.shares(tokens, verb, low)
        if (
            token.low in TWOFOLD
            and not sharing
            and not (subject.mention or subject.pronoun or verbs.plain_subject(tokens, subject.start, subject.phrase))
        ):
            return None
        named = Named()
        if subject.pronoun in ("he", "she", "they") and subject.start > low + 2:
            named = self._outer(number, subject, low)
        if named.name:
            pass
        elif subject:
            named = self._name(number, subject, "named before the words")
        elif token.low in PARTICIPLES and (led := self._with(number, verb, low)):
            named = self._name(number, led, "named before the words")
        elif verbs.shares(tokens, last, low):
            named = self._sentence_subject(number, verb, low, prior)
        if not saying and not named.name and subject.pronoun not in ("i", "we"):
            return None
        if not named.name and prior is not None and self._last and self._last[:2] == (number, prior):
            named = replace(self._last[2].named, how="goes on from the words before")
        return Spoken(named, token.low, "verb" if saying else "judging")

    def _with(self, number: int, verb: int, low: int) -> Subject:
        """The school was closed, with inspectors saying it was “…”."""
        tokens = self._layout.blocks[number].tokens
        for index in range(verb - 2, max(low, verb - 9), -1):
            if tokens[index].text in ",;:" or tokens[index].quotation >= 0:
                return Subject()
            if tokens[index].low == "with" and tokens[index - 1].text == ",":
                return self._clauses[number].before(verb, index + 1)
        return Subject()

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
            reach = [token.low for token in tokens[verb + 1 : verb + 4]]
            if tokens[verb].low in SAYING and "that" in reach and "and" not in reach[: reach.index("that")]:
                subject = self._clauses[number].before(verb, low)
                named = self._name(number, subject, "named before the words") if subject else Named()
                if named.name:
                    return Spoken(named, tokens[verb].low, "verb")
        return None

    def _outer_mind(self, number: int, at: int, low: int) -> Spoken | None:
        """She told us that families felt “fobbed off”: what others feel is in the words of whoever tells it."""
        tokens = self._layout.blocks[number].tokens
        inner = next((index for index in range(at - 1, max(low + 3, at - 5), -1) if tokens[index].low in _FELT), None)
        if tokens[at - 1].low in _HAVING:
            inner = at - 1
        if inner is None or any(verbs.judging(token) for token in tokens[inner + 1 : at]):
            return None
        for verb in range(inner - 2, low, -1):
            if tokens[verb].quotation >= 0 or tokens[verb].text in ";:":
                return None
            if tokens[verb].low in PARTICIPLES or (tokens[verb].low in SAYING and tokens[verb - 1].low in PASSIVE):
                return None
            if tokens[verb].low in SAYING and tokens[verb].low not in SPEAKERS:
                subject = self._clauses[number].before(verb, low)
                named = self._name(number, subject, "named before the words") if subject else Named()
                teller = subject.pronoun in ("he", "she") or tokens[subject.start].low in DETERMINERS
                told = named.person or (named.name and teller)
                return Spoken(named, tokens[verb].low, "verb") if told else None
        return None
