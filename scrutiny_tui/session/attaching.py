"""Attaching reports: a reader who has the texts gives them to a pack that was shipped without them."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from scrutiny_tui.errors import MisuseError
from scrutiny_tui.pack.model import Source
from scrutiny_tui.session.private import make_private
from scrutiny_tui.session.reading import Reading
from scrutiny_tui.sources.texts import attach


@dataclass(frozen=True, slots=True, kw_only=True)
class Attached:
    """What came of it."""

    matched: tuple[tuple[Source, Path], ...]
    """Reports whose text was found in the folder and is now kept, each with the file it is kept in."""
    missing: tuple[Source, ...]
    """Reports whose text is still not on this machine."""
    unmatched: tuple[Path, ...]
    """Texts in the folder that belong to no report of the pack."""
    unreadable: tuple[tuple[Path, str], ...]
    """Files that could not be read, each with the reason."""


def attach_texts(opened: Reading, folder: Path) -> Attached:
    """Keep the texts in `folder` that are reports of the pack, told by their fingerprint.

    MisuseError where `folder` is no folder; ScrutinyError where the copies cannot be written.
    """
    if not folder.is_dir():
        raise MisuseError(f"{folder} is not a folder.", "Give the folder that holds the reports' texts.")
    wanted = {source.fingerprint for source in opened.pack.sources if source.fingerprint}
    with suppress(OSError):
        # Where it cannot be made the copies cannot be written, which is told then.
        make_private(opened.paths.home)
    found = attach(wanted, folder, opened.paths.texts)
    opened.texts_changed()
    sources = opened.pack.sources
    return Attached(
        matched=tuple((each, found.paths[each.fingerprint]) for each in sources if each.fingerprint in found.paths),
        missing=tuple(each for each in sources if each.id not in opened.documents),
        unmatched=found.unmatched,
        unreadable=found.unreadable,
    )
