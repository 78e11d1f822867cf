"""A pack's items as the plain values of JSON and back, driven by the specs alone."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from scrutiny_tui.pack.dates import PackDate
from scrutiny_tui.pack.spec import Holds, Spec, specs
from scrutiny_tui.pack.words import Words

Plain = dict[str, Any]
"""Name of a field to its value; a field that holds what is assumed without it is left out."""

_BACK: dict[type, dict[str, Callable[[Any], Any]]] = {}
"""Class to how its fields are read again; those that JSON gives as they were are missing."""
_THERE: dict[type, tuple[tuple[str, Spec, Any], ...]] = {}
"""Class to its fields, each with its spec and what it holds where it is left out."""


def plain(held: Any) -> Plain:
    """An item, or a group in one, as plain values."""
    kind = type(held)
    if kind not in _THERE:
        _THERE[kind] = tuple(
            (name, spec, kind.__dataclass_fields__[name].default) for name, spec in specs(kind).items()
        )
    found: Plain = {}
    for name, spec, assumed in _THERE[kind]:
        value = getattr(held, name)
        if value != assumed:
            found[name] = [_plain(spec, each) for each in value] if spec.many else _plain(spec, value)
    return found


def _plain(spec: Spec, value: Any) -> Any:
    if spec.holds is Holds.WORDS:
        return value.versions
    if spec.holds is Holds.DATE:
        return value.text
    if spec.holds is Holds.NUMBER:
        return str(value)
    return plain(value) if spec.holds is Holds.GROUP else value


def whole(kind: type[Any], held: Plain) -> Any:
    """The item or group that `plain` was given. TypeError or ValueError for what it never gave."""
    if kind not in _BACK:
        _BACK[kind] = {name: way for name, spec in specs(kind).items() if (way := _back(spec)) is not None}
    back = _BACK[kind]
    return kind(**{name: back[name](value) if name in back else value for name, value in held.items()})


def _back(spec: Spec) -> Callable[[Any], Any] | None:
    one = _one(spec)
    if not spec.many:
        return one
    return tuple if one is None else lambda held: tuple([one(each) for each in held])


def _one(spec: Spec) -> Callable[[Any], Any] | None:
    if spec.holds is Holds.WORDS:
        return lambda held: Words(tuple([(language, text) for language, text in held]))
    if spec.holds is Holds.DATE:
        return PackDate.read
    if spec.holds is Holds.NUMBER:
        return Decimal
    kind = spec.group
    return None if kind is None else lambda held: whole(kind, held)
