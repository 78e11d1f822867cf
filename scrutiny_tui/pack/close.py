"""Leaving out of a faulty pack what leads nowhere, so that every reference in a loaded pack can be followed."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

from scrutiny_tui.pack.model import KINDS, Item
from scrutiny_tui.pack.refs import circles, fields_that_refer, leads
from scrutiny_tui.pack.spec import Spec
from scrutiny_tui.pack.whole import Pack


def close(pack: Pack) -> Pack:
    """The pack without references that lead nowhere or in a circle.

    An item that cannot stand without such a reference (a quote without its source) is left out with it, and so on.
    """
    round_about = set(circles(pack))
    while True:
        whole = pack
        kept = {key: _kept(whole, whole.of_kind(key), round_about) for key in KINDS}
        if all(kept[key] == whole.of_kind(key) for key in KINDS):
            return pack
        pack = dataclasses.replace(pack, **kept)  # type: ignore[arg-type]  # the keys of KINDS are the fields of Pack


def _kept(pack: Pack, items: tuple[Item, ...], round_about: set[tuple[str, str]]) -> tuple[Item, ...]:
    found = []
    for item in items:

        def good(spec: Spec, text: str, owner: str = item.id) -> bool:
            return leads(pack, spec, text) and (owner, text) not in round_about

        if (cleared := _cleared(item, good)) is not None:
            found.append(cleared)
    return tuple(found)


def _cleared(thing: Any, good: Callable[[Spec, str], bool]) -> Any | None:
    """The same item (or group) without its bad references; None where it cannot stand without one."""
    changed: dict[str, object] = {}
    for name, spec in fields_that_refer(type(thing)):
        value = getattr(thing, name)
        if spec.group is not None:
            entries = value if spec.many else (value,) if value is not None else ()
            left = tuple(entry for entry in (_cleared(entry, good) for entry in entries) if entry is not None)
            if left != entries:
                changed[name] = left if spec.many else (left[0] if left else None)
        elif spec.many:
            left = tuple(text for text in value if good(spec, text))
            if left != value:
                changed[name] = left
        elif value and not good(spec, value):
            if spec.required:
                return None
            changed[name] = ""
    return dataclasses.replace(thing, **changed) if changed else thing
