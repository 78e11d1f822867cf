"""`scrutiny list`, and `scrutiny` without a terminal: the shelf as plain text."""

from __future__ import annotations

from typing import Any

import click

from scrutiny_tui.cli import output
from scrutiny_tui.cli.group import current_session
from scrutiny_tui.session import Session, ShelfEntry


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
    output.line("There are no packs on the shelf yet. A pack is a folder with .yaml files in it.")
    output.line("Put the pack's folder into one of these folders, then type “scrutiny” again:")
    for folder in session.paths.packs:
        output.line(f"{folder}{'' if folder.is_dir() else ' (not there yet: make it first)'}", indent=2)
    output.line("Or name the pack's folder, wherever it is: scrutiny FOLDER")


def _print(entry: ShelfEntry) -> None:
    if entry.broken:
        output.line(f"{entry.id}: it cannot be opened.", style="bad")
        output.line(entry.broken, indent=2)
        return
    output.line(f"{entry.id}: {entry.title}", style="head")
    met = str(entry.meeting) if entry.meeting else "date of the meeting not known"
    place = ", ".join(part for part in (entry.council, entry.committee, met) if part)
    output.line(place, indent=2)
    if entry.notice:
        output.line(entry.notice, indent=2)
    news = "New to you. " if entry.is_new else "A new edition since you last looked. " if entry.new_edition else ""
    output.line(
        f"{news}Edition {entry.edition}; {output.count(entry.findings, 'finding')};"
        f" {output.count(entry.questions, 'question')}, {entry.chosen} on your list;"
        f" {entry.read} of {entry.readable} items read.",
        indent=2,
    )
    if entry.news:
        output.line(f"Supplement: {entry.news}. To see it: scrutiny changes {entry.id}", indent=2, style="head")
    if entry.overdue:
        late = f"{output.count(entry.overdue, 'undertaking')} overdue by {output.count(entry.overdue_days, 'day')}"
        output.line(late + (" at the most." if entry.overdue > 1 else "."), indent=2)
    if entry.problems:
        found = output.count(entry.problems, "problem")
        output.line(f"It has {found}: “scrutiny check {entry.id}” names them.", indent=2, style="bad")


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
