"""Dates, figures and meetings in words, in the language of the export."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from scrutiny_tui.export.tree import Said, say
from scrutiny_tui.pack.about import Meeting
from scrutiny_tui.pack.dates import MONTHS, PackDate
from scrutiny_tui.pack.model import Figure
from scrutiny_tui.tongue import N_, _

_BEFORE = frozenset("£$€")
"""Units that stand before their number."""
_BOUNDS = {
    "about": N_("about {amount}"),
    "almost": N_("almost {amount}"),
    "over": N_("over {amount}"),
    "at least": N_("at least {amount}"),
    "up to": N_("up to {amount}"),
}


def date_words(day: PackDate | date | None) -> str:
    """A date in words; nothing where there is none."""
    if isinstance(day, date):
        return f"{day.day} {_(MONTHS[day.month - 1])} {day.year}"
    return str(day) if day else ""


def amount(figure: Figure, language: str) -> Said:
    """The number with its unit and how the report hedges it: about £2,700,000; over 41%; 143 homes."""
    unit = say(figure.unit, language)
    number = f"{figure.value:,f}" if isinstance(figure.value, Decimal) else str(figure.value)
    if unit in _BEFORE:
        said = f"{unit}{number}"
    elif unit.startswith("%"):
        said = f"{number}{unit}"
    else:
        said = f"{number} {unit}".strip()
    hedge = _BOUNDS.get(figure.bound)
    return Said(_(hedge).format(amount=said) if hedge else said, unit.language)


def figure_words(figure: Figure, language: str) -> Said:
    """A figure in one sentence: what it measures, how much, for when, and as the report prints it."""
    measures = say(figure.measures, language)
    said = f"{str(measures).removesuffix('.')}: {amount(figure, language)}"
    if period := say(figure.period, language):
        said += f" ({period})"
    if printed := say(figure.printed, language):
        said += ". " + _("In the report's words: “{words}”").format(words=printed)
    return Said(said, measures.language)


def meeting_words(meeting: Meeting | None, language: str) -> Said:
    """Day, time and place of a meeting; what is known of it where it has no day."""
    if meeting is None:
        return Said("")
    place = say(meeting.place, language)
    parts = [date_words(meeting.date), meeting.time, place]
    return Said(", ".join(filter(None, parts)), place.language) or say(meeting.about, language)
