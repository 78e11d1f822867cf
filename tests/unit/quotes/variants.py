"""The ways in which two settings of the same words differ; each takes words and gives the same words set otherwise."""

from __future__ import annotations

import random
import re
import unicodedata

from scrutiny_tui.text.marks import LIGATURES

_SPACE = re.compile(r"\s+")
_LIGATURES = {letters: sign for sign, letters in LIGATURES.items() if sign != "ﬅ"}


def straight_marks(words: str, chance: random.Random) -> str:
    """Typewriter's quotation marks and apostrophes."""
    return words.translate(str.maketrans("“”‘’", "\"\"''"))


def curly_marks(words: str, chance: random.Random) -> str:
    """Printer's quotation marks and apostrophes."""
    words = re.sub(r'(?<!\S)"', "“", words).replace('"', "”")
    return re.sub(r"(?<!\S)'", "‘", words).replace("'", "’")


def other_marks(words: str, chance: random.Random) -> str:
    """The marks of other countries, single for double, and acute accents for apostrophes."""
    open_, close = chance.choice((("«", "»"), ("‘", "’"), ("„", "“"), ("``", "''"), ("‹", "›"), ('"', '"')))
    words = re.sub(r'(?<!\S)["“]', lambda _: open_, words)
    words = re.sub(r'["”]', lambda _: close, words)
    return re.sub(r"(?<=\w)['’](?=\w)", lambda _: chance.choice("'’´`ʼ"), words)


def no_marks(words: str, chance: random.Random) -> str:
    """Without quotation marks; an apostrophe inside a word is none."""
    return re.sub(r"[\"“”]|(?<!\w)['‘’]|['‘’](?!\w)", "", words)


def added_marks(words: str, chance: random.Random) -> str:
    """Quotation marks round a few words that had none, and round the whole."""
    first, last = sorted((chance.randrange(len(words.split())), chance.randrange(len(words.split()))))
    parts = words.split()
    parts[first] = "‘" + parts[first]
    parts[last] += "’"
    return f"“{' '.join(parts)}”"


def dashes(words: str, chance: random.Random) -> str:
    """Another kind of dash."""
    return re.sub(r"[-–—]", lambda _: chance.choice("-–—‐‑‒―−"), words)


def dash_spaces(words: str, chance: random.Random) -> str:
    """Spaces put round dashes, or taken away."""
    return re.sub(r"\s*[–—]\s*", lambda _: chance.choice(("–", " – ", "— ", " —", "--", " -- ")), words)


def spaces(words: str, chance: random.Random) -> str:
    """Other kinds of space, and more of them."""
    kinds = (" ", "  ", "\u00a0", "\u2009", "\u202f", "\t", " \u00a0 ", "\u3000", "\u2003")
    return _SPACE.sub(lambda _: chance.choice(kinds), words)


def line_ends(words: str, chance: random.Random) -> str:
    """Lines that break elsewhere."""
    return _SPACE.sub(lambda _: chance.choice((" ", "\n", "\r\n", " \n", "\n  ", "\u2028")), words)


def paragraph_ends(words: str, chance: random.Random) -> str:
    """Paragraphs, each begun with an opening mark, and pages."""
    return _SPACE.sub(lambda _: chance.choice((" ", " ", "\n\n", "\n\n“", "\f", "\n\n\f\n")), words)


def unseen(words: str, chance: random.Random) -> str:
    """Zero-width characters, and soft hyphens inside words."""
    return re.sub(
        r"(?<=[a-z])(?=[a-z])",
        lambda _: chance.choice(("", "", "", "\u200b", "\u00ad", "\u2060", "\ufeff", "\u200c")),
        words,
    )


def punctuation_spaces(words: str, chance: random.Random) -> str:
    """Spaces before punctuation, as in other countries and bad copies, but not where they would change a number."""
    words = re.sub(
        r"(?<=[^\W\d])[,.;:!?](?=\s+[^\W\d])", lambda match: chance.choice((" ", "\u00a0")) + match[0], words
    )
    return re.sub(r"(?<=[^\W\d][,.;:])\s+(?=[^\W\d])", lambda _: chance.choice(("", " ")), words)


def ligatures(words: str, chance: random.Random) -> str:
    """Letters set as one sign."""
    return re.sub("ffi|ffl|ff|fi|fl|st", lambda match: _LIGATURES[match[0]], words)


def accents(words: str, chance: random.Random) -> str:
    """Accents after their letters."""
    return unicodedata.normalize("NFD", words)


def ellipses(words: str, chance: random.Random) -> str:
    """Three dots for the one sign, together or spaced."""
    return re.sub("…|\\.\\.\\.", lambda _: chance.choice(("...", ". . .", "…")), words)


def broken_words(words: str, chance: random.Random) -> str:
    """Words broken by a hyphen at a line end, as printed or as a PDF reader gives it."""
    kinds = ("-\n", "-\n", "‐\n", "-\r\n", "\u00ad\n", "\x02", "\ufffe", "- \n ")
    words = re.sub(r"(?<=[a-z]{3})(?=[a-z]{3})", lambda _: chance.choice(kinds) if chance.random() < 0.2 else "", words)
    return re.sub(r"(?<=[a-z])-(?=[a-z])", lambda _: chance.choice(("-", "-\n", "\x02")), words)


VARIANTS = (
    straight_marks, curly_marks, other_marks, no_marks, added_marks, dashes, dash_spaces, spaces, line_ends,
    paragraph_ends, unseen, punctuation_spaces, ligatures, accents, ellipses, broken_words,
)  # fmt: skip
