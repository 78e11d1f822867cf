"""The subject that a sentence opens with, behind the words of time and circumstance before it."""

from __future__ import annotations

from scrutiny_tui.draft.daywords import MONTHS
from scrutiny_tui.draft.lexicon import (
    AUXILIARY,
    BODIES,
    DETERMINERS,
    JUDGING,
    NOT_NAMES,
    PASSIVE,
    PREPOSITIONS,
    PRONOUNS,
    SAYING,
    SPEAKERS,
    word_set,
)
from scrutiny_tui.draft.phrases import BOUNDS, Phrases, Subject, speaks

_LINKS = word_set("but and so yet however meanwhile instead nevertheless then later afterwards elsewhere finally")
_SUBORDINATE = word_set("when while as although though after before if since during following despite because once")
DAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
"""Days of the week."""
MONTH_NAMES = frozenset(MONTHS)
"""Names of months."""


class Openings(Phrases):
    """Finds what a sentence opens with."""

    def opening(self, low: int, stop: int) -> Subject:
        """The subject that a sentence begins with, behind “In May 2019,” or “When it rained,”; `stop` bounds it."""
        tokens = self.tokens
        begin = low
        while begin + 1 < stop and (tokens[begin].text.isdigit() or tokens[begin].text in ".()"):
            if not (tokens[begin + 1].capital or tokens[begin + 1].text in ".()"):
                break
            begin += 1
        while begin + 1 < stop and (
            tokens[begin].low in _LINKS
            or tokens[begin].text in ",•–—-"
            or (tokens[begin].low in NOT_NAMES - PRONOUNS and tokens[begin + 1].text == ",")
        ):
            begin += 1
        if begin < stop and (tokens[begin].low in PREPOSITIONS or tokens[begin].low in _SUBORDINATE):
            dated = self._past_date(begin + 1, stop)
            comma = next((at for at in range(begin, min(stop, begin + 30)) if tokens[at].text == ","), begin)
            if dated == begin + 1 < stop and tokens[dated].low in PRONOUNS:
                dated += 1
            begin = comma + 1 if comma > begin and (dated == begin + 1 or comma == dated) else dated
        if begin >= stop or tokens[begin].quotation >= 0:
            return Subject()
        mention = self._starts.get(begin)
        if mention:
            return Subject() if mention.possessive else Subject(mention, start=begin)
        if tokens[begin].low in PRONOUNS - {"that", "one", "which", "who"}:
            return Subject(pronoun=tokens[begin].low, start=begin)
        end = self._noun_end(begin, stop)
        if end < begin or end - begin > 8 or not (tokens[begin].low in DETERMINERS or tokens[begin].capital):
            return Subject()
        inner = self._ends.get(end)
        if inner and not inner.possessive and inner.first > begin and tokens[inner.first - 1].low not in PREPOSITIONS:
            return Subject(inner, role=self._role(begin, inner.first), start=begin)
        if not any(speaks(token) for token in tokens[begin : end + 1]):
            return Subject()
        return Subject(phrase=self._words(begin, end + 1), start=begin)

    def _past_date(self, at: int, stop: int) -> int:
        tokens = self.tokens
        while at < stop and (
            tokens[at].low in DAYS | MONTH_NAMES
            or tokens[at].text.isdigit()
            or tokens[at].low in ("early", "late", "mid")
        ):
            at += 1
        return at

    def _noun_end(self, begin: int, stop: int) -> int:
        """The last token of the noun phrase that begins at a token: as far as its verb."""
        tokens = self.tokens
        for at in range(begin, min(stop, begin + 16)):
            token = tokens[at]
            if token.quotation >= 0 or not (token.text[0].isalnum() or token.text in "'’&/"):
                return at - 1
            if at == begin:
                continue
            after_noun = tokens[at - 1].low not in DETERMINERS and not tokens[at - 1].possessive
            verbal = token.low in PASSIVE or token.low in AUXILIARY or token.low in BOUNDS - {"and"}
            verbal = verbal or (not token.capital and (token.low in SAYING or token.low in JUDGING) and after_noun)
            verbal = verbal or (not token.capital and token.low.endswith("ed") and after_noun)
            if verbal and not (token.low in SPEAKERS and tokens[at - 1].low in DETERMINERS):
                return at - 1
            if at > begin and self._plain_verb(at):
                return at - 1
        return begin - 1

    def _plain_verb(self, at: int) -> bool:
        """True for a word in s behind a noun that can speak, which can only be its verb: the department accepts."""
        tokens = self.tokens
        before = tokens[at - 1]
        if tokens[at].capital or not tokens[at].low.endswith("s") or tokens[at].low.endswith("ss"):
            return False
        single = before.low in SPEAKERS or before.low in BODIES or before.capital
        return single and not before.low.endswith("s") and tokens[at].low not in SPEAKERS and not before.possessive
