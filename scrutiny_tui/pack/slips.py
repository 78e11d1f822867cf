"""The usual slips of the pen in YAML, recognised from where the parser stopped, each with advice of its own."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from scrutiny_tui.pack.nodes import DEEPEST, SlipError

_LINE = re.compile(r"(?P<lead>\s*(?:-\s+)*)(?:(?P<key>[\w-]+)(?P<gap>\s*:(?:\s+|$)))?(?P<value>.*)")
_QUOTE_ALL = 'Put the whole value in quotation marks: “"” before and after it'
_MARKS = {
    "@": "at sign", "`": "backtick", "%": "per cent sign", "*": "asterisk", "&": "ampersand", "!": "exclamation mark",
    "|": "upright bar", ">": "greater-than sign", ",": "comma", "?": "question mark",
    "]": "closing bracket", "}": "closing brace",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Slip:
    """What went wrong, in a clerk's words, and where the clerk should look."""

    code: str
    what: str
    do: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of a pack file, parted."""

    number: int
    text: str
    key: str
    value: str
    indent: int
    """Columns before the first character."""
    value_column: int
    dash: bool

    @classmethod
    def of(cls, number: int, text: str) -> _Line:
        found = _LINE.match(text)
        assert found is not None
        lead = found["lead"]
        return cls(
            number, text, found["key"] or "", found["value"].rstrip(),
            len(text) - len(text.lstrip()), found.start("value") + 1, "-" in lead,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Case:
    """What a rule looks at: the parser's reason, the line it stopped in, and the lines above."""

    slip: SlipError
    lines: Sequence[str]
    at: _Line

    def line(self, number: int) -> _Line:
        """A line by its number from 1; empty beyond the text."""
        return _Line.of(number, self.lines[number - 1] if 1 <= number <= len(self.lines) else "")

    def above(self, number: int) -> _Line | None:
        """The nearest line above that says something."""
        for n in range(number - 1, 0, -1):
            if self.lines[n - 1].strip() and not self.lines[n - 1].lstrip().startswith("#"):
                return self.line(n)
        return None


def explain(slip: SlipError, lines: Sequence[str]) -> Slip:
    """The advice for a place where the YAML breaks off."""
    case = _Case(slip, lines, _Line.of(slip.line, lines[slip.line - 1] if slip.line <= len(lines) else ""))
    for rule in _RULES:
        if found := rule(case):
            return found
    what = f"This cannot be read as YAML ({slip.reason.strip(': ')})."
    do = "Look at this line and the one above: compare indentation, colons and quotation marks with the items around."
    return Slip("yaml", what, do, max(1, min(slip.line, len(lines))), slip.column)


def _too_deep(case: _Case) -> Slip | None:
    if case.slip.reason != "too deep":
        return None
    what = f"More than {DEEPEST} lists or mappings stand inside one another here."
    return Slip("too-deep", what, "A pack needs eight at most; take the brackets or dashes out.", *_stop(case))


def _second_document(case: _Case) -> Slip | None:
    if case.slip.reason != "second document" and "document start" not in case.slip.reason:
        return None
    what = "A line of three hyphens or dots begins a second document here, and a pack file holds only one."
    return Slip("second-document", what, "Delete that line, or put what follows into a file of its own.", *_stop(case))


def _tab(case: _Case) -> Slip | None:
    column = case.slip.column - 1
    lead = case.at.text[: len(case.at.text) - len(case.at.text.lstrip())]
    if "\t" in lead:
        column = lead.index("\t")
    elif case.at.text[column : column + 1] != "\t":
        return None
    do = "Replace each tab by spaces, as many as the lines around have; an editor can be set to do so."
    return Slip("tab", "A tab stands here, and YAML allows only spaces there.", do, case.at.number, column + 1)


def _colon_in_value(case: _Case) -> Slip | None:
    if "mapping values are not allowed" not in case.slip.reason:
        return None
    at, above = case.at, case.above(case.at.number)
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
    return Slip("colon-in-value", what, f"{_QUOTE_ALL}.", *_stop(case))


def _unclosed_quote(case: _Case) -> Slip | None:
    """A quotation mark that opens a value and is not closed; the parser stops far below, at the next one."""
    number = case.at.number
    if "quoted scalar" in case.slip.reason and "end of stream" in case.slip.reason and case.slip.opened:
        number = case.slip.opened[0]
    elif not _wants_other(case):
        return None
    for n in range(number, max(0, number - 60), -1):
        line = case.line(n)
        mark = line.value[:1]
        if mark in ('"', "'") and not _closes(line.value):
            what = f"The value begins with a quotation mark ({mark}) that is never closed."
            do = f"Close it with {mark} at the end of the value; write marks that belong to the words as “ and ”."
            return Slip("unclosed-quote", what, do, n, line.value_column)
    return None


def _quote_start(case: _Case) -> Slip | None:
    line = case.at
    mark = line.value[:1]
    if mark not in ('"', "'") or not _wants_other(case):
        return None
    if mark == "'" and re.search(r"\w'\w", line.value):
        what = "An apostrophe inside single quotation marks ends the value too early."
        return Slip(
            "quote-start", what, 'Put the value in double quotation marks: "…".', line.number, line.value_column
        )
    what = "The value begins with a quotation mark, so YAML takes the next one for its end; words still follow."
    other = _other(mark)
    do = f"Put the whole value in marks of the other sort: {other}…{other}; or write “…” inside."
    return Slip("quote-start", what, do, line.number, line.value_column)


