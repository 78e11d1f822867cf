"""A clerk's YAML written: items and fields put in, changed and taken out, without a change to any other line.

What is new is laid out by ruamel.yaml; everything else in a file, comments, hand formatting and line ends with it, is
kept letter by letter. Every change is read back before it is given out. The caller puts the files on the disk.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.pack.model import KINDS
from scrutiny_tui.pack.reading import pack_files
from scrutiny_tui.pack.spec import specs
from scrutiny_tui.pack.write_change import (
    SpanError,
    with_field,
    with_values,
    without_field,
    without_item,
    without_value,
)
from scrutiny_tui.pack.write_items import with_row
from scrutiny_tui.pack.write_layout import Value, as_item, as_value, laid_out
from scrutiny_tui.pack.write_pages import Page
from scrutiny_tui.pack.write_proof import alike, plain_value
from scrutiny_tui.pack.write_raw import carried_over
from scrutiny_tui.pack.write_spans import Keys, Leaf, Plain, Rows, plain, spans

__all__ = ["Edit", "Value", "Writing", "as_item", "as_value", "laid_out", "with_item", "written"]


@dataclass(frozen=True, slots=True)
class Edit:
    """A file of the pack as it is to be."""

    file: Path
    text: str
    """The whole file, with the line ends that it had."""
    before: bytes | None = None
    """What the file holds now; None where there is none yet."""

    @property
    def content(self) -> bytes:
        """The file as it is to be on the disk."""
        return self.text.encode("utf-8")


@dataclass
class Writing:
    """Changes to the files of one pack, all in memory: `edits` are the files as they are to be.

    Every method raises `ScrutinyError` where a file cannot be read, or not be changed there, and then leaves all as
    it was.
    """

    folder: Path
    _pages: dict[Path, Page] = field(default_factory=dict)

    @property
    def edits(self) -> tuple[Edit, ...]:
        """The files that were changed."""
        return tuple(
            Edit(page.file, carried_over(page.before or b"", page.text, page.now), page.before)
            for page in self._pages.values()
            if page.now != page.text
        )

    def add(self, key: str, item: Mapping[str, Value]) -> None:
        """Put `item` behind the last one under the top-level `key`.

        It goes into the file that has the key (the last such file); else, where the pack is one file, to its end;
        else into a file of its own, named for the key.
        """
        files = [page for page in self._all() if (root := page.root) and key in root.entries]
        if files:
            page = files[-1]
            _, held = page.keys.entries[key]

            def expected(root: dict[str, Plain]) -> None:
                rows = root[key]
                root[key] = [*(rows if isinstance(rows, list) else []), plain_value(item)]

            self._change(page, lambda text: with_row(text, key, held, _following(page, key), item), expected)
            return
        known = pack_files(self.folder)
        single = len(known) == 1 and known[0].suffix in (".yaml", ".yml") and known[0].stem != key
        page = self._page(known[0] if single else self.folder / f"{key}.yaml")
        gap = "" if not page.now else "\n" if page.now.endswith("\n") else "\n\n"

        def last(root: dict[str, Plain]) -> None:
            root[key] = [plain_value(item)]

        self._change(page, lambda text: f"{text}{gap}{key}:\n{laid_out(item)}", last)

    def set(self, name: str, key: str, value: Value) -> None:
        """Put `value` into the field `key` of the item with the id `name`; an empty one takes the field out."""
        page, item, top, number = self._item(name)
        order = tuple(specs(KINDS[top]))
        if value:
            self._change(
                page, lambda text: with_field(text, item, key, value, order), _at(top, number, key, plain_value(value))
            )
        elif key in item.entries:
            self._change(page, lambda text: without_field(text, item, key), _at(top, number, key, None))

    def extend(self, name: str, key: str, values: Sequence[Value]) -> None:
        """Put `values` behind those in the list `key` of the item with the id `name`."""
        page, item, top, number = self._item(name)
        if not values:
            return
        held = plain(item.entries[key][1]) if key in item.entries else []
        now = [*([held] if isinstance(held, dict) or (isinstance(held, str) and held.strip()) else held or []),
               *(plain_value(each) for each in values)]  # fmt: skip
        order = tuple(specs(KINDS[top]))
        self._change(page, lambda text: with_values(text, item, key, values, order), _at(top, number, key, now))

    def take(self, name: str, key: str, value: str) -> None:
        """Take `value` out of the list `key` of the item with the id `name`; nothing where it is not in it."""
        page, item, top, number = self._item(name)
        held = item.entries[key][1] if key in item.entries else None
        values = held.values if isinstance(held, Rows) else [held] if held else []
        at = next((at for at, each in enumerate(values) if isinstance(each, Leaf) and each.text.strip() == value), None)
        if at is None:
            return
        rest: Plain | None = [plain(each) for other, each in enumerate(values) if other != at] or None
        self._change(page, lambda text: without_value(text, item, key, at), _at(top, number, key, rest))

    def remove(self, name: str) -> None:
        """Take out the item with the id `name`."""
        page, _, top, number = self._item(name)
        rows = page.keys.entries[top][1]
        assert isinstance(rows, Rows)

        def expected(root: dict[str, Plain]) -> None:
            held = root[top]
            assert isinstance(held, list)
            root[top] = held[:number] + held[number + 1 :] or ""

        self._change(page, lambda text: without_item(text, rows, number), expected)

    def said(self, name: str) -> Plain:
        """What the item with the id `name` says, as it is written."""
        return plain(self._item(name)[1])

    def top(self, name: str) -> str:
        """The top-level key that the item with the id `name` stands under."""
        return self._item(name)[2]

    def _item(self, name: str) -> tuple[Page, Keys, str, int]:
        """An item by its id: its file, its keys, the top-level key that it stands under, its place there from 0."""
        for page in self._all():
            root = page.root
            for top, (_, held) in root.entries.items() if root else ():
                for number, each in enumerate(held.values) if isinstance(held, Rows) and top in KINDS else ():
                    if isinstance(each, Keys) and _id(each) == name:
                        return page, each, top, number
        raise ScrutinyError(f"No item of the pack has the id “{name}”.", "It may have been taken out or renamed.")

    def _all(self) -> list[Page]:
        return [self._page(file) for file in sorted({*pack_files(self.folder), *self._pages})]

    def _page(self, file: Path) -> Page:
        if file not in self._pages:
            self._pages[file] = Page.read(file)
        return self._pages[file]

    def _change(self, page: Page, how: Callable[[str], str], expected: Callable[[dict[str, Plain]], None]) -> None:
        """Make a change to a page, if what is read back is what was there with just that change."""
        try:
            now = how(page.now)
        except SpanError as found:
            line = page.now.count("\n", 0, found.at) + 1
            what = f"{found.what} So nothing was written."
            raise ScrutinyError(
                what, "Change it by hand, or lay it out as the other items.", where=f"{page.file}:{line}"
            ) from found
        wanted = plain(page.root) or {}
        assert isinstance(wanted, dict)
        expected(wanted)
        try:
            read = plain(spans(now)) or {}
        except yaml.YAMLError:
            read = None
        if not alike(wanted, read):
            raise ScrutinyError(
                "The change could not be written so that it is read back the same.", where=str(page.file)
            )
        page.now = now


def with_item(folder: Path, key: str, item: Mapping[str, Value]) -> Edit:
    """The pack in `folder` with `item` behind the last one under the top-level `key`; see `Writing.add`."""
    writing = Writing(folder)
    writing.add(key, item)
    return writing.edits[0]


def written(folder: Path, key: str, name: str) -> dict[str, str]:
    """Id to what stands in the field `name`, for the items under a top-level `key`, faulty ones too.

    ScrutinyError where a file of the pack cannot be read.
    """
    found: dict[str, str] = {}
    for page in Writing(folder)._all():
        root = page.root
        held = root.entries[key][1] if root and key in root.entries else None
        for each in held.values if isinstance(held, Rows) else ():
            value = each.entries[name][1] if isinstance(each, Keys) and name in each.entries else None
            if isinstance(each, Keys) and _id(each) and isinstance(value, Leaf) and value.text.strip():
                found.setdefault(_id(each), value.text.strip())
    return found


def _at(top: str, number: int, key: str, value: Plain | None) -> Callable[[dict[str, Plain]], None]:
    """How what a file says changes with one field; None takes it out."""

    def change(root: dict[str, Plain]) -> None:
        rows = root[top]
        item = rows[number] if isinstance(rows, list) else {}
        assert isinstance(item, dict)
        if value is None:
            item.pop(key, None)
        else:
            item[key] = value

    return change


def _id(item: Keys) -> str:
    held = item.entries["id"][1] if "id" in item.entries else None
    return held.text.strip() if isinstance(held, Leaf) else ""


def _following(page: Page, key: str) -> int:
    """Offset of the line of the top-level key behind `key`; 0 for none."""
    entries = page.keys.entries
    at = entries[key][0].start
    return min((each.start for each, _ in entries.values() if each.start > at), default=0)
