"""Words as any reader may see them: white space folded, nothing hidden. Every writer begins with this."""

from __future__ import annotations

import re

from scrutiny_tui.text.visible import visible

_BLANKS = re.compile(r"[ \t\n]+")
_BLANK_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")


def folded(text: str) -> str:
    """`text` on one line, hidden characters made visible; a blank at either end stays, as one space."""
    return _BLANKS.sub(" ", visible(_lines(text)))


def flat(text: str) -> str:
    """`text` on one line, hidden characters made visible, without blanks at either end."""
    return folded(text).strip(" ")


def paragraphs(text: str) -> list[str]:
    """Each paragraph of `text` on one line; blank lines part them. Empty for no words."""
    parts = map(flat, _BLANK_LINES.split(_lines(text)))
    return [part for part in parts if part.strip()]


def verses(text: str) -> list[list[str]]:
    """Each paragraph of `text` as its lines, as a member's note is written."""
    parts = ([flat(line) for line in part.split("\n")] for part in _BLANK_LINES.split(_lines(text)))
    spoken = ([line for line in lines if line.strip()] for lines in parts)
    return [lines for lines in spoken if lines]


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
