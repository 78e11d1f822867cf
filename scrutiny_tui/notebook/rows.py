"""The rows of the member's list: read, added and changed within a transaction that the caller holds."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from scrutiny_tui.notebook.checks import not_listed
from scrutiny_tui.notebook.database import bind, unbind
from scrutiny_tui.notebook.model import Choice

_SELECT = (
    "SELECT c.item, c.own, c.wording, c.position, coalesce(n.words, ''), c.minutes, c.witness, c.line, c.officer,"
    " c.exempt, c.chosen FROM choice c LEFT JOIN note n ON n.pack = c.pack AND n.item = c.item WHERE c.pack = ?"
)


def on_list(db: sqlite3.Connection, pack: str) -> tuple[Choice, ...]:
    """The questions on the list, in order."""
    rows = db.execute(f"{_SELECT} AND c.position IS NOT NULL ORDER BY c.position", (bind(pack),))
    return tuple(map(_choice, rows))


def off_list(db: sqlite3.Connection, pack: str) -> tuple[Choice, ...]:
    """The questions that were taken off it, in the order they were chosen in."""
    rows = db.execute(f"{_SELECT} AND c.position IS NULL ORDER BY c.chosen, c.item", (bind(pack),))
    return tuple(map(_choice, rows))


def find(db: sqlite3.Connection, pack: str, question: str) -> Choice | None:
    """The question, on the list or off it; None where the notebook does not know it."""
    row = db.execute(f"{_SELECT} AND c.item = ?", (bind(pack), bind(question))).fetchone()
    return _choice(row) if row else None


def listed(db: sqlite3.Connection, pack: str, question: str) -> Choice:
    """The question on the list. Raises MisuseError where it is not there."""
    found = find(db, pack, question)
    if found is None or not found.position:
        raise not_listed(question, (choice.id for choice in on_list(db, pack)))
    return found


def add(db: sqlite3.Connection, pack: str, choice: Choice) -> None:
    """Put a new question at the end of the list; its `position`, `note` and `minutes` do not count."""
    values = {
        "pack": bind(pack),
        "item": bind(choice.id),
        "own": choice.own,
        "position": end(db, pack),
        "wording": None if choice.wording is None else bind(choice.wording),
        "officer": bind(choice.officer),
        "exempt": choice.exempt,
        "witness": bind(choice.witness),
        "line": bind(choice.line),
        "chosen": choice.chosen.isoformat() if choice.chosen else None,
    }
    names = ", ".join(values)
    marks = ", ".join(f":{name}" for name in values)
    db.execute(f"INSERT INTO choice ({names}) VALUES ({marks})", values)


def change(db: sqlite3.Connection, pack: str, question: str, **values: Any) -> None:
    """Set columns of one question; text is bound here."""
    bound = {name: bind(value) if isinstance(value, str) else value for name, value in values.items()}
    sets = ", ".join(f"{name} = :{name}" for name in bound)
    where = {"_pack": bind(pack), "_item": bind(question)}
    db.execute(f"UPDATE choice SET {sets} WHERE pack = :_pack AND item = :_item", {**bound, **where})


def end(db: sqlite3.Connection, pack: str) -> int:
    """The position behind the last question."""
    row = db.execute("SELECT coalesce(max(position), 0) + 1 FROM choice WHERE pack = ?", (bind(pack),)).fetchone()
    found: int = row[0]
    return found


def arrange(db: sqlite3.Connection, pack: str, questions: Sequence[str]) -> None:
    """Put the list in this order; `questions` names all of it."""
    rows = [(place, bind(pack), bind(question)) for place, question in enumerate(questions, start=1)]
    db.executemany("UPDATE choice SET position = ? WHERE pack = ? AND item = ?", rows)


def next_own(db: sqlite3.Connection, pack: str) -> str:
    """An id for a question of the member's own that was never used in this pack."""
    ids = (unbind(row[0]) for row in db.execute("SELECT item FROM choice WHERE pack = ?", (bind(pack),)))
    numbers = (item.removeprefix("my-") for item in ids if item.startswith("my-"))
    return f"my-{max((int(number) for number in numbers if number.isdecimal()), default=0) + 1}"


def keep(db: sqlite3.Connection, pack: str, item: str, *, what: str, words: str, now: datetime) -> None:
    """Lay words that are about to be replaced or removed among the earlier ones."""
    db.execute(
        "INSERT INTO earlier (pack, item, what, words, replaced) VALUES (?, ?, ?, ?, ?)",
        (bind(pack), bind(item), what, bind(words), now.isoformat()),
    )


def _choice(row: Sequence[Any]) -> Choice:
    item, own, wording, position, note, minutes, witness, line, officer, exempt, chosen = row
    return Choice(
        id=unbind(item),
        own=bool(own),
        wording=None if wording is None else unbind(wording),
        position=position or 0,
        note=unbind(note),
        minutes=minutes,
        witness=unbind(witness),
        line=unbind(line),
        officer=unbind(officer),
        exempt=None if exempt is None else bool(exempt),
        chosen=datetime.fromisoformat(chosen),
    )
