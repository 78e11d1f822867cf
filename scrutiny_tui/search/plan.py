"""What a refresh of the index has to do: the shelf compared with what is indexed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from scrutiny_tui.search.fingerprint import Shelved, fingerprint
from scrutiny_tui.search.generations import Indexed

if TYPE_CHECKING:
    from scrutiny_tui.pack.whole import Pack
    from scrutiny_tui.search.fingerprint import Texts


@dataclass
class Plan:
    """What to write, what to leave and what to take out."""

    stale: list[tuple[Pack, Texts, Indexed]] = field(default_factory=list)
    """Packs to read anew, and what will be known of them."""
    kept: dict[str, Indexed] = field(default_factory=dict)
    removed: tuple[str, ...] = ()
    restamped: bool = False
    """True where a kept pack has a new stamp for the same contents."""

    @property
    def only_stamps(self) -> bool:
        """True where nothing is to be written, except perhaps stamps."""
        return not self.stale and not self.removed

    @property
    def idle(self) -> bool:
        """True where the index is up to date."""
        return self.only_stamps and not self.restamped

    @property
    def packs(self) -> dict[str, Indexed]:
        """What the index will hold."""
        return {**self.kept, **{pack.id: known for pack, _, known in self.stale}}


def plan(shelf: Iterable[Shelved], known: Mapping[str, Indexed]) -> Plan:
    """Compare the shelf with what is indexed; packs whose stamp is known are not loaded. The first of an id counts."""
    made = Plan()
    stamped = {indexed.stamp: name for name, indexed in known.items() if indexed.stamp}
    seen: set[str] = set()
    for entry in shelf:
        if name := stamped.get(entry.stamp):
            if name not in seen:
                made.kept[name] = known[name]
            seen.add(name)
        elif (loaded := entry.load()) is not None and loaded[0].id not in seen:
            seen.add(name := loaded[0].id)
            old, now = known.get(name), Indexed(fingerprint(*loaded), entry.stamp)
            if old is None or old.fingerprint != now.fingerprint:
                made.stale.append((*loaded, now))
            else:
                made.kept[name] = now if now.stamp else old
                made.restamped |= made.kept[name] != old
    made.removed = tuple(name for name in known if name not in seen)
    return made
