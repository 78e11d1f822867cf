"""What changed between editions, as lines for people and as JSON: for `scrutiny diff` and `scrutiny changes`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from scrutiny_tui.cli import output
from scrutiny_tui.edition import changes_words as words
from scrutiny_tui.edition.changes import Change, Changes, Sort
from scrutiny_tui.edition.changes_told import Element
from scrutiny_tui.tongue import _

_HEADS = {
    Sort.ADDED: "Added",
    Sort.CHANGED: "Changed",
    Sort.WITHDRAWN: "Withdrawn",
    Sort.MOVED: "In another place",
}


def print_changes(changes: Changes) -> None:
    """All changes, group by group, each in a sentence with what differs below it."""
    if changes.about is not None:
        output.line("\nWhat the pack says of itself", style="head")
        _print_details(changes.about, changes, indent=0)
    for sort, head in _HEADS.items():
        found = changes.of(sort)
        if found:
            output.line(f"\n{head}: {len(found)}", style="head")
        for change in found:
            _print(change, changes)
    if changes.perhaps:
        output.line("\nPerhaps the same under another id", style="head")
    for pair in changes.perhaps:
        output.line(f"{pair.old} was withdrawn and {pair.new} added, with nearly the same words.")


def as_data(changes: Changes) -> dict[str, Any]:
    """All changes as JSON."""
    return {
        "pack": changes.new.id,
        "from": changes.old.edition,
        "to": changes.new.edition,
        "about": _fields(changes.about) if changes.about else [],
        **{str(sort): [_item(change) for change in changes.of(sort)] for sort in Sort},
        "perhaps_the_same": [{"old": pair.old, "new": pair.new} for pair in changes.perhaps],
    }


def _print(change: Change, changes: Changes) -> None:
    told = words.details(change, changes)
    short = len(told) == 1 and not told[0].was
    also = f" {_('It stands in another place, too.')}" if change.moved and change.sort is Sort.CHANGED else ""
    said = f": {told[0].says}" if short else ""
    output.line(f"{words.heading(change)} ({change.id}){said}.{also}")
    if not short:
        _print_details(change, changes, indent=2)


def _print_details(change: Change, changes: Changes, indent: int) -> None:
    for detail in words.details(change, changes):
        if not detail.was:
            output.line(f"{detail.says[:1].upper()}{detail.says[1:]}.", indent=indent)
            continue
        output.line(f"{detail.says[:1].upper()}{detail.says[1:]}.", indent=indent)
        print_both(detail.was, detail.now, indent + 2)


def print_both(was: str, now: str, indent: int) -> None:
    """A text as it was and as it is, and what differs between them in words."""
    gone, come = words.differing(was, now)
    _print_text(_("Was: {words}"), was, gone, indent)
    _print_text(_("Now: {words}"), now, come, indent)
    if told := words.what_differs(was, now):
        output.line(told, indent=indent)


def _print_text(said: str, text: str, spans: words.Spans, indent: int) -> None:
    """A text with its differing words bold where there is colour; the sentence after it says them in words."""
    before = said.partition("{words}")[0]
    marks = [(start + len(before), end + len(before)) for start, end in spans]
    output.line(before + text, indent=indent, marks=marks)


def _item(change: Change) -> dict[str, Any]:
    found: dict[str, Any] = {"id": change.id, "kind": change.kind, "heading": change.told.heading}
    found["exempt"] = change.exempt
    if change.sort is Sort.CHANGED:
        found["fields"] = _fields(change)
        found["moved"] = change.moved
        if change.old and change.old.kind != change.kind:
            found["old_kind"] = change.old.kind
    return found


def _fields(change: Change) -> list[dict[str, Any]]:
    return [{"field": each.name, "old": _values(each.old), "new": _values(each.new)} for each in change.fields]


def _values(values: Sequence[Element]) -> list[Any]:
    return [{name: list(texts) for name, texts in each} if isinstance(each, tuple) else each for each in values]
