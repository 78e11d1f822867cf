"""A Word document with what is kept outside its words written into them: the numbers of its lists, and its pages."""

from __future__ import annotations

import io
import zipfile
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.sources.readers.turned import MARK
from scrutiny_tui.sources.readers.word_numbers import Numbers, W
from scrutiny_tui.sources.readers.zips import part

MAIN = "word/document.xml"
_CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Choice"
_TURNED = f"{W}lastRenderedPageBreak"
_BOX = f"{W}txbxContent"


def prepared(held: zipfile.ZipFile) -> bytes:
    """The document with its paragraphs numbered and marked where pages were begun.

    ScrutinyError where it is damaged.
    """
    root = xml(held, MAIN)
    numbers = Numbers(xml(held, "word/numbering.xml"), xml(held, "word/styles.xml"))
    _write_in(root, numbers)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as new:
        for name in dict.fromkeys(held.namelist()):
            if name == MAIN:
                new.writestr(name, ElementTree.tostring(root, encoding="utf-8"))
            elif not name.startswith("word/media/"):
                new.writestr(name, part(held, name))
    return made.getvalue()


def xml(held: zipfile.ZipFile, name: str) -> Element:
    """The root of one part; an empty element where the document has none such or it cannot be read."""
    if name not in held.namelist():
        return Element("nothing")
    try:
        return ElementTree.fromstring(part(held, name))
    except ElementTree.ParseError as fault:
        if name == MAIN:
            raise damaged() from fault
        return Element("nothing")


def damaged() -> ScrutinyError:
    """What is said of a document that cannot be read."""
    return ScrutinyError(
        "The Word document is damaged inside.", "Open it in Word, save it under a new name, and add that."
    )


def _write_in(root: Element, numbers: Numbers) -> None:
    """Write numbers and marks into the paragraphs within, in the order of the text."""
    waiting: list[tuple[Element, bool]] = [(root, False)]
    while waiting:
        element, boxed = waiting.pop()
        if element.tag == _CHOICE:
            continue  # what is read is the other version of the same
        boxed = boxed or element.tag == _BOX
        if element.tag == f"{W}p":
            _number(element, numbers)
        if element.tag == f"{W}r" and not boxed:
            for at, child in enumerate(element):
                if child.tag == _TURNED:
                    element[at] = _words(MARK)
        waiting.extend((child, boxed) for child in reversed(element))


def _number(paragraph: Element, numbers: Numbers) -> None:
    """Write the paragraph's number before its words, and take it out of the list."""
    properties = paragraph.find(f"{W}pPr")
    if properties is not None and properties.find(f"{W}rPr/{W}del") is not None:
        return
    label = numbers.label(properties)
    if not label:
        return
    if properties is None:
        properties = Element(f"{W}pPr")
        paragraph.insert(0, properties)
    for listed in properties.findall(f"{W}numPr"):
        properties.remove(listed)
    none = ElementTree.SubElement(properties, f"{W}numPr")
    ElementTree.SubElement(none, f"{W}ilvl", {f"{W}val": "0"})
    ElementTree.SubElement(none, f"{W}numId", {f"{W}val": "0"})
    if not any(each.text and each.text.strip() for each in paragraph.iter(f"{W}t")):
        return
    run = Element(f"{W}r")
    run.append(_words(f"{label} "))
    paragraph.insert(list(paragraph).index(properties) + 1, run)


def _words(text: str) -> Element:
    made = Element(f"{W}t", {"{http://www.w3.org/XML/1998/namespace}space": "preserve"})
    made.text = text
    return made
