"""Searching the shelf: which packs and texts go into the index, and what is told where it cannot be kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.paths import Paths
from scrutiny_tui.search import Filters, Library, Results, Shelved, look, stamp
from scrutiny_tui.session.shelf import Packs

if TYPE_CHECKING:
    from scrutiny_tui.pack.whole import Pack
    from scrutiny_tui.text.document import Document


class Searching:
    """Search over all packs of a shelf; the index is opened when it is first needed.

    `refresh` may run in one thread while another searches.
    """

    def __init__(self, packs: Packs, paths: Paths) -> None:
        """Opens nothing yet."""
        self._packs = packs
        self._paths = paths
        self._library = Library(paths.index, paths.key)

    def refresh(
        self,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> str:
        """Bring the index up to date; gives a warning where its folder cannot be written, else nothing.

        In that case the packs are searched from memory for this session.
        """
        try:
            self._library.refresh(self._shelf(), progress, cancelled)
        except ScrutinyError as trouble:
            if not self._library.in_memory:
                raise
            return str(trouble)
        return ""

    def search(
        self, query: str, filters: Filters, *, limit: int, as_typed: bool, exempt: bool, once: bool = False
    ) -> Results:
        """Search the index as it stands; `once` where no other search will follow."""
        return self._library.search(query, filters, limit=limit, as_typed=as_typed, exempt=exempt, once=once)

    def close(self) -> None:
        """Let go of the index's files."""
        self._library.close()

    def _shelf(self) -> Iterator[Shelved]:
        """The packs, none of them loaded before the index asks for it."""
        attached = look(self._paths.texts)
        for folder, files in self._packs.with_files():
            if files:
                yield Shelved(partial(self._load, folder), stamp((*map(look, (*files, folder / "sources")), attached)))

    def _load(self, folder: Path) -> tuple[Pack, Mapping[str, Document]] | None:
        from scrutiny_tui.session.texts import texts_of  # noqa: PLC0415 - as `Packs.load`

        pack = self._packs.load(folder).pack
        return None if pack is None else (pack, texts_of(pack, self._paths).documents)
