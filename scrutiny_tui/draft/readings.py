"""What each form of date comes to: one small function a form, found by its name."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from scrutiny_tui.draft import daycount
from scrutiny_tui.draft.daycount import Span
from scrutiny_tui.draft.daywords import MONTH, MONTHS, SEASONS, WEEKDAY, WEEKDAYS, YEAR
from scrutiny_tui.draft.numbers import read_number

_YEAR = re.compile(rf"\b{YEAR}\b")
_MONTH = re.compile(rf"\b{MONTH}\b")
_NUMBER = re.compile(r"(?<![\d])\d{1,2}(?=st|nd|rd|th|\b)(?!\d)")
_ENACTED = re.compile(
    r"\b(?:Acts?|Regulations?|Order|Measure|Rules|Bill|Code|Directive|Instrument|Decree|section|sections|schedule"
    r"|paragraphs?|page|room|no\.?|number|ref\.?|version|of the year)\s*(?:\([^)]{1,20}\)\s*)?\(?$",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"\b(?:in|by|since|from|until|till|before|after|during|of|to|and|for|last|next|this|between|ending|ended|begins?"
    r"|every|throughout|late|early|mid|around|about|on|yn|ym|ers|erbyn|mis)\s*(?:the\s+)?[(\[]?$",
    re.IGNORECASE,
)
_PERSONAL = frozenset("April May June August March".split())  # noqa: SIM905


@dataclass(frozen=True, slots=True)
class Context:
    """A date's words and what they are read by."""

    said: str
    """The date's own words, with single spaces."""
    before: str
    """What stands before it in the sentence."""
    after: str
    """What stands behind it."""
    dated: date | None
    """The day of the report."""
    ahead: bool
    """True where the sentence looks forward."""
    anchor: Span | None
    """The date before it in the text, where that is near."""
    fresh: bool
    """True where that date stands in the same few sentences."""
    close: bool = True
    """True where that date stands in the same paragraph, or this one begins the next."""
    told: tuple[Span, ...] = ()
    """The days printed in full so far, the latest last."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a date comes to."""

    span: Span | None
    """The days; None where that cannot be told."""
    rule: str
    """How it was worked out."""
    relative: bool = False
    """True where it was counted from another date."""


_PLAIN = "The date is printed in full."
_UNKNOWN = Reading(None, "The date of the report is not known, so this one cannot be worked out.", True)


def read(form: str, context: Context) -> Reading | None:
    """The reading of a date of that form; None where it is no date after all."""
    return _READERS[form](context)


def _plain(span: Span | None) -> Reading | None:
    return Reading(span, _PLAIN) if span else None


def _counted(span: Span | None, rule: str) -> Reading | None:
    return Reading(span, rule, True) if span else None


def _year_of(said: str) -> int | None:
    found = _YEAR.search(said)
    return int(found[0]) if found else None


def _told_year(context: Context) -> int | None:
    """The year that “last year”, “this year”, “that year” behind a date comes to."""
    found = re.search(r"(last|this|next|that|following|same|previous) year$", context.said)
    if not found:
        return None
    if found[1] in ("last", "this", "next"):
        return context.dated.year + {"last": -1, "this": 0, "next": 1}[found[1]] if context.dated else None
    if not context.anchor:
        return None
    return context.anchor.last.year + {"following": 1, "previous": -1}.get(found[1], 0)


def _iso(context: Context) -> Reading | None:
    return _plain(daycount.day(*(int(part) for part in context.said.split("-"))))


def _slashed(context: Context) -> Reading | None:
    number, month, year = (int(part) for part in re.split(r"[/.]", context.said))
    return _plain(daycount.day(year + (2000 if year < 100 else 0), month, number))


def _resolved(context: Context, make: Callable[[int], Span | None]) -> Reading | None:
    """A date without a year: by the full date before it, else the nearest before or after the report."""
    dated, anchor = context.dated, context.anchor
    if anchor and context.fresh and anchor.to_month and not context.ahead:
        for year in (anchor.first.year, anchor.first.year + 1):
            span = make(year)
            if span and span.last >= anchor.first and (dated is None or span.first <= dated):
                return _counted(span, "No year is printed: it goes on from the date before it.")
    if dated is None:
        return Reading(None, "No year is printed, and the date of the report is not known.", True)
    options = [span for year in (dated.year - 1, dated.year, dated.year + 1) if (span := make(year))]
    if context.ahead:
        later = [span for span in options if span.last >= dated]
        return _counted(later[0], "No year is printed: the next one after the report.") if later else None
    earlier = [span for span in options if span.first <= dated]
    return _counted(earlier[-1], "No year is printed: the last one before the report.") if earlier else None


