"""What a file is, by what it holds: each sort is known, and what cannot be read is told in words that help."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.sources.readers.kinds import Kind, decoded, tell
from scrutiny_tui.sources.readers.zips import opened

MAIL = b"From: Ann <ann@example.org>\r\nSubject: Walls\r\nDate: Mon, 2 Mar 2026 10:00:00\r\n\r\nThe wall stands.\r\n"


def zipped(**parts: bytes) -> bytes:
    """A zip file; a double underscore in a name stands for a slash, a single one for a point."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name.replace("__", "/").replace("_", "."), data)
    return held.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n", Kind.PDF),
        (b"\r\n\r\n%PDF-1.4\n", Kind.PDF),
        (zipped(word__document_xml=b"<w/>"), Kind.WORD),
        (zipped(mimetype=b"application/vnd.oasis.opendocument.text"), Kind.ODT),
        (b"<!DOCTYPE html><title>x</title>", Kind.HTML),
        (b"\xef\xbb\xbf \n<!-- saved -->\n<HTML lang=en>", Kind.HTML),
        (MAIL, Kind.MAIL),
        (b"From ann Mon Mar 2\n" + MAIL, Kind.MAIL),
        (b"# Walls\n\nThe **old** walls, see [the list](walls.md).\n", Kind.MARKDOWN),
        (b"Note: this is about walls.\nThey stand: for now.\n\nMore.\n", Kind.TEXT),
        ("Plain words, £5.".encode("utf-16"), Kind.TEXT),
        ("Caf\u00e9 and £5".encode("cp1252"), Kind.TEXT),
    ],
)
def test_each_sort_is_known_by_what_it_holds(data: bytes, kind: Kind) -> None:
    assert tell(data, "report").kind is kind


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b"  \r\n\t", "empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "old office"),
        (b"{\\rtf1 words}", "Rich Text"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "picture"),
        (zipped(xl__workbook_xml=b"<x/>"), "Excel"),
        (zipped(ppt__presentation_xml=b"<x/>"), "PowerPoint"),
        (zipped(anything_txt=b"x"), "zip file"),
        (zipped(word__document_xml=b"<w/>" * 500)[:-30], "damaged"),
        (bytes(range(256)) * 20, "neither text"),
        (MAIL.decode().encode("utf-16-le"), "UTF-16"),
        (MAIL.decode().encode("utf-16"), "UTF-16"),
    ],
)
def test_what_cannot_be_read_is_told_with_what_to_do(data: bytes, words: str) -> None:
    with pytest.raises(ScrutinyError, match=words) as told:
        tell(data, "report")
    assert told.value.do.endswith((".", "it again.", "spoilt."))


@pytest.mark.parametrize("name", ["report.pdf", "REPORT.PDF", "report.docx", "report.odt"])
def test_a_page_saved_under_a_documents_name_is_refused(name: str) -> None:
    """It is almost always an error page; the message says how to add it if it is not."""
    with pytest.raises(ScrutinyError, match="it holds a web page") as told:
        tell(b"<!doctype html><h1>Not found</h1>", name)
    assert ".html" in told.value.do


def test_another_name_is_only_remarked() -> None:
    assert tell(b"%PDF-1.7\n", "report.txt").remark == "It was read as a PDF, although its name ends in .txt."
    assert tell(b"%PDF-1.7\n", "report").remark == ""
    assert tell(b"Plain words.", "notes.md").remark == ""


def test_a_document_that_swells_beyond_bounds_is_not_opened() -> None:
    """A bomb packs hundreds of megabytes into one."""
    bomb = zipped(word__document_xml=bytes(120_000_000))
    assert len(bomb) < 200_000
    with pytest.raises(ScrutinyError, match="unpack to far more"):
        tell(bomb, "report.docx")


def test_a_size_that_a_zip_file_lies_about_is_not_believed() -> None:
    """What comes out is counted too: a part that is larger than it says is damaged."""
    whole = bytearray(zipped(word__document_xml=b"<w>" + b"word " * 5000))
    at = whole.rindex(b"PK\x01\x02")
    struct.pack_into("<I", whole, at + 24, 10)
    held = opened(bytes(whole))
    from scrutiny_tui.sources.readers.zips import part

    with pytest.raises(ScrutinyError):
        part(held, "word/document.xml")


def test_a_text_that_is_not_in_utf_8_is_read_with_a_remark() -> None:
    text, remark = decoded("It cost £5.".encode("cp1252"))
    assert text == "It cost £5."
    assert "Windows" in remark


@given(st.binary(max_size=300))
def test_any_bytes_are_told_or_refused_without_a_fault(data: bytes) -> None:
    try:
        assert tell(data, "report.bin").kind in Kind
    except ScrutinyError as told:
        assert told.what


def test_a_long_text_is_not_cut_within_a_letter() -> None:
    text = "é" * 70_000
    assert tell(text.encode(), "x").kind is Kind.TEXT
