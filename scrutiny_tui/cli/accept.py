"""`scrutiny accept`: what a draft proposed, into the pack."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from scrutiny_tui.cli import output
from scrutiny_tui.cli.group import current_session
from scrutiny_tui.errors import Exit, MisuseError, ScrutinyError
from scrutiny_tui.session import Session

if TYPE_CHECKING:
    from scrutiny_tui.session.desk import Desk
    from scrutiny_tui.session.desk_cards import Done


@click.command()
@click.argument("pack")
@click.argument("ids", nargs=-1, required=True, metavar="ID…")
@click.option("--set", "fields", multiple=True, metavar="FIELD=VALUE", help="Write this field so; for one ID.")
@click.option("--into", default="", metavar="ITEM", help="Into an item that the pack has, as evidence or another name.")
@click.option("--undo", is_flag=True, help="Take out of the pack again what was accepted.")
@click.option("--dry-run", is_flag=True, help="Show what would be written, and write nothing.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, for scripts.")
@current_session
def accept(
    session: Session,
    /,
    pack: str,
    ids: tuple[str, ...],
    *,
    fields: tuple[str, ...],
    into: str,
    undo: bool,
    dry_run: bool,
    as_json: bool,
) -> int:
    """Take what a draft proposed into the pack.

    ID is what “scrutiny draft” prints: bins-quote-104. Each becomes an item of its own, which is written into the
    pack's YAML behind the others of its kind; nothing else in the file is touched. Leaves with 1 where one of
    several could not be accepted; the others are.

    Example: scrutiny accept example-valley courier-quote-3350 --set context="Of the pumps"
    """
    from scrutiny_tui.session.desk_items import given_fields  # noqa: PLC0415

    if undo and (fields or into or dry_run):
        raise MisuseError("--undo stands alone.", "Leave out --set, --into and --dry-run.")
    if fields and (into or len(ids) > 1):
        raise MisuseError("--set goes with one ID and without --into.")
    desk = desk_for(session, pack, ids)
    told: list[dict[str, Any]] = []
    failed = False
    for name in ids:
        given = given_fields(desk.card(name).kind, map(pair, fields)) if fields else {}
        try:
            if undo:
                done = desk.take_back(name)
            elif into:
                done = desk.merge(name, into, dry=dry_run)
            else:
                done = desk.accept(name, given, dry=dry_run)
        except ScrutinyError as trouble:
            if len(ids) == 1:
                raise
            failed = True
            output.say(f"{name}: {trouble}")
            told.append({"id": name, "item": None, "problem": {"what": trouble.what, "do": trouble.do}})
            continue
        told.append(as_data(name, done))
        if not as_json:
            print_done(done, dry=dry_run)
    if as_json:
        output.data(told)
    elif not (dry_run or undo or (failed and len(ids) == 1)):
        output.say(f"To take it back: scrutiny accept {pack} {' '.join(ids)} --undo")
    return Exit.PROBLEMS if failed else Exit.CLEAN


def desk_for(session: Session, pack: str, ids: tuple[str, ...]) -> Desk:
    """The desk of a pack, with the proposals of these ids on it. MisuseError where one is unknown."""
    from scrutiny_tui.session.desk import Desk  # noqa: PLC0415
    from scrutiny_tui.session.desk_keys import reports_of  # noqa: PLC0415

    opened = session.open(pack)
    desk = Desk(session, pack, reports_of(ids, [source.id for source in opened.pack.sources]))
    desk.draft()
    if any(name not in {card.id for card in desk.cards} for name in ids):
        desk = Desk(session, pack)
        desk.draft()
    for name in ids:
        desk.card(name)
    if desk.decisions.trouble:
        output.say(desk.decisions.trouble)
    return desk


def print_done(done: Done, *, dry: bool = False) -> None:
    """What was done to one proposal, and in which file."""
    where = ", ".join(file.name for file in done.files)
    head = f"{done.card}: {done.label}" + (f", in {where}" if where else "")
    output.line(head, style="" if dry else "good")
    for name, value in done.fields.items():
        output.line(f"{name}: {value if isinstance(value, str) else _listed(value)}", indent=2)
    for problem in done.problems:
        output.line(f"Note: {problem.what} {problem.do}", indent=2, style="bad")


def as_data(name: str, done: Done) -> dict[str, Any]:
    """What was done to one proposal, as JSON."""
    found: dict[str, Any] = {"id": name, "item": done.item or None, "done": done.label}
    found["files"] = [str(file) for file in done.files]
    if done.fields:
        found["fields"] = dict(done.fields)
    return found


def pair(typed: str) -> tuple[str, str]:
    """`field=value` in two."""
    name, sign, value = typed.partition("=")
    if not sign or not name.strip():
        raise MisuseError(f"“{typed}” is not FIELD=VALUE.", 'Such as --set context="Of the pumps".')
    return name.strip(), value.strip()


def _listed(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name}: {_listed(inner)}" for name, inner in value.items())
    return value if isinstance(value, str) else "; ".join(map(_listed, value))
