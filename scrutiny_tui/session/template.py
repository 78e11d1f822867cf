"""What the files of a new pack say before a clerk has written a word."""

from __future__ import annotations

ABOUT = """\
# What the pack itself is. Every file in this folder that ends in .yaml adds to the same pack.
# Lines that begin with # are notes to you and your colleagues: the program passes over them.
#
# Two habits keep these files free of trouble:
#   - begin long words with >- on the line of the key, and put the words on the lines below,
#     two spaces further in; then colons, quotation marks and brackets are all safe;
#   - never use the tab key to move words in; use the space bar.
#
# Next: bring the reports in with      scrutiny add {id} FILE…
# and see what is still to do with     scrutiny check {id}

pack:
  id: {id}                          # the name of this folder
  title: {title}
  council: {council}
  committee: {committee}
  # meeting:                        # take away the # from these lines when the day is known
  #   date: 2027-02-04
  #   time: "14:00"                 # in quotation marks, so that it is taken as words
  #   place: Committee room 1
  #   minutes: 45
  edition: 1
  summary: >-
    {summary}
"""
"""The file pack.yaml; words in braces are filled in."""

FILES = {
    "sources": (
        "# The reports that everything else rests on. `scrutiny add` writes them here; their texts lie in the\n"
        "# folder sources/. Mend what was guessed: title, publisher, author, date (2026-06-18, 2026-06, 2026).\n"
    ),
    "lines": (
        "# Lines of enquiry: the few themes that the questions serve, each as one big question.\n"
        "#\n"
        "#  - id: waiting\n"
        "#    title: Waiting times\n"
        "#    question: Do families get help when they need it?\n"
        "#    why: Why the committee should take it.\n"
    ),
    "people": (
        "# People and bodies that speak, act or can be called.\n"
        "#\n"
        "#  - id: jo-lee\n"
        "#    name: Jo Lee\n"
        "#    role: Director of Children's Services\n"
    ),
    "quotes": (
        "# Verbatim words. `scrutiny check` looks each of them up in its report.\n"
        "#\n"
        "#  - id: quote-waited\n"
        "#    words: >-\n"
        "#      We waited eleven months: nobody rang.\n"
        "#    source: the id of a source\n"
        "#    speaker: jo-lee\n"
    ),
    "findings": (
        "# Findings: one assertion each in your own words, resting on quotes (by id) or passages (source-id#12).\n"
        "#\n"
        "#  - id: find-waiting\n"
        "#    title: Families wait for most of a year\n"
        "#    statement: The assertion, whole.\n"
        "#    status: established            # or disputed, or alleged\n"
        "#    lines: [waiting]\n"
        "#    evidence: [quote-waited]\n"
    ),
    "questions": (
        "# Questions that members may put: open ones, each to a witness, for a line of enquiry.\n"
        "#\n"
        "#  - id: ask-waiting\n"
        "#    words: What would a family that asks today be told?\n"
        "#    witness: jo-lee\n"
        "#    line: waiting\n"
        "#    why: Why it is worth asking.\n"
        "#    evidence: [quote-waited]\n"
    ),
    "commitments": (
        "# Who promised what, by when, and what became of it.\n"
        "#\n"
        "#  - id: promise-list\n"
        "#    who: jo-lee\n"
        "#    title: Publish the waiting list each month\n"
        "#    made: 2026-03\n"
        "#    due: 2026-06-30\n"
        "#    status: open                   # or kept, part kept, broken, unknown\n"
        "#    evidence: [quote-waited]\n"
    ),
}
"""What stands at the head of each file of a new pack: what belongs there, and an example to copy."""
