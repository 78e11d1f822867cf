"""A pack as the public may see it: without its exempt items, and without what cannot stand when they are gone.

What is left out is worked out from the fields' specs, so that a field added to the format is held to the same rule:
what leads to something left out is taken away, and an item that needs it goes, too. A clerk who marked the report and
forgot its quotes is thus still safe. Words that still tell of what was left out are found by
`scrutiny_tui.edition.leaks`.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from scrutiny_tui.edition.rendering import CLERKS_OWN
from scrutiny_tui.pack.model import KINDS, Account, Item, Question
from scrutiny_tui.pack.refs import fields_that_refer, references
from scrutiny_tui.pack.spec import Holds, Spec, specs
from scrutiny_tui.pack.whole import Pack, Passage
from scrutiny_tui.pack.words import Words

EXEMPT_FIELDS = ("paragraph", "reason", "review")
"""Fields that speak of exemption alone; on an open item they are left from before, and nobody's business."""


class Told(NamedTuple):
    """Something done to an item, for the clerk to look at."""

    id: str
    why: str
    """A sentence."""


@dataclass(frozen=True, slots=True)
class Public:
    """What the public may see of a pack, and what became of the rest."""

    pack: Pack
    left_out: tuple[Told, ...]
    """Items that are not in it, in the order of the pack, each with the reason."""
    trimmed: tuple[Told, ...]
    """Items that are in it without something they had, each with what was taken away."""


def public_pack(pack: Pack) -> Public:
    """The pack without its exempt items, everything that refers to them, and whatever cannot stand without them."""
    gone = Gone(pack)
    trimmed: list[Told] = []
    kept: dict[str, tuple[Item, ...]] = {}
    for key in KINDS:
        items: list[Item] = []
        for item in pack.of_kind(key):
            if item.id in gone.why:
                continue
            open_item = gone.cleared(item)
            if (lost := _lost(item, open_item)) is not None:
                trimmed.append(Told(item.id, lost))
            items.append(open_item)
        kept[key] = tuple(items)
    about = gone.cleared(pack.about)
    left_out = tuple(Told(item.id, gone.why[item.id]) for item in pack.items() if item.id in gone.why)
    return Public(Pack(about=about, folder=pack.folder, **kept), left_out, tuple(trimmed))  # type: ignore[arg-type]


def without_exempt(pack: Pack) -> Pack:
    """The open items, without whatever of them leads to something that the public may not see; none of them falls."""
    gone = Gone(pack)
    kept = {key: tuple(gone.cleared(item) for item in pack.of_kind(key) if not item.exempt) for key in KINDS}
    return Pack(about=gone.cleared(pack.about), folder=pack.folder, **kept)


class Gone:
    """Which items of a pack the public may not see."""

    def __init__(self, pack: Pack) -> None:
        """Works it out at once: what falls with an exempt item makes other items fall, until no more do."""
        self._pack = pack
        self.why: dict[str, str] = {item.id: "It is exempt." for item in pack.items() if item.exempt}
        """Id of each item that is left out to the reason, a sentence."""
        more = True
        while more:
            self.__dict__.pop("_names", None)
            found = {item.id: why for item in pack.items() if item.id not in self.why and (why := self._falls(item))}
            self.why |= found
            more = bool(found)

    @cached_property
    def _names(self) -> frozenset[str]:
        """Every name of the people who are left out, folded."""
        people = [person for person in self._pack.people if person.id in self.why]
        names = [(person.id, *(text for _, text in person.name.versions), *person.also) for person in people]
        return frozenset(name.casefold() for each in names for name in each)

    def leads_there(self, spec: Spec, text: str) -> bool:
        """Whether a reference, a piece of evidence or a party leads to something that is left out."""
        if spec.holds is Holds.PARTY:
            named = self._pack.by_id.get(text)
            return text in self.why or (named is None and text.casefold() in self._names)
        passage = Passage.read(text) if spec.holds is Holds.EVIDENCE else None
        return (passage.source if passage else text) in self.why

    def cleared(self, thing: Any) -> Any:
        """The same item, or group of fields, without anything that leads to what is left out."""
        changed: dict[str, object] = {}
        for name, spec in fields_that_refer(type(thing)):
            value = getattr(thing, name)
            entries = value if spec.many else (value,) if value else ()
            left = tuple(self._left(spec, entries))
            if left != entries:
                changed[name] = left if spec.many else left[0] if left else _nothing(spec)
                if not left:
                    changed |= _partners(thing, name)
        fields = specs(type(thing))
        if isinstance(thing, Item):
            changed |= {name: _nothing(fields[name]) for name in EXEMPT_FIELDS if getattr(thing, name)}
        changed |= {name: _nothing(fields[name]) for name in CLERKS_OWN & fields.keys() if getattr(thing, name)}
        return dataclasses.replace(thing, **changed) if changed else thing

    def _left(self, spec: Spec, entries: tuple[Any, ...]) -> Iterator[Any]:
        for entry in entries:
            if spec.group is None:
                if not self.leads_there(spec, entry):
                    yield entry
            elif not self._falls(entry):
                yield self.cleared(entry)

    def _falls(self, thing: object) -> str:
        """Why an item or group cannot stand without what is left out so far, or nothing."""
        for name, spec in fields_that_refer(type(thing)):
            value = getattr(thing, name)
            entries = value if spec.many else (value,) if value else ()
            # Whoever speaks, acts or is asked is what such an item is about, required or not.
            if entries and (spec.required or spec.holds is Holds.PARTY) and not any(self._left(spec, entries)):
                return f"{_WHY.get(spec.holds, 'What it needs is left out')}: “{name}”."
        if isinstance(thing, Account) and self._few(thing):
            return "Fewer than two of its positions are left."
        if isinstance(thing, Question):
            rests = [each for each in references(thing) if each.field in ("evidence", "findings")]
            if rests and all(self.leads_there(each.spec, each.text) for each in rests):
                return "All that it rests on is left out."
        return ""

    def _few(self, account: Account) -> bool:
        standing = [position for position in account.positions if not self._falls(position)]
        return len(standing) < min(2, len(account.positions))


_WHY = {
    Holds.PARTY: "Nobody that it names here is left",
    Holds.EVIDENCE: "All that it rests on is left out",
    Holds.REF: "What it belongs to is left out",
}


def _partners(thing: Any, cleared: str) -> dict[str, object]:
    """The fields that mean nothing once the field `cleared` is empty, emptied as well."""
    fields = specs(type(thing))
    emptied = {name: _nothing(spec) for name, spec in fields.items() if cleared in spec.needs}
    if cleared == "evidence" and not fields["evidence"].required and "about" in fields:
        emptied["about"] = Words()
    return emptied


def _nothing(spec: Spec) -> object:
    """What a field holds where the clerk left it out."""
    if spec.many:
        return ()
    return {Holds.WORDS: Words(), Holds.DATE: None, Holds.GROUP: None}.get(spec.holds, "")


def _lost(before: Item, after: Item) -> str | None:
    """What an item lost, in words; None where it is as it was."""
    fields = specs(type(before)).keys() - CLERKS_OWN
    names = sorted(name for name in fields if getattr(before, name) != getattr(after, name))
    return f"Something was taken away in: {', '.join(names)}." if names else None
