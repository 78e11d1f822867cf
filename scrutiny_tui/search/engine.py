"""What Whoosh keeps for us: the fields of a record, and how our words become its postings.

Words go in by our own rules (`scrutiny_tui.search.words`), stemmed as `LanguageAnalyzer("en")` would. The body keeps
every word with its place, so that a phrase with "not" in it is the phrase with "not"; the small words do not count
towards its length, which leaves scores as that analyser's.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from typing import Any

from scrutiny_tui.search.record import Record
from scrutiny_tui.search.whoosh_door import ID, STORED, Existence, FieldType, Positions, Schema
from scrutiny_tui.search.words import folded, is_small, places

BODY, TITLE, ROW = "body", "title", "row"
PACK, KIND, SOURCE, SPEAKER, LINE, DATE, ACCESS, REF = (
    "pack", "kind", "source", "speaker", "line", "date", "access", "ref",
)  # fmt: skip
PART = "\x1f"
"""Parts the id, names and titles within one facet term."""
_GAP = 10
"""Places between heading and text, which no phrase bridges."""
_LAST_PLACE = 65_535
_LONGEST_TERM = 400

_ONE_PLACE = tuple(array("H", [place]).tobytes() for place in range(1024))

Posting = tuple[bytes, int, float, bytes]
"""Term, frequency that counts towards the length, weight, encoded places."""


class Places(Positions):  # type: ignore[misc]
    """Posting format: the places of a word as an array of 16-bit numbers; a place beyond the last is the last."""

    def encode(self, places: list[int]) -> bytes:
        """Places, ascending, as bytes of this machine's order: the index never leaves it."""
        if len(places) == 1 and places[0] < len(_ONE_PLACE):
            return _ONE_PLACE[places[0]]
        if places[-1] > _LAST_PLACE:
            places = [min(place, _LAST_PLACE) for place in places]
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

    def index(self, value: dict[str, list[int]], **_: Any) -> Iterator[Posting]:
        """Postings of the places of stems."""
        encode = self.format.encode
        for word, at in value.items():
            often = len(at)
            yield word.encode(), 0 if is_small(word) else often, float(often), encode(at)


class Title(FieldType):  # type: ignore[misc]
    """The words of a heading, without the small ones and without places."""

    def __init__(self) -> None:
        super().__init__(Existence(), None, scorable=True)

    def index(self, value: dict[str, list[int]], **_: Any) -> Iterator[Posting]:
        """Postings of the places of stems, of which only the number counts."""
        for word, at in value.items():
            if not is_small(word):
                yield word.encode(), len(at), float(len(at)), b""


def schema() -> Any:
    """The fields of the index; change `generations.SCHEMA` with them."""
    facets = {name: ID() for name in (PACK, KIND, SOURCE, SPEAKER, LINE, DATE, ACCESS, REF)}
    return Schema(**{BODY: Body(), TITLE: Title(), ROW: STORED()}, **facets)


Row = tuple[str, str, str, str, str, str, str, bool]
"""What is stored of a record: pack, kind, id, title, text, source, page, exempt."""


def fields(record: Record) -> dict[str, Any]:
    """A record as Whoosh's fields."""
    title: dict[str, list[int]] = {}
    body: dict[str, list[int]] = {}
    end = places(record.heading, title)
    for word, at in title.items():
        body[word] = list(at)
    end = places(record.text, body, end + _GAP)
    places(record.unseen, body, end + _GAP)
    held: dict[str, Any] = {
        PACK: record.pack,
        KIND: record.kind,
        REF: record.id.casefold(),
        ROW: (
            record.pack, record.kind, record.id, record.title, record.text, record.source, record.page, record.exempt,
        ),
        BODY: body,
        ACCESS: "exempt" if record.exempt else None,
        SOURCE: [_term(source.id, folded(f"{source.publisher} {source.title}")) for source in record.sources] or None,
        SPEAKER: [_term(*map(folded, names)) for names in record.speakers] or None,
        LINE: [_term(line.id, folded(" ".join(text for _, text in line.title.versions))) for line in record.lines]
        or None,
        DATE: f"{record.date.first.toordinal()}{PART}{record.date.last.toordinal()}" if record.date else None,
    }  # fmt: skip
    if title:
        held[TITLE] = title
    return {name: value for name, value in held.items() if value is not None}


def _term(*parts: str) -> str:
    return PART.join(parts)[:_LONGEST_TERM]
