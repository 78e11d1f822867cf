"""The record, and the state of a meeting, as plain data for JSON."""

from __future__ import annotations

from datetime import date
from typing import Any

from scrutiny_tui.meeting.record import Record
from scrutiny_tui.meeting.running import Taken, Undertaking

FORM = 1
"""The form of the data; it grows when a field changes its meaning."""


def data(record: Record) -> dict[str, Any]:
    """The whole record."""
    return {
        "form": FORM,
        "pack": record.pack,
        "edition": record.edition,
        "title": record.title,
        "council": record.council,
        "committee": record.committee,
        "meeting": record.meeting.isoformat() if record.meeting else None,
        "made": record.made.isoformat(),
        "started": record.started.isoformat() if record.started else None,
        "finished": record.finished.isoformat() if record.finished else None,
        "seconds": record.seconds,
        "seconds_not_counted": record.leap,
        "minutes_allowed": record.budget,
        "questions": [taken(each) for each in record.questions],
        "undertakings": [undertaking(each, record.made) for each in record.undertakings],
        "left_open": [each.id for each in record.left_open],
        "left_out_as_exempt": record.left_out,
    }


def taken(held: Taken) -> dict[str, Any]:
    """A question and what became of it."""
    asked = held.question
    return {
        "number": held.number,
        "id": asked.id,
        "words": asked.words,
        "witness": list(asked.witness),
        "line": asked.line or None,
        "minutes": asked.minutes,
        "priority": str(asked.priority),
        "lead": asked.lead or None,
        "reserve": asked.reserve or None,
        "authors": list(asked.authors),
        "exempt": asked.exempt,
        "state": str(held.state),
        "marked": held.marked.isoformat() if held.marked else None,
        "seconds": held.seconds,
        "answer": [{"number": each.number, "at": each.at.isoformat(), "words": each.words} for each in held.lines],
        "follow_ups": [{"number": each.number, "at": each.at.isoformat(), "ask": each.ask} for each in held.followed],
        "undertakings": [each.number for each in held.undertakings],
    }


def undertaking(held: Undertaking, today: date) -> dict[str, Any]:
    """An undertaking, with its age and how long it is overdue, in days."""
    return {
        "number": held.number,
        "question": held.question or None,
        "who": held.who,
        "what": held.what,
        "made": held.at.isoformat(),
        "by": held.by or None,
        "due": held.due.isoformat() if held.due else None,
        "age": held.age(today),
        "overdue": held.overdue(today),
        "kept": held.kept.isoformat() if held.kept else None,
        "exempt": held.exempt,
    }
