"""Writes a document as a Word file (.docx): real styles, headings and lists, in its language, the same bytes each time.

`python-docx` makes the package; what is in it is made here and in `word_body` and `word_style`.
"""

from __future__ import annotations

import zipfile
from datetime import datetime, time
from io import BytesIO
from typing import TYPE_CHECKING, Any

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.export.plain import flat
from scrutiny_tui.export.tree import Document, full_title, line
from scrutiny_tui.export.word_body import TAGS, Body
from scrutiny_tui.export.word_style import DECLARED, Sizes, numbering, sizes, styles
from scrutiny_tui.paths import install_command
from scrutiny_tui.tongue import _

if TYPE_CHECKING:
    from docx.document import Document as WordFile

_BEGAN = (1980, 1, 1, 0, 0, 0)
"""The earliest moment that a zip can tell; each part of the file carries it."""
_LONGEST = 255
"""Letters that a fact about a file may have."""
_NEEDED = ("settings", "styles", "numbering", "webSettings", "fontTable", "theme", "officeDocument", "core-properties")
"""What is kept of the package that python-docx begins with."""


def write(document: Document, *, large: bool = False) -> bytes:
    """The whole file. ScrutinyError where the library for Word is not installed."""
    try:
        import docx  # noqa: PLC0415 - who exports no Word file does not wait for it
    except ImportError as missing:
        raise ScrutinyError(
            _("Word files cannot be written: the library for them is not installed."),
            _("Choose the web page, which Word can open, or install the library: {command}").format(
                command=install_command("word")
            ),
        ) from missing
    file = docx.Document()
    held = sizes(large=large, one_page=document.one_page)
    body = Body(document, large=large)
    _bare(file)
    _fill(file, body, held)
    _frame(file, body, held)
    _tell(file, document)
    raw = BytesIO()
    file.save(raw)
    return _settled(raw)


def _bare(file: WordFile) -> None:
    """Leave out what the library's own template brings along: another program's picture, styles and facts."""
    for rels in (file.part.rels, file.part.package.rels):
        for key in [key for key, rel in rels.items() if not rel.reltype.endswith(_NEEDED)]:
            del rels[key]


def _fill(file: WordFile, body: Body, held: Sizes) -> None:
    from docx.oxml import parse_xml  # noqa: PLC0415

    tag = TAGS[body.document.language]
    written = parse_xml(f"<w:body {DECLARED}>{body.write()}</w:body>")
    end = file.element.body.sectPr
    for element in list(written):
        end.addprevious(element)
    _replace(file.styles.element, parse_xml(styles(held, tag)))
    _replace(file.part.numbering_part.element, parse_xml(numbering(body.starts)))
    for language in file.settings.element.xpath("w:themeFontLang"):
        language.attrib.clear()
        language.set(f"{{{language.nsmap['w']}}}val", tag)


def _replace(old: Any, new: Any) -> None:
    old[:] = list(new)


def _frame(file: WordFile, body: Body, held: Sizes) -> None:
    """A4, with what every page must say above and the page's number below."""
    from docx.oxml import parse_xml  # noqa: PLC0415
    from docx.shared import Mm, Twips  # noqa: PLC0415

    section = file.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = section.bottom_margin = section.top_margin = Twips(held.margin)
    section.header_distance = section.footer_distance = Twips(held.margin // 2)
    document = body.document
    above = "".join(body.blocks(document.banner)) or body.paragraph("Header", ())
    number = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    title = body.runs(line(document.title, " – ", _("page"), " "))
    below = f'<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{title}{number}</w:p>'
    # The first page says it under its title, where a screen reader does not pass it over.
    section.different_first_page_header_footer = True
    for part, said in (
        (section.first_page_header, body.paragraph("Header", ())),
        (section.header, above),
        (section.first_page_footer, below),
        (section.footer, below),
    ):
        part.is_linked_to_previous = False
        _replace(part._element, parse_xml(f"<w:hdr {DECLARED}>{said}</w:hdr>"))


def _tell(file: WordFile, document: Document) -> None:
    """What the file says of itself: its title and language, the day it was made, and no name."""
    facts = file.core_properties
    facts.title, facts.language = flat(full_title(document))[:_LONGEST], TAGS[document.language]
    facts.author = facts.last_modified_by = facts.comments = facts.keywords = facts.subject = ""
    facts.created = facts.modified = datetime.combine(document.made, time())
    facts.revision = 1


def _settled(raw: BytesIO) -> bytes:
    """The same package with its parts in order and without the time of its making."""
    settled = BytesIO()
    with zipfile.ZipFile(raw) as before, zipfile.ZipFile(settled, "w", zipfile.ZIP_DEFLATED) as after:
        names = before.namelist()
        for name in sorted(names, key=lambda name: (name != "[Content_Types].xml", name)):
            part = zipfile.ZipInfo(name, _BEGAN)
            part.compress_type = zipfile.ZIP_DEFLATED
            part.create_system = 3
            after.writestr(part, before.read(name))
    return settled.getvalue()
