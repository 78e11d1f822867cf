"""Marked words that are no quotation: titles, names, terms of the report's own, words that are only spoken of."""

from __future__ import annotations

import re

from scrutiny_tui.draft.layout import Block, Token
from scrutiny_tui.draft.lexicon import DETERMINERS, PREPOSITIONS, PRONOUNS, SAYING, word_set
from scrutiny_tui.draft.naming import Spoken

WORD = re.compile(r"[^\W_](?:[^\W_]|['’\-](?=[^\W_]))*")
"""One word of a quotation."""
_NAMING = word_set(
    "called titled entitled headed known named dubbed labelled term word words phrase so-called marked nicknamed"
    " abbreviated meaning column heading tab button section programme scheme project policy"
)
SMALL = word_set("a an and as at but by for from in is of on or the to with y yr o i")
"""Words that a title leaves without a capital."""
_JOINTS = word_set(
    "rather and but or to of in on at by for from with as that than when while because if was is were are after"
    " before over about since until"
)
"""Words that cannot be a noun which the marked words stand before."""


def is_term(block: Block, at: int, words: str, count: int) -> bool:
    """True for a title, a name, or a word that is only spoken of."""
    tokens = block.tokens
    before = [token.low for token in tokens[max(0, at - 4) : at]]
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    last = before[-1] if before else ""
    if last in ("read", "reads", "reading", "saying") and before[-2:-1] != ["the"]:
        return False
    if last == "(" and after and after.text == ")":
        return count < 8
    judged = any(
        word in ("calls", "called", "describes", "described", "labels", "brands", "branded") for word in before[:-1]
    )
    if count < 8 and last in _NAMING - {"called", "labelled"} and (not judged or titled(words)):
        return True
    if count < 8 and last in ("called", "labelled") and len(before) > 1 and before[-2] not in ("he", "she"):
        return tokens[at - 2].low in ("was", "is", "a", "an", "the", "are", "were", "of", "be") or titled(words)
    if (
        count < 3
        and last in ("and", "or")
        and any(
            tokens[index].quotation >= 0 and tokens[index - 1].low in _NAMING for index in range(max(1, at - 16), at)
        )
    ):
        return True
    if count < 6 and before[-2:] in (["known", "as"], ["referred", "as"]):
        return True
    if "so-called" in words.casefold():
        return True
    if count < 5 and last in ("a", "an", "the", "its", "their", "his", "this", "our") and after:
        if titled(words):
            return True
        if after.text[0].isalpha() and not after.capital and after.low not in _JOINTS and not _verbal(tokens, at):
            return True
    if after and (after.low in ("he", "she", "they") or after.low in SAYING):
        return False
    return titled(words) and count < 9 and not words.endswith((".", "?", "!"))


def least(words: str, spoken: Spoken) -> int:
    """How many words it takes where no verb ties them: a bare compound is more likely a term than somebody's words."""
    if not words[:1].islower():
        return 7
    return 3 if spoken.named.name or words.split(maxsplit=1)[0] in _OPENERS else 5


_OPENERS = _JOINTS | word_set(
    "a an one not too so more less no up out all it there just only no-one nobody nothing"
) - {"to"}


def only_named(block: Block, at: int, spoken: Spoken, count: int, again: int) -> bool:
    """True for a few words that are a term of the report's own: again and again in marks, or before a noun."""
    tokens = block.tokens
    if again > 2 or (again > 1 and spoken.tie != "verb"):
        return True
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    before = tokens[at - 1].low if at else ""
    noun = after is not None and after.text[0].isalpha() and not after.capital
    noun = noun and after is not None and after.low not in _JOINTS | PRONOUNS | SAYING | DETERMINERS | PREPOSITIONS
    if noun and count < 3 and before not in _ARTICLES:
        return True
    far = next((index for index in range(at - 1, max(-1, at - 30), -1) if tokens[index].low == spoken.verb), at)
    return spoken.tie == "judging" and before in _ARTICLES and count < 4 and at - far > 9


_ARTICLES = word_set("a an the its their his this our no any")


def _verbal(tokens: tuple[Token, ...], at: int) -> bool:
    """True where the marked words stand as an adjective of somebody's judgement: a “chaotic” system, she said."""
    return any(
        token.low in ("said", "says", "described", "told", "spoke", "warned")
        for token in tokens[max(0, at - 9) : at + 9]
    )


def titled(words: str, *, opening: bool = False) -> bool:
    """True for Words Set Like a Title, and for one capitalised name."""
    found = WORD.findall(words)
    main = [word for word in found if word.casefold() not in SMALL]
    if len(found) == 1 and opening:
        return False
    if not main or words.rstrip()[-1:] in (".", "…", "!") or (words.isupper() and len(found) > 3):
        return False
    return all(word[0].isupper() or word[0].isdigit() for word in main) and (len(found) < 2 or len(main) > 1)
