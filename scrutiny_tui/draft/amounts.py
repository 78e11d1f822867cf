"""Figures by their form: money, shares, ages, ratios, parts, durations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from scrutiny_tui.draft import counting
from scrutiny_tui.draft.counting import HEDGE
from scrutiny_tui.draft.found import Found, is_range, near, noun_behind
from scrutiny_tui.draft.numbers import PARTS, read_number

_COINS = re.compile(r"[£$€]|pound|pence|euro|\dp\b")
_SHARES = re.compile("%|cent|cant")
_AGES = re.compile(r"\bage")
_PARTED = re.compile("half|Half|third|quarter|fifth|sixth|eighth|tenth")
_DOZENS = re.compile("dozen")
_OFTEN = re.compile("times|wice")
_BALLOTS = re.compile(r"\bto\b")
_SPANS = re.compile("second|minute|hour|day|night|week|month|term|year|decade|generation")
_JOINED = re.compile(r"-(?:bed|mile|acre|place|pupil|school|home|storey|seat|point|page)")


def money(text: str, start: int, end: int) -> Iterator[Found]:
    """Sums of money between two places of a text: £2.7 million, thirty pounds, 30p."""
    for match in near(counting.MONEY, _COINS, text, start, end):
        at, stop = match.span()
        if match["sign"]:
            low, high = match["low"], match["high"]
            joined = text[match.end("low") : match.start("high")] if high else ""
            if high and not is_range(text, at, joined, "£" in joined):
                there = match.start("high") - (text[match.start("high") - 1] in "£$€")
                yield Found(there, stop, read_number(high), match["sign"], "money")
                high, stop = None, match.end("low")
            scale = re.search(r"[a-z]+$", high or "")
            if high and scale and not re.search(r"[a-z]$", low):
                low += f" {scale[0]}"
            yield Found(at, stop, read_number(low), match["sign"], "money", read_number(high) if high else None)
        elif match["pence"] or match["coin"] == "pence":
            yield Found(at, stop, read_number(match["pence"] or match["worded"]), "p", "money")
        elif match["worded"]:
            unit = "€" if match["coin"].startswith("euro") else "£"
            yield Found(at, stop, read_number(match["worded"]), unit, "money")


def shares(text: str, start: int, end: int) -> Iterator[Found]:
    """Shares in per cent; a rise from one to another gives the second here, the first by itself."""
    for match in near(counting.SHARE, _SHARES, text, start, end):
        at = match.start()
        high = match["high"]
        if high and not is_range(text, at, text[match.end("low") : match.start("high")], False):
            at, low, high = match.start("high"), high, None
        else:
            low = match["low"]
        yield Found(at, match.end(), read_number(low), "%", "share", read_number(high) if high else None)


def ages(text: str, start: int, end: int) -> Iterator[Found]:
    """Ages that the report states: aged 12."""
    for match in near(counting.AGED, _AGES, text, start, end):
        high = read_number(match["high"]) if match["high"] else None
        yield Found(match.start("low"), match.end(), read_number(match["low"]), "years old", "age", high)


_SPELL = re.compile(rf"[\s-]+{counting.UNITS}\b")
_THOSE = re.compile(r"one of (?:those|these)\b", re.IGNORECASE)


def ratios(text: str, start: int, end: int) -> Iterator[Found]:
    """Parts of a counted whole: one in five, six of the 15 milestones."""
    for match in counting.RATIO.finditer(text, start, end):
        part, whole = read_number(match["part"]), read_number(match["whole"])
        between = text[match.end("part") : match.start("whole")]
        if (" in " in between and _SPELL.match(text, match.end(), end)) or _THOSE.match(match[0]):
            continue
        if whole <= part or (" in " in between and (whole > 1000 or part > 20)) or re.search(r"\d{4}$", match[0]):
            continue
        if re.search(r"\w\s+in\s+$", between.strip() + " ") and not re.match(
            r"\s+(?:[a-z]+\s+)?in(?:\s+every)?\s+$", between
        ):
            continue
        unit = noun_behind(text, match.end(), end)
        yield Found(match.start(), match.end() + len(unit[1]), part, unit[0], "ratio", out_of=whole)


def wholes(text: str, one: Found, end: int) -> Iterator[Found]:
    """The second number of “six of the 15 milestones” is a figure of its own; that of “one in five” is none."""
    match = counting.RATIO.match(text, one.start, end)
    if match and re.search(r"of\b", text[match.end("part") : match.start("whole")]):
        yield Found(match.start("whole"), one.end, one.out_of or Decimal(0), one.unit, "count")


def parts(text: str, start: int, end: int) -> Iterator[Found]:
    """Parts of a whole: a third, two thirds, half."""
    for match in near(counting.PART, _PARTED, text, start, end):
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
            counted = re.match(r"\s+(?:is|was|has|have|came|said|went|did|[a-z]+ed)\b", after) and re.search(
                r"\b(?:about|which|whom|only|just|them)\s+$", before
            )
            if (
                single
                and not counted
                and (not leads or re.search(r"\b(?:for|and|but|not|is)\s+$", before))
                and not re.match(r"\s+of\b", after)
            ):
                continue
            if whole == 4 and re.match(r"\s+(?:past|to (?:one|two|three|four|five|six|seven|eight|nine|ten))", after):
                continue
        yield Found(match.start(), match.end(), count, "", "part", out_of=Decimal(whole))


def dozens(text: str, start: int, end: int) -> Iterator[Found]:
    """A dozen, half a dozen, two dozen."""
    for match in near(counting.DOZEN, _DOZENS, text, start, end):
        if not (match["half"] or match["many"]):
            continue
        count = Decimal(6) if match["half"] else Decimal(12) * (read_number(match["many"]) or 1)
        noun, said = noun_behind(text, match.end(), end)
        yield Found(match.start(), match.end() + len(said), count, noun, "count")


def times(text: str, start: int, end: int) -> Iterator[Found]:
    """How often: twice, three times."""
    for match in near(counting.TIMES, _OFTEN, text, start, end):
        yield Found(
            match.start(), match.end(), Decimal(2) if match["twice"] else read_number(match["low"]), "times", "count"
        )


def votes(text: str, start: int, end: int) -> Iterator[Found]:
    """Both numbers of a vote: voted eight to three."""
    for match in near(counting.VOTES, _BALLOTS, text, start, end):
        voted = "votes" if re.search(r"\bvote", match[0]) else ""
        for part in ("low", "high"):
            yield Found(match.start(part), match.end(part), read_number(match[part]), voted, "count")


def lengths(text: str, start: int, end: int) -> Iterator[Found]:
    """Lengths of time: within 20 days, three-year, a year before."""
    for match in near(counting.LENGTH, _SPANS, text, start, end):
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
            if not (hedged or led or lasting or match["extra"]):
                continue
            if (
                match["one"].casefold() == "one"
                and re.match(r"\s+(?:in|last|he|she|they|when|the)\b", after)
                and not hedged
            ):
                continue
            yield Found(match.start(), match.end(), 1 + _beyond(match["extra"]), match["single"], "length")
            continue
        if match["old"] or re.match(r"\s+of\s+age|[-\s]old", after):
            unit = "years old" if match["unit"].startswith("year") else unit_of(match)
            yield Found(match.start(), match.end(), read_number(match["low"]), unit, "age")
            continue
        high = match["high"]
        at, low = match.start(), match["low"]
        if high and not is_range(text, at, text[match.end("low") : match.start("high")], False):
            at, low, high = match.start("high"), high, None
        value = read_number(low) + _beyond(match["more"])
        yield Found(at, match.end(), value, unit_of(match), "length", read_number(high) if high else None)


def _beyond(more: str | None) -> Decimal:
    """What “and a half”, “and a quarter” adds."""
    return Decimal(0) if not more else Decimal("0.5") if "half" in more else Decimal("0.25")


def compounds(text: str, start: int, end: int) -> Iterator[Found]:
    """A 14-school trust, a 12-bed ward."""
    for match in near(counting.COMPOUND, _JOINED, text, start, end):
        yield Found(match.start(), match.end(), read_number(match["low"]), match["noun"], "count")


def unit_of(match: re.Match[str]) -> str:
    """The unit with the word before it: working days."""
    last = next(name for name in ("more", "high", "low") if match[name])
    return re.sub(r"[\s\u00a0-]+", " ", match.string[match.end(last) : match.end("unit")]).strip()
