"""Reading Whoosh's postings block by block, and walking them where the blocks are not as in Whoosh 2.7.4.

This is the one module that knows private names of Whoosh; without them everything works, ten times slower.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any

from scrutiny_tui.search.whoosh_door import LENGTHS_COLUMN, TermNotFound, byte_to_length

_NAMES = (
    "_ids",
    "_weights",
    "_values",
    "_read_ids",
    "_read_weights",
    "_read_values",
    "_next_block",
    "_atend",
    "_maxid",
)


def open_term(leaf: Any, field: str, term: bytes) -> Any | None:
    """Whoosh's matcher over the records of one segment that hold a term, None where there are none."""
    try:
        return leaf.postings(field, term)
    except TermNotFound:
        return None


def in_blocks(matcher: Any) -> Any | None:
    """The matcher whose blocks can be read, None where they cannot. Its records may include removed ones."""
    inner = getattr(matcher, "child", matcher)
    return inner if all(hasattr(inner, name) for name in _NAMES) else None


def read_all(matcher: Any) -> tuple[array[int], array[float]]:
    """All records of a matcher, by their number in the segment, and the weight of the term in each."""
    numbers, weights = array("I"), array("f")
    inner = in_blocks(matcher)
    if inner is None:
        while matcher.is_active():
            numbers.append(matcher.id())
            weights.append(matcher.weight())
            matcher.next()
        return numbers, weights
    while not inner._atend:
        if inner._ids is None:
            inner._read_ids()
        if inner._weights is None:
            inner._read_weights()
        numbers.extend(inner._ids)
        weights.extend(inner._weights)
        inner._next_block()
    return numbers, weights


def read_values(matcher: Any, wanted: Sequence[int]) -> Iterator[tuple[int, bytes]]:
    """(record, what is stored beside the term in it) for each of the `wanted` records, ascending, that hold it."""
    inner = in_blocks(matcher)
    if inner is None:
        yield from _walk_values(matcher, wanted)
        return
    at = 0
    while not inner._atend and at < len(wanted):
        end = bisect_right(wanted, inner._maxid, at)
        if end > at:
            if inner._ids is None:
                inner._read_ids()
            if inner._values is None:
                inner._read_values()
            block = dict(zip(inner._ids, inner._values, strict=True))
            yield from ((number, block[number]) for number in wanted[at:end] if number in block)
            at = end
        inner._next_block()


def _walk_values(matcher: Any, wanted: Sequence[int]) -> Iterator[tuple[int, bytes]]:
    for number in wanted:
        if not matcher.is_active():
            return
        matcher.skip_to(number)
        if matcher.is_active() and matcher.id() == number:
            yield number, matcher.value()


def lengths(leaf: Any, field: str) -> list[int]:
    """How many words that count each record of a segment has in a field, 1 at least, as Whoosh rounds it."""
    count = leaf.doc_count_all()
    try:
        column = leaf._perdoc._cached_reader(f"_{field}_len", LENGTHS_COLUMN)
        raw = bytes(column._dbfile.get(column._basepos, column._count)) if column is not None else b""
    except AttributeError:
        return [leaf.doc_field_length(number, field, 1) or 1 for number in range(count)]
    known = [byte_to_length(byte) or 1 for byte in range(256)]
    return [known[byte] for byte in raw] + [1] * (count - len(raw))
