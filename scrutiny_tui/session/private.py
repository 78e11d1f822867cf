"""The user's own folder, which holds their notes and exempt packs: nobody else on the machine may look into it."""

from __future__ import annotations

from pathlib import Path


def make_private(folder: Path) -> None:
    """Make a folder for its owner alone, where there is none yet. Raises OSError.

    One that is there keeps its rights: whoever set them up may have meant it so.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.mkdir(mode=0o700, exist_ok=True)
