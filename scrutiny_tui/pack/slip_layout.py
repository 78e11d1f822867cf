"""Slips in how lines stand: tabs, dashes, columns, a missing colon or space."""

from __future__ import annotations

import re

from scrutiny_tui.pack.nodes import DEEPEST
from scrutiny_tui.pack.slip_case import Case, Line, Slip, stop, wants_other


def too_deep(case: Case) -> Slip | None:
    """Lists inside lists inside lists, beyond what a pack can need."""
    if case.slip.reason != "too deep":
        return None
    what = f"More than {DEEPEST} lists or mappings stand inside one another here."
    return Slip("too-deep", what, "A pack needs eight at most; take the brackets or dashes out.", *stop(case))


def second_document(case: Case) -> Slip | None:
    """A line of three hyphens or dots in the middle of a file."""
    if case.slip.reason != "second document" and "document start" not in case.slip.reason:
        return None
    what = "A line of three hyphens or dots begins a second document here, and a pack file holds only one."
    return Slip("second-document", what, "Delete that line, or put what follows into a file of its own.", *stop(case))


def tab(case: Case) -> Slip | None:
    """A tab where YAML wants spaces."""
    column = case.slip.column - 1
    lead = case.at.text[: len(case.at.text) - len(case.at.text.lstrip())]
    if "\t" in lead:
        column = lead.index("\t")
    elif case.at.text[column : column + 1] != "\t":
        return None
    do = "Replace each tab by spaces, as many as the lines around have; an editor can be set to do so."
    return Slip("tab", "A tab stands here, and YAML allows only spaces there.", do, case.at.number, column + 1)


def dash_after_key(case: Case) -> Slip | None:
    """A dash in the middle of a line, or of something else."""
    if "sequence entries are not allowed" not in case.slip.reason:
        return None
    above = case.above(case.at.number)
    if case.at.key:
        what = f"A dash stands behind “{case.at.key}:” on the same line."
        do = "Begin the list on the next line; or quote the value, if the dash belongs to the words."
        return Slip("dash-after-key", what, do, *stop(case))
    what = "A list begins here, in the middle of something else."
    do = "See that the key above ends with a colon and has no value, and that the dashes stand below one another."
    line = above.number if above is not None and ":" not in above.text else case.at.number
    return Slip("indentation", what, do, line, case.at.indent + 1)


def no_colon(case: Case) -> Slip | None:
    """A line without a colon where a key is wanted."""
    if "could not find expected ':'" not in case.slip.reason:
        return None
    line = case.line(case.slip.opened[0]) if case.slip.opened else case.at
    place = (line.number, line.indent + 1)
    if found := no_space(line):
        return found
    above = case.above(line.number)
    if above is not None and above.dash and not above.key:
        what = "This line stands in a list, and has no dash."
        return Slip(
            "missing-dash", what, "Begin it with a dash and a space, in the column of the dashes above.", *place
        )
    if above is not None and above.value[:1] in ("|", ">") and above.value:
        what = f"The words below “{above.key}: {above.value}” must begin further in than “{above.key}”."
        return Slip("indentation", what, "Put two more spaces before each line of the words.", *place)
    what = "This line is neither a key with its value nor part of the value above."
    do = "If it carries on the words above, begin it further in than their key; if it is a key, put a colon behind it."
    return Slip("missing-colon", what, do, *place)


def layout(case: Case) -> Slip | None:
    """A line whose first column fits nothing above it."""
    line, above = case.at, case.above(case.at.number)
    if not wants_other(case) or case.slip.column != line.indent + 1:
        return None
    place = (line.number, line.indent + 1)
    opened = case.slip.opened
    in_list = "'-' indicator" in case.slip.reason or ("block collection" in case.slip.reason)
    if in_list and opened and line.indent + 1 == opened[1] and not line.dash:
        what = "An item of a list begins here, and it has no dash."
        return Slip(
            "missing-dash", what, "Put a dash and a space before it; move the lines that belong to it to match.", *place
        )
    above_it = range(line.number - 1, 0, -1)
    dashed = next((n for n in above_it if case.line(n).dash and case.line(n).indent != line.indent), 0)
    section = next((n for n in above_it if case.lines[n - 1][:1].strip(" #-\t")), 0)
    if line.dash and dashed > section:
        first = case.line(dashed).indent + 1
        what = f"This dash stands in column {line.indent + 1}, and the dashes above stand in column {first}."
        return Slip("indentation", what, "Put the dashes of one list below one another.", *place)
    if line.dash and above is not None and above.value:
        what = "A dash begins an item here, and the item above it has none."
        return Slip(
            "missing-dash", what, "Put a dash and a space before the first line of the item above, too.", *place
        )
    what = f"This line begins in column {line.indent + 1}, where nothing above it begins."
    do = "Make it begin in the same column as the line that it belongs beside; add or take away spaces at its start."
    return Slip("indentation", what, do, *place)


def no_space(line: Line) -> Slip | None:
    """A colon or a dash that lacks its space."""
    if found := re.match(r"\s*(?:-\s+)?([a-z_]+):\S", line.text):
        what, do = (
            f"There is no space after the colon of “{found[1]}:”.",
            "Put a space between the colon and the value.",
        )
    elif re.match(r"\s*-[^\s-]", line.text):
        what, do = "There is no space after the dash.", "Put a space between the dash and what follows."
    else:
        return None
    return Slip("missing-space", what, do, line.number, line.indent + 1)
