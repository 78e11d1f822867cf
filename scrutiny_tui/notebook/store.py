"""The notebook as the rest of the program knows it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from scrutiny_tui.notebook.database import Database
from scrutiny_tui.notebook.gathered import GatheredFiles
from scrutiny_tui.notebook.logbook import Logbook
from scrutiny_tui.notebook.notes import Notes
from scrutiny_tui.notebook.questions import Questions
from scrutiny_tui.notebook.reading import Files, Reading, Settings
from scrutiny_tui.notebook.seen import SeenItems


class Notebook(Questions, Notes, Reading, Settings, Files, Logbook, GatheredFiles, SeenItems):
    """The member's notebook, open. Several threads and several windows may use one file at once."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    @classmethod
    def open(cls, path: Path, clock: Callable[[], datetime], *, wait: float = 5.0) -> Self:
        """Open the notebook at `path`, made where there is none and brought up to date where it is older.

        `wait` is how many seconds to wait for another window that is writing. Raises ScrutinyError where the file
        cannot be used; the file is then as it was.
        """
        return cls(Database(path, clock, wait), clock)

    @property
    def path(self) -> Path:
        """The notebook's file."""
        return self._database.path

    def changed(self) -> bool:
        """True where another window has written since this was last asked. Costs next to nothing."""
        return self._database.changed()

    def stamp(self) -> tuple[int, int]:
        """Something that is another once anything was written in another window, or here what was seen or read.

        Costs next to nothing.
        """
        return self._database.stamp()

    def close(self) -> None:
        """Close the file. Nothing waits to be written."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
