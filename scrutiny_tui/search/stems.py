"""English words to their stems: the Snowball rules as Whoosh's English analyser follows them, its own turns included.

Whoosh tries some sixty endings on each word; here the last two letters tell which of them are worth a try, which is
three times as fast. A test holds these stems to Whoosh's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

_SMALL_WORDS = (
    "a about above after again against all am an and any are as at be because been before being below between "
    "both but by can did do does doing don down during each few for from further had has have having he her "
    "here hers herself him himself his how i if in into is it its itself just me more most my myself no nor "
    "not now of off on once only or other our ours ourselves out over own s same she should so some such t "
    "than that the their theirs them themselves then there these they this those through to too under until up "
    "very was we were what when where which while who whom why will with you your yours yourself yourselves"
)
SMALL = frozenset(_SMALL_WORDS.split())
"""The words that `LanguageAnalyzer("en")` leaves out: the, of, not, …"""

_VOWELS = "aeiouy"
_AFTER_FIRST = re.compile(f"[^{_VOWELS}]*[{_VOWELS}]+[^{_VOWELS}]")
"""Up to the first letter that is no vowel behind one that is."""
_VOWEL = re.compile(f"[{_VOWELS}]")
_REGULAR = (("gener", 5), ("arsen", 5), ("commun", 6))
_ODD = {
    **{"skis": "ski", "skies": "sky", "dying": "die", "lying": "lie", "tying": "tie", "idly": "idl"},
    **{"gently": "gentl", "ugly": "ugli", "early": "earli", "only": "onli", "singly": "singl"},
    **{word: word for word in ("sky", "news", "howe", "atlas", "cosmos", "bias", "andes")},
    **{word + s: word for word in ("inning", "outing", "canning", "herring", "earring") for s in ("", "s")},
    **{word + end: word for word in ("proceed", "exceed", "succeed") for end in ("", "s", "ed", "ing")},
}
_DOUBLED = ("bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt")


class _Word(NamedTuple):
    """A word on its way to its stem."""

    word: str
    first: str
    """What stands behind its first vowel and the letter after that, "" where there is nothing."""
    second: str
    """The same of `first`."""

    def turned(self, cut: int, new: str = "", short: str = "") -> _Word:
        """With its last letters replaced; `short` is `second` where that is shorter than what is cut."""
        word, first, second = self
        return _Word(
            word[:-cut] + new,
            first[:-cut] + new if len(first) >= cut else "",
            second[:-cut] + new if len(second) >= cut else short,
        )


def _by_end(endings: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Last two letters → the endings to try, the longest first."""
    found: dict[str, tuple[str, ...]] = {}
    for ending in sorted(endings, key=len, reverse=True):
        found[ending[-2:]] = (*found.get(ending[-2:], ()), ending)
    return found


_SECOND = {
    **dict.fromkeys(("tional", "entli", "fulli", "lessli", "li"), (2, "", "")),
    **dict.fromkeys(("enci", "anci", "abli"), (1, "e", "")),
    **{ending: (len(ending), "ize", "") for ending in ("izer", "ization")},
    **{ending: (len(ending), "ate", "e") for ending in ("ational", "ation", "ator")},
    **{ending: (len(ending), "al", "") for ending in ("alism", "aliti", "alli")},
    **{ending: (len(ending), "ous", "") for ending in ("ousli", "ousness")},
    **{ending: (len(ending), "ive", "e") for ending in ("iveness", "iviti")},
    **{ending: (len(ending), "ble", "") for ending in ("biliti", "bli")},
    "fulness": (4, "", ""),
    "ogi": (1, "", ""),
}
_THIRD = {
    **{ending: (len(ending), "ic", "") for ending in ("icate", "iciti", "ical")},
    **{ending: (len(ending), "", "") for ending in ("ful", "ness", "ative")},
    "tional": (2, "", ""),
    "ational": (7, "ate", ""),
    "alize": (3, "", ""),
}
_PAST = _by_end(("eedly", "ingly", "edly", "eed", "ing", "ed"))
_SECOND_BY_END, _THIRD_BY_END = _by_end(_SECOND), _by_end(_THIRD)
_FOURTH_BY_END = _by_end(
    "ement ance ence able ible ment ant ent ism ate iti ous ive ize ion al er ic".split()  # noqa: SIM905
)


