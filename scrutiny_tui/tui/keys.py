"""What keys are called, in words and signs that stand on a keyboard."""

from __future__ import annotations

import re

_FUNCTION = re.compile(r"f\d+")
_NAMES = {
    "question_mark": "?",
    "slash": "/",
    "enter": "Enter",
    "backspace": "Backspace",
    "tab": "Tab",
    "escape": "Esc",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "home": "Home",
    "end": "End",
    "space": "Space",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "plus": "+",
    "minus": "-",
    "comma": ",",
    "full_stop": ".",
    "less_than_sign": "<",
    "greater_than_sign": ">",
}
_HELD = {"ctrl": "Ctrl", "alt": "Alt", "shift": "Shift"}


def key_words(key: str) -> str:
    """Textual's name of a key as it is written on the keyboard: `alt+left` is Alt+←, `ctrl+q` is Ctrl+Q."""
    *held, last = key.split("+")
    named = _NAMES.get(last) or (last.upper() if held or _FUNCTION.fullmatch(last) else last)
    return "+".join([*(_HELD.get(each, each) for each in held), named])
