"""The one table of commands: what a key does, in words, where, and when it can be done.

Bindings, footer, help and command palette are all made from it; so are the catalogues' entries for its words, which
need no mark of their own. A room or screen writes `BINDINGS = bindings("its scope")` and an `action_<id>` for each of
its commands; a command of a room is a row like any other (`scrutiny_tui.tui.keyed`).
"""

from __future__ import annotations

from typing import Any

from textual.binding import Binding, BindingType

from scrutiny_tui.tui.keyed.command import Command, give_keys
from scrutiny_tui.tui.keyed.desk import THE_DESK, THE_MARKING
from scrutiny_tui.tui.keyed.meeting import THE_BOARD, THE_MEETING, THE_RECORD
from scrutiny_tui.tui.keyed.member import (
    THE_DRAWN,
    THE_EVERYWHERE,
    THE_ITEMS,
    THE_LISTS,
    THE_NEWS,
    THE_PACK,
    THE_PAGE,
    THE_QUESTIONS,
    THE_ROOMS,
    THE_SCREENS,
    THE_SHELF,
)
from scrutiny_tui.tui.keyed.possible import not_typing

__all__ = ["BY_ID", "COMMANDS", "Command", "bindings", "give_keys", "not_typing", "possible"]

COMMANDS: tuple[Command, ...] = (
    *THE_SHELF, *THE_ITEMS, *THE_QUESTIONS, *THE_NEWS, *THE_DRAWN, *THE_DESK, *THE_MARKING, *THE_MEETING, *THE_BOARD,
    *THE_RECORD, *THE_LISTS, *THE_SCREENS, *THE_PAGE, *THE_PACK, *THE_ROOMS, *THE_EVERYWHERE,
)  # fmt: skip
"""Every command, in the order that the help lists them."""

BY_ID: dict[str, Command] = {command.id: command for command in COMMANDS}


_BY_ACTION: dict[str, list[Command]] = {}
for _command in COMMANDS:
    _BY_ACTION.setdefault(_command.does.partition("(")[0], []).append(_command)


def bindings(*scopes: str) -> list[BindingType]:
    """Textual's bindings for the commands of these scopes, for a class's `BINDINGS`."""
    return [
        Binding(
            ",".join(command.keys),
            command.does,
            command.words,
            show=False,
            priority=command.at_once,
            tooltip=command.help,
            id=command.id,
        )
        for command in COMMANDS
        if any(scope in command.scopes for scope in scopes)
    ]


def possible(node: Any, action: str) -> bool:
    """Whether `node` knows the command behind an action and can do it now; for `check_action`.

    Actions that are not in the table always can.
    """
    commands = _BY_ACTION.get(action)
    return commands is None or (
        hasattr(node, f"action_{action}") and all(command.possible(node) for command in commands)
    )
