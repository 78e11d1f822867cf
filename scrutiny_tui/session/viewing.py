"""Showing a file in whatever program this machine shows such files in."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from threading import Thread

from scrutiny_tui.errors import ScrutinyError


def show_file(path: Path) -> None:
    """Open the file for the user, and come back at once. ScrutinyError, with its place, where nothing can open it."""
    place = path.resolve()
    yourself = f"Open it yourself: {place}"
    try:
        if sys.platform == "win32":
            os.startfile(place)
            return
        opener = shutil.which("open" if sys.platform == "darwin" else "xdg-open")
        if opener is None:
            raise ScrutinyError("This machine names no program that opens files.", yourself)
        # What it says belongs on no screen of ours, and it may live as long as the window that it opens.
        quiet = subprocess.DEVNULL
        child = subprocess.Popen([opener, str(place)], stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True)
    except OSError as fault:
        raise ScrutinyError(f"The file could not be opened: {fault.strerror or fault}.", yourself) from fault
    Thread(target=child.wait, daemon=True).start()
