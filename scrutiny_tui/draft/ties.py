"""Looser ties of words to whose they are: “…” by X, X has “…”, characterised by X as “…”, comments included “…”."""

from __future__ import annotations

from scrutiny_tui.draft import verbs
from scrutiny_tui.draft.lexicon import DETERMINERS, PARTICIPLES, PASSIVE, word_set
from scrutiny_tui.draft.naming import Naming, Spoken
from scrutiny_tui.draft.phrases import Subject
from scrutiny_tui.draft.recall import SENT, WRITINGS
from scrutiny_tui.draft.referents import Named

_ACCOUNTS = word_set("evidence view account opinion recollection advice verdict conclusion case impression belief")
"""What somebody gives in their own words."""

_VOICES = word_set("comments responses remarks replies views answers feedback quotes examples")
_AMONG = word_set("included include includes including were are was such ranged")


class Ties(Naming):
    """Finds whose words they are where no verb of saying stands."""

    def _as_what(self, number: int, at: int, low: int) -> Spoken | None:
        """Which one carer characterised as “…”: any verb whose “as” leads to the words."""
        tokens = self._layout.blocks[number].tokens
        for verb in range(at - 2, max(low, at - 9), -1):
            if verbs.as_what(tokens, verb, at):
                subject = self._clauses[number].before(verb, low)
                named = self._name(number, subject, "named before the words") if subject else Named()
                return Spoken(named, tokens[verb].low, "judging") if named.name else None
        return None

    def _turned(self, number: int, at: int, low: int) -> Spoken | None:
        """The evidence of X was that it was “…”. Notes record him as saying “…”. She sent a text, which read “…”."""
        tokens = self._layout.blocks[number].tokens
        clause = self._clauses[number]
        for index in range(at - 1, low, -1):
            word, before = tokens[index].low, tokens[index - 1].low
            subject = Subject()
            if word in PARTICIPLES and before == "as" and index - 2 > low:
                subject = self._one_said(number, index - 2, low)
            elif word == "of" and before in _ACCOUNTS and tokens[index - 2].low in DETERMINERS:
                begin = clause.after(index + 1)
                linked = any(token.low in ("was", "is", "were") for token in tokens[index + 2 : at])
                subject = begin if linked else subject
            elif word in ("read", "reads", "said", "says") and before == "which":
                writing = next((back for back in range(index - 2, low, -1) if tokens[back].low in WRITINGS), -1)
                sent = any(token.low in SENT for token in tokens[low:writing]) if writing > 0 else False
                subject = clause.opening(low, writing) if sent else Subject()
            if subject:
                named = self._name(number, subject, "named before the words")
                return Spoken(named, tokens[index].low, "verb") if named.name else None
        return None

    def _one_said(self, number: int, at: int, low: int) -> Subject:
        """Whom “recorded as saying” is about: him, a name, or the subject of “is recorded”."""
        tokens = self._layout.blocks[number].tokens
        if tokens[at].low in ("him", "her"):
            return Subject(pronoun="he" if tokens[at].low == "him" else "she", start=at)
        mention = self._clauses[number].ending(at)
        if mention:
            return Subject(mention, start=mention.first)
        passive = at - 1 if tokens[at - 1].low in PASSIVE else -1
        return self._clauses[number].before(passive, low) if passive > low else Subject()

    def _voices(self, number: int, at: int, low: int) -> Spoken | None:
        """Parents were pleased. Comments included “…” and “…”: those of whom the sentence before speaks."""
        block = self._layout.blocks[number]
        for index in range(low, at):
            if block.tokens[index].low in _VOICES and any(
                token.low in _AMONG for token in block.tokens[index + 1 : index + 4]
            ):
                begin = block.sentence(low - 1)[0] if low else 0
                subject = self._clauses[number].opening(begin, low)
                named = self._name(number, subject, "named in the sentence before") if subject else Named()
                return Spoken(named, block.tokens[index + 1].low, "verb")
        return None

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
