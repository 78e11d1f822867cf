"""A clock that ticks by itself, and a notebook in a folder of its own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from scrutiny_tui.notebook import Notebook

FIRST = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
PACK = "powys"


def ticking() -> Callable[[], datetime]:
    """A clock that is a second later each time it is asked."""
    now = FIRST

    def tick() -> datetime:
        nonlocal now
        now += timedelta(seconds=1)
        return now

    return tick


def notebook_in(folder: Path, *, wait: float = 5.0) -> Notebook:
    """The notebook of `folder`."""
    return Notebook.open(folder / "notebook.sqlite3", ticking(), wait=wait)
