"""“Did you mean”: the known word that a clerk most likely had in mind.

RapidFuzz is imported when it is first asked: a pack without faults does not need it, and it takes 20 ms.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from functools import lru_cache

CLOSE_NAME = 88
"""How alike (0 to 100) two names must be before they are taken for one person misspelt: measured on pairs such as
“Rosmarie Harris”, “Jaqui Clague” (alike) and “Ann Jones”, “Alan Jones” (not)."""


@lru_cache(maxsize=1024)
def nearest(word: str, known: tuple[str, ...]) -> str:
    """The closest of the `known` words, or "" where none is close; letters' case does not count."""
    folded = {candidate.casefold().replace("_", "-"): candidate for candidate in known}
    found = difflib.get_close_matches(word.casefold().replace("_", "-"), folded, n=1, cutoff=0.6)
    return folded[found[0]] if found else ""


def nearest_id(word: str, known: list[str]) -> str:
    """The closest of many ids, or "" where none is close; quick enough for thousands of ids."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415  see above

    found = process.extractOne(word, known, scorer=fuzz.ratio, score_cutoff=65)
    return str(found[0]) if found else ""


def nearest_name(name: str, known: Iterable[str]) -> str:
    """The known name that this one is nearly, but not quite; "" where there is none."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415  see above

    found = process.extractOne(name, list(known), scorer=fuzz.ratio, processor=str.casefold, score_cutoff=CLOSE_NAME)
    return str(found[0]) if found else ""