def _day(context: Context) -> Reading | None:
    month = MONTHS[_last(_MONTH, context.said).casefold()]
    number = int(_NUMBER.findall(_YEAR.sub("", context.said))[0])
    year = _year_of(context.said)
    if year:
        return _plain(daycount.day(year, month, number))
    told = _told_year(context)
    if told:
        return _counted(daycount.day(told, month, number), "The year is counted from the date of the report.")
    weekday = re.search(WEEKDAY, context.said)
    if weekday and context.dated:
        near = [span for at in (0, -1, 1) if (span := daycount.day(context.dated.year + at, month, number))]
        fits = [span for span in near if span.first.weekday() == WEEKDAYS[weekday[0].casefold()]]
        if fits:
            return _counted(fits[0], "No year is printed: the nearest in which the day of the week fits.")
    if not context.ahead:
        for span in reversed(context.told):
            if span.first.month == month and abs(span.first.day - number) < 4:
                again = daycount.day(span.first.year, month, number)
                return _counted(again, "No year is printed: that of the same days, named in full before.")
    return _resolved(context, lambda year: daycount.day(year, month, number))


def _days(context: Context) -> Reading | None:
    """6 to 17 June 2022."""
    month = MONTHS[_last(_MONTH, context.said).casefold()]
    first, last = (int(number) for number in _NUMBER.findall(_YEAR.sub("", context.said))[:2])

    def make(year: int) -> Span | None:
        begins, ends = daycount.day(year, month, first), daycount.day(year, month, last)
        return daycount.stretch(begins, ends) if begins and ends else None

    year = _year_of(context.said)
    return _plain(make(year)) if year else _resolved(context, make)


def _day_to_day(context: Context) -> Reading | None:
    """28 May to 3 June 2022."""
    months = [MONTHS[name.casefold()] for name in _MONTH.findall(context.said)]
    numbers = [int(number) for number in _NUMBER.findall(_YEAR.sub("", context.said))]
    years = [int(year) for year in _YEAR.findall(context.said)]

    def make(year: int) -> Span | None:
        begins_in = years[0] if len(years) > 1 else year - (months[0] > months[1])
        begins, ends = daycount.day(begins_in, months[0], numbers[0]), daycount.day(year, months[1], numbers[1])
        return daycount.stretch(begins, ends) if begins and ends else None

    return _plain(make(years[-1])) if years else _resolved(context, make)


def _months(context: Context) -> Reading | None:
    """October to December 2017."""
    first, last = (MONTHS[name.casefold()] for name in _MONTH.findall(context.said)[:2])
    years = [int(year) for year in _YEAR.findall(context.said)]
    told = _told_year(context)
    if told:
        years = [told]

    def make(year: int) -> Span | None:
        begins = daycount.month(years[0] if len(years) > 1 else year - (first > last), first)
        return daycount.stretch(begins, daycount.month(year, last))

    return _plain(make(years[-1])) if years else _resolved(context, make)


def _related_month(context: Context) -> Reading | None:
    """Last June, next April, this July, that March."""
    which, name = context.said.casefold().split()
    number = MONTHS[name.casefold()]
    if which.casefold() == "that":
        return _counted(
            daycount.month(context.anchor.last.year, number) if context.anchor else None,
            "Counted from the date before it.",
        )
    if context.dated is None:
        return _UNKNOWN
    here = context.dated
    if which.casefold() == "this":
        return _counted(daycount.month(here.year, number), "Of the year of the report.")
    if which.casefold() == "last":
        return _counted(daycount.month(here.year - (number >= here.month), number), "The last before the report.")
    return _counted(daycount.month(here.year + (number <= here.month), number), "The next after the report.")


def _month(context: Context) -> Reading | None:
    found = _MONTH.search(context.said)
    if found is None:
        return None
    name, number = found[0], MONTHS[found[0].casefold()]
    year = _year_of(context.said)
    if year:
        return _plain(daycount.month(year, number))
    told = _told_year(context)
    if told:
        return _counted(daycount.month(told, number), "The year is counted from the date of the report.")
    alone = context.said == name
    capitals = name.isupper()
    name = name.title()
    doubtful = capitals or name in _PERSONAL or len(name) < 5 or re.match(r"\s+[A-Z]", context.after)
    if alone and doubtful and not _LEADS.search(context.before):
        return None
    if alone and name in _PERSONAL and re.match(r"\s+(?:[A-Z][a-z]|be\b|have\b|not\b|well\b)", context.after):
        return None
    return _resolved(context, lambda year: daycount.month(year, number))


