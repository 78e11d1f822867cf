"""Five reports of five formats on one invented matter, made by the tests themselves."""

from __future__ import annotations

from email.message import EmailMessage
from io import BytesIO

import docx

from tests.unit.sources.made import pdf, prose

SAID = "We waited eleven months: nobody rang,"
"""What the director says in the inspection."""

INSPECTION = (
    "Inspection of help for families in Anyshire",
    "Published 12 May 2026. The inspectors spent two weeks with the teams and read the notes of sixty families.",
    "The line that families ring first was closed for a part of the year.",
    f'"{SAID}" said Jo Lee, Director of Children\'s Services, of the first year of the line.',
    "On 31 March 2026 the waiting list held 212 families. No post was named that looks after it.",
)
LETTER = (
    "A letter to the committee",
    "Dear members of the committee,",
    "Jo Lee, Director of Children's Services, will publish the waiting list each month from June 2026. The line is"
    " open again since 1 April 2026, and two people answer it.",
    "Yours sincerely,",
    "Sam Reed, Chief Executive",
)
PAGE = """<!doctype html><html lang="en"><head><title>The line that families ring</title></head><body><main>
<h1>The line that families ring</h1><p>Published 3 April 2026</p>
<p>The Family Forum of Anyshire has counted 240 families who wait for help, and has asked for a date.</p>
<p>“A list is no plan,” said Robin Hale, who chairs the forum. Every family on it should be rung.</p>
</main></body></html>"""
NOTES = """Notes of a visit to the team

20 April 2026

The team has nine posts, and three of them stood empty on the day of the visit.

Nobody could say who rings a family that has waited for three months.
"""


def reports() -> dict[str, bytes]:
    """What each file holds, by the name that README.md gives it."""
    return {
        "inspection.pdf": pdf(prose(*INSPECTION)),
        "letter.docx": _letter(),
        "page.html": PAGE.encode("utf-8"),
        "mail.eml": _mail(),
        "notes.txt": NOTES.encode("utf-8"),
    }


def _letter() -> bytes:
    file = docx.Document()
    file.add_heading(LETTER[0], 0)
    for paragraph in LETTER[1:]:
        file.add_paragraph(paragraph)
    held = BytesIO()
    file.save(held)
    return held.getvalue()


def _mail() -> bytes:
    mail = EmailMessage()
    mail["From"] = "Ann Price <ann.price@example.org>"
    mail["To"] = "Scrutiny <scrutiny@example.org>"
    mail["Subject"] = "What one family was told"
    mail["Date"] = "Mon, 27 Apr 2026 09:30:00 +0100"
    mail.set_content("We rang in May 2025 and were told that somebody would ring back.\n\nIt took until April 2026.\n")
    return bytes(mail)
