"""The rules for quotes, passages, texts and the record of verdicts."""

from __future__ import annotations

from scrutiny_tui.pack.problems import Severity
from scrutiny_tui.pack.rules import Rule, by_code

_WORD_FOR_WORD = "A member who reads out words that were never said loses the room, and the witness their answer."
_RECORD = "Check and record again with the report's text: scrutiny check --sources FOLDER --record"

QUOTES = (
    Rule(
        "quote-altered",
        "A quote's words differ from those of its source.",
        _WORD_FOR_WORD,
        "Give the words as printed, mistakes and all; … joins two fragments, and [square brackets] hold your own"
        " words. The message shows what differs.",
        "words: Risks were not assessed",
        "words: Risks were not being … assessed",
    ),
    Rule(
        "quote-not-found",
        "A quote's words are not in the text of its source.",
        _WORD_FOR_WORD,
        "Check the report, and that the quote names the right source.",
    ),
    Rule(
        "quote-stale",
        "A quote or its source was changed after it was checked, and the text is not here.",
        "The screens would show a proof that no longer holds.",
        _RECORD,
    ),
    Rule(
        "quote-unproven",
        "A quote was never checked, and the text of its source is not here.",
        "Members are shown that nobody has compared it with the report.",
        _RECORD,
        severity=Severity.ADVICE,
    ),
    Rule(
        "passage-beyond-end",
        "A passage given as evidence has a number that the text does not reach.",
        "A member who follows the evidence must arrive at the words.",
        "Give the number of a passage that it has: scrutiny check --passages shows what each begins with.",
    ),
    Rule(
        "record-unreadable",
        "The record of verdicts beside the pack cannot be read.",
        "Where the reports' texts are not here, the record is all that proves the quotes.",
        "Move verdicts.json out of the folder and record again, or bring back the one that came with the pack.",
    ),
    Rule(
        "text-unclaimed",
        "A text carries no source's fingerprint, and a source lacks its own or its text.",
        "Without the text no quote from that report can be checked.",
        "If it is the text of that source as it should be, give the source the fingerprint that the message prints.",
        severity=Severity.ADVICE,
    ),
    Rule(
        "text-unreadable",
        "A text cannot be read.",
        "Without the text no quote from that report can be checked.",
        "Save it as plain text in UTF-8, or bring the report in with scrutiny add.",
        severity=Severity.ADVICE,
    ),
)
"""The rules, in the order of the check."""
CODES: dict[str, Rule] = by_code(QUOTES)
"""Code to its rule."""
