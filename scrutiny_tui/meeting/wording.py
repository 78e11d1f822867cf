"""How like two questions or findings are, by their words alone."""

from __future__ import annotations

import re
import unicodedata

from rapidfuzz import fuzz

ALIKE = 68
"""From this score (of 100) on, two questions are shown side by side."""
_COMMON = frozenset(
    re.findall(
        r"\w+",
        "a about after all also am an and any are as at be been before being but by can could did do does doing for "
        "from had has have having he her here him his how i if in into is it its just may me might more most much "
        "must my no nor not now of off on once only or our out over own she should so some such than that the their "
        "them then there these they this those through to too under until up upon very was we were what when where "
        "which while who whom why will with would you your a ac ag ai am ar at beth bod bydd chi dros dw ei eich "
        "ein er eu fe fel gan hyn i mae mewn na ni o oedd oes pa pam pan pryd pwy roedd sut sy sydd trwy un wedi y "
        "yn yr",
    )
)
"""Words of English and Welsh that any question may hold."""


def telling(words: str) -> str:
    """The words that tell one question from another, folded and in order; all of them where none is left."""
    spaced = "".join(each if each.isalnum() else " " for each in unicodedata.normalize("NFKC", words).casefold())
    every = spaced.split()
    return " ".join([each for each in every if each not in _COMMON] or every)


def likeness(one: str, other: str) -> int:
    """How like two sets of `telling` words are: 0 to 100, the same both ways.

    Half is how much of all words they share in any order, half how much of the shorter the longer holds: a question
    with a long preface is still known, and one shared word alone does not make two questions alike.
    """
    if not one or not other:
        return 0
    if one == other:
        return 100
    whole = fuzz.token_sort_ratio(one, other)
    held = fuzz.token_set_ratio(one, other)
    short = min(len(one.split()), len(other.split()))
    return round((whole + held) / 2 if short > 2 else whole)
