"""Where each key and value of a pack's file begins and ends, so that one can be changed and the rest left alone.

The tree of `scrutiny_tui.pack.nodes` says where things begin, which is all that reading needs; writing needs their
ends, and how they are written.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml.events import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)


@dataclass(slots=True)
class Leaf:
    """Text. Offsets are characters of the file's text, half-open."""

    start: int
    end: int
    """After its last letter or quotation mark; blank lines behind a block are not part of it."""
    text: str
    """What it says."""


@dataclass(slots=True)
class Rows:
    """A list."""

    start: int
    end: int
    bracketed: bool
    """Written in brackets rather than with a dash on each line."""
    values: list[Part] = field(default_factory=list)


@dataclass(slots=True)
class Keys:
    """Keys with their values; the first of two equal keys counts."""

    start: int
    end: int
    bracketed: bool
    """Written in braces rather than with a line for each key."""
    entries: dict[str, tuple[Leaf, Part]] = field(default_factory=dict)


Part = Leaf | Rows | Keys
Plain = str | list["Plain"] | dict[str, "Plain"]
"""What a part says, without its places."""


def spans(text: str) -> Part | None:
    """The parts of a file's text; None where it is empty. `yaml.YAMLError` where it is no YAML."""
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)(text)
    lines = [0]
    for line in text.split("\n"):
        lines.append(lines[-1] + len(line) + 1)
    events: Iterator[Any] = iter(loader.get_event, None)
    return _Reader(events, text, lines).part()


def plain(part: Part | None) -> Plain:
    """What a part says."""
    match part:
        case Leaf():
            return part.text
        case Rows():
            return [plain(each) for each in part.values]
        case Keys():
            return {name: plain(value) for name, (_, value) in part.entries.items()}
        case _:
            return ""


class _Reader:
    def __init__(self, events: Iterator[Any], text: str, lines: list[int]) -> None:
        self._events = events
        self._text = text
        self._lines = lines

    def part(self) -> Part | None:
        for event in self._events:
            if found := self._part(event):
                return found
        return None

    def _part(self, event: Any) -> Part | None:
        start, end = self._at(event.start_mark), self._at(event.end_mark)
        if isinstance(event, ScalarEvent):
            return Leaf(start, self._trimmed(start, end), event.value)
        if isinstance(event, SequenceStartEvent):
            rows = Rows(start, end, bool(event.flow_style))
            for inner in self._events:
                if isinstance(inner, SequenceEndEvent):
                    rows.end = self._closed(rows, inner, rows.values[-1].end if rows.values else end)
                    return rows
                if part := self._part(inner):
                    rows.values.append(part)
        if isinstance(event, MappingStartEvent):
            return self._keys(Keys(start, end, bool(event.flow_style)))
        return None

    def _keys(self, keys: Keys) -> Keys:
        last = keys.end
        for event in self._events:
            if isinstance(event, MappingEndEvent):
                keys.end = self._closed(keys, event, last)
                return keys
            key = self._part(event)
            value = self._part(next(self._events))
            if key and value:
                last = value.end
                if isinstance(key, Leaf):
                    keys.entries.setdefault(key.text, (key, value))
        return keys

    def _closed(self, part: Rows | Keys, event: Any, last: int) -> int:
        return self._at(event.end_mark) if part.bracketed else last

    def _trimmed(self, start: int, end: int) -> int:
        while end > start and self._text[end - 1].isspace():
            end -= 1
        return end

    def _at(self, mark: Any) -> int:
        line = self._lines[min(int(mark.line), len(self._lines) - 1)]
        return min(line + int(mark.column), len(self._text))
