"""Whether the words before a date look forward from the report, or back."""

from __future__ import annotations

import re

from scrutiny_tui.draft.lexicon import word_set

_LOOKS_AHEAD = re.compile(
    r"\b(?:will|won['’]t|shall|must|should|due|would|could|['’]ll|(?:is|are|am) (?:\w+ )?to\b"
    r"|(?:is|are|am) (?:expected|likely|going|planned)|expects?"
    r"|expected|(?<!to )(?<!\bn't )be \w+(?:ed|en|t)\b|plans? to|to be|intends?|hopes? to"
    r"|(?:promis|pledg|agre|vow|commit)\w+ to|under(?:taken|took) to"
    r"|(?:asked|told|needs?|ha[sd]|have|wants?|aims?) to|deadline|is set to|are set to)\b",
    re.IGNORECASE,
)
_RECALLED = re.compile(
    r"\b(?:will|may|should) (?:recall|remember|be aware|know|have seen|note)\b"
    r"|\b(?:should|would|could|must|ought to|might|may) (?:\w+ )?have (?:been )?\w+"
)
"""Words of the future that speak of the past."""
_AFTER_THAT = re.compile(
    r"(?:[,;]|\b)\s*\b(?:which|who|where|when|because|after|since|as|that had|that was)\b[^,;]{0,60}?"
    r"\b(?:was|were|had|did|stood|began|came|fell|rose|went|closed|opened|left|took|\w{3,}ed)\b[^,;]{0,60}$"
)
"""A clause of the past behind one that looks forward."""
_LOOKS_BACK = re.compile(r"\b(?:was|were|had|did|has been|have been|ago|came|began)\b", re.IGNORECASE)
_JOINT = re.compile(r"\b(?:where|which|who|when|whose)\b[^,;.]{0,60}$")
"""A clause that only says more of what stands before it."""
_PAST = re.compile(r"\s+(?:\w+ly )?(?:cut|was|were|had|did|saw|led|took|gave|made|found|showed|brought|\w{3,}ed)\b")
"""What had been done on that date."""
_CUES = word_set(
    "could will won't shall must should due would is are am expects expect expected be plan plans intends intend hopes"
    " undertook undertaken hope deadline by until before than from to"
)
"""Words without one of which nothing looks forward."""
_SHORTENED = re.compile(r"['’]ll\b")
_LED = re.compile(r"\b(by|until|before|no later than|from)\s+(?:the\s+)?$", re.IGNORECASE)
_ONCE_DUE = re.compile(r"\b(?:was|were|had|had been) (?:told|due|expected|promised|supposed|to be|meant)\b")
_BEGAN = re.compile(r"\b(?:was|were|had|did|rose|fell|ran|went)\b")


def looks_ahead(before: str, after: str) -> bool:
    """True where the words before a date look forward from the report."""
    words = set(before.casefold().replace("’", "'").split())
    if words.isdisjoint(_CUES) and not _SHORTENED.search(before):
        return False
    joint = _JOINT.search(before)
    if joint and _PAST.match(after):
        return False
    led = _LED.search(before)
    past = _AFTER_THAT.search(before)
    if past and not _LOOKS_AHEAD.search(past[0]):
        return False
    if _LOOKS_AHEAD.search(_RECALLED.sub("", before)):
        return _ONCE_DUE.search(before) is None or "would" in words
    if led and led[1].lower() != "from":
        rest = re.split(r"[.;?!]", after)[0]
        return not _LOOKS_BACK.search(before + " " + rest)
    return led is not None and _BEGAN.search(before) is None
