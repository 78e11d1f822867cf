"""The way to the member's notebook: opened when it is first needed, and never in the way of reading a pack."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from scrutiny_tui.errors import ScrutinyError

if TYPE_CHECKING:
    from scrutiny_tui.notebook import Notebook


class Door:
    """Opens the notebook once for all packs. A failure is remembered for who only looks, and tried again by who writes.

    Without that memory each look would wait as long as the first for a file that does not come free.
    """

    def __init__(self, path: Path, clock: Callable[[], datetime]) -> None:
        """Opens nothing yet."""
        self._path = path
        self._clock = clock
        self._lock = Lock()
        self._open: Notebook | None = None
        self._trouble: ScrutinyError | None = None

    def open(self) -> Notebook:
        """The notebook. ScrutinyError where it cannot be opened."""
        from scrutiny_tui.notebook import Notebook  # noqa: PLC0415 - what needs no notebook needs no database

        with self._lock:
            if self._open is None:
                try:
                    self._open = Notebook.open(self._path, self._clock)
                except ScrutinyError as trouble:
                    self._trouble = trouble
                    raise
                self._trouble = None
            return self._open

    def look(self) -> Notebook | None:
        """The notebook, or None where it cannot be opened."""
        if self._trouble is None:
            try:
                return self.open()
            except ScrutinyError:
                return None
        return self._open

    @property
    def trouble(self) -> str:
        """Why the notebook cannot be opened, or nothing."""
        self.look()
        return str(self._trouble or "")

    def close(self) -> None:
        """Close the notebook; the next call opens it again."""
        with self._lock:
            if self._open is not None:
                self._open.close()
            self._open = self._trouble = None
