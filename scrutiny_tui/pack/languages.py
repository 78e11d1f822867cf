"""A pack in a reader's language: its words with that language first, and what it does not say in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from scrutiny_tui.pack.model import KINDS, Item
from scrutiny_tui.pack.whole import Pack
from scrutiny_tui.pack.words import Words

T = TypeVar("T")

ABOUT = "pack"
"""Stands for the pack itself where items are named by their ids."""
AS_PRINTED = frozenset(
    {
        ("quote", "words"),
        ("event", "printed"),
        ("figure", "printed"),
        ("source", "title"),
        ("source", "publisher"),
        ("person", "name"),
    }
)
"""(kind, field) of words that stand as they were said or printed: nobody owes a translation of them."""


def in_language(pack: Pack, language: str) -> Pack:
    """The pack with `language` first wherever it says something in it; a quote keeps the words that were said."""
    if pack.about.language == language:
        return pack
    held: dict[str, Any] = {key: tuple(_item(item, language) for item in pack.of_kind(key)) for key in KINDS}
    return replace(pack, about=_turned(pack.about, language), **held)


def carries(pack: Pack, language: str) -> bool:
    """True where the pack says anything of its own in `language`."""
    return pack.about.language == language or any(
        language in dict(words.versions)
        for thing in (pack.about, *pack.items())
        for name, words in _words(thing)
        if (getattr(thing, "kind", ABOUT), name) not in AS_PRINTED
    )


def unsaid(pack: Pack, language: str) -> Mapping[str, tuple[str, ...]]:
    """Id of an item (or `ABOUT`) to its fields that are said, but not in `language`.

    Nothing where the pack says nothing at all in it: then it is simply a pack in another language.
    """
    if not carries(pack, language):
        return {}
    found: dict[str, tuple[str, ...]] = {}
    for thing in (pack.about, *pack.items()):
        id, kind = (thing.id, thing.kind) if isinstance(thing, Item) else (ABOUT, ABOUT)
        missing = [
            name
            for name, words in _words(thing)
            if words and language not in dict(words.versions) and (kind, name) not in AS_PRINTED
        ]
        if missing:
            found[id] = tuple(dict.fromkeys(missing))
    return found


def _words(thing: Any) -> Iterator[tuple[str, Words]]:
    """(field, words) of a thing and of the groups in it, which go by the name of the field that holds them."""
    for field in fields(thing):
        held = getattr(thing, field.name)
        for each in held if isinstance(held, tuple) else (held,):
            if isinstance(each, Words):
                yield field.name, each
            elif is_dataclass(each) and not isinstance(each, type):
                for _inside, words in _words(each):
                    yield field.name, words


def _item(item: Item, language: str) -> Item:
    turned = _turned(item, language)
    if item.kind == "quote":
        return replace(turned, words=item.heading)  # type: ignore[call-arg]
    return turned


def _turned(thing: T, language: str) -> T:
    """A dataclass with `language` first in all its words."""
    changed: dict[str, Any] = {}
    for field in fields(thing):  # type: ignore[arg-type]
        held = getattr(thing, field.name)
        if isinstance(held, tuple):
            changed[field.name] = tuple(_value(each, language) for each in held)
        else:
            changed[field.name] = _value(held, language)
    turned: T = replace(thing, **changed)  # type: ignore[type-var]
    return turned


def _value(held: Any, language: str) -> Any:
    if isinstance(held, Words):
        said = dict(held.versions)
        if language not in said or next(iter(said)) == language:
            return held
        return Words(tuple(sorted(held.versions, key=lambda version: version[0] != language)))
    if is_dataclass(held) and not isinstance(held, type) and type(held).__module__.startswith("scrutiny_tui.pack."):
        return _turned(held, language)
    return held
