"""The record of a meeting as a document: what was asked and answered, what was promised, what was left open."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from scrutiny_tui.export import shared
from scrutiny_tui.export.access import UNKNOWN, unique
from scrutiny_tui.export.parts import Mark
from scrutiny_tui.export.phrases import date_words
from scrutiny_tui.export.tree import (
    Block,
    Bullets,
    Document,
    Facts,
    Heading,
    Inline,
    Numbered,
    Paragraph,
    Part,
    Table,
    join,
    line,
    strong,
)
from scrutiny_tui.meeting.due import edtf
from scrutiny_tui.meeting.record import Record
from scrutiny_tui.meeting.running import FollowedUp, Line, State, Taken, Undertaking
from scrutiny_tui.pack.dates import PackDate
from scrutiny_tui.tongue import _, ngettext


def document(record: Record, marks: Mapping[str, tuple[Mark, ...]]) -> Document:
    """The record as a document. `marks`: why exempt questions are exempt, by id; none where the pack does not say."""
    why = {each.id: marks.get(each.id) or (UNKNOWN,) for each in record.exempt}
    hidden = [
        *(mark for each in why.values() for mark in each),
        *(UNKNOWN for each in record.undertakings if each.exempt),
    ]
    parts: list[Part] = []
    if record.asked:
        blocks = [block for each in record.asked for block in _question(each, why.get(each.id, ()))]
        parts.append(Part(_("What was asked and answered"), tuple(blocks)))
    parts.append(Part(_("What was promised"), _promised(record)))
    parts.append(Part(_("What was left open"), _left_open(record)))
    return Document(
        title=_("Record: {title}").format(title=record.title),
        language=record.language,
        made=record.made,
        banner=shared.banner(unique(hidden), record.notice),
        head=tuple(_head(record)),
        parts=tuple(parts),
    )


def _head(record: Record) -> list[Block]:
    lines = [join(", ", [line(record.council), line(record.committee)])]
    if record.meeting:
        lines.append(line(strong(_("Meeting:")), " ", date_words(record.meeting)))
    if record.started:
        began = _("Begun at {time}").format(time=_time(record.started))
        ended = _(", ended at {time}").format(time=_time(record.finished)) if record.finished else ""
        took = _("; {minutes} of {budget} minutes").format(minutes=round(record.seconds / 60), budget=record.budget)
        lines.append(line(f"{began}{ended}{took}."))
    if record.leap:
        said = _("This computer's clock leapt by {time}, or nothing was written for so long: that is not counted.")
        lines.append(line(said.format(time=timedelta(seconds=record.leap))))
    asked, total = len(record.asked), len(record.questions)
    told = _("{asked} of {total} questions were asked; {answered} answered in full; {promised} promised.").format(
        asked=asked,
        total=total,
        answered=record.count(State.ANSWERED),
        promised=_undertakings(len(record.undertakings)),
    )
    lines.append(line(told))
    lines.append(line(_("Record made on {date}").format(date=date_words(record.made)), "."))
    return [Paragraph(lines=tuple(filter(None, lines)))]


def _undertakings(count: int) -> str:
    return ngettext("{count} undertaking", "{count} undertakings", count).format(count=count)


def _question(taken: Taken, marks: tuple[Mark, ...]) -> list[Block]:
    asked = taken.question
    facts: list[tuple[str, Inline]] = [(_("Outcome"), line(strong(_(taken.state))))]
    for name, words in (
        (_("Put to"), "; ".join(asked.witness)),
        (_("Asked by"), asked.lead),
        (_("Brought by"), ", ".join(asked.authors)),
    ):
        if words:
            facts.append((name, line(words)))
    blocks: list[Block] = [Heading(3, line(asked.words), taken.number), *shared.marks(marks), Facts(tuple(facts))]
    if taken.said:
        blocks += shared.under(_("The answer"), Bullets(tuple(map(_said, taken.said))))
    if taken.undertakings:
        blocks += shared.under(
            _("Promised"), Bullets(tuple(line(each.who, ": ", each.what) for each in taken.undertakings))
        )
    return blocks


def _said(each: Line | FollowedUp) -> Inline:
    if isinstance(each, Line):
        return line(f"{_time(each.at)} ", each.words)
    return line(f"{_time(each.at)} ", strong(_("Then asked:")), " ", each.ask)


def _promised(record: Record) -> tuple[Block, ...]:
    if not record.undertakings:
        return (Paragraph(lines=(line(_("Nothing was promised.")),)),)
    rows = tuple(
        (line(each.who), line(each.what), line(_by(each)), line(_standing(each, record)))
        for each in record.undertakings
    )
    columns = (_("Who"), _("What"), _("By when"), _("How it stands"))
    return (Table(caption=_("Undertakings"), columns=columns, rows=rows),)


def _by(promised: Undertaking) -> str:
    day = edtf(promised.by)
    return date_words(PackDate.read(day)) if day else promised.by or _("no day was given")


def _standing(promised: Undertaking, record: Record) -> str:
    if promised.kept:
        return _("kept on {date}").format(date=date_words(promised.kept))
    late, age = promised.overdue(record.made), promised.age(record.made)
    since = ngettext("{count} day old", "{count} days old", age).format(count=age)
    if late:
        over = ngettext("overdue by {count} day", "overdue by {count} days", late).format(count=late)
        return f"{over}, {since}"
    return _("open, {age}").format(age=since)


def _left_open(record: Record) -> tuple[Block, ...]:
    if not record.left_open:
        return (Paragraph(lines=(line(_("Every question was answered.")),)),)
    items = tuple(line(each.question.words, " (", _(each.state), ")") for each in record.left_open)
    return (Numbered(items),)


def _time(at: datetime | None) -> str:
    return f"{at:%H:%M}" if at else ""
