"""A member's file: written as readable JSON, always the same for the same questions, and read with distrust."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any, TypeGuard

from scrutiny_tui.meeting.offering import Offered, Offering, is_name

SUFFIX = ".questions"
"""What the names of such files end in."""
KIND = "scrutiny questions"
"""The first words of every such file."""
FORM = 1
"""The form that this program writes, and the newest that it reads."""
LARGEST = 2_000_000
"""Bytes in a file. A list of a hundred questions with notes takes a tenth of it."""
MOST = 500
"""Questions in a file."""
LONGEST = 20_000
"""Characters in one text."""
LONGEST_MARK = 64
"""Characters in the mark of a notebook."""
MOST_WITNESSES = 20
"""Names that one question is put to."""


class OfferingError(ValueError):
    """The file cannot be taken; the message is the reason, as the end of a sentence about the file."""


def written(offering: Offering) -> str:
    """The file's text. Two lists that hold the same give the same text, byte for byte."""
    told = {
        "is": KIND,
        "form": FORM,
        "pack": offering.pack,
        "edition": offering.edition,
        "author": offering.author,
        **({"notebook": offering.notebook} if offering.notebook else {}),
        "made": offering.made.isoformat(timespec="seconds"),
        "questions": [_question(each) for each in offering.questions],
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _question(offered: Offered) -> dict[str, Any]:
    told: dict[str, Any] = {"id": offered.id, "origin": offered.origin, "words": offered.words}
    told["minutes"] = offered.minutes
    if offered.own:
        told |= {"witness": list(offered.witness), "line": offered.line}
    if offered.note:
        told["note"] = offered.note
    if offered.exempt:
        told["exempt"] = True
    return told


def read(raw: bytes) -> Offering:
    """What a file holds. OfferingError with the reason where it is none, is damaged or of a newer form."""
    if len(raw) > LARGEST:
        raise OfferingError(f"is too large for a list of questions ({len(raw):,} bytes; {LARGEST:,} are the most)")
    try:
        told = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError) as fault:
        raise OfferingError("is not a list of questions, or was damaged on its way") from fault
    if not isinstance(told, dict) or told.get("is") != KIND:
        raise OfferingError("is not a list of questions")
    form = told.get("form")
    if not _whole(form) or form < 1:
        raise OfferingError("is damaged: it does not say its form")
    if form > FORM:
        raise OfferingError("was written by a newer version of this program; bring this one up to date")
    offering = _offering(told)
    # The list is kept as this program writes it, which takes more room than a list written without line breaks.
    if len(raw) > LARGEST // 2 and len(written(offering).encode()) > LARGEST:
        raise OfferingError(f"is too large for a list of questions ({LARGEST:,} bytes are the most)")
    return offering


def _offering(told: dict[str, Any]) -> Offering:
    listed = told.get("questions")
    if not isinstance(listed, list) or len(listed) > MOST:
        raise OfferingError(f"is damaged: “questions” must be a list of at most {MOST}")
    offering = Offering(
        pack=_text(told, "pack"),
        edition=_number(told, "edition"),
        author=_text(told, "author"),
        made=_made(told),
        questions=tuple(_offered(each) for each in listed),
        notebook=_text(told, "notebook", empty=True),
    )
    if offering.notebook and not (offering.notebook.isalnum() and len(offering.notebook) <= LONGEST_MARK):
        raise OfferingError("is damaged: “notebook” cannot be the mark of one")
    if not is_name(offering.author):
        raise OfferingError("is damaged: “author” holds no name that can be shown")
    if len({each.id for each in offering.questions}) < len(offering.questions):
        raise OfferingError("is damaged: a question stands in it twice")
    return offering


def _offered(told: object) -> Offered:
    if not isinstance(told, dict):
        raise OfferingError("is damaged: a question in it is none")
    origin = told.get("origin")
    if origin not in ("officer", "reworded", "mine"):
        raise OfferingError("is damaged: “origin” of a question must be officer, reworded or mine")
    witness = told.get("witness", [])
    if not isinstance(witness, list) or len(witness) > MOST_WITNESSES:
        raise OfferingError(f"is damaged: “witness” of a question must be a list of at most {MOST_WITNESSES} names")
    name = _text(told, "id")
    if any(not each.isprintable() or each.isspace() or each == "/" for each in name):
        raise OfferingError("is damaged: “id” of a question cannot be one")
    return Offered(
        id=name,
        own=origin == "mine",
        words=_text(told, "words"),
        origin=origin,
        witness=tuple(_sound(each, "witness", empty=True) for each in witness),
        line=_text(told, "line", empty=True),
        minutes=_number(told, "minutes"),
        note=_text(told, "note", empty=True),
        exempt=told.get("exempt") is True,
    )


def _text(told: dict[str, Any], name: str, *, empty: bool = False) -> str:
    return _sound(told.get(name, ""), name, empty=empty)


def _sound(value: object, name: str, *, empty: bool) -> str:
    if not isinstance(value, str) or len(value) > LONGEST or not (value.strip() or empty):
        raise OfferingError(f"is damaged: “{name}” is missing or no text")
    try:
        value.encode("utf-8")
    except UnicodeEncodeError as fault:
        raise OfferingError(f"is damaged: “{name}” holds what are no letters") from fault
    return value


def _number(told: dict[str, Any], name: str) -> int:
    value = told.get(name)
    if not _whole(value) or not 1 <= value <= 10_000:
        raise OfferingError(f"is damaged: “{name}” is not a whole number from 1")
    return value


def _whole(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool)


def _made(told: dict[str, Any]) -> datetime:
    try:
        made = datetime.fromisoformat(_text(told, "made"))
    except ValueError as fault:
        raise OfferingError("is damaged: “made” is not a time") from fault
    if made.tzinfo is None:
        raise OfferingError("is damaged: “made” has no time zone")
    # It is written down to the second; a list that comes again must be the same list.
    return made.replace(microsecond=0)
