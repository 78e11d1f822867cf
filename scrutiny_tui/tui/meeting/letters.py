"""Letters drawn of blocks, many times the size of the terminal's own, to be read from a seat. Pure.

Each letter is seven dots high and up to five wide, drawn with four dots to a cell or, where there is room, with two.
"""

from __future__ import annotations

import unicodedata

from scrutiny_tui.tui.widgets.rows import Row, row

_DOTS = {
    " ": "000000", "!": "5F", '"': "070007", "#": "147F147F14", "$": "242A7F2A12", "%": "2313086462",
    "&": "3649552250", "'": "0503", "(": "1C2241", ")": "41221C", "*": "082A1C2A08", "+": "08083E0808",
    ",": "5030", "-": "08080808", ".": "6060", "/": "2010080402", "0": "3E5149453E", "1": "427F40",
    "2": "4261514946", "3": "2141454B31", "4": "1814127F10", "5": "2745454539", "6": "3C4A494930",
    "7": "0171090503", "8": "3649494936", "9": "064949291E", ":": "3636", ";": "5636", "=": "14141414",
    "?": "0201510906", "A": "7E1111117E", "B": "7F49494936", "C": "3E41414122", "D": "7F4141221C",
    "E": "7F49494941", "F": "7F09090101", "G": "3E41415132", "H": "7F0808087F", "I": "417F41",
    "J": "2040413F01", "K": "7F08142241", "L": "7F40404040", "M": "7F0204027F", "N": "7F0408107F",
    "O": "3E4141413E", "P": "7F09090906", "Q": "3E4151215E", "R": "7F09192946", "S": "4649494931",
    "T": "01017F0101", "U": "3F4040403F", "V": "1F2040201F", "W": "7F2018207F", "X": "6314081463",
    "Y": "0304780403", "Z": "6151494543", "a": "2054545478", "b": "7F48444438", "c": "3844444420",
    "d": "384444487F", "e": "3854545418", "f": "087E090102", "g": "085454543C", "h": "7F08040478",
    "i": "447D40", "j": "2040443D", "k": "7F102844", "l": "417F40", "m": "7C04180478", "n": "7C08040478",
    "o": "3844444438", "p": "7C14141408", "q": "081414187C", "r": "7C08040408", "s": "4854545420",
    "t": "043F444020", "u": "3C4040207C", "v": "1C2040201C", "w": "3C4030403C", "x": "4428102844",
    "y": "0C5050503C", "z": "4464544C44",
}  # fmt: skip
"""Each letter's columns from the left, two hexadecimal digits each; the lowest bit is the topmost dot."""
_SAME = {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "…": "..."}
_QUARTERS = " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█"
_HALVES = " ▀▄█"
TALL = 8
"""Dots from the top of one line to the top of the next."""


def drawn(words: str, cells: int, *, halves: bool) -> list[Row]:
    """The words in large letters, on lines of at most `cells` cells; nothing where some letter cannot be drawn.

    `halves`: a dot is half a cell, else a quarter. An accent or a word too wide for a line cannot be drawn.
    """
    said = "".join(_SAME.get(each, each) for each in unicodedata.normalize("NFC", words))
    if any(each not in _DOTS for each in said):
        return []
    room = cells if halves else 2 * cells
    lines: list[list[int]] = []
    for word in said.split():
        columns = _columns(word)
        if len(columns) > room:
            return []
        if lines and len(lines[-1]) + _GAP + len(columns) <= room:
            lines[-1] += [0] * _GAP + columns
        else:
            lines.append(columns)
    return [each for line in lines for each in _rows(line, halves)]


_GAP = 4
"""Dots between two words."""


def _columns(word: str) -> list[int]:
    found: list[int] = []
    for letter in word:
        dots = _DOTS[letter]
        found += [0] if found else []
        found += [int(dots[at : at + 2], 16) for at in range(0, len(dots), 2)]
    return found


def _rows(columns: list[int], halves: bool) -> list[Row]:
    rows = []
    for top in range(0, TALL, 2):
        pairs = [(column >> top) & 3 for column in columns]
        if halves:
            text = "".join(_HALVES[pair] for pair in pairs)
        else:
            pairs += [0] * (len(pairs) % 2)
            text = "".join(_QUARTERS[_quarter(*pairs[at : at + 2])] for at in range(0, len(pairs), 2))
        rows.append(row((text, "strong")))
    return rows


def _quarter(left: int, right: int) -> int:
    """The place in `_QUARTERS` of two dots at the left and two at the right, the upper ones in the lower bits."""
    return (left & 1) | (right & 1) << 1 | (left >> 1) << 2 | (right >> 1) << 3
