"""How the rows of a list are drawn in a given width: title, words on it, a rule under a heading. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from textual.content import Content

LEAD = 11
"""Columns for the word before a title."""


@dataclass(frozen=True, slots=True)
class Row:
    """One item in a list."""

    id: str
    title: Content
    """What it is called; cut to one line, or two where rows are tall."""
    marks: tuple[str, ...] = ()
    """Short words on it, safe to show: unread, disputed, on your list."""
    strong: bool = False
    """Bold, for what was not read yet."""
    below: Content | None = None
    """More about it, on up to two lines of its own under the title."""
    lead: str = ""
    """A word before the title, in a column of its own: the kind of a link."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A line between rows that says what follows."""

    words: Content


def drawn(row: Row | Heading, width: int, tall: bool, apart: bool) -> Content:
    """A row or heading in `width` columns; `tall` rows have lines of their own for their marks.

    `apart` leaves a line free above a heading.
    """
    if isinstance(row, Heading):
        return _heading(row.words, width, apart)
    title = row.title.stylize("bold") if row.strong else row.title
    marks = Content(" · ".join(row.marks))
    if row.lead:
        return _led(row.lead, title, width)
    if tall:
        lines = _fold(title, width, most=2)
        lines += [marks.truncate(width, ellipsis=True).stylize("$quiet")] if marks else []
    else:
        lines = [_ends(title, marks, width)]
    if row.below:
        lines += [Content.assemble("  ", line.stylize("$quiet")) for line in _fold(row.below, width - 4, most=2)]
    return Content("\n").join(lines)


def _led(lead: str, title: Content, width: int) -> Content:
    """The word in its column, the title on up to two lines beside it."""
    lines = _fold(title, width - LEAD, most=2)
    leads = [Content(lead.ljust(LEAD)).stylize("$quiet"), *[Content(" " * LEAD)] * (len(lines) - 1)]
    return Content("\n").join([Content.assemble(*pair) for pair in zip(leads, lines, strict=True)])


def _ends(title: Content, marks: Content, width: int) -> Content:
    """Title and marks at the two ends of one line; a long title keeps at least two thirds of it."""
    if not marks:
        return title.truncate(width, ellipsis=True)
    left = max(min(title.cell_length, width * 2 // 3), width - marks.cell_length - 2)
    marks = marks.truncate(width - left - 2, ellipsis=True)
    return Content.assemble(title.truncate(left, ellipsis=True, pad=True), "  ", marks.stylize("$quiet"))


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
