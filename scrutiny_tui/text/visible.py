"""What cannot be seen, made visible: control characters, escape sequences, bidirectional marks, lone surrogates.

Every text that leaves the program for a screen or for paper passes through here, so that a hostile report can neither
drive a terminal nor show words in another order than they stand in.
"""

from __future__ import annotations

import re

_NAMES = {
    0x061C: "ALM",
    0x0085: "NEL",
    0x009B: "CSI",
    0x180E: "MVS",
    0x200B: "ZWSP",
    0x200E: "LRM",
    0x200F: "RLM",
    0x2028: "LS",
    0x2029: "PS",
    0x202A: "LRE",
    0x202B: "RLE",
    0x202C: "PDF",
    0x202D: "LRO",
    0x202E: "RLO",
    0x2060: "WJ",
    0x2066: "LRI",
    0x2067: "RLI",
    0x2068: "FSI",
    0x2069: "PDI",
    0xFEFF: "BOM",
}
"""Code point to the short name that Unicode gives it."""

_HIDDEN = re.compile(
    "\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f"  # the flags of Wales, England and Scotland end in hidden letters
    "| \x0c(?=\\S)"  # where a page turns within a paragraph
    "|[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    "\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff0-\ufffb\ufffe\uffff\U000e0000-\U000e0fff]"
)


def visible(text: str) -> str:
    """`text` with each hidden character replaced by a sign or a name that can be seen.

    Controls become their pictures (ESC is ␛), the rest names in double brackets (⟪RLM⟫) or numbers (⟪U+E0041⟫). Line
    feeds and tabs stay, and so do the joiners that scripts and emoji need; a page that turns within a paragraph is a
    space. The result can always be written as UTF-8.
    """
    return _HIDDEN.sub(_shown, text)


def _shown(found: re.Match[str]) -> str:
    hidden = found[0]
    if len(hidden) > 1:
        return " " if hidden == " \f" else hidden
    point = ord(hidden)
    if point < 0x20:
        return chr(0x2400 + point)
    if point == 0x7F:
        return "␡"
    return f"⟪{_NAMES.get(point, f'U+{point:04X}')}⟫"
