"""A pack file as a tree of our own nodes: every scalar as the text that was typed, every key and value with its place.

Built from PyYAML's parse events. Neither `yaml.load` nor `yaml.compose` is used: they turn `no` into False and
`1.10` into 1.1, keep the last of two equal keys, and crash or hang on hostile files.
Refused here: aliases, anchors, tags, second documents, equal keys, keys that are no words, depth over 30.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from scrutiny_tui.pack.problems import MOST_KEPT, Place, Problem

DEEPEST = 30
"""The most mappings and lists that may stand inside one another; a pack needs eight."""
MOST_NODES = 500_000
"""The most keys, values, lists and mappings that one file may have: as many as fit where each is a few words long."""

_QUOTE_IT = 'Put the whole value in quotation marks: "…".'


@dataclass(slots=True)
class Scalar:
    """Text, as it was typed."""

    text: str
    line: int
    """From 1."""
    column: int
    """From 1."""
    remark: int = 0
    """The column where ` #` cut the value's last line short, 0 where nothing did."""


@dataclass(slots=True)
class Listing:
    """A list of values, in order."""

    line: int
    column: int
    values: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Mapping:
    """Keys with their values, in order; the first of two equal keys is kept."""

    line: int
    column: int
    entries: dict[str, tuple[Scalar, Node]] = field(default_factory=dict)


@dataclass(slots=True)
class Refused:
    """Stands where something was that is not allowed; the problem has been told."""

    line: int
    column: int


Node = Scalar | Listing | Mapping | Refused


class SlipError(Exception):
    """The YAML breaks off: nothing behind this point can be read."""

    def __init__(self, reason: str, line: int, column: int, *, opened: tuple[int, int] | None = None) -> None:
        """`reason` in the parser's words; the place from 1; `opened`, where what is unfinished began."""
        super().__init__(reason)
        self.reason = reason
        self.line = line
        self.column = column
        self.opened = opened


def build(text: str, file: Path) -> tuple[Node | None, list[Problem]]:
    """The tree of a file's text (None where it is empty), and the problems of what was refused.

    Raises SlipError where the YAML breaks off, and TooManyError where there is no end to it.
    """
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        parser = loader(text)
        return _Builder(parser.get_event, text, file).run()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        began = error.context_mark
        opened = (began.line + 1, began.column + 1) if began else None
        raise SlipError(f"{error.context or ''}: {error.problem or ''}", line, column, opened=opened) from None


class TooManyError(Exception):
    """The file has more keys and values than a pack can need."""


class _Builder:
    """Turns one file's events into nodes; keeps its own stack, so that no depth can exhaust Python's or C's."""

    def __init__(self, next_event: Callable[[], Any], text: str, file: Path) -> None:
        self._next = next_event
        self._file = file
        self._problems: list[Problem] = []
        self._documents = 0
        self._marked = "&" in text or "!" in text
        self._hashes = _lines_with_remarks(text)

    def run(self) -> tuple[Node | None, list[Problem]]:
        """Read all events. One loop with its state in local names, because loading spends half of its time here."""
        following, marked, hashes = self._next, self._marked, self._hashes
        root: Node | None = None
        top: Listing | Mapping | None = None
        key: Scalar | None = None
        outer: list[tuple[Listing | Mapping | None, Scalar | None]] = []
        left = MOST_NODES
        while (event := following()) is not None:
            sort: object = type(event)
            node: Node
            if sort is ScalarEvent:
                mark = event.start_mark
                node = Scalar(event.value, mark.line + 1, mark.column + 1)
                if hashes and not event.style:
                    node.remark = self._remark(event)
            elif sort is MappingStartEvent or sort is SequenceStartEvent:
                node = self._opened(event, len(outer))
            elif sort is MappingEndEvent or sort is SequenceEndEvent:
                top, key = outer.pop()
                continue
            elif sort is AliasEvent:
                node = self._alias(event)
            else:
                self._document(event)
                continue
            left -= 1
            if not left:
                raise TooManyError
            if marked and sort is not AliasEvent:
                self._refuse_marks(event)
            if type(top) is Mapping:
                if key is None:
                    key = node if type(node) is Scalar and node.text else self._odd_key(node)
                else:
                    if key.text and top.entries.setdefault(key.text, (key, node))[0] is not key:
                        self._twice(key, top.entries[key.text][0])
                    key = None
            elif type(top) is Listing:
                top.values.append(node)
            else:
                root = node
            if sort is MappingStartEvent or sort is SequenceStartEvent:
                outer.append((top, key))
                top, key = cast("Listing | Mapping", node), None
        return root, self._problems

    def _document(self, event: Any) -> None:
        if type(event) is DocumentStartEvent:
            self._documents += 1
            if self._documents > 1:
                mark: Any = event.start_mark
                raise SlipError("second document", mark.line + 1, mark.column + 1)

    def _remark(self, event: Any) -> int:
        """The column of the remark that follows a plain value on its last line, 0 for none."""
        end = event.end_mark
        rest = self._hashes.get(end.line, "")[end.column :]
        return end.column + rest.index("#") + 1 if event.value and rest.lstrip(" \t").startswith("#") else 0

    def _opened(self, event: Any, depth: int) -> Listing | Mapping:
        line, column = event.start_mark.line + 1, event.start_mark.column + 1
        if depth >= DEEPEST:
            raise SlipError("too deep", line, column)
        return Mapping(line, column) if type(event) is MappingStartEvent else Listing(line, column)

    def _alias(self, event: Any) -> Refused:
        mark = event.start_mark
        what = f"“*{event.anchor}” at the start of a value points to another place in YAML: no pack may do so."
        self._tell("alias", what, _QUOTE_IT, mark.line + 1, mark.column + 1)
        return Refused(mark.line + 1, mark.column + 1)

    def _refuse_marks(self, event: Any) -> None:
        """Tell of an anchor or a tag; the value behind it is read as if it were not there."""
        mark = event.start_mark
        if event.anchor is not None:
            what = f"“&{event.anchor}” at the start of a value is a mark of YAML's own, which no pack may use."
            self._tell("anchor", what, _QUOTE_IT, mark.line + 1, mark.column + 1)
        elif event.tag is not None:
            what = "“!” at the start of a value is a mark of YAML's own, which no pack may use."
            self._tell("tag", what, _QUOTE_IT, mark.line + 1, mark.column + 1)

    def _odd_key(self, node: Node) -> Scalar:
        """Tell of a key that is no word; what comes back is empty, and its value is passed over."""
        if type(node) is not Refused:
            what = "Here a key is wanted, a plain word such as “title:”, and something else stands in its place."
            do = "If this is a value that begins with a bracket, put it in quotation marks."
            self._tell("odd-key", what, do, node.line, node.column)
        return Scalar("", node.line, node.column)

    def _twice(self, key: Scalar, first: Scalar) -> None:
        what = f"“{key.text}” is given twice; it already stands in line {first.line}."
        do = "Keep one of the two; if a new item begins here, put a dash and a space before its first line."
        self._tell("duplicate-key", what, do, key.line, key.column)

    def _tell(self, code: str, what: str, do: str, line: int, column: int) -> None:
        if len(self._problems) < MOST_KEPT:
            self._problems.append(Problem(code, what, do, Place(self._file, line, column)))


def _lines_with_remarks(text: str) -> dict[int, str]:
    """Line number from 0 to line, of the lines in which a remark may stand."""
    if " #" not in text and "\t#" not in text:
        return {}
    return {n: line for n, line in enumerate(text.split("\n")) if " #" in line or "\t#" in line}
