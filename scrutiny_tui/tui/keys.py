"""What keys are called, in words and signs that stand on a keyboard."""

from __future__ import annotations

import re

from textual.keys import key_to_character

from scrutiny_tui.tongue import N_, _

_FUNCTION = re.compile(r"f\d+")
_NAMES = {
    "slash": "/",
    "enter": N_("Enter"),
    "backspace": N_("Backspace"),
    "tab": N_("Tab"),
    "escape": N_("Esc"),
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "pageup": N_("PgUp"),
    "pagedown": N_("PgDn"),
    "home": N_("Home"),
    "end": N_("End"),
    "space": N_("Space"),
    "plus": "+",
    "minus": "-",
}
_HELD = {"ctrl": N_("Ctrl"), "alt": N_("Alt"), "shift": N_("Shift")}


def key_words(key: str) -> str:
    """Textual's name of a key as it is written on the keyboard: `alt+left` is Alt+←, `ctrl+q` is Ctrl+Q."""
    *held, last = key.split("+")
    known = _NAMES.get(last) or _sign(last)
    named = _(known) if known else (last.upper() if held or _FUNCTION.fullmatch(last) else last)
    return "+".join([*(_(_HELD.get(each, each)) for each in held), named])


def _sign(key: str) -> str:
    """The sign on a key whose name tells it: `semicolon` is ;; nothing for other keys."""
    sign = key_to_character(key) if len(key) > 1 else None
    return sign if sign and sign.isprintable() else ""
