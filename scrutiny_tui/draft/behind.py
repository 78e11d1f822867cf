"""Whose words a quotation is, where the sentence says so behind it or apart from it: “…,” said X; according to X."""

from __future__ import annotations

from bisect import bisect_left

from scrutiny_tui.draft.layout import Token
from scrutiny_tui.draft.leading import Leading
from scrutiny_tui.draft.lexicon import PARTICIPLES, PASSIVE, PREPOSITIONS, SAYING, SPEAKERS, word_set
from scrutiny_tui.draft.naming import Spoken
from scrutiny_tui.draft.phrases import Subject
from scrutiny_tui.draft.referents import Named

_OTHERWISE = word_set("but while although though whereas")
"""Words behind which somebody else, or something else, is said."""


_RUNS = word_set(
    "begins began goes went ends ended continues continued concludes concluded reads says said runs ran opens"
)
"""What a letter does."""
_VOICES = word_set("voice shout cry call heckle heckler yell whisper")
"""What comes from nobody in particular."""
_ANSWERED = word_set("answer reply response comment verdict refrain reaction complaint")
"""What the words before it are said to be: “…” was the most common answer."""
_REPLIES = word_set("reply answer response retort riposte")
"""What comes from the one who is spoken to."""


class Behind(Leading):
    """Finds the verb that follows a quotation, and “according to”."""

    def _behind(self, number: int, at: int) -> Spoken | None:
        """“…”, said X.   “…,” X said.   “…” X told the committee."""
        tokens = self._layout.blocks[number].tokens
        here = at + 1
        if here < len(tokens) and tokens[here].text in ",–—-":
            here += 1
        if here >= len(tokens) or tokens[here].quotation >= 0:
            return None
        first = tokens[here]
        if first.low in ("came", "comes"):
            return self._came(number, here)
        if first.low in PASSIVE:
            noun = next((i for i in range(here + 1, min(len(tokens), here + 8)) if tokens[i].low in _ANSWERED), -1)
            if noun > 0:
                return self._own_words(number, noun, here) or Spoken(Named(how="as an answer"), first.low, "own")
        ended = self._last_sign(number, at)
        clause = self._clauses[number]
        verb_at = here + 1 if first.low in ("also", "then", "later") else here
        if verb_at < len(tokens) and tokens[verb_at].low in SAYING and not first.capital:
            subject = clause.after(verb_at + 1) if here > at + 1 or ended in ",.?!…–—-" else Subject()
            if subject:
                return Spoken(self._name(number, subject, "named behind the words"), first.low, "verb")
            return None
        if ended in ".…" and first.capital and tokens[at].stops:
            return None
        if first.low in _OTHERWISE and ended not in "?!":
            return None
        for verb in range(here + 1, min(len(tokens), here + 26)):
            token = tokens[verb]
            if token.quotation >= 0 or token.text in ";:?!" or tokens[verb - 1].stops:
                return None
            wrote = token.low == "written" and tokens[verb - 1].low in ("had", "has")
            if (
                not wrote
                and (token.low not in SAYING or token.low in SPEAKERS)
                and not self._utters(number, here, verb)
            ):
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

    def _came(self, number: int, here: int) -> Spoken | None:
        """“…,” came the reply; “…!” came a voice from the back."""
        tokens = self._layout.blocks[number].tokens
        for index in range(here + 1, min(len(tokens), here + 6)):
            if tokens[index].low in _REPLIES:
                return Spoken(self._other(number), tokens[index].low, "verb")
            if tokens[index].low in _VOICES:
                words = " ".join(token.text for token in tokens[here + 1 : index + 1])
                return Spoken(Named(words, how="named behind the words"), tokens[index].low, "verb")
        return None

    def _utters(self, number: int, here: int, verb: int) -> bool:
        """True for any verb right behind a name or pronoun that ends the sentence: “…,” he fumed."""
        tokens = self._layout.blocks[number].tokens
        mention = self._clauses[number].starting(here)
        last = mention.last if mention else here if tokens[here].low in ("he", "she", "it") else -1
        if verb != last + 1:
            return False
        if tokens[here].low == "it":
            return tokens[verb].low in _RUNS
        if verb + 2 < len(tokens) and tokens[verb + 1].low in ("back", "in", "on") and tokens[verb + 2].text in ".,":
            return True
        if not tokens[verb].low.endswith(("ed", "s")):
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
        credits = self._credits[number]
        low, high = max(first, at - 40), min(last, at + 40) - 2
        for index in credits[bisect_left(credits, low) : bisect_left(credits, high)]:
            if tokens[index].low == "according" or tokens[index - 1].low == "the":
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

    def _owner_of(self, number: int, at: int) -> Named:
        """The one whom “her” or “Ms Lloyd's” at a token stands for."""
        token = self._layout.blocks[number].tokens[at]
        if token.low in ("his", "her"):
            return self.referents.pronoun("he" if token.low == "his" else "she", token.start)
        mention = self._clauses[number].ending(at) if token.possessive else None
        return self._named(mention.person, "", "in whose view") if mention else Named()

    def _credited(self, number: int, at: int, low: int) -> Spoken | None:
        """In the words of X, “…”, right before the words."""
        tokens = self._layout.blocks[number].tokens
        for index in range(at - 1, max(low + 1, at - 12), -1):
            named = self._clauses[number].ending(index - 1)
            begin = named.first if named else index - 1
            if tokens[index].low in ("view", "opinion") and begin > 0 and tokens[begin - 1].low in ("in", ","):
                owner = self._owner_of(number, index - 1)
                if owner.name:
                    return Spoken(owner, "view", "verb")
        for index in range(at - 3, max(low, at - 14), -1):
            if tokens[index].low == "words" and tokens[index + 1].low == "of" and tokens[index - 1].low == "the":
                subject = self._clauses[number].after(index + 2)
                if subject:
                    return Spoken(self._name(number, subject, "named with “in the words of”"), "words", "verb")
        return None
