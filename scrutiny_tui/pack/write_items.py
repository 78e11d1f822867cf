"""One item more under a top-level key of a pack's file: behind the others, in their indentation and their spacing."""

from __future__ import annotations

import re
from collections.abc import Mapping

from scrutiny_tui.pack.write_change import SpanError
from scrutiny_tui.pack.write_layout import Value, laid_out
from scrutiny_tui.pack.write_spans import Leaf, Part, Rows


def with_row(text: str, key: str, held: Part, following: int, item: Mapping[str, Value]) -> str:
    """The text with `item` behind the others under `key`.

    `held`: what stands under it; `following`: offset of the top-level key behind it, 0 for none. SpanError where the
    items are not each on lines of their own.
    """
    lines = text.splitlines(keepends=True)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    at = _key_line(lines, key)
    indent, spaced = 2, False
    if isinstance(held, Rows) and held.values and not held.bracketed:
        first = lines[_line(text, held.start)]
        if not re.match(r" *-( |$)", first):
            raise SpanError(f"The items under “{key}” are not each on lines of their own.", held.start)
        indent = len(first) - len(first.lstrip(" "))
        spaced = len(held.values) == 1 or not lines[_line(text, held.values[-1].start) - 1].strip()
    elif (isinstance(held, Rows) and not held.values) or (isinstance(held, Leaf) and not held.text.strip()):
        lines[at] = re.sub(r":\s*(?:\[\s*\]|~|\"\"|'')\s*(#.*)?$", r": \1", lines[at].rstrip()).rstrip() + "\n"
    else:
        raise SpanError(f"What stands under “{key}” is no list with each item on a line of its own.", held.start)
    stop = _line(text, following) if following else len(lines)
    end = stop
    while end > at + 1 and (not lines[end - 1].strip() or lines[end - 1].startswith("#")):
        end -= 1
    added = ("\n" if spaced else "") + laid_out(item, indent)
    if following and end == stop:
        added += "\n"
    return "".join((*lines[:end], added, *lines[end:]))


def _line(text: str, at: int) -> int:
    """Number of the line that offset `at` is on, from 0."""
    return text.count("\n", 0, at)


def _key_line(lines: list[str], key: str) -> int:
    written = re.compile(rf"[\"']?{re.escape(key)}[\"']?\s*:")
    return next(at for at, line in enumerate(lines) if written.match(line))
