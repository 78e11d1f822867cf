"""What a reader makes of one file: its pages in paragraphs, what was left out, and what was guessed about it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from scrutiny_tui.text.document import TURN
from scrutiny_tui.text.labels import compress, plain

Progress = Callable[[int, int], None]
"""Called with (pages done, pages in all) as a file is read."""

FILE_DAY = "the day its file was saved"
"""What the whence of a date says that is not the report's own."""
_SPACES = re.compile(r"[^\S\n]+")
_UNSEEN = re.compile("[\u200b\u2060\ufeff]")
NEVER = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\x80-\x9f\ufeff\ufffe\uffff\ud800-\udfff]")
"""What can stand in no text: control characters but the ends of lines and pages, and halves of characters."""


@dataclass(frozen=True, slots=True)
class Guess:
    """Something about the report that its file says, or nearly says."""

    value: str
    """Dates as packs write them: 2017-10-18."""
    whence: str
    """Where it comes from: a part of a sentence, such as “the largest words of the first page”;
    "" where the clerk gave it."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page, or the whole text where the file has no pages."""

    paragraphs: tuple[str, ...]
    """In reading order; lines of a table are parted by line feeds, its columns by “ | ”."""
    label: str = ""
    """The number printed on it, "" where none was seen."""
    runs_on: bool = False
    """True where its last paragraph goes on in the first one of the next page."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Words of the file that are not in the text."""

    page: int
    """Page of the file, from 1; 0 where it has none."""
    text: str
    why: str
    """A few words: “running head or foot”, “menu of the web page”."""


@dataclass(frozen=True, kw_only=True)
class Report:
    """What was read from one file."""

    pages: tuple[Page, ...]
    paged: bool = False
    """True where `pages` are the file's own."""
    exact: str = ""
    """The whole text, where the file already is as packs keep it; it is then kept letter by letter."""
    guesses: Mapping[str, Guess] = field(default_factory=dict)
    """By field of a source: title, author, publisher, date, form."""
    left_out: tuple[LeftOut, ...] = ()
    remarks: tuple[str, ...] = ()
    """What the clerk should know about this file: sentences."""
    gaps: tuple[str, ...] = ()
    """What of the report is not in its text, which its readers should know too: sentences."""

    @property
    def text(self) -> str:
        """The text as packs keep it: paragraphs parted by an empty line, pages by a form feed."""
        if self.exact:
            return self.exact
        told = ["\n\n".join(filter(None, map(clean, page.paragraphs))) for page in self.pages]
        if not self.paged:
            return "\n\n".join(filter(None, told)) + "\n"
        text = told[0] if told else ""
        for before, page in zip(self.pages, told[1:], strict=False):
            text += (TURN if before.runs_on and page else "\n\f") + page
        # The form feed behind a single page says that there are pages at all.
        return text + ("\n" if len(told) > 1 else "\n\f")

    @property
    def labels(self) -> str:
        """The printed page numbers, written short; "" where they are simply 1, 2, 3 or where there are none."""
        if not self.paged or not any(page.label for page in self.pages):
            return ""
        return compress(plain(page.label) or f"[{number}]" for number, page in enumerate(self.pages, 1))


def clean(paragraph: str) -> str:
    """A paragraph without control characters, empty lines and doubled spaces."""
    paragraph = _UNSEEN.sub("", paragraph)
    lines = (_SPACES.sub(" ", line).strip() for line in NEVER.sub(" ", paragraph.replace("\f", " ")).split("\n"))
    return "\n".join(line for line in lines if line)