def _feast(context: Context) -> Reading | None:
    said = context.said
    if said.startswith("New Year") and not re.search(r"New Year['’]s", said):
        return None
    month, number = (12, 25)
    if said.startswith("Boxing"):
        number = 26
    elif "Eve" in said:
        number = 31 if said.startswith("New") else 24
    elif said.startswith("New"):
        month, number = 1, 1
    exact = "Day" in said or "Eve" in said

    def make(year: int) -> Span | None:
        if said.startswith("Easter"):
            return daycount.month(year, 4)
        return daycount.day(year, month, number) if exact else daycount.month(year, month)

    year = _year_of(said) or _told_year(context)
    if year:
        return _plain(make(year))
    return _resolved(context, make) if _LEADS.search(context.before) else None


def _season(context: Context) -> Reading | None:
    low = context.said.casefold()
    name = next(season for season in SEASONS if season in low)
    year = _year_of(low) or _told_year(context)
    if year:
        return _plain(daycount.season(name, year))
    if low.startswith("that"):
        anchor = context.anchor
        return _counted(daycount.season(name, anchor.last.year) if anchor else None, "Counted from the date before it.")
    led = re.search(
        r"\b(?:in|by|since|until|from|over|during|for|before|after|till)\s+$", context.before, re.IGNORECASE
    )
    if not (low.startswith(("last", "this", "next")) or (low.startswith("the ") and led)):
        return None
    if re.match(r"\s+(?:term|holiday|break|budget|statement|camp|school)", context.after) and low.startswith("the "):
        return None
    if context.dated is None:
        return _UNKNOWN
    options = [daycount.season(name, context.dated.year + at) for at in (-2, -1, 0, 1)]
    if low.startswith("this"):
        fits = [one for one in options if one.first.year == context.dated.year]
        return _counted(fits[0], "Of the year of the report.")
    if low.startswith("next") or context.ahead:
        later = [one for one in options if one.last >= context.dated]
        return _counted(later[0], "The next after the report.")
    earlier = [
        one
        for one in options
        if one.first <= context.dated and (not low.startswith("last") or one.last < context.dated)
    ]
    return _counted(earlier[-1], "The last before the report.")


def _quarter(context: Context) -> Reading | None:
    year = _year_of(context.said)
    if year is None:
        return None
    words = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4}
    number = next((at for word, at in words.items() if word in context.said), 0) or int(
        context.said[context.said.find("Q") + 1]
    )
    shift = 3 if re.search(r"[-/–]\d\d$", context.said) else 0
    first = (number - 1) * 3 + 1 + shift
    return _plain(daycount.stretch(daycount.month(year, first), daycount.month(year, first + 2)))


def _years(context: Context) -> Reading | None:
    """2016-17 is a financial year; 2016-19 and 2016 to 2019 are years."""
    parts = re.findall(r"\d+", context.said)
    first = int(parts[0])
    last = int(parts[1]) if len(parts[1]) == 4 else first // 100 * 100 + int(parts[1])
    if last <= first or last - first > 60 or _ENACTED.search(context.before):
        return None
    if "and" in context.said and not re.search(r"\bbetween\s+$", context.before):
        return None
    worded = re.search(r"to|and|until", context.said)
    if last == first + 1 and not worded:
        if re.search(r"academic year|school year", context.before + context.after, re.IGNORECASE):
            return _plain(daycount.stretch(daycount.month(first, 9), daycount.month(last, 8)))
        return Reading(daycount.financial(first), "A financial year, from April to March.")
    return _plain(daycount.stretch(daycount.year(first), daycount.year(last)))


def _decade(context: Context) -> Reading | None:
    found = re.search(r"\d{4}", context.said)
    first = int(found[0]) if found else 0
    return _plain(daycount.stretch(daycount.year(first), daycount.year(first + 9)))


def _bare_year(context: Context) -> Reading | None:
    year = int(re.findall(r"\d{4}", context.said)[-1])
    if _ENACTED.search(context.before) or re.search(r"[£$€#]\s*$", context.before):
        return None
    if re.match(r"\s+(?:Act|Regulations|Order|Measure)\b", context.after):
        return None
    if re.search(r"[A-Z]{2,}[ /-]$", context.before) and not re.match(r"\s+[a-z]", context.after):
        return None
    if (
        year % 50 == 0
        and year != 2000
        and re.match(r"\s+[a-z]+s\b", context.after)
        and not _LEADS.search(context.before)
    ):
        return None
    if re.match(r"\s*(?:hours|hrs|people|homes|houses|pupils|residents|m\b|km|miles|GMT)", context.after):
        return None
    return _plain(daycount.year(year))


