"""Reading a gold text: marks in braces within the words, `{q:Speaker;role}…{/}`, `{f:4000 £}…{/}`, `{d:2017-10}…{/}`.

`r` is a commitment or recommendation (its sort; who is to act), in the texts whose head names `people` and `bodies`.
`q` is a direct quotation (speaker, role, form; `-` for a speaker whom the text does not name), `f` a figure (value or
`low-high` or `part of whole`, unit; `-` for a unit that may be anything), `d` a date as a pack writes it. `|` parts
answers that are equally right. Marks may nest. A head of `key: value` lines ends at `---`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

HERE = Path(__file__).parent / "texts"
_MARK = re.compile(r"\{(?:([qfdr]):([^{}]*)|/)\}")


@dataclass(frozen=True, slots=True)
class Marked:
    """One thing marked in a gold text."""

    sort: str
    """`q`, `f`, `d` or `r`."""
    start: int
    """Offset of its first character in the plain text."""
    end: int
    """Offset after its last character."""
    answers: tuple[str, ...]
    """What is right, as written behind the colon, split at `|`; for `q` the speakers."""
    role: tuple[str, ...] = ()
    """For `q`: the roles that are right; for `r`: who is to act."""


@dataclass(frozen=True, slots=True)
class Gold:
    """One annotated text."""

    name: str
    """Name of its file, without the ending."""
    text: str
    """The words, without the marks."""
    dated: date
    """The date of the report."""
    group: str
    """`tuned`, `held` or `fresh`."""
    marked: tuple[Marked, ...]
    """What is marked, in order."""
    people: tuple[str, ...] = ()
    """The people whom it names, where they were listed."""
    bodies: tuple[str, ...] = ()
    """The bodies that it names, where they were listed."""

    def of(self, sort: str) -> tuple[Marked, ...]:
        """What is marked of one sort."""
        return tuple(each for each in self.marked if each.sort == sort)


def read_gold(path: Path) -> Gold:
    """The gold text in a file. ValueError where its marks do not pair."""
    head, _, body = path.read_text(encoding="utf-8").partition("\n---\n")
    fields = dict(line.split(": ", 1) for line in head.splitlines())
    text, marked = unmark(body)
    people, bodies = (
        tuple(name.strip() for name in fields.get(key, "").split("|") if name.strip()) for key in ("people", "bodies")
    )
    return Gold(path.stem, text, date.fromisoformat(fields["date"]), fields["set"], marked, people, bodies)


def unmark(body: str) -> tuple[str, tuple[Marked, ...]]:
    """The plain words of a marked text, and its marks. ValueError where they do not pair."""
    parts: list[str] = []
    length = done = 0
    opened: list[tuple[str, str, int]] = []
    found: list[Marked] = []
    for mark in _MARK.finditer(body):
        piece = body[done : mark.start()]
        parts.append(piece)
        length += len(piece)
        done = mark.end()
        if mark[1]:
            opened.append((mark[1], mark[2], length))
            continue
        if not opened:
            raise ValueError(f"A mark is closed that was not opened, before {body[mark.end() : mark.end() + 30]!r}.")
        sort, said, start = opened.pop()
        answers, _, role = said.partition(";")
        found.append(
            Marked(sort, start, length, tuple(answers.split("|")), tuple(role.split(";")[0].split("|")) if role else ())
        )
    if opened:
        raise ValueError(f"A mark is not closed: {opened[0]}.")
    parts.append(body[done:])
    return "".join(parts), tuple(sorted(found, key=lambda each: (each.start, -each.end)))


def gold_texts(*groups: str) -> tuple[Gold, ...]:
    """The gold texts of some groups, in the order of their names; all where none is named."""
    found = (read_gold(path) for path in sorted(HERE.glob("*.txt")))
    return tuple(gold for gold in found if not groups or gold.group in groups)
