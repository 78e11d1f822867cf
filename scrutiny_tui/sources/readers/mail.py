"""E-mails: their heading and their words, as plain text where the mail gives it; attachments are named, not read."""

from __future__ import annotations

import contextlib
import email
import re
from email import policy
from email.errors import MessageError
from email.message import EmailMessage
from email.utils import parsedate_to_datetime

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.sources.readers import web
from scrutiny_tui.sources.readers.guesses import as_names, guess_form
from scrutiny_tui.sources.readers.kinds import decoded
from scrutiny_tui.sources.readers.plain import folded_at, paragraphs_of
from scrutiny_tui.sources.readers.report import Guess, LeftOut, Page, Progress, Report

_SHOWN = ("From", "To", "Cc", "Date", "Subject")
_NAMED = 20
"""Attachments that are named."""
_OF_ALL = re.compile(
    r"(?:gmail|googlemail|hotmail|outlook|live|yahoo|icloud|me|aol|btinternet|sky|msn|proton|protonmail)\.", re.I
)
"""Addresses that say nothing of whom their owners write for."""
_LEAST = 20
"""Letters that a plain part must have if there is another one: some mails only say there “see the web version”."""


def read(data: bytes, progress: Progress, whole: bool = False) -> Report:
    """An e-mail. `whole` goes for its words where they are a web page."""
    decoded(data)  # refuses what is no text, such as mail in UTF-16
    try:
        mail = email.message_from_bytes(data, policy=policy.default)
    except (MessageError, ValueError) as fault:
        raise ScrutinyError("The mail is damaged.", "Save it again from the mail program.") from fault
    words, left_out = _body(mail, whole)
    progress(1, 1)
    headers = [f"{name}: {value}" for name in _SHOWN if (value := _header(mail, name))]
    attached = [name for part in mail.walk() if (name := _attachment(part))]
    remarks, gaps = [], []
    more = f" and {len(attached) - _NAMED} more" if len(attached) > _NAMED else ""
    if attached:
        remarks.append("To have what is attached in the pack too, save it from the mail program and add the file.")
        gaps.append(f"Attached to the mail, and not in the text here: {', '.join(attached[:_NAMED])}{more}.")
    return Report(
        pages=(Page(("\n".join(headers), *words)),),
        guesses=_guesses(mail, words),
        left_out=left_out,
        remarks=tuple(remarks),
        gaps=tuple(gaps),
    )


def _body(mail: EmailMessage, whole: bool) -> tuple[list[str], tuple[LeftOut, ...]]:
    plain, html = (_part(mail, sort) for sort in ("plain", "html"))
    if plain.strip() and (len(plain.strip()) >= _LEAST or not html.strip()):
        return list(paragraphs_of(plain, folded_at(plain))), ()
    if html.strip():
        report = web.read(html.encode("utf-8", "replace"), lambda _, __: None, whole)
        return [paragraph for page in report.pages for paragraph in page.paragraphs], report.left_out
    return [], ()


def _part(mail: EmailMessage, sort: str) -> str:
    """The words of the part that is the mail's body in plain text or HTML."""
    try:
        part = mail.get_body(preferencelist=(sort,))
    except (AttributeError, KeyError, ValueError):
        return ""
    if part is None:
        return ""
    try:
        content = part.get_content()
    except (LookupError, UnicodeError, KeyError, ValueError):
        held = part.get_payload(decode=True)
        content = decoded(held)[0] if isinstance(held, bytes) else ""
    return content if isinstance(content, str) else ""


def _attachment(part: EmailMessage) -> str:
    """What an attachment is called, "" for a part that is none."""
    if part.is_multipart() and part.get_content_type() != "message/rfc822":
        return ""
    name = _header_text(part.get_filename())
    if part.get_content_disposition() == "attachment" or name:
        return name or part.get_content_type()
    return "a forwarded mail" if part.get_content_type() == "message/rfc822" else ""


def _guesses(mail: EmailMessage, words: list[str]) -> dict[str, Guess]:
    found = {"form": guess_form("", words) or Guess("letter", "it is an e-mail")}
    if subject := _header(mail, "Subject"):
        found["title"] = Guess(subject, "the mail's subject")
    with contextlib.suppress(ValueError, TypeError, IndexError, OverflowError):
        found["date"] = Guess(parsedate_to_datetime(_header(mail, "Date")).date().isoformat(), "the mail's date")
    sender = _header(mail, "From").partition("<")[0].strip().strip('"') or _header(mail, "From")
    if sender:
        for field, name in as_names(sender).items():
            found[field] = Guess(name, "the mail's sender")
    address = _header(mail, "From").rpartition("@")[2].strip("> ")
    if body := _header(mail, "Organization"):
        found["publisher"] = Guess(body, "the mail's sender (organization)")
    elif sender and "publisher" not in found:
        private = not address or _OF_ALL.match(address)
        found["publisher"] = Guess(sender if private else address, "the mail's sender")
    return found


def _header(mail: EmailMessage, name: str) -> str:
    try:
        return _header_text(mail.get(name))
    except (ValueError, IndexError, AttributeError):
        return ""


def _header_text(value: object) -> str:
    return " ".join(str(value).split()) if value else ""
