"""Markdown: its words without the signs of its markup, its footnotes at the end, and what its head says of it."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt

from scrutiny_tui.sources.readers.blocks import paragraphs
from scrutiny_tui.sources.readers.guesses import dates_in, guess_from_text
from scrutiny_tui.sources.readers.kinds import decoded
from scrutiny_tui.sources.readers.report import Guess, Page, Progress, Report
from scrutiny_tui.sources.readers.tree import tree_of
from scrutiny_tui.text.document import Document

_HEAD = re.compile(r"---[^\S\n]*\n(.*?)\n(?:---|\.\.\.)[^\S\n]*(?:\n|$)", re.S)
_SAID = re.compile(r"(title|author|date|publisher)[^\S\n]*:[^\S\n]*(\S.*)", re.I)
_NOTE = re.compile(r"^\[\^([\w-]+)\]:[^\S\n]*(.*(?:\n[^\S\n]+\S.*)*)", re.M)
_MARK = re.compile(r"\[\^([\w-]+)\]")
_SUPER = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_FENCE = re.compile(r"^(?:```|~~~)", re.M)


def read(data: bytes, progress: Progress, whole: bool = False) -> Report:
    """A text in Markdown; form feeds in it part its pages. Nothing is left out, `whole` or not."""
    text, remark = decoded(data)
    text = Document.of(text).text
    head = _HEAD.match(text)
    said = _said(head[1]) if head else {}
    if said and head:
        text = text[head.end() :]
    text = _notes_last(text)
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
    parts = [tree_of(markdown.render(part)) for part in text.split("\f")]
    pages = tuple(Page(tuple(paragraphs(part)[0])) for part in parts)
    heading = next((element.text().strip() for part in parts for element in part.walk() if element.tag == "h1"), "")
    title = said.get("title") or (Guess(" ".join(heading.split()), "its main heading") if heading else None)
    guesses = guess_from_text([paragraph for page in pages for paragraph in page.paragraphs], title)
    progress(1, 1)
    return Report(pages=pages, paged="\f" in text, guesses={**guesses, **said}, remarks=(remark,) if remark else ())


def _said(head: str) -> dict[str, Guess]:
    """What the lines before the text say of it."""
    found: dict[str, Guess] = {}
    for line in head.split("\n"):
        if (said := _SAID.fullmatch(line.rstrip())) and (value := said[2].strip().strip("\"'[]").strip()):
            field = said[1].lower()
            days = dates_in(value)
            if field != "date" or days:
                found[field] = Guess(days[0][0] if field == "date" else value, f"the lines before its text ({field})")
    return found


def _notes_last(text: str) -> str:
    """The text with its footnotes numbered and set at its end."""
    notes = {found[1]: " ".join(found[2].split()) for found in _NOTE.finditer(text)}
    if not notes or _FENCE.search(text):
        return text
    body = _NOTE.sub("", text)
    numbers: dict[str, int] = {}

    def number(found: re.Match[str]) -> str:
        if found[1] not in notes:
            return found[0]
        return str(numbers.setdefault(found[1], len(numbers) + 1)).translate(_SUPER)

    body = _MARK.sub(number, body)
    last = [f"{str(numbers[name]).translate(_SUPER)} {notes[name]}" for name in numbers]
    return "\n\n".join([body.rstrip(), *last])
