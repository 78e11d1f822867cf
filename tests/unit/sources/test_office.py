"""Word documents and OpenDocument texts, on files that the test makes."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.sources.readers import odt, word
from tests.unit.sources.made import OTHER, PROSE, paragraphs, read


def word_file(**properties: str) -> bytes:
    """A Word document with a heading, a list, a table, a head and properties."""
    made = docx.Document()
    made.add_heading("The old walls", 1)
    made.add_paragraph(PROSE)
    made.add_paragraph("A point", style="List Bullet")
    table = made.add_table(rows=2, cols=2)
    for row, texts in zip(table.rows, (("Wall", "Cost"), ("Mill Row", "£5")), strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    made.add_paragraph(OTHER)
    made.sections[0].header.paragraphs[0].text = "Example Council"
    for name, value in properties.items():
        setattr(made.core_properties, name, value)
    held = io.BytesIO()
    made.save(held)
    return held.getvalue()


def test_its_words_stand_in_order_without_heads() -> None:
    report = read(word, word_file())
    assert paragraphs(report) == ["The old walls", PROSE, "• A point", "Wall | Cost\nMill Row | £5", OTHER]
    assert [each.text for each in report.left_out] == ["Example Council"]
    assert not report.paged


def test_the_heads_are_kept_on_demand() -> None:
    assert paragraphs(read(word, word_file(), whole=True))[-1] == "Example Council"


def test_properties_count_only_where_the_words_bear_them_out() -> None:
    """The author of a file is often who typed it, and its title that of the file it was copied from."""
    guesses = read(word, word_file(author="Typist", title="Old template")).guesses
    assert guesses["title"].value == "The old walls"
    assert "author" not in guesses


def test_a_damaged_document_is_told() -> None:
    held = io.BytesIO(word_file())
    broken = io.BytesIO()
    with zipfile.ZipFile(held) as old, zipfile.ZipFile(broken, "w") as new:
        for name in old.namelist():
            new.writestr(name, b"<w:document" if name == "word/document.xml" else old.read(name))
    with pytest.raises(ScrutinyError, match="damaged"):
        read(word, broken.getvalue())


CONTENT = """<?xml version="1.0"?><office:document-content
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:text>
<text:tracked-changes><text:changed-region><text:deletion><text:p>Struck out</text:p></text:deletion>
</text:changed-region>
</text:tracked-changes><text:h>The old walls</text:h><text:p>One<text:s/>wall<text:note>
<text:note-citation>1</text:note-citation>
<text:note-body><text:p>Seen in May.</text:p></text:note-body></text:note> stands.<text:line-break/>So it does.</text:p>
<text:list><text:list-item><text:p>A point</text:p></text:list-item></text:list>
<table:table><table:table-row><table:table-cell><text:p>Wall</text:p></table:table-cell>
<table:table-cell><text:p>£5</text:p></table:table-cell></table:table-row></table:table>
</office:text></office:body></office:document-content>"""


def odt_file(content: str, **more: str) -> bytes:
    """An .odt file."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        made.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        made.writestr("content.xml", content)
        for name, text in more.items():
            made.writestr(name.replace("__", "/").replace("_", "."), text)
    return held.getvalue()


def test_its_words_stand_in_order_and_notes_at_the_end() -> None:
    assert paragraphs(read(odt, odt_file(CONTENT))) == [
        "The old walls", "One wall¹ stands.\nSo it does.", "• A point", "Wall | £5", "¹ Seen in May.",
    ]  # fmt: skip


def test_damaged_and_locked_documents_are_told() -> None:
    with pytest.raises(ScrutinyError, match="damaged"):
        read(odt, odt_file("<office:document"))
    with pytest.raises(ScrutinyError, match="password"):
        read(odt, odt_file(CONTENT, **{"META-INF__manifest_xml": "<x><encryption-data/></x>"}))
