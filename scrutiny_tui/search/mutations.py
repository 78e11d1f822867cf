"""Welsh words change their first letters after others: cath, gath, nghath, chath are one word, and are found as one.

A word of a Welsh text is also kept under each radical that it may be a mutation of; a typed word is looked for under
each of its own. Texts in English are not kept so, and what is found in them stays as it was.
"""

from __future__ import annotations

from functools import lru_cache

MARK = "cy:"
"""Before a radical that a word of a Welsh text is kept under; no stem begins so."""
_VOWELS = "aeiouwy"
_SHORTEST = 3
_MUTATED: dict[str, tuple[str, ...]] = {
    "c": ("g", "ngh", "ch"),
    "p": ("b", "mh", "ph"),
    "t": ("d", "nh", "th"),
    "g": ("", "ng"),
    "b": ("f", "m"),
    "d": ("dd", "n"),
    "ll": ("l",),
    "m": ("f",),
    "rh": ("r",),
}
"""First letters → what they become: softly, nasally, with breath. A soft g falls away."""
_DIGRAPHS = ("ngh", "ng", "nh", "mh", "ch", "ph", "th", "dd", "ff", "ll", "rh")
_NOT_LOST = "lrnwaeiouy"
"""What may follow a g that fell away."""


@lru_cache(maxsize=30_000)
def radicals(word: str) -> tuple[str, ...]:
    """What a folded word may be a mutation of, itself first; only itself where it is too short to tell."""
    if len(word) < _SHORTEST or not word.isalpha():
        return (word,)
    first, rest = _parted(word)
    found = [word]
    for radical, mutated in _MUTATED.items():
        if first and first in mutated:
            found.append(radical + rest)
    if first in _NOT_LOST:
        found.append("g" + word)
    if first == "h" and rest[0] in _VOWELS:
        found.append(rest)
    return tuple(found)


def forms(radical: str) -> tuple[str, ...]:
    """A radical and all that it may become, the h before a vowel among it."""
    first, rest = _parted(radical)
    found = [radical, *(mutated + rest for mutated in _MUTATED.get(first, ()))]
    if first in _VOWELS:
        found.append("h" + radical)
    return tuple(form for form in found if form)


def kept_under(word: str) -> tuple[str, ...]:
    """The terms that a word of a Welsh text is kept under beside its stem, and is looked for by."""
    return tuple(MARK + radical for radical in radicals(word)) if len(word) >= _SHORTEST and word.isalpha() else ()


def _parted(word: str) -> tuple[str, str]:
    """The first letter of a word as Welsh counts its letters, and the rest."""
    first = next((letters for letters in _DIGRAPHS if word.startswith(letters)), word[:1])
    return first, word[len(first) :]
