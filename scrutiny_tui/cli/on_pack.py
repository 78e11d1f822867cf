"""Commands that take a pack first, and then, if anything, a command of their own: `scrutiny board PACK merge …`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from scrutiny_tui.cli.group import Commands

if TYPE_CHECKING:
    from scrutiny_tui.session import Session


class OnPack(click.Group):
    """A group whose own options may stand behind the pack where no command follows: `scrutiny board PACK --json`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the words, with options behind the pack put before it."""
        behind = args[1:]
        if args and not args[0].startswith("-") and behind and all(word.startswith("-") for word in behind):
            args = [*behind, args[0]]
        return super().parse_args(ctx, args)


def opened_on_screen(context: click.Context, session: Session, pack: str) -> bool:
    """Open the screen of the command at hand, where there is one and a terminal to show it; False where there is not.

    MisuseError for an unknown pack, before anything is drawn.
    """
    from scrutiny_tui.cli.main import in_terminal  # noqa: PLC0415 - imports the commands

    group = context.parent.command if context.parent else None
    opens = group.screens.get(context.command.name or "") if isinstance(group, Commands) else None
    if opens is None or not in_terminal():
        return False
    session.open(pack)
    opens(session, pack)
    return True
