"""Which of the installed editions of a pack counts: the small file that says so. Needs nothing else, so it is fast."""

from __future__ import annotations

import re
from pathlib import Path

CURRENT = "current"
"""The file, in the folder of a pack's editions; it holds the name of one of them."""
NAME = re.compile(r"e[0-9]{1,9}-[0-9a-f]{8}(?:-[0-9]{1,9})?")
"""Number, beginning of the manifest's digest, and a number more where the same was installed again."""


def current_folder(top: Path) -> Path | None:
    """The pack's folder of the edition that counts, for the folder `top` of a pack's editions; None for another."""
    pointer = top / CURRENT
    try:
        if pointer.stat().st_size > 200:
            return None
        name = pointer.read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        return None
    folder = top / name / top.name
    return folder if NAME.fullmatch(name) and folder.is_dir() else None
