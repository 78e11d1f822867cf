"""The rules for what ties the items of a pack together; `scrutiny_tui.pack.checks` looks for them."""

from __future__ import annotations

from scrutiny_tui.pack.problems import Severity
from scrutiny_tui.pack.rules import Rule

ITEMS = (
    Rule(
        "dangling",
        "An id that no item has.",
        "A member who follows the reference must arrive somewhere.",
        "Mend the id (the message names the nearest one), or add the item.",
        "evidence: q-wated",
        "evidence: q-waited",
    ),
    Rule(
        "wrong-kind",
        "An id of an item that cannot stand here.",
        "A finding that rests on a finding, or a question put to a quote, proves nothing.",
        "Give the id of an item of the kind that the message names; for a report, one of its passages.",
        "evidence: review",
        "evidence: review#12",
    ),
    Rule(
        "close-name",
        "A name that is nearly, but not quite, that of one of the people.",
        "A misspelt speaker or witness is not found with what else they said.",
        "Mend the name, or give the id; if it is another person, add them to people.",
        "speaker: Jo Leigh",
        "speaker: jo-lee",
        Severity.ADVICE,
    ),
    Rule(
        "circle",
        "Evidence that goes round in a circle.",
        "What rests on itself rests on nothing.",
        "Let one of the items rest on a quote or a passage of a report.",
    ),
    Rule(
        "undated-against",
        "A relative date that was resolved against a source without a date.",
        "“Last December” means nothing unless the report's own day is known.",
        "Give the source its date, or say in “dated_by” and “date” how it is known.",
    ),
    Rule(
        "folder-name",
        "A pack whose folder has another name than its id.",
        "Members open a pack by its id, and look for its folder by the same word.",
        "Give both the same name.",
        severity=Severity.ADVICE,
    ),
    Rule(
        "exempt-paragraph",
        "An exempt item that does not say on which paragraph of Schedule 12A it relies.",
        "The law asks for the paragraph whenever something is kept from the public.",
        "Add the paragraph: 1 to 7 in England, 12 to 18 in Wales (Local Government Act 1972, Schedule 12A).",
        "access: exempt",
        'access: exempt\n    paragraph: "14"',
        Severity.ADVICE,
    ),
    Rule(
        "listed-twice",
        "The same id twice in one list.",
        "It would be shown twice, and one of the two was probably meant to be another.",
        "Delete one of the two; --fix deletes the second.",
        "evidence: [q-waited, q-waited]",
        "evidence: [q-waited]",
        Severity.ADVICE,
        fixes=True,
    ),
)
"""The rules, in the order of the checks."""
