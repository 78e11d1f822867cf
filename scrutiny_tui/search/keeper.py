"""Keeps the index in step with the shelf: decides what to write, takes the lock, falls back, opens what stands."""

from __future__ import annotations

from pathlib import Path
from time import monotonic, sleep
from types import ModuleType
from typing import TYPE_CHECKING

from scrutiny_tui.search.fingerprint import Shelved
from scrutiny_tui.search.generations import Generations, State
from scrutiny_tui.search.plan import Plan, plan
from scrutiny_tui.search.results import Refreshed
from scrutiny_tui.search.stops import BusyError, CalledOffError

if TYPE_CHECKING:
    from scrutiny_tui.search.build import Cancelled, Progress
    from scrutiny_tui.search.opened import Opened

    Say = tuple[Progress | None, Cancelled | None]

Shelf = tuple[Shelved, ...]
_SHORTLY, _LONGER = 2.0, 20.0
"""Seconds to wait for another process that writes: where there is an old index to read, and where there is none."""
_LOOK_AGAIN = 0.05


def open_current(home: Generations, state: State, shelf: Shelf, say: Say) -> tuple[Opened, State]:
    """Open an index that was just found sound; where that fails all the same, make it anew.

    Raises as `bring_up_to_date`.
    """
    try:
        return open_state(state), state
    except Exception:  # sound by its samples, and yet unreadable: as good as none
        home.forget()
        _, state = bring_up_to_date(home, shelf, *say)
        return open_state(state), state


def open_state(state: State) -> Opened:
    """Open an index for searching. Raises whatever the reading of a damaged one does."""
    from scrutiny_tui.search import opening  # noqa: PLC0415 - nothing to do is told without NumPy

    return opening.from_folder(state.generation)


def open_memory(shelf: Shelf, progress: Progress | None, cancelled: Cancelled | None) -> tuple[Opened, State]:
    """Index a shelf in memory. Raises CalledOffError where `cancelled` says so."""
    from scrutiny_tui.search import opening  # noqa: PLC0415 - as in `open_state`

    todo = plan(shelf, {})
    step = _build().Step(todo, progress, cancelled)
    opened = opening.from_memory(*_build().write_memory(todo, step))
    step.end()
    return opened, State(Path(), todo.packs)


def bring_up_to_date(
    home: Generations, shelf: Shelf, progress: Progress | None, cancelled: Cancelled | None
) -> tuple[Refreshed, State]:
    """The index in `home`, in step with the shelf.

    Raises OSError where the folder cannot be written, BusyError where another process is still making its first index,
    and CalledOffError where `cancelled` says so.
    """
    state = home.current()
    todo = plan(shelf, state.packs if state else {})
    if state is not None and todo.idle:
        return Refreshed(), state
    home.make_room()
    lock = home.lock()
    until = monotonic() + (_SHORTLY if state else _LONGER)
    while not lock.take():
        if monotonic() > until or (cancelled is not None and cancelled()):
            if state is None:
                raise BusyError("another process is writing")
            return Refreshed(cancelled=True), state
        sleep(_LOOK_AGAIN)
    try:
        now = home.current(state)
        if now != state:
            todo = plan(shelf, now.packs if now else {})
        if now is not None and todo.idle:
            return Refreshed(), now
        return _write(home, now, shelf, todo, (progress, cancelled))
    finally:
        lock.let_go()


def _write(home: Generations, state: State | None, shelf: Shelf, todo: Plan, say: Say) -> tuple[Refreshed, State]:
    if state is not None and todo.only_stamps:
        return Refreshed(), home.swap(State(state.generation, todo.packs), state)
    build = _build()
    step = build.Step(todo, *say)
    try:
        new = build.write_generation(home, state, todo, step)
    except CalledOffError:
        raise
    except Exception:  # a damaged index may raise anything, and a full disk once more when it is made anew
        if state is None:
            raise
        todo = plan(shelf, {})
        step = build.Step(todo, *say)
        new = build.write_generation(home, None, todo, step)
    step.end()
    return Refreshed(tuple(todo.stale), todo.removed), new


def _build() -> ModuleType:
    """The half of the room that writes."""
    from scrutiny_tui.search import build  # noqa: PLC0415 - a search that finds its index in step writes nothing

    return build
