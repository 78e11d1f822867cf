"""The fields of the index as Whoosh declares them, with the posting formats that we give it."""

from __future__ import annotations

from array import array
from typing import Any

from scrutiny_tui.search.engine import BODY, FACETS, ROW, TITLE
from scrutiny_tui.search.whoosh_door import ID, STORED, Existence, FieldType, Positions, Schema


class Places(Positions):  # type: ignore[misc]
    """Posting format: the places of a word as an array of 16-bit numbers."""

    def encode(self, places: list[int]) -> bytes:
        """Places, ascending, as Whoosh's own searcher is given them."""
        return array("H", places).tobytes()

    def decode_positions(self, value: bytes) -> list[int]:
        """The places again."""
        return array("H", value).tolist()

    def decode_frequency(self, value: bytes) -> int:
        """How often the word stands there."""
        return len(value) // 2


class Body(FieldType):  # type: ignore[misc]
    """All words of a record, with their places."""

    def __init__(self) -> None:
        super().__init__(Places(), None, scorable=True)


class Title(FieldType):  # type: ignore[misc]
    """The words of a heading, without the small ones and without places."""

    def __init__(self) -> None:
        super().__init__(Existence(), None, scorable=True)


def schema() -> Any:
    """The fields of the index; change `generations.SCHEMA` with them."""
    return Schema(**{BODY: Body(), TITLE: Title(), ROW: STORED()}, **{name: ID() for name in FACETS})
