"""The record of a meeting, written in the format that is asked for."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from scrutiny_tui.errors import MisuseError
from scrutiny_tui.export import access, files, writers
from scrutiny_tui.export import record as paper
from scrutiny_tui.meeting import record_data, record_table
from scrutiny_tui.meeting.record import Record, record
from scrutiny_tui.meeting.running import Stage
from scrutiny_tui.session.meeting import Meeting
from scrutiny_tui.session.opened import OpenPack
from scrutiny_tui.session.session import Session
from scrutiny_tui.tongue import speaking

DATA = ("csv", "json")
"""The formats that are for programs; the others are those of every export (`scrutiny_tui.export.writers`)."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """A record that was written."""

    record: Record
    content: bytes
    """The file's bytes; text is UTF-8."""
    path: Path | None
    """The file; None where it was only asked for."""
    text: bool
    """True where it can be printed."""


def formats() -> tuple[str, ...]:
    """The names of all formats: `markdown` (or `md`), `web`, `word` (or `docx`), `text`, `csv`, `json`."""
    return (*writers.FORMATS, *DATA)


def record_of(session: Session, opened: OpenPack, *, exempt: bool = False) -> Record:
    """The record as it stands now; `exempt` takes exempt questions, too. MisuseError before the meeting has begun."""
    meeting = Meeting(session, opened)
    entries = meeting.entries()
    # A meeting that nobody ended did not go on until its record was written.
    running = meeting.running(entries[-1].when if entries else None)
    if running.stage is Stage.BEFORE:
        raise MisuseError("The meeting has not begun.", f"To begin: scrutiny meeting {opened.id} start")
    return record(opened.pack, opened.edition, running, session.today, exempt=exempt)


def write_record(
    session: Session, opened: OpenPack, form: str = "markdown", *, out: Path | None = None, exempt: bool = False,
    force: bool = False,
) -> Recorded:  # fmt: skip
    """Write the record to `out`, or only give it where None.

    MisuseError for an unknown format and before the meeting has begun; ScrutinyError where the file cannot be written
    or is another's (unless `force`), and where Word is wanted and its writer is not installed.
    """
    held = record_of(session, opened, exempt=exempt)
    content, text = _content(opened, held, form)
    path = files.save(out, content, opened.notebook, force) if out is not None else None
    return Recorded(held, content, path, text)


def _content(opened: OpenPack, held: Record, form: str) -> tuple[bytes, bool]:
    if form.casefold() == "csv":
        return record_table.table(held).encode("utf-8", "replace"), True
    if form.casefold() == "json":
        return (json.dumps(record_data.data(held), indent=2) + "\n").encode("ascii"), True
    named = writers.format_named(form)
    why = access.Access(opened.pack, with_exempt=True, language=held.language)
    with speaking(held.language):
        document = paper.document(held, {each.id: why.marks(each.id) for each in held.exempt})
    return writers.write(document, named.name), named.text
