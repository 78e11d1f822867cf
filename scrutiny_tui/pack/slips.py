"""The usual slips of the pen in YAML, recognised from where the parser stopped, each with advice of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from scrutiny_tui.pack import slip_layout, slip_values
from scrutiny_tui.pack.nodes import SlipError
from scrutiny_tui.pack.slip_case import Case, Line, Slip

_RULES: tuple[Callable[[Case], Slip | None], ...] = (
    slip_layout.too_deep,
    slip_layout.second_document,
    slip_layout.tab,
    slip_values.colon_in_value,
    slip_layout.dash_after_key,
    slip_values.backslash,
    slip_values.hash_in_value,
    slip_layout.no_colon,
    slip_values.unclosed_quote,
    slip_values.bracket_start,
    slip_values.quote_start,
    slip_values.mark_start,
    slip_layout.layout,
)
"""Tried in order; the first that knows the case speaks."""


def explain(slip: SlipError, lines: Sequence[str]) -> Slip:
    """The advice for a place where the YAML breaks off."""
    case = Case(slip, lines, Line.of(slip.line, lines[slip.line - 1] if slip.line <= len(lines) else ""))
    for rule in _RULES:
        if found := rule(case):
            return found
    what = f"This cannot be read as YAML ({slip.reason.strip(': ')})."
    do = "Look at this line and the one above: compare indentation, colons and quotation marks with the items around."
    return Slip("yaml", what, do, max(1, min(slip.line, len(lines))), slip.column)
