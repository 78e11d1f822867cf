"""`scrutiny export`: the member's list as Markdown."""

from __future__ import annotations

from pathlib import Path

import click

from scrutiny_tui.cli import output
from scrutiny_tui.cli.group import current_session
from scrutiny_tui.errors import MisuseError
from scrutiny_tui.session import Session


@click.command()
@click.argument("pack")
@click.option("-o", "--output", "out", type=click.Path(), metavar="FILE", help="Write to this file.")
@click.option("--bare", is_flag=True, help="Only the questions, without reasons and evidence.")
@click.option("--notes", is_flag=True, help="With your private notes.")
@click.option("--all", "all_questions", is_flag=True, help="Every question of the pack, not only those you chose.")
@click.option("--exempt", is_flag=True, help="With exempt items; every page is then marked.")
@click.option("--force", is_flag=True, help="Overwrite a file that scrutiny did not write.")
@current_session
def export(
    session: Session,
    *,
    pack: str,
    out: str | None,
    bare: bool,
    notes: bool,
    all_questions: bool,
    exempt: bool,
    force: bool,
) -> None:
    """Write your list as Markdown, to print or to send.

    By line of enquiry, each question with its witness, reason and evidence. Without -o it is printed. A file that
    scrutiny did not write is never overwritten, unless you say --force.

    Example: scrutiny export example-valley -o questions.md
    """
    if out == "":
        raise MisuseError("-o names no file.", "Give a file's name after it, or - to have the list printed.")
    path = Path(out) if out and out != "-" else None
    written = session.export(
        pack, out=path, bare=bare, notes=notes, all_questions=all_questions, exempt=exempt, force=force
    )
    if path is None:
        output.raw(written.text)
    else:
        output.line(f"Written to {path}: {output.count(written.questions, 'question')}.")
    if written.left_out:
        output.say(f"{output.count(written.left_out, 'question')} left out as exempt; --exempt takes them too.")
    elif not written.questions:
        output.say(f"Your list is empty. Choose questions first (scrutiny choose {pack} ID), or export with --all.")
