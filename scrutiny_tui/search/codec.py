"""How Whoosh reads the index: a codec that shows it our files, so that its own searcher gives our answers.

A test holds us to those answers. What is written goes through `scrutiny_tui.search.leaves`, and so does what we read.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

from scrutiny_tui.search.leaves import Files, Known, Leaf, files_in
from scrutiny_tui.search.postlist import Numbers, PostList, unpack
from scrutiny_tui.search.whoosh_door import (
    Codec,
    ListMatcher,
    PerDocumentReader,
    TermInfo,
    TermNotFound,
    TermsReader,
)


class Lists(Codec):  # type: ignore[misc]
    """Whoosh's third codec, whose segments we name and count by, over files of our own."""

    length_stats = False  # only Whoosh's own searcher asks for them

    def terms_reader(self, storage: Any, segment: Any) -> Terms:
        """The terms of a segment. Raises OSError and ValueError."""
        return Terms(Leaf(known(segment), files_of(storage)))

    def per_document_reader(self, storage: Any, segment: Any) -> Documents:
        """The records of a segment. Raises OSError and ValueError."""
        return Documents(Leaf(known(segment), files_of(storage)), segment)


def known(segment: Any) -> Known:
    """What Whoosh knows of a segment."""
    return Known(
        segment.segment_id(), segment.doc_count_all(), segment._fieldlengths, tuple(sorted(segment.deleted_docs()))
    )


def files_of(storage: Any) -> Files:
    """The files of one of Whoosh's storages, in a folder or in memory."""
    if not storage.folder:
        return lambda name: bytes(storage.files[name])
    return files_in(Path(storage.folder))


class Terms(TermsReader):  # type: ignore[misc]
    """The terms of a segment as Whoosh asks for them."""

    def __init__(self, leaf: Leaf) -> None:
        self._leaf = leaf

    def close(self) -> None:
        """Let go of the files."""
        self._leaf.close()

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        return self._leaf.list(term[0], term[1].decode()) is not None

    def indexed_field_names(self) -> tuple[str, ...]:
        """The fields that it has terms of."""
        return self._leaf.fields

    def terms(self) -> Iterator[tuple[str, bytes]]:
        """Every field with every term."""
        return ((field, term.encode()) for field in self._leaf.fields for term in self._leaf.lexicon(field))

    def term_info(self, field: str, term: bytes) -> Any:
        """What Whoosh weighs a term by. Raises TermNotFound."""
        held = self._list(field, term)
        counts, lasts = held.weights.tolist(), held.numbers.tolist()
        return TermInfo(sum(counts), len(counts), 1, 1, max(counts), lasts[0], lasts[-1])

    def doc_frequency(self, field: str, term: bytes) -> int:
        """In how many records a term stands."""
        return self._leaf.often(field, term.decode())

    def matcher(self, field: str, term: bytes, format_: Any, scorer: Any = None) -> Held:
        """The list of a term. Raises TermNotFound, and ValueError on damage."""
        return Held(self._list(field, term), format_, scorer, (field, term), self.term_info(field, term))

    def _list(self, field: str, term: bytes) -> PostList:
        held = self._leaf.list(field, term.decode())
        if held is None:
            raise TermNotFound(f"{field}:{term!r}")
        return unpack(held)


class Documents(PerDocumentReader):  # type: ignore[misc]
    """The records of a segment as Whoosh asks for them."""

    def __init__(self, leaf: Leaf, segment: Any) -> None:
        self._leaf = leaf
        self._lengths: dict[str, memoryview] = {}
        self.doc_count_all = segment.doc_count_all
        self.doc_count = segment.doc_count
        self.has_deletions = segment.has_deletions
        self.is_deleted = segment.is_deleted
        self.deleted_docs = segment.deleted_docs

    def close(self) -> None:
        """Let go of the files."""
        self._leaf.close()

    def field_length(self, field: str) -> int:
        """The lengths of all records together."""
        return self._leaf.words[field]

    def doc_field_length(self, number: int, field: str, default: int = 0) -> int:
        """How many words that count a record has in a field."""
        if field not in self._lengths:
            self._lengths[field] = memoryview(self._leaf.lengths(field)).cast("I")
        return self._lengths[field][number] or default

    def stored_fields(self, number: int) -> dict[str, Any]:
        """What is stored of a record, by name."""
        return self._leaf.row(number)._asdict()


class Held(ListMatcher):  # type: ignore[misc]
    """One term's records as Whoosh walks them."""

    def __init__(self, postings: PostList, format_: Any, scorer: Any, term: Any, terminfo: Any) -> None:
        super().__init__(postings.numbers.tolist(), None, None, format_, scorer, term=term, terminfo=terminfo)
        self._postings = postings

    def weight(self) -> float:
        """How often the record holds the term."""
        return float(self._postings.weights[self._i])

    def block_max_weight(self) -> float:
        """The greatest weight of a record."""
        return float(self._postings.weights.max())

    def value(self) -> bytes:
        """The places, as the format of the field writes them."""
        end = int(self._ends[self._i])
        places = self._postings.places[end - int(self._postings.weights[self._i]) : end]
        encoded: bytes = self._format.encode(places.tolist())
        return encoded

    @cached_property
    def _ends(self) -> Numbers:
        return self._postings.weights.cumsum()
