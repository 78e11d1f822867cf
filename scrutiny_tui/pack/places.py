"""Where each item and field of a pack stands in its files, for messages and for going there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from scrutiny_tui.pack import nodes
from scrutiny_tui.pack.problems import Place

PACK = "pack"
"""The name under which the pack's own fields stand: `pack.title`."""


class Places(Mapping[str, Place]):
    """Item id to its place, and `id.field` (or `id.field.2`, `id.field.2.field` for entries from 1) to a field's.

    Looked up in the trees of the files, so that no place is made before it is asked for.
    """

    def __init__(self) -> None:
        self._items: dict[str, tuple[Path, nodes.Mapping]] = {}

    def add(self, item: str, file: Path, node: nodes.Mapping) -> None:
        """Note where an item stands."""
        self._items[item] = (file, node)

    def __getitem__(self, name: str) -> Place:
        """The place of an item, a field or an entry; KeyError where there is none."""
        item, *steps = name.split(".")
        file, at = self._items[item]
        found: nodes.Node = at
        line, column = at.line, at.column
        for step in steps:
            if isinstance(found, nodes.Mapping) and step in found.entries:
                key, found = found.entries[step]
                line, column = key.line, key.column
            elif step.isdecimal() and isinstance(found, nodes.Listing) and 1 <= int(step) <= len(found.values):
                found = found.values[int(step) - 1]
                line, column = found.line, found.column
            elif step != "1" or isinstance(found, nodes.Listing):
                raise KeyError(name)
        return Place(file, line, column)

    def __iter__(self) -> Iterator[str]:
        """Each item and each of its fields."""
        for item, (_, node) in self._items.items():
            yield item
            yield from (f"{item}.{field}" for field in node.entries)

    def __len__(self) -> int:
        """How many names iteration gives."""
        return sum(1 + len(node.entries) for _, node in self._items.values())
