"""What changed from one edition to another: added, changed, withdrawn and moved, item by item. Pure.

How it is said to a reader is in `scrutiny_tui.edition.changes_words`.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from scrutiny_tui.edition.changes_told import Element, Told, ToldPack, tell
from scrutiny_tui.pack.model import KINDS
from scrutiny_tui.pack.whole import Pack

ALIKE = 0.8
"""How alike (0 to 1) two items must be for one to be offered as the other under a new id."""
MOST_PAIRS = 40_000
"""Pairs of items that are held against each other in search of new ids; beyond that none is offered."""


class Sort(StrEnum):
    """What happened to an item."""

    ADDED = "added"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"
    MOVED = "moved"
    """Only its place among its kind is another."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field that says something else."""

    name: str
    """As `changes_told.Fields` names it."""
    old: tuple[Element, ...]
    new: tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """What happened to one item, or to what the pack says of itself (`id` "")."""

    sort: Sort
    old: Told | None
    """None where it was added."""
    new: Told | None
    """None where it was withdrawn."""
    fields: tuple[FieldChange, ...] = ()
    """What changed in it, in the order of the format; empty where it was added, withdrawn or moved."""
    moved: bool = False
    """True where its place among its kind is another, too."""

    @property
    def told(self) -> Told:
        """The item as it stands now, else as it last stood."""
        found = self.new or self.old
        assert found is not None
        return found

    @property
    def id(self) -> str:
        """The item's id."""
        return self.told.id

    @property
    def kind(self) -> str:
        """The item's kind."""
        return self.told.kind

    @property
    def exempt(self) -> bool:
        """True where one of its two forms must be kept from the public."""
        return any(told is not None and told.exempt for told in (self.old, self.new))


@dataclass(frozen=True, slots=True)
class Perhaps:
    """An item that was withdrawn, and one that was added and is so like it that it may be the same."""

    old: str
    new: str


@dataclass(frozen=True)
class Changes:
    """All that differs between two editions."""

    old: ToldPack
    new: ToldPack
    about: Change | None
    """What the pack says of itself; None where that is the same."""
    items: tuple[Change, ...]
    """The items, kind by kind; the withdrawn ones of a kind after those that are still there."""

    @cached_property
    def perhaps(self) -> tuple[Perhaps, ...]:
        """What may be the same under another id. A guess: the same id is the only proof that two items are one."""
        gone, added = ([change.told for change in self.of(sort)] for sort in (Sort.WITHDRAWN, Sort.ADDED))
        return tuple(_perhaps(gone, added))

    def of(self, sort: Sort) -> tuple[Change, ...]:
        """The items to which that happened."""
        return tuple(change for change in self.items if change.sort is sort)

    def __bool__(self) -> bool:
        """True where anything differs."""
        return bool(self.items) or self.about is not None


def compare(old: Pack, new: Pack) -> Changes:
    """What changed from one edition of a pack to another; they need not have the same id."""
    return compare_told(tell(old), tell(new))


def compare_told(old: ToldPack, new: ToldPack, *, places: bool = True) -> Changes:
    """As `compare`, from what was kept of an edition; `places` false leaves aside what only moved."""
    moved = _moved(old, new) if places else frozenset()
    return Changes(old, new, _change(old.about, new.about, moved=False), tuple(_changes(old, new, moved)))


def _changes(old: ToldPack, new: ToldPack, moved: frozenset[str]) -> Iterator[Change]:
    kinds = [kind.kind for kind in KINDS.values()]
    for kind in kinds:
        for id, told in new.items.items():
            if told.kind != kind:
                continue
            before = old.items.get(id)
            if before is None:
                yield Change(Sort.ADDED, None, told)
            elif change := _change(before, told, moved=id in moved):
                yield change
        for id, told in old.items.items():
            if told.kind == kind and id not in new.items:
                yield Change(Sort.WITHDRAWN, told, None)


def _change(old: Told, new: Told, *, moved: bool) -> Change | None:
    if old is new or (old.kind == new.kind and old.fields == new.fields):
        return Change(Sort.MOVED, old, new, moved=True) if moved else None
    names = dict.fromkeys((*new.fields, *old.fields))
    fields = [FieldChange(name, old.fields.get(name, ()), new.fields.get(name, ()))
              for name in names if old.fields.get(name) != new.fields.get(name)]  # fmt: skip
    return Change(Sort.CHANGED, old, new, tuple(fields), moved)


def _moved(old: ToldPack, new: ToldPack) -> frozenset[str]:
    """Ids of the items that stand elsewhere among those of their kind that both editions hold."""
    found: set[str] = set()
    for kind in KINDS.values():
        both = {id for id, told in old.items.items() if told.kind == kind.kind} & {
            id for id, told in new.items.items() if told.kind == kind.kind
        }
        before, after = [id for id in old.items if id in both], [id for id in new.items if id in both]
        if before != after:
            found |= both - set(kept(before, after))
    return frozenset(found)


def kept(before: Sequence[str], after: Sequence[str]) -> list[str]:
    """The members of both that stand in the same order in both."""
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    return [id for block in matcher.get_matching_blocks() for id in after[block.b : block.b + block.size]]


def _perhaps(gone: Sequence[Told], added: Sequence[Told]) -> Iterator[Perhaps]:
    """For what was withdrawn, the likest of the same kind that was added, each at most once."""
    if not gone or not added or len(gone) * len(added) > MOST_PAIRS:
        return
    from rapidfuzz import fuzz  # noqa: PLC0415 - most editions withdraw nothing, and most commands compare none

    pairs = [
        (fuzz.ratio(_words(one), _words(other), score_cutoff=ALIKE * 100) / 100, number, one.id, other.id)
        for number, one in enumerate(gone)
        for other in added
        if one.kind == other.kind
    ]
    taken: set[str] = set()
    for alike, _, one_id, other_id in sorted(pairs, key=lambda pair: (-pair[0], pair[1])):
        if alike >= ALIKE and not {f"-{one_id}", f"+{other_id}"} & taken:
            taken |= {f"-{one_id}", f"+{other_id}"}
            yield Perhaps(one_id, other_id)


def _words(told: Told) -> str:
    """What an item is known by again."""
    return " ".join(_flat(values for name, values in told.fields.items() if name in {"words", "title", "statement",
                    "name", "measures", "about", "question"})) or told.heading  # fmt: skip


def _flat(values: Iterable[tuple[Element, ...]]) -> Iterator[str]:
    for held in values:
        yield from (each for each in held if isinstance(each, str))
