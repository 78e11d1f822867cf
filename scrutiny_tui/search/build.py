"""Writing what a plan says: into a generation of the index folder, or into memory where that fails.

What only reads the index does not import this, and so starts without the format of packs.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from shutil import rmtree
from typing import Any

from scrutiny_tui.search import engine
from scrutiny_tui.search.generations import Generations, State
from scrutiny_tui.search.plan import Plan
from scrutiny_tui.search.records import Records
from scrutiny_tui.search.stops import CalledOffError
from scrutiny_tui.search.whoosh_door import Codec, FileStorage, Memory
from scrutiny_tui.search.words import STRETCH, count
from scrutiny_tui.search.wordtable import WORDS, read_counts, write_counts

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]

_MEMORY_MB = 512
_BLOCK = 1024
"""Postings that are read at a time: a common word costs half as much as in Whoosh's own blocks of 128."""
_STEP = 20


class Step:
    """Counts records for the progress bar and looks whether to stop."""

    def __init__(self, todo: Plan, progress: Progress | None, cancelled: Cancelled | None) -> None:
        """`progress(done, total)` is told at once that nothing is done yet. Raises CalledOffError as `tell`."""
        self._total = sum(len(Records(pack, texts)) for pack, texts, _ in todo.stale)
        self._progress = progress
        self._cancelled = cancelled
        self._done = 0
        self.tell()

    def tell(self) -> None:
        """Report. Raises CalledOffError where the caller has had enough."""
        if self._cancelled is not None and self._cancelled():
            raise CalledOffError
        if self._progress is not None:
            self._progress(self._done, self._total)

    def one(self) -> None:
        """One record more."""
        self._done += 1
        if self._done % _STEP == 0 and self._done < self._total:
            self.tell()

    def end(self) -> None:
        """All is in use now."""
        self._done = self._total
        if self._progress is not None:
            self._progress(self._total, self._total)


def write_generation(home: Generations, state: State | None, todo: Plan, step: Step) -> State:
    """Make and swap in the next generation.

    Raises OSError, CalledOffError, or whatever a damaged index makes Whoosh raise.
    """
    folder = home.prepare(state)
    try:
        storage = FileStorage(str(folder))
        index = storage.open_index(schema=engine.schema()) if state else storage.create_index(engine.schema())
        try:
            counted = _write(index, todo, step)
        finally:
            index.close()
        _write_words(folder, todo, counted, fresh=state is None)
        step.tell()
        new = State(folder, todo.packs)
        home.swap(new)
    except BaseException:
        rmtree(folder, ignore_errors=True)
        raise
    home.clear(new)
    return new


def write_memory(todo: Plan, step: Step) -> tuple[Any, Counter[str]]:
    """The index in memory, and its word counts. Raises OSError where there is not even room for temporary files."""
    index = Memory().create_index(engine.schema())
    counted = _write(index, todo, step)
    return index, sum(counted.values(), Counter())


def _write(index: Any, todo: Plan, step: Step) -> dict[str, Counter[str]]:
    """Write what changed into an index; the word counts of the packs read anew."""
    counted: dict[str, Counter[str]] = {}
    codec = Codec(blocklimit=_BLOCK)
    codec.length_stats = False  # only Whoosh's own searcher asks for them, and they cost a sixth of the build
    writer = index.writer(limitmb=_MEMORY_MB, codec=codec)
    try:
        for name in (*todo.removed, *(pack.id for pack, _, _ in todo.stale)):
            writer.delete_by_term(engine.PACK, name)
        for pack, documents, _ in todo.stale:
            stretches: Counter[str] = Counter()
            for record in Records(pack, documents):
                writer.add_document(**engine.fields(record))
                for text in (record.heading, record.text, record.unseen):
                    stretches.update(STRETCH.findall(text))
                step.one()
            counted[pack.id] = count(stretches)
        step.tell()
    except BaseException:
        with suppress(Exception):
            writer.cancel()
        raise
    writer.commit()
    return counted


def _write_words(folder: Path, todo: Plan, counted: dict[str, Counter[str]], *, fresh: bool) -> None:
    """Bring the word table of a generation up to date."""
    everything = Counter() if fresh else read_counts(folder / WORDS)
    for name in (*todo.removed, *counted):
        own = folder / _own_words(name)
        if own.exists():
            everything.subtract(read_counts(own))
            own.unlink()
    for name, counts in counted.items():
        everything.update(counts)
        write_counts(folder / _own_words(name), counts)
    write_counts(folder / WORDS, +everything)


def _own_words(pack: str) -> str:
    return f"{hashlib.sha256(pack.encode('utf-8', 'backslashreplace')).hexdigest()[:24]}.words"
