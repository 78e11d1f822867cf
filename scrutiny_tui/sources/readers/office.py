"""What documents of word processors have in common: properties, heads and feet, pages as they were last laid out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from scrutiny_tui.sources.readers.guesses import guess_from_text
from scrutiny_tui.sources.readers.properties import with_properties
from scrutiny_tui.sources.readers.report import Guess, LeftOut, Page, Report
from scrutiny_tui.sources.readers.turned import ABOUT_PAGES


@dataclass(frozen=True, kw_only=True)
class Properties:
    """What the document says of itself; "" where it says nothing."""

    author: str = ""
    publisher: str = ""
    made: str = ""
    """When it was saved last, or made, as its format writes it."""


def report_of(
    pages: tuple[Page, ...],
    paragraphs: Sequence[str],
    *,
    title: Guess | None,
    properties: Properties,
    heads: Sequence[str],
    whole: bool,
) -> Report:
    """The report of such a document; `paragraphs` are its words without pages, to guess from.

    Its heads and feet are left out and told or, with `whole`, stand at the end of its last page.
    """
    guesses = with_properties(
        guess_from_text(paragraphs, title),
        paragraphs,
        author=properties.author,
        publisher=properties.publisher,
        made=properties.made,
        of="the document",
    )
    if whole:
        pages = (*pages[:-1], replace(pages[-1], paragraphs=(*pages[-1].paragraphs, *heads)))
    return Report(
        pages=pages,
        paged=len(pages) > 1,
        guesses=guesses,
        left_out=() if whole else tuple(LeftOut(0, text, "running head or foot") for text in heads),
        remarks=(ABOUT_PAGES,) if len(pages) > 1 else (),
    )
