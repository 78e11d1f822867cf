"""`scrutiny reject`: what a draft proposed, out of sight."""

from __future__ import annotations

import click

from scrutiny_tui.cli import output
from scrutiny_tui.cli.accept import desk_for
from scrutiny_tui.cli.group import current_session
from scrutiny_tui.errors import MisuseError
from scrutiny_tui.session import Session


@click.command()
@click.argument("pack")
@click.argument("ids", nargs=-1, required=True, metavar="ID…")
@click.option("--undo", is_flag=True, help="Propose again what was rejected.")
@click.option("--dry-run", is_flag=True, help="Say what would be done, and do nothing.")
@current_session
def reject(session: Session, pack: str, ids: tuple[str, ...], undo: bool, dry_run: bool) -> None:
    """Put what a draft proposed out of sight.

    ID is what “scrutiny draft” prints. The pack's own files are not touched; what was rejected is kept in the file
    draft.json beside them, and is not proposed again as long as the report's text is the same.

    Example: scrutiny reject example-valley inspection-figure-1550 inspection-figure-2915
    """
    desk = desk_for(session, pack, ids)
    if dry_run:
        for name in ids:
            output.line(f"{name}: would be {'open again' if undo else 'rejected'}")
        return
    try:
        done = desk.reopen(ids) if undo else desk.reject(ids)
    except MisuseError as trouble:
        raise MisuseError(f"{trouble.what} Nothing was changed.", trouble.do) from trouble
    for name in ids:
        output.line(f"{name}: {done.label}", style="good")
    if not undo:
        output.say(f"To take it back: scrutiny reject {pack} {' '.join(ids)} --undo")
