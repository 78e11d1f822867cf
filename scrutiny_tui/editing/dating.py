"""Dates that cannot be right, or that have been overtaken."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrutiny_tui.editing.manuscript import Manuscript
from scrutiny_tui.editing.registry import check
from scrutiny_tui.pack.model import Event, Source
from scrutiny_tui.pack.problems import Problem, Severity
from scrutiny_tui.pack.rules import Rule

_GROUP = "Dates"
_AHEAD = re.compile(
    r"\b(?:due|is to|are to|was to|were to|to be|to have|will|would|expect\w*|plan(?:s|ned)?|likely|deadline|promis\w*"
    r"|by then|ahead|next|proposed|intend\w*|schedul\w*|ends?|begins?|starts?)\b",
    re.IGNORECASE,
)
"""Words of an event that was still to come when the report was written."""

AFTER = Rule(
    "event-after-report",
    "An event that is later than every report it rests on, and is not said to be still to come.",
    "A date in the wrong year turns the timeline round, and with it who knew what when.",
    "Mend the date. If the report looked ahead, say so in the title: “is due”, “is to”, “expected”.",
    "date: 2018-10-18    # the report is of 20 October 2017",
    "date: 2017-10-18",
    Severity.ADVICE,
)
DUE = Rule(
    "due-before-made",
    "A commitment that was due before it was made.",
    "One of the two dates is wrong, and with it whether the promise was kept.",
    "Mend “made” or “due”.",
    "made: 2018-03\n    due: 2017-12",
    "made: 2017-03\n    due: 2017-12",
)
UNDATED = Rule(
    "source-undated",
    "A report without a date, and without a word on why.",
    "Members cannot tell which of two accounts is the later one.",
    "Give the date as exactly as it is known, with ~ for about; or say in “dated_by” what is known.",
    "title: Review of short breaks",
    "title: Review of short breaks\n    date: 2026-06~\n    dated_by: It was on the agenda of July 2026.",
    Severity.ADVICE,
)
PAST = Rule(
    "meeting-past",
    "A meeting that is over.",
    "Members look on the shelf for what comes next.",
    "Give the next meeting's date, or begin the next pack with scrutiny new --from.",
    severity=Severity.ADVICE,
)


@check(_GROUP, AFTER)
def after(manuscript: Manuscript) -> Iterator[Problem]:
    """Events that the reports could not have known."""
    pack = manuscript.pack
    meeting = pack.about.meeting.date if pack.about.meeting else None
    for event in pack.events:
        if meeting and event.date.first == meeting.first:
            continue
        dated = [source.date for name in event.evidence if (source := pack.source_of(name)) and source.date]
        if not dated or len(dated) < len(event.evidence) or event.date.approximate:
            continue
        if event.date.first > max(date.last for date in dated) and not _AHEAD.search(_words(event)):
            what = f"The event is dated {event.date}, after every report that it rests on."
            do = "Mend the date; if the report looked ahead, say so in the title: “is due”, “is to”."
            yield manuscript.problem(AFTER, what, do, event.id, "date")


@check(_GROUP, DUE)
def due(manuscript: Manuscript) -> Iterator[Problem]:
    """Promises that were late when they were given."""
    for commitment in manuscript.pack.commitments:
        if commitment.made and commitment.due and commitment.due.last < commitment.made.first:
            what = f"It was made in {commitment.made} and due in {commitment.due}, which is earlier."
            yield manuscript.problem(DUE, what, "Mend one of the two dates.", commitment.id, "due")


@check(_GROUP, UNDATED)
def undated(manuscript: Manuscript) -> Iterator[Problem]:
    """Reports of which nobody knows the date."""
    for source in manuscript.pack.sources:
        if isinstance(source, Source) and source.date is None and not source.dated_by:
            what = f"The report “{source.id}” has no date."
            yield manuscript.problem(UNDATED, what, "Give “date”, or say in “dated_by” what is known.", source.id, "id")


@check(_GROUP, PAST)
def past(manuscript: Manuscript) -> Iterator[Problem]:
    """A meeting before today."""
    meeting = manuscript.pack.about.meeting
    if meeting and meeting.date and meeting.date.last < manuscript.today:
        what = f"The meeting was on {meeting.date}."
        yield manuscript.problem(PAST, what, "Give the next date, or begin the next pack.", "", "meeting.date")


def _words(event: Event) -> str:
    return f"{event.title} {event.about} {event.printed}"
