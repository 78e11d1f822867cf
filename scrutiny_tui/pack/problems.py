"""What is wrong with a pack, told so that a clerk can mend it: the words, the place, and one collector of them all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path

from scrutiny_tui.frozen import dataclass

MOST_ALIKE = 100
"""How many problems of one code in one file are told one by one; the rest are only counted."""
MOST_KEPT = 1000
"""How many of them are kept at all, and after how many errors of any code the rest of a file is not read."""


class Severity(StrEnum):
    """Whether the pack must be mended, or could merely be better."""

    ERROR = "error"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class Place:
    """A point in a file of the pack."""

    file: Path
    line: int
    """From 1; 0 where the file as a whole is meant."""
    column: int
    """In characters, from 1; 0 where the file as a whole is meant."""

    def __str__(self) -> str:
        """`file:line:column`, or the file alone."""
        return f"{self.file}:{self.line}:{self.column}" if self.line else str(self.file)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong."""

    code: str
    """A stable short name of this sort of problem, for scripts; `scrutiny_tui.pack.codes` lists them."""
    what: str
    """What is wrong: a sentence."""
    do: str
    """What to do about it: a sentence."""
    place: Place | None = None
    item: str = ""
    """The id of the item concerned, where there is one."""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        """One line: place, what is wrong, what to do."""
        told = f"{self.what}  {self.do}" if self.do else self.what
        return f"{self.place}: {told}" if self.place else told


class Collector:
    """Gathers the problems of a whole pack, so that the clerk hears of all at once."""

    def __init__(self) -> None:
        self._found: dict[Problem, None] = {}
        self._alike: Counter[tuple[str, Path | None]] = Counter()
        self._errors: Counter[Path] = Counter()

    def add(self, problem: Problem) -> None:
        """Take one problem; the same one twice counts once."""
        if problem not in self._found:
            sort = _sort(problem)
            self._alike[sort] += 1
            if problem.place and problem.severity is Severity.ERROR:
                self._errors[problem.place.file] += 1
            if self._alike[sort] <= MOST_KEPT:
                self._found[problem] = None

    def extend(self, problems: Iterable[Problem]) -> None:
        """Take several."""
        for problem in problems:
            self.add(problem)

    def full(self, file: Path) -> bool:
        """Whether so much of a file is amiss that the rest of it need not be read."""
        return self._errors[file] >= MOST_KEPT

    def tell(self) -> tuple[Problem, ...]:
        """All problems in the order of files and lines; of many alike in one file, the first hundred and a count."""
        told: list[Problem] = []
        alike: Counter[tuple[str, Path | None]] = Counter()
        last: dict[tuple[str, Path | None], Problem] = {}
        for problem in sorted(self._found, key=_order):
            sort = _sort(problem)
            alike[sort] += 1
            if alike[sort] <= MOST_ALIKE:
                told.append(problem)
                last[sort] = problem
        told += (_summary(last[sort], n - MOST_ALIKE) for sort, n in self._alike.items() if n > MOST_ALIKE)
        return tuple(told)


def _sort(problem: Problem) -> tuple[str, Path | None]:
    return problem.code, problem.place.file if problem.place else None


def _order(problem: Problem) -> tuple[str, int, int, str, str]:
    place = problem.place
    return (str(place.file), place.line, place.column, problem.code, problem.what) if place else ("", 0, 0, "", "")


def _summary(like: Problem, more: int) -> Problem:
    what = f"There are {more} more problems of the same sort ({like.code}) in this file."
    place = Place(like.place.file, 0, 0) if like.place else None
    return Problem(like.code, what, "Mend the first ones and check again.", place, severity=like.severity)
