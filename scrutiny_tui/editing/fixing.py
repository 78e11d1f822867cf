"""Mending what can be mended without asking: single places in a pack's files; every other character stays.

Nothing is mended on faith: the mended files are read again first, and where that finds an error that was not there
before, the file is left as it is.
"""

from __future__ import annotations

import difflib
import re
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from scrutiny_tui.draft.numbers import DIGITS, SCALE, read_number
from scrutiny_tui.pack.load import Loaded, load_pack
from scrutiny_tui.pack.problems import Place, Problem
from scrutiny_tui.pack.reading import pack_files
from scrutiny_tui.sources.writing import write_whole

Edit = tuple[int, int, str]
"""The half-open stretch of a line that is replaced, and what stands there then."""
_MONEY = re.compile(rf"(['\"]?)[£$€]?\s?({DIGITS}(?:\s?{SCALE}\b)?)\1(?=\s*(?:#|$))")
_MEANT = re.compile(r"^Did you mean “([a-z_]+)”\?")


@dataclass(frozen=True, slots=True)
class Fix:
    """One thing that was mended."""

    code: str
    place: Place
    what: str
    """What was done, as a sentence."""


@dataclass(frozen=True, slots=True)
class Mended:
    """A file before and after."""

    file: Path
    before: bytes
    after: bytes
    fixes: tuple[Fix, ...]

    @property
    def difference(self) -> str:
        """What changed, line by line, as a unified diff."""
        old, new = (held.decode("utf-8").splitlines(keepends=True) for held in (self.before, self.after))
        lines = difflib.unified_diff(old, new, self.file.name, self.file.name, n=1)
        return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)


def propose(loaded: Loaded, problems: Iterable[Problem]) -> tuple[Mended, ...]:
    """The files as they would be once everything is mended that can be, of these problems of the pack."""
    by_file: dict[Path, list[Problem]] = defaultdict(list)
    for problem in problems:
        if problem.code in _MENDERS and problem.place and problem.place.line:
            by_file[problem.place.file].append(problem)
    mended = tuple(one for file, listed in by_file.items() if (one := _mended(file, listed)))
    return tuple(one for one in mended if _is_better(loaded, one)) if mended else ()


def write(mended: Mended) -> None:
    """Put a mended file in the place of the old one. ScrutinyError where it cannot be written."""
    write_whole(mended.file, mended.after)


def _mended(file: Path, problems: list[Problem]) -> Mended | None:
    try:
        before = file.read_bytes()
        text = before.decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    lines = text.removeprefix("\ufeff").split("\n")
    if any("\r" in line.removesuffix("\r") for line in lines):
        return None  # places count such a carriage return as a line end of its own
    fixes: list[Fix] = []
    for problem in sorted(problems, key=lambda one: (one.place.line, one.place.column) if one.place else (0, 0))[::-1]:
        place = problem.place
        if place is None or place.line > len(lines):
            continue
        line = lines[place.line - 1]
        found = _MENDERS[problem.code](problem, line, place.column - 1)
        if found is None:
            continue
        edit, what = found
        fixes.append(Fix(problem.code, place, what))
        if edit is None:
            del lines[place.line - 1]
        else:
            start, end, new = edit
            lines[place.line - 1] = line[:start] + new + line[end:]
    if not fixes:
        return None
    return Mended(file, before, (mark + "\n".join(lines)).encode("utf-8"), tuple(reversed(fixes)))


def _is_better(loaded: Loaded, mended: Mended) -> bool:
    """Whether the pack with this file mended has no error that it did not have."""
    with tempfile.TemporaryDirectory() as held:
        folder = Path(held) / loaded.folder.resolve().name
        folder.mkdir()
        for file in pack_files(loaded.folder):
            new = mended.after if file == mended.file else file.read_bytes()
            (folder / file.name).write_bytes(new)
        before, now = (Counter((one.code, one.item) for one in each.errors) for each in (loaded, load_pack(folder)))
    return not now - before


Mender = Callable[[Problem, str, int], tuple[Edit | None, str] | None]
"""A problem, its line and the offset in it, to the edit (None deletes the line) and what it does; None for neither."""


def _odd_character(problem: Problem, line: str, at: int) -> tuple[Edit | None, str] | None:
    if at >= len(line) or line[at].isprintable():
        return None
    name = f"U+{ord(line[at]):04X}"
    apart = problem.code == "hidden-line-end" and not (line[:at].endswith(" ") or line[at + 1 :].startswith(" "))
    what = f"Took out the invisible character {name}."
    return ((at, at + 1, " " if apart else ""), what)


def _spaces(problem: Problem, line: str, at: int) -> tuple[Edit | None, str] | None:
    stop = len(line) - len(line.lstrip())
    if line[:stop] == " " * stop:
        return None
    return ((0, stop, " " * stop), "Put plain spaces before the first word.")


def _number(problem: Problem, line: str, at: int) -> tuple[Edit | None, str] | None:
    found = _MONEY.match(line.removesuffix("\r"), at)
    if found is None:
        return None
    number = f"{read_number(found[2]):f}"
    return ((at, found.end(), number), f"Wrote {found[0]} as {number}.")


def _key(problem: Problem, line: str, at: int) -> tuple[Edit | None, str] | None:
    meant = _MEANT.match(problem.do)
    written = re.match(r"[\w-]+(?=\s*:)", line[at:])
    if meant is None or written is None or _apart(written[0], meant[1]) > 2 or len(meant[1]) < 4:
        return None
    return ((at, at + len(written[0]), meant[1]), f"Wrote “{meant[1]}” for “{written[0]}”.")


def _twice(problem: Problem, line: str, at: int) -> tuple[Edit | None, str] | None:
    entry = re.match(r"[\w#-]+", line[at:])
    if entry is None:
        return None
    what = f"Deleted the second “{entry[0]}”."
    stop = at + len(entry[0])
    if re.fullmatch(r"\s*-\s+", line[:at]) and not line[stop:].strip():
        return (None, what)
    if before := re.search(r",\s*$", line[:at]):
        return ((before.start(), stop, ""), what)
    return None


def _apart(one: str, other: str) -> int:
    from rapidfuzz.distance import OSA  # noqa: PLC0415  only where a key is mistyped

    return OSA.distance(one.casefold(), other)


_MENDERS: dict[str, Mender] = {
    "hidden-line-end": _odd_character,
    "control-character": _odd_character,
    "no-break-space": _spaces,
    "bad-number": _number,
    "unknown-key": _key,
    "listed-twice": _twice,
}
"""Code to what mends it; the rules say of these that `--fix` can."""
MENDABLE = frozenset(_MENDERS)
"""The codes of what can be mended."""
