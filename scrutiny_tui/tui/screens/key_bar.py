"""The bottom line: the keys that matter here, as many as fit, never clipped."""

from __future__ import annotations

from textual.content import Content
from textual.events import Click, Resize
from textual.screen import Screen
from textual.style import Style
from textual.widgets import Static

from scrutiny_tui.tui.commands import BY_ID, Command
from scrutiny_tui.tui.keys import key_words


class KeyBar(Static, inherit_bindings=False):
    """The footer, made from the commands that can be given now, most important first; `? Help` always stands."""

    _due = False
    """Whether it is to be drawn once this moment's changes are all made."""

    def on_mount(self) -> None:
        """Listen for a change of what can be done."""
        self.screen.bindings_updated_signal.subscribe(self, self._changed)

    def _changed(self, _: Screen[object]) -> None:
        if not self._due:
            self._due = True
            self.call_after_refresh(self._draw)

    def on_resize(self, _: Resize) -> None:
        """Another width holds other keys."""
        self._draw()

    def _draw(self) -> None:
        self._due = False
        if self.is_attached and self.size.width:
            self.update(bar(self._commands(), self.size.width), layout=False)

    def _commands(self) -> list[tuple[Command, str]]:
        found: dict[str, tuple[Command, str]] = {}
        for _, binding, enabled, _ in self.screen.active_bindings.values():
            command = BY_ID.get(binding.id or "")
            if command and command.rank and enabled:
                key = min(binding.key, found.get(command.id, (command, binding.key))[1], key=command.in_use.index)
                found[command.id] = (command, key)
        return sorted(found.values(), key=lambda each: each[0].rank)

    async def on_click(self, event: Click) -> None:
        """Do what was clicked."""
        wanted = event.style.meta.get("command")
        for node, binding, enabled, _ in self.screen.active_bindings.values():
            if enabled and binding.id == wanted:
                await self.app.run_action(binding.action, node)
                return


def bar(commands: list[tuple[Command, str]], width: int) -> Content:
    """The keys that fit in `width` columns: the lowest ranks, and help whatever happens."""
    hints = {command.id: _hint(command, key) for command, key in commands}
    order = sorted(commands, key=lambda each: (each[0].id != "help", each[0].rank))
    kept: set[str] = set()
    room = width
    for command, _ in order:
        room -= hints[command.id].cell_length + (2 if kept else 0)
        if room < 0:
            break
        kept.add(command.id)
    return Content("  ").join([hints[command.id] for command, _ in commands if command.id in kept])


def _hint(command: Command, key: str) -> Content:
    hint = Content.assemble((key_words(key), "bold $primary"), " ", command.said)
    return hint.stylize(Style.from_meta({"command": command.id}))
