"""The rules for keys and what may stand behind each of them."""

from __future__ import annotations

from scrutiny_tui.pack.rules import Rule

_LEFT_OUT = "The item would be left out of what members see."

FIELDS = (
    Rule(
        "unknown-key",
        "A key is none that the format knows.",
        "What stands behind it would be shown to nobody.",
        "Use a key of the format; the message names the nearest one, and --fix writes it where only one letter or"
        " two differ.",
        "statment: Families waited.",
        "statement: Families waited.",
        fixes=True,
    ),
    Rule(
        "no-key",
        "A file does not begin with a key.",
        "The program cannot tell what its items are.",
        "Begin it with one of the keys of the format and a colon.",
        "- id: waiting",
        "lines:\n  - id: waiting",
    ),
    Rule(
        "no-pack",
        "No file has the key “pack”.",
        "Members would not know what the papers are for.",
        "Add a file pack.yaml that begins with “pack:” and gives id, title, council and summary.",
    ),
    Rule(
        "missing",
        "A field that must be given is not there, or is empty.",
        "A question without a witness, or a finding without evidence, cannot be used in the room.",
        "Give it. The tables of the page pack-format say which fields must be there.",
        "- id: who-rings\n    line: waiting\n    words: Who rings the family?",
        "- id: who-rings\n    line: waiting\n    witness: jo-lee\n    words: Who rings the family?",
    ),
    Rule(
        "missing-partner",
        "A field is given without the other one that it needs.",
        "“Last December” says nothing unless the report that printed it is named.",
        "Give the other one too, or leave both out.",
        "printed: last December",
        "printed: last December\n    against: review",
    ),
    Rule(
        "empty-entry",
        "A list has a dash with nothing behind it.",
        "An entry was probably meant to stand there.",
        "Write the entry, or delete the dash.",
    ),
    Rule(
        "wrong-shape",
        "A list or keys stand where text is wanted, or the other way about.",
        _LEFT_OUT,
        "Write it as the table of the page pack-format says.",
        "meeting: 2026-09-15",
        "meeting:\n    date: 2026-09-15",
    ),
    Rule(
        "unknown-language",
        "Words are given in a language that packs do not have.",
        "Packs are in English (en), Welsh (cy), or both.",
        "Use en and cy.",
        "title:\n    wa: Amseroedd aros",
        "title:\n    cy: Amseroedd aros",
    ),
    Rule(
        "unknown-choice",
        "A word is none of those that can stand in the field.",
        "The screens sort and filter by these words.",
        "Use one of the words that the message lists.",
        "status: proven",
        "status: established",
    ),
    Rule(
        "bad-id",
        "An id has characters that ids cannot have, or is kept for the program.",
        "Members' own notes hang on ids, so these must be plain and lasting.",
        "Use the letters a to z, digits and hyphens.",
        "id: Long waits",
        "id: long-waits",
    ),
    Rule(
        "duplicate-id",
        "Two items have the same id.",
        "A reference to it could mean either of them, and a member's note would go to the wrong one.",
        "Give one of the two another id, and the references that mean it.",
    ),
    Rule(
        "bad-reference",
        "What should be an id, or a passage, is not written like one.",
        "A member who follows the reference must arrive somewhere.",
        "Write an id, or a passage as the report's id, # and the paragraph's number.",
        "evidence: review, paragraph 12",
        "evidence: review#12",
    ),
    Rule(
        "bad-date",
        "A date is not written as dates are, or there is no such day.",
        "The timeline can only place what it can read.",
        "Write year, month, day with hyphens, as far as they are known; ~ behind it for about, ? for doubtful.",
        "date: 18 October 2017",
        "date: 2017-10-18",
    ),
    Rule(
        "bad-number",
        "A number is not written in digits alone.",
        "Figures are set side by side and drawn to scale; words cannot be.",
        "Write digits, with a point for decimals; --fix takes out commas and pound signs, and writes millions out.",
        "value: £2.7 million",
        "value: 2700000",
        fixes=True,
    ),
    Rule(
        "bad-fingerprint",
        "A fingerprint is not 64 hexadecimal digits.",
        "By the fingerprint a member's machine knows that it has the same text as yours.",
        "Copy it from what scrutiny check prints, or leave it out.",
    ),
)
"""The rules, in no order that matters."""
