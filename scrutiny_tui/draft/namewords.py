"""Runs of words that may be a name, and what stands beside a name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrutiny_tui.draft.first_names import is_first
from scrutiny_tui.draft.humans import is_human
from scrutiny_tui.draft.layout import Block, Token
from scrutiny_tui.draft.lexicon import (
    BODIES,
    FEMALE_TITLES,
    MALE_TITLES,
    NOT_NAMES,
    OFFICES,
    TITLES,
    word_set,
)
from scrutiny_tui.draft.people import Person
from scrutiny_tui.draft.surnames import called, worded

_PARTICLES = word_set("de du von van der ap ab al el bin la le")
LETTERS = frozenset("KC QC MP MS AM MSP MLA MEP MBE OBE CBE JP DL FRS PhD".split())  # noqa: SIM905
"""Letters that follow a name."""
_MIXED = re.compile(r"(?!Mc|O['’])[A-Z][a-z][A-Z]{1,3}")
"""Letters that stand for a body rather than a name: DfE."""
_LONGEST = 5
"""Words in a name."""


def runs(block: Block) -> Iterator[tuple[int, int, int]]:
    """Runs of tokens that may be a name: index of the first title, of the first name, of the last name."""
    tokens = block.tokens
    at = 0
    while at < len(tokens):
        if tokens[at].quotation >= 0 or not (is_title(tokens[at]) or is_name(tokens[at])):
            at += 1
            continue
        titles = at
        while at < len(tokens) and (is_title(tokens[at]) or (tokens[at].text == "." and at > titles)):
            at += 1
        if at > titles and (at >= len(tokens) or not is_name(tokens[at])):
            continue
        start = at
        last = at - 1
        while at < len(tokens) and at - start < _LONGEST + 4:
            token = tokens[at]
            if (is_name(token) or (at > start and worded(tokens, at))) and not is_title(token):
                last = at
                if token.possessive:
                    break
            elif token.text == "." and last == at - 1 and len(tokens[last].text) == 1:
                pass
            elif not (token.low in _PARTICLES and at > start and at + 1 < len(tokens) and is_name(tokens[at + 1])):
                break
            at += 1
        at = max(at, last + 1)
        if last < start:
            continue
        end = last
        while end > start and tokens[end].text in LETTERS:
            end -= 1
        for index in range(end, start - 1, -1):
            held = tokens[index].low in OFFICES and not (index > start and called(tokens, index))
            held = held or (index == start < end and is_human(tokens[index].low) and is_first(tokens[index + 1].text))
            led = start > 1 and tokens[start - 1].low in ("of", "for") and tokens[start - 2].low in OFFICES
            held = held or (
                led and tokens[index].low in BODIES and index + 1 < end and is_first(tokens[index + 1].text)
            )
            if held and titles == start:
                start = titles = index + 1
                break
        if start <= last:
            yield titles, start, last


def is_title(token: Token) -> bool:
    """True for a title: Mr, Councillor, Dr."""
    return token.low in TITLES and (token.capital or token.low in ("councillor", "cllr")) and token.text != "MS"


def is_name(token: Token) -> bool:
    """True for a capitalised word that may be a part of a name."""
    text = token.text
    return (
        text[0].isupper()
        and token.low not in NOT_NAMES
        and token.quotation < 0
        and not _MIXED.fullmatch(text)
        and text.replace("-", "").replace("'", "").replace("’", "").isalpha()
    )


def apposed(tokens: tuple[Token, ...], at: int) -> bool:
    """True where what follows a comma says who somebody is: an age, an office, “who…”."""
    near = tokens[at : at + 6]
    if not near:
        return False
    if near[0].low in ("who", "whose") or (near[0].text.isdigit() and len(near[0].text) == 2):
        return True
    for token in near:
        if token.text in ",.;:" or token.quotation >= 0:
            return False
        if token.low in OFFICES:
            return True
    return False


def clash(person: Person, titled: list[str]) -> bool:
    """True where the titles cannot be those of that person."""
    lows = {title.casefold() for title in titled}
    return (bool(lows & MALE_TITLES) and person.gender == "f") or (bool(lows & FEMALE_TITLES) and person.gender == "m")


def other_sex(which: str) -> str:
    """The other of `m` and `f`."""
    return {"m": "f", "f": "m"}.get(which, "?")


def bare_word(word: str) -> str:
    """A word without a possessive ending."""
    return word[:-2] if word.endswith(("'s", "’s", "'S", "’S")) else word
