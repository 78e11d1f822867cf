"""E-mails, on mails that the test makes."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from scrutiny_tui.sources.readers import mail
from tests.unit.sources.made import OTHER, PROSE, paragraphs, read


def letter(**parts: str) -> EmailMessage:
    """A mail with the parts that are given."""
    made = EmailMessage()
    made["From"] = "Ann Lee <ann@example.org>"
    made["To"] = "Clerk <clerk@example.org>"
    made["Subject"] = "The wäll"
    made["Date"] = "Mon, 02 Mar 2026 10:00:00 +0000"
    made.set_content(parts.get("plain", "Dear Clerk,\n\nThe wall costs £5.\n"))
    if "html" in parts:
        made.add_alternative(parts["html"], subtype="html")
    return made


def test_the_heading_and_the_plain_words_are_read() -> None:
    report = read(mail, letter(html="<p>Other words</p>").as_bytes())
    assert paragraphs(report)[1:] == ["Dear Clerk,", "The wall costs £5."]
    assert "Subject: The wäll" in paragraphs(report)[0]
    guesses = {field: guess.value for field, guess in report.guesses.items()}
    assert guesses == {
        "title": "The wäll", "author": "Ann Lee", "date": "2026-03-02", "form": "letter", "publisher": "example.org",
    }  # fmt: skip


def test_html_is_read_where_there_is_no_plain_part_to_speak_of() -> None:
    report = read(mail, letter(plain="See below", html=f"<p>{PROSE}</p><p>{OTHER}</p>").as_bytes())
    assert paragraphs(report)[1:] == [PROSE, OTHER]


def test_attachments_are_named_and_not_read() -> None:
    made = letter()
    made.add_attachment(b"%PDF-1.7 secret words", maintype="application", subtype="pdf", filename="Wall plan.pdf")
    report = read(mail, made.as_bytes())
    assert report.gaps == ("Attached to the mail, and not in the text here: Wall plan.pdf.",)
    assert "add the file" in report.remarks[0]
    assert "secret" not in report.text


@pytest.mark.parametrize("charset", ["no-such-charset", "us-ascii"])
def test_words_in_a_strange_encoding_are_read(charset: str) -> None:
    data = f"From: a@b\nSubject: x\nContent-Type: text/plain; charset={charset}\n\nIt cost £5.\n".encode()
    assert "It cost" in read(mail, data).text


def test_a_private_address_says_nothing_of_a_publisher() -> None:
    made = letter()
    made.replace_header("From", "Ann Lee <ann@gmail.com>")
    assert read(mail, made.as_bytes()).guesses["publisher"].value == "Ann Lee"


def test_many_parts_are_read_in_little_time_and_named_in_few_words() -> None:
    made = letter()
    for number in range(300):
        made.add_attachment(b"x", maintype="text", subtype="plain", filename=f"part {number}.txt")
    (gap,) = read(mail, made.as_bytes()).gaps
    assert gap.endswith("part 19.txt and 280 more.")


@pytest.mark.parametrize(("charset", "transfer"), [("windows-1252", "base64"), ("utf-8", "quoted-printable")])
def test_encoded_words_are_read(charset: str, transfer: str) -> None:
    made = EmailMessage()
    made["From"], made["Subject"] = "=?utf-8?b?QW5uIMOJdmU=?= <ann@example.org>", "Walls"
    made.set_content("It cost £5 – no more.\n", charset=charset, cte=transfer)
    report = read(mail, made.as_bytes())
    assert paragraphs(report)[1] == "It cost £5 – no more."
    assert report.guesses["author"].value == "Ann Éve"
