"""Frozen dataclasses whose methods are made when they are first called.

As soon as a class is read, the standard library writes and compiles six functions for it: half of what this program's
own modules cost at its start. Here the same `dataclasses` takes the class apart, so that fields, defaults, slots,
`fields` and `replace` are as ever; its functions are made by it too, but on demand. Use it for what is read before
the first frame.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass  # noqa: PLC0414 - so that it may be imported from here
else:

    def dataclass(*, frozen, slots=False, kw_only=False, order=False):
        """As `dataclasses.dataclass`, for classes that are frozen; what cannot be named is as it is by default."""
        if not frozen:
            raise TypeError("dataclasses.dataclass makes the classes that are not frozen")
        apart = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots, kw_only=kw_only)
        return lambda cls: _with_methods(apart(cls), _MADE | _ORDER if order else _MADE)


_MADE = {"__init__": {"init"}, "__repr__": {"repr"}, "__eq__": {"eq"}, "__hash__": {"eq"}}
"""The methods, each with what `dataclasses` must be asked for to make it."""
_ORDER = {name: {"eq", "order"} for name in ("__lt__", "__le__", "__gt__", "__ge__")}


def _with_methods(cls: type[Any], methods: dict[str, set[str]]) -> type[Any]:
    own = vars(cls)
    for name, asked in methods.items():
        if own.get(name) is None:
            setattr(cls, name, _made_when_called(cls, name, asked))
    shared: dict[str, Callable[..., Any]] = {"__setattr__": _fixed, "__delattr__": _fixed}
    if "__slots__" in own:
        shared |= {"__getstate__": _state, "__setstate__": _put_back}
    for name, method in shared.items():
        setattr(cls, name, method)
    return cls


def _made_when_called(cls: type[Any], name: str, asked: set[str]) -> Callable[..., Any]:
    @cache
    def made() -> Callable[..., Any]:
        """The method, made for a class with the same fields; it replaces the one that asked for it."""
        wishes = {wish: wish in asked for wish in ("init", "repr", "eq", "order")}
        fields = [(field.name, field.type, field) for field in dataclasses.fields(cls)]
        beside = {"__doc__": cls.__doc__, "__module__": cls.__module__}
        if hasattr(cls, "__post_init__"):
            beside["__post_init__"] = cls.__post_init__
        make: Callable[..., type[Any]] = dataclasses.make_dataclass
        method: Callable[..., Any] = getattr(make(cls.__name__, fields, namespace=beside, frozen=True, **wishes), name)
        setattr(cls, name, method)
        return method

    def first(self: Any, /, *values: Any, **named: Any) -> Any:
        return made()(self, *values, **named)

    return first


def _fixed(self: object, name: str, *_: object) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot change {name!r} of a {type(self).__name__}")


def _state(self: Any) -> list[Any]:
    """What is pickled or copied of an object with slots, as `dataclasses` has it."""
    return [getattr(self, field.name) for field in dataclasses.fields(self)]


def _put_back(self: Any, state: list[Any]) -> None:
    for field, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, field.name, value)
