"""Which words stand for somebody: codes, relations used as names, one and another; and where a noun phrase begins."""

from __future__ import annotations

import re
from functools import lru_cache

from scrutiny_tui.draft.humans import is_human, kin_name
from scrutiny_tui.draft.layout import Token
from scrutiny_tui.draft.lexicon import BODIES, DETERMINERS, JUDGING, PASSIVE, PREPOSITIONS, SAYING, SPEAKERS, word_set
from scrutiny_tui.draft.phrases import BOUNDS

_CODE = re.compile(r"[A-Z]{1,3}-\d{1,4}|[A-Z]|\d{1,2}|[A-Z]\d{1,2}")
"""Letters and numbers that stand for a name: Witness C, Officer 3, AN-14."""
_STOPS = PREPOSITIONS | BOUNDS | PASSIVE
"""Words that no noun phrase reaches back over."""
_HEADS = word_set("head lead deputy counsel speaker whip another one")
"""Words that stand for somebody by what is beside them."""
_OF_PEOPLE = word_set("recalled remembered who whose felt")
"""What shows, beside a verb of saying, that “one” is somebody."""


def named_otherwise(tokens: tuple[Token, ...], at: int, begin: int) -> tuple[int, int] | None:
    """The first and last token of Witness C, AN-14, Maternal Grandmother or “Another” that token `at` belongs to.

    `begin` is where the sentence begins.
    """
    code = _coded(tokens, at, begin)
    if code:
        return code
    if at == begin and tokens[at].low in ("another", "one") and at + 1 < len(tokens):
        follows = tokens[at + 1].low
        return (at, at) if follows in SAYING or follows in JUDGING or follows in _OF_PEOPLE else None
    kin = kin_name(tokens, at)
    return (kin, at) if kin >= 0 else None


def _coded(tokens: tuple[Token, ...], at: int, begin: int) -> tuple[int, int] | None:
    token = tokens[at]
    if "-" in token.text and _CODE.fullmatch(token.text):
        return at, at
    if not token.capital or not is_human(token.low) or token.possessive or token.stops or at + 1 >= len(tokens):
        return None
    code = tokens[at + 1]
    if code.start != token.end + 1 or not _CODE.fullmatch(code.text):
        return None
    led = at > begin and tokens[at - 1].capital
    return at - led, at + 1


def determiner(tokens: tuple[Token, ...], at: int, low: int) -> int:
    """The determiner, or the owner, that the phrase with its head at a token begins with; -1 where it has none."""
    begin = at
    while begin > low and at - begin < 5:
        begin -= 1
        token = tokens[begin]
        if token.low in DETERMINERS:
            return begin
        if token.possessive and token.text[0].isalpha():
            before = tokens[begin - 1] if begin > low else None
            owned = before is not None and not before.stops and (before.low in DETERMINERS or is_human(before.low))
            return begin - owned
        if not (token.text[0].isalpha() or token.text in "'’") or token.stops or token.low in _STOPS:
            return -1
    return -1


@lru_cache(maxsize=20_000)
def may_speak(low: str) -> bool:
    """True for a word in lower case that a phrase for somebody may end in, alone or as one of several."""
    return low in SPEAKERS or low in BODIES or is_human(low) or is_human(low.removesuffix("s")) or low in _HEADS


def speaks(token: Token) -> bool:
    """True for a noun for somebody, or for what can speak."""
    return token.low in SPEAKERS or token.low in BODIES or is_human(token.low)
