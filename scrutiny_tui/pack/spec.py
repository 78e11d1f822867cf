"""How one field of the pack format is described: once, for the loader, the JSON Schema and the clerks' document.

A field of a model class carries a `Spec` in its metadata; nothing else in the program says what a field may hold.
"""

from __future__ import annotations

import dataclasses
from enum import Enum
from typing import Any

from scrutiny_tui.frozen import dataclass
from scrutiny_tui.pack.words import Words

EVIDENCE_FROM = ("quotes", "figures", "events")
"""The top-level keys whose items can be evidence; passages of sources can be, too."""


class Holds(Enum):
    """What a field's value is, as the clerk writes it."""

    ID = "id"
    TEXT = "text"
    """Plain text that is the same in every language: a number, a name, an address."""
    WORDS = "words"
    """Text that may be given in two languages."""
    DATE = "date"
    NUMBER = "number"
    """A decimal number, digits only."""
    WHOLE = "whole number"
    CHOICE = "choice"
    REF = "reference"
    """The id of an item of one of the kinds in `Spec.to`."""
    PARTY = "person or body"
    """The id of one of the people, or a plain name."""
    EVIDENCE = "evidence"
    """The id of an item of `EVIDENCE_FROM`, or a passage of a source: `source-id#12`."""
    FINGERPRINT = "fingerprint"
    GROUP = "group"
    """A mapping of its own, described by the class in `Spec.group`."""


@dataclass(frozen=True, slots=True)
class Spec:
    """What may stand in one field."""

    holds: Holds
    doc: str
    """What it means, for the clerk: one or two sentences."""
    required: bool = False
    many: bool = False
    """A list; a single value may stand for a list of one."""
    to: tuple[str, ...] = ()
    """REF: the top-level keys that the id may come from."""
    choices: tuple[str, ...] = ()
    """CHOICE: the words allowed; the first is the one assumed where the field is left out."""
    group: type | None = None
    """GROUP: the class that describes the mapping."""
    needs: tuple[str, ...] = ()
    """Other fields that must be given where this one is."""
    example: str = ""


def spec_of(field: dataclasses.Field[Any]) -> Spec | None:
    """The spec of a model field, or None for a field that is not written in the pack."""
    return field.metadata.get("spec")


def specs(kind: type) -> dict[str, Spec]:
    """Field name to spec, in the order of the class, for a model class."""
    found = ((field.name, spec_of(field)) for field in dataclasses.fields(kind))
    return {name: spec for name, spec in found if spec is not None}


def summary(kind: type) -> str:
    """What a class of the model is: the first line of its docstring."""
    return (kind.__doc__ or "").strip().split("\n")[0]


def _field(spec: Spec, default: object) -> Any:
    return dataclasses.field(default=() if spec.many else default, metadata={"spec": spec})


def identity(doc: str) -> Any:
    """The item's id."""
    return _field(Spec(Holds.ID, doc, required=True), "")


def text(doc: str, **more: Any) -> Any:
    """Plain text, "" where left out."""
    return _field(Spec(Holds.TEXT, doc, **more), "")


def words(doc: str, **more: Any) -> Any:
    """`Words`, empty where left out."""
    return _field(Spec(Holds.WORDS, doc, **more), Words())


def when(doc: str, **more: Any) -> Any:
    """A `PackDate`, None where left out."""
    return _field(Spec(Holds.DATE, doc, **more), None)


def number(doc: str, **more: Any) -> Any:
    """A `Decimal`, None where left out."""
    return _field(Spec(Holds.NUMBER, doc, **more), None)


def whole(doc: str, **more: Any) -> Any:
    """An int of 1 or more, None where left out."""
    return _field(Spec(Holds.WHOLE, doc, **more), None)


def choice(doc: str, *choices: str, **more: Any) -> Any:
    """One of `choices`; the first where left out."""
    return _field(Spec(Holds.CHOICE, doc, choices=choices, **more), choices[0])


def ref(doc: str, *to: str, **more: Any) -> Any:
    """An id of one of the kinds `to`, "" where left out."""
    return _field(Spec(Holds.REF, doc, to=to, **more), "")


def party(doc: str, **more: Any) -> Any:
    """A person's id or a plain name, "" where left out."""
    return _field(Spec(Holds.PARTY, doc, **more), "")


def evidence(doc: str, **more: Any) -> Any:
    """A tuple of quote, figure or event ids and passages (`source-id#12`)."""
    return _field(Spec(Holds.EVIDENCE, doc, many=True, **more), ())


def fingerprint(doc: str, **more: Any) -> Any:
    """64 hexadecimal digits, "" where left out."""
    return _field(Spec(Holds.FINGERPRINT, doc, **more), "")


def group(doc: str, kind: type, **more: Any) -> Any:
    """A mapping described by the class `kind`, None where left out."""
    return _field(Spec(Holds.GROUP, doc, group=kind, **more), None)
