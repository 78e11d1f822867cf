"""Days, months and seasons named by their nearness: last June, on Tuesday, this winter, at the weekend."""

from __future__ import annotations

import re
from datetime import date, timedelta

from scrutiny_tui.draft import daycount
from scrutiny_tui.draft.context import (
    UNKNOWN,
    Context,
    Reading,
    plain,
    relative,
    told_year,
    year_of,
)
from scrutiny_tui.draft.daycount import Span
from scrutiny_tui.draft.daywords import MONTHS, SEASONS, WEEKDAY, WEEKDAYS


def read_related_month(context: Context) -> Reading | None:
    """Last June, next April, this July, that March."""
    which, name = context.said.casefold().removeprefix("the ").split()
    number = MONTHS[name]
    if which in ("following", "previous") and context.anchor:
        anchor, step = context.anchor, 1 if which == "following" else -1
        months = [daycount.month(anchor.first.year + at, number) for at in (0, step)]
        fits = [one for one in months if (one.first > anchor.last if step > 0 else one.last < anchor.first)]
        return relative(fits[0] if fits else None, "Counted from the date before it.")
    if which in ("that", "following", "previous"):
        return relative(
            daycount.month(context.anchor.last.year, number) if context.anchor else None,
            "Counted from the date before it.",
        )
    if context.dated is None:
        return UNKNOWN
    here = context.dated
    if which == "this":
        return relative(daycount.month(here.year, number), "Of the year of the report.")
    if which == "last":
        return relative(daycount.month(here.year - (number >= here.month), number), "The last before the report.")
    return relative(daycount.month(here.year + (number <= here.month), number), "The next after the report.")


def read_season(context: Context) -> Reading | None:
    """Last summer, in the spring, autumn 2017."""
    low = context.said.casefold()
    name = next(season for season in SEASONS if season in low)
    year = year_of(low) or told_year(context)
    if year:
        return plain(daycount.season(name, year))
    if low.startswith("that"):
        anchor = context.anchor
        return relative(daycount.season(name, anchor.last.year) if anchor else None, "Counted from the date before it.")
    led = re.search(
        r"\b(?:in|by|since|until|from|over|during|for|before|after|till)\s+$", context.before, re.IGNORECASE
    )
    if not (low.startswith(("last", "this", "next")) or (low.startswith("the ") and led)):
        return None
    if re.match(r"\s+(?:term|holiday|break|budget|statement|camp|school)", context.after) and low.startswith("the "):
        return None
    if context.dated is None:
        return UNKNOWN
    options = [daycount.season(name, context.dated.year + at) for at in (-2, -1, 0, 1)]
    if low.startswith("this"):
        fits = [one for one in options if one.first.year == context.dated.year]
        return relative(fits[0], "Of the year of the report.")
    if low.startswith("next") or context.ahead:
        later = [one for one in options if one.last >= context.dated]
        return relative(later[0], "The next after the report.")
    earlier = [
        one
        for one in options
        if one.first <= context.dated and (not low.startswith("last") or one.last < context.dated)
    ]
    return relative(earlier[-1], "The last before the report.")


def read_near_day(context: Context) -> Reading | None:
    """Today, yesterday, tomorrow and their like."""
    if context.dated is None:
        return UNKNOWN
    low = context.said.casefold().replace("’", "'").removesuffix("'s")
    shift = {"yesterday": -1, "last night": -1, "ddoe": -1, "tomorrow": 1, "yfory": 1}.get(low, 0)
    return relative(daycount.one_day(context.dated + timedelta(days=shift)), "Counted from the date of the report.")


def _had(context: Context) -> bool:
    """True where “by Friday” speaks of what had been done by then."""
    return re.match(r"[^.;]{0,50}\b(?:had|was|were)\b", context.after) is not None or (
        re.search(r"\bhad \w+[^.;]{0,60}$", context.before) is not None
    )


def _counted_from(context: Context, dated: date) -> date:
    """The day of the report; or, in the story of another time, the day told of just before in the same paragraph."""
    anchor = context.anchor
    past = anchor is not None and anchor.to_day and context.fresh and context.close and not context.ahead
    return anchor.first if anchor and past and (dated - anchor.first).days > _OTHER_TIME else dated


_OTHER_TIME = 20
"""Days before the report from which on a day of the week is no longer counted from the report."""
_NEARER = re.compile(r"last|next|this")
_DAY_TO = re.compile(rf"{WEEKDAY}\s*(?:to|-|–)\s*$")
_ANY = r"\b(?:a|an|every|each|any|one|that|the|most|some|of)\s+$"
"""What makes a day of the week any such day."""


def read_weekday(context: Context) -> Reading | None:
    """On Tuesday, last Tuesday, next Tuesday, by Friday."""
    low = context.said.casefold()
    name = re.search(WEEKDAY, context.said)
    sent = re.search(r"\b(?:e-?mail|letter|message|meeting|note|call|statement|decision) of\s+$", context.before)
    if name is None or (not sent and re.search(_ANY, context.before)):
        return None
    if re.match(rf"\s*(?:to|-|–|and)\s*{WEEKDAY}", context.after) or _DAY_TO.search(context.before):
        return None
    if re.match(r"s\b|\s+(?:Club|Night|Times|Post|morning club)", context.after):
        return None
    if (
        not re.search(r"\b(?:last|next|this|on|by|until|before|since|from|after|for|due|earlier)\b", low)
        and not sent
        and not re.match(r"['’]s\b|\s+(?:morning|afternoon|evening|night)\b|,|\.", context.after)
    ):
        return None
    if context.dated is None:
        return UNKNOWN
    here = context.dated if _NEARER.match(low) else _counted_from(context, context.dated)
    wanted = WEEKDAYS[name[0].casefold()]
    if low.endswith(" week"):
        ahead = 1 if "next week" in low else -1
        return relative(daycount.one_day(daycount.week(here, ahead).first + timedelta(days=wanted)), "Of that week.")
    back = (here.weekday() - wanted) % 7
    meets = re.search(
        r"\b(?:reports|meets|opens|begins|starts|takes|goes|votes|decides|closes|launches|sits|arrives|continues"
        r"|resumes|returns|reopens|ends|expires)\s+$",
        context.before,
    )
    forward = (wanted - here.weekday()) % 7
    if (
        "next" in low
        or (low.startswith(("by ", "until ")) and not _had(context))
        or ((context.ahead or meets) and "last" not in low)
        or low.startswith("this")
    ):
        forward = forward or 7
        return relative(daycount.one_day(here + timedelta(days=forward)), "The next such day after the report.")
    if "last" in low:
        back = back or 7
    return relative(daycount.one_day(here - timedelta(days=back)), "The last such day up to the report.")


def read_weekend(context: Context) -> Reading | None:
    """The weekend before the report, or after it."""
    if context.dated is None:
        return UNKNOWN
    here = context.dated if context.said.startswith(("last", "this", "next")) else _counted_from(context, context.dated)
    saturday = daycount.week(here).first + timedelta(days=5)
    if "next" in context.said or "this" in context.said or context.ahead or re.search(r"\bby\s+$", context.before):
        saturday += timedelta(weeks=int("next" in context.said))
    elif here == context.dated and saturday + timedelta(days=1) >= here:
        saturday -= timedelta(weeks=1)
    sunday = saturday + timedelta(days=1)
    return relative(Span(saturday, sunday, f"{saturday}/{sunday}"), "Counted from the date of the report.")
