"""Commands that take a pack first, and then, if anything, a command of their own: `scrutiny board PACK merge …`."""

from __future__ import annotations

import click


class OnPack(click.Group):
    """A group whose own options may stand behind the pack where no command follows: `scrutiny board PACK --json`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the words, with options behind the pack put before it."""
        behind = args[1:]
        if args and not args[0].startswith("-") and behind and all(word.startswith("-") for word in behind):
            args = [*behind, args[0]]
        return super().parse_args(ctx, args)
