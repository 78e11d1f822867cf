"""Writing what a plan says: into a generation of the index folder, or into memory where that fails.

What only reads the index does not import this, and so starts without the format of packs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from shutil import rmtree
from typing import Any

from scrutiny_tui.search import engine
from scrutiny_tui.search.codec import files_of, known
from scrutiny_tui.search.fields import schema
from scrutiny_tui.search.generations import Generations, State
from scrutiny_tui.search.leaves import LEAVES, Files, Leaf, told
from scrutiny_tui.search.plan import Plan
from scrutiny_tui.search.postings import Index
from scrutiny_tui.search.segment import SegmentWriter
from scrutiny_tui.search.stops import CalledOffError
from scrutiny_tui.search.stretches import Stretches, words_in
from scrutiny_tui.search.whoosh_door import FileStorage, Memory, Toc, clean_files
from scrutiny_tui.search.wordtable import WORDS, changed, counted, read_words, write_words

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]
Added = Iterator[tuple[engine.Row, Iterable[tuple[str, str]]]]

_INDEX_NAME = "MAIN"
_STEP = 20
_SMALL, _FEW = 4_000, 6
"""Records of a segment that is small, and how many of those may be before they are written anew as one."""
_MOST_STRETCHES = 250_000


class Step:
    """Counts records for the progress bar and looks whether to stop."""

    def __init__(self, todo: Plan, progress: Progress | None, cancelled: Cancelled | None) -> None:
        """`progress(done, total)` is told at once that nothing is done yet. Raises CalledOffError as `tell`."""
        self._total = sum(map(len, todo.stale.values()))
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

    Raises OSError, CalledOffError, or whatever the reading of a damaged index does.
    """
    folder = home.prepare(state, afresh=(LEAVES, WORDS))
    try:
        counts = Counter[str]()
        storage = FileStorage(str(folder))
        if state is None:
            Toc.create(storage, schema(), _INDEX_NAME)
        _write(storage, todo, counts, step)
        before = read_words((state.generation / WORDS).read_bytes()) if state else counted({})
        write_words(folder / WORDS, changed(before, counts))
        step.tell()
        new = home.swap(State(folder, todo.packs), state)
    except BaseException:
        rmtree(folder, ignore_errors=True)
        raise
    home.clear(new)
    return new


def write_memory(todo: Plan, step: Step) -> tuple[Files, Counter[str]]:
    """The files of the index in memory, and its word counts. Raises CalledOffError."""
    storage = Memory()
    Toc.create(storage, schema(), _INDEX_NAME)
    counts = Counter[str]()
    _write(storage, todo, counts, step)
    return files_of(storage), counts


def _write(storage: Any, todo: Plan, counts: Counter[str], step: Step) -> None:
    """Write what changed into an index, and count the words that came and went."""
    toc = Toc.read(storage, _INDEX_NAME, schema=schema())
    segments = list(toc.segments)
    read = Stretches()
    if todo.outdated and segments:
        _take_out(storage, segments, todo, counts)
        segments = [segment for segment in segments if segment.deleted_count() < segment.doc_count_all()]
    segments += _segments(storage, _records(todo, step), read, counts)
    merged = [each for each in segments if each.doc_count_all() - each.deleted_count() < _SMALL]
    if len(merged) > _FEW:
        rows = _kept(storage, merged)
        segments = [each for each in segments if each not in merged]
        segments += _segments(storage, rows, read, Counter())
    step.tell()
    Toc(schema(), segments, toc.generation + 1).write(storage, _INDEX_NAME)
    clean_files(storage, _INDEX_NAME, toc.generation + 1, segments)
    _put_leaves(storage, segments)


def _put_leaves(storage: Any, segments: list[Any]) -> None:
    """Tell the segments to who reads them."""
    file = storage.create_file(LEAVES)
    file.write(told(map(known, segments)))
    file.close()


def _records(todo: Plan, step: Step) -> Added:
    """All records to write, each with what it is filtered by."""
    for stale in todo.stale.values():
        for unit in stale.units:
            for record in stale.records.of(unit):
                yield engine.row(record), engine.facets(record, unit)
                step.one()


def _segments(storage: Any, added: Added, read: Stretches, counts: Counter[str]) -> list[Any]:
    """Write records into as many segments as they need, and count their words."""
    made: list[Any] = []
    writer: SegmentWriter | None = None
    try:
        for row, facets in added:
            if writer is not None and writer.full:
                made.append(writer.finish(counts))
                writer = None
            if writer is None:
                if len(read) > _MOST_STRETCHES:
                    read = Stretches()
                writer = SegmentWriter(storage, read)
            writer.add(row, facets)
        if writer is not None:
            made.append(writer.finish(counts))
    except BaseException:
        if writer is not None:
            with suppress(Exception):
                writer.cancel()
        raise
    return made


def _take_out(storage: Any, segments: list[Any], todo: Plan, counts: Counter[str]) -> None:
    """Mark the records of outdated parts as removed, and take their words away."""
    for segment in segments:
        with _opened(storage, [segment]) as index:
            texts: list[str] = []
            for unit in todo.outdated:
                for number in index.numbers(engine.UNIT, engine.unit_term(*unit)).tolist():
                    row = index.row(number)
                    texts += (row.heading, row.text, row.unseen)
                    segment.delete_document(number)
            counts.subtract(words_in(texts))


def _kept(storage: Any, segments: list[Any]) -> Added:
    """The records of some segments that are not removed, as they were added."""
    with _opened(storage, segments) as index:
        by_number: dict[int, list[tuple[str, str]]] = {}
        for field in engine.FACETS:
            for term in index.lexicon(field):
                for number in index.numbers(field, term).tolist():
                    by_number.setdefault(number, []).append((field, term))
        for number in sorted(by_number):
            yield index.row(number), by_number[number]


def _opened(storage: Any, segments: list[Any]) -> Index:
    files = files_of(storage)
    return Index(Leaf(known(segment), files) for segment in segments)
