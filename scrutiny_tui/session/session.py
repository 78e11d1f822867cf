"""A session: one member (or clerk) on one machine, and all that can be done with the packs there.

What only some use cases need is imported by them, so that a plain command starts with what it needs itself.
"""
# ruff: noqa: PLC0415

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.paths import Paths
from scrutiny_tui.session.door import Door
from scrutiny_tui.session.near import did_you_mean
from scrutiny_tui.session.shelf import Packs, ShelfEntry, UnknownPackError, name_of

if TYPE_CHECKING:
    from scrutiny_tui.notebook import Notebook
    from scrutiny_tui.pack.loaded import Loaded
    from scrutiny_tui.search import Results
    from scrutiny_tui.session.attaching import Attached
    from scrutiny_tui.session.checking import Checked
    from scrutiny_tui.session.exporting import Exported
    from scrutiny_tui.session.opened import OpenPack
    from scrutiny_tui.session.searching import Searching
    from scrutiny_tui.settings import Settings


def now() -> datetime:
    """The time of the machine, with its offset from universal time."""
    return datetime.now().astimezone()


class Session:
    """The use cases. Opens the notebook and the index when they are first needed; close it when done."""

    def __init__(self, paths: Paths, clock: Callable[[], datetime] = now) -> None:
        """`clock` gives the present time, with its zone."""
        self.paths = paths
        self.clock = clock
        self.packs = Packs(tuple(dict.fromkeys((*paths.packs, paths.installed))), paths.kept)
        self._door = Door(paths.notebook, clock)

    def __enter__(self) -> Session:
        """The session itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close what was opened."""
        self.close()

    def close(self) -> None:
        """Close the notebook and the index, and keep what was read of packs for the next time."""
        self.packs.keep()
        self._door.close()
        if "searching" in self.__dict__:
            self.searching.close()

    @property
    def today(self) -> date:
        """The day by the session's clock."""
        return self.clock().date()

    @property
    def notebook(self) -> Notebook:
        """The member's notebook, opened on first use. ScrutinyError where it cannot be."""
        return self._door.open()

    @cached_property
    def searching(self) -> Searching:
        """Search over all packs of the shelf."""
        from scrutiny_tui.session.searching import Searching

        return Searching(self.packs, self.paths)

    @property
    def settings(self) -> Settings:
        """What the user set by hand. ScrutinyError where their settings file cannot be read."""
        from scrutiny_tui.settings import read

        return read(self.paths.settings)

    # The shelf

    def read_shelf(self, go_on: Callable[[int, int], bool]) -> bool:
        """Read the packs of the shelf, so that `shelf` need not wait for that; True where all of them are read.

        Before each one, `go_on(read, all)` says whether to.
        """
        folders = tuple(self.packs.folders())
        for number, folder in enumerate(folders):
            if not go_on(number, len(folders)):
                return False
            self.packs.load(folder)
        return True

    def shelf(self) -> tuple[ShelfEntry, ...]:
        """Every pack on the shelf, in the shelf's order; those that cannot be opened stand last with the reason.

        Works without a notebook too: where that cannot be opened, nothing is read or chosen
        (`notebook_trouble` says why).
        """
        from scrutiny_tui.session.shelf_entry import entry_of

        entries: list[ShelfEntry] = []
        seen: dict[str, Path] = {}
        for loaded in self.packs.all():
            name = name_of(loaded)
            entries.append(entry_of(loaded, seen.get(name), self.paths, self._door, self.today))
            seen.setdefault(name, loaded.folder)
        for folder, reason in self.packs.troubles():
            entries.append(ShelfEntry(id=folder.name, folder=folder, title=folder.name, broken=f"{folder}: {reason}."))
        return tuple(sorted(entries, key=lambda entry: entry.order(self.today)))

    @property
    def shelf_troubles(self) -> tuple[str, ...]:
        """For each shelf folder that is there and cannot be read, a sentence."""
        return tuple(f"The shelf folder {folder} cannot be read: {reason}." for folder, reason in self.packs.troubles())

    @property
    def notebook_trouble(self) -> str:
        """Why the notebook cannot be opened, or nothing."""
        return self._door.trouble

    def setting(self, name: str) -> str:
        """How the member likes the program, such as its colours; "" where that was never kept or cannot be read."""
        held = self._door.look()
        try:
            return held.setting(name) if held else ""
        except ScrutinyError:
            return ""

    def keep_setting(self, name: str, value: str) -> None:
        """Remember how the member likes the program. ScrutinyError where it cannot be kept."""
        self.notebook.keep_setting(name, value)

    def open(self, ref: str | Path) -> OpenPack:
        """Open the pack of that id, or in that folder.

        MisuseError with near misses where there is none; ScrutinyError where its files cannot be used. To note that
        the member has seen this edition, call its `keep_opened`.
        """
        from scrutiny_tui.session.opened import OpenPack

        return OpenPack(self._find(str(ref)), self.paths, self._door)

    # Search

    def refresh_index(
        self,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> str:
        """Bring the index up to date: only what changed is read again.

        `progress(done, total)` is called as it goes; `cancelled()` true leaves the old index. Gives a warning where
        the index folder cannot be written, in which case search works from memory, else nothing.
        """
        return self.searching.refresh(progress, cancelled)

    def search(
        self,
        query: str,
        *,
        pack: str = "",
        kind: str = "",
        source: str = "",
        speaker: str = "",
        line: str = "",
        date: tuple[date | None, date | None] | None = None,
        limit: int = 20,
        as_typed: bool = False,
        exempt: bool = True,
        once: bool = False,
    ) -> Results:
        """Search the index as it stands; call `refresh_index` before the first search.

        `as_typed` treats the last word as unfinished; `once` tells that no other search will follow. Filters are ids,
        or words where the query language takes words; empty means all. Never raises for an ill-formed query.
        """
        from scrutiny_tui.search import Filters

        filters = Filters(pack=pack, kind=kind, source=source, speaker=speaker, line=line, date=date)
        return self.searching.search(query, filters, limit=limit, as_typed=as_typed, exempt=exempt, once=once)

    def ids(self, key: str, pack: str = "") -> tuple[str, ...]:
        """Ids of all items under a top-level key (`lines`, `sources`…), on the shelf or in the pack of that id."""
        packs = [loaded.pack for loaded in self.packs.all() if loaded.pack and pack in ("", loaded.pack.id)]
        return tuple(dict.fromkeys(item.id for each in packs for item in each.of_kind(key)))

    # For the clerk

    def check(
        self, refs: Iterable[str | Path] = (), sources_dir: Path | None = None, record: bool = False
    ) -> tuple[Checked, ...]:
        """Check the packs named (ids or folders), or the whole shelf.

        `sources_dir`: texts of reports that count for this run only; `record` writes the verdicts beside each pack.
        MisuseError for an unknown pack.
        """
        from scrutiny_tui.session.checking import check, check_shelf

        named = tuple(str(ref) for ref in refs)
        if named:
            return tuple(check(self._find(ref), self.paths, self.today, sources_dir, record) for ref in named)
        return check_shelf(self.packs.all(), self.paths, self.today, sources_dir, record)

    def attach(self, pack: OpenPack | str, folder: Path) -> Attached:
        """Keep the texts in `folder` that are reports of the pack; see `attach_texts`."""
        from scrutiny_tui.session.attaching import attach_texts

        return attach_texts(self._opened(pack), folder)

    def export(
        self,
        pack: OpenPack | str,
        *,
        kind: str = "questions",
        to: str = "markdown",
        large: bool = False,
        language: str = "",
        witness: str = "",
        out: Path | None = None,
        bare: bool = False,
        notes: bool = False,
        all_questions: bool = False,
        exempt: bool = False,
        force: bool = False,
    ) -> Exported:
        """A document of some kind in some format, written to `out` where given; see `session.exporting`."""
        from scrutiny_tui.export.material import Wishes
        from scrutiny_tui.session.exporting import export

        wishes = Wishes(
            bare=bare, notes=notes, everything=all_questions, exempt=exempt, language=language, witness=witness
        )
        opened = self._opened(pack)
        return export(opened, self.today, kind=kind, to=to, large=large, wishes=wishes, out=out, force=force)

    def _find(self, ref: str) -> Loaded:
        try:
            return self.packs.find(ref)
        except UnknownPackError as unknown:
            near = did_you_mean(ref, [name_of(loaded) for loaded in self.packs.all()])
            if not near and (troubles := self.shelf_troubles):
                raise ScrutinyError(f"{unknown.what} {troubles[0]}", "See that you may read it.") from unknown
            raise

    def _opened(self, pack: OpenPack | str) -> OpenPack:
        return self.open(pack) if isinstance(pack, str) else pack
