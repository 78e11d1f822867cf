"""The sentence, and the clause, that a place in a text stands in."""

from __future__ import annotations

import re
from bisect import bisect_right

from scrutiny_tui.draft.layout import Layout

_JOINT = re.compile(r";\s|,\s(?=(?:but|while|whereas|although|and)\s)|\s[–—]\s|:\s")
_LONGEST = 260
"""Characters of a clause that are shown."""


class Sentences:
    """Where the sentences of a report begin and end."""

    def __init__(self, layout: Layout) -> None:
        """Read them off the layout: those of the reporter, and those within quotations."""
        self._text = layout.text
        ends: list[int] = [0]
        for paragraph in layout.document.paragraphs:
            start, end = paragraph.start, paragraph.end
            ends += [start]
            ends += [match.end() for match in _STOP.finditer(layout.text, start, end)]
            ends += [end]
        self._starts = sorted(set(ends))

    def around(self, at: int) -> tuple[int, int]:
        """The half-open stretch of the sentence that holds `at`."""
        index = bisect_right(self._starts, at) - 1
        last = self._starts[index + 1] if index + 1 < len(self._starts) else len(self._text)
        return self._starts[index], last

    def clause(self, at: int) -> str:
        """The clause that holds `at`, with single spaces, cut short where it is very long."""
        first, last = self.around(at)
        first, last = max(first, at - _LONGEST), min(last, at + _LONGEST)
        for joint in _JOINT.finditer(self._text, first, last):
            if joint.end() <= at and at - joint.end() > 20:
                first = joint.end()
            elif joint.start() > at + 20:
                last = joint.start()
                break
        return " ".join(self._text[first:last].split()).strip(" ,;:–—")


_STOP = re.compile(
    r"(?<!\bMr)(?<!\bMrs)(?<!\bDr)(?<!\bMs)(?<!\bSt)(?<!\bNo)(?<!\bno)(?<!\bCllr)(?<!\b[A-Z])[.?!][\"”'’)]{0,3}\s+(?=[\"“'‘(]{0,2}[A-Z0-9£])"
)
