"""Searching the shelf: which packs and texts go into the index, and what is told where it cannot be kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.pack.whole import Pack
from scrutiny_tui.paths import Paths
from scrutiny_tui.search import Filters, Library, Results
from scrutiny_tui.session.shelf import Packs
from scrutiny_tui.session.texts import texts_of
from scrutiny_tui.text.document import Document


class Searching:
    """Search over all packs of a shelf; the index is opened when it is first needed.

    `refresh` may run in one thread while another searches.
    """

    def __init__(self, packs: Packs, paths: Paths) -> None:
        """Opens nothing yet."""
        self._packs = packs
        self._paths = paths
        self._library = Library(paths.index)

    def refresh(
        self,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> str:
        """Bring the index up to date; gives a warning where its folder cannot be written, else nothing.

        In that case the packs are searched from memory for this session.
        """
        try:
            self._library.refresh(self._contents(), progress, cancelled)
        except ScrutinyError as trouble:
            if not self._library.in_memory:
                raise
            return str(trouble)
        return ""

    def search(self, query: str, filters: Filters, *, limit: int, as_typed: bool, exempt: bool) -> Results:
        """Search the index as it stands."""
        return self._library.search(query, filters, limit=limit, as_typed=as_typed, exempt=exempt)

    def close(self) -> None:
        """Let go of the index's files."""
        self._library.close()

    def _contents(self) -> Iterator[tuple[Pack, Mapping[str, Document]]]:
        seen: set[str] = set()
        for loaded in self._packs.all():
            if loaded.pack is not None and loaded.pack.id not in seen:
                seen.add(loaded.pack.id)
                yield loaded.pack, texts_of(loaded.pack, self._paths).documents
