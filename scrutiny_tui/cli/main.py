"""The `scrutiny` command: what it does on its own, and the list of its commands."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from scrutiny_tui import __version__
from scrutiny_tui.cli import output
from scrutiny_tui.cli.group import OPEN, Commands, Table
from scrutiny_tui.errors import MisuseError
from scrutiny_tui.session.language import chosen
from scrutiny_tui.session.near import clipped, did_you_mean
from scrutiny_tui.tongue import LANGUAGES, use

if TYPE_CHECKING:
    from scrutiny_tui.session import OpenPack, Session

PARTS = {
    "For members": {
        "list": "shelf",
        "open": "open_edition",
        "show": "show",
        "search": "search",
        "read": "notes",
        "note": "notes",
        "changes": "changes",
        "choose": "choosing",
        "unchoose": "choosing",
        "reword": "choosing",
        "ask": "choosing",
        "order": "choosing",
        "mine": "choosing",
        "export": "export",
        "attach": "attach",
    },
    "For the meeting": {
        "share": "share",
        "gather": "gather",
        "board": "board",
        "meeting": "meeting",
        "record": "record",
        "before": "before",
    },
    "For clerks": {
        "new": "new",
        "add": "add",
        "draft": "draft",
        "desk": "desk",
        "accept": "accept",
        "reject": "reject",
        "check": "check",
        "issue": "issue",
        "keygen": "keygen",
        "diff": "diff",
    },
    "For this computer": {
        "serve": "serve",
        "keys": "keys",
        "schema": "check",
        "index": "search",
    },
}
"""Every command with the module that defines it, in the order of the work, by who mostly wants it."""
COMMANDS = Table({name: home for part in PARTS.values() for name, home in part.items()})
EPILOG = """\b
What each command tells the shell when it ends:
  0    it was done; a check found nothing wrong
  1    it could not be done, or a check found something wrong
  2    the command was mistyped, or names what is not there
  130  it was stopped with Ctrl-C
  141  whoever was to read the output went away (as in “| head”)
"""


@click.group(
    cls=Commands,
    commands=COMMANDS,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    subcommand_metavar="[COMMAND | PACK] …",
    epilog=EPILOG,
)
@click.version_option(__version__, prog_name="scrutiny")
@click.option("--language", type=click.Choice(tuple(LANGUAGES)), help="Speak English (en) or Welsh (cy) this time.")
@click.pass_context
def main(context: click.Context, language: str | None) -> None:
    """Read a briefing pack, choose your questions, and take the list to the meeting.

    On its own, scrutiny opens the shelf of packs; followed by a pack's id or folder, it opens that pack. Where
    there is no terminal, it prints the same as plain text.

    Example: scrutiny example-valley
    """
    use(language or chosen(context.obj.paths))
    if context.invoked_subcommand is None:
        session: Session = context.obj
        if main.app is not None and in_terminal():
            main.app(session, None)
        else:
            from scrutiny_tui.cli.shelf import print_shelf  # noqa: PLC0415 - as the commands

            print_shelf(session)


@click.command(name=OPEN, hidden=True)
@click.argument("pack")
@click.pass_context
def open_pack(context: click.Context, pack: str) -> None:
    """Open a pack in the app, or print what it is about where there is no terminal."""
    if pack.lower().endswith(".scrutiny"):
        context.invoke(main.commands["open"], file=pack)
    else:
        look_at(context.obj, pack)


def look_at(session: Session, ref: str) -> None:
    """Open the pack of that id or folder in the app; where there is no terminal, print what it is about."""
    opened = _named(session, ref)
    if main.app is not None and in_terminal():
        main.app(session, ref)
    else:
        from scrutiny_tui.cli.show import look_over  # noqa: PLC0415 - as the commands

        look_over(opened)


def in_terminal() -> bool:
    """True where the app can be used: in a terminal that can be drawn on, or where a browser shows it."""
    if os.environ.get("TEXTUAL_DRIVER", "").startswith("textual.drivers.web_driver:"):
        return True
    return os.environ.get("TERM") != "dumb" and output.terminal(sys.stdin) and output.terminal(sys.stdout)


def _named(session: Session, ref: str) -> OpenPack:
    from scrutiny_tui.session import UnknownPackError  # noqa: PLC0415 - as the commands

    try:
        return session.open(ref)
    except UnknownPackError as unknown:
        visible = [name for name, command in main.commands.items() if not command.hidden]
        hint = did_you_mean(ref, [*visible, *(entry.id for entry in session.shelf())])
        hint = hint or "“scrutiny --help” lists the commands, “scrutiny list” the packs; a pack's folder will do, too."
        raise MisuseError(f"There is no command and no pack “{clipped(ref)}”.", hint) from unknown


main.add_command(open_pack)
main.parts = PARTS
