"""Reading one segment of a Whoosh index: its posting lists, and the lengths of its records."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from scrutiny_tui.search.postlist import PostList
from scrutiny_tui.search.whoosh_door import LENGTHS_COLUMN, TermNotFound, byte_to_length


def open_term(leaf: Any, field: str, term: str) -> PostList | None:
    """The records of one segment that hold a term, None where there are none. Removed ones may be among them."""
    try:
        matcher = leaf.postings(field, term.encode())
    except TermNotFound:
        return None
    found: PostList = getattr(matcher, "child", matcher).postings
    return found


def lengths(leaf: Any, field: str) -> NDArray[np.int64]:
    """How many words that count each record of a segment has in a field, 1 at least, as Whoosh rounds it.

    They are read at once through a private name of Whoosh, and one by one, slowly, where that is missing.
    """
    count = leaf.doc_count_all()
    try:
        column = leaf._perdoc._cached_reader(f"_{field}_len", LENGTHS_COLUMN)
        raw = bytes(column._dbfile.get(column._basepos, column._count)) if column is not None else b""
    except AttributeError:
        return np.array([leaf.doc_field_length(number, field, 1) or 1 for number in range(count)], np.int64)
    known = np.array([byte_to_length(byte) or 1 for byte in range(256)], np.int64)
    return known[np.frombuffer(raw.ljust(count, b"\0"), np.uint8)]
