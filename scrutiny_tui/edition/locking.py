"""One program at a time: a lock that the system lets go by itself when the program that holds it is killed."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from scrutiny_tui.errors import ScrutinyError


class BusyError(ScrutinyError):
    """Another program holds the lock."""


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock at `path` (a file that stays there, empty). BusyError where another program holds it."""
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        try:
            _take(handle)
        except OSError as fault:
            raise BusyError(
                "Another window of this program is installing a pack just now.", "Try again when it has finished."
            ) from fault
        yield
    finally:
        os.close(handle)


if sys.platform == "win32":

    def _take(handle: int) -> None:
        import msvcrt  # noqa: PLC0415 - there is none elsewhere

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:

    def _take(handle: int) -> None:
        import fcntl  # noqa: PLC0415 - there is none on Windows

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
