"""Figures and meetings in words."""

from __future__ import annotations

from decimal import Decimal

from scrutiny_tui.pack.about import Meeting
from scrutiny_tui.pack.model import Figure

_BEFORE = frozenset("£$€")
"""Units that stand before their number."""


def amount(figure: Figure, language: str) -> str:
    """The number with its unit and how the report hedges it: about £2,700,000; over 41%; 143 homes."""
    unit = figure.unit.say(language)
    number = f"{figure.value:,f}" if isinstance(figure.value, Decimal) else str(figure.value)
    if unit in _BEFORE:
        said = f"{unit}{number}"
    elif unit.startswith("%"):
        said = f"{number}{unit}"
    else:
        said = f"{number} {unit}".strip()
    return said if figure.bound == "exactly" else f"{figure.bound} {said}"


def figure_words(figure: Figure, language: str) -> str:
    """A figure in one sentence: what it measures, how much, for when, and as the report prints it."""
    said = f"{figure.measures.say(language)}: {amount(figure, language)}"
    if period := figure.period.say(language):
        said += f" ({period})"
    if printed := figure.printed.say(language):
        said += f". In the report's words: “{printed}”"
    return said


def meeting_words(meeting: Meeting | None, language: str) -> str:
    """Day, time and place of a meeting; what is known of it where it has no day."""
    if meeting is None:
        return ""
    parts = [str(meeting.date) if meeting.date else "", meeting.time, meeting.place.say(language)]
    return ", ".join(filter(None, parts)) or meeting.about.say(language)
