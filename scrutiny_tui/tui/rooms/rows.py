"""How the rows of a list are drawn in a given width: title, words on it, a rule under a heading. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rich._wrap import divide_line
from rich.cells import cell_len
from textual.content import Content

from scrutiny_tui.frozen import dataclass

PARTED = " · "
"""Stands between two marks."""
LEAD = 11
"""Columns for the word before a title."""
_SIMPLE = re.compile("(?! )(?:[!-~¡-¬®-ʯ‘’“”–—…]| (?! ))*")
"""Words of letters that are one column wide, with single spaces."""


@dataclass(frozen=True, slots=True)
class Row:
    """One item in a list."""

    id: str
    title: Content
    """What it is called, on as many lines as the list allows."""
    marks: tuple[str, ...] = ()
    """Short words on it, safe to show: disputed, exempt, on your list."""
    strong: bool = False
    """Not read yet: bold, and the list puts a dot before it."""
    below: Content | None = None
    """More about it, on up to two lines of its own under the title."""
    lead: str = ""
    """A word before the title, in a column of its own: the kind of a link."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A line between rows that says what follows."""

    words: Content


def drawn(row: Row | Heading, width: int, *, tall: bool, most: int, apart: bool) -> Content:
    """A row or heading in `width` columns, its title on at most `most` lines.

    `tall` rows have a line of their own for their marks; in others they stand at the right end of the first line.
    `apart` leaves a line free above a heading.
    """
    if isinstance(row, Heading):
        return _heading(row.words, width, apart)
    title = row.title.stylize("bold") if row.strong else row.title
    marks = Content(PARTED.join(row.marks))
    if row.lead:
        return _led(row.lead, title, width, most + 1)
    if tall:
        lines = _fold(title, width, most)
        lines += [marks.truncate(width, ellipsis=True).stylize("$quiet")] if marks else []
    else:
        lines = _ends(title, marks, width, most, _beside(title, row.marks, width))
    if row.below:
        lines += [Content.assemble("  ", line.stylize("$quiet")) for line in _fold(row.below, width - 4, most=2)]
    return Content("\n").join(lines)


def height(row: Row | Heading, width: int, *, tall: bool, most: int, apart: bool) -> int:
    """How many lines `drawn` makes of it, without drawing it: a long list needs the heights of all, and draws few."""
    if isinstance(row, Heading):
        return 2 if apart else 1
    if row.lead:
        return _lines(row.title, width - LEAD, most + 1)
    lines = _lines(row.title, width if tall else _beside(row.title, row.marks, width), most)
    if tall and row.marks:
        lines += 1
    return lines + _lines(row.below, width - 4, most=2) if row.below else lines


def _lines(words: Content, width: int, most: int) -> int:
    """How many lines `_fold` makes."""
    if words.cell_length <= width and "\n" not in words.plain:
        return 1
    return min(most, sum(_wrapped(part, width) for part in words.plain.split("\n")))


def _wrapped(line: str, width: int) -> int:
    """How many lines it is wrapped to. Most are counted by the lengths of their words, a tenth of the time."""
    if not _SIMPLE.fullmatch(line):
        return 1 if cell_len(line) <= width else len(divide_line(line, width)) + 1
    lines, at = 1, 0
    for word in line.rstrip().split(" "):
        if len(word) > width:
            return len(divide_line(line, width)) + 1
        if at + len(word) > width:
            lines, at = lines + 1, 0
        at += len(word) + 1
    return lines


def _beside(title: Content, marks: Sequence[str], width: int) -> int:
    """Columns left for a title that has marks at the right end of its first line: five eighths, where it needs them."""
    if not marks:
        return width
    return max(min(title.cell_length, width * 5 // 8), width - cell_len(PARTED.join(marks)) - 2)


def _led(lead: str, title: Content, width: int, most: int) -> Content:
    """The word in its column, the title beside it."""
    lines = _fold(title, width - LEAD, most)
    leads = [Content(lead.ljust(LEAD)).stylize("$quiet"), *[Content(" " * LEAD)] * (len(lines) - 1)]
    return Content("\n").join([Content.assemble(*pair) for pair in zip(leads, lines, strict=True)])


def _ends(title: Content, marks: Content, width: int, most: int, left: int) -> list[Content]:
    """The title in `left` columns, the marks at the right end of its first line."""
    if not marks:
        return _fold(title, width, most)
    marks = marks.truncate(width - left - 2, ellipsis=True).stylize("$quiet")
    first, *rest = _fold(title, left, most)
    return [Content.assemble(first, " " * (left - first.cell_length + 2), marks), *rest]


def _fold(title: Content, width: int, most: int) -> list[Content]:
    """The words on at most so many lines, the last one cut where there are more."""
    folded = [_bare(line) for line in title.wrap(width)]
    if len(folded) <= most:
        return folded
    rest = Content(" ").join(folded[most - 1 :])
    return [*folded[: most - 1], rest.truncate(width, ellipsis=True)]


def _bare(line: Content) -> Content:
    """The line without blanks at its ends."""
    start = len(line.plain) - len(line.plain.lstrip())
    return line[start:].rstrip() if start else line.rstrip()


def _heading(words: Content, width: int, apart: bool) -> Content:
    words = words.truncate(width - 2, ellipsis=True)
    rule = "─" * max(0, width - words.cell_length - 1)
    return Content.assemble("\n" if apart else "", words.stylize("bold $accent"), " ", (rule, "$border-blurred"))
