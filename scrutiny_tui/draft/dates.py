"""Dates in running text, and what they come to when counted from the date of the report.

Rules, said with each date that they made: a day or month without a year is the nearest one before the report, or after
it where the sentence looks forward; next to a full date of the same paragraph it goes on from that. “Last June” is the
June before the report's month; “two years later” counts from the date before it in the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from datetime import date

from scrutiny_tui.draft import readings
from scrutiny_tui.draft.context import Context
from scrutiny_tui.draft.daycount import Span
from scrutiny_tui.draft.dayforms import FORMS
from scrutiny_tui.text.document import Document

_LOOKS_AHEAD = re.compile(
    r"\b(?:will|won['’]t|shall|must|should|due|would|['’]ll|(?:is|are|am) (?:\w+ )?to\b"
    r"|(?:is|are|am) (?:expected|likely|going|planned)|expects?"
    r"|expected|(?<!to )(?<!\bn't )be \w+(?:ed|en|t)\b|plans? to|to be|intends?|hopes? to"
    r"|(?:promis|pledg|agre|vow|commit)\w+ to|undertaken to"
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
_SENTENCE = re.compile(r"[.?!][\"”'’)]*\s+(?=[\"“'‘(]?[A-Z])")
_WROTE = re.compile(r"[^\n]{0,80}\bwrote:\s*")
_LOOSE = frozenset(("nearday", "weekday", "weekend", "spanned", "ranged", "period", "hence"))
"""Forms that are counted in days from the report."""
_NEAR = 420
"""Characters back that a full date still gives its year to one without."""


@dataclass(frozen=True, slots=True)
class Date:
    """One date in a text."""

    start: int
    """Offset of its first character."""
    end: int
    """Offset after its last character."""
    span: Span | None
    """What it comes to; None where that cannot be told."""
    rule: str
    """How it was worked out, as a sentence."""
    relative: bool
    """True where it was counted from another date."""
    loose: bool = False
    """True where it can be no surer than the day of the report is: yesterday, on Tuesday, within the next year."""


def dates(document: Document, dated: date | None) -> tuple[Date, ...]:
    """The dates of a text in order; `dated` is the day of the report, where it is known."""
    found: list[Date] = []
    told: list[Span] = []
    for paragraph in document.paragraphs:
        dated = _forwarded(document.text, paragraph.start, dated, found)
        begins = [paragraph.start]
        begins += [match.end() for match in _SENTENCE.finditer(document.text, paragraph.start, paragraph.end)]
        near: Date | None = None
        at = paragraph.start
        for match in FORMS.finditer(document.text, paragraph.start, paragraph.end):
            if match.start() < at:
                continue
            sentence = begins[bisect_right(begins, match.start()) - 1]
            one = _read(
                document.text, match, sentence, _Known(dated, near or _full(found), tuple(told), paragraph.start)
            )
            if one:
                if one.span and one.span.to_month and len(one.span.text) > 6 and not one.relative:
                    told = [*told[-40:], one.span]
                found.append(one)
                at = one.end
                near = one if one.span else near
    return tuple(found)


def _forwarded(text: str, start: int, dated: date | None, found: list[Date]) -> date | None:
    """The day of the letter from here on: that of the line “On 3 May 2022, somebody wrote:” just before, if any."""
    if found and found[-1].span and found[-1].span.to_day and _WROTE.fullmatch(text[found[-1].end : start]):
        return found[-1].span.first
    return dated


def _full(found: list[Date]) -> Date | None:
    return next((one for one in reversed(found[-4:]) if one.span), None)


@dataclass(frozen=True, slots=True)
class _Known:
    """What a date may be counted from."""

    dated: date | None
    near: Date | None
    told: tuple[Span, ...]
    paragraph: int


def _read(text: str, match: re.Match[str], sentence: int, known: _Known) -> Date | None:
    near = known.near
    form = match.lastgroup or ""
    start, end = match.span(form)
    before = text[max(sentence, start - 160) : start]
    anchor = near.span if near and start - near.end < _NEAR else None
    context = Context(
        said=" ".join(text[start:end].split()),
        before=before,
        after=text[end : end + 60],
        dated=known.dated,
        ahead=_ahead(before, text[end : end + 80]),
        anchor=anchor,
        told=known.told,
        close=(near is not None and near.start >= known.paragraph)
        or not text[known.paragraph : start].strip(" \n0123456789.()"),
        fresh=near is not None and near.start >= sentence - _NEAR,
    )
    reading = readings.read(form, context)
    if reading is None:
        return None
    return Date(start, end, reading.span, reading.rule, reading.relative, reading.relative and form in _LOOSE)


def _ahead(before: str, after: str) -> bool:
    """True where the words before a date look forward from the report."""
    led = re.search(r"\b(by|until|before|no later than|from)\s+(?:the\s+)?$", before, re.IGNORECASE)
    past = _AFTER_THAT.search(before)
    if past and not _LOOKS_AHEAD.search(past[0]):
        return False
    if _LOOKS_AHEAD.search(_RECALLED.sub("", before)):
        return not re.search(
            r"\b(?:was|were|had|had been) (?:told|due|expected|promised|supposed|to be|meant)\b", before
        ) or bool(re.search(r"\bwould\b", before))
    if led and led[1].lower() != "from":
        rest = re.split(r"[.;?!]", after)[0]
        return not _LOOKS_BACK.search(before + " " + rest)
    return led is not None and not re.search(r"\b(?:was|were|had|did|rose|fell|ran|went)\b", before)
