"""How the command line finds its commands: the name of a pack may stand where a command does."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import Any

import click

from scrutiny_tui.cli.guard import guarded
from scrutiny_tui.paths import find
from scrutiny_tui.session import Session

OPEN = "open"
"""The hidden command that opens the pack named in its place."""

current_session = click.make_pass_decorator(Session)
"""Gives a command the session of this run as its first argument."""


class Commands(click.Group):
    """All commands; a first word that is none of them is taken for a pack."""

    app: Callable[[Session, str | None], None] | None = None
    """Opens the app, on the shelf or on the pack named. Whoever starts the command gives it; no command imports it."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order of the work, not of the alphabet."""
        return list(self.commands)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command named, else the one that opens a pack."""
        if self.get_command(ctx, args[0]) is None:
            return OPEN, self.commands[OPEN], args
        return super().resolve_command(ctx, args)

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        """A context that holds the session, which is closed when the command is done."""
        context = super().make_context(info_name, args, parent, **extra)
        if context.obj is None:
            context.obj = Session(find())
        context.call_on_close(context.obj.close)
        return context

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        """Run the command line and leave with its exit code; no traceback reaches the user.

        Without `standalone_mode`, click's own way for callers: the command's value is given back, errors are raised.
        """

        def work() -> object:
            return super(Commands, self).main(args, prog_name, complete_var, standalone_mode=False, **extra)

        if not standalone_mode:
            return work()
        sys.exit(guarded(work))
