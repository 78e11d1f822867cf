"""Showing a file in whatever program this machine shows such files in."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from threading import Thread

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.tongue import _


def show_file(path: Path) -> None:
    """Open the file for the user, and come back at once. ScrutinyError, with its place, where nothing can open it."""
    place = path.resolve()
    yourself = _("Open it yourself: {place}").format(place=place)
    try:
        if sys.platform == "win32":
            os.startfile(place)
            return
        opener = shutil.which("open" if sys.platform == "darwin" else "xdg-open")
        if opener is None:
            raise ScrutinyError(_("This machine names no program that opens files."), yourself)
        # What it says belongs on no screen of ours, and it may live as long as the window that it opens.
        quiet = subprocess.DEVNULL
        child = subprocess.Popen([opener, str(place)], stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True)
    except OSError as fault:
        what = _("The file could not be opened: {reason}.").format(reason=fault.strerror or fault)
        raise ScrutinyError(what, yourself) from fault
    Thread(target=child.wait, daemon=True).start()
