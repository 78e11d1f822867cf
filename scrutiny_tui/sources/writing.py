"""Writing a file so that it is there whole or not at all: beside its place first, then renamed."""

from __future__ import annotations

import contextlib
import os
import secrets
from pathlib import Path

from scrutiny_tui.errors import ScrutinyError


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` at `path`, replacing what stood there at once; make the folder where it is missing.

    Raises `ScrutinyError` where the disk or the folder does not take it; what stood at `path` is then untouched.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f".{path.name[:80]}.{secrets.token_hex(4)}.part")
        try:
            # As open to others as the user's system makes any new file, or as the file that it replaces.
            with beside.open("xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            if path.exists():
                beside.chmod(path.stat().st_mode & 0o777)
            beside.replace(path)
        except BaseException:
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)
            raise
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise ScrutinyError(
            f"The file could not be written: {why}.",
            "See that the disk is not full and that you may write in this folder.",
            where=str(path),
        ) from error
