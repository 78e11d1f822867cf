"""OpenDocument texts, as LibreOffice writes them; their pages are where they ended when last laid out."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.sources.readers.odt_body import OFFICE, Body, plain
from scrutiny_tui.sources.readers.odt_numbers import STYLE, TEXT, Numbers
from scrutiny_tui.sources.readers.office import Properties, report_of
from scrutiny_tui.sources.readers.report import Guess, Progress, Report
from scrutiny_tui.sources.readers.turned import pages_of, unmarked
from scrutiny_tui.sources.readers.zips import opened, part

_DC = "{http://purl.org/dc/elements/1.1/}"
_META = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
_AGAIN = "Open it in LibreOffice or Word, save it under a new name, and add that."


def read(data: bytes, progress: Progress, whole: bool = False) -> Report:
    """An OpenDocument text. With `whole`, its heads and feet stand at the end of the text."""
    with opened(data) as held:
        if "META-INF/manifest.xml" in held.namelist() and b"encryption-data" in part(held, "META-INF/manifest.xml"):
            raise ScrutinyError(
                "The document is locked with a password.", "Open it, save it without one, add it again."
            )
        content = _xml(part(held, "content.xml"))
        said, styles = (_beside(held, name) for name in ("meta.xml", "styles.xml"))
    body = content.find(f"{OFFICE}body/{OFFICE}text")
    if body is None:
        raise ScrutinyError("The document holds no text.", _AGAIN)
    reading = Body(Numbers((styles, content)), (styles, content))
    marked = [*reading.blocks(body)]
    marked += reading.notes
    paged = next(body.iter(f"{TEXT}soft-page-break"), None) is not None
    found = unmarked(marked)
    pages = pages_of(marked if paged else found)
    heads = list(dict.fromkeys(_heads(styles)))
    progress(1, 1)
    properties = Properties(
        author=_said(said, f"{_META}initial-creator") or _said(said, f"{_DC}creator"),
        publisher=_said(said, f"{_DC}publisher"),
        made=_said(said, f"{_DC}date") or _said(said, f"{_META}creation-date"),
    )
    title = _title(body, _said(said, f"{_DC}title"))
    return report_of(pages, found, title=title, properties=properties, heads=heads, whole=whole)


def _title(body: Element, given: str) -> Guess | None:
    titled = next((plain(each) for each in body.iter(f"{TEXT}p") if each.get(f"{TEXT}style-name") == "Title"), "")
    heading = titled or next((plain(each) for each in body.iter(f"{TEXT}h") if plain(each)), "")
    if given and given.casefold() in " ".join(plain(body)[:2000].split()).casefold():
        return Guess(given, "the document's own properties, and its first lines")
    if heading:
        return Guess(heading, "its title" if titled else "its first heading")
    return Guess(given, "the document's own properties") if given else None


def _heads(styles: Element | None) -> Iterator[str]:
    """The words of the heads and feet."""
    for page in styles.iter(f"{STYLE}master-page") if styles is not None else ():
        for edge in page:
            if edge.tag.removeprefix(STYLE).startswith(("header", "footer")):
                yield from filter(None, (plain(each) for each in edge.iter(f"{TEXT}p")))


def _said(root: Element | None, name: str) -> str:
    found = next(root.iter(name), None) if root is not None else None
    return plain(found)


def _beside(held: zipfile.ZipFile, name: str) -> Element | None:
    return _xml(part(held, name)) if name in held.namelist() else None


def _xml(data: bytes) -> Element:
    try:
        return ElementTree.fromstring(data)
    except ElementTree.ParseError as fault:
        raise ScrutinyError("The document is damaged inside.", _AGAIN) from fault
