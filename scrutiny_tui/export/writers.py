"""The formats, and the one door to their writers: `write(document, "word")`. A writer is imported when it is needed."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Protocol, cast

from scrutiny_tui.errors import MisuseError
from scrutiny_tui.export.tree import Document
from scrutiny_tui.tongue import N_, speaking


@dataclass(frozen=True, slots=True)
class Format:
    """One format."""

    name: str
    words: str
    """What a member calls it."""
    suffix: str
    """What its files' names end in."""
    writer: str
    """The module of this room that writes it."""
    text: bool = True
    """True where it is text, which can be printed or copied."""
    also: tuple[str, ...] = ()
    """Other names for it."""
    grows: bool = False
    """True where it can be set in large print."""


class Writer(Protocol):
    """A module that writes one format."""

    def write(self, document: Document, *, large: bool = False) -> str | bytes:
        """The whole file. `large`: in large print."""


FORMATS = {
    each.name: each
    for each in (
        Format("markdown", N_("Markdown"), ".md", "markdown", also=("md",)),
        Format("web", N_("Web page"), ".html", "web", also=("html",), grows=True),
        Format("word", N_("Word"), ".docx", "word", text=False, also=("docx",), grows=True),
        Format("text", N_("Plain text"), ".txt", "text", also=("txt",)),
    )
}
"""Every format by its name."""


def format_named(name: str) -> Format:
    """The format of that name. MisuseError where there is none."""
    for each in FORMATS.values():
        if name.casefold().lstrip(".") in (each.name, *each.also):
            return each
    raise MisuseError(f"There is no format “{name}”.", f"Choose one of: {', '.join(FORMATS)}.")


def write(document: Document, name: str, *, large: bool = False) -> bytes:
    """The document in the format of that name, the same bytes each time; text is UTF-8 with line feeds.

    `large`: in large print, where the format can. ScrutinyError where what the format needs is not installed.
    """
    form = format_named(name)
    writer = cast("Writer", import_module(f"scrutiny_tui.export.{form.writer}"))
    with speaking(document.language):
        written = writer.write(document, large=large)
    return written.encode("utf-8") if isinstance(written, str) else written
