"""A document as a tree of plain parts, whatever it is about and whatever format it will have.

Each kind of document builds one; each writer (`scrutiny_tui.export.writers`) writes any. Texts are as the pack, the
report or the member wrote them: nothing is escaped here, and a writer makes them safe for its format. "" says nothing.

    Document(title="The bridge", language="en", made=today, parts=(
        Part("What was promised", (Paragraph(lines=(line("By ", strong("June"), "."),)),)),
    ))
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from scrutiny_tui.export import plain
from scrutiny_tui.pack.words import Words


class Said(str):
    """A text that knows its language, so that a screen reader can speak it."""

    language: str
    """`en` or `cy`; "" for the document's own."""

    def __new__(cls, text: str, language: str = "") -> Said:
        """`text` in that language."""
        said = super().__new__(cls, text)
        said.language = language
        return said


def say(words: Words, language: str) -> Said:
    """What a pack says in `language`, or in its first language where it does not say it in that."""
    for tongue, text in words.versions:
        if tongue == language and text:
            return Said(text, tongue)
    tongue, text = words.versions[0] if words.versions else ("", "")
    return Said(text, tongue)


@dataclass(frozen=True, slots=True)
class Span:
    """A run of words in one language and one weight."""

    text: str
    strong: bool = False
    language: str = ""
    """`en` or `cy`; "" for the document's own."""


Inline = tuple[Span, ...]
"""Words on one line."""


def line(*parts: str | Span | Inline) -> Inline:
    """Parts behind one another; a `Said` keeps its language. Empty parts drop out."""
    found: list[Span] = []
    for part in parts:
        if isinstance(part, str):
            found.append(Span(part, language=part.language if isinstance(part, Said) else ""))
        else:
            found += [part] if isinstance(part, Span) else part
    return tuple(span for span in found if span.text)


def strong(text: str) -> Span:
    """Words that stand out."""
    return Span(text, strong=True, language=text.language if isinstance(text, Said) else "")


def join(by: str, lines: Iterable[Inline]) -> Inline:
    """Lines put together with `by` between them; empty ones drop out."""
    found: Inline = ()
    for each in lines:
        if each:
            found = (*found, Span(by), *each) if found else each
    return found


def text_of(words: Inline) -> str:
    """The words without weight and language."""
    return "".join(span.text for span in words)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading within a part."""

    level: int
    """3 for what a part holds, 4 for what that holds. The title is 1, parts are 2."""
    words: Inline
    number: int = 0
    """Stands before the words; 0 for none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph."""

    lines: tuple[Inline, ...]
    """Its lines; most have one, as long as it is. Several keep their breaks, as in a member's note."""
    label: str = ""
    """Says in a word or two what the paragraph is, before its words."""


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list in no order."""

    items: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Numbered:
    """A list in order."""

    items: tuple[Inline, ...]
    start: int = 1
    """Number of the first."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Small facts, each behind its name."""

    rows: tuple[tuple[str, Inline], ...]
    """(name without a colon, words) pairs."""


class Weight(StrEnum):
    """What a notice is about."""

    EXEMPT = "exempt"
    """Not for publication."""
    WARNING = "warning"
    PRIVATE = "private"
    """Holds what the member wrote for themselves."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that must not be overlooked. It says so in words, whatever a writer makes of its weight."""

    weight: Weight
    words: Inline


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words of others, and where they stand."""

    blocks: tuple[Paragraph, ...]
    """Empty where the words are not here and only their place is known."""
    cite: Inline = ()
    """Who said so, where it stands and how it was checked."""
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows and columns. The first column names its row."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Inline, ...], ...]
    """Each with a cell a column; a cell may be empty."""
    shares: tuple[int, ...] = ()
    """How wide each column is beside the others; all alike where left out."""


Block = Heading | Paragraph | Bullets | Numbered | Facts | Notice | Quotation | Table


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the document under a heading of its own."""

    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A whole document."""

    title: str
    language: str
    """`en` or `cy`: the language of everything that names no other."""
    made: date
    """The day it was made; the only date that a file carries."""
    subtitle: str = ""
    """What kind of document it is, where the title does not say."""
    banner: tuple[Notice, ...] = ()
    """What every page must say."""
    head: tuple[Block, ...] = ()
    """What stands between the title and the first part."""
    parts: tuple[Part, ...] = ()
    contents: bool = False
    """True for a long document, which begins with a list of its parts."""
    one_page: bool = False
    """True where it is meant to fit one sheet, and is set closer for that."""


def full_title(document: Document) -> str:
    """The title with the kind before it, for the lists in which files are told apart."""
    return f"{document.subtitle}: {document.title}" if document.subtitle else document.title


def percents(table: Table) -> list[int]:
    """The width of each column in hundredths of the table's."""
    shares = table.shares or (1,) * len(table.columns)
    return [round(100 * share / sum(shares)) for share in shares]


def row_by_row(table: Table) -> tuple[Block, ...]:
    """A table told one row after another, for who cannot see its columns or has no room for them."""
    rows = (tuple((name, cell) for name, cell in zip(table.columns, row, strict=True) if cell) for row in table.rows)
    return (Paragraph(lines=(line(strong(table.caption)),)), *(Facts(row) for row in rows if row))


def paragraphs(text: str, label: str = "") -> list[Block]:
    """Each paragraph of `text`; blank lines part them. The first is labelled. Empty for no words."""
    return _labelled([[part] for part in plain.paragraphs(text)], text, label)


def verses(text: str, label: str = "") -> list[Block]:
    """The same with the line breaks kept, as a member's note is written."""
    return _labelled(plain.verses(text), text, label)


def _labelled(found: list[list[str]], text: str, label: str) -> list[Block]:
    language = text.language if isinstance(text, Said) else ""
    return [
        Paragraph(lines=tuple(line(Said(each, language)) for each in lines), label="" if at else label)
        for at, lines in enumerate(found)
    ]
