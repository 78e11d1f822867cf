"""Dates, figures and meetings in words, in the language of the export."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from scrutiny_tui.export.tree import Said, say
from scrutiny_tui.pack.about import Meeting
from scrutiny_tui.pack.dates import PackDate
from scrutiny_tui.pack.model import Figure
from scrutiny_tui.tongue import N_, _

_BEFORE = frozenset("£$€")
"""Units that stand before their number."""
_IN_DATES = {
    word: word
    for word in (
        N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June"), N_("July"), N_("August"),
        N_("September"), N_("October"), N_("November"), N_("December"), N_("about"), N_("perhaps"), N_("to"),
    )
}  # fmt: skip
"""Every word that a date may hold; the months come first."""
_BOUNDS = {
    "about": N_("about {amount}"),
    "almost": N_("almost {amount}"),
    "over": N_("over {amount}"),
    "at least": N_("at least {amount}"),
    "up to": N_("up to {amount}"),
}


def date_words(day: PackDate | date | None) -> str:
    """A date in words; nothing where there is none."""
    if day is None:
        return ""
    said = str(day) if isinstance(day, PackDate) else f"{day.day} {list(_IN_DATES)[day.month - 1]} {day.year}"
    return re.sub(r"[^\W\d]+", lambda word: _(_IN_DATES[word[0]]) if word[0] in _IN_DATES else word[0], said)


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
    said = f"{measures}: {amount(figure, language)}"
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
