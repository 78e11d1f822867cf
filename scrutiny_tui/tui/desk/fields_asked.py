"""Which fields of an item the desk asks for, how they are typed, and what they are typed into. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from scrutiny_tui.pack.model import KINDS, Item
from scrutiny_tui.pack.spec import Holds, Spec, specs
from scrutiny_tui.pack.whole import Pack
from scrutiny_tui.pack.write import Value
from scrutiny_tui.session.desk_items import TOP

_LEFT_OUT = {*specs(Item), "source", "lane"}
"""What every item has (who may see it), and what nobody has to type."""
_LONG = ("words", "statement", "about", "matters", "why", "differ", "says", "question", "settle", "listen_for")


@dataclass(frozen=True, slots=True)
class Asked:
    """One field of the dialog."""

    name: str
    """As the pack's file has it; `says 1` and so on for the positions of an account."""
    doc: str
    """What it means."""
    value: str
    """As it is typed: values of a list parted by commas, of a list of words by lines."""
    long: bool
    """Takes several lines."""
    choices: tuple[str, ...] = ()
    """What to complete from."""
    required: bool = False
    unsaid: str = ""
    """What holds where nothing is typed."""


def asked(kind: str, fields: Mapping[str, Value], pack: Pack) -> tuple[Asked, ...]:
    """The fields of an item of that kind, the needed ones first where they are empty, the id last."""
    known = specs(KINDS[TOP[kind]])
    found = [
        _field(name, spec, fields.get(name, ""), pack)
        for name, spec in known.items()
        if name not in _LEFT_OUT and spec.holds is not Holds.GROUP
    ]
    positions = fields.get("positions", ())
    for number, position in enumerate(positions if not isinstance(positions, str) else ()):
        says = position.get("says", "") if isinstance(position, Mapping) else ""
        doc = "What one side says, in our own words."
        found.insert(1 + number, Asked(f"says {number + 1}", doc, str(says), True, (), True))
    told = known["id"]
    return (*found, Asked("id", told.doc, str(fields.get("id", "")), False))


def values(kind: str, typed: Mapping[str, str], fields: Mapping[str, Value]) -> dict[str, Value]:
    """What was typed, as the item's fields; an empty one is left out of the item."""
    known = specs(KINDS[TOP[kind]])
    found: dict[str, Value] = {}
    for name, text in typed.items():
        if name.startswith("says "):
            continue
        spec = known[name]
        if spec.many:
            parts = text.split("\n" if spec.holds is Holds.WORDS else ",")
            found[name] = [each.strip() for each in parts if each.strip()]
        else:
            found[name] = text.strip()
    positions = fields.get("positions", ())
    if positions and not isinstance(positions, str):
        found["positions"] = [
            {**position, "says": " ".join(typed.get(f"says {number + 1}", "").split())}
            for number, position in enumerate(positions)
            if isinstance(position, Mapping)
        ]
    return found


def _field(name: str, spec: Spec, value: Value, pack: Pack) -> Asked:
    unsaid = spec.choices[0] if spec.choices else ""
    return Asked(name, _told(spec), _typed(value, spec), name in _LONG, _choices(spec, pack), spec.required, unsaid)


def _typed(value: Value, spec: Spec) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return str(next(iter(value.values()), ""))
    return ("\n" if spec.holds is Holds.WORDS else ", ").join(str(each) for each in value)


def as_list(value: Value) -> Value:
    """A value of a field that takes several: a single one may stand for a list of one."""
    return [value] if isinstance(value, str) and value else list(value)


def _told(spec: Spec) -> str:
    return f"{spec.doc} {', '.join(spec.choices)}" if spec.holds is Holds.CHOICE else spec.doc


def _choices(spec: Spec, pack: Pack) -> tuple[str, ...]:
    if spec.holds is Holds.CHOICE:
        return spec.choices
    if spec.holds is Holds.PARTY:
        return tuple(dict.fromkeys(each for person in pack.people for each in (person.id, str(person.name))))
    if spec.holds is Holds.REF:
        return tuple(item.id for key in spec.to for item in pack.of_kind(key))
    return ()
