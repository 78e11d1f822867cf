"""Numbers that have no form of their own: which of them count something, and what."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from scrutiny_tui.draft import counting
from scrutiny_tui.draft.found import Found, is_range, noun_behind
from scrutiny_tui.draft.numbers import read_number


def bare(text: str, start: int, end: int, free: Callable[[int, int], bool]) -> Iterator[Found]:
    """Numbers that count something, other than those found by their form; `free` tells what is not yet taken."""
    for match in counting.BARE.finditer(text, start, end):
        low, high = match["low"], match["high"]
        if not high and not free(match.start(), match.end()):
            continue
        at, stop = match.start(), match.end()
        joined = text[match.end("low") : match.start("high")] if high else ""
        pieces = [(at, stop, low, high)]
        if high and (re.fullmatch(r"\d{4}", low) or not is_range(text, at, joined, True)):
            pieces = [(at, match.end("low"), low, None), (match.start("high"), stop, high, None)]
        for piece_at, piece_stop, one, other in pieces:
            found = _counted(text, (start, end), (piece_at, piece_stop), (one, other))
            if found:
                yield found


def _counted(text: str, within: tuple[int, int], where: tuple[int, int], said: tuple[str, str | None]) -> Found | None:
    """One number that is no money, share or duration, if it counts something."""
    (start, end), (at, stop), (low, high) = within, where, said
    before, after = text[max(start, at - 40) : at], text[stop : stop + 40]
    value = read_number(low)
    digits = low[0].isdigit()
    if (counting.CLOCK.match(after) and not re.search(r"\bfrom\s+$", before)) or (
        re.search(r"\b(?:half past|quarter (?:past|to)|minutes (?:past|to)|past|by|at|until|from)\s+$", before)
        and _hour(low, before, after)
    ):
        return None
    if (
        re.search(r",\s+(?:now\s+|then\s+|is\s+)?$", before)
        and re.match(r"\s*[,.)]", after)
        and value < 110
        and re.search(r"[^\W\d_],\s+(?:now\s+|then\s+)?$", before)
        and digits
    ):
        return None
    if value < 110 and re.match(r"\s*(?:[,.;)]|and \d|in\b|last\b|this\b|on\b)", after) and _AGE_LED.search(before):
        return None
    if digits and (
        (counting.NOT_COUNTED.search(before) and not _ENDED.search(before))
        or re.match(r"\s+[A-Z]{1,2}\b(?![a-z])", after)
    ):
        return None
    if digits and _REFERENCE.search(before):
        return None
    if (digits and re.match(r"\d{5,}$", low)) or (digits and low.startswith("0") and "." not in low):
        return None
    if digits and (re.match(r"\s\d", after) or re.search(r"\d\s$", before)):
        return None
    noun, shown = noun_behind(text, stop, end)
    if digits and noun[:1].isupper() and ("." in low or re.search(r"(?:^|[|\n])\s*$", before)):
        return None
    if not noun and re.fullmatch(r"(?:1[6-9]|20)\d\d", low):
        return None
    if low.casefold() in ("one", "a", "an"):
        return None
    capital = re.match(r"\s+([A-Z][\w’'-]+)", after)
    if digits and capital and not noun and not re.match(r"\s+(?:[A-Z]{2,}s?\b)", after):
        return None
    if not noun and not _alone(before, after, digits):
        return None
    return Found(at, stop + len(shown), value, noun, "count", read_number(high) if high else None)


_ENDED = re.compile(r"(?<!\bpara)(?<!\bparas)(?<!\bappx)\b[a-z]{4,}\.\s+$")
"""A sentence that ends with a word such as year, which then names no number."""


_REFERENCE = re.compile(
    r"(?:\b[A-Z]{1,3}|\bcol|\b(?i:level|stage|grade|tier|phase|lesson|group|recommendation|section|paragraph|question|table"
    r"|figure|option|page|year|class|band|pillar|strand|chapter)s?)\.?\s+(?:\d+(?:\s?[,–-]\s?|\s+and\s+))*$",
)
"""Letters that stand for a series of papers, or a word whose numbers name its parts: BC 114, levels 1, 2 and 3."""


def _hour(low: str, before: str, after: str) -> bool:
    """True for a small number where only a time of day can stand: at four, by ten."""
    value = read_number(low)
    timed = re.match(r"\s*(?:[.,;:?!”\"’']|and\b|until\b|to\b|when\b|in the\b|that\b|\Z|the (?:night|day))", after)
    return (
        value <= 12
        and timed is not None
        and re.search(r"\b(?:at|past|by|until|from)\s+$", before) is not None
        and (not re.search(r"\bfrom\s+$", before))
    )


_AGE_LED = re.compile(
    r"\b(?:who|he|she|they|I)(?: is| was| has just turned| turned| turns?|['’]s)(?: now| just| only| then)?\s+$"
    r"|\bnow\s+(?:\d+ and )?$"
)
"""What makes the number behind it somebody's age."""


_NAMED = re.compile(r"[\w,;)]\s+[A-Z][\w’'-]*\s+$")
"""A capitalised word within a sentence, which makes the number behind it a part of a name: Committee Room 2."""


_LEADS = re.compile(
    r"\b(?:from|to|of|than|only|further|least|about|whom|which|had|and|were|reached|over|up to|was|is|are|has|have)\s+$"
)
_ALONE_AFTER = re.compile(
    r"\s*(?:$|[.,;:()?!”\"’'–—]|(?:of|to|in|on|at|by|for|from|and|or|but|were|was|are|is|had|have|has|a|per|more|less|fewer|are"
    r"|did|do|last|this|each|since|before|after|during|when|while|across|under|over|against|compared|today|now|already|the|who|which|that|with|due|worth|would|will|could|should)\b)"
)


def _alone(before: str, after: str, digits: bool) -> bool:
    """True where a number without a noun still counts what was spoken of before."""
    if re.search(r"\b(?:a|an?other) (?:further )?$|\bfurther $", before) and not re.match(r"\s+[A-Z]", after):
        return True
    verbal = re.match(
        r"\s+(?:were|was|are|had|have|of (?:them|these|those|whom|which)|did|do|does|more|said|told|left|came|went"
        r"|took|gave|died|[a-z]+ed)\b",
        after,
    )
    if re.search(r"\bof wh(?:ich|om)\s$", before) and re.match(r"\s+[a-z]", after):
        return True
    if verbal and not digits and before.endswith((". ", "; ", ", ", "\n")):
        return True
    if not _ALONE_AFTER.match(after) or (re.search(r"(?:^|\n)\s*[(]?$", before[-4:]) and re.match(r"[.)]\s", after)):
        return False
    if digits:
        if verbal and re.search(r"\d,\s$", before):
            return True
        return (
            not _NAMED.search(before)
            and re.search(r"[^\W\d_][,:]?[\s(“\"‘'–—]+$|^\s*$|[.?!”’)]\s+$", before) is not None
        )
    ended = re.match(r"\s*(?:[.;)]|to\b|of\b|since\b|in\b|a\b|years\b)", after)
    did = re.search(r"[a-z]ed\s+$", before)
    led = _LEADS.search(before) or did
    ended = ended or (did and re.match(r", [a-z]", after))
    return verbal is not None or (ended is not None and led is not None)
