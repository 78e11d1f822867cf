"""The key that a command has at this user, for sentences that name it: keys can be chosen in the settings."""

from __future__ import annotations

from scrutiny_tui.tui.commands import BY_ID
from scrutiny_tui.tui.keys import key_words


def key_of(command: str) -> str:
    """The first key of the command of that id, as it is written on the keyboard."""
    return key_words(BY_ID[command].in_use[0])
