"""The faults that get into a quote; each takes words and gives faulty ones, or None where it cannot."""

from __future__ import annotations

import random
import re

from tests.unit.quotes.reports import NAMES, TEXTS

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_VOCABULARY = sorted({word for text in TEXTS for word in _WORD.findall(text)})
_NOT = re.compile(r"\b(?:not|never|no|nobody|neither|nor|without) ", re.IGNORECASE)
_CONTRACTED = re.compile(r"(?<=\w)n['’]t\b")
_VERB = re.compile(r"\b(?:was|were|had|has|is|are|did|do|does|could|would|be|been|said|told|found|have|will|can)\b")


def _put(words: str, match: re.Match[str], new: str) -> str:
    return words[: match.start()] + new + words[match.end() :]


def word(words: str, chance: random.Random) -> str | None:
    """Another word of the reports for one of these."""
    match = chance.choice(list(_WORD.finditer(words)) or [None])
    if match is None:
        return None
    return _put(words, match, chance.choice([new for new in _VOCABULARY if new.casefold() != match[0].casefold()]))


def letter(words: str, chance: random.Random) -> str | None:
    """One letter of a word changed, dropped or doubled."""
    at = chance.choice([at for at, sign in enumerate(words) if sign.isalpha()])
    other = chance.choice([sign for sign in "aeiourstln" if sign != words[at]])
    return words[:at] + chance.choice((other, "", words[at] * 2)) + words[at + 1 :]


def digit(words: str, chance: random.Random) -> str | None:
    """One digit changed, dropped or added."""
    places = [at for at, sign in enumerate(words) if sign.isdigit()]
    if not places:
        return None
    at = chance.choice(places)
    other = chance.choice([sign for sign in "0123456789" if sign != words[at]])
    return words[:at] + chance.choice((other, "", words[at] + other)) + words[at + 1 :]


def number(words: str, chance: random.Random) -> str | None:
    """A point or comma of a number moved, dropped or exchanged, or its sign or scale changed."""
    match = chance.choice(
        list(re.finditer(r"(?<=\d)[.,](?=\d)|£(?=\d)|%|(?<=\d) (?:million|per cent)", words)) or [None]
    )
    if match is None:
        return None
    new = {".": ("", ",", ". "), ",": ("", ".", ", "), "£": ("", "$", "€"), "%": ("", "‰", " points")}
    return _put(words, match, chance.choice(new.get(match[0], (" thousand", " billion"))))


def negation(words: str, chance: random.Random) -> str | None:
    """A negation put in or taken out."""
    ways = [(match, "") for match in _NOT.finditer(words)] + [(match, "") for match in _CONTRACTED.finditer(words)]
    ways += [(match, f"{match[0]} {chance.choice(('not', 'never', 'hardly'))}") for match in _VERB.finditer(words)]
    # At the end of the words, what is put in may be what the source has next.
    ways = [way for way in ways if way[0].end() < len(words)]
    return _put(words, *chance.choice(ways)) if ways else None


def name(words: str, chance: random.Random) -> str | None:
    """Another name for one of those in the reports."""
    match = chance.choice(list(re.finditer("|".join(NAMES), words)) or [None])
    return _put(words, match, chance.choice([new for new in NAMES if new != match[0]])) if match else None


def clause(words: str, chance: random.Random) -> str | None:
    """Words dropped from the middle, without a sign that they were."""
    parts = words.split()
    if len(parts) < 5:
        return None
    count = chance.randint(1, min(12, len(parts) - 4))
    first = chance.randint(2, len(parts) - count - 2)
    return " ".join(parts[:first] + parts[first + count :])


def exchanged(words: str, chance: random.Random) -> str | None:
    """Two neighbouring words in the other order."""
    parts = words.split()
    at = chance.randrange(len(parts) - 1)
    if parts[at].casefold() == parts[at + 1].casefold():
        return None
    parts[at : at + 2] = parts[at + 1], parts[at]
    return " ".join(parts)


def case(words: str, chance: random.Random) -> str | None:
    """One letter in its other case."""
    at = chance.choice([at for at, sign in enumerate(words) if sign.isalpha()])
    return words[:at] + words[at].swapcase() + words[at + 1 :]


def stop(words: str, chance: random.Random) -> str | None:
    """A comma or full stop dropped or exchanged, or one put in between two words."""
    at = chance.choice([match.start() for match in re.finditer(r"(?<=\w)[,.;:]?(?= )", words)] or [-1])
    if at < 0:
        return None
    return words[:at] + (chance.choice(("", "!")) + words[at + 1 :] if words[at] != " " else "," + words[at:])


def joined(words: str, chance: random.Random) -> str | None:
    """Two words run into one, or one parted into two."""
    spaces = [match.start() for match in re.finditer(r"(?<=\w) (?=\w)", words)]
    inner = [match.start() for match in re.finditer(r"(?<=[a-z]{2})(?=[a-z]{2})", words)]
    if spaces and chance.random() < 0.5:
        at = chance.choice(spaces)
        return words[:at] + chance.choice(("", "-")) + words[at + 1 :]
    at = chance.choice(inner or [-1])
    return words[:at] + chance.choice((" ", "-", "'")) + words[at:] if inner else None


def apostrophe(words: str, chance: random.Random) -> str | None:
    """The apostrophe of a word dropped or put elsewhere in it: it's and its are two words."""
    match = chance.choice(list(re.finditer(r"(?<=\w)['’](?=\w)", words)) or [None])
    return _put(words, match, chance.choice(("", " "))) if match else None


def hyphen(words: str, chance: random.Random) -> str | None:
    """The hyphen of a word dropped, or a space for it: re-form and reform are two words."""
    match = chance.choice(list(re.finditer(r"(?<=[^\W\d])-(?=[^\W\d])", words)) or [None])
    return _put(words, match, chance.choice(("", " "))) if match else None


FAULTS = (word, letter, digit, number, negation, name, clause, exchanged, case, stop, joined, apostrophe, hyphen)
