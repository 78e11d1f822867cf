"""What a rule about slips in YAML looks at: the parser's reason, the line where it stopped and the lines above."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from scrutiny_tui.pack.nodes import SlipError

_LINE = re.compile(r"(?P<lead>\s*(?:-\s+)*)(?:(?P<key>[\w-]+)(?P<gap>\s*:(?:\s+|$)))?(?P<value>.*)")


@dataclass(frozen=True, slots=True)
class Slip:
    """What went wrong, in a clerk's words, and where the clerk should look."""

    code: str
    what: str
    do: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a pack file, parted."""

    number: int
    text: str
    key: str
    value: str
    indent: int
    """Columns before the first character."""
    value_column: int
    dash: bool

    @classmethod
    def of(cls, number: int, text: str) -> Line:
        """Part one line, whose number counts from 1."""
        found = _LINE.match(text)
        assert found is not None
        lead = found["lead"]
        return cls(
            number, text, found["key"] or "", found["value"].rstrip(),
            len(text) - len(text.lstrip()), found.start("value") + 1, "-" in lead,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Case:
    """What a rule looks at: the parser's reason, the line it stopped in, and the lines above."""

    slip: SlipError
    lines: Sequence[str]
    at: Line

    def line(self, number: int) -> Line:
        """A line by its number from 1; empty beyond the text."""
        return Line.of(number, self.lines[number - 1] if 1 <= number <= len(self.lines) else "")

    def above(self, number: int) -> Line | None:
        """The nearest line above that says something."""
        for n in range(number - 1, 0, -1):
            if self.lines[n - 1].strip() and not self.lines[n - 1].lstrip().startswith("#"):
                return self.line(n)
        return None


def wants_other(case: Case) -> bool:
    """Whether the parser met something in a mapping or list that cannot stand there."""
    reason = case.slip.reason
    return any(said in reason for said in ("did not find expected", "expected <block end>", "but found", "but got"))


def stop(case: Case) -> tuple[int, int]:
    """The line and column where the parser stopped, inside the text."""
    return max(1, min(case.slip.line, len(case.lines))), case.slip.column


def quoting(value: str) -> str:
    """How to put a value in quotation marks, by the marks that it holds itself."""
    if '"' not in value:
        return 'Put a straight quotation mark (") before and after the whole value.'
    if "'" not in value:
        return "Put a single straight mark (') before and after the whole value."
    return "Put “>-” behind the key, and the value on the next line, two spaces further in than the key."