def _near_day(context: Context) -> Reading | None:
    if context.dated is None:
        return _UNKNOWN
    low = context.said.casefold().replace("’", "'").removesuffix("'s")
    shift = {"yesterday": -1, "last night": -1, "ddoe": -1, "tomorrow": 1, "yfory": 1}.get(low, 0)
    return _counted(daycount.one_day(context.dated + timedelta(days=shift)), "Counted from the date of the report.")


def _weekday(context: Context) -> Reading | None:
    """On Tuesday, last Tuesday, next Tuesday, by Friday."""
    low = context.said.casefold()
    name = re.search(WEEKDAY, context.said)
    if name is None or re.search(r"\b(?:a|an|every|each|any|one|that|the|most|some|of)\s+$", context.before):
        return None
    if re.match(r"s\b|\s+(?:Club|Night|Times|Post|morning club)", context.after):
        return None
    if not re.search(
        r"\b(?:last|next|this|on|by|until|before|since|from|after|for|due|earlier)\b", low
    ) and not re.match(r"['’]s\b|\s+(?:morning|afternoon|evening|night)\b|,|\.", context.after):
        return None
    if context.dated is None:
        return _UNKNOWN
    here, wanted = context.dated, WEEKDAYS[name[0].casefold()]
    if low.endswith(" week"):
        ahead = 1 if "next week" in low else -1
        return _counted(daycount.one_day(daycount.week(here, ahead).first + timedelta(days=wanted)), "Of that week.")
    back = (here.weekday() - wanted) % 7
    meets = re.search(
        r"\b(?:reports|meets|opens|begins|starts|takes|goes|votes|decides|closes|launches|sits|arrives)\s+$",
        context.before,
    )
    forward = (wanted - here.weekday()) % 7
    if (
        "next" in low
        or low.startswith(("by ", "until "))
        or ((context.ahead or meets) and "last" not in low)
        or low.startswith("this")
    ):
        forward = forward or 7
        return _counted(daycount.one_day(here + timedelta(days=forward)), "The next such day after the report.")
    if "last" in low:
        back = back or 7
    return _counted(daycount.one_day(here - timedelta(days=back)), "The last such day up to the report.")


def _weekend(context: Context) -> Reading | None:
    if context.dated is None:
        return _UNKNOWN
    saturday = daycount.week(context.dated).first + timedelta(days=5)
    if "next" in context.said or "this" in context.said or context.ahead or re.search(r"\bby\s+$", context.before):
        saturday += timedelta(weeks=int("next" in context.said))
    elif saturday + timedelta(days=1) >= context.dated:
        saturday -= timedelta(weeks=1)
    sunday = saturday + timedelta(days=1)
    return _counted(Span(saturday, sunday, f"{saturday}/{sunday}"), "Counted from the date of the report.")


def _count(said: str) -> int:
    found = re.search(r"\b(\d+|an?|few|several|[a-z]+)\s+(?:day|week|fortnight|month|year|decade)", said.casefold())
    word = found[1] if found else "one"
    if word in ("few", "several"):
        return 0
    if word in ("next", "past", "last", "coming", "previous", "following"):
        return 1
    return int(read_number(word)) or 1


def _unit(said: str) -> str:
    return str(re.findall(r"day|week|fortnight|month|year|decade", said.casefold())[-1])


def _spanned(context: Context) -> Reading | None:
    """Within the next year, over the past three years."""
    if context.dated is None:
        return _UNKNOWN
    count, unit = _count(context.said), _unit(context.said)
    if not count or re.search(r"(?:coming|next|past|last) (?:days|weeks|months|years)$", context.said):
        return None
    back = re.search(r"\b(?:past|last|previous)\b", context.said) is not None
    first, last = sorted((context.dated, daycount.moved(context.dated, -count if back else count, unit)))
    return _counted(Span(first, last, f"{first}/{last}"), "Counted from the date of the report.")


def _part(context: Context) -> Reading | None:
    """Earlier this year, later that month."""
    low = context.said.casefold()
    if "that" in low or "in the" in low:
        anchor = context.anchor
        if anchor is None:
            return None
        return _counted(_whole(anchor.last, _unit(low), 0), "Counted from the date before it.")
    return _whole_of_report(context, {"last": -1, "next": 1}.get(low.split()[1], 0))


