"""One written value to what the model holds, for each sort of field; each refusal says what to do.

The patterns here are also those of the JSON Schema, so that an editor and the loader refuse the same values.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache

from scrutiny_tui.pack.dates import DateError, PackDate
from scrutiny_tui.pack.near import nearest
from scrutiny_tui.pack.spec import Holds, Spec

ID = r"(?!pack\s*$)(?!my-[0-9]+\s*$)[a-z0-9]+(?:-+[a-z0-9]+)*"
"""Ids: `pack` is the pack itself, and `my-1` and so on are members' own questions."""
PASSAGE = r"[a-z0-9]+(?:-+[a-z0-9]+)*#[1-9][0-9]{0,8}"
NUMBER = r"-?[0-9]{1,30}(?:\.[0-9]{1,30})?"
WHOLE = r"[1-9][0-9]{0,8}"
FINGERPRINT = r"[0-9a-fA-F]{64}"
LONGEST_ID = 80

_ID, _PASSAGE, _NUMBER, _WHOLE, _FINGERPRINT = (
    re.compile(pattern, re.ASCII) for pattern in (ID, PASSAGE, NUMBER, WHOLE, FINGERPRINT)
)
_LISTED = "If these are several, put each on a line of its own that begins with a dash and a space."


class FaultError(ValueError):
    """The text cannot stand in this field."""

    def __init__(self, code: str, what: str, do: str) -> None:
        """The problem's stable `code`, `what` is wrong and what to `do`."""
        super().__init__(what)
        self.code = code
        self.what = what
        self.do = do


def is_id(text: str) -> bool:
    """Whether an item may bear this id."""
    return len(text) <= LONGEST_ID and _fits(text)


@lru_cache(maxsize=20_000)
def _fits(text: str) -> bool:
    """Kept, since most ids are named again and again."""
    return _ID.fullmatch(text) is not None


def is_passage(text: str) -> bool:
    """Whether this is written as a passage, `source-id#12`."""
    return _PASSAGE.fullmatch(text) is not None


def _identity(text: str, _: Spec) -> str:
    if is_id(text):
        return text
    if text == "pack" or re.fullmatch(r"my-[0-9]+", text):
        what = f"The id “{text}” is kept for the program itself."
        raise FaultError("bad-id", what, "Choose another id.")
    better = re.sub(r"[^a-z0-9]+", "-", text.casefold()).strip("-")[:LONGEST_ID].strip("-")
    do = "Use only the letters a to z, digits and hyphens, without spaces or capitals, at most 80 of them"
    what = f"“{text}” cannot be an id."
    raise FaultError("bad-id", what, f"{do}: “{better}”, say." if is_id(better) else f"{do}.")


def _reference(text: str, spec: Spec) -> str:
    if is_id(text):
        return text
    if is_passage(text):
        what = f"“{text}” is a passage of a source, but here the id of an item is wanted."
        raise FaultError("wrong-kind", what, f"Give the id of one of the {' or '.join(spec.to)}.")
    raise FaultError("bad-reference", f"“{text}” is not an id.", f"Give the id of one item. {_LISTED}")


def _evidence(text: str, _: Spec) -> str:
    if is_id(text) or is_passage(text):
        return text
    what = f"“{text}” is neither an id nor a passage."
    do = f"Give the id of a quote, figure or event, or a passage as source-id#12. {_LISTED}"
    raise FaultError("bad-reference", what, do)


def _date(text: str, _: Spec) -> PackDate:
    try:
        return PackDate.read(text)
    except DateError as error:
        raise FaultError("bad-date", error.what, error.do) from None


def _number(text: str, _: Spec) -> Decimal:
    if _NUMBER.fullmatch(text):
        return Decimal(text)
    do = "Write digits only, with a point for decimals and no commas, signs or words: 2700000 for £2.7 million."
    raise FaultError("bad-number", f"“{text}” is not a number.", do)


def _whole(text: str, _: Spec) -> int:
    if _WHOLE.fullmatch(text):
        return int(text)
    raise FaultError("bad-number", f"“{text}” is not a whole number of 1 or more.", "Write it in digits: 5.")


def _choice(text: str, spec: Spec) -> str:
    if text in spec.choices:
        return text
    meant = nearest(text, spec.choices)
    guess = f"Did you mean “{meant}”? " if meant else ""
    known = ", ".join(spec.choices)
    raise FaultError(
        "unknown-choice", f"“{text}” is not one of the words that can stand here.", f"{guess}Use one of: {known}."
    )


def _fingerprint(text: str, _: Spec) -> str:
    if _FINGERPRINT.fullmatch(text):
        return text.lower()
    do = "Copy it from what “scrutiny check” prints: 64 digits and letters a to f; or leave it out."
    raise FaultError("bad-fingerprint", "This is not a fingerprint.", do)


def _text(text: str, _: Spec) -> str:
    return text


READERS: dict[Holds, Callable[[str, Spec], object]] = {
    Holds.ID: _identity,
    Holds.TEXT: _text,
    Holds.PARTY: _text,
    Holds.DATE: _date,
    Holds.NUMBER: _number,
    Holds.WHOLE: _whole,
    Holds.CHOICE: _choice,
    Holds.REF: _reference,
    Holds.EVIDENCE: _evidence,
    Holds.FINGERPRINT: _fingerprint,
}
"""How to read the text of each sort of field; raises FaultError. WORDS and GROUP are no plain text."""
