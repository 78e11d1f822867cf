"""`scrutiny share`: the member's list as a file for the chair."""

from __future__ import annotations

from pathlib import Path

import click

from scrutiny_tui.cli import output
from scrutiny_tui.cli.group import current_session
from scrutiny_tui.session import Session


@click.command()
@click.argument("pack")
@click.option(
    "-o", "--output", "out", type=click.Path(), default="", metavar="FILE",
    help="Write to this file; - prints it. Without it, a name is made of the pack's and yours.",
)  # fmt: skip
@click.option("--name", default="", metavar="NAME", help="Your name, as your colleagues know it. It is remembered.")
@click.option("--notes", multiple=True, metavar="ID", help="Take along your note on this question; can be repeated.")
@click.option("--exempt", is_flag=True, help="Take along exempt questions; each is marked in the file.")
@click.option("--force", is_flag=True, help="Overwrite a file that scrutiny did not write.")
@current_session
def share(
    session: Session, *, pack: str, out: str, name: str, notes: tuple[str, ...], exempt: bool, force: bool
) -> None:
    """Write your questions to a file for the pre-meeting.

    It holds the questions on your list, in your order and wording, with their minutes; of your notes only those
    that you name, and nothing else of yours. The chair or clerk brings the files together with “scrutiny gather”.

    Example: scrutiny share example-valley --name "Cllr A"
    """
    from scrutiny_tui.session import sharing  # noqa: PLC0415 - as the commands

    opened = session.open(pack)
    wanted = [each for part in notes for each in part.replace(",", " ").split()]
    author = sharing.member_name(session, name)
    path = None if out == "-" else Path(out or sharing.file_name(opened, author))
    shared = sharing.share(session, opened, out=path, name=author, notes=wanted, exempt=exempt, force=force)
    if path is None:
        output.raw(shared.text)
    else:
        told = f"{output.count(shared.questions, 'question')} of {shared.author}"
        with_notes = f", {output.count(shared.notes, 'note')} with them" if shared.notes else ", no notes"
        output.line(f"Written to {path}: {told}{with_notes}.")
    if shared.left_out:
        output.say(f"{output.count(shared.left_out, 'question')} left out as exempt; --exempt takes them too.")
