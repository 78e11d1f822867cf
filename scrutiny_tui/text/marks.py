"""The characters that may differ between two settings of the same words, class by class, ready for regular expressions.

Everything that is not named here (letter case, commas, digits, signs, accents) belongs to the words themselves.
"""

from __future__ import annotations

import re
import unicodedata

WORD = r"[^\W_]"
"""One letter or digit."""
COMBINING = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
"""Accents that stand after their letter, as the inside of a character class."""
SPACES = "\t\n\x0b\x0c\r\x1c-\x1f \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
"""White space of every kind, as the inside of a character class."""
INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff\x02\ufffe"
"""Soft hyphens, zero-width characters, and the two characters that PDF readers put for a hyphen at a line end."""
PDF_HYPHENS = "\x02\ufffe"
"""What PDF readers put in place of a hyphen at a line end and of the line end itself."""
APOSTROPHES = "'’‘‛ʼ`´＇❛❜"
"""Single marks: an apostrophe inside a word, a quotation mark elsewhere."""
QUOTATION = '"“”„‟«»‹›‚＂❝❞〝〞〟'
"""Marks that are never an apostrophe."""
DASHES = "-‐‑‒–—―−﹘﹣－⸺⸻"
"""Hyphens, dashes and minus signs."""
HYPHENS = "-‐‑"
"""The dashes that join the parts of one word."""
LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
"""Letters set as one sign, and the letters they stand for."""

ELLIPSIS = r"(?:…|\.{3,}|\.(?:[ \u00a0]\.){2,})"
"""Three dots, as one sign, together or spaced."""

_WORD = re.compile(WORD)


def inside(characters: str) -> str:
    """`characters` escaped to stand inside a character class."""
    return re.escape(characters)


def is_word(character: str) -> bool:
    """True for a letter, a digit, or an accent that stands after its letter; False for ""."""
    return character.isalnum() or (character > "\u02ff" and unicodedata.combining(character) > 0)


def has_words(text: str) -> bool:
    """True where `text` holds at least one letter or digit."""
    return _WORD.search(text) is not None
