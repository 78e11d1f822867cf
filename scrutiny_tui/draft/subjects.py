"""Who a verb's subject is: the person named, a pronoun, or a phrase such as “a spokesman for the council”."""

from __future__ import annotations

from scrutiny_tui.draft.humans import is_human
from scrutiny_tui.draft.layout import Token
from scrutiny_tui.draft.lexicon import (
    AUXILIARY,
    BODIES,
    DETERMINERS,
    OFFICES,
    PREPOSITIONS,
    PRONOUNS,
    SPEAKERS,
    word_set,
)
from scrutiny_tui.draft.offices import is_office
from scrutiny_tui.draft.openings import DAYS, MONTH_NAMES, Openings
from scrutiny_tui.draft.people import Mention
from scrutiny_tui.draft.phrases import BOUNDS, Subject

_REACH = 45
"""Tokens that are looked at before a verb."""
_SEGMENT_SKIP = word_set("who which whose whom where and but speaking responding asked writing when as while")
_FORWARD_STOPS = BOUNDS - frozenset(("and",)) | word_set(
    "in on during to at about yesterday today tonight last this earlier later following with within by under"
)
_CORE = word_set(
    "said says told tells added adds replied replies asked asks answered explained insisted put puts wrote writes"
    " warned concluded commented recalled remarked admitted complained stated"
)
"""Verbs that whatever stands before them must be speaking."""
_LEAD_IN = word_set("that and but while as when which whom")
"""Words behind which a clause begins with its subject."""
_NO_MANNER = word_set("family assembly reply ally bully supply fly")
"""Nouns in -ly."""
_JOINED = word_set("and but or then")
_CLOSING = word_set("sent written seen made given held drawn shown read kept left")
"""Participles that end the name of a letter or a report."""
_ANYBODY = word_set("people man woman men women person those one")
"""Nouns that say nothing without the clause behind them."""


