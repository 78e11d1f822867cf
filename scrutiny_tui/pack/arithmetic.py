"""The sums behind figures of the pack's own, with what stands behind each id in its place."""

from __future__ import annotations

import re
from collections.abc import Callable

from scrutiny_tui.pack.dates import PackDate
from scrutiny_tui.pack.model import Figure, Item
from scrutiny_tui.pack.whole import Pack

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_BEFORE = frozenset("£$€")
"""Units that stand before their number."""


def worked_from(sum_: str, pack: Pack) -> tuple[Item, ...]:
    """The items that a sum names, in its order."""
    return tuple(pack.by_id[name] for name in _ID.findall(sum_) if name in pack.by_id)


def spelled(sum_: str, pack: Pack, say: Callable[[Item], str]) -> str:
    """A sum with `say` of each item in the place of its id, spaced evenly; what names nothing stays as it is."""
    told = _ID.sub(lambda found: say(pack.by_id[found[0]]) if found[0] in pack.by_id else found[0], sum_)
    return " ".join(told.split())


def plain(item: Item) -> str:
    """What a sum means by an item: the number and unit of a figure, the date of anything else; else its id."""
    if isinstance(item, Figure):
        unit = str(item.unit)
        return f"{unit}{item.value:,f}" if unit in _BEFORE else f"{item.value:,f} {unit}".replace(" %", "%").strip()
    day = day_of(item)
    return day.text if day else item.id


def day_of(item: Item) -> PackDate | None:
    """The date that a sum takes from an item: when it was, or when it was promised."""
    day = getattr(item, "date", None) or getattr(item, "made", None)
    return day if isinstance(day, PackDate) else None
