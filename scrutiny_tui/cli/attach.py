"""`scrutiny attach`: give a pack the texts of its reports."""

from __future__ import annotations

from pathlib import Path

import click

from scrutiny_tui.cli import output
from scrutiny_tui.cli.group import current_session
from scrutiny_tui.errors import Exit
from scrutiny_tui.session import Session


@click.command()
@click.argument("pack")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@current_session
def attach(session: Session, pack: str, folder: Path) -> int:
    """Give a pack the texts of its reports.

    DIR is a folder where you keep them. Texts (.txt and .md) are matched by their fingerprint, never by name, and
    copied to your own data. Leaves with 1 where none belongs to the pack.

    Example: scrutiny attach example-valley reports
    """
    found = session.attach(pack, folder)
    for source, _ in found.matched:
        output.line(f"{source.id}: {source.title}")
    for path, reason in found.unreadable:
        output.say(f"{path}: {reason}")
    if not found.matched:
        output.say(f"No text in {folder} is a report of this pack.")
    for source in found.missing:
        output.line(f"Still missing: {source.id}: {source.title}, {source.publisher}")
    if found.matched:
        output.line(f"{output.count(len(found.matched), 'report')} attached, {len(found.missing)} still missing.")
    return Exit.CLEAN if found.matched else Exit.PROBLEMS
