"""Word documents: their words with numbers of lists, tracked insertions, text boxes, tables and footnotes.

Heads and feet are not read. A Word document does not say where its pages end, but most say where they ended when Word
last laid them out: those numbers are about right, and the number of the paragraph is the safe place.
"""

from __future__ import annotations

import io
import re
import zipfile

import mammoth

from scrutiny_tui.sources.readers.blocks import paragraphs
from scrutiny_tui.sources.readers.office import Properties, report_of
from scrutiny_tui.sources.readers.report import Guess, Progress, Report
from scrutiny_tui.sources.readers.tree import Element, tree_of
from scrutiny_tui.sources.readers.turned import MARK, pages_of, unmarked
from scrutiny_tui.sources.readers.word_prepared import damaged, prepared, xml
from scrutiny_tui.sources.readers.zips import opened

_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='title'] => h1:fresh
"""
_TEXT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NAMES = {
    "title": "{http://purl.org/dc/elements/1.1/}title",
    "author": "{http://purl.org/dc/elements/1.1/}creator",
    "publisher": "{http://purl.org/dc/elements/1.1/}publisher",
    "saved": "{http://purl.org/dc/terms/}modified",
    "made": "{http://purl.org/dc/terms/}created",
}


def read(data: bytes, progress: Progress, whole: bool = False) -> Report:
    """A Word document. With `whole`, its heads and feet stand at the end of the text."""
    with opened(data) as held:
        heads = _heads(held)
        said = _properties(held)
        numbered = prepared(held)
    try:
        html = mammoth.convert_to_html(
            io.BytesIO(numbered), style_map=_STYLES, convert_image=mammoth.images.img_element(lambda _: {"src": ""})
        ).value
    except Exception as fault:
        # What mammoth raises for a damaged document is whatever befell it: of zip, of XML, of a missing part.
        raise damaged() from fault
    page = tree_of(html)
    marked, _ = paragraphs(page, numbered=False)
    found = unmarked(marked)
    pages = pages_of(marked)
    progress(1, 1)
    properties = Properties(
        author=said.get("author", ""),
        publisher=said.get("publisher", ""),
        made=said.get("saved", "") or said.get("made", ""),
    )
    title = _title(page, found, said.get("title", ""))
    return report_of(pages, found, title=title, properties=properties, heads=heads, whole=whole)


def _title(page: Element, found: list[str], given: str) -> Guess | None:
    heading = next((words for e in page.walk() if e.tag == "h1" and (words := e.text().replace(MARK, " ").strip())), "")
    first = " ".join(" ".join(found[:12]).split()).casefold()
    if given and given.casefold() in first:
        return Guess(given, "the document's own properties, and its first lines")
    if heading:
        return Guess(" ".join(heading.split()), "its first heading")
    return Guess(given, "the document's own properties") if len(given) > 8 and " " in given else None


def _heads(held: zipfile.ZipFile) -> list[str]:
    """The words of the heads and feet, each once."""
    found: dict[str, None] = {}
    for name in sorted(held.namelist()):
        if re.fullmatch(r"word/(?:header|footer)\d*\.xml", name):
            for paragraph in xml(held, name).iter(f"{_TEXT}p"):
                words = " ".join("".join(each.text or "" for each in paragraph.iter(f"{_TEXT}t")).split())
                if words:
                    found.setdefault(words)
    return list(found)


def _properties(held: zipfile.ZipFile) -> dict[str, str]:
    if "docProps/core.xml" not in held.namelist():
        return {}
    root = xml(held, "docProps/core.xml")
    said = {field: " ".join((root.findtext(name) or "").split()) for field, name in _NAMES.items()}
    return {field: value for field, value in said.items() if value}
