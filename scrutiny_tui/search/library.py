"""The library: every pack of the shelf, searchable. What the rest of the program knows of search."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from threading import RLock
from types import ModuleType
from typing import TYPE_CHECKING

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.search.fingerprint import Shelved
from scrutiny_tui.search.results import Filters, Refreshed, Results
from scrutiny_tui.search.stops import BusyError, CalledOffError

if TYPE_CHECKING:
    from scrutiny_tui.search.generations import Generations, State
    from scrutiny_tui.search.opened import Opened

_NO_FILTERS = Filters()
Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]


class Library:
    """Search over all packs.

    Threads: one `refresh` at a time, in any thread; meanwhile others may `search`, and find the old index until the new
    one is swapped in. Searches from several threads wait for each other. Whoosh is imported by the first call that
    writes.
    """

    def __init__(self, index_folder: Path, key_file: Path) -> None:
        """Neither need exist; `refresh` makes and fills them.

        `key_file` lies with the user's own data: an index that was not sealed with its key is not opened.
        """
        self._folder = index_folder
        self._key_file = key_file
        self._lock = RLock()
        self._refreshing = RLock()
        self._opened: Opened | None = None
        self._state: State | None = None
        self._shelf: tuple[Shelved, ...] | None = None
        self.in_memory = False
        """True where the folder cannot be written, and the index lives in memory for this run."""

    def refresh(
        self,
        packs: Iterable[Shelved],
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> Refreshed:
        """Bring the index in step with the shelf: packs that changed are read anew, those that left are dropped.

        `progress(done, total)` counts records and is not called where nothing is to do; `cancelled` is asked now and
        then, and leaves the old index. Raises ScrutinyError where the folder cannot be written; the packs are then
        searchable all the same, from memory.
        """
        with self._refreshing:
            self._shelf = shelf = tuple(packs)
            done: Refreshed
            try:
                done, state = _keeper().bring_up_to_date(self._home, shelf, progress, cancelled)
                nothing_open = self._opened is None and done == Refreshed()
                if not nothing_open and (self._state is None or self._state.generation != state.generation):
                    opened, state = _keeper().open_current(self._home, state, shelf, (progress, cancelled))
                    self._swap(opened, state, in_memory=False)
                self._state = state
            except CalledOffError:
                return Refreshed(cancelled=True)
            except OSError as error:
                return self._fall_back(shelf, progress, cancelled, error)
            return done

    def search(
        self,
        query: str,
        filters: Filters = _NO_FILTERS,
        limit: int = 20,
        as_typed: bool = False,
        exempt: bool = True,
        *,
        once: bool = False,
    ) -> Results:
        """What answers `query`, best first; nothing where there is no index yet.

        `as_typed`: the last word is still being typed and stands for all that begin so. `exempt=False` leaves out what
        must be kept from the public. `once`: no other search will follow, so no more is opened than this one needs.
        Any text may be given: what makes no sense as a query is searched as words. Raises ScrutinyError only where the
        index is damaged and cannot be made anew.
        """
        try:
            plain = once and exempt and not as_typed and not filters.any and self._opened is None
            found = self._look_up(query, limit) if plain else None
            return found or self._search(query, filters, limit, as_typed, exempt)
        except Exception:  # a damaged index may raise anything at all
            self._mend()
        try:
            return self._search(query, filters, limit, as_typed, exempt)
        except Exception as error:
            raise _damaged() from error

    def close(self) -> None:
        """Let go of the index's files; a later search opens them again."""
        with self._lock:
            opened, self._opened = self._opened, None
            self._state = None
            if opened is not None:
                with suppress(Exception):
                    opened.close()

    @cached_property
    def _home(self) -> Generations:
        home: Generations = _keeper().Generations(self._folder, self._key_file)
        return home

    def _search(self, query: str, filters: Filters, limit: int, as_typed: bool, exempt: bool) -> Results:
        with self._lock:
            if self._opened is None:
                state = self._state or self._home.current()
                if state is None:
                    return Results(searched=" ".join(query.split()))
                self._opened = _keeper().open_state(state)
                self._state = state
            return self._opened.search(query, filters, limit, as_typed=as_typed, exempt=exempt)

    def _look_up(self, query: str, limit: int) -> Results | None:
        """What answers a plain word, None for any other query."""
        from scrutiny_tui.search import leaves, once  # noqa: PLC0415 - as the keeper

        with self._lock:
            self._state = self._state or self._home.current()
            return once.answer(leaves.files_in(self._state.generation), query, limit) if self._state else None

    def _swap(self, opened: Opened, state: State, *, in_memory: bool) -> None:
        with self._lock:
            self.close()
            self._opened = opened
            self._state = state
            self.in_memory = in_memory

    def _mend(self) -> None:
        """Take up the newer index that another process has made; where there is none, make ours anew.

        The lock is not held meanwhile: another thread may be refreshing, and wants it for the swap.
        """
        used = self._state
        self.close()
        now = self._home.current()
        if now is not None and used is not None and now.generation != used.generation:
            return
        self._home.forget()
        if self._shelf is None:
            raise _damaged()
        with suppress(ScrutinyError):
            self.refresh(self._shelf)

    def _fall_back(
        self, shelf: tuple[Shelved, ...], progress: Progress | None, cancelled: Cancelled | None, error: OSError
    ) -> Refreshed:
        """Index in memory, and say why; once only, while the shelf stays as it is."""
        if self.in_memory and self._state is not None and _keeper().plan(shelf, self._state.packs).idle:
            return Refreshed()
        try:
            opened, state = _keeper().open_memory(shelf, progress, cancelled)
        except CalledOffError:
            return Refreshed(cancelled=True)
        self._swap(opened, state, in_memory=True)
        if isinstance(error, BusyError):
            raise ScrutinyError(
                "Another window of this program is still preparing the search.",
                "You can search here all the same. Open the program again later to share the prepared index.",
            ) from error
        raise ScrutinyError(
            f"The search index cannot be written to {self._folder} ({error.strerror or error}).",
            "You can search all the same, but each start takes longer."
            " Make the folder writable or free some space, or name another folder in SCRUTINY_INDEX.",
        ) from error


def _keeper() -> ModuleType:
    """The half of the room that reads and writes."""
    from scrutiny_tui.search import keeper  # noqa: PLC0415 - the program starts without paying for it

    return keeper


def _damaged() -> ScrutinyError:
    return ScrutinyError(
        "The search index is damaged and could not be made anew.",
        "Close the program and open it again; it makes a new index from the packs.",
    )
