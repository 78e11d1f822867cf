"""How the command line finds its commands: the name of a pack may stand where a command does."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping, Sequence
from importlib import import_module
from types import MappingProxyType
from typing import Any

import click

from scrutiny_tui.cli.guard import ReaderGoneError, guarded
from scrutiny_tui.errors import MisuseError
from scrutiny_tui.paths import Paths, find
from scrutiny_tui.session import Session

OPEN = "pack"
"""The hidden command that opens the pack named in its place; no pack can have this id."""

KeyTable = tuple[list[tuple[str, str, str]], tuple[str, ...]]

current_session = click.make_pass_decorator(Session)
"""Gives a command the session of this run as its first argument."""


class Table(MutableMapping[str, click.Command]):
    """Commands by name, each imported when it is first asked for: a search does not wait for what an export needs."""

    def __init__(self, homes: Mapping[str, str]) -> None:
        """`homes`: name to the module of this room that defines the command, in the order of the help."""
        self._homes = dict(homes)
        self._known: dict[str, click.Command] = {}

    def __getitem__(self, name: str) -> click.Command:
        """The command. KeyError where there is none."""
        if name not in self._known:
            module = import_module(f"scrutiny_tui.cli.{self._homes[name]}")
            held = vars(module).values()
            self._known[name] = next(one for one in held if isinstance(one, click.Command) and one.name == name)
        return self._known[name]

    def __setitem__(self, name: str, command: click.Command) -> None:
        self._homes[name] = ""
        self._known[name] = command

    def __delitem__(self, name: str) -> None:
        del self._homes[name]
        self._known.pop(name, None)

    def __iter__(self) -> Iterator[str]:
        return iter(self._homes)

    def __len__(self) -> int:
        return len(self._homes)


class Commands(click.Group):
    """All commands; a first word that is none of them is taken for a pack."""

    app: Callable[[Session, str | None], None] | None = None
    """Opens the app, on the shelf or on the pack named. Whoever starts the command gives it; no command imports it."""
    desk: Callable[[Session, str], None] | None = None
    """Opens the app on the desk of a pack, given likewise."""
    screens: Mapping[str, Callable[[Session, str], None]] = MappingProxyType({})
    """What opens the app on the screen of a command of that name, on the pack given; given likewise."""
    keys: Callable[[Mapping[str, tuple[str, ...]]], KeyTable]
    """The app's table of keys with the user's own in it, and a sentence for each of those that cannot be had."""

    parts: Mapping[str, Iterable[str]] = MappingProxyType({})
    """Headings of the list of commands, each with the commands below it."""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands by who mostly wants them, each with the whole first sentence of its help."""
        for heading, names in self.parts.items():
            with formatter.section(heading):
                formatter.write_dl([(name, self.commands[name].get_short_help_str(limit=200)) for name in names])

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
            context.obj = Session(_paths())
        context.call_on_close(context.obj.close)
        return context

    def invoke(self, ctx: click.Context) -> Any:
        """Do the command. ReaderGoneError where nobody reads what it prints."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError as gone:
            raise ReaderGoneError from gone

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


def _paths() -> Paths:
    try:
        return find()
    except RuntimeError as fault:
        names = "SCRUTINY_HOME, SCRUTINY_PACKS and SCRUTINY_INDEX"
        raise MisuseError(
            f"One of {names} begins with ~ and the name of nobody on this machine.", "Write the folder in full."
        ) from fault
