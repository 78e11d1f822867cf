"""A pack that was kept: its parts, none of which is looked at before it is asked for."""

from __future__ import annotations

import json
from collections.abc import Iterator
from collections.abc import Mapping as ReadOnly
from functools import cached_property
from pathlib import Path
from typing import Any

from scrutiny_tui.pack.about import About
from scrutiny_tui.pack.loaded import Loaded
from scrutiny_tui.pack.model import KINDS
from scrutiny_tui.pack.plain import whole
from scrutiny_tui.pack.problems import Place
from scrutiny_tui.pack.whole import Pack

UNREAD = (OSError, ValueError, TypeError, KeyError, IndexError, AttributeError)
"""What reading a kept file can raise when something is amiss with it."""


class Parts:
    """One kept file, checked, whose parts are read when they are asked for."""

    def __init__(self, folder: Path, body: bytes, at: ReadOnly[str, tuple[int, int]], counts: dict[str, int]) -> None:
        """`at`: name of a part to where it begins and ends in `body`."""
        self.folder = folder
        self.counts = {key: counts[key] for key in KINDS}
        self._body = body
        self._at = {name: (int(start), int(end)) for name, (start, end) in at.items()}

    def part(self, name: str) -> Any:
        """One part as it was written."""
        start, end = self._at[name]
        return json.loads(self._body[start:end])

    def items(self, key: str) -> tuple[Any, ...]:
        """The items of one kind."""
        try:
            return tuple([whole(KINDS[key], held) for held in self.part(key)])
        except UNREAD:
            pack = anew(self.folder).pack
            return pack.of_kind(key) if pack else ()

    def pack(self) -> Pack:
        """The pack."""
        made = KeptPack.__new__(KeptPack)
        made.__dict__.update(about=whole(About, self.part("about")), folder=self.folder, _parts=self)
        return made


class _Late:
    """The items of one kind, made when they are first asked for."""

    def __init__(self, key: str) -> None:
        self._key = key

    def __get__(self, pack: Any, _: type[Any]) -> Any:
        if pack is None:
            return ()
        found = pack.__dict__[self._key] = pack.__dict__["_parts"].items(self._key)
        return found


class KeptPack(Pack):
    """A pack that was kept: like any other, but the items of each kind are made when they are first asked for."""

    sources = _Late("sources")
    lines = _Late("lines")
    findings = _Late("findings")
    quotes = _Late("quotes")
    questions = _Late("questions")
    events = _Late("events")
    figures = _Late("figures")
    commitments = _Late("commitments")
    accounts = _Late("accounts")
    people = _Late("people")

    def __eq__(self, other: object) -> bool:
        """As packs are compared, however they came to be."""
        names = self.__dataclass_fields__
        return isinstance(other, Pack) and all(getattr(self, name) == getattr(other, name) for name in names)

    __hash__ = Pack.__hash__

    def count(self, key: str) -> int:
        """How many items stand under one top-level key; none of them is made for that."""
        parts = self.__dict__.get("_parts")
        return super().count(key) if parts is None else parts.counts[key]


class LatePlaces(ReadOnly[str, Place]):
    """Where the items of a kept pack stand in its files, which are read for that when it is first asked."""

    def __init__(self, folder: Path, found: frozenset[str]) -> None:
        """`found`: names of what was worked out from the pack when it was kept."""
        self.found = found
        self._folder = folder

    @cached_property
    def _places(self) -> ReadOnly[str, Place]:
        return anew(self._folder).places

    def __getitem__(self, name: str) -> Place:
        """The place of an item, a field or an entry; KeyError where there is none."""
        return self._places[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


def anew(folder: Path) -> Loaded:
    """The pack as its files say it now."""
    from scrutiny_tui.pack.load import load_pack  # noqa: PLC0415 - most packs are opened without reading YAML

    return load_pack(folder)