def _bracket_start(case: _Case) -> Slip | None:
    opened = case.slip.opened
    line = case.at
    if "flow" in case.slip.reason and opened and opened[0] <= len(case.lines):
        line = case.line(opened[0])
    elif not _wants_other(case):
        return None
    mark = line.value[:1]
    if mark not in ("[", "{"):
        return None
    what = f"The value begins with “{mark}”, which opens a list or mapping in YAML, and does not end as one."
    do = f"{_QUOTE_ALL}, if the bracket belongs to the words; else close it."
    return Slip("bracket-start", what, do, line.number, line.value_column)


def _mark_start(case: _Case) -> Slip | None:
    for line in (case.at, case.line(case.slip.opened[0]) if case.slip.opened else case.at):
        mark = line.value[:1]
        near = abs(case.slip.column - line.value_column) <= 2 or case.slip.opened == (line.number, line.value_column)
        if mark in _MARKS and (near or mark in "*&!"):
            what = f"The value begins with “{mark}” ({_MARKS[mark]}), which has a meaning of its own in YAML."
            return Slip("mark-start", what, f"{_QUOTE_ALL}.", line.number, line.value_column)
    return None


def _dash_after_key(case: _Case) -> Slip | None:
    if "sequence entries are not allowed" not in case.slip.reason:
        return None
    above = case.above(case.at.number)
    if case.at.key:
        what = f"A dash stands behind “{case.at.key}:” on the same line."
        do = "Begin the list on the next line; or quote the value, if the dash belongs to the words."
        return Slip("dash-after-key", what, do, *_stop(case))
    what = "A list begins here, in the middle of something else."
    do = "See that the key above ends with a colon and has no value, and that the dashes stand below one another."
    line = above.number if above is not None and ":" not in above.text else case.at.number
    return Slip("indentation", what, do, line, case.at.indent + 1)


def _backslash(case: _Case) -> Slip | None:
    if "escape" not in case.slip.reason:
        return None
    what = "A backslash inside double quotation marks has a meaning of its own in YAML."
    return Slip("backslash", what, "Write two backslashes, or use single quotation marks: '…'.", *_stop(case))


def _no_colon(case: _Case) -> Slip | None:
    if "could not find expected ':'" not in case.slip.reason:
        return None
    line = case.line(case.slip.opened[0]) if case.slip.opened else case.at
    place = (line.number, line.indent + 1)
    if found := re.match(r"\s*(?:-\s+)?([a-z_]+):\S", line.text):
        what = f"There is no space after the colon of “{found[1]}:”."
        return Slip("missing-space", what, "Put a space between the colon and the value.", *place)
    if re.match(r"\s*-\S", line.text):
        return Slip(
            "missing-space",
            "There is no space after the dash.",
            "Put a space between the dash and what follows.",
            *place,
        )
    above = case.above(line.number)
    if above is not None and above.dash and not above.key:
        what = "This line stands in a list, and has no dash."
        return Slip(
            "missing-dash", what, "Begin it with a dash and a space, in the column of the dashes above.", *place
        )
    what = "This line is neither a key with its value nor part of the value above."
    do = "If it carries on the words above, begin it further in than their key; if it is a key, put a colon behind it."
    return Slip("missing-colon", what, do, *place)


def _layout(case: _Case) -> Slip | None:
    """A line whose first column fits nothing above it."""
    line, above = case.at, case.above(case.at.number)
    if not _wants_other(case) or case.slip.column != line.indent + 1:
        return None
    place = (line.number, line.indent + 1)
    opened = case.slip.opened
    in_list = "'-' indicator" in case.slip.reason or ("block collection" in case.slip.reason)
    if in_list and opened and line.indent + 1 == opened[1] and not line.dash:
        what = "An item of a list begins here, and it has no dash."
        return Slip(
            "missing-dash", what, "Put a dash and a space before it; move the lines that belong to it to match.", *place
        )
    if line.dash and above is not None and not above.dash and above.value:
        what = "A dash begins an item here, and the item above it has none."
        return Slip(
            "missing-dash", what, "Put a dash and a space before the first line of the item above, too.", *place
        )
    what = f"This line begins in column {line.indent + 1}, where nothing above it begins."
    do = "Make it begin in the same column as the line that it belongs beside; add or take away spaces at its start."
    return Slip("indentation", what, do, *place)


def _wants_other(case: _Case) -> bool:
    """Whether the parser met something in a mapping or list that cannot stand there."""
    reason = case.slip.reason
    return any(said in reason for said in ("did not find expected", "expected <block end>", "but found", "but got"))


def _stop(case: _Case) -> tuple[int, int]:
    return max(1, min(case.slip.line, len(case.lines))), case.slip.column


def _other(mark: str) -> str:
    return "'" if mark == '"' else '"'


def _closes(value: str) -> bool:
    """Whether a value that begins with a quotation mark closes it on the same line."""
    pattern = r'"(?:[^"\\]|\\.)*"' if value[0] == '"' else r"'(?:[^']|'')*'"
    return re.match(pattern, value) is not None


_RULES: tuple[Callable[[_Case], Slip | None], ...] = (
    _too_deep,
    _second_document,
    _tab,
    _colon_in_value,
    _dash_after_key,
    _backslash,
    _no_colon,
    _unclosed_quote,
    _bracket_start,
    _quote_start,
    _mark_start,
    _layout,
)
"""Tried in order; the first that knows the case speaks."""
