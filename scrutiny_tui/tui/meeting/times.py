"""Times of a meeting in words: what has gone, what is left, and by how much it ran over. Pure."""

from __future__ import annotations

from datetime import datetime

from scrutiny_tui.meeting.running import Running, Stage
from scrutiny_tui.tongue import N_, _, ngettext
from scrutiny_tui.tui.said import minutes_said

STAGES = {
    Stage.BEFORE: N_("NOT BEGUN"),
    Stage.RUNNING: N_("RUNNING"),
    Stage.PAUSED: N_("PAUSED"),
    Stage.FINISHED: N_("FINISHED"),
}
"""How far the meeting is, so that it is seen from a seat."""


def clock(seconds: int) -> str:
    """“2:05”, “1:02:05”."""
    minutes, rest = divmod(abs(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def hour(at: datetime) -> str:
    """The time of day, “14:05”, by the clock on the wall."""
    return f"{at.astimezone() if at.tzinfo else at:%H:%M}"


def against(seconds: int, minutes: int) -> str:
    """“2:05 of 5:00, 2:55 left”; where it ran over, “6:10 of 5:00, OVER by 1:10”."""
    left = minutes * 60 - seconds
    said = _("{gone} of {whole}, {left} left") if left >= 0 else _("{gone} of {whole}, OVER by {left}")
    return said.format(gone=clock(seconds), whole=clock(minutes * 60), left=clock(left))


def item_time(state: Running) -> str:
    """The time of the whole item."""
    return _("Item: {time}").format(time=against(state.seconds, state.budget))


def question_time(state: Running) -> str:
    """The time of the question before the committee; nothing where there is none."""
    if state.current is None:
        return ""
    told = against(state.question_seconds, state.current.question.minutes)
    return _("Question: {time}").format(time=told)


def leapt(seconds: int) -> str:
    """That some time is not counted, and why; nothing where all of it is."""
    said = _("This computer's clock leapt by {time}, or nothing was written for so long: that is not counted.")
    return said.format(time=clock(seconds)) if seconds else ""


def warnings(state: Running) -> str:
    """What to watch about the time, a line each."""
    return "\n".join(filter(None, (pressing(state), leapt(state.leap))))


def pressing(state: Running) -> str:
    """That the questions that must be asked no longer fit; nothing where they do."""
    if state.must_fit or state.stage is Stage.FINISHED:
        return ""
    left = state.must_left
    said = ngettext(
        "{count} question that must be asked is left; time allowed for it: {minutes}. Time left: {left}.",
        "{count} questions that must be asked are left; time allowed for them: {minutes}. Time left: {left}.",
        len(left),
    )
    minutes = minutes_said(sum(each.question.minutes for each in left))
    return said.format(count=len(left), minutes=minutes, left=clock(max(0, state.seconds_left)))
