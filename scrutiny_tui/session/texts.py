"""Which texts of a pack's reports are on this machine: beside the pack, attached earlier, or given for this run."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.pack.whole import Pack
from scrutiny_tui.paths import Paths
from scrutiny_tui.sources.texts import Gathered, gather, read_text
from scrutiny_tui.text.document import Document


@dataclass(frozen=True)
class Texts:
    """The texts found for one pack."""

    documents: dict[str, Document]
    """Source id to its text; a source whose text is not here is missing."""
    paths: dict[str, Path]
    """Source id to the file that holds its text."""
    gathered: Gathered
    """All that lies beside the pack and in the folders given for this run, the unmatched and unreadable included."""


def texts_of(pack: Pack, paths: Paths, more: Iterable[Path] = ()) -> Texts:
    """The texts of `pack` in its own `sources/`, among those attached, and in the folders `more`.

    Matched by fingerprint, never by name.
    """
    wanted = {source.fingerprint for source in pack.sources if source.fingerprint}
    own = pack.folder / "sources"
    gathered = gather(wanted, (own, *more))
    documents, places = dict(gathered.found), dict(gathered.paths)
    for fingerprint in wanted - documents.keys():
        kept = paths.texts / f"{fingerprint}.txt"
        if (document := _kept(kept, fingerprint)) is not None:
            documents[fingerprint], places[fingerprint] = document, kept
    here = [source for source in pack.sources if source.fingerprint in documents]
    return Texts(
        {source.id: documents[source.fingerprint].labelled(source.pages) for source in here},
        {source.id: places[source.fingerprint] for source in here},
        gathered,
    )


def _kept(path: Path, fingerprint: str) -> Document | None:
    """An attached text, if it is there and still what was attached."""
    try:
        document = read_text(path)
    except ScrutinyError:
        return None
    return document if document.fingerprint == fingerprint else None
