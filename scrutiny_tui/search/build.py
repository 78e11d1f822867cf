"""Bringing the index up to date with the shelf: in a generation of the index folder, or in memory where that fails."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from shutil import rmtree
from typing import Any

from scrutiny_tui.pack.whole import Pack
from scrutiny_tui.search import engine
from scrutiny_tui.search.fingerprint import Shelved, Texts, fingerprint
from scrutiny_tui.search.generations import Generations, Indexed, State
from scrutiny_tui.search.records import Records
from scrutiny_tui.search.stops import CalledOffError
from scrutiny_tui.search.whoosh_door import Codec, FileStorage, Memory
from scrutiny_tui.search.words import STRETCH, count
from scrutiny_tui.search.wordtable import read_counts, write_counts

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]

WORDS = "all.words"
"""File of the word counts of all packs; each pack's own lie beside it."""
_MEMORY_MB = 512
_STEP = 20


@dataclass
class Plan:
    """What a refresh has to do."""

    stale: list[tuple[Pack, Texts, Indexed]] = field(default_factory=list)
    """Packs to read anew, and what will be known of them."""
    kept: dict[str, Indexed] = field(default_factory=dict)
    removed: tuple[str, ...] = ()
    restamped: bool = False
    """True where a kept pack has a new stamp for the same contents."""

    @property
    def idle(self) -> bool:
        """True where the index is up to date."""
        return not self.stale and not self.removed and not self.restamped

    @property
    def only_stamps(self) -> bool:
        """True where nothing but stamps is new."""
        return not self.stale and not self.removed

    @property
    def records(self) -> int:
        """How many records are to be written."""
        return sum(known.records for _, _, known in self.stale)

    @property
    def packs(self) -> dict[str, Indexed]:
        """What the index will hold."""
        return {**self.kept, **{pack.id: known for pack, _, known in self.stale}}


def plan(shelf: Iterable[Shelved], known: Mapping[str, Indexed]) -> Plan:
    """Compare the shelf with what is indexed; packs whose stamp is unchanged are not loaded."""
    made = Plan()
    seen: set[str] = set()
    for entry in shelf:
        if entry.id in seen:
            continue
        old = known.get(entry.id)
        if old and entry.stamp and old.stamp == entry.stamp:
            seen.add(entry.id)
            made.kept[entry.id] = old
            continue
        loaded = entry.load()
        if loaded is None:
            continue
        seen.add(entry.id)
        now = Indexed(fingerprint(*loaded), entry.stamp, len(Records(*loaded)))
        if old and old.fingerprint == now.fingerprint:
            made.kept[entry.id] = now
            made.restamped |= old.stamp != now.stamp
        else:
            made.stale.append((*loaded, now))
    made.removed = tuple(name for name in known if name not in seen)
    return made


class Step:
    """Counts records for the progress bar and looks whether to stop."""

    def __init__(self, total: int, progress: Progress | None, cancelled: Cancelled | None) -> None:
        self._total = total
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
    codec = Codec()
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
