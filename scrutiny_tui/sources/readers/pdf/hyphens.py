"""Lines joined into running text: words that were broken at a line end are made whole again."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from scrutiny_tui.sources.readers.pdf.runs import HYPHEN

_BROKEN = re.compile(rf"(\w*[^\W\d_])([-‐\u00ad{HYPHEN}])$")
_WORD = re.compile(r"[^\W\d_]+(?:['’\-‐][^\W\d_]+)*")
_NEXT = re.compile(r"[^\W\d_]+")
_PREFIXES = frozenset(
    ["self", "non", "multi", "well", "co", "long", "short", "high", "low", "full", "cross", "half", "mid", "semi",
     "anti", "two", "three", "four", "five", "six", "first", "second", "third"]
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of a report, as they stand inside its lines: what tells a broken word from a hyphenated one."""

    words: frozenset[str] = frozenset()
    """In small letters."""
    breaks: bool = True
    """False where the report breaks no words, so that a hyphen at a line end is one within the line too."""

    @classmethod
    def of(cls, lines: Sequence[str]) -> Vocabulary:
        """The words of a report's lines; what is broken at the end of one does not count."""
        found: set[str] = set()
        for line in lines:
            words = [match[0].lower().replace("‐", "-") for match in _WORD.finditer(line)]
            found.update(words[:-1] if _BROKEN.search(line) else words)
        whole = parted = 0
        for before, after in itertools.pairwise(lines):
            if (ends := _BROKEN.search(before)) and (begins := _NEXT.match(after)):
                whole += f"{ends[1]}{begins[0]}".lower() in found
                parted += f"{ends[1]}-{begins[0]}".lower() in found
        return cls(frozenset(found), whole >= parted)

    def join(self, before: str, after: str) -> str:
        """Two lines as one text."""
        found = _BROKEN.search(before)
        following = _NEXT.match(after)
        if not found or not following:
            numbers = re.search(rf"\d[-‐–{HYPHEN}]$", before) and after[:1].isdigit()
            return before + after if numbers else f"{before} {after}"
        stem, hyphen = before[: found.end(1)], found[2]
        keeps = hyphen != "\u00ad" and self._keeps(found[1], following[0], stem)
        return f"{stem}-{after}" if keeps else stem + after

    def _keeps(self, head: str, tail: str, stem: str) -> bool:
        """Whether the hyphen between the end of one line and the beginning of the next belongs to the word."""
        whole, parted = f"{head}{tail}".lower() in self.words, f"{head}-{tail}".lower() in self.words
        if whole or parted:
            return parted and not whole
        begun = re.search(r"[\w’'-]*$", stem)
        compound = begun is not None and ("-" in begun[0] or len(head) == 1)
        return (
            not self.breaks or compound or head.lower() in _PREFIXES or not (tail[0].islower() and head[-1].islower())
        )


def broken_over(text: str) -> bool:
    """Whether a text ends within a word, as far as its last sign tells."""
    return _BROKEN.search(text) is not None


def head_of(text: str) -> str:
    """Its first word with what clings to it."""
    return text.split(" ", 1)[0]


NO_WORDS = Vocabulary()
"""Where nothing is known of the report's words."""


def joined(lines: Sequence[str], vocabulary: Vocabulary = NO_WORDS) -> str:
    """Some lines as one text."""
    text = ""
    for line in lines:
        text = vocabulary.join(text, line) if text else line
    return text.replace(HYPHEN, "-")
