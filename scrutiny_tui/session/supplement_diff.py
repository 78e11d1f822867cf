"""Two editions side by side: found by what the user names them, and compared."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from scrutiny_tui.edition.changes import Changes, compare
from scrutiny_tui.edition.current import NAME, current_folder
from scrutiny_tui.edition.reading import read_edition
from scrutiny_tui.edition.shelved import unpacked
from scrutiny_tui.errors import MisuseError, ScrutinyError
from scrutiny_tui.pack.load import load_pack

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


def compare_with_earlier(session: Session, ref: str) -> Changes:
    """What changed in an installed pack since the edition that was installed before it.

    MisuseError where no earlier edition lies on this computer.
    """
    now = session.open(ref).pack
    top = session.paths.installed / now.id
    current = current_folder(top)
    inside = sorted(top.iterdir()) if current is not None else []
    aside = [each for each in inside if NAME.fullmatch(each.name) and current is not None and each != current.parent]
    earlier = [pack for each in aside if (pack := load_pack(each / now.id).pack) and _edition(pack) < _edition(now)]
    if not earlier:
        raise MisuseError(
            f"No earlier edition of {now.id} is kept on this computer.",
            "Name two editions: folders, or files that “scrutiny issue” wrote.",
        )
    return compare(max(earlier, key=_edition), now)


def _edition(pack: Pack) -> int:
    return pack.about.edition or 1


def _pack(session: Session, ref: str) -> Pack:
    path = Path(ref).expanduser()
    if not path.is_file():
        return session.open(ref).pack
    edition = read_edition(path)
    with tempfile.TemporaryDirectory() as aside, unpacked(edition, Path(aside)) as folder:
        pack = load_pack(folder).pack
    if pack is None:
        raise ScrutinyError(
            "The pack in the file cannot be read.", "It may be made by a newer version of this program.", where=ref
        )
    return pack
