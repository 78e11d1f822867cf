"""What Word keeps outside its words: numbers of lists, pages, notes, cells over rows; on files that the test makes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import docx
import pytest
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.sources.readers import word
from scrutiny_tui.sources.readers.report import Report
from scrutiny_tui.sources.readers.word_numbers import numeral
from scrutiny_tui.text.document import Document
from tests.unit.sources.made import OTHER, PROSE, paragraphs, read

W = nsdecls("w")
LEVELS = (("decimal", "%1"), ("decimal", "%1.%2"), ("lowerLetter", "(%3)"), ("lowerRoman", "%4."))
NOTES = f"""<?xml version="1.0"?><w:footnotes {W}><w:footnote w:id="2"><w:p><w:r><w:t>Seen in May.</w:t></w:r></w:p>
</w:footnote></w:footnotes>"""


def made(draw: Callable[[WordDocument], None], **parts: str) -> bytes:
    """A Word document; `parts` are further parts of the folder word, by name without `.xml`."""
    document = docx.Document()
    draw(document)
    held = io.BytesIO()
    document.save(held)
    if not parts:
        return held.getvalue()
    again = io.BytesIO()
    with zipfile.ZipFile(held) as old, zipfile.ZipFile(again, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "[Content_Types].xml":
                sort = "application/vnd.openxmlformats-officedocument.wordprocessingml"
                added = "".join(
                    f'<Override PartName="/word/{each}.xml" ContentType="{sort}.{each}+xml"/>' for each in parts
                )
                content = content.replace(b"</Types>", added.encode() + b"</Types>")
            elif name == "word/_rels/document.xml.rels":
                sort = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
                added = "".join(
                    f'<Relationship Id="rAdded{each}" Type="{sort}/{each}" Target="{each}.xml"/>' for each in parts
                )
                content = content.replace(b"</Relationships>", added.encode() + b"</Relationships>")
            new.writestr(name, content)
        for name, text in parts.items():
            new.writestr(f"word/{name}.xml", text)
    return again.getvalue()


def numbered(document: WordDocument) -> None:
    """Give the document a list of four levels, numbered 90, that Heading 1 takes part in; 91 begins it anew."""
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for at, (form, text) in enumerate(LEVELS)
    )
    numbering = document.part.numbering_part.element
    numbering.insert(0, parse_xml(f'<w:abstractNum {W} w:abstractNumId="90">{levels}</w:abstractNum>'))
    again = '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="1"/></w:lvlOverride>'
    for number, more in ((90, ""), (91, again)):
        numbering.append(parse_xml(f'<w:num {W} w:numId="{number}"><w:abstractNumId w:val="90"/>{more}</w:num>'))
    heading = document.styles["Heading 1"].element.get_or_add_pPr()
    heading.append(parse_xml(f'<w:numPr {W}><w:numId w:val="90"/></w:numPr>'))


def point(document: WordDocument, text: str, level: int, number: int = 90) -> None:
    """A paragraph of the list, on a level."""
    properties = document.add_paragraph(text)._p.get_or_add_pPr()
    properties.append(parse_xml(f'<w:numPr {W}><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'))


def test_numbers_of_paragraphs_are_kept_as_word_shows_them() -> None:
    """Those of headings by their style, of several levels in one, begun anew, and of empty paragraphs counted."""

    def draw(document: WordDocument) -> None:
        numbered(document)
        document.add_heading("Background", 1)
        for text, level in (("It began.", 1), ("", 1), ("It went on.", 1), ("a point", 2), ("deeper", 3), ("more", 2)):
            point(document, text, level)
        document.add_heading("Findings", 1)
        point(document, "It was found.", 1)
        point(document, "Anew.", 1, 91)
        for text in ("one", "two"):
            document.add_paragraph(text, style="List Number")
        document.add_paragraph("a mark", style="List Bullet")

    assert paragraphs(read(word, made(draw))) == [
        "1 Background", "1.1 It began.", "1.3 It went on.", "(a) a point", "i. deeper", "(b) more",
        "2 Findings", "2.1 It was found.", "2.1 Anew.", "1. one", "2. two", "• a mark",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("number", "form", "told"),
    [
        (3, "decimal", "3"),
        (28, "lowerLetter", "bb"),
        (4, "upperRoman", "IV"),
        (3, "decimalZero", "03"),
        (2, "none", ""),
    ],
)
def test_numerals(number: int, form: str, told: str) -> None:
    assert numeral(number, form) == told


def turned(document: WordDocument, before: str, after: str, then: str = "") -> None:
    """A paragraph within which Word began a new page when it last laid the document out."""
    paragraph = document.add_paragraph()
    paragraph.add_run(before)
    run = paragraph.add_run(after)
    run._r.insert(0, parse_xml(f"<w:lastRenderedPageBreak {W}/>"))
    if then:
        document.add_paragraph(then)


def places(report: Report) -> list[tuple[str, str]]:
    """The paragraphs of a report, each with the page that it begins on."""
    document = Document.of(report.text).labelled(report.labels)
    return [(" ".join(document.text[p.start : p.end].split()), p.page) for p in document.paragraphs]


def test_pages_are_about_where_word_last_ended_them() -> None:
    """A paragraph that went on over a page is one, a word is not torn, and the clerk is told that pages are a guess."""

    def draw(document: WordDocument) -> None:
        turned(document, "It stood on ", "a page.", "Then")
        turned(document, "", "On its own.")
        turned(document, "A wo", "rd was broken.")

    report = read(word, made(draw))
    assert places(report) == [
        ("It stood on a page.", "~1"), ("Then", "~2"), ("On its own.", "~3"), ("A word was broken.", "~3"),
    ]  # fmt: skip
    assert report.labels == "~1-4"
    assert any("about page" in remark for remark in report.remarks)


def test_a_table_over_a_page_is_one_on_each() -> None:
    """Word marks the page in every cell of the row that begins it."""

    def draw(document: WordDocument) -> None:
        table = document.add_table(rows=3, cols=2)
        for number, row in enumerate(table.rows):
            for cell in row.cells:
                run = cell.paragraphs[0].add_run(f"cell {number}")
                if number == 2:
                    run._r.insert(0, parse_xml(f"<w:lastRenderedPageBreak {W}/>"))

    assert places(read(word, made(draw))) == [("cell 0 | cell 0 cell 1 | cell 1", "~1"), ("cell 2 | cell 2", "~2")]


def test_a_footnote_stands_on_its_page() -> None:
    """Before what goes on on the next, so that no sentence is parted."""

    def draw(document: WordDocument) -> None:
        first = document.add_paragraph(PROSE)
        first.add_run()._r.append(parse_xml(f'<w:footnoteReference {W} w:id="2"/>'))
        turned(document, "It went on ", "and on.", OTHER)

    assert [text for text, _ in places(read(word, made(draw, footnotes=NOTES)))] == [
        f"{PROSE}¹", "¹ Seen in May.", "It went on and on.", OTHER,
    ]  # fmt: skip


def test_tracked_changes_are_read_as_accepted_and_comments_left_out() -> None:
    def draw(document: WordDocument) -> None:
        paragraph = document.add_paragraph("The wall ")
        marks = 'w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"'
        for change, text in (("del", "delText"), ("ins", "t")):
            words = f"<w:r><w:{text}>{change} </w:{text}></w:r>"
            paragraph._p.append(parse_xml(f"<w:{change} {W} {marks}>{words}</w:{change}>"))
        paragraph.add_run("stood.")
        paragraph.add_run()._r.append(parse_xml(f'<w:commentReference {W} w:id="0"/>'))

    said = '<w:comment w:id="0" w:author="A"><w:p><w:r><w:t>Is it so?</w:t></w:r></w:p></w:comment>'
    comments = f"<w:comments {W}>{said}</w:comments>"
    assert paragraphs(read(word, made(draw, comments=comments))) == ["The wall ins stood."]


def test_cells_over_rows_and_columns_keep_the_others_in_their_place() -> None:
    def draw(document: WordDocument) -> None:
        table = document.add_table(rows=3, cols=3)
        for number, row in enumerate(table.rows):
            for column, cell in enumerate(row.cells):
                cell.text = f"{number}{column}"
        table.cell(0, 0).merge(table.cell(1, 0)).text = "tall"
        table.cell(2, 0).merge(table.cell(2, 1)).text = "wide"

    assert paragraphs(read(word, made(draw))) == ["tall | 01 | 02\n | 11 | 12\nwide |  | 22"]


def test_entities_that_swell_are_refused() -> None:
    """A bomb of entities in a part that is read is told as damage."""
    swell = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 20}">' for n in range(1, 12))
    bomb = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "word">{swell}]><w:document {W}>&e11;</w:document>'
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made(lambda document: None))) as old, zipfile.ZipFile(held, "w") as new:
        for name in old.namelist():
            new.writestr(name, bomb if name == "word/document.xml" else old.read(name))
    with pytest.raises(ScrutinyError, match="damaged"):
        read(word, held.getvalue())
