"""What a refresh of the index has to do: the shelf compared with what is indexed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from scrutiny_tui.search.fingerprint import Shelved
from scrutiny_tui.search.generations import Indexed

if TYPE_CHECKING:
    from scrutiny_tui.pack.whole import Pack
    from scrutiny_tui.search.fingerprint import Texts
    from scrutiny_tui.search.records import Records


@dataclass(frozen=True, slots=True)
class Stale:
    """A pack of which something is to be read anew."""

    records: Records
    units: tuple[str, ...]
    """Its parts that changed."""
    known: Indexed
    """What will be known of it."""

    def __len__(self) -> int:
        """How many records are to be written."""
        return sum(map(self.records.count, self.units))


@dataclass
class Plan:
    """What to write, what to leave and what to take out."""

    stale: dict[str, Stale] = field(default_factory=dict)
    """By the pack's id."""
    kept: dict[str, Indexed] = field(default_factory=dict)
    removed: tuple[str, ...] = ()
    """Packs that left."""
    outdated: list[tuple[str, str]] = field(default_factory=list)
    """(pack, part) of all that is to be taken out."""
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
        return {**self.kept, **{name: stale.known for name, stale in self.stale.items()}}


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
            seen.add(loaded[0].id)
            _compare(made, loaded[0].id, _records(*loaded), entry.stamp, known)
    made.removed = tuple(name for name in known if name not in seen)
    made.outdated += [(name, unit) for name in made.removed for unit in known[name].units]
    return made


def _compare(made: Plan, name: str, records: Records, stamp: str, known: Mapping[str, Indexed]) -> None:
    """Add to a plan what is to be done for one pack."""
    old = known.get(name)
    before = old.units if old else {}
    now = Indexed({unit: records.fingerprint(unit) for unit in records.units()}, stamp)
    if old is not None and before == now.units:
        made.kept[name] = now if now.stamp else old
        made.restamped |= made.kept[name] != old
        return
    changed = tuple(unit for unit, told in now.units.items() if before.get(unit) != told)
    made.stale[name] = Stale(records, changed, now)
    made.outdated += [(name, unit) for unit, told in before.items() if now.units.get(unit) != told]


def _records(pack: Pack, texts: Texts) -> Records:
    from scrutiny_tui.search.records import Records  # noqa: PLC0415 - where nothing changed, no pack is read

    return Records(pack, texts)
