"""The tiny pack as a value, edited at random: what the tests of changes and supplements start from."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import strategies as st

from scrutiny_tui.pack.load import load_pack
from scrutiny_tui.pack.model import KINDS, Item, Question
from scrutiny_tui.pack.whole import Pack
from scrutiny_tui.pack.words import Words
from tests.tiny import write_tiny


def tiny_pack() -> Pack:
    """The tiny pack."""
    with TemporaryDirectory() as folder:
        loaded = load_pack(write_tiny(Path(folder)))
    assert loaded.pack is not None
    return loaded.pack


def with_items(pack: Pack, key: str, items: tuple[Item, ...]) -> Pack:
    """The pack with other items of one kind."""
    changes: dict[str, Any] = {key: items}
    return dataclasses.replace(pack, **changes)


def with_edition(pack: Pack, edition: int, **about: Any) -> Pack:
    """The pack as another edition."""
    return dataclasses.replace(pack, about=dataclasses.replace(pack.about, edition=edition, **about))


def edited(pack: Pack, id: str, /, **fields: Any) -> Pack:
    """The pack with other values in some fields of one item."""
    key = next(key for key in KINDS for item in pack.of_kind(key) if item.id == id)
    items = tuple(dataclasses.replace(item, **fields) if item.id == id else item for item in pack.of_kind(key))
    return with_items(pack, key, items)


def without(pack: Pack, *ids: str) -> Pack:
    """The pack without some items."""
    for key in KINDS:
        pack = with_items(pack, key, tuple(item for item in pack.of_kind(key) if item.id not in ids))
    return pack


Edit = tuple[str, str, int, str]
"""What is done, to the items under which key, at which place, with which new word."""

EDITS: st.SearchStrategy[Edit] = st.tuples(
    st.sampled_from(["add", "change", "withdraw", "re-id", "reverse", "access", "line"]),
    st.sampled_from(["questions", "findings", "quotes", "lines", "sources"]),
    st.integers(0, 5),
    st.sampled_from(["alpha", "beta", "gamma", "[sic] \x1b", "dŵr"]),
)
"""One thing that a clerk does to a pack between editions."""


def apply(pack: Pack, edit: Edit) -> Pack:
    """The pack after one edit; unchanged where there is nothing to edit."""
    what, key, at, word = edit
    items = pack.of_kind(key)
    if what == "add":
        known = set(pack.by_id)
        number = next(number for number in range(len(known) + 1) if f"{key}-new-{number}" not in known)
        template = items[at % len(items)] if items else tiny_pack().of_kind(key)[0]
        new = dataclasses.replace(_worded(template, word), id=f"{key}-new-{number}")
        return with_items(pack, key, (*items, new))
    if not items:
        return pack
    item = items[at % len(items)]
    match what:
        case "change":
            new = _worded(item, word)
        case "access":
            new = dataclasses.replace(item, access="open" if item.exempt else "exempt", paragraph="14")
        case "re-id":
            new = dataclasses.replace(item, id=item.id if f"{item.id}-b" in pack.by_id else f"{item.id}-b")
        case "withdraw":
            return with_items(pack, key, tuple(each for each in items if each is not item))
        case "reverse":
            return with_items(pack, key, items[::-1])
        case _:
            new = dataclasses.replace(item, line="records") if isinstance(item, Question) else item
    return with_items(pack, key, tuple(new if each is item else each for each in items))


def _worded(item: Item, word: str) -> Item:
    changes: dict[str, Any] = {item.headed_by: Words.of(f"{item.heading} {word}")}
    return dataclasses.replace(item, **changes)
