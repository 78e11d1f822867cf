"""What an item refers to, found by its fields' specs: for links, for checks and for leaving out what leads nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from scrutiny_tui.pack.model import Event, Figure
from scrutiny_tui.pack.spec import EVIDENCE_FROM, Holds, Spec, specs
from scrutiny_tui.pack.whole import Pack, Passage, key_of

REFERRING = frozenset({Holds.REF, Holds.PARTY, Holds.EVIDENCE})
"""The sorts of field that name another item."""


class Named(NamedTuple):
    """One naming of another item."""

    field: str
    spec: Spec
    text: str


def fields_that_refer(kind: type) -> tuple[tuple[str, Spec], ...]:
    """The fields of a class that name other items, or hold groups that do."""
    found = _referring.get(kind)
    if found is None:
        found = _referring[kind] = tuple(
            (name, spec)
            for name, spec in specs(kind).items()
            if spec.holds in REFERRING or (spec.group is not None and fields_that_refer(spec.group))
        )
    return found


_referring: dict[type, tuple[tuple[str, Spec], ...]] = {}


def references(thing: object) -> Iterator[Named]:
    """All that an item (or a group inside one) names, field by field in order."""
    for name, spec in fields_that_refer(type(thing)):
        value = getattr(thing, name)
        for entry in value if spec.many else (value,):
            if spec.group is not None:
                if entry is not None:
                    yield from references(entry)
            elif entry:
                yield Named(name, spec, entry)


def allowed(spec: Spec) -> tuple[str, ...]:
    """The top-level keys that a referring field's ids may come from."""
    if spec.holds is Holds.PARTY:
        return ("people",)
    return EVIDENCE_FROM if spec.holds is Holds.EVIDENCE else spec.to


def leads(pack: Pack, spec: Spec, text: str) -> bool:
    """Whether a reference or a piece of evidence leads to an item that may stand there; a plain name always does."""
    if spec.holds is Holds.PARTY:
        return True
    passage = Passage.read(text) if spec.holds is Holds.EVIDENCE else None
    item = pack.by_id.get(passage.source if passage else text)
    return item is not None and key_of(item) in (("sources",) if passage else allowed(spec))


def circles(pack: Pack) -> list[tuple[str, str]]:
    """The pieces of evidence (owner's id, id named) through which an event or figure rests on itself."""
    resting: tuple[Event | Figure, ...] = (*pack.events, *pack.figures)
    inside = {item.id for item in resting}
    rests = {item.id: [text for text in item.evidence if text in inside] for item in resting}
    done: set[str] = set()
    closing: list[tuple[str, str]] = []
    for start, first in rests.items():
        path: dict[str, Iterator[str]] = {}
        if start not in done:
            path[start] = iter(first)
        while path:
            owner = next(reversed(path))
            named = next(path[owner], None)
            if named is None:
                del path[owner]
                done.add(owner)
            elif named in path:
                closing.append((owner, named))
            elif named not in done:
                path[named] = iter(rests[named])
    return closing
