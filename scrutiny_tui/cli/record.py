"""`scrutiny record`: what was asked, answered, promised and left open."""

from __future__ import annotations

from pathlib import Path

import click

from scrutiny_tui.cli import output
from scrutiny_tui.cli.group import current_session
from scrutiny_tui.errors import MisuseError
from scrutiny_tui.session import Session


@click.command()
@click.argument("pack")
@click.option(
    "--format", "form", default="", metavar="FORMAT",
    help="md (the default), docx, web, text, csv or json; else as the file's name ends.",
)  # fmt: skip
@click.option("-o", "--output", "out", type=click.Path(), metavar="FILE", help="Write to this file.")
@click.option("--exempt", is_flag=True, help="With exempt questions and answers; every page is then marked.")
@click.option("--force", is_flag=True, help="Overwrite a file that scrutiny did not write.")
@current_session
def record(session: Session, *, pack: str, form: str, out: str | None, exempt: bool, force: bool) -> None:
    """Write the record of the meeting.

    What was asked, answered, promised and left open. Without -o it is printed. The csv is a table for spreadsheets,
    the json is for programs.

    Example: scrutiny record example-valley -o record.md
    """
    from scrutiny_tui.session import meeting_record  # noqa: PLC0415 - as the commands

    if out == "":
        raise MisuseError("-o names no file.", "Give a file's name after it, or - to have the record printed.")
    path = Path(out) if out and out != "-" else None
    wanted = form or (path.suffix.lstrip(".") if path and path.suffix else "md")
    written = meeting_record.write_record(session, session.open(pack), wanted, out=path, exempt=exempt, force=force)
    if path is not None:
        held = written.record
        promised = output.count(len(held.undertakings), "undertaking")
        told = f"{output.count(len(held.asked), 'question')} asked, {promised}, {len(held.left_open)} left open"
        output.line(f"Written to {path}: {told}.")
    elif written.text:
        output.raw(written.content.decode("utf-8"))
    else:
        raise MisuseError("A Word file cannot be printed here.", "Give a file's name: -o record.docx")
    if written.record.left_out:
        output.say(f"{output.count(written.record.left_out, 'item')} left out as exempt; --exempt takes them too.")
