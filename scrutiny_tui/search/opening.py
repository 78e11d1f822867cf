"""Opening an index for searching, from its folder or from memory."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from scrutiny_tui.search import engine
from scrutiny_tui.search.opened import Opened
from scrutiny_tui.search.whoosh_door import Mapped
from scrutiny_tui.search.wordtable import WORDS, WordTable, counted, read_words


def from_folder(generation: Path) -> Opened:
    """The index in a folder. Raises whatever Whoosh does on a damaged one."""
    storage = Mapped(str(generation)).hold()
    words = storage.open_file(WORDS).raw_file()
    return Opened(storage.open_index(schema=engine.schema()), WordTable(lambda: read_words(words[:])))


def from_memory(index: Any, counts: Mapping[str, int]) -> Opened:
    """Whoosh's index in memory, with its words."""
    return Opened(index, WordTable(lambda: counted(counts)))
