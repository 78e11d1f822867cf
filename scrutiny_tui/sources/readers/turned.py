"""Pages of documents that do not say where their pages end, but where they ended when they were last laid out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scrutiny_tui.sources.readers.report import Page

MARK = "\ue0ff"
"""Stands in a paragraph where a new page was begun; a sign that no text has."""
ABOUT = "~"
"""Stands before the number of a page that is only about right."""
ABOUT_PAGES = (
    f"Its pages are where they ended when it was last laid out: {ABOUT}3 is about page 3."
    " Quote its paragraphs rather than pages."
)
"""What the clerk is told of such pages."""
_IN_WORD = re.compile(rf"(?<=\w){MARK}(\w\S*)")
_ROW = re.compile(rf"\n{MARK}")
_WITHIN = re.compile(rf"\s*{MARK}[\s{MARK}]*")
_NOTE = re.compile(r"([⁰¹²³⁴-⁹]+) ")


def pages_of(paragraphs: Sequence[str]) -> tuple[Page, ...]:
    """The pages that marked paragraphs make; one page without a number where nothing is marked.

    Notes at the end of the text go to the foot of the page on which their number stands.
    """
    texts = [part for paragraph in paragraphs for part in _parts(paragraph)]
    if not any(MARK in text for text in texts):
        return (Page(tuple(paragraphs)),)
    body, notes = _notes_apart(texts)
    pages: list[list[str]] = [[]]
    runs: list[bool] = []
    for text in body:
        first, *more = text.split(MARK)
        if first.strip():
            pages[-1].append(first.strip())
        for part in more:
            runs.append(bool(first.strip() and part.strip()))
            pages.append([part.strip()] if part.strip() else [])
            first = part
    runs.append(False)
    _put(notes, pages, runs)
    return tuple(
        Page(tuple(page), f"{ABOUT}{number}", run)
        for number, (page, run) in enumerate(zip(pages, runs, strict=True), 1)
    )


def unmarked(paragraphs: Sequence[str]) -> list[str]:
    """The paragraphs without the marks, as they would stand on one long page."""
    plain = (_WITHIN.sub(" ", _IN_WORD.sub(r"\1", paragraph)).strip() for paragraph in paragraphs)
    return [paragraph for paragraph in plain if paragraph]


def _parts(paragraph: str) -> list[str]:
    """A paragraph, or a table parted where a row of it begins a page; marks within words moved behind them."""
    whole = _IN_WORD.sub(rf"\1 {MARK}", paragraph)
    parts = _ROW.split(whole)
    return [_WITHIN.sub(MARK, f"{MARK if number else ''}{part}") for number, part in enumerate(parts)]


def _notes_apart(texts: Sequence[str]) -> tuple[list[str], list[str]]:
    """The texts before the notes at the end, and these; what belongs to a note goes with it."""
    first = len(texts)
    for number in range(len(texts) - 1, -1, -1):
        if _NOTE.match(texts[number]):
            first = number
        elif first - number > 2 or MARK in texts[number]:
            break
    return list(texts[:first]), list(texts[first:])


def _put(notes: Sequence[str], pages: list[list[str]], runs: Sequence[bool]) -> None:
    """Put each note on its page, before what goes on on the next."""
    at = 0
    for note in notes:
        if number := _NOTE.match(note):
            sign = re.compile(rf"(?<![⁰¹²³⁴-⁹]){number[1]}(?![⁰¹²³⁴-⁹])")
            at = next((n for n in range(at, len(pages)) if any(map(sign.search, pages[n]))), at)
        place = len(pages[at]) - 1 if runs[at] else len(pages[at])
        pages[at].insert(place, note)
