"""Which function reads which form of date."""

from __future__ import annotations

from collections.abc import Callable

from scrutiny_tui.draft import feasts, nearby, printed, spells
from scrutiny_tui.draft.context import Context, Reading

_READERS: dict[str, Callable[[Context], Reading | None]] = {
    "iso": printed.read_iso,
    "slashed": printed.read_slashed,
    "days": printed.read_days,
    "daytoday": printed.read_day_to_day,
    "day": printed.read_day,
    "monthday": printed.read_day,
    "months": printed.read_months,
    "relmonth": nearby.read_related_month,
    "month": printed.read_month,
    "feast": feasts.read_feast,
    "term": feasts.read_term,
    "weekof": feasts.read_week_of,
    "ordinal": feasts.read_ordinal,
    "yearend": spells.read_year_end,
    "season": nearby.read_season,
    "quarter": printed.read_quarter,
    "years": printed.read_years,
    "decade": printed.read_decade,
    "year": printed.read_bare_year,
    "nearday": nearby.read_near_day,
    "weekday": nearby.read_weekday,
    "weekend": nearby.read_weekend,
    "spanned": spells.read_spanned,
    "ranged": spells.read_spanned,
    "part": spells.read_part,
    "end": spells.read_end,
    "same": spells.read_same,
    "period": spells.read_period,
    "ago": spells.read_ago,
    "hence": spells.read_hence,
}


def read(form: str, context: Context) -> Reading | None:
    """The reading of a date of that form; None where it is no date after all."""
    return _READERS[form](context)
