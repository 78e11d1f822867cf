"""The record as a table for spreadsheets (CSV): a row a question, then a row an undertaking."""

from __future__ import annotations

import csv
import io

from scrutiny_tui.meeting.record import Record
from scrutiny_tui.meeting.running import Line, Taken, Undertaking

COLUMNS = (
    "sort", "number", "question", "words", "who", "lead", "state", "when", "answer", "by", "due", "days overdue",
    "kept", "minutes", "exempt",
)  # fmt: skip
"""The heads of the columns. `sort` is `question` or `undertaking`; `question` is an id."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%")


def table(record: Record) -> str:
    """The table, with the line ends of RFC 4180 and the mark by which spreadsheets know UTF-8."""
    held = io.StringIO(newline="")
    writer = csv.writer(held, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows(_row(each) for each in record.questions)
    writer.writerows(_promise(each, record) for each in record.undertakings)
    return "\ufeff" + held.getvalue()


def harmless(text: str) -> str:
    """Text that no spreadsheet takes for a formula: one that begins as a formula does gets an apostrophe before it.

    After the advice of OWASP on CSV injection; a blank before the sign does not stop every program.
    """
    return f"'{text}" if text.lstrip().startswith(_FORMULA) or text.startswith(_FORMULA) else text


def _row(taken: Taken) -> list[str]:
    asked = taken.question
    told = [
        f"{each.at:%H:%M} {each.words}" if isinstance(each, Line) else f"{each.at:%H:%M} (then asked) {each.ask}"
        for each in taken.said
    ]
    cells = (
        "question", str(taken.number), asked.id, asked.words, "; ".join(asked.witness), asked.lead, str(taken.state),
        taken.marked.isoformat(timespec="seconds") if taken.marked else "", "\n".join(told), "", "", "", "",
        f"{taken.seconds / 60:.1f}", "exempt" if asked.exempt else "",
    )  # fmt: skip
    return [harmless(cell) for cell in cells]


def _promise(promised: Undertaking, record: Record) -> list[str]:
    late = promised.overdue(record.made)
    cells = (
        "undertaking", str(promised.number), promised.question, promised.what, promised.who, "",
        "kept" if promised.kept else "open", promised.at.isoformat(timespec="seconds"), "", promised.by,
        promised.due.isoformat() if promised.due else "", str(late) if late else "",
        promised.kept.isoformat() if promised.kept else "", "", "exempt" if promised.exempt else "",
    )  # fmt: skip
    return [harmless(cell) for cell in cells]
