"""Figures: money, shares, counts, durations and ages, with what they measure.

Not figures: dates, times of day, section, page, room and telephone numbers, numbers of a list, ages beside a name.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from scrutiny_tui.draft import counting
from scrutiny_tui.draft.counting import BOUNDS, HEDGE
from scrutiny_tui.draft.dates import Date
from scrutiny_tui.draft.layout import Layout
from scrutiny_tui.draft.numbers import PARTS, read_number
from scrutiny_tui.draft.proposals import Figure, Where
from scrutiny_tui.draft.sentences import Sentences

_BEHIND = re.compile(
    r"^[\w%£.,]*\s(?:or (?P<more>more|over|above|longer)|or (?P<fewer>fewer|less|under)|or so\b|(?P<max>maximum))"
)
_NOUN = re.compile(r"[\s\u00a0]{1,3}([^\W\d_]+(?:[-'’][^\W\d_]+)*)")
_OF_THE = re.compile(r"[\s\u00a0]{1,3}of[\s\u00a0]{1,3}(?:the|its|his|her|their|our|these|those)[\s\u00a0]")
_LISTED = re.compile(r"\s*(?:\(?[ivxlc\d]{1,4}[.)]\s{0,3}|\d{1,2}(?:\.\d{1,2}){1,3}\.?\s|\d{1,2}\s{1,4}(?=[A-Z]))")


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    value: Decimal
    unit: str
    sort: str
    high: Decimal | None = None
    out_of: Decimal | None = None


def figures(layout: Layout, dates: Iterable[Date], sentences: Sentences) -> tuple[Figure, ...]:
    """The figures of a report, in order."""
    known = tuple(dates)
    proposals: list[Figure] = []
    for block in layout.blocks:
        if block.sort == "furniture":
            continue
        start, end = block.paragraph.start, block.paragraph.end
        near = _between(known, start, end)
        proposals += [_proposal(layout, one, near, sentences) for one in _block(layout.text, start, end, near)]
    return tuple(proposals)


def _between(known: tuple[Date, ...], start: int, end: int) -> list[Date]:
    first = bisect_right(known, start - 1, key=lambda one: one.start)
    last = bisect_right(known, end, key=lambda one: one.start)
    return list(known[first:last])


def _block(text: str, start: int, end: int, dates: list[Date]) -> list[_Found]:
    taken: list[tuple[int, int]] = []
    loose = {
        (one.start, one.end)
        for one in dates
        if re.match(r"(?:with)?in\s|over\s|during\s|for\s|the\s", text[one.start : one.start + 8])
    }
    taken += [(one.start, one.end) for one in dates if (one.start, one.end) not in loose]
    listed = _LISTED.match(text, start, end)
    if listed:
        taken.append((start, listed.end()))
    kept: list[_Found] = []
    for find in (_money, _shares, _ages, _ratios, _parts, _dozens, _times, _lengths, _compounds, _bare):
        clear = _Clear(taken)
        for one in find(text, start, end):
            if clear.of(one.start, one.end):
                kept.append(one)
                taken.append((one.start, one.end))
    kept += [each for one in kept if one.sort == "ratio" for each in _wholes(text, one, end)]
    return sorted(kept, key=lambda one: (one.start, -one.end))


class _Clear:
    """Tells whether a stretch is free of those already taken."""

    def __init__(self, taken: list[tuple[int, int]]) -> None:
        self._spans = sorted(taken)
        self._starts = [start for start, _ in self._spans]

    def of(self, start: int, end: int) -> bool:
        at = bisect_right(self._starts, start)
        before = self._spans[max(0, at - 3) : at]
        return all(stop <= start for _, stop in before) and (at == len(self._spans) or self._starts[at] >= end)


def _money(text: str, start: int, end: int) -> Iterator[_Found]:
    for match in counting.MONEY.finditer(text, start, end):
        at, stop = match.span()
        if match["sign"]:
            low, high = match["low"], match["high"]
            joined = text[match.end("low") : match.start("high")] if high else ""
            if high and not _ranges(text, at, joined, "£" in joined):
                high, stop = None, match.end("low")
            scale = re.search(r"[a-z]+$", high or "")
            if high and scale and not re.search(r"[a-z]$", low):
                low += f" {scale[0]}"
            yield _Found(at, stop, read_number(low), match["sign"], "money", read_number(high) if high else None)
        elif match["pence"] or match["coin"] == "pence":
            yield _Found(at, stop, read_number(match["pence"] or match["worded"]), "p", "money")
        elif match["worded"]:
            unit = "€" if match["coin"].startswith("euro") else "£"
            yield _Found(at, stop, read_number(match["worded"]), unit, "money")


def _ranges(text: str, at: int, joined: str, marked: bool) -> bool:
    """True where two numbers are the ends of a range: with a dash, “to” or “between … and”."""
    word = joined.strip(" \n£$€\u00a0")
    before = text[max(0, at - 40) : at].casefold()
    if word == "and":
        return re.search(r"\bbetween\s+$", before) is not None
    if word == "to":
        return re.search(
            r"\b(?:rose|fell|grew|up|down|increas\w+|cut|dropp?ed|reduc\w+|went|fallen|risen|moved)"
            r" (?:\w+ ){0,4}from\s+$",
            before,
        ) is None and (re.search(r"\bfrom\s+$", before) is None or marked is False)
    return True


def _shares(text: str, start: int, end: int) -> Iterator[_Found]:
    for match in counting.SHARE.finditer(text, start, end):
        at = match.start()
        high = match["high"]
        if high and not _ranges(text, at, text[match.end("low") : match.start("high")], False):
            at, low, high = match.start("high"), high, None
        else:
            low = match["low"]
        yield _Found(at, match.end(), read_number(low), "%", "share", read_number(high) if high else None)


def _ages(text: str, start: int, end: int) -> Iterator[_Found]:
    for match in counting.AGED.finditer(text, start, end):
        high = read_number(match["high"]) if match["high"] else None
        yield _Found(match.start("low"), match.end(), read_number(match["low"]), "years old", "age", high)


def _ratios(text: str, start: int, end: int) -> Iterator[_Found]:
    for match in counting.RATIO.finditer(text, start, end):
        part, whole = read_number(match["part"]), read_number(match["whole"])
        between = text[match.end("part") : match.start("whole")]
        if whole <= part or (" in " in between and (whole > 1000 or part > 20)) or re.search(r"\d{4}$", match[0]):
            continue
        if re.search(r"\w\s+in\s+$", between.strip() + " ") and not re.match(
            r"\s+(?:[a-z]+\s+)?in(?:\s+every)?\s+$", between
        ):
            continue
        unit = _noun(text, match.end(), end)
        yield _Found(match.start(), match.end() + len(unit[1]), part, unit[0], "ratio", out_of=whole)


def _wholes(text: str, one: _Found, end: int) -> Iterator[_Found]:
    """The second number of “six of the 15 milestones” is a figure of its own; that of “one in five” is none."""
    match = counting.RATIO.match(text, one.start, end)
    if match and re.search(r"of\b", text[match.end("part") : match.start("whole")]):
        yield _Found(match.start("whole"), one.end, one.out_of or Decimal(0), one.unit, "count")


def _parts(text: str, start: int, end: int) -> Iterator[_Found]:
    for match in counting.PART.finditer(text, start, end):
        before = text[max(start, match.start() - 24) : match.start()].casefold()
        after = text[match.end() : match.end() + 24].casefold()
        if match["half"]:
            led = re.search(r"\b(?:by|than|nearly|almost|about|over|under|only|least|just|around|in)\s+$", before)
            if re.match(r"\s+(?:past|an? |term|time|way|day)", after) or re.search(
                r"(?:first|second|other|and a|a|one)[ -]$", before
            ):
                continue
            if not (led or re.match(r"\s+(?:of|the|its|their|our|all|those|these|were|are|had|have)\b", after)):
                continue
            count, whole = Decimal(1), 2
        else:
            whole = PARTS[match["part"].rstrip("s") if match["part"] != "half" else "half"]
            count = read_number(match["count"])
            single = match["count"].casefold() in ("a", "an", "one")
            leads = re.match(
                r"\s*(?:of\b|[,.;:)]|more\b|less\b|fewer\b|in \w|lower\b|higher\b|over\b|to\b|on\b|were\b|are\b|had\b)",
                after,
            )
            if (
                single
                and (not leads or re.search(r"\b(?:for|and|but|not|is)\s+$", before))
                and not re.match(r"\s+of\b", after)
            ):
                continue
            if whole == 4 and re.match(r"\s+(?:past|to (?:one|two|three|four|five|six|seven|eight|nine|ten))", after):
                continue
        yield _Found(match.start(), match.end(), count, "", "part", out_of=Decimal(whole))


def _dozens(text: str, start: int, end: int) -> Iterator[_Found]:
    for match in counting.DOZEN.finditer(text, start, end):
        if not (match["half"] or match["many"]):
            continue
        count = Decimal(6) if match["half"] else Decimal(12) * (read_number(match["many"]) or 1)
        noun, said = _noun(text, match.end(), end)
        yield _Found(match.start(), match.end() + len(said), count, noun, "count")


def _times(text: str, start: int, end: int) -> Iterator[_Found]:
    for match in counting.TIMES.finditer(text, start, end):
        yield _Found(
            match.start(), match.end(), Decimal(2) if match["twice"] else read_number(match["low"]), "times", "count"
        )


def _lengths(text: str, start: int, end: int) -> Iterator[_Found]:
    for match in counting.LENGTH.finditer(text, start, end):
        before = text[max(start, match.start() - 24) : match.start()]
        after = text[match.end() : match.end() + 16]
        if match["one"]:
            hedged = HEDGE.search(before) or (
                re.search(r"\b(?:for|within|in|of|over|than|whole)\s+$", before) and "-" in match[0]
            )
            led = (
                re.match(r"\s+(?:before|after|late|early|long|longer|short|between)\b", after)
                or match["one"].casefold() == "one"
            )
            lasting = re.search(r"\bfor\s+$", before) and not match["one"].casefold().startswith("the")
            if not (hedged or led or lasting):
                continue
            if (
                match["one"].casefold() == "one"
                and re.match(r"\s+(?:in|last|he|she|they|when|the)\b", after)
                and not hedged
            ):
                continue
            yield _Found(match.start(), match.end(), Decimal(1), match["single"], "length")
            continue
        if match["old"]:
            yield _Found(match.start(), match.end(), read_number(match["low"]), "years old", "age")
            continue
        if re.match(r"\s+of\s+age|[-\s]old", after):
            yield _Found(match.start(), match.end(), read_number(match["low"]), "years old", "age")
            continue
        high = match["high"]
        at, low = match.start(), match["low"]
        if high and not _ranges(text, at, text[match.end("low") : match.start("high")], False):
            at, low, high = match.start("high"), high, None
        yield _Found(at, match.end(), read_number(low), _unit(match), "length", read_number(high) if high else None)


def _compounds(text: str, start: int, end: int) -> Iterator[_Found]:
    """A 14-school trust, a 12-bed ward."""
    for match in counting.COMPOUND.finditer(text, start, end):
        yield _Found(match.start(), match.end(), read_number(match["low"]), match["noun"], "count")


def _unit(match: re.Match[str]) -> str:
    """The unit with the word before it: working days."""
    return re.sub(
        r"[\s\u00a0-]+", " ", match.string[match.end("high" if match["high"] else "low") : match.end("unit")]
    ).strip()


def _bare(text: str, start: int, end: int) -> Iterator[_Found]:
    for match in counting.BARE.finditer(text, start, end):
        low, high = match["low"], match["high"]
        at, stop = match.start(), match.end()
        joined = text[match.end("low") : match.start("high")] if high else ""
        pieces = [(at, stop, low, high)]
        if high and (re.fullmatch(r"\d{4}", low) or not _ranges(text, at, joined, True)):
            pieces = [(at, match.end("low"), low, None), (match.start("high"), stop, high, None)]
        for piece_at, piece_stop, one, other in pieces:
            found = _counted(text, (start, end), (piece_at, piece_stop), (one, other))
            if found:
                yield found


def _counted(text: str, within: tuple[int, int], where: tuple[int, int], said: tuple[str, str | None]) -> _Found | None:
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
    if value < 110 and re.match(r"\s*[,.;)]", after) and _AGE_LED.search(before):
        return None
    if digits and (counting.NOT_COUNTED.search(before) or re.match(r"\s+[A-Z]{1,2}\b(?![a-z])", after)):
        return None
    if (digits and re.match(r"\d{5,}$", low)) or (digits and low.startswith("0") and "." not in low):
        return None
    if re.match(r"\s\d", after) or re.search(r"\d\s$", before):
        return None
    noun, shown = _noun(text, stop, end)
    if not noun and re.fullmatch(r"(?:1[6-9]|20)\d\d", low):
        return None
    if low.casefold() in ("one", "a", "an"):
        return None
    capital = re.match(r"\s+([A-Z][\w’'-]+)", after)
    if digits and capital and not noun and not re.match(r"\s+(?:[A-Z]{2,}s?\b)", after):
        return None
    if not noun and not _alone(before, after, digits):
        return None
    return _Found(at, stop + len(shown), value, noun, "count", read_number(high) if high else None)


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
    r"\b(?:who|he|she)(?: is| was| has just turned| turned|['’]s)(?: now| just| only| then)?\s+$|\bnow\s+$"
)
"""What makes the number behind it somebody's age."""
_NAMED = re.compile(r"[\w,;)]\s+[A-Z][\w’'-]*\s+$")
"""A capitalised word within a sentence, which makes the number behind it a part of a name: Committee Room 2."""
_ALONE_AFTER = re.compile(
    r"\s*(?:$|[.,;:()?!”\"’'–—]|(?:of|to|in|on|at|by|for|from|and|or|but|were|was|are|is|had|have|has|a|per|more|less|fewer|are"
    r"|did|do|last|this|each|since|before|after|during|when|while|across|under|over|against|compared|today|now|already|the|who|which|that)\b)"
)


