"""The only door to Whoosh: every name of it that the room uses comes through here (its version apart).

Whoosh 2.7.4 is from 2016. Its source holds escapes that a newer Python warns of when it first compiles them, so the
warnings are silenced around its import and nowhere else. Only names that its successor `whoosh3` shares are used.
Nothing at the top of the program may import this module: it costs more than the rest of the room together.
"""

from __future__ import annotations

import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from types import ModuleType
from typing import Any


@contextmanager
def _no_network() -> Iterator[None]:
    """Whoosh takes in a function that fetches web pages, and never calls it.

    What it would load with it (http, ssl, e-mail) takes as long as half of Whoosh, so an empty module stands there.
    """
    name = "urllib.request"
    stand_in = ModuleType(name)
    stand_in.__dict__["urlretrieve"] = None
    here = sys.modules.setdefault(name, stand_in)
    try:
        yield
    finally:
        if here is stand_in:
            del sys.modules[name]


with warnings.catch_warnings(), _no_network():
    warnings.simplefilter("ignore", SyntaxWarning)
    warnings.simplefilter("ignore", DeprecationWarning)
    import whoosh
    import whoosh.codec.base
    import whoosh.codec.whoosh3
    import whoosh.fields
    import whoosh.filedb.filestore
    import whoosh.formats
    import whoosh.index
    import whoosh.matching
    import whoosh.reading
    import whoosh.util.numeric

FieldType: Any = whoosh.fields.FieldType
ID: Any = whoosh.fields.ID
STORED: Any = whoosh.fields.STORED
Schema: Any = whoosh.fields.Schema
Positions: Any = whoosh.formats.Positions
Existence: Any = whoosh.formats.Existence
FileStorage: Any = whoosh.filedb.filestore.FileStorage
Memory: Any = whoosh.filedb.filestore.RamStorage
TermNotFound: Any = whoosh.reading.TermNotFound
Codec: Any = whoosh.codec.whoosh3.W3Codec
PerDocumentReader: Any = whoosh.codec.base.PerDocumentReader
TermsReader: Any = whoosh.codec.base.TermsReader
TermInfo: Any = whoosh.reading.TermInfo
ListMatcher: Any = whoosh.matching.ListMatcher
Toc: Any = whoosh.index.TOC
clean_files: Any = whoosh.index.clean_files


@lru_cache(maxsize=4096)
def rounded(words: int) -> int:
    """The length of a record as Whoosh rounds it, which scores go by."""
    kept: int = whoosh.util.numeric.byte_to_length(whoosh.util.numeric.length_to_byte(words))
    return kept
