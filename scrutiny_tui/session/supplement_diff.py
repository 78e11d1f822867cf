"""Two editions side by side: found by what the user names them, and compared."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from scrutiny_tui.edition.changes import Changes, compare
from scrutiny_tui.errors import MisuseError

if TYPE_CHECKING:
    from scrutiny_tui.pack.whole import Pack
    from scrutiny_tui.session.session import Session


def compare_refs(session: Session, old: str, new: str) -> Changes:
    """What changed from the edition `old` to the edition `new`.

    Each is the id of a pack on the shelf, a pack's folder, or a file that `scrutiny issue` wrote. MisuseError where
    there is none; ScrutinyError where it cannot be read, or where the two are not editions of one pack.
    """
    before, after = _pack(session, old), _pack(session, new)
    if before.id != after.id:
        raise MisuseError(
            f"These are two packs, {before.id} and {after.id}, not two editions of one.",
            "Name two editions of the same pack.",
        )
    return compare(before, after)


def _pack(session: Session, ref: str) -> Pack:
    return session.open(Path(ref) if Path(ref).is_dir() else ref).pack
