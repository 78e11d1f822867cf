"""Spells of time: earlier this year, two years later, the following month, within the next year."""

from __future__ import annotations

import re
from datetime import date, timedelta

from scrutiny_tui.draft import daycount
from scrutiny_tui.draft.context import (
    UNKNOWN,
    Context,
    Reading,
    relative,
)
from scrutiny_tui.draft.daycount import Span
from scrutiny_tui.draft.daywords import SEASONS
from scrutiny_tui.draft.numbers import read_number


def how_many(said: str) -> int:
    """How many days, weeks, months or years the words say; 0 for “a few”."""
    found = re.search(r"\b(\d+|an?|few|several|[a-z]+)\s+(?:day|week|fortnight|month|year|decade)", said.casefold())
    word = found[1] if found else "one"
    if word in ("few", "several"):
        return 0
    if word in ("next", "past", "last", "coming", "previous", "following"):
        return 1
    return int(read_number(word)) or 1


def unit_of(said: str) -> str:
    """The unit that the words end with: day, week, month, year."""
    return str(re.findall(r"day|week|fortnight|month|year|decade", said.casefold())[-1])


def whole_of(of: date, unit: str, shift: int) -> Span:
    """The whole day, week, month or year that holds a day, or the one so many on."""
    if unit == "day":
        return daycount.one_day(of + timedelta(days=shift))
    if unit == "week":
        return daycount.week(of, shift)
    return daycount.month(of.year, of.month + shift) if unit == "month" else daycount.year(of.year + shift)


def whole_of_report(context: Context, shift: int) -> Reading | None:
    """The week, month or year of the report, or so many on."""
    if context.dated is None:
        return UNKNOWN
    return relative(whole_of(context.dated, unit_of(context.said), shift), "Counted from the date of the report.")


def read_spanned(context: Context) -> Reading | None:
    """Within the next year, over the past three years."""
    if context.dated is None:
        return UNKNOWN
    count, unit = how_many(context.said), unit_of(context.said)
    if not count or re.search(r"(?:coming|next|past|last) (?:days|weeks|months|years)$", context.said):
        return None
    back = re.search(r"\b(?:past|last|previous)\b", context.said) is not None
    first, last = sorted((context.dated, daycount.moved(context.dated, -count if back else count, unit)))
    return relative(Span(first, last, f"{first}/{last}"), "Counted from the date of the report.")


def read_part(context: Context) -> Reading | None:
    """Earlier this year, later that month."""
    low = context.said.casefold()
    if "that" in low or "in the" in low:
        anchor = context.anchor
        if anchor is None:
            return None
        return relative(whole_of(anchor.last, unit_of(low), 0), "Counted from the date before it.")
    return whole_of_report(context, {"last": -1, "next": 1}.get(low.split()[1], 0))


def read_end(context: Context) -> Reading | None:
    """The end of the week, of the month, of the year."""
    if "week" in context.said:
        return whole_of_report(context, {"last": -1, "next": 1}.get(context.said.split()[-2], 0))
    if context.dated is None:
        return UNKNOWN
    shift = {"last": -1, "next": 1}.get(context.said.split()[-2], 0)
    if "month" in context.said:
        return relative(daycount.month(context.dated.year, context.dated.month + shift), "Counted from the report.")
    first = re.search(r"start|beginning", context.said) is not None
    return relative(daycount.month(context.dated.year + shift, 1 if first else 12), "Counted from the report.")


def _ends(span: Span) -> tuple[date, date]:
    return span.first, span.last


def read_same(context: Context) -> Reading | None:
    """The following month, the day before, that year, the same week."""
    low = context.said.casefold()
    words = low.split()
    anchor = context.anchor
    years = "year" in low and words[0] == "the" and re.search(r"previous|before", low)
    if not context.close and not years:
        return None
    plain = words[0] == "that" or re.search(r"\b(?:following|next|previous|same|preceding|before|after)\b", low)
    if not plain or anchor is None or not context.fresh:
        return None
    shift = (
        1 if re.search(r"following|next|after\b", low) else -1 if re.search(r"previous|preceding|before", low) else 0
    )
    if re.search(r"\b(?:spent|for|over|during)\s+$", context.before) and words[0] == "the" and "following" in low:
        return None
    if "year" in low and (anchor.first, anchor.last) == _ends(daycount.financial(anchor.first.year)):
        return relative(daycount.financial(anchor.first.year + shift), "Counted from the financial year before it.")
    season = next((name for name in SEASONS if name in low), "")
    if season:
        return relative(daycount.season(season, anchor.last.year + max(shift, 0)), "Counted from the date before it.")
    unit = "day" if re.search(r"morning|afternoon|evening|night", low) else unit_of(low)
    if unit in ("day", "week") and not anchor.to_day:
        return None
    if unit == "month" and not anchor.to_month:
        return None
    if re.match(r"\s+(?:of|that|when|he|she|they|the)\b", context.after) and (
        words[-1] in ("before", "after") or not shift
    ):
        return None
    return relative(whole_of(anchor.last, unit, shift), "Counted from the date before it.")


