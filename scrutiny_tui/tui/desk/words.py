"""What the desk calls things: kinds, states, and what a proposal says in a line."""

from __future__ import annotations

from scrutiny_tui.draft import Alike, Dated, Figure, Party, Promise, Proposal, Quotation
from scrutiny_tui.session.desk_cards import State
from scrutiny_tui.tongue import N_, _

KINDS = {
    "quote": N_("quotation"),
    "figure": N_("figure"),
    "event": N_("event"),
    "commitment": N_("promise"),
    "person": N_("person"),
    "account": N_("two accounts"),
    "finding": N_("finding"),
    "question": N_("question"),
    "line": N_("line of enquiry"),
}
"""Kind of proposal or item to its name."""
HEADS = {
    "quote": N_("Quotations"),
    "figure": N_("Figures"),
    "event": N_("Dated events"),
    "commitment": N_("Promises and recommendations"),
    "person": N_("People and bodies"),
    "account": N_("Two reports on the same thing"),
}
"""Kind of proposal to the heading over several."""
STATES = {
    State.OPEN: N_("open"),
    State.ACCEPTED: N_("accepted"),
    State.REJECTED: N_("rejected"),
    State.PRESENT: N_("already in the pack"),
}
"""State to its name."""
SIGNS = {State.OPEN: "○", State.ACCEPTED: "✓", State.REJECTED: "✗", State.PRESENT: "="}
"""State to the sign before a row."""


def words_of(one: Proposal) -> str:
    """What is proposed: the words themselves, in one line."""
    match one:
        case Quotation():
            return f"“{_line(one.words)}”"
        case Figure():
            return f"{_line(one.words)}: {_line(one.measures)}"
        case Dated():
            return f"{one.date or _('no date')}: {_line(one.happened or one.words)}"
        case Promise():
            return _line(one.what or one.words)
        case Party():
            return ", ".join(filter(None, (one.name, one.role)))
        case Alike():
            return f"{_line(one.words)} | {_line(one.other_words)}"
        case _:
            return _line(one.words)


def who_of(one: Proposal) -> str:
    """Who speaks, promises or is meant, and what else tells proposals apart; in one line."""
    match one:
        case Quotation():
            return ", ".join(filter(None, (one.speaker or _("speaker not known"), one.role)))
        case Figure():
            return " ".join(filter(None, (f"{one.value:,}", one.unit, one.period and f"({one.period})")))
        case Dated():
            return one.printed
        case Promise():
            due = _("by {day}").format(day=one.due or one.due_words) if one.due or one.due_words else ""
            return ", ".join(filter(None, (one.who or _("not said who"), due)))
        case Party():
            return ", ".join(one.also)
        case Alike():
            sides = _("{one} and {other}").format(one=one.source, other=one.other)
            return ": ".join(filter(None, (sides, "; ".join(" | ".join(pair) for pair in one.differs))))
        case _:
            return ""


def _line(words: str) -> str:
    return " ".join(words.split())