def _alone(before: str, after: str, digits: bool) -> bool:
    """True where a number without a noun still counts what was spoken of before."""
    if not _ALONE_AFTER.match(after) or (re.search(r"(?:^|\n)\s*[(]?$", before[-4:]) and re.match(r"[.)]\s", after)):
        return False
    if digits:
        return (
            not _NAMED.search(before)
            and re.search(r"[^\W\d_][,:]?[\s(“\"‘'–—]+$|^\s*$|[.?!”’)]\s+$", before) is not None
        )
    verbal = re.match(r"\s+(?:were|was|are|had|have|of (?:them|these|those|whom|which)|did|more)\b", after)
    ended = re.match(r"\s*(?:[.;)]|to\b|of\b|since\b|in\b|a\b|years\b)", after)
    led = re.search(
        r"\b(?:from|to|of|than|only|further|least|about|whom|which|had|and|were|reached|over|up to|was|is)\s+$", before
    )
    return verbal is not None or (ended is not None and led is not None)


def _noun(text: str, at: int, end: int) -> tuple[str, str]:
    """The noun counted behind a number, and what was read to find it; both "" where there is none."""
    stop = at
    words: list[str] = []
    whole = _OF_THE.match(text, at, end)
    if whole:
        stop = whole.end() - 1
    for _ in range(5):
        match = _NOUN.match(text, stop, end)
        if match is None:
            break
        low = match[1].casefold()
        if low in counting.STOPS:
            if low in ("more", "fewer", "less") and not words:
                stop = match.end()
                continue
            break
        words.append(match[1])
        stop = match.end()
        if _plural(low):
            follows = _NOUN.match(text, stop, end)
            if (
                low in counting.ATTRIBUTIVE
                and follows
                and _plural(follows[1].casefold())
                and follows[1].casefold() not in counting.STOPS
            ):
                words.append(follows[1])
                stop = follows.end()
            return " ".join(words), text[at:stop]
    return "", ""


