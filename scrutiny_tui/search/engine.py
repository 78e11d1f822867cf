"""What the index keeps for us: the fields of a record, what is stored of it, and the terms by which it is filtered.

Words go in by our own rules (`scrutiny_tui.search.words`). The body keeps every word with its place, so that a phrase
with "not" in it is the phrase with "not"; the small words do not count towards its length, by which scores go.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

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
LONGEST_QUERY = 4000
"""Characters of a query that are read; nobody types more, but something may be pasted."""
_LONGEST_TERM = 400


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


def packed(held: Row) -> bytes:
    """A row as it lies in its file."""
    return zlib.compress(json.dumps(tuple(held)).encode("ascii"), 3)


def unpacked(held: bytes) -> Row:
    """The row again. ValueError and zlib.error on damage."""
    return Row(*json.loads(zlib.decompress(held)))


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
