"""What sort of file this is, by what it holds. Names are only compared with it afterwards."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.sources.readers.zips import zipped_kind

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"RIFF", b"BM")
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HTML = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
_HEADER = re.compile(r"([A-Za-z][A-Za-z0-9-]*):[ \t]?")
_MAIL_HEADERS = frozenset(
    ["from", "to", "cc", "subject", "date", "mime-version", "received", "return-path", "message-id", "content-type",
     "reply-to", "sender", "delivered-to", "x-mailer", "in-reply-to", "content-transfer-encoding"]
)  # fmt: skip
_MARKDOWN = re.compile(r"^#{1,6} \S|^(?:```|~~~)|\*\*\S[^*\n]*\*\*|\[[^\]\n]+\]\([^)\s]+\)", re.M)
_ENOUGH = 65_536
"""Bytes from which the sort of a text is told."""
_DOCUMENTS = {".pdf": "a PDF", ".docx": "a Word document", ".odt": "an OpenDocument text"}


class Kind(StrEnum):
    """The sorts of files that can be read."""

    PDF = "PDF"
    WORD = "Word document"
    ODT = "OpenDocument text"
    HTML = "web page"
    MAIL = "e-mail"
    MARKDOWN = "Markdown"
    TEXT = "plain text"


@dataclass(frozen=True, slots=True)
class Told:
    """What a file is."""

    kind: Kind
    remark: str = ""
    """A sentence where its name says otherwise, else ""."""


def tell(data: bytes, name: str) -> Told:
    """The sort of a file that holds `data`. ScrutinyError where it is none that can be read.

    A page saved under the name of a document is refused: it is almost always an error page in the report's place.
    """
    kind = _kind(data)
    suffix = PurePath(name).suffix.lower()
    claimed = _DOCUMENTS.get(suffix, "")
    if claimed and kind not in (Kind.PDF, Kind.WORD, Kind.ODT):
        what = f"Its name says that it is {claimed}, but it holds {_with_article(kind)}."
        do = "Often an error page was saved in the report's place: get the report again."
        raise ScrutinyError(what, f"{do} If this is the report, rename the file to end in {_SUFFIX[kind]}.")
    wanted = _SUFFIXES[kind]
    odd = suffix in _KNOWN and suffix not in wanted
    return Told(kind, f"It was read as {_with_article(kind)}, although its name ends in {suffix}." if odd else "")


def decoded(data: bytes) -> tuple[str, str]:
    """The text of some bytes, and a remark where its encoding had to be guessed. ScrutinyError where it is no text."""
    if data.startswith(_UTF16):
        try:
            return data.decode("utf-16"), ""
        except UnicodeDecodeError as fault:
            raise _no_text() from fault
    if b"\0" in data:
        raise _no_text()
    try:
        return data.decode("utf-8-sig"), ""
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
        return text, "It is not in UTF-8 and was read as Windows text (cp1252): look at its pound signs and accents."


_SUFFIX = {Kind.HTML: ".html", Kind.MAIL: ".eml", Kind.MARKDOWN: ".md", Kind.TEXT: ".txt"}
_SUFFIXES: dict[Kind, tuple[str, ...]] = {
    Kind.PDF: (".pdf",),
    Kind.WORD: (".docx", ".docm"),
    Kind.ODT: (".odt",),
    Kind.HTML: (".html", ".htm", ".xhtml"),
    Kind.MAIL: (".eml",),
    Kind.MARKDOWN: (".md", ".markdown", ".txt", ".text"),
    Kind.TEXT: (".txt", ".text", ".md", ".markdown"),
}
_KNOWN = frozenset(suffix for each in _SUFFIXES.values() for suffix in each)


def _kind(data: bytes) -> Kind:
    if not data.strip(b"\0 \t\r\n"):
        raise ScrutinyError("The file is empty.", "Get the report again: it was not saved or not sent whole.")
    if b"%PDF-" in data[:1024]:
        return Kind.PDF
    if data.startswith(b"PK\x03\x04"):
        return Kind(zipped_kind(data))
    if data.startswith(_OLD_OFFICE):
        raise ScrutinyError(
            "It is a file of an old office program (.doc, .xls, .ppt or .msg).",
            "Open it there and save it as .docx, as PDF or, for a mail, as plain text.",
        )
    if data.startswith(b"{\\rtf"):
        raise ScrutinyError("It is in Rich Text Format.", "Open it in Word or LibreOffice and save it as .docx.")
    if data.startswith(_PICTURES):
        raise ScrutinyError(
            "It is a picture, not text.", "Have its text recognised (OCR) and saved as PDF or Word, or type it."
        )
    if _wide(data[:4096]):
        raise ScrutinyError(
            "It is text saved as UTF-16, which mail programs and browsers do not write.",
            "Open it in a text editor and save it again as UTF-8; or save the mail or page again.",
        )
    text, _ = decoded(_head(data))
    if _unreadable(text):
        raise _no_text()
    if _HTML.match(text):
        return Kind.HTML
    if _is_mail(text):
        return Kind.MAIL
    return Kind.MARKDOWN if len(_MARKDOWN.findall(text)) >= 2 else Kind.TEXT


def _wide(head: bytes) -> bool:
    """Whether this is UTF-16 without its mark, or a mail with it: every other byte of Western text is zero."""
    if head.startswith(_UTF16):
        return _is_mail(head[: len(head) // 2 * 2].decode("utf-16", "ignore"))
    return max(head[0::2].count(0), head[1::2].count(0)) > len(head) * 0.3


def _head(data: bytes) -> bytes:
    """The beginning of a text, not cut within a character."""
    if len(data) <= _ENOUGH:
        return data
    if data.startswith(_UTF16):
        return data[:_ENOUGH].decode("utf-16", "ignore").encode("utf-8")
    return data[:_ENOUGH].rpartition(b"\n")[0] or data[:_ENOUGH].decode("utf-8", "ignore").encode("utf-8")


def _is_mail(text: str) -> bool:
    """Whether the text begins with the headers of a mail: two at least that mails have, and nothing else."""
    known = 0
    for number, line in enumerate(text.lstrip("\n\r").splitlines()):
        if number == 0 and line.startswith("From "):
            continue
        if not line.strip():
            break
        if line[0] in " \t" and known:
            continue
        found = _HEADER.match(line)
        if not found:
            return False
        known += found[1].lower() in _MAIL_HEADERS
    return known >= 2


def _unreadable(text: str) -> bool:
    """Whether the text is of bytes that no one typed: more than one in a hundred is a control character."""
    odd = sum((letter < " " and letter not in "\t\n\r\f") or letter == "\ufffd" for letter in text)
    return odd * 100 > len(text)


def _no_text() -> ScrutinyError:
    return ScrutinyError(
        "It is neither text nor a document that can be read here.",
        "Give the report as PDF, Word (.docx), OpenDocument (.odt), a web page, a mail or plain text in UTF-8.",
    )


def _with_article(kind: Kind) -> str:
    if kind in (Kind.MARKDOWN, Kind.TEXT):
        return str(kind)
    return f"an {kind}" if str(kind)[0] in "OEe" else f"a {kind}"
