"""Exporting the member's list: built, written as Markdown, and kept in a file that is theirs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from scrutiny_tui.export import files, markdown, outline, questions
from scrutiny_tui.session.opened import OpenPack


@dataclass(frozen=True, slots=True)
class Exported:
    """An exported list."""

    text: str
    """The list in Markdown."""
    path: Path | None
    """The file that it was written to; None where it was only asked for as text."""
    questions: int
    """How many questions it holds."""
    left_out: int
    """How many were left out because they are exempt."""


def export_list(
    opened: OpenPack,
    today: date,
    *,
    out: Path | None = None,
    bare: bool = False,
    notes: bool = False,
    all_questions: bool = False,
    exempt: bool = False,
    force: bool = False,
) -> Exported:
    """Write the member's list.

    `bare` leaves out everything but the questions; `notes` adds the member's private notes; `all_questions` takes
    every question of the pack, the chosen ones first; `exempt` takes exempt items too and marks every page; `force`
    overwrites a file that this program did not write. ScrutinyError where the file is not ours or cannot be written.
    """
    opened.require_notebook()
    built = outline.build(
        opened.pack,
        opened.choices(),
        opened.notes(),
        opened.verdicts,
        bare=bare,
        with_notes=notes,
        everything=all_questions,
        with_exempt=exempt,
        today=today,
        documents=opened.documents,
    )
    text = markdown.write(questions.document(built))
    saved = files.save(out, text, opened.notebook, force) if out is not None else None
    return Exported(text, saved, sum(len(section.asked) for section in built.sections), built.left_out)
