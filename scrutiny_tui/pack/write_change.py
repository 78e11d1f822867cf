"""One change to the text of a pack's file: a field, a value of a list, or a whole item; every other line stays.

Pure. Each function gives the whole text after the change; `SpanError` says that the file is not laid out so that it
could be changed in that place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from scrutiny_tui.pack.write_layout import Value, in_brackets, laid_entry, laid_field
from scrutiny_tui.pack.write_spans import Keys, Leaf, Part, Rows

_REMARK = re.compile(r"[^\S\n]+#[^\n]*")
_HEADER = re.compile(r"[^\n]*?(?::[^\S\n]*[|>][-+0-9]*|:)([^\S\n]+#[^\n]*)\n")


class SpanError(Exception):
    """The change cannot be made in this place without touching more."""

    def __init__(self, what: str, at: int) -> None:
        """`what` stands in the way, and the offset of it."""
        super().__init__(what)
        self.what = what
        self.at = at


def with_field(text: str, item: Keys, name: str, value: Value, order: Sequence[str]) -> str:
    """The text with `value` in the field `name` of an item; a new field stands behind those that `order` has first."""
    if name in item.entries:
        key, old = item.entries[name]
        if item.bracketed:
            return text[: old.start] + in_brackets(value) + text[old.end :]
        return _replaced(text, key, old, laid_field(name, value, _column(text, key.start)))
    before = order[: order.index(name)] if name in order else order
    placed = [entry for each, entry in item.entries.items() if each in before] or list(item.entries.values())
    behind = max(value.end for _, value in placed)
    if item.bracketed:
        return f"{text[:behind]}, {name}: {in_brackets(value)}{text[behind:]}"
    indent = min(_column(text, key.start) for key, _ in item.entries.values())
    at = _line_end(text, behind)
    return f"{text[:at]}\n{' ' * indent}{laid_field(name, value, indent)}{text[at:]}"


def without_field(text: str, item: Keys, name: str) -> str:
    """The text without a field of an item, and without the remark on its line."""
    key, value = item.entries[name]
    following = min((each.start for each, _ in item.entries.values() if each.start > key.start), default=0)
    if item.bracketed:
        before = max((each.end for _, each in item.entries.values() if each.end <= key.start), default=0)
        return text[: key.start] + text[following:] if following else text[:before] + text[value.end :]
    begins = text.rfind("\n", 0, key.start) + 1
    if not text[begins : key.start].strip():
        return text[:begins] + text[_line_end(text, value.end) + 1 :]
    if not following or "#" in text[value.end : following]:
        raise SpanError(f"“{name}” stands first in its item, with a remark behind it.", key.start)
    return text[: key.start] + text[following:]


def with_values(text: str, item: Keys, name: str, values: Sequence[Value], order: Sequence[str]) -> str:
    """The text with `values` behind those that the list `name` of an item holds; a single value becomes a list."""
    held = item.entries[name][1] if name in item.entries else None
    if (
        held is None
        or (isinstance(held, Leaf) and not held.text.strip())
        or (isinstance(held, Rows) and not held.values)
    ):
        return with_field(text, item, name, list(values), order)
    if not isinstance(held, Rows):
        return with_field(text, item, name, [_said(held), *values], order)
    last = held.values[-1].end
    if held.bracketed:
        return text[:last] + "".join(f", {in_brackets(each)}" for each in values) + text[last:]
    at, indent = _line_end(text, last), _column(text, held.start)
    return text[:at] + "".join(f"\n{laid_entry(each, indent)}" for each in values) + text[at:]


def without_value(text: str, item: Keys, name: str, number: int) -> str:
    """The text without value `number` (from 0) of a list; the field goes with the last."""
    held = item.entries[name][1]
    if not isinstance(held, Rows) or len(held.values) < 2:
        return without_field(text, item, name)
    value = held.values[number]
    if held.bracketed:
        if number:
            return text[: held.values[number - 1].end] + text[value.end :]
        return text[: value.start] + text[held.values[1].start :]
    return _without_row(text, value)


def without_item(text: str, rows: Rows, number: int) -> str:
    """The text without an item of a top-level list; a blank line that parted it from the others goes with it."""
    if rows.bracketed:
        raise SpanError("The items stand in brackets, not on lines of their own.", rows.start)
    value = rows.values[number]
    begins = text.rfind("\n", 0, _dash(text, value)) + 1
    after = _line_end(text, value.end) + 1
    blank_before = text[:begins].endswith("\n\n")
    if blank_before and (after >= len(text) or text[after : after + 1] == "\n"):
        begins -= 1
    return text[:begins] + text[after:]


def _without_row(text: str, value: Part) -> str:
    begins = text.rfind("\n", 0, _dash(text, value)) + 1
    return text[:begins] + text[_line_end(text, value.end) + 1 :]


def _dash(text: str, value: Part) -> int:
    """Offset of the dash before a value of a list."""
    at = value.start - 1
    while at >= 0 and text[at] in " \n":
        at -= 1
    line = text.rfind("\n", 0, at + 1) + 1
    if at < 0 or text[at] != "-" or text[line:at].strip():
        raise SpanError("This does not begin with a dash on a line of its own.", value.start)
    return at


def _replaced(text: str, key: Leaf, old: Part, new: str) -> str:
    """The text with a field laid out anew; a remark on its first or last line stays on that line."""
    header = _HEADER.match(text, key.start, max(old.end, key.end))
    remark = header[1] if header else ""
    end = max(old.end, text.index(":", key.end) + 1)
    behind = _REMARK.match(text, end)
    if behind and not remark and "\n" in new:
        remark, end = behind[0], behind.end()
    if remark:
        first, line, rest = new.partition("\n")
        # What a line of quotation marks begins can hold no remark before it ends.
        new = (
            f"{first}{remark}{line}{rest}" if first.endswith((":", ">-", "|-", ">", "|")) or not line else new + remark
        )
    return text[: key.start] + new + text[end:]


def _said(part: Part) -> Value:
    match part:
        case Leaf():
            return part.text
        case Rows():
            return [_said(each) for each in part.values]
        case _:
            return {name: _said(value) for name, (_, value) in part.entries.items()}


def _column(text: str, at: int) -> int:
    return at - (text.rfind("\n", 0, at) + 1)


def _line_end(text: str, at: int) -> int:
    """Offset of the end of the line that `at` is on."""
    found = text.find("\n", at)
    return len(text) if found < 0 else found
