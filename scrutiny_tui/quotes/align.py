"""Lays the words of a quote beside the words of a text, so that each keeps its order and as many as can be agree."""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import islice

_BEGINNING = 2
"""Letters that two words must begin with to be alike: `child` and `child's`."""
_SURE = 4
"""More words than these in a row, at an end of a quote, do not agree by chance: only what is between is compared."""
_LONGEST = 1000
"""Words that are compared in one go."""
_REACH = 150
"""How much longer than the quote the words beside it may be, where only one end of it is sure."""
_CELLS = 400_000
"""Pairs of words that are compared one by one; above that a coarser way is taken."""
_AGREE, _ALIKE, _DIFFER, _LEFT_OUT = 4, 1, -1, -2
"""What a pair of words scores: the same, the same beginning, unlike; and a word of the quote beside nothing."""
_SKIP, _SKIP_MORE = -4.5, -0.02
"""Passing over words of the text costs about the same for one word as for a clause."""
_SLANT, _DOWN = -1, -2
"""How a pair of words was come to: from the pair before, or by leaving a word of the quote out; a skip is told by the
place in the text that it began at."""

Pair = tuple[int | None, int | None]
"""Indexes of a word of the quote and of the text that stand beside each other; None on one side where it has none."""


def align(quote: list[str], text: list[str]) -> list[Pair]:
    """The pairs that lay all of `quote` beside the likest stretch of `text`, in order."""
    head, at = _longest_run(quote, text)
    tail, back = _longest_run(quote[::-1], text[::-1])
    tail, end = min(tail, len(quote) - head), len(text) - back
    if at + head > end - tail:
        head, tail = (head, 0) if head > tail else (0, tail)
    first = head - _SURE if head > _SURE else 0
    last = len(quote) - tail + _SURE if tail > _SURE else len(quote)
    low = at + first if first else max(0, end - len(quote) - _REACH) if last < len(quote) else 0
    high = end - len(quote) + last if last < len(quote) else at + len(quote) + _REACH if first else len(text)
    before: list[Pair] = [(here, at + here) for here in range(first)]
    after: list[Pair] = [(here, end - len(quote) + here) for here in range(last, len(quote))]
    return [*before, *_moved(_align(quote[first:last], text[low:high]), first, low), *after]


def _longest_run(quote: list[str], text: list[str]) -> tuple[int, int]:
    """How many words of the quote, from its first, stand in a row in `text` (to `_LONGEST`), and where first."""
    best, found, most = 0, 0, min(len(quote), _LONGEST)
    for at, word in enumerate(text):
        if word == quote[0]:
            length = 1
            while length < most and at + length < len(text) and quote[length] == text[at + length]:
                length += 1
            if length > best:
                best, found = length, at
    return best, found


def _moved(pairs: list[Pair], here: int, there: int) -> list[Pair]:
    """`pairs` with their indexes moved on."""
    return [(None if a is None else a + here, None if b is None else b + there) for a, b in pairs]


def _align(quote: list[str], text: list[str]) -> list[Pair]:
    if len(quote) * len(text) > _CELLS:
        return _coarse(quote, text)
    return _fine(quote, text)


def _coarse(quote: list[str], text: list[str]) -> list[Pair]:
    """By the longest runs that both have, for quotes of pages."""
    found: list[Pair] = []
    for _, low, high, text_low, text_high in SequenceMatcher(None, quote, text).get_opcodes():
        both = min(high - low, text_high - text_low)
        found += [(low + at, text_low + at) for at in range(both)]
        found += [(at, None) for at in range(low + both, high)]
        found += [(None, at) for at in range(text_low + both, text_high)]
    return _trimmed(found)


def _trimmed(pairs: list[Pair]) -> list[Pair]:
    """`pairs` without the words of the text before and after all words of the quote."""
    held = [at for at, (quote, _) in enumerate(pairs) if quote is not None]
    return pairs[held[0] : held[-1] + 1] if held else []


def _fine(quote: list[str], text: list[str]) -> list[Pair]:
    """By the best score over every way to lay them side by side: one row a word of the quote, free ends in the text."""
    width = len(text) + 1
    best = [0.0] * width
    moves: list[list[int]] = []
    begins = [there[:_BEGINNING] for there in text]
    agree, alike, differ, left_out, skip, skip_more = _AGREE, _ALIKE, _DIFFER, _LEFT_OUT, _SKIP, _SKIP_MORE
    for word in quote:
        begin = word[:_BEGINNING]
        slanting = best[0]
        top = slanting + left_out
        row, move = [top], [_DOWN]
        run, began = float("-inf"), 0
        # All that a cell needs is kept in names of its own: of a check, this loop is what altered quotes cost.
        for column, (above, there, beginning) in enumerate(zip(islice(best, 1, None), text, begins, strict=True)):
            slant = slanting + (agree if word == there else alike if begin == beginning else differ)
            down = above + left_out
            opened = top + skip
            run += skip_more
            if opened > run:
                run, began = opened, column
            top, how = (slant, _SLANT) if slant >= down else (down, _DOWN)
            if run > top:
                top, how = run, began
            row.append(top)
            move.append(how)
            slanting = above
        best = row
        moves.append(move)
    return _traced(moves, max(range(width), key=lambda column: best[column]))


def _traced(moves: list[list[int]], column: int) -> list[Pair]:
    """The pairs along the best way that ends at `column` of the last row."""
    found: list[Pair] = []
    row = len(moves) - 1
    while row >= 0:
        how = moves[row][column]
        if how >= 0:
            found += [(None, at) for at in range(column - 1, how - 1, -1)]
            column = how
        elif how == _SLANT:
            found.append((row, column - 1))
            row, column = row - 1, column - 1
        else:
            found.append((row, None))
            row -= 1
    return _trimmed(found[::-1])
