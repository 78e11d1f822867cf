"""Slips inside a value: quotation marks, brackets, colons and signs that mean something else to YAML."""

from __future__ import annotations

import re

from scrutiny_tui.pack.slip_case import Case, Line, Slip, quoting, stop, wants_other
from scrutiny_tui.pack.slip_layout import no_space

_QUOTES = ('"', "'")
_QUOTED = {'"': re.compile(r'"(?:[^"\\]|\\.)*+"', re.DOTALL), "'": re.compile(r"'(?:[^']|'')*+'")}
_FAR_ABOVE = 60
"""How many lines above the parser's stop a quotation mark is looked for."""
_MARKS = {
    "@": "at sign", "`": "backtick", "%": "per cent sign", "*": "asterisk", "&": "ampersand", "!": "exclamation mark",
    "|": "upright bar", ">": "greater-than sign", ",": "comma", "?": "question mark",
    "]": "closing bracket", "}": "closing brace",
}  # fmt: skip


def colon_in_value(case: Case) -> Slip | None:
    """A colon and a space inside a value, or a key that stands too far in."""
    if "mapping values are not allowed" not in case.slip.reason:
        return None
    at, above = case.at, case.above(case.at.number)
    if above is not None and (found := no_space(above)):
        return found
    if (
        at.key
        and not re.search(r":(\s|$)", at.value)
        and above is not None
        and above.value
        and above.indent < at.indent
        and above.value[0] not in "|>"
    ):
        what = f"“{at.key}:” stands further in than the line above, which already has a value of its own."
        do = "Begin it in the same column as the line above; or, if it is part of that value, quote the value."
        return Slip("indentation", what, do, at.number, at.indent + 1)
    what = "The value holds a colon and a space, which YAML takes for a new key."
    return Slip("colon-in-value", what, quoting(case.at.value), *stop(case))


def unclosed_quote(case: Case) -> Slip | None:
    """A quotation mark that opens a value and is not closed; the parser stops far below, at the next one."""
    ends = "quoted scalar" in case.slip.reason and "end of stream" in case.slip.reason
    if not ends and not wants_other(case):
        return None
    number = case.slip.opened[0] if ends and case.slip.opened else case.at.number
    for n in range(number, max(0, number - _FAR_ABOVE), -1):
        line = case.line(n)
        mark = line.value[:1]
        if mark not in _QUOTES:
            continue
        closing = _closing(case, line)
        if closing is None or (closing[0] == case.at.number > n and closing[1]):
            what = f"The value begins with a quotation mark ({mark}) that is never closed."
            do = f"Close it with {mark} at the end of the value; write marks that belong to the words as “ and ”."
            return Slip("unclosed-quote", what, do, n, line.value_column)
    return None


def _closing(case: Case, line: Line) -> tuple[int, bool] | None:
    """Where a value that begins with a quotation mark closes, at the latest where the parser stopped.

    The number of that line, and whether the mark that closes it looks like the opening of another value.
    None where it does not close.
    """
    mark = line.value[0]
    text = "\n".join((line.value, *case.lines[line.number : max(line.number, case.at.number)]))
    found = _QUOTED[mark].match(text)
    if found is None:
        return None
    last = found[0].rpartition("\n")[2]
    opens_another = re.fullmatch(r"\s*(?:-\s+)*(?:[\w-]+:\s+)?" + mark, last) is not None
    return line.number + found[0].count("\n"), opens_another


def quote_start(case: Case) -> Slip | None:
    """A value that begins with a quoted word and goes on behind it."""
    if not wants_other(case):
        return None
    number = case.at.number
    for n in range(number, max(0, number - _FAR_ABOVE), -1):
        line = case.line(n)
        mark = line.value[:1]
        if mark in _QUOTES:
            closing = _closing(case, line)
            if closing is None or closing[0] != number:
                return None
            break
        if line.key or line.dash:
            return None
    else:
        return None
    place = (line.number, line.value_column)
    if mark == "'" and re.search(r"\w'\w", line.value):
        what = "An apostrophe inside single quotation marks ends the value too early."
        return Slip("quote-start", what, 'Put the value in double quotation marks: "…".', *place)
    if case.slip.column <= line.value_column and n == number:
        return None
    what = "The value begins with a quotation mark, so YAML takes the next one for its end; words still follow."
    return Slip("quote-start", what, f"{quoting(line.value)} Curly marks, “ and ”, need none of this.", *place)


def bracket_start(case: Case) -> Slip | None:
    """A value that begins with a bracket which belongs to the words."""
    opened = case.slip.opened
    line = case.at
    if "flow" in case.slip.reason and opened and opened[0] <= len(case.lines):
        line = case.line(opened[0])
    elif not wants_other(case):
        return None
    mark = line.value[:1]
    if mark not in ("[", "{"):
        return None
    what = f"The value begins with “{mark}”, which opens a list or mapping in YAML, and does not end as one."
    do = f"{quoting(line.value)} Or, if it is a list, close it."
    return Slip("bracket-start", what, do, line.number, line.value_column)


def mark_start(case: Case) -> Slip | None:
    """A value that begins with a sign of YAML's own."""
    for line in (case.at, case.line(case.slip.opened[0]) if case.slip.opened else case.at):
        mark = line.value[:1]
        near = abs(case.slip.column - line.value_column) <= 2 or case.slip.opened == (line.number, line.value_column)
        if mark in _MARKS and (near or mark in "*&!"):
            what = f"The value begins with “{mark}” ({_MARKS[mark]}), which has a meaning of its own in YAML."
            return Slip("mark-start", what, quoting(line.value), line.number, line.value_column)
    return None


def backslash(case: Case) -> Slip | None:
    """A backslash between double quotation marks."""
    if "escape" not in case.slip.reason:
        return None
    what = "A backslash inside double quotation marks has a meaning of its own in YAML."
    return Slip("backslash", what, "Write two backslashes, or use single quotation marks: '…'.", *stop(case))


def hash_in_value(case: Case) -> Slip | None:
    """A value over several lines, cut off by ` #` in one of them."""
    above = case.above(case.at.number)
    if above is None or case.at.key or case.at.dash or not (wants_other(case) or "could not find" in case.slip.reason):
        return None
    found = re.search(r"\s#", above.value)
    if not found or above.value[0] in _QUOTES:
        return None
    what = "“#” begins a remark in YAML, so the value ends there, although words follow on the next line."
    column = above.value_column + found.start() + 1
    return Slip("hash-in-value", what, quoting(above.value), above.number, column)
