"""`scrutiny list`, and `scrutiny` without a terminal: the shelf as plain text."""

from __future__ import annotations

from typing import Any

import click

from scrutiny_tui.cli import output
from scrutiny_tui.cli.group import current_session
from scrutiny_tui.session import Session, ShelfEntry
from scrutiny_tui.tongue import _, ngettext


@click.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, for scripts.")
@current_session
def list_packs(session: Session, as_json: bool) -> None:
    """List the packs on the shelf, the next meeting first.

    Example: scrutiny list
    """
    if as_json:
        output.data([as_data(entry) for entry in session.shelf()])
    else:
        print_shelf(session)


def print_shelf(session: Session) -> None:
    """The shelf for people: a paragraph a pack."""
    entries = session.shelf()
    if trouble := session.notebook_trouble:
        output.say(trouble)
    if not entries:
        _print_empty(session)
    for number, entry in enumerate(entries):
        if number:
            output.line()
        _print(entry)


def _print_empty(session: Session) -> None:
    output.line(_("There are no packs on the shelf yet. A pack is a folder with .yaml files in it."))
    output.line(_("Put the pack's folder into one of these folders, then type “scrutiny” again:"))
    for folder in session.paths.packs:
        missing = "" if folder.is_dir() else " " + _("(not there yet: make it first)")
        output.line(f"{folder}{missing}", indent=2)
    output.line(_("Or name the pack's folder, wherever it is: scrutiny FOLDER"))


def _print(entry: ShelfEntry) -> None:
    if entry.broken:
        output.line(_("{pack}: it cannot be opened.").format(pack=entry.id), style="bad")
        output.line(entry.broken, indent=2)
        return
    output.line(f"{entry.id}: {entry.title}", style="head")
    met = str(entry.meeting) if entry.meeting else _("date of the meeting not known")
    place = ", ".join(part for part in (entry.council, entry.committee, met) if part)
    output.line(place, indent=2)
    if entry.notice:
        output.line(entry.notice, indent=2)
    since = _("A new edition since you last looked.") if entry.new_edition else ""
    news = _("New to you.") if entry.is_new else since
    chosen = _("{count} on your list").format(count=entry.chosen)
    edition = _("Edition {number}").format(number=entry.edition)
    output.line(
        f"{news} {edition}; {output.findings(entry.findings)}; {output.questions(entry.questions)}, {chosen};"
        f" {output.items_read(entry.read, entry.readable)}".strip(),
        indent=2,
    )
    if entry.news:
        said = _("Supplement: {counts}. To see it: scrutiny changes {pack}")
        output.line(said.format(counts=entry.news, pack=entry.id), indent=2, style="head")
    if entry.overdue:
        late = ngettext(
            "{count} undertaking overdue by {days}.",
            "{count} undertakings overdue by {days} at the most.",
            entry.overdue,
        )
        days = ngettext("{count} day", "{count} days", entry.overdue_days).format(count=entry.overdue_days)
        output.line(late.format(count=entry.overdue, days=days), indent=2)
    if entry.problems:
        found = ngettext(
            "It has {count} problem: “scrutiny check {pack}” names them.",
            "It has {count} problems: “scrutiny check {pack}” names them.",
            entry.problems,
        )
        output.line(found.format(count=entry.problems, pack=entry.id), indent=2, style="bad")


def as_data(entry: ShelfEntry) -> dict[str, Any]:
    """A pack of the shelf as JSON."""
    return {
        "id": entry.id,
        "folder": str(entry.folder),
        "title": entry.title,
        "council": entry.council,
        "committee": entry.committee,
        "meeting": entry.meeting.text if entry.meeting else None,
        "edition": entry.edition,
        "notice": entry.notice,
        "questions": entry.questions,
        "findings": entry.findings,
        "read": entry.read,
        "readable": entry.readable,
        "chosen": entry.chosen,
        "new": entry.is_new,
        "new_edition": entry.new_edition,
        "news": entry.news or None,
        "undertakings": entry.undertakings,
        "overdue": entry.overdue,
        "overdue_days": entry.overdue_days,
        "problems": entry.problems,
        "broken": entry.broken or None,
    }
