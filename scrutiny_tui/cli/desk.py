"""`scrutiny desk`: the screen on which a clerk goes through a draft."""

from __future__ import annotations

import click

from scrutiny_tui.cli.group import Commands
from scrutiny_tui.errors import MisuseError
from scrutiny_tui.session import Session


@click.command()
@click.argument("pack")
@click.pass_context
def desk(context: click.Context, pack: str) -> None:
    """Go through a draft on the screen, beside the reports.

    Accept, change, reject or merge; mark words of the report to make a quote or an event; write findings and
    questions, with the checks beside. Every step is written into the pack's YAML at once and can be taken back.
    Without a terminal: scrutiny draft, accept and reject do the same.

    Example: scrutiny desk example-valley
    """
    from scrutiny_tui.cli.main import in_terminal  # noqa: PLC0415

    session: Session = context.obj
    session.open(pack)
    group = context.parent.command if context.parent else None
    opens = group.desk if isinstance(group, Commands) else None
    if opens is None or not in_terminal():
        raise MisuseError("The desk needs a terminal.", f"Plain commands do the same: scrutiny draft {pack}")
    opens(session, pack)
