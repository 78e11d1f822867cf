"""What the shelf says of a pack: in its list, and beside it of the pack under the cursor."""

from __future__ import annotations

from collections.abc import Callable

from textual.content import Content

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.session import ShelfEntry
from scrutiny_tui.tongue import _, ngettext
from scrutiny_tui.tui import safe
from scrutiny_tui.tui.rooms.detail import Block, Shown, text
from scrutiny_tui.tui.rooms.rows import Heading, Row
from scrutiny_tui.tui.said import both, findings_said, questions_said
from scrutiny_tui.tui.screens.masthead import trouble


def told(entry: ShelfEntry, summary: Callable[[], object]) -> Shown:
    """All that the shelf tells of a pack. `summary` opens it; a ScrutinyError is told in its place."""
    blocks = [Block("title", safe.content(entry.title))]
    if entry.broken:
        said = _("This pack cannot be opened. The clerk can find out more with: scrutiny check")
        return Shown((*blocks, Block("doubtful", Content(said)), text(entry.broken)))
    blocks.append(Block("meta", safe.content(" · ".join(_facts(entry)))))
    if entry.notice:
        blocks.append(Block("doubtful", safe.content(entry.notice)))
    if (new := _supplement(entry)) is not None:
        blocks.append(Block("label", new))
    if entry.problems:
        blocks.append(Block("doubtful", trouble(entry.problems)))
    if entry.undertakings:
        blocks.append(Block("doubtful" if entry.overdue else "label", Content(" ".join(_promised(entry)))))
    try:
        blocks.append(text(summary()))
    except ScrutinyError as error:
        blocks.append(Block("doubtful", safe.content(error)))
    holds = both([findings_said(entry.findings), questions_said(entry.questions)])
    blocks.append(Block("meta", Content(f"{holds}. {_progress(entry)}")))
    return Shown((*blocks, Block("label", Content(_("Enter opens the pack.")))))


def _facts(entry: ShelfEntry) -> list[str]:
    meeting = str(entry.meeting) if entry.meeting else _("no date fixed")
    facts = [
        entry.council,
        entry.committee,
        _("meeting: {day}").format(day=meeting),
        _("edition {number}").format(number=entry.edition),
    ]
    return [fact for fact in facts if fact]


def _progress(entry: ShelfEntry) -> str:
    if entry.is_new:
        return _("You have not opened it yet.")
    said = ngettext(
        "You have read {read} of {all} items and chosen {count} question.",
        "You have read {read} of {all} items and chosen {count} questions.",
        entry.chosen,
    )
    return said.format(read=entry.read, all=entry.readable, count=entry.chosen)


def rows(entries: dict[str, ShelfEntry]) -> list[Row | Heading]:
    """The list of the packs, by their keys in it."""
    return [
        Row(key, safe.line(entry.title), tuple(_marks(entry)), strong=entry.is_new, below=_supplement(entry))
        for key, entry in entries.items()
    ]


def _promised(entry: ShelfEntry) -> list[str]:
    """What was promised and is not kept: how much of it, how much is overdue, and by how long at most."""
    if not entry.undertakings:
        return []
    told = ngettext("{count} promise is open.", "{count} promises are open.", entry.undertakings)
    said = [told.format(count=entry.undertakings)]
    if entry.overdue:
        days = ngettext("{count} day", "{count} days", entry.overdue_days).format(count=entry.overdue_days)
        late = ngettext(
            "{count} of them is OVERDUE, by {days}.", "{count} of them are OVERDUE, by up to {days}.", entry.overdue
        )
        said.append(late.format(count=entry.overdue, days=days))
    return said


def _supplement(entry: ShelfEntry) -> Content | None:
    """What a supplement changed since the member last read; nothing where it did not."""
    return safe.line(_("Supplement: {counts}").format(counts=entry.news)) if entry.news else None


def _marks(entry: ShelfEntry) -> list[str]:
    if entry.broken:
        return [_("cannot be opened")]
    marks = [_("new")] if entry.is_new else [_("new edition")] if entry.new_edition else []
    marks.append(str(entry.meeting) if entry.meeting else _("no date fixed"))
    if not entry.is_new:
        marks.append(_("read {read} of {all}").format(read=entry.read, all=entry.readable))
        marks.append(_("{count} on your list").format(count=entry.chosen))
    if entry.overdue:
        marks.append(_("{count} OVERDUE").format(count=entry.overdue))
    return [safe.shown(mark) for mark in marks]
