"""`scrutiny open`: an edition that somebody sent, proven, put on the shelf and opened."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from scrutiny_tui.cli import output
from scrutiny_tui.cli.group import Commands
from scrutiny_tui.edition.manifest import SUFFIX
from scrutiny_tui.edition.signers import Standing
from scrutiny_tui.pack.dates import DateError, PackDate
from scrutiny_tui.session import Session
from scrutiny_tui.session.installing import Opened, Wish, open_edition


@click.command("open")
@click.argument("file", metavar="FILE")
@click.option("--check-only", is_flag=True, help="Only prove the file and say who signed it; install nothing.")
@click.option("--no-app", is_flag=True, help="Install it and say so; do not open the app.")
@click.option("--older", is_flag=True, help="Let an older edition take the place of a newer one.")
@click.option("--replace", is_flag=True, help="Let it take the place of what it differs from or lacks a part of.")
@click.option("--accept-signer", is_flag=True, help="The clerk has told you that another key signs now.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, for scripts; opens no app.")
@click.pass_context
def open_file(
    context: click.Context, /, file: str, check_only: bool, no_app: bool, as_json: bool, **allowed: bool
) -> None:
    """Open an edition that the clerk sent (FILE.scrutiny).

    It is proven to be whole and unchanged, put on your shelf, and opened. Your notes, your list and how far you have
    read stay as they are. A file with anything wrong is refused, and then nothing is changed.

    Example: scrutiny open example-valley-e1.scrutiny
    """
    from scrutiny_tui.cli.main import in_terminal, look_at  # noqa: PLC0415 - that module finds this one

    session: Session = context.obj
    path = Path(file).expanduser()
    if path.is_dir() or (path.suffix.lower() != SUFFIX and not path.exists()):
        look_at(session, file)
        return
    opened = open_edition(session, path, Wish(check_only=check_only, **allowed))
    if as_json:
        output.data(as_data(opened))
        return
    _print(opened)
    group = context.find_root().command
    app = group.app if isinstance(group, Commands) else None
    if opened.folder is not None and not no_app and app is not None and in_terminal():
        if opened.standing is not Standing.KNOWN:
            # The app draws over all of this, and who signed is to be read first.
            click.pause("Press any key to open the pack.")
        app(session, opened.pack)


def _print(opened: Opened) -> None:
    public = ", for the public" if opened.public else ""
    output.line(f"{opened.title}: edition {opened.edition}{public}", style="head")
    output.line("The file is whole, and nothing in it was changed since it was issued.", indent=2, style="good")
    good = opened.standing is Standing.KNOWN
    output.line(signed_by(opened), indent=2, style="good" if good else "bad")
    if opened.exempt:
        output.line(f"It holds {output.count(opened.exempt, 'exempt item')}, not for the public: do not pass it on.", 2)
    if opened.own:
        output.line(f"You issued it from {opened.folder}, which is on your shelf; it was not installed beside that.", 2)
    elif opened.folder is None:
        before = f" You have edition {opened.before} of this pack." if opened.before else ""
        output.line(f"Nothing was installed.{before}", indent=2)
    elif opened.unchanged:
        output.line("It is on your shelf already, just as it is in the file.", indent=2)
    elif opened.before is None:
        output.line(f"It is on your shelf now. To open it: scrutiny {opened.pack}", indent=2)
    else:
        output.line(
            f"It took the place of edition {opened.before} on your shelf. Your notes, your list and how far you have"
            f" read stayed as they were. To open it: scrutiny {opened.pack}",
            indent=2,
        )
        output.line(f"To see what it changed: scrutiny changes {opened.pack}", indent=2)


def signed_by(opened: Opened) -> str:
    """Who signed an edition, and what that is worth."""
    signer = opened.signer
    if signer is None:
        dropped = " It was signed before." if opened.standing is Standing.DROPPED else ""
        return f"It is not signed, so nothing proves who issued it.{dropped}"
    if opened.standing is Standing.KNOWN and opened.known:
        since = _day(opened.known.since)
        return f"It is signed by “{opened.known.name}” with the key that this computer knows since {since}."
    first = {
        Standing.CHANGED: "with ANOTHER KEY than this pack was signed with before",
        Standing.NAMESAKE: "with a key not seen before on this computer, although it knows ANOTHER KEY of that name or"
        " of one that looks like it",
    }.get(opened.standing, "with a key not seen before on this computer")
    return (
        f"It is signed by “{signer.name}”, {first}. Anybody can give a key that name: compare its mark with the clerk,"
        f" on paper or by telephone: {signer.mark}"
    )


def _day(kept: str) -> str:
    """A day in words, as far as it is one."""
    try:
        return str(PackDate.read(kept))
    except DateError:
        return kept


def as_data(opened: Opened) -> dict[str, Any]:
    """What was opened, as JSON."""
    return {
        "pack": opened.pack,
        "title": opened.title,
        "edition": opened.edition,
        "public": opened.public,
        "exempt": opened.exempt,
        "signed_by": {"name": opened.signer.name, "mark": opened.signer.mark} if opened.signer else None,
        "signer": str(opened.standing),
        "folder": str(opened.folder) if opened.folder else None,
        "before": opened.before,
        "unchanged": opened.unchanged,
        "own": opened.own,
    }
