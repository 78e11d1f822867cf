"""Exporting: a document of some kind, written in some format, and kept in a file that is the member's."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from scrutiny_tui.errors import MisuseError
from scrutiny_tui.export import documents, files, writers
from scrutiny_tui.export.material import Material, Wishes
from scrutiny_tui.export.tree import Document
from scrutiny_tui.pack.whole import Pack
from scrutiny_tui.session.listing import own_list, settled
from scrutiny_tui.session.opened import OpenPack
from scrutiny_tui.tongue import spoken

BY_LIST = frozenset({"questions", "chair", "handover"})
"""The kinds of documents that are made from the member's list: one that cannot be read is not an empty one."""


@dataclass(frozen=True, slots=True)
class Exported:
    """An exported document."""

    document: Document
    """The document before it was written, for who shows it in their own way."""
    data: bytes
    """The file."""
    path: Path | None
    """Where it was kept; None where it was only asked for."""
    count: int
    """How many questions it holds; lines of enquiry in a note for witnesses, items in the briefing."""
    left_out: int
    """How many were left out because they are exempt."""

    @property
    def text(self) -> str:
        """The file's words, in a format that is text."""
        return self.data.decode("utf-8")


def export(
    opened: OpenPack,
    today: date,
    *,
    kind: str = "questions",
    to: str = "markdown",
    large: bool = False,
    wishes: Wishes | None = None,
    out: Path | None = None,
    force: bool = False,
) -> Exported:
    """Make the document of a kind and write it.

    `kind`: see `documents.KINDS`; `to`: see `writers.FORMATS`; `large`: large print; `force`: overwrite a file that
    this program did not write. The chair's sheet follows the board where there is one, else the member's list.
    MisuseError for what does not go together; ScrutinyError where the file is not ours or cannot be written.
    """
    wishes = wishes or Wishes()
    wishes = replace(wishes, language=wishes.language or usual_language(opened.pack))
    form = writers.format_named(to)
    if large and not form.grows:
        raise MisuseError(f"{form.words} has no large print.", "Choose the web page or Word (--to web, --to word).")
    if kind in BY_LIST or wishes.notes:
        opened.require_notebook()
    material = Material(
        pack=opened.pack,
        today=today,
        choices=own_list(opened),
        notes=opened.notes(),
        verdicts=opened.verdicts,
        documents=opened.documents,
        minutes=opened.budget,
        running=settled(opened) if kind == "chair" else None,
    )
    built = documents.build(kind, material, wishes)
    data = writers.write(built.document, form.name, large=large)
    saved = files.save(out, data, opened.notebook, force) if out is not None else None
    return Exported(built.document, data, saved, built.count, built.left_out)


def usual_language(pack: Pack) -> str:
    """The language of a document where nobody says: Welsh for who has the program speak Welsh, else the pack's own."""
    return "cy" if spoken() == "cy" else pack.about.language


def file_name(pack: str, kind: str, to: str, *, large: bool = False) -> str:
    """What a file is called where nobody says."""
    return f"{pack}-{kind}{'-large' if large else ''}{writers.format_named(to).suffix}"


def format_of(path: Path) -> str:
    """The format that a file's name asks for; Markdown where it says nothing."""
    suffix = path.suffix.casefold()
    return next((form.name for form in writers.FORMATS.values() if form.suffix == suffix), "markdown")
