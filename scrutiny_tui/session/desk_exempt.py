"""What is made from an exempt report is exempt too, on the same ground: a leak is the clerk's worst day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from scrutiny_tui.pack.model import Item
from scrutiny_tui.pack.whole import Pack, Passage
from scrutiny_tui.pack.write import Value, as_value

_GROUNDS = ("access", "paragraph", "reason", "review")


def held_back(fields: Mapping[str, Value], pack: Pack, source: str = "") -> dict[str, Value]:
    """The fields of a new item, with those of the first exempt thing that it rests on, unless they say who may see it.

    `source`: the report that it was drafted from, "" for none.
    """
    if fields.get("access"):
        return dict(fields)
    for ref in (source, *_refs(fields)):
        item = _exempt(ref, pack)
        if item is not None:
            grounds = {name: as_value(held) for name in _GROUNDS if (held := getattr(item, name))}
            return {**grounds, **fields}
    return dict(fields)


def _refs(value: Value) -> Iterator[str]:
    """Every id and passage that can stand in the fields of an item."""
    if isinstance(value, Mapping):
        for name, inner in value.items():
            if name in ("source", "evidence", "positions", "findings", "against"):
                yield from _refs(inner)
    elif isinstance(value, str):
        yield value
    else:
        for inner in value:
            yield from _refs(inner)


def _exempt(ref: str, pack: Pack) -> Item | None:
    passage = Passage.read(ref)
    item = pack.by_id.get(passage.source if passage else ref)
    return item if item is not None and item.exempt else None
