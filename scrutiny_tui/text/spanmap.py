"""A rewritten text with a way back: which characters of the original a stretch of the new text came from."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Callable


class SpanMap:
    """Offsets of a rewritten text to offsets of its original, kept as the ends of each replaced stretch only."""

    def __init__(self, starts: array[int], ends: array[int], from_starts: array[int], from_ends: array[int]) -> None:
        """Each replaced stretch stands at `starts[i]:ends[i]`, and stood at `from_starts[i]:from_ends[i]`, in order."""
        self._starts = starts
        self._ends = ends
        self._from_starts = from_starts
        self._from_ends = from_ends

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the original (half-open) that the stretch `start:end` of the new text came from.

        `start` < `end`. A stretch that begins or ends inside a replacement takes the whole of what was replaced.
        """
        at = bisect_right(self._starts, start) - 1
        if at < 0:
            first = start
        elif start < self._ends[at]:
            first = self._from_starts[at]
        else:
            first = self._from_ends[at] + start - self._ends[at]
        last = end - 1
        at = bisect_right(self._starts, last) - 1
        if at < 0:
            return first, end
        if last < self._ends[at]:
            return first, self._from_ends[at]
        return first, self._from_ends[at] + end - self._ends[at]


def rewrite(
    text: str, pattern: re.Pattern[str], replace: Callable[[re.Match[str]], str | None]
) -> tuple[str, SpanMap, list[int]]:
    """`text` with every match of `pattern` replaced, the map back, and the places in the new text to remember.

    `replace` gives the new words; None drops the match and has its place remembered.
    """
    starts, ends, from_starts, from_ends = array("L"), array("L"), array("L"), array("L")
    remembered: list[int] = []
    pieces: list[str] = []
    done = 0
    length = 0
    for match in pattern.finditer(text):
        start, end = match.span()
        new = replace(match)
        length += start - done
        pieces.append(text[done:start])
        if new is None:
            remembered.append(length)
            new = ""
        pieces.append(new)
        starts.append(length)
        length += len(new)
        ends.append(length)
        from_starts.append(start)
        from_ends.append(end)
        done = end
    pieces.append(text[done:])
    return "".join(pieces), SpanMap(starts, ends, from_starts, from_ends), remembered
