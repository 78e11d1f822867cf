"""What an edition says, item by item, as plain text: the form in which two editions are compared and one is kept.

Made from the format's own description (`scrutiny_tui.pack.spec`), so that no field is forgotten.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from scrutiny_tui.pack.about import About
from scrutiny_tui.pack.arithmetic import plain, spelled
from scrutiny_tui.pack.model import KINDS
from scrutiny_tui.pack.parts import Derived
from scrutiny_tui.pack.spec import Holds, Spec, specs
from scrutiny_tui.pack.whole import Pack
from scrutiny_tui.pack.words import Words

PACK = "pack"
"""Kind of what a pack says of itself. Its id is "": no item has that."""

Group = tuple[tuple[str, tuple[str, ...]], ...]
"""One mapping of a list of mappings: (name of a part, its values), such as a follow-up with its answer."""
Element = str | Group
"""One value of a field."""
Fields = Mapping[str, tuple[Element, ...]]
"""Name of a field to its values; a field that says nothing, or what is assumed without it, is left out.

Words in another language than the pack's stand under the field's name with `@` and the language: `title@cy`. The
parts of a mapping stand under both names with a dot: `meeting.date`.
"""

_CLASSES: Mapping[str, type] = {PACK: About, **{kind.kind: kind for kind in KINDS.values()}}
_NOT_TOLD = ("id", "accepted")
"""What items are told apart by, and what clerks only tell their own checks."""
_NOT_TOLD_OF_PACKS = (*_NOT_TOLD, "edition")


@dataclass(frozen=True)
class Told:
    """What one item says, or the pack of itself."""

    id: str
    kind: str
    fields: Fields = field(default_factory=dict)

    @property
    def exempt(self) -> bool:
        """True where it must be kept from the public."""
        return self.fields.get("access") == ("exempt",)

    @property
    def heading(self) -> str:
        """The item in a line; its id where it has no words for that."""
        name = getattr(_CLASSES.get(self.kind), "headed_by", "title")
        first = self.one(name) or next((self.one(key) for key in self.fields if key.startswith(f"{name}@")), "")
        return " ".join(first.split()) or self.id

    def one(self, name: str) -> str:
        """The first value of a field that holds plain text; "" where it says nothing."""
        held = self.fields.get(name, ())
        return held[0] if held and isinstance(held[0], str) else ""

    def many(self, name: str) -> tuple[str, ...]:
        """All values of a field that holds plain text."""
        return tuple(each for each in self.fields.get(name, ()) if isinstance(each, str))

    @cached_property
    def text(self) -> str:
        """All of it as JSON: the same words give the same text."""
        fields = {name: [dict(each) if isinstance(each, tuple) else each for each in held]
                  for name, held in self.fields.items()}  # fmt: skip
        return json.dumps({"kind": self.kind, "fields": fields}, sort_keys=True, separators=(",", ":"))

    @classmethod
    def read(cls, id: str, text: str) -> Told:
        """What `text` gave for the item `id`. ValueError where it is nothing of the kind."""
        try:
            held = json.loads(text)
            fields = {str(name): tuple(map(_element, values)) for name, values in held["fields"].items()}
            return cls(id, str(held["kind"]), fields)
        except (KeyError, TypeError, AttributeError) as fault:
            raise ValueError("these are no words of an item") from fault


@dataclass(frozen=True)
class ToldPack:
    """What one edition says."""

    id: str
    edition: int
    about: Told
    """What the pack says of itself."""
    items: Mapping[str, Told]
    """Every item by its id, in the pack's order, kind by kind."""

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """Each item's place in the pack, counted from 1 through all items."""
        return {id: number for number, id in enumerate(self.items, 1)}

    def name(self, value: str) -> str:
        """What a reference to an item or passage stands for, in a line; other text as it is."""
        found = self.items.get(value)
        return found.heading if found else value


def tell(pack: Pack) -> ToldPack:
    """What an edition says."""
    items = {item.id: Told(item.id, item.kind, _fields(item, item.kind, pack)) for item in pack.items()}
    about = Told("", PACK, _fields(pack.about, PACK, pack))
    return ToldPack(pack.id, pack.about.edition or 1, about, items)


def spec_at(kind: str, name: str) -> Spec | None:
    """The spec of a field by the name that `Fields` knows it by; None for one that the format does not know."""
    held: type | None = _CLASSES.get(kind)
    spec = None
    for part in name.partition("@")[0].split("."):
        spec = specs(held).get(part) if held else None
        held = spec.group if spec else None
    return spec


_SUM = specs(Derived)["sum"]
_SPECS: dict[type, tuple[tuple[str, Spec], ...]] = {}


def _specs(kind: type) -> tuple[tuple[str, Spec], ...]:
    """The specs of a class, worked out once: a pack has hundreds of items."""
    if kind not in _SPECS:
        _SPECS[kind] = tuple(specs(kind).items())
    return _SPECS[kind]


def _fields(held: Any, kind: str, pack: Pack) -> dict[str, tuple[Element, ...]]:
    left_out = _NOT_TOLD_OF_PACKS if kind == PACK else _NOT_TOLD
    found: dict[str, tuple[Element, ...]] = {}
    for name, spec in _specs(type(held)):
        value = getattr(held, name)
        # Most fields of most items are empty; the number 0 says something.
        if name not in left_out and (value or value == 0):
            found.update((key, values) for key, values in _values(name, spec, value, pack) if values)
    return found


def _values(name: str, spec: Spec, value: Any, pack: Pack) -> Iterator[tuple[str, tuple[Element, ...]]]:
    """The field as one entry; words in two languages and a mapping as several."""
    if spec.holds is Holds.GROUP:
        if spec.many:
            yield name, tuple(_group(each, pack) for each in value)
        elif value is not None:
            for part, inner in _specs(type(value)):
                yield from _values(f"{name}.{part}", inner, getattr(value, part), pack)
        return
    values = value if isinstance(value, tuple) else (value,)
    if spec.holds is Holds.WORDS:
        said: dict[str, list[str]] = {}
        for each in values:
            for language, text in each.versions if isinstance(each, Words) else ():
                said.setdefault(name if language == pack.about.language else f"{name}@{language}", []).append(text)
        yield from ((key, tuple(texts)) for key, texts in said.items())
        return
    yield name, tuple(text for text in (_text(spec, each, pack) for each in values) if text)


def _group(held: Any, pack: Pack) -> Group:
    parts: list[tuple[str, tuple[str, ...]]] = []
    for name, spec in _specs(type(held)):
        for key, values in _values(name, spec, getattr(held, name), pack):
            texts = tuple(each for each in values if isinstance(each, str))
            if texts:
                parts.append((key, texts))
    return tuple(sorted(parts))


def _text(spec: Spec, value: Any, pack: Pack) -> str:
    if spec is _SUM:
        # What a reader is shown: another name for the same figure changes nothing in it.
        return spelled(value, pack, plain)
    if value is None or (spec.holds is Holds.CHOICE and value == spec.choices[0]):
        # What a choice holds where it is left out is not said, so that a field that is new to the format is no news.
        return ""
    if spec.holds is Holds.DATE:
        return str(value.text)
    if spec.holds is Holds.PARTY:
        person = pack.person(value) if value else None
        return person.id if person else str(value)
    return str(value)


def _element(held: Any) -> Element:
    if isinstance(held, dict):
        return tuple(sorted((str(name), tuple(map(str, values))) for name, values in held.items()))
    return str(held)
