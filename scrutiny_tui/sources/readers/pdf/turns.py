"""Whether a paragraph goes on in the next column or on the next page, and the paragraphs of pages joined so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from scrutiny_tui.sources.readers.pdf.hyphens import broken_over, head_of
from scrutiny_tui.sources.readers.pdf.paragraphs import Paragraph, Setting, begins_point, room, stopped

_OF_CONTENTS = re.compile(r" … \S{1,6}$")
_SPOKEN = re.compile(r"[a-z]")


def goes_on(before: Paragraph, after: Paragraph, setting: Setting) -> bool:
    """Whether `after`, the first of a column or page, goes on with `before`, the last of the one before it."""
    if before.table or after.table or before.note or after.note or not before.rows or not after.rows:
        return False
    last, first = before.rows[-1], after.rows[0]
    alike = abs(before.size - after.size) < 0.6 and last.bold == first.bold
    if not alike or begins_point(first) or _OF_CONTENTS.search(before.text):
        return False
    small = after.text[:1].islower() and _SPOKEN.search(before.text) is not None
    heading = before.size > setting.body * 1.15 or (last.bold and len(before.rows) < 3)
    full = not room(last, first, before.right)
    if not stopped(before.text):
        return (small and (full or len(before.text) > 40)) or (full and not heading and len(before.rows) > 1)
    return full and not heading and (_hangs(before, after) or _set_out(before, after, setting))


def turn_pages(pages: Sequence[list[Paragraph]], setting: Setting) -> list[bool]:
    """For each page, whether its last paragraph goes on on the next; that one is then moved behind the page's notes.

    A word that is broken over the end of a page is made whole on the page where it begins.
    """
    found = [False] * len(pages)
    for number, (before, after) in enumerate(pairwise(pages)):
        at = next((at for at in range(len(before) - 1, -1, -1) if not before[at].note), -1)
        if at < 0 or not after or not goes_on(before[at], after[0], setting):
            continue
        last = before[at]
        if broken_over(last.text) and len(after[0].text.split(" ", 1)) == 2:
            whole, rest = setting.vocabulary.join(last.text, head_of(after[0].text)), after[0].text.split(" ", 1)[1]
            last, after[0] = last.saying(whole), after[0].saying(rest)
        begin = at
        while begin and _heads(before[begin - 1]):
            begin -= 1
        before[:] = [*before[:begin], *before[at + 1 :], *before[begin:at], last]
        found[number] = True
    return found


def _heads(paragraph: Paragraph) -> bool:
    """Whether a paragraph is most likely the heading of what follows it."""
    return not paragraph.table and len(paragraph.text) < 100 and not stopped(paragraph.text)


def _hangs(before: Paragraph, after: Paragraph) -> bool:
    """Whether `after` stands where the words of a point stand whose number or mark hangs out."""
    first = before.rows[0]
    if not first.labelled:
        return False
    words = first.runs[1].x0
    return words - first.x0 > 0.7 * first.size and abs(words - after.rows[0].x0) < 0.4 * first.size


def _set_out(before: Paragraph, after: Paragraph, setting: Setting) -> bool:
    """Whether the report sets first lines in, and `after` does not begin so."""
    if not setting.sets_in or len(after.rows) < 2 or len(before.rows) < 2:
        return False
    return abs(after.rows[0].x0 - after.rows[1].x0) < 0.3 * after.size
