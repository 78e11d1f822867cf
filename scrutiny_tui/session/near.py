"""“Did you mean”: the known words nearest to one that is not known."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from scrutiny_tui.tongue import _


def nearest(word: str, known: Iterable[str], most: int = 3) -> tuple[str, ...]:
    """Up to `most` of the `known` words that `word` may be a slip for, likeliest first; capitals do not count."""
    folded: dict[str, str] = {}
    for each in known:
        folded.setdefault(each.casefold(), each)
    close = difflib.get_close_matches(word.casefold(), folded, n=most, cutoff=0.6)
    held = [each for each in folded if len(word) > 2 and word.casefold() in each and each not in close]
    return tuple(folded[each] for each in (*close, *held)[:most])


def clipped(word: str, most: int = 60) -> str:
    """A typed word as a message repeats it: in full, unless it is absurdly long."""
    return word if len(word) <= most else word[: most - 1] + "…"


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A sentence that offers the nearest known words, or nothing where none is near."""
    found = [f"“{each}”" for each in nearest(word, known)]
    if not found:
        return ""
    if len(found) == 1:
        return _("Did you mean {name}?").format(name=found[0])
    return _("Did you mean {names} or {last}?").format(names=", ".join(found[:-1]), last=found[-1])