_SHIFTS = {"last": -1, "previous": -1, "next": 1, "coming": 1}


def _own_year(of: date, kind: str, shift: int) -> Span:
    """The financial or school year that holds a day, or the one so many on."""
    if kind in ("academic", "school"):
        return daycount.academic(of.year - (of.month < 9) + shift)
    return daycount.financial(of.year - (of.month < 4) + shift)


def read_year_end(context: Context) -> Reading | None:
    """The end of the financial year, the start of next school year."""
    if context.dated is None:
        return UNKNOWN
    words = context.said.casefold().split()
    span = _own_year(context.dated, words[-2], next((_SHIFTS[word] for word in words if word in _SHIFTS), 0))
    at = span.last if re.search(r"end|close", context.said) else span.first
    return relative(daycount.month(at.year, at.month), "Counted from the date of the report.")


def read_period(context: Context) -> Reading | None:
    """Last month, this week, next year, next financial year."""
    low = context.said.casefold()
    shift = next((_SHIFTS[word] for word in low.split() if word in _SHIFTS), 0)
    kind = re.search(r"financial|municipal|academic|school", low)
    if kind:
        if context.dated is None:
            return UNKNOWN
        return relative(_own_year(context.dated, kind[0], shift), "That year, counted from the date of the report.")
    if re.search(r"\bthe\s+$", context.before):
        return None
    return whole_of_report(context, shift)


def read_ago(context: Context) -> Reading | None:
    """Two years ago; two years later, a month earlier."""
    count, unit = how_many(context.said), unit_of(context.said)
    how = context.said.rsplit(" ", 1)[1]
    if not count or "half" in context.said:
        return None
    if re.match(r",? on (?:the )?(?:\d|[A-Z][a-z]+(?:day\b| \d))", context.after):
        return None
    if how == "on" and not context.fresh:
        return None
    if how == "on" and not re.match(r"[,.]", context.after):
        return None
    far = context.anchor is None or (unit != "year" and not context.anchor.to_month)
    from_report = how == "ago" or (far and how in ("earlier", "previously"))
    base = context.dated if from_report else (context.anchor.last if context.anchor else None)
    if base is None:
        return UNKNOWN if from_report else None
    if not from_report and context.anchor and unit in ("day", "week", "fortnight") and not context.anchor.to_day:
        return None
    if not from_report and unit == "month" and context.anchor and not context.anchor.to_month:
        return None
    try:
        there = daycount.moved(base, count if how in ("later", "afterwards", "on") else -count, unit)
    except (ValueError, OverflowError):
        return None
    rule = "Counted from the date of the report." if from_report else "Counted from the date before it."
    exact = not from_report and context.anchor is not None and context.anchor.to_day
    if unit in ("year", "decade"):
        pointed = count == 1 and how in ("earlier", "previously") and context.anchor and not from_report
        if pointed and context.anchor and context.anchor.to_month:
            return relative(daycount.month(there.year, there.month), rule)
        return relative(daycount.year(there.year), rule)
    if unit == "month":
        return relative(daycount.month(there.year, there.month), rule)
    span = daycount.one_day(there)
    return relative(span if exact or unit == "day" else Span(there, there, f"{there}~"), rule)


def read_hence(context: Context) -> Reading | None:
    """In two weeks' time."""
    if context.dated is None:
        return UNKNOWN
    there = daycount.moved(context.dated, how_many(context.said) or 1, unit_of(context.said))
    return relative(whole_of(there, unit_of(context.said), 0), "Counted from the date of the report.")