class Clause(Openings):
    """A block's tokens with its people, to find subjects in."""

    def before(self, verb: int, low: int) -> Subject:
        """The subject of the verb at index `verb`, looked for no further back than token `low`."""
        found = self._found(verb, low)
        if found or self.tokens[verb].low not in _CORE:
            return found
        at = self._skip_back(verb - 1, max(low, verb - _REACH))
        at -= at > low and self.tokens[at].low in ("which", "that")
        begin = self._noun_start(at, low) if at >= low and self.tokens[at].low not in _JOINED else at + 1
        if begin > at or self.tokens[begin].low not in DETERMINERS or at - begin > 5:
            return Subject()
        return Subject(phrase=self._words(begin, at + 1), start=begin)

    def _found(self, verb: int, low: int) -> Subject:
        low = max(low, verb - _REACH)
        at = self._skip_back(verb - 1, low)
        if at < low:
            return Subject()
        if self.tokens[at].low in _JOINED:
            return Subject()
        if self.tokens[at].text in ",)–—-":
            return self._apart(at, low)
        return self._direct(at, low)

    def _skip_back(self, at: int, low: int) -> int:
        tokens = self.tokens
        while at >= low:
            word = tokens[at].low
            if word in AUXILIARY or (
                word.endswith("ly") and word not in _NO_MANNER and not tokens[at].capital and at > low
            ):
                at -= 1
            elif word in DAYS or word in MONTH_NAMES or (word.isdigit() and len(word) == 4):
                back = at
                while back > low and (tokens[back].low in DAYS | MONTH_NAMES or tokens[back].text.isdigit()):
                    back -= 1
                if tokens[back].low not in ("on", "last", "in", "since", "by", "for", "of"):
                    break
                at = back - 1
            else:
                break
        return at

    def _direct(self, at: int, low: int) -> Subject:
        token = self.tokens[at]
        if token.low in ("who", "which", "that") and at > low:
            back = at - 1
            while back > low and self.tokens[back].text in ",–—-":
                back -= 1
            if self.tokens[back].text == ")":
                back = next((i - 1 for i in range(back, max(low, back - 9), -1) if self.tokens[i].text == "("), back)
            back = self._skip_back(back, low) if self.tokens[back].text.isdigit() else back
            return self._direct(back, low) if self.tokens[back].low not in BOUNDS else Subject()
        if token.low in PRONOUNS and token.low != "one":
            return Subject(pronoun=token.low, start=at)
        mention = self._ends.get(at)
        if mention and not mention.possessive:
            before = self.tokens[mention.first - 1] if mention.first > low else None
            if before is None or before.low not in PREPOSITIONS:
                return self._person(mention, low)
            phrase = self._phrase(at, low)
            return phrase if phrase else Subject()
        if token.quotation >= 0:
            return Subject()
        found = self._phrase(at, low)
        led = self.tokens[found.start - 1] if found and found.start > low else None
        if found and (led is None or led.text in ",;:–—" or led.low in _LEAD_IN):
            return found
        return self._antecedent(at, low) or found

    def _antecedent(self, at: int, low: int) -> Subject:
        """“The people who carried out the review” said: whom a clause with “who” belongs to."""
        for index in range(at, max(low, at - 14), -1):
            token = self.tokens[index]
            if token.text in ",;:" or token.quotation >= 0:
                return Subject()
            if token.low in ("who", "which", "whose", "whom"):
                head = self._direct(index - 1 - (self.tokens[index - 1].text == ","), low)
                if head.mention or (head.phrase and self.tokens[index - 1].low not in _ANYBODY):
                    return head
                return Subject(phrase=self._words(head.start, at + 1), start=head.start) if head else Subject()
        return Subject()

    def _person(self, mention: Mention, low: int) -> Subject:
        start = mention.first
        if start - 1 > low and self.tokens[start - 1].text == ",":
            start -= 1
        begin = self._noun_start(start - 1, low)
        words = self.tokens[begin:start]
        if any(token.low in OFFICES for token in words) and not _acts(words):
            return Subject(mention, role=self._role(begin, start), start=begin)
        return Subject(mention, start=mention.first)

    def _apart(self, at: int, low: int) -> Subject:
        """The subject before an insertion: “X, who leads the council, said”."""
        stop = at
        role = Subject()
        for _ in range(7):
            if self.tokens[at].text == ")":
                at = max(
                    (index for index in range(max(low, at - 14), at) if self.tokens[index].text == "("), default=at
                )
            at -= 1
            begin = at
            while begin >= low and self.tokens[begin].text not in ",();:–—" and self.tokens[begin].quotation < 0:
                begin -= 1
            begin += 1
            found = self._segment(begin, at, low)
            if found.mention:
                if not found.role:
                    found = Subject(found.mention, role=role.phrase, start=found.start)
                return found
            if found.pronoun:
                return found
            if found and not role:
                role = found
            elif found and found.phrase and not is_office(self.tokens[begin : at + 1]):
                return found
            if begin <= low or self.tokens[begin - 1].text in ";:" or self.tokens[begin - 1].quotation >= 0:
                break
            at = begin - 1
        return role if stop else Subject()

    def _segment(self, begin: int, at: int, low: int) -> Subject:
        if begin > at:
            return Subject()
        first = self.tokens[begin]
        ends = self._ends.get(at)
        if ends and not ends.possessive and first.low not in PREPOSITIONS:
            if ends.first > begin and self.tokens[ends.first - 1].low in PREPOSITIONS:
                return self._phrase(at, begin) if first.low in DETERMINERS else Subject()
            return self._person(ends, low)
        starts = self._starts.get(begin)
        if starts and not starts.possessive and starts.last < at:
            return Subject(starts, start=begin)
        if first.low in _SEGMENT_SKIP or first.low in PREPOSITIONS or first.low.endswith("ing") or first.text.isdigit():
            return Subject()
        if first.low.endswith("ed") and not first.capital:
            return Subject()
        return self._phrase(at, begin)

    def after(self, at: int) -> Subject:
        """The speaker named behind a verb: “said council leader X”."""
        tokens = self.tokens
        end = at
        while end < len(tokens) and end - at < 18:
            token = tokens[end]
            if token.quotation >= 0 or token.text in ",;:()–—?!" or (token.text == "." and token.stops):
                break
            if end > at + 1 and not token.capital and (token.low.endswith("ed") or token.low in _CLOSING):
                break
            joined = tokens[end - 1].low in PREPOSITIONS if token.low == "that" else token.low in ("at", "in")
            if end > at and token.low in _FORWARD_STOPS and not (joined and end - at < 4):
                break
            mention = self._starts.get(end)
            if mention and not (end > at and tokens[end - 1].low in PREPOSITIONS):
                if mention.possessive and mention.last + 1 < len(tokens):
                    end = mention.last + 1
                    continue
                role = self._words(at, end) if end > at else self.role_behind(mention)
                return Subject(mention, role=role, start=at)
            end = mention.last + 1 if mention else end + 1
            if token.stops:
                break
        if end <= at or tokens[at].low in PRONOUNS - {"one"}:
            return Subject()
        words = tokens[at:end]
        named = self._starts.get(end + 1) if end < len(tokens) and tokens[end].text == "," else None
        if named and is_office(words):
            return Subject(named, role=self._role(at, end), start=at)
        if words[-1].stops and words[-1].text == ".":
            end -= 1
        speaks = any(token.low in SPEAKERS or token.low in BODIES or is_human(token.low) for token in words)
        if speaks or words[0].low in ("another", "one") or (words[0].capital and words[0].low not in DETERMINERS):
            return Subject(phrase=self._words(at, end), start=at)
        return Subject()


def _acts(words: tuple[Token, ...]) -> bool:
    """True where the holder of an office does something to the one named: the youth worker remembered X."""
    held = False
    for token in words:
        if held and token.low.endswith("ed") and not token.capital:
            return True
        held = held or token.low in OFFICES
    return False
