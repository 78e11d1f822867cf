"""The command palette: every command of the table that can be given now, found by typing part of its words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider

from scrutiny_tui.tui.commands import BY_ID, Command
from scrutiny_tui.tui.keys import key_words


class TableCommands(Provider):
    """Offers the commands that the keys offer on the screen below, and no others."""

    async def discover(self) -> Hits:
        """All of them, before anything is typed."""
        for command, words, run in self._offered():
            yield DiscoveryHit(words, run, help=command.told)

    async def search(self, query: str) -> Hits:
        """Those whose words or help match what was typed."""
        matcher = self.matcher(query)
        for command, words, run in self._offered():
            score = max(matcher.match(words), matcher.match(command.told) * 0.8)
            if score > 0:
                yield Hit(score, matcher.highlight(words), run, help=command.told)

    def _offered(self) -> Iterator[tuple[Command, str, Callable[[], object]]]:
        seen: set[str] = set()
        for node, binding, enabled, _ in list(self.screen.active_bindings.values()):
            command = BY_ID.get(binding.id or "")
            if command is None or not enabled or command.id in seen or command.id == "command_palette":
                continue
            seen.add(command.id)
            if "list" not in command.scopes:
                run = partial(self.app.run_action, binding.action, node)
                yield command, f"{command.said} ({key_words(binding.key)})", run
