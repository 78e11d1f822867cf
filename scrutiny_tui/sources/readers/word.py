"""Word documents: their words with tracked insertions, text boxes, tables and footnotes; heads and feet are not read.

Word does not say where its pages end, so there are none: the number of the paragraph is the safe place.
"""

from __future__ import annotations

import io
import re
import zipfile
from xml.etree import ElementTree

import mammoth

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.sources.readers.blocks import paragraphs
from scrutiny_tui.sources.readers.guesses import as_names, guess_from_text
from scrutiny_tui.sources.readers.report import Guess, LeftOut, Page, Progress, Report
from scrutiny_tui.sources.readers.tree import Element, tree_of
from scrutiny_tui.sources.readers.zips import opened, part

_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='title'] => h1:fresh
"""
_TEXT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NAMES = {
    "title": "{http://purl.org/dc/elements/1.1/}title",
    "author": "{http://purl.org/dc/elements/1.1/}creator",
    "publisher": "{http://purl.org/dc/elements/1.1/}publisher",
}


def read(data: bytes, progress: Progress, whole: bool = False) -> Report:
    """A Word document. With `whole`, its heads and feet stand at the end of the text."""
    with opened(data) as held:
        heads = _heads(held)
        said = _properties(held)
    try:
        html = mammoth.convert_to_html(
            io.BytesIO(data), style_map=_STYLES, convert_image=mammoth.images.img_element(lambda _: {"src": ""})
        ).value
    except Exception as fault:
        # What mammoth raises for a damaged document is whatever befell it: of zip, of XML, of a missing part.
        raise ScrutinyError(
            "The Word document is damaged inside.", "Open it in Word, save it under a new name, and add that."
        ) from fault
    page = tree_of(html)
    found, _ = paragraphs(page, numbered=False)
    progress(1, 1)
    guesses = guess_from_text(found, _title(page, found, said.get("title", "")))
    author = said.get("author", "")
    if author and any(author.casefold() in paragraph.casefold() for paragraph in found):
        for field, name in as_names(author).items():
            guesses.setdefault(field, Guess(name, "the document's own properties (author), and its words"))
    if said.get("publisher"):
        guesses["publisher"] = Guess(said["publisher"], "the document's own properties (publisher)")
    return Report(
        pages=(Page((*found, *heads) if whole else tuple(found)),),
        guesses=guesses,
        left_out=() if whole else tuple(LeftOut(0, text, "running head or foot") for text in heads),
    )


def _title(page: Element, found: list[str], given: str) -> Guess | None:
    heading = next((e.text().strip() for e in page.walk() if e.tag == "h1" and e.text().strip()), "")
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
            for paragraph in _xml(held, name).iter(f"{_TEXT}p"):
                words = " ".join("".join(each.text or "" for each in paragraph.iter(f"{_TEXT}t")).split())
                if words:
                    found.setdefault(words)
    return list(found)


def _properties(held: zipfile.ZipFile) -> dict[str, str]:
    if "docProps/core.xml" not in held.namelist():
        return {}
    root = _xml(held, "docProps/core.xml")
    said = {field: " ".join((root.findtext(name) or "").split()) for field, name in _NAMES.items()}
    return {field: value for field, value in said.items() if value}


def _xml(held: zipfile.ZipFile, name: str) -> ElementTree.Element:
    try:
        return ElementTree.fromstring(part(held, name))
    except ElementTree.ParseError:
        return ElementTree.Element("nothing")
