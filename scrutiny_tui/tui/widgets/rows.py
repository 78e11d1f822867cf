"""Rows of text as data: what the drawn views lay out, measured in terminal cells. Pure; knows no screen.

A row is a sequence of pieces, each with a look. A look is a word such as "dim" or "quote"; what it means in colour and
weight is the business of the widget that paints it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rich.cells import cell_len, chop_cells, set_cell_size

from scrutiny_tui.frozen import dataclass

ELLIPSIS = "…"
UNREAD = "•"
"""Stands before what was not read yet."""


class Piece(NamedTuple):
    """A run of text in one look."""

    text: str
    """What is shown; already safe (no control characters)."""
    look: str = ""
    """How it is shown: a space-separated choice of `LOOKS`, or nothing for plain."""


LOOKS = ("strong", "dim", "heading", "mark", "quote", "current", "warning", "line", "bar", "note")
"""Every look there is. None carries meaning that the words beside it do not."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line on the screen."""

    pieces: tuple[Piece, ...] = ()
    target: str = ""
    """What the row belongs to and is selected with; empty for headings and space."""

    @property
    def text(self) -> str:
        """The words of the row, without looks."""
        return "".join(piece.text for piece in self.pieces)


def row(*parts: str | tuple[str, str], target: str = "") -> Row:
    """A row from texts and (text, look) pairs; empty texts are left out."""
    pieces = (Piece(part) if isinstance(part, str) else Piece(*part) for part in parts)
    return Row(tuple(piece for piece in pieces if piece.text), target)


def fit(text: str, cells: int) -> str:
    """`text` in exactly `cells` cells: padded with spaces, or cut and ended with an ellipsis."""
    if cells <= 0:
        return ""
    return set_cell_size(shorten(text, cells), cells)


def shorten(text: str, cells: int) -> str:
    """`text` in at most `cells` cells, cut with an ellipsis where it is longer."""
    if cell_len(text) <= cells:
        return text
    return set_cell_size(text, max(0, cells - 1)).rstrip() + ELLIPSIS if cells > 0 else ""


def spans(text: str, cells: int) -> list[tuple[int, int]]:
    """Where each line of `text` begins and ends when it is wrapped at `cells` cells (half-open character offsets).

    Breaks at spaces, which belong to no line; a word wider than a line is cut. Line feeds end a line. An empty text is
    one empty line.
    """
    cells = max(1, cells)
    found: list[tuple[int, int]] = []
    start = 0
    for part in text.split("\n"):
        found.extend((start + a, start + b) for a, b in _wrapped(part, cells))
        start += len(part) + 1
    return found


def _wrapped(text: str, cells: int) -> list[tuple[int, int]]:
    if len(text) <= cells and cell_len(text) <= cells:
        return [(0, len(text))]
    narrow = text.isascii() or cell_len(text) == len(text)
    found, at, end = [], 0, len(text)
    while at < end:
        cut = at + (cells if narrow else max(1, len(chop_cells(text[at : at + cells], cells)[0])))
        if cut >= end:
            found.append((at, end))
            break
        space = text.rfind(" ", at, cut + 1)
        stop = space if space > at else cut
        found.append((at, stop))
        at = stop
        while at < end and text[at] == " ":
            at += 1
    return found or [(0, 0)]


def wrap(text: str, cells: int) -> list[str]:
    """The lines of `text`, wrapped at `cells` cells."""
    return [text[start:end] for start, end in spans(text, cells)]


def flow(pieces: Iterable[Piece], cells: int) -> list[tuple[Piece, ...]]:
    """The lines of several pieces that run on as one text, each keeping its look."""
    run = [piece for piece in pieces if piece.text]
    text = "".join(piece.text for piece in run)
    return [tuple(_within(run, start, end)) for start, end in spans(text, cells)]


def _within(pieces: Iterable[Piece], start: int, end: int) -> Iterable[Piece]:
    """The parts of `pieces` between two offsets in their joined text."""
    at = 0
    for piece in pieces:
        part = piece.text[max(0, start - at) : max(0, end - at)]
        if part:
            yield Piece(part, piece.look)
        at += len(piece.text)


def paragraph(
    text: str,
    cells: int,
    *,
    look: str = "",
    indent: str = "",
    first: str | None = None,
    target: str = "",
    most: int = 0,
) -> list[Row]:
    """`text` wrapped into rows of at most `cells` cells, each behind `indent` (the first behind `first`).

    With `most`, at most so many rows, the last ending with an ellipsis where words are left over.
    """
    head = indent if first is None else first
    lines = wrap(text, cells - cell_len(indent))
    if most and len(lines) > most:
        rest = shorten(lines[most - 1] + " " + lines[most], cells - cell_len(indent) - 1)
        lines = [*lines[: most - 1], rest if rest.endswith(ELLIPSIS) else rest + ELLIPSIS]
    return [row(head if at == 0 else indent, (line, look), target=target) for at, line in enumerate(lines)]


def cut(pieces: Iterable[Piece], cells: int) -> tuple[Piece, ...]:
    """`pieces` in at most `cells` cells, cut with an ellipsis where they are longer."""
    kept: list[Piece] = []
    left = cells
    for piece in pieces:
        size = cell_len(piece.text)
        if size > left:
            kept.append(Piece(shorten(piece.text, left) if left > 0 else ELLIPSIS, piece.look))
            break
        kept.append(piece)
        left -= size
    return tuple(kept)


def targets(rows: Sequence[Row]) -> list[str]:
    """What can be selected, in order, each once."""
    return list(dict.fromkeys(row.target for row in rows if row.target))