def _plural(low: str) -> bool:
    if low in counting.PLURALS or low.endswith(("children", "people")):
        return True
    return (
        len(low) > 3
        and low.endswith("s")
        and low not in counting.UNNOUNS
        and not low.endswith(("ss", "ous", "'s", "’s"))
    )


def _proposal(layout: Layout, one: _Found, dates: list[Date], sentences: Sentences) -> Figure:
    text = layout.text
    line = max(one.start - 30, 0)
    before = text[line : one.start]
    hedge = HEDGE.search(before)
    bound = next((name for at, (name, _) in enumerate(BOUNDS) if hedge and hedge[f"b{at}"]), "exactly")
    start = line + hedge.start() + len(hedge[0]) - len(hedge[0].lstrip(" \n(“\"‘'—–-")) if hedge else one.start
    behind = _BEHIND.match("x " + text[one.end : one.end + 24].lstrip())
    if bound == "exactly" and behind:
        bound = "at least" if behind["more"] else "up to" if behind["fewer"] or behind["max"] else "about"
    first, last = sentences.around(one.start)
    period = next(
        (
            text[each.start : each.end]
            for each in dates
            if first <= each.start < last and not one.start <= each.start < one.end
        ),
        "",
    )
    return Figure(
        where=Where.of(layout.document, start, one.end),
        words=" ".join(text[start : one.end].split()),
        why=_WHY[one.sort],
        value=one.value,
        high=one.high,
        out_of=one.out_of,
        unit=" ".join(one.unit.split()),
        bound=bound,
        measures=sentences.clause(one.start),
        period=" ".join(period.split()),
    )


_WHY = {
    "money": "A sum of money.",
    "share": "A share in per cent.",
    "age": "An age that the report states.",
    "ratio": "A part of a counted whole.",
    "part": "A part of a whole.",
    "count": "A number of something.",
    "length": "A length of time.",
}
