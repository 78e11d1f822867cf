"""What the fields of the pack format are called where a change of them is told to a member. A table, no work."""

from __future__ import annotations

from scrutiny_tui.tongue import N_

KINDS: dict[str, str] = {
    "pack": N_("The pack"),
    "source": N_("Report"),
    "line": N_("Line of enquiry"),
    "finding": N_("Finding"),
    "quote": N_("Quote"),
    "question": N_("Question"),
    "event": N_("Event"),
    "figure": N_("Figure"),
    "commitment": N_("Commitment"),
    "account": N_("Differing accounts"),
    "person": N_("Person or body"),
}
"""Kind of an item to its word at the beginning of a sentence."""

INSTEAD: dict[tuple[str, str], tuple[str, str, str]] = {
    ("question", "witness"): (
        N_("now put to {new} instead of {old}"), N_("now put to {new}"), N_("no longer put to {old}")),
    ("question", "line"): (
        N_("now serves the line of enquiry {new} instead of {old}"),
        N_("now serves the line of enquiry {new}"), N_("no longer serves the line of enquiry {old}")),
    ("quote", "speaker"): (
        N_("now given to {new} instead of {old}"), N_("now given to {new}"), N_("no longer given to {old}")),
    ("quote", "source"): (
        N_("now taken from {new} instead of {old}"), N_("now taken from {new}"), N_("no longer taken from {old}")),
    ("commitment", "who"): (
        N_("now promised by {new} instead of {old}"), N_("now promised by {new}"), N_("no longer promised by {old}")),
    ("commitment", "due"): (
        N_("now due {new} instead of {old}"), N_("now due {new}"), N_("no longer due {old}")),
    ("pack", "meeting.date"): (
        N_("the meeting is now on {new} instead of {old}"), N_("the meeting is now on {new}"),
        N_("the meeting is no longer on {old}")),
    ("pack", "meeting.time"): (
        N_("the meeting is now at {new} instead of {old}"), N_("the meeting is now at {new}"),
        N_("the meeting is no longer at {old}")),
    ("pack", "meeting.place"): (
        N_("the meeting is now held at {new} instead of {old}"), N_("the meeting is now held at {new}"),
        N_("the meeting is no longer held at {old}")),
}  # fmt: skip
"""(kind, field) to the words for another value, for a first value and for none any more."""

LABELS: dict[str, str] = {
    "title": N_("title"),
    "words": N_("words"),
    "question": N_("big question"),
    "statement": N_("statement"),
    "status": N_("status"),
    "weight": N_("weight"),
    "lines": N_("lines of enquiry"),
    "evidence": N_("evidence"),
    "derived": N_("our arithmetic"),
    "matters": N_("why it matters"),
    "why": N_("why it is worth asking"),
    "findings": N_("findings tested"),
    "listen_for": N_("what to listen for"),
    "follow_ups": N_("what to ask next"),
    "minutes": N_("minutes"),
    "about": N_("what is said of it"),
    "name": N_("name"),
    "role": N_("office"),
    "sort": N_("person or body"),
    "also": N_("other names"),
    "lane": N_("lane of the timeline"),
    "source": N_("report"),
    "speaker": N_("speaker"),
    "form": N_("form"),
    "context": N_("what was being spoken of"),
    "page": N_("page"),
    "pages": N_("page numbers"),
    "publisher": N_("publisher"),
    "author": N_("author"),
    "date": N_("date"),
    "dated_by": N_("how the date is known"),
    "language": N_("language"),
    "who": N_("who acted"),
    "printed": N_("as the report prints it"),
    "against": N_("report that the date was resolved against"),
    "value": N_("number"),
    "unit": N_("unit"),
    "bound": N_("how it is hedged"),
    "measures": N_("what it measures"),
    "period": N_("time"),
    "group": N_("group"),
    "made": N_("promised on"),
    "due": N_("due"),
    "outcome": N_("what became of it"),
    "positions": N_("positions"),
    "differ": N_("how they differ"),
    "settle": N_("what would settle it"),
    "paragraph": N_("paragraph of Schedule 12A"),
    "reason": N_("reason for keeping it back"),
    "review": N_("when to look again"),
    "council": N_("council"),
    "committee": N_("committee"),
    "prepared_by": N_("prepared by"),
    "notice": N_("notice"),
    "summary": N_("summary"),
    "glossary": N_("words explained"),
    "meeting.minutes": N_("minutes for this item"),
    "meeting.about": N_("what is known of the meeting"),
}
"""Name of a field to what a member calls it; a field that is not here is called by its own name."""

TONGUES: dict[str, str] = {"en": N_("in English"), "cy": N_("in Welsh")}
"""Language of words beside the pack's own to what is said behind the field's label."""