def english(word: str) -> str:
    """The stem of a word in small letters."""
    if word in _ODD:
        return _ODD[word]
    held = _parted(word)
    if word[-1:] in "sd":
        held = _plural(held)
    if held.word[-2:] in _PAST:
        held = _past(held)
    if held.word[-1:] in "yY":
        held = _with_i(held)
    if held.first:
        if held.word[-2:] in _SECOND_BY_END:
            held = _second(held)
        if held.word[-2:] in _THIRD_BY_END:
            held = _third(held)
        if held.second and held.word[-2:] in _FOURTH_BY_END:
            held = _fourth(held)
    made = _last_e_and_l(held) if held.word[-1:] in "el" else held.word
    return made.replace("Y", "y") if "Y" in made else made


def _parted(word: str) -> _Word:
    if "y" in word:
        word = _consonant_y(word)
    at = next((size for beginning, size in _REGULAR if word.startswith(beginning)), 0)
    if not at:
        found = _AFTER_FIRST.match(word)
        at = found.end() if found else len(word)
    first = word[at:]
    found = _AFTER_FIRST.match(first)
    return _Word(word, first, first[found.end() :] if found else "")


def _consonant_y(word: str) -> str:
    """A word with Y for each y that is none of its vowels: at its beginning, and behind a vowel."""
    letters = list(word)
    for at, letter in enumerate(letters):
        if letter == "y" and (at == 0 or letters[at - 1] in _VOWELS):
            letters[at] = "Y"
    return "".join(letters)


def _ending(word: str, by_end: Mapping[str, tuple[str, ...]]) -> str:
    """The longest of some endings that a word has, or ""."""
    for ending in by_end.get(word[-2:], ()):
        if word.endswith(ending):
            return ending
    return ""


def _plural(held: _Word) -> _Word:
    word = held.word
    if word.endswith("sses"):
        return held.turned(2)
    if word.endswith(("ied", "ies")):
        return held.turned(2 if len(word) > 4 else 1)
    if word.endswith("s") and not word.endswith(("us", "ss")) and _VOWEL.search(word, 0, max(0, len(word) - 2)):
        return held.turned(1)
    return held


def _past(held: _Word) -> _Word:
    ending = _ending(held.word, _PAST)
    if ending in ("eed", "eedly"):
        return held.turned(len(ending), "ee") if held.first.endswith(ending) else held
    if ending and _VOWEL.search(held.word, 0, len(held.word) - len(ending)):
        return _without_past(held.turned(len(ending)))
    return held


def _with_i(held: _Word) -> _Word:
    """Cry to cri, but neither by nor say."""
    word, first, second = held
    if len(word) < 3 or word[-2] in _VOWELS:
        return held
    return _Word(word[:-1] + "i", first[:-1] + "i" if first else "", second[:-1] + "i" if second else "")


def _without_past(held: _Word) -> _Word:
    """What is left of a word without its -ed or -ing, as it is written alone: hop(p)ed, hop(e)d."""
    word, first, second = held
    if word.endswith(("at", "bl", "iz")):
        word, first = word + "e", first + "e"
        return _Word(word, first, second + "e" if len(word) > 5 or len(first) > 2 else second)
    if word.endswith(_DOUBLED):
        return held.turned(1)
    if not first and _is_short(word):
        return _Word(word + "e", first, second + "e" if second else second)
    return held


def _is_short(word: str) -> bool:
    """True for a word that ends in one vowel and one consonant, and holds nothing before them but a consonant."""
    if len(word) == 2:
        return word[0] in _VOWELS and word[1] not in _VOWELS
    return (
        len(word) > 2
        and word[-1] not in _VOWELS
        and word[-1] not in "wxY"
        and word[-2] in _VOWELS
        and word[-3] not in _VOWELS
    )


def _second(held: _Word) -> _Word:
    ending = _ending(held.word, _SECOND_BY_END)
    if not ending or not held.first.endswith(ending):
        return held
    if (ending == "ogi" and held.word[-4] != "l") or (ending == "li" and held.word[-3] not in "cdeghkmnrt"):
        return held
    return held.turned(*_SECOND[ending])


def _third(held: _Word) -> _Word:
    ending = _ending(held.word, _THIRD_BY_END)
    if not ending or not held.first.endswith(ending) or (ending == "ative" and not held.second.endswith(ending)):
        return held
    return held.turned(*_THIRD[ending])


def _fourth(held: _Word) -> _Word:
    ending = _ending(held.word, _FOURTH_BY_END)
    if not ending or not held.second.endswith(ending) or (ending == "ion" and held.word[-4] not in "st"):
        return held
    return held.turned(len(ending))


def _last_e_and_l(held: _Word) -> str:
    word, first, second = held
    if second.endswith("e") or (second.endswith("l") and word[-2] == "l"):
        return word[:-1]
    if (
        first.endswith("e")
        and len(word) > 3
        and (word[-2] in "aeiouywxY" or word[-3] not in _VOWELS or word[-4] in _VOWELS)
    ):
        return word[:-1]
    return word
