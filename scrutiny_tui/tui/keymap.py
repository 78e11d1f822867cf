"""The user's own keys: what the settings file says of them, held against the commands and the keys that there are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from textual.keys import Keys, _character_to_key

from scrutiny_tui.session.near import clipped, did_you_mean
from scrutiny_tui.tongue import _
from scrutiny_tui.tui.commands import BY_ID, COMMANDS, Command
from scrutiny_tui.tui.keys import key_words

_HELD = ("ctrl", "alt", "shift")
_NAMED = {key.value for key in Keys if not key.value.startswith("<") and "+" not in key.value and "-" not in key.value}
_ALSO = {"esc": "escape", "return": "enter", "pgup": "pageup", "pgdn": "pagedown", "del": "delete", "ins": "insert"}
_SCREENS = ("shelf", "pack", "desk", "meeting", "board", "meet-record", "page")
"""The screens, by the scope that holds all over each."""
_ON = {
    **{screen: {screen} for screen in _SCREENS},
    "app": set(_SCREENS),
    "list": set(_SCREENS),
    "screen": {"shelf", "pack", "desk"},
    "desk-text": {"desk"},
}
"""Scope to the screens that it is on; any other is a room of a pack."""
_ALL_OVER = frozenset((*_SCREENS, "app", "list", "screen", "items"))
"""Scopes that hold wherever one is on their screen."""


def key_name(written: str) -> str:
    """Textual's name of a key as somebody writes it: `Ctrl+E`, `f5`, `?`, `Esc`; "" for what is no key."""
    *held, last = written.split("+") if len(written) > 1 else [written]
    held = [each.strip().lower() for each in held]
    if any(each not in _HELD for each in held):
        return ""
    if len(last) == 1:
        named = _character_to_key(last.lower() if held else last)
    else:
        named = _ALSO.get(last.lower(), last.lower())
        if named not in _NAMED and named not in {
            _character_to_key(sign) for sign in "?/[]+-,.<>=;:'#@!*()&%$£\"\\|_~`"
        }:
            return ""
    return "+".join([*(each for each in _HELD if each in held), named])


def own_keys(wanted: Mapping[str, Iterable[str]]) -> tuple[dict[str, tuple[str, ...]], tuple[str, ...]]:
    """(command to its keys, for all that can be had; a sentence for each that cannot).

    Left out, and told: an unknown command, what is no key, and a key that another command has in the same place.
    """
    given: dict[str, tuple[str, ...]] = {}
    troubles: list[str] = []
    for command, keys in wanted.items():
        names = [(written, key_name(written)) for written in keys]
        unread = [written for written, name in names if not name]
        if command not in BY_ID:
            hint = did_you_mean(command, BY_ID) or _("“scrutiny keys” lists them.")
            troubles.append(_("There is no command “{name}”.").format(name=clipped(command)) + f" {hint}")
        elif unread:
            troubles.append(
                _("For {name}: there is no key “{key}”.").format(name=command, key=clipped(unread[0]))
                + " " + _("Keys are written as a letter, f5, ctrl+e, enter.")
            )  # fmt: skip
        else:
            given[command] = tuple(dict.fromkeys(name for _written, name in names))
    for command in list(given):
        if clash := _clash(BY_ID[command], given):
            other, key = clash
            del given[command]
            told = _("{key} cannot be the key of {name}: {other} has it.")
            troubles.append(told.format(key=key_words(key), name=command, other=other))
    return given, tuple(troubles)


def _clash(command: Command, given: Mapping[str, tuple[str, ...]]) -> tuple[str, str] | None:
    """The first other command that one of the keys would give too, and the key."""
    for other in COMMANDS:
        if other.id != command.id and _meet(command, other):
            held = given.get(other.id, other.keys)
            for key in given[command.id]:
                if key in held:
                    return other.id, key
    return None


def _meet(one: Command, other: Command) -> bool:
    """Whether there is a place where both can be given."""
    return any(
        here == there or ({here, there} & _ALL_OVER and _ON.get(here, {"pack"}) & _ON.get(there, {"pack"}))
        for here in one.scopes
        for there in other.scopes
    )


def listed(wanted: Mapping[str, Iterable[str]]) -> tuple[list[tuple[str, str, str]], tuple[str, ...]]:
    """((name of a command, its keys as they are called, what it does) for all of them, what cannot be had)."""
    own, troubles = own_keys(wanted)
    table = []
    for command in COMMANDS:
        keys = own.get(command.id, command.keys)
        table.append((command.id, ", ".join(key_words(key) for key in keys), command.told))
    return table, troubles
