"""`scrutiny keys`: what each key of the app does, and the names by which the settings file gives it another."""

from __future__ import annotations

import click

from scrutiny_tui.cli import output
from scrutiny_tui.cli.group import current_session
from scrutiny_tui.cli.main import main
from scrutiny_tui.errors import Exit
from scrutiny_tui.session import Session


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print JSON, for scripts.")
@current_session
def keys(session: Session, as_json: bool) -> int:
    """List every command of the app with its keys.

    Other keys can be given in the file settings.toml in your own data folder, under [keys]: the name of the
    command, “=”, and the key between quotation marks.

    Example: scrutiny keys
    """
    table, troubles = main.keys(session.settings.keys)
    if as_json:
        output.data([{"command": name, "keys": held, "does": does} for name, held, does in table])
    else:
        output.line(f"Settings file: {session.paths.settings}")
        output.line()
        for name, held, does in table:
            output.line(f"{name}: {held}. {does}")
    for trouble in troubles:
        output.say(trouble)
    return Exit.PROBLEMS if troubles else Exit.CLEAN
