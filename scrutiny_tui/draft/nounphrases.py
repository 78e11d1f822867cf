"""Where the name of an office ends, and offices known by their letters."""

from __future__ import annotations

from scrutiny_tui.draft.layout import Token
from scrutiny_tui.draft.lexicon import DETERMINERS


def initials(tokens: tuple[Token, ...], at: int) -> bool:
    """True for an office known by its letters: “the IRO”."""
    text = tokens[at].text
    return 1 < len(text) < 5 and text.isupper() and text.isalpha() and at > 0 and tokens[at - 1].low == "the"


def phrase_end(tokens: tuple[Token, ...], at: int) -> int:
    """The last token of “the head of transport”, begun at “head”."""
    end = at
    if end + 2 < len(tokens) and (tokens[end + 1].low, tokens[end + 2].low) == ("in", "charge"):
        end += 2
    while end + 2 < len(tokens) and end - at < 6 and tokens[end + 1].low in ("of", "for", "and"):
        if tokens[end + 1].low == "and" and end == at:
            break
        step = 3 if tokens[end + 2].low in ("the", "a") and end + 3 < len(tokens) else 2
        if not tokens[end + step].text[0].isalpha() or tokens[end + step].low in DETERMINERS:
            break
        end += step
        while end + 1 < len(tokens) and tokens[end].capital and _goes_on(tokens, end + 1):
            end += 1
    return end


def _goes_on(tokens: tuple[Token, ...], at: int) -> bool:
    """True where a name in capitals goes on: Rivers and Coast Wales."""
    if tokens[at].low == "and":
        return at + 1 < len(tokens) and tokens[at + 1].capital
    return tokens[at].capital and not tokens[at - 1].stops