def _whole_of_report(context: Context, shift: int) -> Reading | None:
    if context.dated is None:
        return _UNKNOWN
    return _counted(_whole(context.dated, _unit(context.said), shift), "Counted from the date of the report.")


def _whole(of: date, unit: str, shift: int) -> Span:
    """The whole day, week, month or year that holds a day, or the one so many on."""
    if unit == "day":
        return daycount.one_day(of + timedelta(days=shift))
    if unit == "week":
        return daycount.week(of, shift)
    return daycount.month(of.year, of.month + shift) if unit == "month" else daycount.year(of.year + shift)


def _end(context: Context) -> Reading | None:
    if "week" in context.said:
        return _whole_of_report(context, {"last": -1, "next": 1}.get(context.said.split()[-2], 0))
    if context.dated is None:
        return _UNKNOWN
    shift = {"last": -1, "next": 1}.get(context.said.split()[-2], 0)
    if "month" in context.said:
        return _counted(daycount.month(context.dated.year, context.dated.month + shift), "Counted from the report.")
    first = re.search(r"start|beginning", context.said) is not None
    return _counted(daycount.month(context.dated.year + shift, 1 if first else 12), "Counted from the report.")


def _same(context: Context) -> Reading | None:
    """The following month, the day before, that year, the same week."""
    low = context.said.casefold()
    words = low.split()
    anchor = context.anchor
    if not context.close:
        return None
    plain = words[0] == "that" or re.search(r"\b(?:following|next|previous|same|preceding|before|after)\b", low)
    if not plain or anchor is None or not context.fresh:
        return None
    shift = (
        1 if re.search(r"following|next|after\b", low) else -1 if re.search(r"previous|preceding|before", low) else 0
    )
    if "year" in low and anchor == daycount.financial(anchor.first.year):
        return _counted(daycount.financial(anchor.first.year + shift), "Counted from the financial year before it.")
    season = next((name for name in SEASONS if name in low), "")
    if season:
        return _counted(daycount.season(season, anchor.last.year + max(shift, 0)), "Counted from the date before it.")
    unit = "day" if re.search(r"morning|afternoon|evening|night", low) else _unit(low)
    if unit in ("day", "week") and not anchor.to_day:
        return None
    if unit == "month" and not anchor.to_month:
        return None
    if re.match(r"\s+(?:of|that|when|he|she|they|the)\b", context.after) and (
        words[-1] in ("before", "after") or not shift
    ):
        return None
    return _counted(_whole(anchor.last, unit, shift), "Counted from the date before it.")


def _period(context: Context) -> Reading | None:
    """Last month, this week, next year, next financial year."""
    low = context.said.casefold()
    shift = {"last": -1, "next": 1}.get(low.split()[0], 0)
    if "financial" in low or "municipal" in low:
        if context.dated is None:
            return _UNKNOWN
        here = context.dated.year - (context.dated.month < 4)
        return _counted(daycount.financial(here + shift), "The financial year, counted from the date of the report.")
    if re.search(r"\bthe\s+$", context.before):
        return None
    return _whole_of_report(context, shift)


def _ago(context: Context) -> Reading | None:
    """Two years ago; two years later, a month earlier."""
    count, unit = _count(context.said), _unit(context.said)
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
        return _UNKNOWN if from_report else None
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
        return _counted(daycount.year(there.year), rule)
    if unit == "month":
        return _counted(daycount.month(there.year, there.month), rule)
    span = daycount.one_day(there)
    return _counted(span if exact or unit == "day" else Span(there, there, f"{there}~"), rule)


def _hence(context: Context) -> Reading | None:
    """In two weeks' time."""
    if context.dated is None:
        return _UNKNOWN
    there = daycount.moved(context.dated, _count(context.said) or 1, _unit(context.said))
    return _counted(_whole(there, _unit(context.said), 0), "Counted from the date of the report.")


def _last(pattern: re.Pattern[str], said: str) -> str:
    found: str = str(pattern.findall(said)[-1])
    return found


_READERS: dict[str, Callable[[Context], Reading | None]] = {
    "iso": _iso, "slashed": _slashed, "days": _days, "daytoday": _day_to_day, "day": _day, "monthday": _day,
    "months": _months, "relmonth": _related_month, "month": _month, "feast": _feast, "season": _season,
    "quarter": _quarter, "years": _years, "decade": _decade, "year": _bare_year, "nearday": _near_day,
    "weekday": _weekday, "weekend": _weekend, "spanned": _spanned, "ranged": _spanned, "part": _part, "end": _end,
    "same": _same, "period": _period, "ago": _ago, "hence": _hence,
}  # fmt: skip
