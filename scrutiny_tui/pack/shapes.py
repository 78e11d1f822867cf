"""What reading a class of the model needs to know of its fields, looked up once; and the references it finds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from scrutiny_tui.pack.nodes import Scalar
from scrutiny_tui.pack.problems import Place
from scrutiny_tui.pack.refs import REFERRING, allowed
from scrutiny_tui.pack.spec import Holds, Spec, specs
from scrutiny_tui.pack.values import READERS


@dataclass(slots=True)
class Reference:
    """A field's naming of another item, kept until every item is known."""

    owner: str
    """Id of the item that refers; "" for the pack itself."""
    field: str
    text: str
    """As it is written: an id, a passage or a name."""
    wanted: str
    """The id that must be there: `text`, or the source's of a passage."""
    keys: tuple[str, ...]
    """The top-level keys that it may stand under."""
    spec: Spec
    """Of the field."""
    file: Path
    node: Scalar
    group: int
    """Parts the fields of one name in several groups of an item: the line on which the group begins, or the item."""

    @property
    def holds(self) -> Holds:
        """What the field holds."""
        return self.spec.holds

    @property
    def many(self) -> bool:
        """Whether the field takes several."""
        return self.spec.many

    @property
    def place(self) -> Place:
        """Where it stands."""
        return Place(self.file, self.node.line, self.node.column)


@dataclass(slots=True)
class Field:
    """One field's spec, and what reading it needs, looked up once."""

    name: str
    spec: Spec
    read: Callable[[str, Spec], object] | None
    """What turns its text into a value; None where it is not plain text."""
    words: bool
    """Whether it may be given in two languages."""
    wordy: bool
    """Whether it is text in one language, from which ` #` must not cut anything off."""
    refers: bool
    """Whether it names another item."""
    keys: tuple[str, ...]
    """The top-level keys that such an item may stand under."""

    @classmethod
    def of(cls, name: str, spec: Spec) -> Field:
        """Look up what a field's spec means for its reading."""
        holds = spec.holds
        return cls(
            name, spec, READERS.get(holds), holds is Holds.WORDS, holds in _WORDY, holds in REFERRING, allowed(spec)
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shape:
    """The fields of one class, looked up once."""

    fields: dict[str, Field]
    required: tuple[str, ...]
    """The names of those that must be given."""
    needy: tuple[str, ...]
    """The names of those that need another beside them."""


def shape_of(kind: type) -> Shape:
    """The shape of a class of the model."""
    if kind not in _shapes:
        found = specs(kind)
        _shapes[kind] = Shape(
            {name: Field.of(name, spec) for name, spec in found.items()},
            tuple(name for name, spec in found.items() if spec.required),
            tuple(name for name, spec in found.items() if spec.needs),
        )
    return _shapes[kind]


_shapes: dict[type, Shape] = {}
_WORDY = frozenset({Holds.TEXT, Holds.PARTY})
