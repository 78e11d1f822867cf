"""The only door to Whoosh: every name of it that the room uses comes through here (its version apart).

Whoosh 2.7.4 is from 2016. Its source holds escapes that a newer Python warns of when it first compiles them, so the
warnings are silenced around its import and nowhere else. Only names that its successor `whoosh3` shares are used.
Nothing at the top of the program may import this module: it costs more than the rest of the room together.
"""

from __future__ import annotations

import mmap
import os
import sys
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
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
    import whoosh.columns
    import whoosh.fields
    import whoosh.filedb.filestore
    import whoosh.filedb.structfile
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
TermNotFound: Any = whoosh.reading.TermNotFound
Codec: Any = whoosh.codec.whoosh3.W3Codec
VarBytesColumn: Any = whoosh.columns.VarBytesColumn
LENGTHS_COLUMN: Any = whoosh.codec.whoosh3.LENGTHS_COLUMN
byte_to_length: Any = whoosh.util.numeric.byte_to_length
PostingsWriter: Any = whoosh.codec.base.PostingsWriter
ListMatcher: Any = whoosh.matching.ListMatcher
Toc: Any = whoosh.index.TOC
clean_files: Any = whoosh.index.clean_files


class Mapped(whoosh.filedb.filestore.FileStorage):  # type: ignore[misc]
    """An index on the disk, read through maps of its files: Whoosh's own way to map them copies each into memory."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self._held: dict[str, Any] = {}
        self._sizes: dict[str, int] = {}

    def hold(self) -> Mapped:
        """Map all files that there are now: they stay readable where another process takes them away.

        Raises OSError.
        """
        self._sizes = {name: super(Mapped, self).file_length(name) for name in self.list()}
        self._held = {name: self._open(name) for name in self._sizes}
        return self

    def file_exists(self, name: str) -> bool:
        """True for a file that is there, or was when the index was opened."""
        return name in self._sizes or bool(super().file_exists(name))

    def file_length(self, name: str) -> int:
        """Bytes of a file. Raises OSError."""
        return self._sizes[name] if name in self._sizes else int(super().file_length(name))

    def open_file(self, name: str, **_: Any) -> Any:
        """A file to read from. Raises OSError."""
        return self._held.pop(name, None) or self._open(name)

    def _open(self, name: str) -> Any:
        with Path(self.folder, name).open("rb") as file:
            if os.fstat(file.fileno()).st_size == 0:
                return whoosh.filedb.structfile.BufferFile(b"", name=name)
            return _MappedFile(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ), name)


class _MappedFile(whoosh.filedb.structfile.BufferFile):  # type: ignore[misc]
    """Reads from a map as from a file, and copies only what is asked for."""

    def __init__(self, held: mmap.mmap, name: str) -> None:
        whoosh.filedb.structfile.StructFile.__init__(self, held, name=name)
        self._buf = held


class Memory(whoosh.filedb.filestore.RamStorage):  # type: ignore[misc]
    """An index in memory, with a folder of its own for what is written on the way (Whoosh's own is shared by all)."""

    _on_the_way: Any = None

    def temp_storage(self, name: str | None = None) -> Any:
        """The folder among the system's temporary files; the writer removes it when it is done. Raises OSError."""
        if self._on_the_way is None:
            self._on_the_way = FileStorage(tempfile.mkdtemp(prefix="scrutiny-search-")).create()
        return self._on_the_way


def reader_of(storage: Any, schema: Any, segments: list[Any]) -> Any:
    """A reader of some segments of an index that is just being written."""
    readers = [whoosh.reading.SegmentReader(storage, schema, segment) for segment in segments]
    return readers[0] if len(readers) == 1 else whoosh.reading.MultiReader(readers)
