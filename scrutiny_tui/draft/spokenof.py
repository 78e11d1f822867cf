"""Reads a report for those whom it speaks of: which noun phrases are somebody, and what the sentence is about."""

from __future__ import annotations

from scrutiny_tui.draft.beings import Being, Beings, Pronoun, Thing
from scrutiny_tui.draft.humans import CORPORATE, NARRATORS, head, is_human, sex
from scrutiny_tui.draft.layout import Layout, Token
from scrutiny_tui.draft.lexicon import PASSIVE, PREPOSITIONS, SAYING, SPEAKERS, word_set
from scrutiny_tui.draft.names import Names
from scrutiny_tui.draft.nounphrases import initials, phrase_end
from scrutiny_tui.draft.people import Mention
from scrutiny_tui.draft.phrases import BOUNDS
from scrutiny_tui.draft.somebody import determiner, may_speak, named_otherwise, speaks
from scrutiny_tui.draft.turns import verbal

ASIDE = 1.2
"""What it costs to be the object of a verb rather than the subject."""
LED = 1.8
"""What it costs to stand behind a preposition."""
SAME = 0.2
"""What it costs to be spoken of in the clause before, or to whoever says “I”: when I put this to the director, he."""
BY = 20.0
"""What it costs to stand behind “by” in the clause before: pressed by X, he."""
ANSWERS = -0.6
"""What it costs to be asked: whoever is challenged is likely to speak next."""
_CHALLENGED = word_set("asked challenged pressed questioned confronted reminded tackled quizzed interviewed urged")
"""What is done to somebody who then answers."""
_NEAR = 14
"""Tokens looked back for whom “was” shows."""
_CLAUSES = word_set("when as while although though after before if since because once asked where whereas until")
_HEADED = word_set("the one a an another his her my our their its this that")
"""What stands before somebody who is spoken of alone."""
_SEXES = {"he": "m", "his": "m", "him": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
_SEXES |= {"it": "n", "its": "n", "itself": "n"}


def spoken_of(layout: Layout, names: Names, turns: frozenset[int]) -> Beings:
    """Everybody whom a report speaks of; the first name of the blocks in `turns` is a transcript's label."""
    beings = Beings(layout.text)
    for number, block in enumerate(layout.blocks):
        mentions = names.of(number)[number in turns :]
        _Reading(beings, block.tokens, mentions, body=block.sort == "body").read()
    return beings


class _Reading:
    """Reads one paragraph."""

    def __init__(self, into: Beings, tokens: tuple[Token, ...], mentions: tuple[Mention, ...], *, body: bool) -> None:
        self._into = into
        self._tokens = tokens
        self._mentions = {mention.first: mention for mention in mentions}
        self._ends = frozenset(mention.last for mention in mentions)
        self._body = body
        self._verb = False
        self._begin = 0
        self._here: list[Being] = []
        self._taken = ""
        self._led = -1

    def read(self) -> None:
        """Note everybody in it."""
        tokens, into = self._tokens, self._into
        opens, done = True, -1
        if tokens:
            into.sentences.append(tokens[0].start)
        for at, token in enumerate(tokens):
            if opens:
                into.sentences.append(token.start)
                self._verb, self._begin, self._here, self._taken = False, at, [], ""
            if self._body:
                if at in self._mentions:
                    self._named(at, opens=opens)
                elif at > done and (token.capital or may_speak(token.low)):
                    done = max(done, self._phrase(at))
                if token.low in _SEXES:
                    self._pronoun(at, opens=opens)
            self._verb = self._verb or (not token.capital and verbal(token))
            if token.text == "," and self._aside():
                self._verb = False
            opens = token.stops

    @property
    def _sentence(self) -> int:
        return len(self._into.sentences) - 1

    def _aside(self) -> bool:
        """True where the sentence opens with a clause or a participle that a comma ends: challenged by all, she."""
        first = self._tokens[self._begin]
        return first.low in _CLAUSES | PREPOSITIONS or first.low.endswith(("ed", "ing"))

    def _named(self, at: int, *, opens: bool) -> None:
        tokens, mention = self._tokens, self._mentions[at]
        second = at == 1 or (at > 1 and tokens[at - 2].stops)
        aside = PREPOSITIONS if second else PREPOSITIONS | BOUNDS
        shown = not opens and tokens[at - 1].low in PASSIVE and self._shows(at - 1)
        subject = shown or (not self._verb and (opens or tokens[at - 1].low not in aside))
        place = 0 if subject else self._place(at)
        same = place if subject else self._same(at)
        if at == self._led:
            place, same = LED, BY
        if mention.possessive:
            place, same = max(place, ASIDE), max(same, ASIDE)
        if shown and not mention.person.gender:
            mention.person.gender = sex(frozenset(token.low for token in tokens[max(self._begin, at - _NEAR) : at]))
        self._add(
            Being(
                self._sentence,
                tokens[at].start,
                mention.person,
                "",
                mention.person.gender,
                place,
                same,
                taken=self._taken,
            )
        )

    def _shows(self, copula: int) -> bool:
        """True for “In the chair was X” and “The officer in charge was X”."""
        first = self._tokens[self._begin]
        return first.low in PREPOSITIONS or any(
            is_human(token.low) for token in self._tokens[max(self._begin, copula - _NEAR) : copula]
        )

    def _place(self, at: int) -> float:
        """What it costs in later sentences to stand where the phrase at a token stands."""
        tokens = self._tokens
        before = tokens[at - 1] if at > self._begin else None
        led = before is not None and before.low in PREPOSITIONS
        if before is None or not self._verb:
            return LED if led else 0.0
        if before.low in SAYING and at > 1 and tokens[at - 2].quotation >= 0:
            return 0.0
        if tokens[self._begin].low in ("i", "we") and not self._here:
            return SAME
        if before.low in _CHALLENGED:
            return ANSWERS
        return LED if led else ASIDE

    def _same(self, at: int) -> float:
        """What it costs in the same sentence."""
        tokens = self._tokens
        before = tokens[at - 1] if at > self._begin else None
        if before is not None and (before.low == "by" or (before.low in PREPOSITIONS and not self._verb)):
            return BY
        if before is not None and before.low in _CHALLENGED and self._here:
            return ANSWERS
        if self._verb and tokens[self._begin].low in _CLAUSES | {"i", "we"} and not self._here:
            return SAME
        return self._place(at)

    def _add(self, one: Being) -> None:
        self._here.append(one)
        self._into.note(one)

    def _pronoun(self, at: int, *, opens: bool) -> None:
        token = self._tokens[at]
        which = _SEXES[token.low]
        speaks = at + 1 < len(self._tokens) and self._tokens[at + 1].low in SAYING
        if token.low in ("he", "she") and (opens or speaks):
            self._into.note(Pronoun(self._sentence, token.start, which))
        if which != "n":
            self._taken = self._taken if which in self._taken else self._taken + which
        follows = self._tokens[at + 1] if at + 1 < len(self._tokens) else None
        if token.low == "him" or (token.low == "her" and not (follows and follows.text[0].isalpha())):
            return
        own = token.low not in ("he", "she") or (at > 0 and self._tokens[at - 1].low == "that")
        alone = len(self._here) == 1 and own and which != "n"
        alone = alone or (which == "n" and bool(self._here) and self._here[0].corporate)
        if alone and self._here and self._here[0].words and self._here[0].subject:
            self._into.vote(self._here[0].words, which)

    def _phrase(self, at: int) -> int:
        """Note the noun phrase whose head is a token, if there is one; gives its last token, or -1."""
        tokens = self._tokens
        token = tokens[at]
        if token.quotation >= 0:
            return -1
        alone = named_otherwise(tokens, at, self._begin)
        if alone:
            begin, end = alone
            begin += begin in self._mentions and begin < at
            self._being(begin, end, begin)
            return end
        if at == self._begin and token.low.endswith("s") and (is_human(token.low[:-1]) or token.low in SPEAKERS):
            self._thing(at, at)
            return at
        human = head(tokens, at) or initials(tokens, at)
        plural = token.low.endswith("s") and is_human(token.low[:-1])
        if not (human or plural or speaks(token)) or token.possessive:
            return -1
        follows = tokens[at + 1] if at + 1 < len(tokens) else None
        if follows and not token.stops and (follows.low not in SAYING or follows.capital) and speaks(follows):
            return -1
        begin = determiner(tokens, at, self._begin)
        if begin < 0:
            return -1
        human = human or (tokens[begin].low == "one" and plural)
        if not human:
            self._thing(begin, at)
            return at
        end = phrase_end(tokens, at)
        owned = tokens[begin].possessive or tokens[begin + 1].possessive
        if (tokens[begin].low in _HEADED or owned) and not self._apposed(begin, end):
            self._being(begin, end, begin)
            if tokens[at].low in CORPORATE:
                self._thing(begin, at)
        return at

    def _apposed(self, begin: int, end: int) -> bool:
        """True for an office that only says more of a name beside it, or is a name's by “was”."""
        tokens = self._tokens
        after = end + 1
        apart = after >= len(tokens) or tokens[end].stops or not tokens[after].text[0].isalpha()
        if apart and begin > 1 and tokens[begin - 1].text == "," and begin - 2 in self._ends:
            return True
        if after < len(tokens) and tokens[after].low in ("who", "whose", "with", "in"):
            while (
                after < min(len(tokens) - 1, end + 12)
                and tokens[after].text not in ",.;:"
                and tokens[after].low != "was"
            ):
                after += 1
        if after < len(tokens) and (tokens[after].text in ",:–—" or tokens[after].low in ("was", "is")):
            after += 1
        mention = self._mentions.get(after)
        if mention and begin > self._begin and tokens[begin - 1].low in PREPOSITIONS:
            self._led = after
        if mention and not mention.person.gender:
            mention.person.gender = sex(frozenset(token.low for token in tokens[begin : end + 1]) - {"his", "her"})
        return mention is not None

    def _being(self, begin: int, end: int, first: int) -> None:
        tokens = self._tokens
        words = self._into.words(tokens, begin, end)
        parts = frozenset(words.casefold().split())
        place, same = self._place(first), self._same(first)
        which = sex(frozenset(parts - {"his", "her"}))
        at = tokens[begin].start
        wrote, firm = not parts.isdisjoint(NARRATORS), tokens[end].low in CORPORATE
        self._add(Being(self._sentence, at, None, words, which, place, same, wrote, firm, self._taken))

    def _thing(self, begin: int, at: int) -> None:
        tokens = self._tokens
        words = self._into.words(tokens, begin, at)
        place = self._place(begin)
        self._into.things.append(Thing(self._sentence, tokens[begin].start, words, place, begin == at))
