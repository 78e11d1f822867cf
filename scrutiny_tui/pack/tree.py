"""One file of a pack, read as far as it goes: faulty YAML costs only the part that it stands in.

One slip costs one item and one message, and the clerk hears of everything else in the same run.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from scrutiny_tui.pack.nodes import MOST_NODES, Node, SlipError, TooManyError, build
from scrutiny_tui.pack.problems import Place, Problem
from scrutiny_tui.pack.reading import read_file
from scrutiny_tui.pack.slips import explain

MOST_SLIPS = 25
"""How many breaks in one file are mended before the rest of it is given up."""
LEAST_SLIPS = 2
"""The same in the largest files, so that a hopeless one is given up within seconds."""
_READABLE = 25_000_000
"""How many characters are read again and again for the sake of one file."""

_TOP = re.compile(r"[^\s#\-]")
_DASH = re.compile(r" *-(?: |$)")
_KEY = re.compile(r" *[^\s#\-]")
_ID = re.compile(r"[ \t]*(?:-[ \t]+)?id:[ \t]*[\"']?([a-z0-9-]+)")


@dataclass(frozen=True, slots=True)
class Tree:
    """What was read of one file."""

    file: Path
    root: Node | None
    problems: tuple[Problem, ...]
    lost_ids: frozenset[str] = frozenset()
    """Ids in parts that were left out: naming them is no fault."""
    lost_keys: frozenset[str] = frozenset()
    """Top-level keys of which a part was left out."""
    complete: bool = True
    """False where some of the file could not even be searched for ids."""


def read_tree(file: Path) -> Tree:
    """Read one file; never raises for its content."""
    read = read_file(file)
    if read.text is None:
        return Tree(file, None, read.problems, complete=False)
    return parse(read.text, file, read.problems)


def parse(text: str, file: Path, told: tuple[Problem, ...] = ()) -> Tree:
    """The tree of a file's text, with `told` problems first."""
    mender = _Mender(text, file)
    left = text
    for _ in range(max(LEAST_SLIPS, min(MOST_SLIPS, _READABLE // max(len(text), 1)))):
        try:
            root, refused = build(left, file)
        except SlipError as slip:
            if not mender.leave_out(slip):
                break
            left = "\n".join(mender.lines)
            continue
        except TooManyError:
            what = f"The file is too large: it holds more than {MOST_NODES:,} keys and values."
            endless = Problem("too-large", what, "Split it into several files.", Place(file, 0, 0))
            return Tree(file, None, (*told, *mender.problems, endless), complete=False)
        problems = (*told, *mender.problems, *refused)
        return Tree(file, root, problems, frozenset(mender.ids), frozenset(mender.keys))
    what = "So much of this file is amiss that the rest of it was not read."
    given_up = Problem("given-up", what, "Mend what is told of it and check again.", Place(file, 0, 0))
    return Tree(file, None, (*told, *mender.problems, given_up), complete=False)


@dataclass
class _Mender:
    """Blanks out the faulty parts of a text, line by line, so that every other line keeps its number."""

    text: str
    file: Path
    problems: list[Problem] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    keys: set[str] = field(default_factory=set)

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the text, those left out so far blank; most files need none."""
        return self.text.split("\n")

    def leave_out(self, slip: SlipError) -> bool:
        """Tell of a slip and blank the part that it stands in; False where there is nothing left to blank."""
        found = explain(slip, self.lines)
        place = Place(self.file, found.line, found.column)
        self.problems.append(Problem(found.code, found.what, found.do, place))
        at = min(found.line, len(self.lines)) - 1
        for first, end in self._parts(at):
            if any(line.strip() for line in self.lines[first:end]):
                self._blank(first, end)
                return True
        return False

    def _parts(self, at: int) -> list[tuple[int, int]]:
        """The spans of lines around line `at` (from 0) that could be left out: the item, the section, all above."""
        top = self._last(_TOP, at, 0)
        end = self._next(_TOP, max(at, top) + 1, len(self.lines))
        spans = [(max(top, 0), end), (0, end)]
        inside = range(top + 1, end)
        if at > top:
            marker = _DASH if any(_DASH.match(self.lines[n]) for n in inside) else _KEY
            starts = [n for n in inside if marker.match(self.lines[n])]
            depth = min((_indent(self.lines[n]) for n in starts), default=0)
            starts = [n for n in starts if _indent(self.lines[n]) == depth]
            first = max((n for n in starts if n <= at), default=top + 1)
            spans.insert(0, (first, min((n for n in starts if n > at), default=end)))
        return spans

    def _last(self, wanted: re.Pattern[str], at: int, stop: int) -> int:
        return next((n for n in range(at, stop - 1, -1) if wanted.match(self.lines[n])), -1)

    def _next(self, wanted: re.Pattern[str], at: int, stop: int) -> int:
        return next((n for n in range(at, stop) if wanted.match(self.lines[n])), stop)

    def _blank(self, first: int, end: int) -> None:
        top = self._last(_TOP, first, 0)
        if top >= 0:
            self.keys.add(self.lines[top].partition(":")[0].strip())
        for n in range(first, end):
            if found := _ID.match(self.lines[n]):
                self.ids.add(found[1])
            self.lines[n] = ""


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
