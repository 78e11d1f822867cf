"""English words to their stems, and the words that say little alone."""

from __future__ import annotations

import Stemmer

_ENGLISH = Stemmer.Stemmer("english", 0)  # its own cache is dearer than the stemming, and `words.stem` has one

RULES: str = Stemmer.version()
"""The edition of the rules of the Snowball project: with another, indexes are made anew."""

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


def english(word: str) -> str:
    """The stem of a folded word, by the Snowball project's English rules."""
    stem: str = _ENGLISH.stemWord(word)
    return stem
