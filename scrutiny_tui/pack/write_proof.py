"""Whether a file that was changed says what it is to say: nothing more, nothing less."""

from __future__ import annotations

from collections.abc import Mapping

from scrutiny_tui.pack.write_layout import Value
from scrutiny_tui.pack.write_spans import Plain


def alike(wanted: Plain | None, read: Plain | None) -> bool:
    """True where both say the same; lines of running words may be broken in other places."""
    if isinstance(wanted, str) and isinstance(read, str):
        return wanted == read or wanted.split() == read.split()
    if isinstance(wanted, list) and isinstance(read, list):
        return len(wanted) == len(read) and all(map(alike, wanted, read))
    if isinstance(wanted, dict) and isinstance(read, dict):
        return wanted.keys() == read.keys() and all(alike(value, read[name]) for name, value in wanted.items())
    return not wanted and not read and wanted is not None and read is not None


def plain_value(value: Value) -> Plain:
    """A value as it is to be read back."""
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return {name: plain_value(inner) for name, inner in value.items()}
    return [plain_value(inner) for inner in value]
