"""What a supplement changed for one member: this edition held against what they last saw. Pure.

An item is news until the member has read it or says so. What stands where in a pack is no news, only what it says.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from scrutiny_tui.edition.changes import Change, Changes, Sort, compare_told
from scrutiny_tui.edition.changes_told import Told, ToldPack
from scrutiny_tui.edition.changes_words import summary
from scrutiny_tui.notebook import Choice
from scrutiny_tui.notebook.seen import ABOUT, Seen
from scrutiny_tui.pack.model import Question
from scrutiny_tui.pack.whole import Pack, Passage


@dataclass(frozen=True)
class News:
    """What the member has not seen yet of this edition."""

    since: int
    """The last edition of which they had seen all."""
    edition: int
    """This edition."""
    changes: Changes
    read_before: frozenset[str] = frozenset()
    """Items that changed after the member read them."""
    gone_in: Mapping[str, int] | None = None
    """For what was withdrawn: the first edition without it, as far as the member opened them."""

    @cached_property
    def by_id(self) -> dict[str, Change]:
        """Every change by its item's id, `ABOUT` first."""
        about = {ABOUT: self.changes.about} if self.changes.about else {}
        return {**about, **{change.id: change for change in self.changes.items}}

    def sort(self, item: str) -> Sort | None:
        """What happened to an item; None where it is as the member saw it."""
        change = self.by_id.get(item)
        return change.sort if change else None

    def count(self, sort: Sort) -> int:
        """To how many items that happened."""
        return len(self.changes.of(sort))

    @property
    def summary(self) -> str:
        """How much is new, in words: 3 added, 2 changed, 1 withdrawn; nothing where nothing is."""
        return summary(self.changes)

    def __bool__(self) -> bool:
        """True where there is anything new."""
        return bool(self.changes)


@dataclass(frozen=True, slots=True)
class Lost:
    """Something that the member wrote or chose, whose item this edition no longer holds."""

    id: str
    told: Told | None
    """The item as they last saw it; None where that is not known."""
    edition: int
    """The first edition without it; this one where that is not known."""
    choice: Choice | None
    """The question on their list, or taken off it; None for another item."""
    note: str

    @property
    def exempt(self) -> bool:
        """True where its words may be exempt: they were, or it is not known."""
        if self.told is not None:
            return self.told.exempt or bool(self.choice and self.choice.exempt)
        return self.choice is None or self.choice.exempt is not False

    @property
    def heading(self) -> str:
        """What it was, in a line."""
        words = (self.choice.wording or self.choice.officer) if self.choice else ""
        return " ".join(words.split()) or (self.told.heading if self.told else self.id)


def as_seen(told: ToldPack, edition: int) -> list[Seen]:
    """A whole edition, as the notebook remembers what was seen of it."""
    return [seen_now(told, id, edition) for id in (ABOUT, *told.items)]


def seen_now(told: ToldPack, id: str, edition: int) -> Seen:
    """One item of an edition, as the notebook remembers it."""
    if id == ABOUT:
        return Seen(item=ABOUT, number=0, edition=edition, words=told.about.text)
    return Seen(item=id, number=told.numbers[id], edition=edition, words=told.items[id].text)


def last_told(seen: Seen) -> Told:
    """An item as it was seen; without words where what was kept of it cannot be read."""
    try:
        return Told.read(seen.item, seen.words)
    except ValueError:
        return Told(seen.item, "")


def news(now: ToldPack, edition: int, seen: Mapping[str, Seen], read: frozenset[str]) -> News:
    """What this edition says that the member has not seen; nothing where none was remembered."""
    if ABOUT not in seen:
        return News(edition, edition, compare_told(now, now, places=False))
    since = seen[ABOUT].edition
    items: dict[str, Told] = {}
    for id, each in seen.items():
        if id == ABOUT or (each.gone is not None and each.told):
            continue
        current = now.items.get(id)
        items[id] = current if current is not None and current.text == each.words else last_told(each)
    about = now.about if now.about.text == seen[ABOUT].words else last_told(seen[ABOUT])
    changes = compare_told(ToldPack(now.id, since, about, items), now, places=False)
    changed = {change.id for change in changes.of(Sort.CHANGED)}
    gone_in = {change.id: seen[change.id].gone or edition for change in changes.of(Sort.WITHDRAWN)}
    return News(since, edition, changes, read & changed, gone_in)


def settled(now: ToldPack, edition: int, seen: Mapping[str, Seen]) -> list[Seen]:
    """What the notebook should remember otherwise now that this edition is opened: what is gone, and since when.

    Nothing of it makes anything less new.
    """
    if ABOUT not in seen:
        return as_seen(now, edition)
    found = []
    for id, each in seen.items():
        here = id == ABOUT or id in now.items
        if not here and each.gone is None:
            found.append(replace(each, gone=edition, told=False))
        elif here and each.gone is not None and not each.told:
            found.append(replace(each, gone=None))
    return found


def met(now: ToldPack, edition: int, seen: Mapping[str, Seen], items: Iterable[str]) -> list[Seen]:
    """What the notebook should remember once the member has seen these items as they are now, or that they are gone."""
    found: list[Seen] = as_seen(now, edition) if ABOUT not in seen else []
    for id in items:
        before = seen.get(id)
        if id == ABOUT and before is not None:
            # The edition of which all was seen stays until all of this one is.
            found.append(replace(seen_now(now, ABOUT, edition), edition=before.edition))
        elif id in now.items:
            found.append(seen_now(now, id, edition))
        elif before is not None:
            found.append(replace(before, gone=before.gone or edition, told=True))
    return found


def lost(
    pack: Pack, choices: Iterable[Choice], aside: Iterable[Choice], notes: Mapping[str, str], seen: Mapping[str, Seen]
) -> tuple[Lost, ...]:
    """All that the member chose or wrote whose item this edition does not hold, each once, their list first."""
    listed = tuple(choices)
    known = {choice.id: choice for choice in (*aside, *listed)}
    ids = [choice.id for choice in listed if _is_gone(pack, choice)]
    ids += [id for id, choice in known.items() if (choice.wording or choice.note) and _is_gone(pack, choice)]
    ids += [id for id in notes if id not in known and not _holds(pack, id)]
    found = []
    for id in dict.fromkeys(ids):
        kept = seen.get(id) or seen.get(_base(id))
        edition = (kept.gone if kept else None) or pack.about.edition or 1
        told = last_told(kept) if kept and kept.item == id else None
        found.append(Lost(id, told, edition, known.get(id), notes.get(id, "")))
    return tuple(found)


def nearest(pack: Pack, now: ToldPack, seen: Mapping[str, Seen], item: str) -> str:
    """The item to show where `item` was: itself, else the one that stood nearest among its kind; "" for none."""
    before = seen.get(item)
    if not item or _holds(pack, item) or before is None:
        return item
    kind = last_told(before).kind
    near = [
        (abs(each.number - before.number), each.number < before.number, id)
        for id, each in seen.items()
        if id in now.items and now.items[id].kind == kind
    ]
    return min(near)[2] if near else ""


def _is_gone(pack: Pack, choice: Choice) -> bool:
    return not choice.own and not isinstance(pack.by_id.get(choice.id), Question)


def _holds(pack: Pack, ref: str) -> bool:
    return _base(ref) in pack.by_id


def _base(ref: str) -> str:
    """The item that a note stands on: a passage's report, else the item itself."""
    passage = Passage.read(ref)
    return passage.source if passage else ref
