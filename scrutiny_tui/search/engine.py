"""What Whoosh keeps for us: the fields of a record, what is stored of it, and the terms by which it is filtered.

Words go in by our own rules (`scrutiny_tui.search.words`), stemmed as `LanguageAnalyzer("en")` would. The body keeps
every word with its place, so that a phrase with "not" in it is the phrase with "not"; the small words do not count
towards its length, which leaves scores as that analyser's.
"""

from __future__ import annotations

import pickle
import zlib
from array import array
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from scrutiny_tui.search.whoosh_door import ID, STORED, Existence, FieldType, Positions, Schema, VarBytesColumn
from scrutiny_tui.search.words import folded

if TYPE_CHECKING:
    from scrutiny_tui.search.record import Record

BODY, TITLE, ROW = "body", "title", "row"
PACK, KIND, SOURCE, SPEAKER, LINE, DATE, ACCESS, REF, UNIT, LANGUAGE = (
    "pack", "kind", "source", "speaker", "line", "date", "access", "ref", "unit", "language",
)  # fmt: skip
FACETS = (PACK, KIND, SOURCE, SPEAKER, LINE, DATE, ACCESS, REF, UNIT, LANGUAGE)
IN_WELSH = LANGUAGE, "cy"
"""The facet of a record some of whose words are Welsh."""
PART = "\x1f"
"""Parts the id, names and titles within one facet term."""
GAP = 10
"""Places between heading and text, which no phrase bridges."""
_LONGEST_TERM = 400


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


class Row(NamedTuple):
    """What is stored of a record."""

    pack: str
    kind: str
    id: str
    title: str
    text: str
    source: str
    page: str
    exempt: bool
    heading: str
    unseen: str


ROWS = VarBytesColumn(write_offsets_cutoff=0)
"""The column that rows are kept in, each found without counting those before it."""


def packed(held: Row) -> bytes:
    """A row as it lies in its column."""
    return zlib.compress(pickle.dumps(tuple(held), pickle.HIGHEST_PROTOCOL), 3)


def unpacked(held: bytes) -> Row:
    """The row again. The index is opened only where this user made it, so it holds no foreign pickle."""
    return Row(*pickle.loads(zlib.decompress(held)))


def row(record: Record) -> Row:
    """A record as it is stored."""
    return Row(
        record.pack, record.kind, record.id, record.title, record.text, record.source, record.page, record.exempt,
        record.heading, record.unseen,
    )  # fmt: skip


def facets(record: Record, unit: str) -> Iterator[tuple[str, str]]:
    """(field, term) of all that a record is filtered by; `unit` is the part of its pack that is read as one."""
    yield PACK, record.pack
    yield KIND, record.kind
    yield REF, record.id.casefold()
    yield UNIT, unit_term(record.pack, unit)
    if record.welsh:
        yield IN_WELSH
    if record.exempt:
        yield ACCESS, "exempt"
    for source in record.sources:
        yield SOURCE, _term(source.id, f"{source.publisher} {source.title}")
    for names in record.speakers:
        yield SPEAKER, _terms(names)
    for line in record.lines:
        yield LINE, _term(line.id, " ".join(text for _, text in line.title.versions))
    if record.date:
        yield DATE, f"{record.date.first.toordinal()}{PART}{record.date.last.toordinal()}"


def unit_term(pack: str, unit: str) -> str:
    """The term that all records of one part of a pack have in common."""
    return f"{pack}{PART}{unit}"


@lru_cache(maxsize=4096)
def _term(name: str, words: str) -> str:
    return f"{name}{PART}{folded(words)}"[:_LONGEST_TERM]


@lru_cache(maxsize=4096)
def _terms(names: tuple[str, ...]) -> str:
    return PART.join(map(folded, names))[:_LONGEST_TERM]
