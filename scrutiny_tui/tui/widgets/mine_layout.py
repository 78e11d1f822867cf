"""The member's list laid out: by line of enquiry, with origin, witness, minutes and notes in words; and its order.

Pure. A line of enquiry stands where its first question stands; within it the member's order holds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from scrutiny_tui.tongue import N_, _, ngettext
from scrutiny_tui.tui.in_use import key_of
from scrutiny_tui.tui.said import minutes_said, questions_said
from scrutiny_tui.tui.widgets.rows import Row, paragraph, row

GOOD = (8, 12)
"""How many questions an item of business usually has room for."""
NO_LINE = N_("No line of enquiry")


@dataclass(frozen=True, slots=True)
class Entry:
    """One question on the list. All words are safe to show and on one line."""

    id: str
    words: str
    origin: str
    """Where the words come from: officer suggested, reworded, mine."""
    line: str
    """Title of its line of enquiry; empty for none."""
    witness: str
    """Whom it is put to; empty where nobody is named."""
    minutes: int
    noted: bool
    """True where the member wrote a note."""
    warning: str = ""
    """What else to know: exempt, or no longer in the pack."""


def by_line(entries: Sequence[Entry]) -> list[tuple[str, list[Entry]]]:
    """(line, its questions) in the order of the list; a line stands where its first question does."""
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        found.setdefault(entry.line, []).append(entry)
    return list(found.items())


def moved(entries: Sequence[Entry], id: str, by: int) -> tuple[list[str], bool]:
    """The order after moving a question one place up (-1) or down (1): (ids, whether its whole line moved).

    The first question of a line that is moved up takes its line along, past the line above; likewise the last, down.
    """
    groups = by_line(entries)
    for at, (_line, inside) in enumerate(groups):
        place = next((index for index, entry in enumerate(inside) if entry.id == id), None)
        if place is None:
            continue
        to = place + by
        if 0 <= to < len(inside):
            inside[place], inside[to] = inside[to], inside[place]
            return _flat(groups), False
        other = at + by
        if 0 <= other < len(groups):
            groups[at], groups[other] = groups[other], groups[at]
            return _flat(groups), True
    return _flat(groups), False


def _flat(groups: Sequence[tuple[str, list[Entry]]]) -> list[str]:
    return [entry.id for _, inside in groups for entry in inside]


def budget_words(entries: Sequence[Entry], budget: int) -> tuple[str, str]:
    """(how many questions and minutes, a warning or hint in words; the latter may be empty)."""
    minutes, count = sum(entry.minutes for entry in entries), len(entries)
    spent = ngettext("{minutes} of {budget} minute", "{minutes} of {budget} minutes", budget)
    said = f"{questions_said(count)} · {spent.format(minutes=minutes, budget=budget)}"
    if minutes > budget:
        over = minutes - budget
        hint = ngettext(
            "{count} minute over: take a question off, or give some fewer minutes.",
            "{count} minutes over: take a question off, or give some fewer minutes.",
            over,
        )
        return said, hint.format(count=over)
    least, most = GOOD
    if count > most:
        hint = _("{least} to {most} questions are what a committee usually gets through.")
    elif 0 < count < least:
        hint = _("There is room for more: {least} to {most} usually fit.")
    else:
        hint = ""
    return said, hint.format(least=least, most=most)


def mine_rows(entries: Sequence[Entry], removed: Sequence[Entry], width: int) -> list[Row]:
    """The list for `width` cells, then what was taken off it just now."""
    rows: list[Row] = []
    number = 0
    for line, inside in by_line(entries):
        rows.extend(_heading(line or _(NO_LINE), rows, width))
        for entry in inside:
            number += 1
            rows.extend(_entry(entry, f"{number:>2}  ", width))
    if removed:
        aside = _("Taken off your list: {key} puts a question back").format(key=key_of("choose"))
        rows.extend(_heading(aside, rows, width))
        for entry in removed:
            rows.extend(_entry(entry, " –  ", width, look="dim"))
    return rows


def _heading(said: str, above: Sequence[Row], width: int) -> list[Row]:
    return [*([Row()] if above else []), *paragraph(said, width, look="heading", most=2)]


def _entry(entry: Entry, mark: str, width: int, look: str = "") -> list[Row]:
    facts = [
        entry.origin,
        _("put to {names}").format(names=entry.witness) if entry.witness else _("no witness named"),
        minutes_said(entry.minutes),
        _("with your note") if entry.noted else "",
    ]
    indent = " " * len(mark)
    warning = [row(indent, (entry.warning, "warning"), target=entry.id)] if entry.warning else []
    return [
        *paragraph(entry.words, width, indent=indent, first=mark, look=look, target=entry.id),
        *paragraph(" · ".join(filter(None, facts)), width, indent=indent, look="dim", target=entry.id),
        *warning,
    ]
