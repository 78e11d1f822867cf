"""Which words of a sentence lead to a quotation: verbs of saying, verbs with “that”, verbs that share a subject."""

from __future__ import annotations

from scrutiny_tui.draft.layout import Token
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

_MINDED = word_set("satisfied convinced persuaded concerned certain clear sure adamant aware confident worried")
"""What somebody is whose thought follows behind “that”."""
_PLAIN = word_set(
    "record state note show suggest argue claim insist believe accept acknowledge think feel warn complain maintain"
    " admit agree fear hope report say"
)
"""What several of them do."""
IRREGULAR = word_set(
    "stood took came went got had was gave made sat rose left turned shook held met began ran rang wept spoke read"
    " sent saw kept put brought caught broke fell drew threw hung lay leant bent swore told said wrote"
)
"""Verbs of the past without -ed that stand before “and said”."""


def as_what(tokens: tuple[Token, ...], verb: int, at: int) -> bool:
    """True for any verb whose “as” leads to the words: which one carer characterised as “…”."""
    if (
        tokens[at - 1].low != "as"
        or at - verb > 9
        or tokens[verb].capital
        or not tokens[verb].low.endswith(("ed", "s"))
    ):
        return False
    noun = tokens[verb].low in SPEAKERS and tokens[verb].low != "records"
    return tokens[verb].low not in PASSIVE and not noun and not is_noun(tokens, verb)


def saying(tokens: tuple[Token, ...], verb: int, at: int) -> bool:
    """True where token `verb` leads to the words that stand at `at`: X said, the board minuted that."""
    token = tokens[verb]
    if token.low == "written":
        return verb > 0 and tokens[verb - 1].low in ("had", "has", "have", "and", "having")
    noun = token.low in SPEAKERS or token.low in TWOFOLD or (verb > 0 and tokens[verb - 1].possessive)
    return (token.low in SAYING and not (noun and is_noun(tokens, verb))) or with_that(tokens, verb, at)


def likely(tokens: tuple[Token, ...], at: int) -> bool:
    """True for a token that may lead to a quotation: any that the rules below look at."""
    low = tokens[at].low
    return (
        low in SAYING or low in JUDGING or low == "written" or (at + 1 < len(tokens) and tokens[at + 1].low == "that")
    )


def judging(token: Token) -> bool:
    """True for a verb whose subject may own the words: described, called, promised."""
    return token.low in JUDGING and not token.capital


def is_noun(tokens: tuple[Token, ...], at: int) -> bool:
    """True where a word that may be a verb stands behind an article or an owner."""
    before = tokens[at - 1].low if at else ""
    if before in ("this", "that") and not tokens[at].low.endswith("s"):
        return True
    return before in ("the", "a", "an", "his", "her", "their", "its", "'s") or (at > 0 and tokens[at - 1].possessive)


def shares(tokens: tuple[Token, ...], verb: int, low: int) -> bool:
    """True for a verb that takes the subject of the one before: “but added”, “and said”, “, saying”."""
    if tokens[verb].low in PARTICIPLES or verb == low:
        return True
    before = tokens[verb - 1].low
    if before in ("also", "later", "then", "has", "have", "had", "once", "again") and verb - 2 >= low:
        before = tokens[verb - 2].low
    return before in ("but", "and", "then", "or", ",", "also")


def shared_with(tokens: tuple[Token, ...], verb: int, low: int) -> int:
    """The verb that “and said” shares its subject with: stood there and said; -1 where none is seen."""
    for index in range(verb - 1, max(low, verb - 14), -1):
        token = tokens[index]
        if token.text in ";:" or token.quotation >= 0:
            return -1
        past = token.low in IRREGULAR or (token.low.endswith("ed") and not is_noun(tokens, index))
        if past and not token.capital and tokens[index - 1].low not in PASSIVE | PREPOSITIONS:
            return index
    return -1


def with_that(tokens: tuple[Token, ...], verb: int, at: int) -> bool:
    """True for any other verb that “that” follows: the board minuted that, it accepts that, she was satisfied that."""
    token, before = tokens[verb], tokens[verb - 1] if verb else None
    if verb + 1 >= at or tokens[verb + 1].low != "that" or before is None or token.capital:
        return False
    if token.low in _MINDED:
        return True
    if token.low in _PLAIN and before.text.isdigit():
        return True
    if token.low in _PLAIN and before.low not in DETERMINERS:
        return True
    if token.low in SPEAKERS or not token.low.endswith(("ed", "s")) or before.low in DETERMINERS | PREPOSITIONS:
        return False
    return before.low not in PASSIVE | SAYING | JUDGING and len(token.low) > 4


def heard_to(tokens: tuple[Token, ...], verb: int, low: int) -> int:
    """“He is heard to say”, “she can be heard telling”: where its passive begins; -1 for any other verb."""
    at = verb - 2 if tokens[verb - 1].low == "to" else verb - 1
    if at - 1 <= low or tokens[at].low not in ("heard", "seen", "reported", "said", "understood", "known"):
        return -1
    return at - 1 if tokens[at - 1].low in PASSIVE else -1


def apart(tokens: tuple[Token, ...], verb: int, at: int) -> bool:
    """True for a verb within “who raised concerns” before a copula: it does not lead to what the copula leads to."""
    if tokens[at - 1].low not in ("was", "were", "is", "are") or tokens[verb].low in SAYING:
        return False
    return tokens[verb - 1].low in ("who", "which", "that") and tokens[verb + 1].low != "that"


def minded(token: Token) -> bool:
    """True for an adjective of the mind: satisfied, adamant."""
    return token.low in _MINDED


def plain_subject(tokens: tuple[Token, ...], begin: int, phrase: str) -> bool:
    """True for a phrase that can only be a subject: it begins with an article or a capital."""
    first = tokens[begin]
    return bool(phrase) and (first.low in ("the", "a", "an", "one", "another", "its") or first.capital)
