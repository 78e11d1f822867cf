"""`scrutiny check`: all that is wrong with a pack; `scrutiny schema`: what a pack may hold, for editors.

What only a check itself needs is imported when it runs, so that asking for help does not wait for the editor's rules.
"""
# ruff: noqa: PLC0415

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import click

from scrutiny_tui.cli import output, plain
from scrutiny_tui.cli.checked import print_checked, print_passages
from scrutiny_tui.cli.group import current_session
from scrutiny_tui.errors import Exit, MisuseError
from scrutiny_tui.pack.problems import Problem
from scrutiny_tui.pack.schema import schema as pack_schema
from scrutiny_tui.session import Checked, Session


@click.command()
@click.argument("packs", nargs=-1, metavar="[PACK]…")
@click.option(
    "--sources",
    "folder",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="A folder with the reports' texts, matched by fingerprint; for this run only.",
)
@click.option("--record", is_flag=True, help="Record the verdicts beside each pack.")
@click.option("--only", multiple=True, metavar="CHECK", help="Tell only what this check finds; may be given again.")
@click.option("--without", multiple=True, metavar="CHECK", help="Leave this check out; may be given again.")
@click.option("--strict", is_flag=True, help="Advice counts as something to be mended.")
@click.option(
    "--explain",
    is_flag=False,
    flag_value="*",
    metavar="[CHECK]",
    help="Say what a check looks for, why, and how to mend it; without a CHECK, list them all.",
)
@click.option("--fix", is_flag=True, help="Mend what can be mended without asking, and say what was done and where.")
@click.option("--dry-run", is_flag=True, help="With --fix: show what would change, and change nothing.")
@click.option("--passages", is_flag=True, help="List each passage that is evidence with its first words.")
@click.option(
    "--watch", is_flag=True, help="Check again on each save, until Ctrl-C; say what is new and what is mended."
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON, for scripts.")
@current_session
def check(
    session: Session,
    packs: tuple[str, ...],
    *,
    folder: Path | None,
    record: bool,
    only: tuple[str, ...],
    without: tuple[str, ...],
    strict: bool,
    explain: str | None,
    fix: bool,
    dry_run: bool,
    passages: bool,
    watch: bool,
    as_json: bool,
) -> int:
    """Check packs, and each quote against its report.

    Without a PACK, the whole shelf is checked. Leaves with 0 where all is clean (advice alone counts as clean), 1
    where anything must be mended or could not be recorded, 2 where the command itself is wrong.

    Example: scrutiny check example-valley
    """
    from scrutiny_tui.cli.choosing_checks import Choice
    from scrutiny_tui.cli.explaining import explain as print_explained
    from scrutiny_tui.cli.fixing import mend

    if explain is not None:
        print_explained(explain, as_json)
        return Exit.CLEAN
    choice = Choice.of(only, without, strict)

    def look() -> tuple[Checked, ...]:
        return tuple(choice.of_checked(each) for each in session.check(packs, folder, record))

    if dry_run and not fix:
        raise MisuseError("--dry-run belongs to --fix.", "Write: scrutiny check --fix --dry-run PACK")
    if as_json and (watch or fix):
        option = "--watch" if watch else "--fix"
        raise MisuseError(f"{option} tells people what changes, --json is for scripts.", "Leave one of them out.")
    if watch and fix:
        raise MisuseError("--watch and --fix do not go together.", "Mend first, then watch.")
    if watch:
        return _watch(look, session)
    found = look()
    if fix and mend(found, dry_run) and not dry_run:
        found = look()
    troubles = [] if packs else list(session.shelf_troubles)
    if not found and not troubles:
        raise MisuseError("There is no pack on the shelf to check.", "Name a pack's folder: scrutiny check FOLDER")
    if as_json:
        output.data(as_data(found))
    else:
        for number, checked in enumerate(found):
            if number:
                output.line()
            if passages:
                print_passages(checked)
            print_checked(checked)
    troubles += [checked.unrecorded for checked in found if checked.unrecorded]
    for trouble in troubles:
        output.say(trouble)
    return Exit.CLEAN if not troubles and all(choice.clean(each) for each in found) else Exit.PROBLEMS


def _watch(look: Callable[[], tuple[Checked, ...]], session: Session) -> int:
    """Watch until the user stops it."""
    if not look():
        raise MisuseError("There is no pack on the shelf to check.", "Name a pack's folder: scrutiny check FOLDER")
    from scrutiny_tui.cli import watching

    try:
        watching.Watch(look, session.clock).run()
    except KeyboardInterrupt:
        output.line("Stopped.")
    return Exit.CLEAN


def as_data(found: Iterable[Checked]) -> dict[str, Any]:
    """What was found, as JSON: `problems`, `quotes`, `sources` and the `texts` that no source names."""
    listed = tuple(found)
    return {
        "problems": [problem(each.id, one) for each in listed for one in each.problems],
        "accepted": [
            {**problem(each.id, one.problem), "reason": one.reason} for each in listed for one in each.accepted
        ],
        "quotes": [
            {"pack": each.id, "id": quote.id, "source": quote.source, **plain.verdict(each.verdicts[quote.id])}
            for each in listed
            for quote in (each.loaded.pack.quotes if each.loaded.pack else ())
        ],
        "passages": [
            {"pack": each.id, "passage": one.passage, "words": one.words, "page": one.page, "items": list(one.items)}
            for each in listed
            for one in each.passages
        ],
        "sources": [
            {
                "pack": each.id,
                "id": one.source.id,
                "title": plain.value(one.source.title),
                "fingerprint": one.source.fingerprint,
                "here": one.here,
                "file": str(one.path) if one.path else None,
            }
            for each in listed
            for one in each.sources
        ],
        "texts": [
            {"pack": each.id, "file": str(path), "fingerprint": fingerprint}
            for each in listed
            for path, fingerprint in each.strangers
        ],
    }


def problem(pack: str, found: Problem) -> dict[str, Any]:
    """One problem, as JSON."""
    place = found.place
    return {
        "pack": pack,
        "code": found.code,
        "severity": str(found.severity),
        "file": str(place.file) if place else None,
        "line": place.line if place else None,
        "column": place.column if place else None,
        "what": found.what,
        "do": found.do,
        "item": found.item,
    }


@click.command()
def schema() -> None:
    """Print the JSON Schema of a pack's files, for editors.

    Example: scrutiny schema > pack.schema.json
    """
    output.data(pack_schema())
