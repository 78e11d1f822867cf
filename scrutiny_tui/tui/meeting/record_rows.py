"""The record of a meeting on the screen: what was asked and answered, what was promised, what is left open. Pure."""

from __future__ import annotations

from datetime import date

from scrutiny_tui.meeting.record import Record
from scrutiny_tui.meeting.running import Line, State, Taken, Undertaking
from scrutiny_tui.tongue import _, ngettext
from scrutiny_tui.tui.meeting.before_rows import day_said
from scrutiny_tui.tui.meeting.question_rows import STATES, facts
from scrutiny_tui.tui.meeting.times import clock, hour, leapt
from scrutiny_tui.tui.said import minutes_said, questions_said
from scrutiny_tui.tui.widgets.evidence import one_line
from scrutiny_tui.tui.widgets.rows import Row, paragraph, row

QUESTION, OPEN, LINE, PROMISE = "question:", "open:", "line:", "promise:"
"""Before the id or number of what a row is about."""
_COUNTED = (State.ANSWERED, State.PART, State.NOT_ANSWERED, State.DEFERRED, State.ASKED, State.UNASKED)


def days_said(count: int) -> str:
    """“3 days”."""
    return ngettext("{count} day", "{count} days", count).format(count=count)


def record_rows(record: Record, width: int) -> list[Row]:
    """The whole record; questions, lines and undertakings can be selected."""
    rows = paragraph(_summary(record), width, look="strong")
    rows += paragraph(leapt(record.leap), width, look="warning") if record.leap else []
    if record.left_out:
        rows += paragraph(_("{count} left out as exempt.").format(count=record.left_out), width, look="warning")
    for title, taken in (
        (_("Promised"), None),
        (_("Asked"), record.asked),
        (_("Left open"), record.left_open),
    ):
        found = (
            _promises(record, width)
            if taken is None
            else [line for each in taken for line in _asked(each, title, record, width)]
        )
        if found:
            rows += [Row(), row((title, "heading")), *found]
    return rows


def _summary(record: Record) -> str:
    told = [f"{_(STATES[state]).capitalize()}: {record.count(state)}" for state in _COUNTED if record.count(state)]
    promised = ngettext("{count} undertaking", "{count} undertakings", len(record.undertakings))
    when = _("Begun {time}").format(time=hour(record.started)) if record.started else ""
    ran = _("{gone} of {budget}").format(gone=clock(record.seconds), budget=minutes_said(record.budget))
    all_ = [questions_said(len(record.questions)), *told, promised.format(count=len(record.undertakings)), when, ran]
    return one_line(" · ".join(filter(None, all_)))


def _promises(record: Record, width: int) -> list[Row]:
    rows: list[Row] = []
    for each in record.undertakings:
        target = f"{PROMISE}{each.number}"
        by = each.by or _("no day named")
        rows += paragraph(one_line(f"{each.who}: {each.what}"), width, look="strong", target=target)
        said = f"{_('by {day}').format(day=by)} · {standing(each, record.made)}"
        late = each.overdue(record.made)
        rows += paragraph(one_line(said), width, look="warning" if late else "dim", indent="  ", target=target)
    return rows


def standing(each: Undertaking, today: date) -> str:
    """“kept on 1/4/2026”, “OVERDUE by 41 days”, “open for 3 days”."""
    if each.kept:
        return _("kept on {day}").format(day=day_said(each.kept))
    if late := each.overdue(today):
        return _("OVERDUE by {days}").format(days=days_said(late))
    age = each.age(today)
    return _("open for {days}").format(days=days_said(age)) if age else _("promised today")


def _asked(taken: Taken, title: str, record: Record, width: int) -> list[Row]:
    target = f"{QUESTION}{taken.id}"
    became = _(STATES[taken.state])
    words = one_line(taken.question.words)
    if title == _("Left open"):
        return paragraph(
            f"{words}  {became}", width, indent="    ", first=f"{taken.number:>2}  ", target=f"{OPEN}{taken.id}"
        )
    rows = paragraph(words, width, look="strong", indent="    ", first=f"{taken.number:>2}  ", target=target)
    told = f"{became} · {clock(taken.seconds)} · {facts(taken, len(record.questions))}"
    rows += paragraph(told, width, look="dim", indent="    ", target=target, most=2)
    for each in taken.said:
        said = each.words if isinstance(each, Line) else _("Then asked: {words}").format(words=each.ask)
        rows += paragraph(
            one_line(said), width, indent="           ", first=f"    {hour(each.at)}  ", target=f"{LINE}{each.number}"
        )
    return rows
