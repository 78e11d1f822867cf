"""British surnames that are also places, callings, bodies or other words: Mary Hill, Norman Baker, Rachel Green."""

from __future__ import annotations

from scrutiny_tui.draft.first_names import is_first
from scrutiny_tui.draft.layout import Token
from scrutiny_tui.draft.lexicon import word_set

_PLACED = word_set(
    "street lane hall park green hill bridge north south east west england ireland london bay close gardens castle"
    " court lodge mill wood forest field fields great little upper royal grant day week page ward mount grove house"
    " homes church banks bank news post press standard star price power law marsh lake rivers cross hills woods parks"
    " mills bridges wells moor moore heath dale ford rowe row"
)
"""Those that are places or bodies."""
_CALLED = word_set(
    "baker butcher porter dean bishop judge farmer constable chancellor warden driver carter sergeant king marshall"
    " abbott parsons cook steward mason taylor gardener fisher shepherd miller weaver potter page squire major mayor"
    " walker parker archer singer pope prior nunn monk priest proctor provost reeve shearer skinner smith turner tyler"
    " champion head lead whip parson"
)
"""Those that are callings."""
_WORDED = word_set("green may march english welsh scott french summer winter spring reform")
"""Those that are left out of names elsewhere."""


def called(tokens: tuple[Token, ...], at: int) -> bool:
    """True for a calling that is a surname, since a first name and nothing else stands before it: Norman Baker."""
    if tokens[at].low not in _CALLED or at == 0 or not tokens[at].capital:
        return False
    first = tokens[at - 1]
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if not is_first(first.text) or not first.capital or first.stops or (at > 1 and tokens[at - 2].capital):
        return False
    return after is None or not after.capital or after.text in ("MP", "MS", "AM", "QC", "KC")


def placed(words: tuple[str, ...]) -> bool:
    """True for a first name with a surname that is elsewhere a place or a body."""
    return len(words) == 2 and words[1].casefold() in _PLACED and is_first(words[0])


def worded(tokens: tuple[Token, ...], at: int) -> bool:
    """True for a surname that is elsewhere another word, behind a first name: Rachel Green, Theresa May."""
    if tokens[at].low not in _WORDED or at == 0 or not tokens[at].capital or tokens[at - 1].stops:
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return is_first(tokens[at - 1].text) and tokens[at - 1].capital and (after is None or not after.capital)
