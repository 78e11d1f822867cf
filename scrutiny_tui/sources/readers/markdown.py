"""Markdown: its words without the signs of its markup."""

from __future__ import annotations

from markdown_it import MarkdownIt

from scrutiny_tui.sources.readers.blocks import paragraphs
from scrutiny_tui.sources.readers.guesses import guess_from_text
from scrutiny_tui.sources.readers.kinds import decoded
from scrutiny_tui.sources.readers.report import Guess, Page, Progress, Report
from scrutiny_tui.sources.readers.tree import tree_of
from scrutiny_tui.text.document import Document


def read(data: bytes, progress: Progress, whole: bool = False) -> Report:
    """A text in Markdown; form feeds in it part its pages. Nothing is left out, `whole` or not."""
    text, remark = decoded(data)
    text = Document.of(text).text
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
    parts = [tree_of(markdown.render(part)) for part in text.split("\f")]
    pages = tuple(Page(tuple(paragraphs(part)[0])) for part in parts)
    heading = next((element.text().strip() for part in parts for element in part.walk() if element.tag == "h1"), "")
    title = Guess(" ".join(heading.split()), "its main heading") if heading else None
    progress(1, 1)
    return Report(
        pages=pages,
        paged="\f" in text,
        guesses=guess_from_text([paragraph for page in pages for paragraph in page.paragraphs], title),
        remarks=(remark,) if remark else (),
    )
