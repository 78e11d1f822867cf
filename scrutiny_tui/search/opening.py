"""Opening an index for searching, from its folder or from memory."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from scrutiny_tui.search.leaves import Files, files_in, leaves_of
from scrutiny_tui.search.opened import Opened
from scrutiny_tui.search.postings import Index
from scrutiny_tui.search.wordtable import WORDS, WordTable, counted, read_words


def from_folder(generation: Path) -> Opened:
    """The index in a folder. Raises whatever the reading of a damaged one does."""
    files = files_in(generation)
    words = files(WORDS)
    return Opened(Index(leaves_of(files)), WordTable(lambda: read_words(words[:])))


def from_memory(files: Files, counts: Mapping[str, int]) -> Opened:
    """An index in memory, with its words."""
    return Opened(Index(leaves_of(files)), WordTable(lambda: counted(counts)))
