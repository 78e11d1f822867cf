"""`scrutiny gather`: the members' files brought together."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from scrutiny_tui.cli import output
from scrutiny_tui.cli.group import current_session
from scrutiny_tui.errors import Exit
from scrutiny_tui.session import Session

if TYPE_CHECKING:
    from scrutiny_tui.session import gathering

_TOLD = {
    "new": "the first list of {author}",
    "replaces": "takes the place of an older list of {author}: {new} new, {gone} gone, {other} changed",
    "apart": "from another notebook than the list of that name: kept apart as {author}; where it is the same member, "
    "leave one out with “scrutiny board PACK absent”",
    "same": "is here already: {author}",
    "older": "a newer list of {author} is here; this one is left (--older takes it)",
}


@click.command()
@click.argument("pack")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE…")
@click.option("--write", "--yes", "write", is_flag=True, help="Do it. Without this, it is only shown.")
@click.option("--any-edition", is_flag=True, help="Take files made for another edition of the pack, too.")
@click.option("--older", is_flag=True, help="Take them even where a newer list of the same member is here.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, for scripts.")
@current_session
def gather(
    session: Session, *, pack: str, files: tuple[Path, ...], write: bool, any_edition: bool, older: bool, as_json: bool
) -> int:
    """Bring members' lists together for the pre-meeting.

    Shows first what it would do; --write does it. Doing it twice is the same as once, and a newer list takes the
    place of an older one of the same member. Files that cannot be taken are named, and the others still go in.
    “scrutiny board” shows what came together.

    Example: scrutiny gather example-valley *.questions
    """
    from scrutiny_tui.session import gathering  # noqa: PLC0415 - as the commands

    opened = session.open(pack)
    found = gathering.gather(opened, files, write=write, any_edition=any_edition, older=older)
    if as_json:
        output.data({"pack": opened.id, "written": found.written, "files": [_plain(each) for each in found.files]})
    else:
        for each in found.files:
            _print(each)
        questions = sum(len(each.offering.questions) for each in found.taken if each.offering)
        lists, many = output.count(len(found.taken), "list"), output.count(questions, "question")
        output.line(f"{'Taken' if write else 'Would be taken'}: {lists} with {many}.")
        if found.taken:
            output.line(f"To see them: scrutiny board {pack}" if write else "To do it, add --write.")
    return Exit.PROBLEMS if found.bad else Exit.CLEAN


def _print(looked: gathering.FileLookedAt) -> None:
    if looked.offering is None:
        output.say(f"{looked.path}: this file {looked.reason}.")
        return
    changes = asdict(looked.changes) if looked.changes else {}
    told = _TOLD[looked.fate].format(author=looked.offering.author, **changes)
    count = output.count(len(looked.offering.questions), "question")
    output.line(f"{looked.path}: {told} ({count}, made {_when(looked.offering.made)})")


def _plain(looked: gathering.FileLookedAt) -> dict[str, object]:
    held = looked.offering
    return {
        "file": str(looked.path),
        "fate": str(looked.fate),
        "reason": looked.reason or None,
        "author": held.author if held else None,
        "made": held.made.isoformat() if held else None,
        "changes": asdict(looked.changes) if looked.changes else None,
        "questions": len(held.questions) if held else None,
    }


def _when(at: datetime) -> str:
    return f"{at.day} {at:%B %Y at %H:%M}"
